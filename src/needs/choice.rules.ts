import { unitBySlug } from '../catalogue/units.ts';
import type { Match, MatchFacts } from '../matching/matching.rules.ts';
import type { Idr } from '../shared/money.ts';
import { currentOffer, type Proposal } from '../proposals/proposals.rules.ts';
import { isLive, type Need, type StoredMatches } from './needs.rules.ts';

/** Gates that a smaller order would pass: such an UMKM can give a part. */
const partialGates: readonly string[] = ['capacity'];

/** True when the only thing that keeps this product out is that it cannot supply everything. */
export function canSupplyPart(match: Match): boolean {
  const failed = match.gates.filter(({ passed }) => !passed);
  const supply = match.supplyInNeedBase ?? 0;
  return !match.eligible && failed.length > 0 && failed.every(({ gate }) => partialGates.includes(gate)) && supply > 0;
}

/** Who may be asked: those that fit, and those that fit but for the quantity, each in the order of the ranking. */
export function askable(matches: StoredMatches): readonly Match[] {
  return [...matches.eligible, ...matches.nearMisses.filter(canSupplyPart)];
}

/** Those of the ranking who were never asked about this need, the best first. */
export function inLine(matches: StoredMatches, proposals: readonly Pick<Proposal, 'umkmId'>[]): readonly Match[] {
  const asked = new Set(proposals.map(({ umkmId }) => umkmId));
  return askable(matches).filter(({ umkmId }) => !asked.has(umkmId));
}

/** What the quantity of a need is told apart by. */
type Answered = Pick<Proposal, 'status' | 'offers'> & Partial<Pick<Proposal, 'consortiumId' | 'dealId' | 'share'>>;

/** Those whose amounts are settled: agreed in a deal, or accepted as shares of a consortium that has no deal yet. */
function settled<One extends Answered>({ status: needStatus }: Pick<Need, 'status'>, proposals: readonly One[]): One[] {
  return proposals.filter(({ status, consortiumId, dealId }) => {
    return status === 'accepted' && (needStatus === 'awarded' || (Boolean(consortiumId) && !dealId));
  });
}

/** What is settled of each part of a bundle, by part, base amounts. */
export function settledParts(need: Pick<Need, 'status'>, proposals: readonly Answered[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const proposal of settled(need, proposals)) {
    const part = proposal.share?.part;
    if (part) sums.set(part.id, (sums.get(part.id) ?? 0) + currentOffer(proposal).quantity);
  }
  return sums;
}

/** Of how many whole sets every part is settled. */
function settledSets(need: Pick<Need, 'status'>, proposals: readonly Answered[]): number {
  const parts = settledParts(need, proposals);
  const of = proposals.find(({ share }) => share?.part)?.share?.part?.of ?? 0;
  return parts.size < of || of === 0 ? 0 : Math.min(...parts.values());
}

/**
 * What is still looked for in one delivery period, base amount: all of it until a deal exists, then what the deals leave. Shares that
 * members of a consortium have accepted count before its deal is made.
 */
export function remainingQuantity(need: Pick<Need, 'quantity' | 'status'>, proposals: readonly Answered[]): number {
  const whole = settled(need, proposals).filter(({ share }) => !share?.part);
  const sum = whole.reduce((total, proposal) => total + currentOffer(proposal).quantity, 0);
  return Math.max(0, need.quantity - sum - settledSets(need, proposals));
}

/** What an agreed need still looks for, base amount; 0 for all others, which say so themselves. */
export function stillWanted(
  need: Pick<Need, 'id' | 'status' | 'quantity'>,
  proposals: readonly (Answered & Pick<Proposal, 'needId'>)[],
): number {
  if (need.status !== 'awarded') return 0;
  return remainingQuantity(
    need,
    proposals.filter(({ needId }) => needId === need.id),
  );
}

/** True while owners may be asked: published, or agreed only in part. */
export function looksFurther(need: Pick<Need, 'quantity' | 'status'>, proposals: readonly Answered[]): boolean {
  return isLive(need.status) || (need.status === 'awarded' && remainingQuantity(need, proposals) > 0);
}

/** How much to ask of this UMKM in one delivery period: all, or what it can supply in whole units. Base amount of the need's unit. */
export function quantityFor(need: Pick<Need, 'quantity' | 'unit'>, match: MatchFacts | null): number {
  const supply = match?.supplyInNeedBase ?? null;
  if (supply === null || supply >= need.quantity || supply <= 0) return need.quantity;
  const factor = unitBySlug(need.unit)?.factor ?? 1;
  return supply >= factor ? Math.floor(supply / factor) * factor : supply;
}

/**
 * The price to open with, for one of the need's unit: the maker's own price, but never above what the buyer said they can pay.
 * Null when neither is known.
 */
export function openingPrice(need: Pick<Need, 'maxPriceIdr'>, match: MatchFacts | null): Idr | null {
  const listed = match?.priceInNeedUnitIdr ?? null;
  if (listed === null || need.maxPriceIdr === null) return listed ?? need.maxPriceIdr;
  return Math.min(listed, need.maxPriceIdr);
}

/** A quantity of the need in the base of the product's unit, rounded up, by the engine's conversion. Null without one, or beyond safe integers. */
export function inProductBase(quantity: number, match: MatchFacts | null): number | null {
  if (!match?.conversion) return null;
  const num = BigInt(match.conversion.num) * BigInt(quantity);
  const den = BigInt(match.conversion.den);
  const amount = Number((num + den - 1n) / den);
  return Number.isSafeInteger(amount) ? amount : null;
}

/** The same by the unit book alone, for products the engine does not take for what was asked. Null when the units measure other things. */
export function byUnitBook(quantity: number, needUnit: string, productUnit: string): number | null {
  const from = unitBySlug(needUnit);
  const to = unitBySlug(productUnit);
  if (!from || !to) return null;
  const same = from.slug === to.slug || (from.measure === to.measure && !from.container);
  return same ? quantity : null;
}

export interface Reach {
  /** Members counted, the best first, until the quantity is reached or nobody is left. */
  readonly members: number;
  readonly reached: number;
  readonly enough: boolean;
}

/** How far the best together come where no one alone can supply everything; null when one can, or when nobody can be asked. */
export function reachTogether(need: Pick<Need, 'quantity' | 'unit'>, matches: StoredMatches): Reach | null {
  const candidates = askable(matches);
  const whole = candidates.some(({ supplyInNeedBase }) => supplyInNeedBase === null || supplyInNeedBase >= need.quantity);
  if (whole || candidates.length === 0) return null;
  let reached = 0;
  let members = 0;
  for (const match of candidates) {
    if (reached >= need.quantity) break;
    reached += quantityFor(need, match);
    members += 1;
  }
  return { members, reached: Math.min(reached, need.quantity), enough: reached >= need.quantity };
}

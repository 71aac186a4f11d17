import { unitBySlug } from '../../catalogue/units.ts';
import { assemblePlan } from '../../matching/consortium/assemblePlan.ts';
import {
  usualConsortiumOptions,
  type ConsortiumCandidate,
  type ConsortiumInput,
  type ConsortiumMember,
  type ConsortiumOptions,
  type ConsortiumPlan,
} from '../../matching/consortium/consortium.rules.ts';
import { divideRounded, type Idr } from '../../shared/money.ts';
import { fillOf, isStanding, partFillsOf, type Consortium, type ConsortiumPart } from './consortium.rules.ts';

/** The component of a need for one product; the parts of a bundle have names of their own. */
export const WHOLE = 'whole';

/** Prices are named in whole hundreds, as people say them. */
const PRICE_STEP = 100;

export const weighings = ['score', 'even', 'price'] as const;
export type Weighing = (typeof weighings)[number];
const priceWeights: Readonly<Record<Weighing, number>> = { score: 0.1, even: usualConsortiumOptions.priceWeight, price: 0.6 };

export const nearnesses = ['no', 'some', 'much'] as const;
export type Nearness = (typeof nearnesses)[number];
const clusterWorth: Readonly<Record<Nearness, number>> = { no: 0, some: usualConsortiumOptions.clusterBonus, much: 0.25 };

/** What a person chooses for a plan, in the words of the page. */
export interface PlanChoices {
  readonly max: number;
  /** Least share in the need's own unit (kg, not grams). */
  readonly min: number;
  readonly weighing: Weighing;
  readonly nearness: Nearness;
  readonly leadUmkmId: string | null;
}

export const usualChoices: PlanChoices = {
  ...{ max: usualConsortiumOptions.maxMembers, min: 0, weighing: 'even', nearness: 'some', leadUmkmId: null },
};

/** The engine's options for these choices. `required` is a base amount, `factor` the base amount of one unit. */
export function engineOptions(choices: PlanChoices, required: number, factor: number): ConsortiumOptions {
  return {
    maxMembers: choices.max,
    minimumShare: Math.min(1, (choices.min * factor) / required),
    priceWeight: priceWeights[choices.weighing],
    clusterBonus: clusterWorth[choices.nearness],
    memberCost: usualConsortiumOptions.memberCost,
    leadUmkmId: choices.leadUmkmId,
  };
}

/** The input with shares in whole units (whole kilograms), where the need is: nobody weighs grams for a monthly share. */
export function inWholeUnits(input: ConsortiumInput, unit: string): ConsortiumInput {
  const factor = unitBySlug(unit)?.factor ?? 1;
  if (input.components.some(({ required }) => required % factor !== 0)) return input;
  const candidates = input.candidates.map((candidate) => ({
    ...candidate,
    supply: Math.floor(candidate.supply / factor) * factor,
    minimumLot: Math.ceil(candidate.minimumLot / factor) * factor,
  }));
  return { ...input, candidates };
}

/**
 * One price for all: what the members ask on average for what they bring, rounded up to Rp100, never above the ceiling.
 * Null without members.
 */
export function usualPrice(members: readonly ConsortiumMember[], ceilingIdr: Idr | null): Idr | null {
  const amount = members.reduce((sum, { quantity }) => sum + quantity, 0);
  if (amount === 0) return null;
  const worth = members.reduce((sum, { quantity, unitPriceIdr }) => sum + BigInt(quantity) * BigInt(unitPriceIdr), 0n);
  const average = divideRounded(worth, BigInt(amount));
  const rounded = Math.ceil(average / PRICE_STEP) * PRICE_STEP;
  return ceilingIdr === null ? rounded : Math.min(rounded, ceilingIdr);
}

/**
 * The prices of the parts of a set that costs `priceIdr`, in proportion to what they would cost by themselves; whole rupiah that sum to
 * it exactly, what is left over from rounding going to the dearest.
 */
export function partPrices(priceIdr: Idr, usual: readonly Idr[]): Idr[] {
  const whole = usual.reduce((sum, price) => sum + price, 0);
  if (whole === priceIdr || whole === 0) return [...usual];
  const prices = usual.map((price) => Number((BigInt(price) * BigInt(priceIdr)) / BigInt(whole)));
  const dearest = usual.indexOf(Math.max(...usual));
  prices[dearest] = prices[dearest]! + priceIdr - prices.reduce((sum, price) => sum + price, 0);
  return prices;
}

/** What tells two plans apart: who brings how much of what. */
export function planSeal({ members }: Pick<ConsortiumPlan, 'members'>): string {
  return members
    .map(({ umkmId, productId, component, quantity }) => [umkmId, productId, component, quantity].join(':'))
    .join(';');
}

/** The candidates that nobody has asked for this consortium yet. */
export function newcomers(
  { members }: Pick<Consortium, 'members'>,
  candidates: readonly ConsortiumCandidate[],
): ConsortiumCandidate[] {
  const known = new Set(members.map(({ umkmId }) => umkmId));
  return candidates.filter(({ umkmId }) => !known.has(umkmId));
}

type Gathering = Pick<Consortium, 'needId' | 'required' | 'members' | 'options' | 'homeClusterId'> & {
  readonly parts?: readonly ConsortiumPart[];
};

/** What is missing of what: the whole, or the parts of a bundle that are short. */
function shortOf(consortium: Gathering): { readonly id: string; readonly required: number; readonly missing: number }[] {
  const parts = partFillsOf(consortium).map(({ part, missing }) => ({ id: part.id, required: part.required, missing }));
  const { required, missing } = fillOf(consortium);
  const all = parts.length === 0 ? [{ id: WHOLE, required, missing }] : parts;
  return all.filter((each) => each.missing > 0);
}

/**
 * Who is to be asked for what is missing, and how much of each: every standing share stays exactly as it is, of a bundle only the parts
 * that are short are looked at, who is gone is not asked again, and the best newcomers fill the gap as far as they can. Nobody when nothing is missing. The least share that was chosen
 * for the whole is at most the gap: a small gap may be filled by a small share.
 */
export function replacementsFor(consortium: Gathering, candidates: readonly ConsortiumCandidate[]): ConsortiumMember[] {
  const short = shortOf(consortium);
  const ids = new Set(short.map(({ id }) => id));
  const fresh = newcomers(consortium, candidates).filter(({ component }) => ids.has(component));
  if (fresh.length === 0) return [];
  const kept = new Map<ConsortiumCandidate, number>();
  const elsewhere = new Set<string>();
  for (const member of consortium.members) {
    if (!isStanding(member.state)) continue;
    const { umkmId, productId, quantity, score, unitPriceIdr, clusterId, part } = member;
    const component = part ?? WHOLE;
    const asIs = { umkmId, productId, component, score, unitPriceIdr, clusterId, supply: quantity, minimumLot: 0 };
    if (ids.has(component)) kept.set(asIs, quantity);
    else elsewhere.add(umkmId);
  }
  const room = consortium.options.maxMembers - elsewhere.size;
  if (room < 1) return [];
  const options = {
    ...consortium.options,
    maxMembers: room,
    minimumShare: Math.min(consortium.options.minimumShare, ...short.map(({ missing, required }) => missing / required)),
    leadUmkmId: null,
  };
  const components = short.map(({ id, required }) => ({ id, required, referencePriceIdr: null }));
  const input = { needId: consortium.needId, components, candidates: [...kept.keys(), ...fresh], options };
  const plan = assemblePlan(input, { kept, withdrawn: [], home: kept.size > 0 ? consortium.homeClusterId : undefined });
  const asked = new Set(fresh.map(({ umkmId }) => umkmId));
  return plan.members.filter(({ umkmId }) => asked.has(umkmId));
}

/** Newcomers in the order in which they would be asked: the best score for its price first. */
export function lineOf(candidates: readonly ConsortiumCandidate[], options: ConsortiumOptions): ConsortiumCandidate[] {
  const dearest = Math.max(1, ...candidates.map(({ unitPriceIdr }) => unitPriceIdr));
  const worth = ({ score, unitPriceIdr }: ConsortiumCandidate) =>
    ((1 - options.priceWeight) * score) / 100 - (options.priceWeight * unitPriceIdr) / dearest;
  return candidates
    .filter(({ supply, minimumLot }) => supply > 0 && supply >= minimumLot)
    .sort((a, b) => worth(b) - worth(a) || (a.umkmId < b.umkmId ? -1 : 1));
}

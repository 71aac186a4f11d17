import { monthsOf } from '../capacity/capacity.rules.ts';
import { freeByProduct } from '../capacity/capacity.store.ts';
import { explainOne, rank } from '../matching/rank.ts';
import type { Match, Ranking } from '../matching/matching.rules.ts';
import { capabilityIndex } from '../profiles/capabilityIndex.ts';
import { listUmkm } from '../profiles/profiles.store.ts';
import { dayOf } from '../shared/dates.ts';
import type { ActionContext } from '../shared/context.ts';
import { saveMatches } from './matches.store.ts';
import { needProfile, type ExcludedByGate, type Need, type StoredMatches } from './needs.rules.ts';

/** How many matches are kept for the page; the totals count all. */
const KEPT = { limit: 60, nearMissLimit: 20 };
/** Far more than fit any need of a district. */
const ALL = { limit: 100_000, nearMissLimit: 1_000, explain: false };

/** Months in which the need's deliveries take capacity. */
function deliveryMonths(need: Need): string[] {
  const { frequency, deliveryFrom, deliveryUntil, quantity } = need;
  return monthsOf(frequency, deliveryFrom, deliveryUntil, Math.max(1, quantity)).map(({ month }) => month);
}

/** What the ledger leaves of these products in the leanest delivery month; base amounts. Products that nobody holds are left out. */
async function ledgerFree(need: Need, matches: readonly Match[]): Promise<Map<string, number>> {
  const wanted = new Set(matches.map(({ productId }) => productId));
  const umkm = await listUmkm([...new Set(matches.map(({ umkmId }) => umkmId))]);
  const products = umkm
    .flatMap((one) => one.products)
    .filter(({ id }) => wanted.has(id))
    .map(({ id, capacityPerMonth }) => ({ productId: id, declared: capacityPerMonth }));
  const free = await freeByProduct(products, deliveryMonths(need));
  for (const { productId, declared } of products) if (free.get(productId) === declared) free.delete(productId);
  return free;
}

interface FullRanking extends Ranking {
  readonly eligibleTotal: number;
  readonly nearMissTotal: number;
}

/** Ranks a need as things stand now: profiles from the index, free capacity from the ledger. */
async function rankNow(need: Need, now: Date): Promise<FullRanking> {
  const index = capabilityIndex();
  const profile = needProfile(need, dayOf(now));
  const all = rank(index, profile, ALL);
  const free = await ledgerFree(need, [...all.eligible, ...all.nearMisses]);
  const ranking = rank(index, profile, { ...KEPT, free });
  const counted = free.size === 0 ? all : rank(index, profile, { ...ALL, free });
  return { ...ranking, eligibleTotal: counted.eligible.length, nearMissTotal: counted.nearMisses.length };
}

/** What the engine says about one product for a need, gates that fail included; null when it is nothing of the kind. */
export async function explainNow(need: Need, umkmId: string, productId: string, now: Date): Promise<Match | null> {
  const profile = needProfile(need, dayOf(now));
  const declared = explainOne(capabilityIndex(), profile, umkmId, productId);
  if (!declared) return null;
  const free = await ledgerFree(need, [declared]);
  return free.size === 0 ? declared : explainOne(capabilityIndex(), profile, umkmId, productId, { free });
}

function excludedBy(nearMisses: readonly Match[]): ExcludedByGate[] {
  const gates = new Map<string, ExcludedByGate>();
  for (const { gates: results } of nearMisses) {
    for (const { gate, reason } of results.filter(({ passed }) => !passed)) {
      const before = gates.get(gate);
      gates.set(gate, { gate, reason: before?.reason ?? reason, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...gates.values()].sort((one, other) => other.count - one.count || one.gate.localeCompare(other.gate));
}

/** A ranking as it is kept with its need. */
function toStoredMatches(ranking: FullRanking, at: Date): StoredMatches {
  return { ...ranking, at, excluded: excludedBy(ranking.nearMisses) };
}

/** Ranks a need and keeps the result in place of the last one, in the running transaction. */
export async function matchNeed(ctx: Pick<ActionContext, 'now'>, need: Need): Promise<StoredMatches> {
  const stored = toStoredMatches(await rankNow(need, ctx.now), ctx.now);
  await saveMatches(stored);
  return stored;
}

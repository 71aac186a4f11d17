import { monthsOf } from '../capacity/months.rules.ts';
import { freeByProduct } from '../capacity/capacity.store.ts';
import { explained } from '../matching/explain.ts';
import { explainOne, rank } from '../matching/rank.ts';
import type { Match, NeedProfile, RankedMatch } from '../matching/matching.rules.ts';
import { afterCommit } from '../platform/transaction.ts';
import { capabilityIndex } from '../profiles/capabilityIndex.ts';
import { listUmkm } from '../profiles/profiles.store.ts';
import { dayOf, type Day } from '../shared/dates.ts';
import type { ActionContext } from '../shared/context.ts';
import { fairOrder, type FairRanking } from './exposure/fairOrder.rules.ts';
import { monthsBack, optionsOf } from './exposure/exposure.rules.ts';
import { exposuresOf, fairnessSettings, saveExposure } from './exposure/exposure.store.ts';
import { saveMatches } from './matches.store.ts';
import { needProfile, type ExcludedByGate, type Need, type StoredMatches } from './needs.rules.ts';
import { keepOpenNeed } from './openNeedsBook.ts';
import { recordGaps } from './recordGaps.ts';

/** How many matches are kept for the page; the totals count all. */
export const KEPT = 60;
const KEPT_NEAR = 20;
/** Among so many of the best near-equals get their turn, and so many near misses are what coaching can begin with. */
const CONSIDERED = { limit: 400, nearMissLimit: 200 };
/** Far more than fit any need of a district. */
const ALL = { limit: 100_000, nearMissLimit: 1_000, explain: false };

/** An amount that has a part in every month. */
const SOME = 1_000;

/** Months in which what the need asks for is made, from today on, and so takes capacity. */
export function monthsMade(need: Need, today: Day): string[] {
  return monthsOf(need.frequency, need.deliveryFrom, need.deliveryUntil, SOME, today).map(({ month }) => month);
}

/** What the ledger leaves of these products in the leanest of its months; base amounts. Products that nobody holds are left out. */
export async function ledgerFree(
  need: Need,
  matches: readonly Pick<Match, 'umkmId' | 'productId'>[],
  now: Date,
): Promise<Map<string, number>> {
  const wanted = new Set(matches.map(({ productId }) => productId));
  const umkm = await listUmkm([...new Set(matches.map(({ umkmId }) => umkmId))]);
  const products = umkm
    .flatMap((one) => one.products)
    .filter(({ id }) => wanted.has(id))
    .map(({ id, capacityPerMonth }) => ({ productId: id, declared: capacityPerMonth }));
  const free = await freeByProduct(products, monthsMade(need, dayOf(now)));
  for (const { productId, declared } of products) if (free.get(productId) === declared) free.delete(productId);
  return free;
}

interface FullRanking {
  readonly profile: NeedProfile;
  readonly fair: FairRanking;
  /** All that were considered; only the first are kept with the list. */
  readonly nearMisses: readonly RankedMatch[];
  readonly eligibleIds: readonly string[];
  readonly nearMissTotal: number;
  readonly scoringVersion: string;
  readonly lexiconVersion: string;
}

/** Ranks a need as things stand now: profiles from the index, free capacity from the ledger, turns from what everyone has had. */
async function rankNow(need: Need, now: Date): Promise<FullRanking> {
  const index = capabilityIndex();
  const profile = needProfile(need, dayOf(now));
  const all = rank(index, profile, ALL);
  const free = await ledgerFree(need, [...all.eligible, ...all.nearMisses], now);
  const counted = free.size === 0 ? all : rank(index, profile, { ...ALL, free });
  const ranking = rank(index, profile, { ...CONSIDERED, free });
  const had = await exposuresOf(
    ranking.eligible.map(({ umkmId }) => umkmId),
    need.id,
    now,
  );
  return {
    profile,
    fair: fairOrder(ranking, had, optionsOf(await fairnessSettings()), KEPT),
    nearMisses: ranking.nearMisses,
    eligibleIds: counted.eligible.map(({ umkmId }) => umkmId),
    nearMissTotal: counted.nearMisses.length,
    scoringVersion: ranking.scoringVersion,
    lexiconVersion: index.lexicon.version,
  };
}

/** Who fits a need now, without reasons and without turns, at most `limit`: for plans over many needs. */
export async function eligibleNow(need: Need, now: Date, limit: number): Promise<readonly RankedMatch[]> {
  const index = capabilityIndex();
  const profile = needProfile(need, dayOf(now));
  const options = { limit, nearMissLimit: 0, explain: false };
  const first = rank(index, profile, options).eligible;
  const free = await ledgerFree(need, first, now);
  return free.size === 0 ? first : rank(index, profile, { ...options, free }).eligible;
}

/** What the engine says about one product for a need, gates that fail included; null when it is nothing of the kind. */
export async function explainNow(need: Need, umkmId: string, productId: string, now: Date): Promise<Match | null> {
  const profile = needProfile(need, dayOf(now));
  const declared = explainOne(capabilityIndex(), profile, umkmId, productId);
  if (!declared) return null;
  const free = await ledgerFree(need, [declared], now);
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
function toStoredMatches(needId: string, ranking: FullRanking, at: Date): StoredMatches {
  const { fair, nearMisses, eligibleIds, nearMissTotal, scoringVersion, lexiconVersion } = ranking;
  const near = nearMisses.slice(0, KEPT_NEAR).map(explained);
  return {
    needId,
    scoringVersion,
    lexiconVersion,
    snapshotHash: fair.snapshotHash,
    at,
    eligible: fair.eligible,
    eligibleTotal: eligibleIds.length,
    nearMisses: near,
    nearMissTotal,
    excluded: excludedBy(near),
  };
}

/** Who fitted, and what the list gave to those at its seen places. */
function exposureIn(needId: string, { fair, eligibleIds }: FullRanking, now: Date) {
  const seen = [...fair.given].filter(([, shown]) => shown > 0).map(([umkmId, shown]) => ({ umkmId, shown }));
  const ids = new Set(seen.map(({ umkmId }) => umkmId));
  const turns = fair.eligible.filter(({ fairness }) => fairness && fairness.kind !== 'gave-way').length;
  return { needId, month: monthsBack(now, 1)[0]!, seen, unseen: eligibleIds.filter((id) => !ids.has(id)), turns };
}

/**
 * Ranks a need and keeps the result in place of the last one, with what kept others out and what the list gave to whom, in the
 * running transaction.
 */
export async function matchNeed(ctx: Pick<ActionContext, 'now'>, need: Need): Promise<StoredMatches> {
  const ranking = await rankNow(need, ctx.now);
  const stored = toStoredMatches(need.id, ranking, ctx.now);
  await saveMatches(stored);
  await recordGaps(need, ranking.profile, ranking.nearMisses);
  await saveExposure(exposureIn(need.id, ranking, ctx.now));
  afterCommit(() => keepOpenNeed(need, ctx.now));
  return stored;
}

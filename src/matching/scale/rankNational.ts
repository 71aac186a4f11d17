import { createIndex } from '../capabilityIndex.ts';
import { compileNeed, type CompiledNeed } from '../compileNeed.ts';
import type { NeedProfile, Ranking, UmkmProfile } from '../matching.rules.ts';
import { rank, type RankOptions } from '../rank.ts';
import { bestRows } from './bestRows.ts';
import type { NationalIndex } from './nationalIndex.ts';
import { tablesFor } from './scoreTables.ts';

/** The profiles of these numbers as they are stored, in full. */
export type ProfilesOf = (numbers: readonly number[]) => readonly UmkmProfile[];

/** Rounding lets in a few that full figures shut out; each round asks for this many times as many. */
const SPARE = 1.3;
const AGAIN = 4;
const LIMIT = 50;

/** Numbers of the UMKM that come into question, at most `count` for each part of the need. */
function candidates(
  national: NationalIndex,
  compiled: CompiledNeed,
  count: number,
): { readonly numbers: number[]; readonly all: boolean } {
  const numbers = new Set<number>();
  let all = true;
  for (const part of compiled.assembled ? [compiled.assembled, ...compiled.parts] : compiled.parts) {
    const { owners } = bestRows(national, tablesFor(national.dictionary, compiled, part, national.readyBits), count);
    for (const owner of owners) numbers.add(owner);
    if (owners.length === count) all = false;
  }
  return { numbers: [...numbers], all };
}

/**
 * Ranks what the UMKM of a whole country offer for a need: the national index finds the best by rounded figures, their profiles are then
 * judged and explained as in `rank`. When the full figures leave fewer than were asked for, more are looked at. Near misses are not
 * listed: with millions of UMKM they say nothing. Bundles take the best of each part.
 */
export function rankNational(
  national: NationalIndex,
  need: NeedProfile,
  profilesOf: ProfilesOf,
  options: Pick<RankOptions, 'limit' | 'free' | 'explain'> = {},
): Ranking {
  const limit = options.limit ?? LIMIT;
  const compiled = compileNeed(national.dictionary, need, { acceptClaimed: false, free: null });
  for (let count = Math.ceil(limit * SPARE) + AGAIN; ; count *= AGAIN) {
    const { numbers, all } = candidates(national, compiled, count);
    const found = createIndex(profilesOf(numbers), national.dictionary.lexicon);
    const ranking = rank(found, need, { ...options, limit, nearMissLimit: 0 });
    if (all || ranking.eligible.length === limit) return ranking;
  }
}

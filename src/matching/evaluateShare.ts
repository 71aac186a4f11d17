import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from './capabilityIndex.ts';
import { usualConsortiumOptions } from './consortium/consortium.rules.ts';
import { planConsortium } from './consortium/planConsortium.ts';
import { bundleFromOne, consortiumInput } from './consortiumInput.ts';
import { needFromGold, umkmFromGold, type GoldProfile, type GoldRequest } from './gold.ts';
import { rank, type CapabilityIndex } from './rank.ts';

/** Which needs of a labelled set to rank: those whose place leaves `share` when divided by `shares`. */
export interface ShareOfSet {
  readonly set: string;
  readonly consortium: boolean;
  readonly share: number;
  readonly shares: number;
}

export interface Evaluated {
  /** Place of the need in the set. */
  readonly place: number;
  readonly needId: string;
  readonly shown: readonly { readonly profileId: string; readonly score: number }[];
  /** Members of a consortium; empty where one UMKM suffices, none helps, or it was not asked for. */
  readonly members: readonly string[];
}

const read = <T>(directory: string, name: string): T => JSON.parse(readFileSync(join(directory, name), 'utf8')) as T;

/** Members only where no single UMKM can fill the need and several together can. */
function membersFor(index: CapabilityIndex, need: ReturnType<typeof needFromGold>): string[] {
  const input = consortiumInput(index, need, usualConsortiumOptions);
  if (input.candidates.length === 0 || bundleFromOne(index, need)) return [];
  const plan = planConsortium(input);
  return plan.complete ? [...new Set(plan.members.map(({ umkmId }) => umkmId))] : [];
}

/** Ranks a share of a labelled set's needs against all its profiles. Throws when the set's files cannot be read. */
export function evaluateShare({ set, consortium, share, shares }: ShareOfSet): Evaluated[] {
  const index = createIndex(read<GoldProfile[]>(set, 'profiles.json').map(umkmFromGold));
  const needs = read<GoldRequest[]>(set, 'requests.json').map(needFromGold);
  return needs.flatMap((need, place) => {
    if (place % shares !== share) return [];
    const { eligible } = rank(index, need, { limit: 50, explain: false });
    const shown = eligible.map(({ umkmId, score }) => ({ profileId: umkmId, score }));
    return [{ place, needId: need.id, shown, members: consortium ? membersFor(index, need) : [] }];
  });
}

import { createHash } from 'node:crypto';
import { exposureOf, rerankForFairness } from '../../matching/fairness.ts';
import type { Exposure, FairnessOptions, FairnessTag } from '../../matching/fairness.rules.ts';
import { explained } from '../../matching/explain.ts';
import type { Match, Ranking } from '../../matching/matching.rules.ts';

/** A match with its place by score alone, and why it stands elsewhere. */
export interface ListedMatch extends Match {
  /** From 1. */
  readonly placeByScore?: number;
  /** Null where fairness did not act. */
  readonly fairness?: FairnessTag | null;
}

export interface FairRanking {
  readonly eligible: readonly ListedMatch[];
  /** SHA-256 over the ranking's own snapshot, the options and what each of the ranked has had: the same in, the same list out. */
  readonly snapshotHash: string;
  /** What this list gives to each UMKM at a seen place. */
  readonly given: ReadonlyMap<string, number>;
}

/** The first `kept` of a ranking in the order that gives near-equals their turn. */
export function fairOrder(
  ranking: Pick<Ranking, 'eligible' | 'snapshotHash'>,
  exposures: ReadonlyMap<string, Exposure>,
  options: FairnessOptions,
  kept: number,
): FairRanking {
  const list = rerankForFairness(ranking, exposures, options).slice(0, kept);
  const state = ranking.eligible
    .map(({ umkmId }) => [umkmId, exposures.get(umkmId)?.shown ?? 0, exposures.get(umkmId)?.awards ?? 0] as const)
    .filter(([, shown, awards]) => shown > 0 || awards > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const acts = options.epsilon > 0;
  const hashed = createHash('sha256').update(JSON.stringify([ranking.snapshotHash, options, state]));
  return {
    eligible: list.map(({ match, placeByScore, tag }) => ({ ...explained(match), placeByScore, fairness: tag })),
    snapshotHash: acts ? hashed.digest('hex') : ranking.snapshotHash,
    given: exposureOf(list, options.places),
  };
}

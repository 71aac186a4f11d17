import type { Text } from '../shared/text.ts';
import type { MatchFacts } from './matching.rules.ts';

/** What one UMKM has had so far in the period that counts (a month, a quarter: the caller's choice). */
export interface Exposure {
  /** Sum of the weights of the places at which it was shown; first place weighs 1. */
  readonly shown: number;
  /** Needs awarded to it. */
  readonly awards: number;
}

export interface FairnessOptions {
  /** Points of score within which two matches count as equals; 0 leaves the order alone. */
  readonly epsilon: number;
  /** Places that are seen: only these count as exposure. */
  readonly places: number;
  /** An award counts as much as being shown first this many times. */
  readonly awardWeight: number;
  /** At least so many of the seen places go to newcomers, where there are near-equal ones. */
  readonly newcomerPlaces: number;
  /** A newcomer has had no award and less exposure than this. */
  readonly newcomerExposure: number;
}

export const usualFairnessOptions: FairnessOptions = {
  epsilon: 5,
  places: 10,
  awardWeight: 3,
  newcomerPlaces: 1,
  newcomerExposure: 1,
};

/** Why a match stands elsewhere than its score alone would put it. */
export interface FairnessTag {
  readonly kind: 'turn' | 'newcomer' | 'gave-way';
  readonly text: Text;
}

export interface FairMatch<Match extends MatchFacts = MatchFacts> {
  readonly match: Match;
  /** Place by score alone, from 1. */
  readonly placeByScore: number;
  /** Null where fairness did not act. */
  readonly tag: FairnessTag | null;
}

/** One UMKM that was eligible for a need, with the exposure it got there (0 when it was not among the seen places). */
export interface ExposureEntry {
  readonly umkmId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly shown: number;
}

export interface ExposureFigures {
  readonly month: string;
  /** UMKM that were eligible for at least one need. */
  readonly eligible: number;
  /** Gini coefficient of their exposure: 0 all alike, near 1 one has everything. */
  readonly gini: number;
  /** Share of them that was never shown, in [0, 1]. */
  readonly neverShown: number;
}

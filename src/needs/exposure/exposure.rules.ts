import { usualFairnessOptions, type ExposureEntry, type FairnessOptions } from '../../matching/fairness.rules.ts';
import { dayOf } from '../../shared/dates.ts';

/** How the lists of near-equals are shared out; kept in the database, changed by coordinators. */
export interface FairnessSettings {
  /** Points of score within which two UMKM count as equals; 0 leaves the pure order. */
  readonly epsilon: number;
  /** Seen places that newcomers get at least, where there are near-equal ones. */
  readonly newcomerPlaces: number;
  readonly changedByName: string | null;
  readonly changedAt: Date | null;
}

export const usualSettings: FairnessSettings = { epsilon: 2, newcomerPlaces: 1, changedByName: null, changedAt: null };
export const MOST_EPSILON = 10;
export const MOST_NEWCOMER_PLACES = 3;

export function optionsOf({ epsilon, newcomerPlaces }: FairnessSettings): FairnessOptions {
  return { ...usualFairnessOptions, epsilon, newcomerPlaces };
}

/** Months that count for whose turn it is: this one and those before it. */
export const COUNTED_MONTHS = 3;

/** "2026-11" and the months before it, in Jakarta, the latest first. */
export function monthsBack(now: Date, count: number): string[] {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** What one need's list gave in one month: those at seen places with the weight of their place, and those who fitted below them. */
export interface NeedExposure {
  readonly needId: string;
  readonly month: string;
  readonly seen: readonly { readonly umkmId: string; readonly shown: number }[];
  readonly unseen: readonly string[];
  /** How many of the list stand higher than by score alone. */
  readonly turns: number;
}

/** One entry for each UMKM that fitted, as the figures count them. */
export function entriesOf({ month, seen, unseen }: NeedExposure): ExposureEntry[] {
  return [
    ...seen.map(({ umkmId, shown }) => ({ umkmId, month, shown })),
    ...unseen.map((umkmId) => ({ umkmId, month, shown: 0 })),
  ];
}

import type { Curve } from './curves.ts';

/** Changes with every change of weights, curves, gates or the reading of words: stored with each ranking. */
export const SCORING_VERSION = '2026.11-7';

export const criterionNames = [
  'relevance',
  'capacity',
  'price',
  'leadTime',
  'minimumOrder',
  'wishes',
  'track',
  'packaging',
  'distance',
  'readiness',
] as const;
export type CriterionName = (typeof criterionNames)[number];

/** Weights before criteria without data leave the mean; only their proportions count. */
export const weights: Readonly<Record<CriterionName, number>> = {
  relevance: 40,
  capacity: 20,
  price: 18,
  leadTime: 15,
  minimumOrder: 14,
  wishes: 10,
  track: 9,
  packaging: 4,
  distance: 2,
  readiness: 1,
};

export const curves = {
  capacity: { name: 'capacity', missed: 0.75, hopeless: 0.1 },
  price: { name: 'price', missed: 0.7, hopeless: 1.5 },
  leadTime: { name: 'leadTime', missed: 0.65, hopeless: 2.2 },
  minimumOrder: { name: 'minimumOrder', missed: 0.6, hopeless: 2.2 },
} as const satisfies Record<string, Curve>;

/** How near a product is to what was meant. */
export const closeness = {
  exact: 1,
  /** A variant of the same: another colour, flavour, species. */
  variant: 0.85,
  /** Something that can stand in for it. */
  substitute: 0.5,
  /** Bundles: who makes every part, who makes part of it. */
  allParts: 0.92,
  part: 0.65,
  /** Below this the product is not what was meant. */
  least: 0.2,
} as const;

/** Beyond these the terms are no basis for talks: the gates close. */
export const limits = {
  /** Least share of the asked amount. */
  capacityShare: 0.02,
  /** Times the days, the minimum order and the target price that were asked. */
  leadTimes: 3,
  minimumOrderTimes: 3,
  priceTimes: 1.5,
  /** Completed deals from which a track record says something. */
  trackDeals: 5,
} as const;

import type { Idr } from '../../shared/money.ts';
import type { Text } from '../../shared/text.ts';

/**
 * A consortium: several UMKM fulfilling one need that no single one can fill.
 *
 * What the plan maximises, in this order, over every allowed choice of members and whole amounts:
 * 1. the amount filled (of a bundle: the sum of the filled shares of its components);
 * 2. the value: the sum over all amounts of `score part − price part + cluster part`, less what the members cost, where
 *    - score part = (1 − priceWeight) × score ÷ 100,
 *    - price part = priceWeight × unit price ÷ reference price (the buyer's ceiling, else the dearest candidate's price; at most 2),
 *    - cluster part = clusterBonus for members of the one cluster that makes the whole best,
 *    - each member costs memberCost of the whole amount, for its coordination;
 *    a component of a bundle counts as much as any other, whatever its unit.
 * Allowed: at most maxMembers UMKM; each at most its free supply, at least its minimum lot and the minimum share; one
 * product per UMKM and component; the lead, if it supplies anything, is a member. Values are rounded to whole points.
 */
export interface ConsortiumOptions {
  /** Most UMKM that may take part, 1 to 500. */
  readonly maxMembers: number;
  /** Least share of the required amount that a member must bring, in [0, 1]. */
  readonly minimumShare: number;
  /** How much the price counts against the score, in [0, 1]. */
  readonly priceWeight: number;
  /** Worth of one cluster, in [0, 1]: 0.05 is worth 5 points of score for all that comes from the chosen cluster. */
  readonly clusterBonus: number;
  /** What one more member costs, as a share of the whole amount at full score, in [0, 0.1]. */
  readonly memberCost: number;
  /** Who leads (a cooperative or business group), whether or not it supplies anything itself. */
  readonly leadUmkmId: string | null;
}

export const usualConsortiumOptions: ConsortiumOptions = {
  maxMembers: 80,
  minimumShare: 0,
  priceWeight: 0.3,
  clusterBonus: 0.05,
  memberCost: 0.002,
  leadUmkmId: null,
};

/** One thing that is needed: the need's product itself, or one component of a bundle. */
export interface ConsortiumComponent {
  readonly id: string;
  /** Base amount for one delivery period, at most 10,000,000,000. */
  readonly required: number;
  /** The buyer's ceiling for one of the need's unit; null where there is none. */
  readonly referencePriceIdr: Idr | null;
}

/** A product of one UMKM that may supply one component. Amounts in the component's base unit for one delivery period. */
export interface ConsortiumCandidate {
  readonly umkmId: string;
  readonly productId: string;
  readonly component: string;
  /** 0 to 100. */
  readonly score: number;
  readonly unitPriceIdr: Idr;
  readonly supply: number;
  readonly minimumLot: number;
  readonly clusterId: string | null;
}

export interface ConsortiumInput {
  readonly needId: string;
  readonly components: readonly ConsortiumComponent[];
  readonly candidates: readonly ConsortiumCandidate[];
  readonly options: ConsortiumOptions;
}

export interface ConsortiumMember {
  readonly umkmId: string;
  readonly productId: string;
  readonly component: string;
  /** In the component's base unit. Rounded up to whole units of the product it never exceeds what the product has free. */
  readonly quantity: number;
  /** Of the component's required amount, in [0, 1]. */
  readonly share: number;
  readonly unitPriceIdr: Idr;
  readonly score: number;
  readonly clusterId: string | null;
  readonly leads: boolean;
}

/**
 * Why a product is not in the plan: `no-supply` nothing free · `lot-above-supply`, `lot-above-need` the minimum order fits
 * neither · `below-minimum-share` · `other-product` the same UMKM takes part with another · `withdrawn` · `enough` all is
 * filled by others of more value · `outside-cluster` of enough value but for the cluster · `too-small` with the allowed
 * number of members there is no room for so small a supply · `no-fit` its amounts do not fit beside those chosen.
 */
export type ExclusionReason =
  | 'no-supply'
  | 'lot-above-supply'
  | 'lot-above-need'
  | 'below-minimum-share'
  | 'other-product'
  | 'withdrawn'
  | 'enough'
  | 'outside-cluster'
  | 'too-small'
  | 'no-fit';

export interface ExcludedCandidate {
  readonly umkmId: string;
  readonly productId: string;
  readonly component: string;
  readonly reason: ExclusionReason;
  readonly text: Text;
}

export interface ComponentFill {
  readonly id: string;
  readonly required: number;
  readonly filled: number;
  readonly remainder: number;
}

export interface ConsortiumPlan {
  readonly needId: string;
  /** `one-suffices`: no consortium is proposed, `sufficient` names who can fill the need alone. `nobody`: nobody can bring anything. */
  readonly outcome: 'planned' | 'one-suffices' | 'nobody';
  readonly summary: Text;
  /** By component, then the greatest quantity first. */
  readonly members: readonly ConsortiumMember[];
  readonly fills: readonly ComponentFill[];
  readonly complete: boolean;
  readonly leadUmkmId: string | null;
  /** The cluster that is preferred in this plan. */
  readonly homeClusterId: string | null;
  readonly sufficient: readonly string[];
  readonly excluded: readonly ExcludedCandidate[];
  /** Value as defined above, per unit of the required amount; comparable between plans of one need only. */
  readonly value: number;
  /** Nothing better exists; false only when the search had to stop early. */
  readonly proven: boolean;
  readonly components: readonly ConsortiumComponent[];
  readonly options: ConsortiumOptions;
  readonly withdrawn: readonly string[];
}

import type { Text } from '../../shared/text.ts';

/**
 * The allocation plan: all open needs and all free capacities at once.
 *
 * What it maximises, in this order: the amount delivered over all needs, then the sum of amount × score. Both sides of an
 * edge are in the same base unit (grams, millilitres, pieces, packages); whoever asks converts. Minimum lots, numbers of
 * members and prices are the business of the consortium and the proposals; scores already weigh them.
 */
export interface OpenNeed {
  readonly id: string;
  /** Base amount for one delivery period. */
  readonly amount: number;
}

export interface FreeCapacity {
  /** The product's id. */
  readonly id: string;
  readonly umkmId: string;
  /** Base amount for one delivery period; what is below 0 counts as nothing. */
  readonly amount: number;
}

/** A product that may serve a need. */
export interface AllocationEdge {
  readonly needId: string;
  readonly capacityId: string;
  /** 0 to 100. */
  readonly score: number;
}

export interface Assignment {
  readonly needId: string;
  readonly capacityId: string;
  readonly umkmId: string;
  readonly amount: number;
  readonly score: number;
}

/** What one need or one UMKM gets by the plan and what it would get first come, first served. */
export interface AllocationOutcome {
  readonly id: string;
  readonly planned: number;
  readonly firstCome: number;
}

export interface AllocationTotals {
  readonly delivered: number;
  /** Mean score of what is delivered, 0 to 100; null when nothing is. */
  readonly meanScore: number | null;
}

export interface AllocationPlan {
  /** In the order of the needs, then the greatest amount first. */
  readonly assignments: readonly Assignment[];
  readonly needs: readonly (AllocationOutcome & { readonly wanted: number })[];
  /** Every UMKM that gets something in either way. */
  readonly umkm: readonly AllocationOutcome[];
  readonly demanded: number;
  readonly total: AllocationTotals;
  readonly firstComeTotal: AllocationTotals;
  readonly summary: Text;
}

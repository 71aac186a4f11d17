import type { Idr } from '../../shared/money.ts';

/** A product that may serve a need, as a plan's step found it. */
export interface FoundEdge {
  readonly needId: string;
  readonly umkmId: string;
  readonly productId: string;
  readonly score: number;
  readonly num: number;
  readonly den: number;
  /** Rupiah for one of the need's unit. */
  readonly priceIdr: Idr;
}

/** Who should supply whom. */
export interface PlanRow {
  readonly needId: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly productId: string;
  readonly productName: string;
  /** For one delivery period, base amount of the need's unit. */
  readonly amount: number;
  readonly valueIdr: Idr;
  readonly score: number;
}

export interface PlannedNeed {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly buyerName: string;
  readonly unit: string;
  /** For one delivery period, base amounts. */
  readonly wanted: number;
  readonly planned: number;
  readonly firstCome: number;
}

export interface PlannedUmkm {
  readonly id: string;
  readonly name: string;
  readonly plannedIdr: Idr;
  readonly firstComeIdr: Idr;
}

export interface PlanResult {
  readonly rows: readonly PlanRow[];
  readonly needs: readonly PlannedNeed[];
  readonly umkm: readonly PlannedUmkm[];
  /** Mean share of the needs' amounts that is met, in [0, 1]. */
  readonly met: number;
  readonly firstComeMet: number;
  readonly valueIdr: Idr;
  readonly firstComeIdr: Idr;
  /** Pairs whose packs contradict each other, left out. */
  readonly dropped: number;
}

export interface AllocationPlanDoc {
  readonly id: string;
  readonly byName: string;
  readonly startedAt: Date;
  readonly doneAt: Date | null;
  readonly total: number;
  readonly done: number;
  readonly result: PlanResult | null;
}

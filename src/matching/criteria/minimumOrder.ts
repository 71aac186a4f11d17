import { notAbove } from '../curves.ts';
import type { Facts } from '../facts.ts';
import { curves } from '../weights.ts';

const curve = curves.minimumOrder;

/** Minimum order over one delivery; NaN when the units cannot be converted. */
export function minimumOrderRatio(facts: Facts): number {
  return facts.minOrder * facts.perMinimum;
}

/** Of `minimumOrderRatio`. */
export function minimumOrderValue(ratio: number): number {
  return Number.isNaN(ratio) ? Number.NaN : notAbove(ratio - 1e-9, curve);
}

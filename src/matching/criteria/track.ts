import { between } from '../curves.ts';
import type { Facts } from '../facts.ts';
import { limits } from '../weights.ts';

/** Rating and punctuality of completed deals; too few deals say nothing. */
export function trackValue(facts: Facts): number {
  if (facts.deals < limits.trackDeals) return Number.NaN;
  return Math.min(between(facts.rating, 2.8, 3.8), between(facts.onTime, 0.5, 0.82));
}

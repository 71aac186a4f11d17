import { between } from '../curves.ts';
import { limits } from '../weights.ts';

/** Rating and punctuality of completed deals; too few deals say nothing. */
export function trackValue(deals: number, rating: number, onTime: number): number {
  if (deals < limits.trackDeals) return Number.NaN;
  return Math.min(between(rating, 2.8, 3.8), between(onTime, 0.5, 0.82));
}

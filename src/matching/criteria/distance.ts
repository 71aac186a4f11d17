import type { Facts } from '../facts.ts';

/** From 1 at the door to 0 at 150 km: short ways are cheaper and fresher. */
export function distanceValue(facts: Facts): number {
  return Math.max(0, 1 - facts.distanceKm / 150);
}

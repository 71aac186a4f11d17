import type { CompiledNeed } from '../compileNeed.ts';
import { notBelow } from '../curves.ts';
import type { Facts } from '../facts.ts';
import { curves } from '../weights.ts';

const curve = curves.capacity;

/** Free capacity of one delivery period in the need's base amount; null when the units cannot be converted. */
export function supplyOf(facts: Facts, need: CompiledNeed): number | null {
  if (facts.conversion === null) return null;
  return Math.floor((facts.free * need.periodShare * facts.conversion.den) / facts.conversion.num + 1e-9);
}

/** Supply over what is asked for in one delivery period; NaN when the units cannot be converted. */
export function capacityRatio(facts: Facts): number {
  return facts.perFree === Number.POSITIVE_INFINITY ? 1 : facts.free * facts.perFree;
}

/** Of `capacityRatio`. */
export function capacityValue(ratio: number): number {
  return Number.isNaN(ratio) ? Number.NaN : notBelow(ratio + 1e-12, curve);
}

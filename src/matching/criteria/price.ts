import type { CompiledNeed } from '../compileNeed.ts';
import { notAbove } from '../curves.ts';
import type { Facts } from '../facts.ts';
import { curves } from '../weights.ts';

const curve = curves.price;

/** Rupiah for one of the need's unit, unrounded; NaN when the units cannot be converted. */
export function priceInNeedUnit(facts: Facts, need: CompiledNeed): number {
  if (facts.conversion === null) return Number.NaN;
  return (facts.price * need.unitFactor * facts.conversion.num) / (facts.conversion.den * facts.unitFactor);
}

/** Price over the asked price; NaN without one. The price of a set says nothing about the price of its parts. */
export function priceRatio(facts: Facts): number {
  return facts.coverage < 1 || facts.price <= 0 ? Number.NaN : facts.price * facts.perRupiah;
}

/** Of `priceRatio`. */
export function priceValue(ratio: number): number {
  return Number.isNaN(ratio) ? Number.NaN : notAbove(ratio - 1e-9, curve);
}

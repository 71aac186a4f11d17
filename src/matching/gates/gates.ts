import type { CompiledNeed } from '../compileNeed.ts';
import { leadRatio } from '../criteria/leadTime.ts';
import { minimumOrderRatio } from '../criteria/minimumOrder.ts';
import { priceRatio } from '../criteria/price.ts';
import type { Facts } from '../facts.ts';
import { limits } from '../weights.ts';

/** In the order in which they are shown. */
export const gateNames = [
  'product',
  'active',
  'certificates',
  'reach',
  'unit',
  'price',
  'leadTime',
  'capacity',
  'minimumOrder',
] as const;
export type GateName = (typeof gateNames)[number];

export const gateBit = Object.fromEntries(gateNames.map((name, at) => [name, 1 << at])) as Record<GateName, number>;

const PRODUCT = 1, ACTIVE = 2, CERTIFICATES = 4, REACH = 8, UNIT = 16, PRICE = 32, LEAD = 64, CAPACITY = 128, MINIMUM = 256; // prettier-ignore

/** Bits of the gates that the product's own terms close, whoever makes it. `ratio` is free capacity over the asked amount. */
export function failedByTerms(facts: Facts, need: CompiledNeed, ratio: number): number {
  let failed = 0;
  if (facts.relevance <= 0) failed |= PRODUCT;
  if (facts.conversion === null) failed |= UNIT;
  if (need.need.priceFirm && priceRatio(facts) > 1 + 1e-9) failed |= PRICE;
  if (leadRatio(facts, need) > limits.leadTimes) failed |= LEAD;
  if (ratio < limits.capacityShare) failed |= CAPACITY;
  if (minimumOrderRatio(facts) > limits.minimumOrderTimes) failed |= MINIMUM;
  return failed;
}

/** Bits of the gates that the UMKM closes, whatever it makes. */
export function failedByMaker(facts: Facts, need: CompiledNeed): number {
  let failed = 0;
  if (!facts.active) failed |= ACTIVE;
  if ((facts.valid & need.must) !== need.must) failed |= CERTIFICATES;
  if (facts.distanceKm > facts.radiusKm) failed |= REACH;
  return failed;
}

import type { Facts } from '../facts.ts';

/** How near the pack is to the wanted pack size; who packs to order always fits. NaN where a size is not known. */
export function packagingValue(facts: Facts): number {
  if (facts.repacks) return 1;
  if (facts.packRatio === 0) return Number.NaN;
  const off = facts.packRatio >= 1 ? facts.packRatio : 1 / facts.packRatio;
  return off <= 1.25 ? 1 : off >= 3 ? 0 : (3 - off) / 1.75;
}

/** How near the pack is to the wanted pack size (pack over wanted, 0 where one is not known); who packs to order always fits. NaN without sizes. */
export function packagingValue(packRatio: number, repacks: boolean): number {
  if (repacks) return 1;
  if (packRatio === 0) return Number.NaN;
  const off = packRatio >= 1 ? packRatio : 1 / packRatio;
  return off <= 1.25 ? 1 : off >= 3 ? 0 : (3 - off) / 1.75;
}

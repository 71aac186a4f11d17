/** From 1 at the door to 0 at 150 km: short ways are cheaper and fresher. */
export function distanceValue(km: number): number {
  return Math.max(0, 1 - km / 150);
}

/**
 * A value becomes a score in [0, 1] by a named curve with two control points: `missed`, what is left when the asked value is just missed,
 * and `hopeless`, the ratio from which nothing is left.
 */
export interface Curve {
  readonly name: string;
  readonly missed: number;
  readonly hopeless: number;
}

/** For what may not be more than asked (price, days, minimum order): 1 up to the asked value, then falling to 0 at `hopeless`. */
export function notAbove(ratio: number, { missed, hopeless }: Curve): number {
  if (ratio <= 1) return 1;
  return ratio >= hopeless ? 0 : (missed * (hopeless - ratio)) / (hopeless - 1);
}

/** For what may not be less than asked (capacity): 1 from the asked value, below it falling to 0 at `hopeless`. */
export function notBelow(ratio: number, { missed, hopeless }: Curve): number {
  if (ratio >= 1) return 1;
  return ratio <= hopeless ? 0 : (missed * (ratio - hopeless)) / (1 - hopeless);
}

/** Straight between two points: 0 at `from`, 1 at `to` (which may lie below `from`). */
export function between(value: number, from: number, to: number): number {
  const share = (value - from) / (to - from);
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
}

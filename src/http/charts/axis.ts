/** Steps an axis may take, times a power of ten. */
const niceSteps = [1, 2, 2.5, 5, 10];

export interface Axis {
  /** Values of the grid lines, from 0 to `max`, ascending. */
  readonly ticks: readonly number[];
  readonly max: number;
}

/**
 * A zero-based axis whose grid lines are round numbers and whose end is not below `largest`.
 * Aims at `intervals` intervals, never more. Throws RangeError for a negative or non-finite `largest`.
 */
export function niceAxis(largest: number, intervals = 4): Axis {
  if (!Number.isFinite(largest) || largest < 0) throw new RangeError(`An axis cannot reach ${largest}`);
  const step = niceStep(largest === 0 ? 1 : largest / intervals);
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return { ticks, max: ticks[count] ?? step };
}

function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = niceSteps.find((step) => step * power >= atLeast * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Rounds a coordinate to a tenth of a unit: enough for the eye, short in the page. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

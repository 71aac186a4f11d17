import { tenth } from './axis.ts';

export interface Sparkline {
  readonly line: string;
  readonly area: string;
}

const WIDTH = 100;
const HEIGHT = 32;
const MARGIN = 3;

/** Paths of a small trend line in a 100 × 32 box, scaled between the smallest and the largest value. Null below two values. */
export function sparkline(values: readonly number[]): Sparkline | null {
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * WIDTH;
    const share = span === 0 ? 0.5 : (value - low) / span;
    return `${tenth(x)} ${tenth(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN))}`;
  });
  const line = `M${points.join('L')}`;
  return { line, area: `${line}V${HEIGHT}H0z` };
}

import { type Columns, columnsOf, greatestAmount } from './choiceColumns.ts';
import { byValue, type ChoiceProblem } from './memberChoice.rules.ts';
import { boundAt, gainsAt, greatest, optionGain, type PriceBound, priceOfTargets } from './priceBound.ts';

/** Each component's price is also tried this many halvings of its range away, on both sides. */
const HALVINGS = 8;

/** What the search walks over: the units that the root bound leaves, best first, with the bounds' tables. */
export interface SearchSpace {
  readonly columns: Columns;
  /** Members of a full choice. */
  readonly count: number;
  /** The first so many units are in any better choice. */
  readonly must: number;
  /** Bound of nothing chosen yet, per price vector. */
  readonly base: Float64Array;
  /** Gain of each option, per price vector. */
  readonly optionGains: readonly Float64Array[];
  /** Sums of the n greatest gains of units i, i + 1, …, per price vector, at i × (count + 1) + n. */
  readonly gainSums: readonly Float64Array[];
  /** The same sums of the greatest amounts, per component. */
  readonly amountSums: readonly Float64Array[];
  /** Units that can be left out once this one has been left out. */
  readonly beaten: readonly Int32Array[];
}

/** Prices around the best ones: bounds for the parts of the search where those are no longer the best. */
function pricesAround(best: Float64Array, columns: Columns): Float64Array[] {
  const spreads = Array.from(best, (_price, component) => {
    const values = columns.parts.filter((part) => part.component === component).map((part) => part.value);
    return values.length === 0 ? 1 : Math.max(...values) - Math.min(...values) + 1;
  });
  const all = [best];
  for (let halving = 0; halving < HALVINGS; halving++) {
    for (const sign of [-1, 1]) {
      const moved = best.map((price, c) => price + sign * Math.ceil(spreads[c]! / 2 ** halving));
      all.push(moved);
      if (best.length === 1) continue;
      for (let only = 0; only < best.length; only++) all.push(best.map((price, c) => (c === only ? moved[c]! : price)));
    }
  }
  return all;
}

/** What the bounds leave of the units: those no better choice can do without, and those it may contain. */
function narrow(
  columns: Columns,
  bounds: readonly PriceBound[],
  count: number,
  floor: number,
): { must: number[]; may: number[] } {
  const must = new Set<number>();
  const out = new Set<number>();
  columns.units.forEach((unit, index) => unit.forced && must.add(index));
  for (const bound of bounds) {
    const next = greatest(columns, bound.gains, Math.min(count + 1, columns.units.length));
    const lastGain = bound.gains[next[count - 1]!]!;
    const nextGain = next.length > count ? bound.gains[next[count]!]! : -Infinity;
    const inside = new Set(bound.members);
    bound.gains.forEach((gain, unit) => {
      if (inside.has(unit)) {
        if (bound.value - gain + nextGain <= floor) must.add(unit);
      } else if (bound.value - lastGain + gain <= floor) out.add(unit);
    });
  }
  const may = columns.units.map((_unit, index) => index).filter((unit) => !must.has(unit) && !out.has(unit));
  return { must: [...must], may };
}

/**
 * For each unit the later ones that are no better in anything: less or equal value and capacity, no smaller least amount.
 * Whoever leaves the better one out need not take the other, because the better one could always take its place.
 */
function dominated(columns: Columns, from: number): Int32Array[] {
  const single = columns.units.map(({ options }) => (options.length === 1 && options[0]!.length === 1 ? options[0]![0]! : null));
  return single.map((part, unit) => {
    if (!part || unit < from) return new Int32Array(0);
    const beaten: number[] = [];
    for (let other = unit + 1; other < single.length; other++) {
      const b = single[other];
      if (!b || b.component !== part.component) continue;
      if (b.value <= part.value && b.cap <= part.cap && b.lot >= part.lot) beaten.push(other);
    }
    return Int32Array.from(beaten);
  });
}

/** sums[i × (count + 1) + n]: sum of the n greatest keys from place i on; −∞ where there are fewer than n. */
function suffixSums(keys: Float64Array, count: number): Float64Array {
  const width = count + 1;
  const sums = new Float64Array((keys.length + 1) * width).fill(-Infinity);
  sums[keys.length * width] = 0;
  const top: number[] = [];
  for (let i = keys.length - 1; i >= 0; i--) {
    let place = top.length;
    while (place > 0 && top[place - 1]! < keys[i]!) place--;
    top.splice(place, 0, keys[i]!);
    if (top.length > count) top.pop();
    sums[i * width] = 0;
    for (let n = 1; n <= top.length; n++) sums[i * width + n] = sums[i * width + n - 1]! + top[n - 1]!;
  }
  return sums;
}

/** The space for choices of as many members as the root bound has that are worth more than `floor`; null when there are none. */
export function searchSpace(all: Columns, problem: ChoiceProblem, root: PriceBound, floor: number): SearchSpace | null {
  const count = root.members.length;
  const prices = pricesAround(root.prices, all).filter((vector) => problem.exact || vector.every((price) => price >= 0));
  const bounds = prices.map((vector) => boundAt(all, problem, vector, { fewest: count, most: count }));
  const { must, may } = narrow(all, bounds, count, floor);
  if (must.length > count) return null;
  const first = (unit: number) => all.units[unit]!.options[0]![0]!;
  may.sort((a, b) => root.gains[b]! - root.gains[a]! || byValue(first(a), first(b)));
  const columns = columnsOf([...must, ...may].map((unit) => all.units[unit]!));
  const greatestAmounts = (component: number) => Float64Array.from(columns.units, (unit) => greatestAmount(unit, component));
  return {
    columns,
    count,
    must: must.length,
    base: Float64Array.from(prices, (vector) => priceOfTargets(problem, vector)),
    optionGains: prices.map((vector) =>
      Float64Array.from(columns.options, (_parts, option) => optionGain(columns, option, vector) - problem.memberCost),
    ),
    gainSums: prices.map((vector) => suffixSums(gainsAt(columns, vector, problem.memberCost), count)),
    amountSums: problem.targets.map((_target, component) => suffixSums(greatestAmounts(component), count)),
    beaten: dominated(columns, must.length),
  };
}

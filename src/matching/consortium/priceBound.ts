import type { Columns } from './choiceColumns.ts';
import type { ChoiceProblem, Unit } from './memberChoice.rules.ts';

/**
 * Upper bounds by prices (Lagrangian relaxation). Let one unit of component c cost p[c] points; then the targets need not be
 * watched any more, each UMKM simply gains max((value − p) × cap, (value − p) × lot), and no choice of j members can be
 * worth more than Σ p × target + the j greatest gains. Any whole p gives a valid bound; the search looks for the lowest.
 */
export interface PriceBound {
  readonly prices: Float64Array;
  /** No choice with an allowed number of members is worth more, their cost deducted. */
  readonly value: number;
  /** Units with the greatest gains, best first. */
  readonly members: Int32Array;
  readonly gains: Float64Array;
}

export function optionGain(columns: Columns, option: number, prices: Float64Array): number {
  let gain = 0;
  for (let part = columns.partStart[option]!; part < columns.partStart[option + 1]!; part++) {
    const margin = columns.value[part]! - prices[columns.component[part]!]!;
    gain += margin * (margin > 0 ? columns.cap[part]! : columns.lot[part]!);
  }
  return gain;
}

export function bestOption(columns: Columns, unit: number, prices: Float64Array): number {
  let best = columns.optionStart[unit]!;
  let bestGain = optionGain(columns, best, prices);
  for (let option = best + 1; option < columns.optionStart[unit + 1]!; option++) {
    const gain = optionGain(columns, option, prices);
    if (gain > bestGain) [best, bestGain] = [option, gain];
  }
  return best;
}

export function gainsAt(columns: Columns, prices: Float64Array, memberCost: number): Float64Array {
  const gains = new Float64Array(columns.units.length);
  for (let unit = 0; unit < gains.length; unit++) {
    let best = -Infinity;
    for (let option = columns.optionStart[unit]!; option < columns.optionStart[unit + 1]!; option++) {
      const gain = optionGain(columns, option, prices);
      if (gain > best) best = gain;
    }
    gains[unit] = best - memberCost;
  }
  return gains;
}

/** The `count` units of greatest key, best first, equal ones by place; forced units count as greater than all others. */
export function greatest(columns: Columns, keys: Float64Array, count: number): Int32Array {
  const top = new Int32Array(count);
  const topKeys = new Float64Array(count);
  let held = 0;
  for (let unit = 0; unit < keys.length; unit++) {
    const key = columns.units[unit]!.forced ? Infinity : keys[unit]!;
    if (held === count && key <= topKeys[count - 1]!) continue;
    let place = held < count ? held++ : count - 1;
    while (place > 0 && topKeys[place - 1]! < key) {
      topKeys[place] = topKeys[place - 1]!;
      top[place] = top[--place]!;
    }
    topKeys[place] = key;
    top[place] = unit;
  }
  return top;
}

/** How many members a choice may have. */
export interface MemberRange {
  readonly fewest: number;
  readonly most: number;
}

export function boundAt(
  columns: Columns,
  problem: ChoiceProblem,
  prices: Float64Array,
  { fewest, most }: MemberRange,
): PriceBound {
  const gains = gainsAt(columns, prices, problem.memberCost);
  const top = greatest(columns, gains, most);
  let value = priceOfTargets(problem, prices);
  let count = 0;
  while (count < most && (count < fewest || gains[top[count]!]! > 0)) value += gains[top[count++]!]!;
  return { prices, value, members: top.subarray(0, count), gains };
}

export function priceOfTargets(problem: ChoiceProblem, prices: Float64Array): number {
  return prices.reduce((sum, price, component) => sum + price * problem.targets[component]!, 0);
}

/** The units that may be in a choice worth more than `floor`, as far as one bound tells: for an outsider to join, the last may have to leave. */
export function stillPossible(columns: Columns, bound: PriceBound, { most }: MemberRange, floor: number): Unit[] {
  const { members, gains, value } = bound;
  const last = members.length === 0 ? 0 : gains[members.at(-1)!]!;
  const leaving = members.length === most ? last : Math.min(0, last);
  const inside = new Set(members);
  return columns.units.filter((_unit, index) => inside.has(index) || value - leaving + gains[index]! > floor);
}

/** The same prices' bound for every number of members 0, 1, … `most` by itself. */
export function boundsByCount(
  columns: Columns,
  problem: ChoiceProblem,
  { prices, gains }: PriceBound,
  most: number,
): Float64Array {
  const bounds = new Float64Array(most + 1);
  bounds[0] = priceOfTargets(problem, prices);
  greatest(columns, gains, most).forEach((unit, index) => (bounds[index + 1] = bounds[index]! + gains[unit]!));
  return bounds;
}

/** What the members bring of a component beyond its target when everyone acts on the prices alone. */
function surplus(columns: Columns, problem: ChoiceProblem, bound: PriceBound, component: number): number {
  let brought = -problem.targets[component]!;
  for (const unit of bound.members) {
    const option = bestOption(columns, unit, bound.prices);
    for (let part = columns.partStart[option]!; part < columns.partStart[option + 1]!; part++) {
      if (columns.component[part] !== component) continue;
      brought += columns.value[part]! > bound.prices[component]! ? columns.cap[part]! : columns.lot[part]!;
    }
  }
  return brought;
}

/** How far prices may lie below the least value and above the greatest, in spreads of value (and one member's cost). */
const REACH_BELOW = 15;
const REACH_ABOVE = 3;

/** Range in which the best price of a component is sought. */
function priceRange(columns: Columns, problem: ChoiceProblem, component: number): { low: number; high: number } {
  let [least, most] = [Infinity, -Infinity];
  for (let part = 0; part < columns.parts.length; part++) {
    if (columns.component[part] !== component) continue;
    least = Math.min(least, columns.value[part]!);
    most = Math.max(most, columns.value[part]!);
  }
  if (least > most) return { low: 0, high: 0 };
  const spread = most - least + 1;
  const low = least - REACH_BELOW * spread;
  return { low: problem.exact ? low : Math.max(0, low), high: Math.max(0, most + REACH_ABOVE * spread) };
}

/**
 * The lowest bound for a number of members: bisection over each component's price on the surplus's sign (the bound is
 * convex in the prices), in turns when there are several components. `tried` is shown every bound on the way.
 */
export function lowestBound(
  columns: Columns,
  problem: ChoiceProblem,
  range: MemberRange,
  tried: (bound: PriceBound) => void,
  start?: Float64Array,
): PriceBound {
  const components = problem.targets.length;
  const ranges = problem.targets.map((_target, c) => priceRange(columns, problem, c));
  let best = boundAt(columns, problem, start ?? Float64Array.from(ranges, ({ high }) => high), range);
  tried(best);
  for (let turn = 0; turn < (components === 1 ? 1 : 4); turn++) {
    const before = best.value;
    for (let c = 0; c < components; c++) {
      let { low, high } = ranges[c]!;
      while (high >= low) {
        const prices = best.prices.slice();
        prices[c] = Math.floor((low + high) / 2);
        const bound = boundAt(columns, problem, prices, range);
        tried(bound);
        const over = surplus(columns, problem, bound, c);
        if (bound.value < best.value) best = bound;
        if (over === 0) break;
        if (over > 0) low = prices[c]! + 1;
        else high = prices[c]! - 1;
      }
    }
    if (best.value === before) break;
  }
  return components === 1 ? best : descend(columns, problem, range, tried, best);
}

/** Steps of the descent in all prices at once: taken one by one they can get stuck on an edge of the bound. */
const DESCENT_STEPS = 120;

function descend(
  columns: Columns,
  problem: ChoiceProblem,
  range: MemberRange,
  tried: (bound: PriceBound) => void,
  start: PriceBound,
): PriceBound {
  let best = start;
  let at = start;
  let stride = 0.02;
  for (let step = 0; step < DESCENT_STEPS; step++) {
    const over = problem.targets.map((_target, component) => surplus(columns, problem, at, component));
    const length = over.reduce((sum, amount) => sum + amount * amount, 0);
    if (length === 0) break;
    const scale = (stride * Math.abs(best.value)) / length;
    const prices = at.prices.map((price, component) => {
      const moved = Math.round(price + scale * over[component]!);
      return problem.exact ? moved : Math.max(0, moved);
    });
    at = boundAt(columns, problem, prices, range);
    tried(at);
    if (at.value < best.value) best = at;
    else stride *= 0.93;
  }
  return best;
}

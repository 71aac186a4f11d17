import { byValue, type ChoiceProblem, type Part } from './memberChoice.rules.ts';
import type { SearchSpace } from './searchSpace.ts';

/** Where the search stands: what is chosen so far and what it brings. */
interface Standing {
  /** Least and greatest amounts of the chosen, per component. */
  readonly lots: Float64Array;
  readonly caps: Float64Array;
  /** Bound so far per price vector: price of the targets plus the gains of the chosen. */
  readonly bounds: Float64Array;
  readonly taken: Uint8Array;
  /** How often a unit is ruled out because a better one has been left out. */
  readonly banned: Int32Array;
  best: number;
  bestOptions: readonly number[] | null;
  /** The price vector that cut last: the likeliest to cut again. */
  sharpest: number;
}

/** Adds an option to the standing (sign 1) or takes it back (−1). Returns whether its least amounts fit. */
function turn(space: SearchSpace, problem: ChoiceProblem, now: Standing, option: number, sign: 1 | -1): boolean {
  const { columns, optionGains } = space;
  let fits = true;
  for (let part = columns.partStart[option]!; part < columns.partStart[option + 1]!; part++) {
    const c = columns.component[part]!;
    now.lots[c]! += sign * columns.lot[part]!;
    now.caps[c]! += sign * columns.cap[part]!;
    if (now.lots[c]! > problem.targets[c]!) fits = false;
  }
  for (let p = 0; p < optionGains.length; p++) now.bounds[p]! += sign * optionGains[p]![option]!;
  now.taken[option] = sign === 1 ? 1 : 0;
  return fits;
}

/** Nothing better can follow when `left` more members come from `unit` on: too little can be reached, or a bound says so. */
function hopeless(space: SearchSpace, problem: ChoiceProblem, now: Standing, unit: number, left: number): boolean {
  const { gainSums, amountSums } = space;
  const at = unit * (space.count + 1) + left;
  if (problem.exact) {
    for (let c = 0; c < amountSums.length; c++) if (now.caps[c]! + amountSums[c]![at]! < problem.targets[c]!) return true;
  }
  if (now.bounds[now.sharpest]! + gainSums[now.sharpest]![at]! <= now.best) return true;
  for (let p = 0; p < gainSums.length; p++) {
    if (now.bounds[p]! + gainSums[p]![at]! > now.best) continue;
    now.sharpest = p;
    return true;
  }
  return false;
}

/** Parts by value with the option each belongs to: the order in which a full choice's amounts are settled. */
function settlingOrder({ columns }: SearchSpace): { order: Int32Array; optionOf: Int32Array } {
  const optionOf = new Int32Array(columns.parts.length);
  columns.options.forEach((_parts, option) => optionOf.fill(option, columns.partStart[option], columns.partStart[option + 1]));
  const order = columns.parts.map((_part, index) => index).sort((a, b) => byValue(columns.parts[a]!, columns.parts[b]!));
  return { order: Int32Array.from(order), optionOf };
}

/** Settles the amounts of a full choice and keeps it when it is the best yet. */
function settler(space: SearchSpace, problem: ChoiceProblem, now: Standing): () => void {
  const { columns } = space;
  const { order, optionOf } = settlingOrder(space);
  const rest = new Float64Array(problem.targets.length);
  return () => {
    for (let c = 0; c < rest.length; c++) {
      if (problem.exact && now.caps[c]! < problem.targets[c]!) return;
      rest[c] = problem.targets[c]! - now.lots[c]!;
    }
    let worth = -problem.memberCost * space.count;
    for (const part of order) {
      if (now.taken[optionOf[part]!] === 0) continue;
      const c = columns.component[part]!;
      const lot = columns.lot[part]!;
      const value = columns.value[part]!;
      const more = problem.exact || value > 0 ? Math.min(rest[c]!, columns.cap[part]! - lot) : 0;
      rest[c]! -= more;
      worth += value * (lot + more);
    }
    if (worth <= now.best) return;
    now.best = worth;
    now.bestOptions = columns.options.map((_parts, option) => option).filter((option) => now.taken[option] === 1);
  };
}

function standingOf({ columns, base }: SearchSpace, problem: ChoiceProblem, floor: number): Standing {
  return {
    lots: new Float64Array(problem.targets.length),
    caps: new Float64Array(problem.targets.length),
    bounds: base.slice(),
    taken: new Uint8Array(columns.options.length),
    banned: new Int32Array(columns.units.length),
    best: floor,
    bestOptions: null,
    sharpest: 0,
  };
}

/**
 * The parts of the best choice in the space that is worth more than `floor`, null when there is none: depth first, greatest
 * gain first, cut off wherever nothing better can follow. Stops early when the problem's budget is used up.
 */
export function searchMembers(space: SearchSpace, problem: ChoiceProblem, floor: number): readonly Part[] | null {
  const { columns, count, must, beaten } = space;
  const { optionStart } = columns;
  const size = columns.units.length;
  const now = standingOf(space, problem, floor);
  const settle = settler(space, problem, now);

  const join = (unit: number, left: number): void => {
    for (let option = optionStart[unit]!; option < optionStart[unit + 1]!; option++) {
      if (turn(space, problem, now, option, 1)) {
        if (left === 1) settle();
        else visit(unit + 1, left - 1);
      }
      turn(space, problem, now, option, -1);
    }
  };
  const visit = (first: number, left: number): void => {
    let unit = first;
    for (; unit + left <= size && problem.budget.steps > 0; unit++) {
      problem.budget.steps--;
      if (hopeless(space, problem, now, unit, left)) break;
      if (now.banned[unit] === 0) join(unit, left);
      if (unit < must) break;
      for (const other of beaten[unit]!) now.banned[other]!++;
    }
    for (let skipped = Math.max(first, must); skipped < unit; skipped++) {
      for (const other of beaten[skipped]!) now.banned[other]!--;
    }
  };
  visit(0, count);
  return now.bestOptions?.flatMap((option) => columns.options[option]!) ?? null;
}

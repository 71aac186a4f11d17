import type { ChoiceProblem, Part, Unit } from './memberChoice.rules.ts';

/** Units, options and parts of a problem in flat arrays: unit u has options optionStart[u]…, option o has parts partStart[o]…. */
export interface Columns {
  readonly units: readonly Unit[];
  readonly options: readonly (readonly Part[])[];
  readonly parts: readonly Part[];
  readonly optionStart: Int32Array;
  readonly partStart: Int32Array;
  readonly component: Int32Array;
  readonly lot: Float64Array;
  readonly cap: Float64Array;
  readonly value: Float64Array;
}

export function columnsOf(units: readonly Unit[]): Columns {
  const options = units.flatMap((unit) => unit.options);
  const parts = options.flat();
  const starts = (lists: readonly (readonly unknown[])[]): Int32Array => {
    const start = new Int32Array(lists.length + 1);
    lists.forEach((list, index) => (start[index + 1] = start[index]! + list.length));
    return start;
  };
  return {
    units,
    options,
    parts,
    optionStart: starts(units.map((unit) => unit.options)),
    partStart: starts(options),
    component: Int32Array.from(parts, (part) => part.component),
    lot: Float64Array.from(parts, (part) => part.lot),
    cap: Float64Array.from(parts, (part) => part.cap),
    value: Float64Array.from(parts, (part) => part.value),
  };
}

/** Greatest amount of a component that a unit can bring with any of its options. */
export function greatestAmount(unit: Unit, component: number): number {
  const amounts = unit.options.map((parts) => parts.find((part) => part.component === component)?.cap ?? 0);
  return Math.max(...amounts);
}

/** Fewest members that could meet the targets (for targets that need not be met: as few as are forced), at least 1. */
export function fewestMembers(problem: ChoiceProblem): number {
  const forced = problem.units.filter((unit) => unit.forced);
  if (!problem.exact) return Math.max(1, forced.length);
  const perTarget = problem.targets.map((target, component) => {
    const free = problem.units.filter((unit) => !unit.forced).map((unit) => greatestAmount(unit, component));
    const order = Float64Array.from(free).sort().reverse();
    let reach = forced.reduce((sum, unit) => sum + greatestAmount(unit, component), 0);
    let members = forced.length;
    while (reach < target && members - forced.length < order.length) reach += order[members++ - forced.length]!;
    return reach < target ? Infinity : members;
  });
  return Math.max(1, ...perTarget);
}

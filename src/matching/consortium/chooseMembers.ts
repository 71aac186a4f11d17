import { type Columns, columnsOf, fewestMembers } from './choiceColumns.ts';
import { firstFill } from './firstFill.ts';
import { type Choice, type ChoiceProblem, type Part, pointsOf, settleAmounts, type Share } from './memberChoice.rules.ts';
import { searchMembers } from './memberSearch.ts';
import { bestOption, boundsByCount, lowestBound, type MemberRange, type PriceBound, stillPossible } from './priceBound.ts';
import { searchSpace } from './searchSpace.ts';

/** The best choice known so far: nothing worth `floor` or less is looked for. */
interface Incumbent {
  floor: number;
  shares: readonly Share[] | null;
}

interface Start {
  readonly parts: readonly Part[];
  readonly members: number;
}

/** These candidates' products as the members they make up; null when they do not make up members. */
function knownChoice(problem: ChoiceProblem, known: ReadonlySet<number>): Start | null {
  const options = problem.units.flatMap((unit) => {
    const own = new Set(unit.options.flat().flatMap(({ candidate }) => (known.has(candidate) ? [candidate] : [])));
    const option = unit.options.find((parts) => parts.length === own.size && parts.every(({ candidate }) => own.has(candidate)));
    return option ? [option] : [];
  });
  return options.length > 0 && options.length <= problem.maxMembers ? { parts: options.flat(), members: options.length } : null;
}

function forcedIn({ units }: ChoiceProblem, parts: readonly Part[]): boolean {
  const chosen = new Set(parts);
  return units.every((unit) => !unit.forced || unit.options.some((option) => option.every((part) => chosen.has(part))));
}

function membersAllowed(problem: ChoiceProblem): MemberRange {
  const forced = problem.units.filter((unit) => unit.forced).length;
  return { fewest: Math.max(fewestMembers(problem), forced), most: Math.min(problem.maxMembers, problem.units.length) };
}

/** Keeps a choice when it is allowed and the best yet. */
function consider(problem: ChoiceProblem, incumbent: Incumbent, { parts, members }: Start): void {
  const shares = settleAmounts(problem, parts);
  if (!shares) return;
  const value = pointsOf(problem, shares, members);
  if (value > incumbent.floor) Object.assign(incumbent, { floor: value, shares });
}

/** The parts that a bound's members would bring at its prices. */
function choiceAt(columns: Columns, bound: PriceBound): Start {
  const parts = Array.from(bound.members).flatMap((unit) => columns.options[bestOption(columns, unit, bound.prices)]!);
  return { parts, members: bound.members.length };
}

/**
 * Branch and bound for each number of members, the one with the highest bound first. `ceiling` is how much a number of
 * members can be worth as far as the prices tried so far tell; a number whose ceiling is not above the incumbent is done.
 */
function improve(all: Columns, problem: ChoiceProblem, range: MemberRange, incumbent: Incumbent): void {
  const lowest = (columns: Columns, counts: MemberRange, start?: Float64Array): PriceBound =>
    lowestBound(columns, problem, counts, (bound) => consider(problem, incumbent, choiceAt(columns, bound)), start);
  const first = lowest(all, range);
  const columns = columnsOf(stillPossible(all, first, range, incumbent.floor));
  const most = Math.min(range.most, columns.units.length);
  const ceiling = new Float64Array(most + 1).fill(-Infinity).fill(Infinity, Math.min(range.fewest, most + 1));
  const roots: PriceBound[] = [];
  for (;;) {
    const count = ceiling.lastIndexOf(Math.max(...ceiling));
    if (ceiling[count]! <= incumbent.floor || problem.budget.steps <= 0) return;
    const root = roots[count];
    if (root) {
      const space = searchSpace(columns, problem, root, incumbent.floor);
      const parts = space && searchMembers(space, problem, incumbent.floor);
      if (parts) consider(problem, incumbent, { parts, members: count });
      ceiling[count] = -Infinity;
    } else {
      const bound = lowest(columns, { fewest: count, most: count }, first.prices);
      roots[count] = bound;
      boundsByCount(columns, problem, bound, most).forEach((value, other) => {
        ceiling[other] = Math.min(ceiling[other]!, value);
      });
    }
  }
}

/**
 * The choice of members and amounts worth most, exactly, unless the problem's budget runs out (then the best found).
 * Returns null when no choice is allowed or none is worth more than `floor`.
 * `known` are the candidates of an allowed choice to start from, where there is one.
 */
export function chooseMembers(problem: ChoiceProblem, floor = -Infinity, known: ReadonlySet<number> = new Set()): Choice | null {
  const range = membersAllowed(problem);
  if (range.fewest > range.most) return null;
  const incumbent: Incumbent = { floor, shares: null };
  const start = problem.exact ? knownChoice(problem, known) : firstFill(problem);
  if (start && start.members >= range.fewest && forcedIn(problem, start.parts)) consider(problem, incumbent, start);
  improve(columnsOf(problem.units), problem, range, incumbent);
  return incumbent.shares ? { shares: incumbent.shares, value: incumbent.floor } : null;
}

import highs, { type Highs } from 'highs';
import { type ChoiceProblem, type Part, pointsOf, settleAmounts } from '../../src/matching/consortium/memberChoice.rules.ts';

/** The reference solver. Its types describe the CommonJS build, whose default export is one level deeper than the one imported here. */
export function openSolver(): Promise<Highs> {
  return (highs as unknown as typeof highs.default)();
}

/** Numbers in [0, 1) from a seed, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A choice among `size` single products: capacities spread over more than a decade (a typical one brings 1/7 of the target,
 * divided by `smallness`), minimum lots of 10 to 60 % of them, values of a price between 0.8 and 1.3 and a score between 0.4 and 1.
 */
export function randomChoice(size: number, seed: number, maxMembers: number, smallness = 1): ChoiceProblem {
  const random = randomFrom(seed);
  const target = 1000 + Math.floor(random() * 4000);
  const units = Array.from({ length: size }, (_unused, candidate) => {
    const bell = random() + random() + random() - 1.5;
    const cap = Math.max(5, Math.min(target, Math.round(((target / 7) * Math.exp(bell * 1.6)) / smallness)));
    const lot = Math.max(1, Math.round(cap * (0.1 + random() * 0.5)));
    const value = Math.round(100_000 * (0.4 + 0.6 * random() - 0.4 * random()));
    return { options: [[{ candidate, component: 0, lot, cap, value }]], forced: false };
  });
  return { units, targets: [target], exact: true, maxMembers, memberCost: target * 1000, budget: { steps: 1_000_000 } };
}

/** The problem of single products as a mixed-integer programme in the LP format. */
export function choiceModel(problem: ChoiceProblem): string {
  const parts = problem.units.map((unit) => unit.options[0]![0]!);
  const names = parts.map((_part, index) => index);
  return [
    'Maximize',
    ` worth: ${parts.map(({ value }, i) => `${value >= 0 ? '+' : ''}${value} x${i} - ${problem.memberCost} y${i}`).join(' ')}`,
    'Subject To',
    ` filled: ${names.map((i) => `x${i}`).join(' + ')} ${problem.exact ? '=' : '<='} ${problem.targets[0]}`,
    ` members: ${names.map((i) => `y${i}`).join(' + ')} <= ${problem.maxMembers}`,
    ...parts.flatMap(({ cap, lot }, i) => [` c${i}: x${i} - ${cap} y${i} <= 0`, ` l${i}: x${i} - ${lot} y${i} >= 0`]),
    'Binary',
    ` ${names.map((i) => `y${i}`).join(' ')}`,
    'End',
  ].join('\n');
}

/** Points of the solver's best choice, its members' amounts settled in whole numbers; null when there is none. */
export function solverPoints(solver: Highs, problem: ChoiceProblem, model = choiceModel(problem)): number | null {
  const solution = solver.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false });
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal') throw new Error(`The solver ended with ${solution.Status}`);
  const chosen = problem.units
    .filter((_unit, index) => (solution.Columns[`y${index}`]?.Primal ?? 0) > 0.5)
    .map((unit) => unit.options[0]![0]!);
  const shares = settleAmounts(problem, chosen);
  return shares && pointsOf(problem, shares, chosen.length);
}

/** What one choice of members, options and amounts fills and is worth. */
export interface Tried {
  readonly amounts: readonly number[];
  readonly members: number;
  readonly points: number;
}

/**
 * Everything that members can fill, by trying every set of members, every option and every whole amount (for small problems
 * only), grown unit by unit; of choices with the same amounts and number of members only the best.
 */
export function tryAll(problem: ChoiceProblem): Tried[] {
  let table = new Map<string, Tried>([['', { amounts: problem.targets.map(() => 0), members: 0, points: 0 }]]);
  const put = (into: Map<string, Tried>, tried: Tried): void => {
    const key = `${tried.members} ${tried.amounts.join(' ')}`;
    const known = into.get(key);
    if (!known || known.points < tried.points) into.set(key, tried);
  };
  const bring = (from: Tried, parts: readonly Part[], into: Map<string, Tried>): void => {
    const [part, ...others] = parts;
    if (!part) return put(into, from);
    for (let amount = part.lot; amount <= part.cap; amount++) {
      const amounts = from.amounts.map((filled, component) => filled + (component === part.component ? amount : 0));
      if (amounts[part.component]! > problem.targets[part.component]!) break;
      bring({ ...from, amounts, points: from.points + amount * part.value }, others, into);
    }
  };
  for (const unit of problem.units) {
    const next = new Map<string, Tried>();
    for (const tried of table.values()) {
      if (!unit.forced) put(next, tried);
      if (tried.members === problem.maxMembers) continue;
      const joined = { ...tried, members: tried.members + 1, points: tried.points - problem.memberCost };
      for (const option of unit.options) bring(joined, option, next);
    }
    table = next;
  }
  return [...table.values()].filter(({ members }) => members > 0);
}

/** The best points by trying everything; null when nothing is allowed. */
export function pointsByTryingAll(problem: ChoiceProblem): number | null {
  const allowed = tryAll(problem).filter(
    ({ amounts }) => !problem.exact || amounts.every((amount, component) => amount === problem.targets[component]),
  );
  return allowed.length === 0 ? null : Math.max(...allowed.map(({ points }) => points));
}

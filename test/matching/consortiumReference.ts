import type { Highs } from 'highs';
import { type ChoiceProblem, type Part, pointsOf, settleAmounts } from '../../src/matching/consortium/memberChoice.rules.ts';

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
  return { units, targets: [target], exact: true, maxMembers, memberCost: target * 1000, stepLimit: 1_000_000 };
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
export function solverPoints(highs: Highs, problem: ChoiceProblem, model = choiceModel(problem)): number | null {
  const solution = highs.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false });
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal') throw new Error(`The solver ended with ${solution.Status}`);
  const chosen = problem.units
    .filter((_unit, index) => (solution.Columns[`y${index}`]?.Primal ?? 0) > 0.5)
    .map((unit) => unit.options[0]![0]!);
  const shares = settleAmounts(problem, chosen);
  return shares && pointsOf(problem, shares, chosen.length);
}

/**
 * The best points by trying every set of members, every option and every whole amount (for small problems only):
 * table[amounts] = best points that fill exactly these amounts, grown unit by unit. Null when nothing is allowed.
 */
export function pointsByTryingAll(problem: ChoiceProblem): number | null {
  type Filled = { amounts: number[]; members: number; points: number };
  let table = new Map<string, Filled>([['0', { amounts: problem.targets.map(() => 0), members: 0, points: 0 }]]);
  const put = (into: Map<string, Filled>, filled: Filled): void => {
    const key = `${filled.members} ${filled.amounts.join(' ')}`;
    const known = into.get(key);
    if (!known || known.points < filled.points) into.set(key, filled);
  };
  const bring = (from: Filled, parts: readonly Part[], into: Map<string, Filled>): void => {
    const [part, ...others] = parts;
    if (!part) return put(into, from);
    for (let amount = part.lot; amount <= part.cap; amount++) {
      const amounts = from.amounts.map((filled, component) => filled + (component === part.component ? amount : 0));
      if (amounts[part.component]! > problem.targets[part.component]!) break;
      bring({ ...from, amounts, points: from.points + amount * part.value }, others, into);
    }
  };
  for (const unit of problem.units) {
    const next = new Map<string, Filled>();
    for (const filled of table.values()) {
      if (!unit.forced) put(next, filled);
      if (filled.members === problem.maxMembers) continue;
      const joined = { ...filled, members: filled.members + 1, points: filled.points - problem.memberCost };
      for (const option of unit.options) bring(joined, option, next);
    }
    table = next;
  }
  const allowed = [...table.values()].filter(
    ({ amounts, members }) => members > 0 && (!problem.exact || amounts.every((amount, c) => amount === problem.targets[c])),
  );
  return allowed.length === 0 ? null : Math.max(...allowed.map(({ points }) => points));
}

/**
 * The choice behind a consortium, in whole numbers only: which UMKM take part and how much of each component each brings.
 * Sums stay below 2^53, so every comparison is exact.
 */

/** One product that can supply one component. */
export interface Part {
  /** Where the product stands in the caller's list. */
  readonly candidate: number;
  readonly component: number;
  /** Least amount, at least 1. */
  readonly lot: number;
  /** Greatest amount, at least `lot`. */
  readonly cap: number;
  /** Points for each base unit supplied. */
  readonly value: number;
}

/** One UMKM: it takes part with exactly one of its options (which products for which components), or not at all. */
export interface Unit {
  readonly options: readonly (readonly Part[])[];
  readonly forced: boolean;
}

export interface ChoiceProblem {
  readonly units: readonly Unit[];
  /** Amount wanted of each component. */
  readonly targets: readonly number[];
  /** True: every target is met to the unit. False: at most the targets. */
  readonly exact: boolean;
  readonly maxMembers: number;
  /** Points that each member costs. */
  readonly memberCost: number;
  /** Steps left to the search, counted down. At 0 it gives up the proof that nothing better exists, never the answer. */
  readonly budget: { steps: number };
}

export interface Share {
  readonly part: Part;
  readonly amount: number;
}

export interface Choice {
  readonly shares: readonly Share[];
  /** Points of the whole choice, members' cost deducted. */
  readonly value: number;
}

/** Orders parts by value; equal ones by what they can bring, then by place in the list, so that one answer is always the same. */
export function byValue(a: Part, b: Part): number {
  return b.value - a.value || b.cap - a.cap || a.lot - b.lot || a.candidate - b.candidate;
}

/**
 * The best amounts for a fixed set of parts: everyone's least amount first, then the rest to the best value.
 * Returns null when the least amounts exceed a target or, where targets are exact, the greatest fall short of it.
 */
export function settleAmounts(problem: ChoiceProblem, parts: readonly Part[]): Share[] | null {
  const rest = [...problem.targets];
  for (const part of parts) rest[part.component]! -= part.lot;
  if (rest.some((amount) => amount < 0)) return null;
  const shares = [...parts].sort(byValue).map((part) => {
    const more = problem.exact || part.value > 0 ? Math.min(rest[part.component]!, part.cap - part.lot) : 0;
    rest[part.component]! -= more;
    return { part, amount: part.lot + more };
  });
  return problem.exact && rest.some((amount) => amount > 0) ? null : shares;
}

export function pointsOf(problem: ChoiceProblem, shares: readonly Share[], members: number): number {
  return shares.reduce((sum, { part, amount }) => sum + part.value * amount, -problem.memberCost * members);
}

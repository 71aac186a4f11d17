import type { Month, MonthAmount } from './months.rules.ts';

/** `active`: kept for a proposal. `booked`: kept for a deal. `released` and `expired` give the capacity back. */
export const holdStates = ['active', 'booked', 'released', 'expired'] as const;
export type HoldState = (typeof holdStates)[number];

/** A booking is given back only when its deal is ended early. */
export const holdTransitions: Readonly<Record<HoldState, readonly HoldState[]>> = {
  active: ['booked', 'released', 'expired'],
  booked: ['released'],
  released: [],
  expired: [],
};

export interface Hold {
  readonly id: string;
  readonly umkmId: string;
  readonly productId: string;
  readonly proposalId: string;
  /** Who it is kept for, as the owner reads it. */
  readonly forWhom: string;
  readonly months: readonly MonthAmount[];
  /** What the owner has decided to make beyond their capacity for this proposal; goes with the hold. */
  readonly extra: readonly MonthAmount[];
  readonly state: HoldState;
  readonly expiresAt: Date;
  readonly placedAt: Date;
}

/** `season`: the owner expects to make more or less than usual. `overbooked`: the owner decided to make more for one proposal. */
export const entryKinds = ['held', 'resized', 'booked', 'released', 'expired', 'season', 'overbooked'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Entries that the owner alone may write: decisions, not consequences. */
export const decisionKinds = ['season', 'overbooked'] as const satisfies readonly EntryKind[];

/** One line of the ledger; only ever added. The changes of one product and month sum to its state. */
export interface LedgerEntry {
  readonly umkmId: string;
  readonly productId: string;
  readonly month: Month;
  /** The proposal it is for; null for a season. */
  readonly proposalId: string | null;
  readonly kind: EntryKind;
  readonly heldChange: number;
  readonly bookedChange: number;
  /** Percent of the usual capacity, as a change: from 100 to 150 is 50. */
  readonly percentChange: number;
  /** Base amount beyond the capacity. */
  readonly extraChange: number;
  /** Why, in the owner's words; null for what follows by itself. */
  readonly words: string | null;
  readonly actorId: string;
  readonly actorName: string;
  readonly at: Date;
}

/** What is taken of one product in one month, base amounts, and how its capacity differs from usual. */
export interface MonthState {
  readonly umkmId: string;
  readonly productId: string;
  readonly month: Month;
  readonly held: number;
  readonly booked: number;
  /** Percent of the usual capacity; 100 unless the owner says otherwise. */
  readonly percent: number;
  /** What the owner has decided to make beyond it. */
  readonly extra: number;
}

/** Percent of the usual capacity in a month of which nothing was said. */
export const USUAL_PERCENT = 100;
export const MOST_PERCENT = 300;

/** What can be made of a product in a month, base amount: the usual capacity as the season has it, rounded down, and what was added. */
export function declaredIn(usual: number, state: Pick<MonthState, 'percent' | 'extra'> | undefined): number {
  const percent = state?.percent ?? USUAL_PERCENT;
  return Math.floor((Math.max(0, usual) * percent) / 100) + (state?.extra ?? 0);
}

/** What can still be promised in a month; 0 when less is declared than is taken. `usual` is the capacity of a usual month. */
export function freeOf(usual: number, state: Omit<MonthState, 'umkmId' | 'productId' | 'month'> | undefined): number {
  return Math.max(0, declaredIn(usual, state) - (state?.held ?? 0) - (state?.booked ?? 0));
}

export function byMonth(states: readonly MonthState[]): ReadonlyMap<Month, MonthState> {
  return new Map(states.map((state) => [state.month, state]));
}

/** How much is missing in each month to take these amounts more; months with enough are left out. */
export function lackingToHold(
  usual: number,
  changes: readonly MonthAmount[],
  states: ReadonlyMap<Month, MonthState>,
): MonthAmount[] {
  return changes
    .filter(({ amount }) => amount > 0)
    .map(({ month, amount }) => {
      const state = states.get(month);
      return { month, amount: amount + (state?.held ?? 0) + (state?.booked ?? 0) - declaredIn(usual, state) };
    })
    .filter(({ amount }) => amount > 0);
}

/**
 * How much is missing in each month to promise these amounts beside what is promised already. What is merely held for others does
 * not count: it may come to nothing.
 */
export function lackingToBook(
  usual: number,
  months: readonly MonthAmount[],
  states: ReadonlyMap<Month, MonthState>,
): MonthAmount[] {
  return months
    .map(({ month, amount }) => {
      const state = states.get(month);
      return { month, amount: amount + (state?.booked ?? 0) - declaredIn(usual, state) };
    })
    .filter(({ amount }) => amount > 0);
}

/** The amounts of two lists together, by month. */
export function addMonths(one: readonly MonthAmount[], other: readonly MonthAmount[]): MonthAmount[] {
  const sums = new Map<Month, number>();
  for (const { month, amount } of [...one, ...other]) sums.set(month, (sums.get(month) ?? 0) + amount);
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([month, amount]) => ({ month, amount }))
    .sort((first, second) => (first.month < second.month ? -1 : 1));
}

/** How much of a month's extra goes when the hold changes there: as much as the hold shrinks, all of it when the month drops out. */
export function extraGivenBack(
  extra: readonly MonthAmount[],
  month: Month,
  change: number,
  after: readonly MonthAmount[],
): number {
  const has = extra.find((each) => each.month === month)?.amount ?? 0;
  const stays = after.some((each) => each.month === month);
  return stays ? Math.min(has, Math.max(0, -change)) : has;
}

/** By how much each month changes when a hold takes other amounts; months that stay the same are left out. */
export function monthChanges(before: readonly MonthAmount[], after: readonly MonthAmount[]): MonthAmount[] {
  return addMonths(
    before.map(({ month, amount }) => ({ month, amount: -amount })),
    after,
  );
}

/** The state that the ledger's entries lead to, one per product and month that they name, in their order. */
export function replay(entries: readonly LedgerEntry[]): MonthState[] {
  const states = new Map<string, MonthState>();
  for (const { umkmId, productId, month, heldChange, bookedChange, percentChange, extraChange } of entries) {
    const key = `${umkmId}/${productId}/${month}`;
    const before = states.get(key) ?? { umkmId, productId, month, held: 0, booked: 0, percent: USUAL_PERCENT, extra: 0 };
    states.set(key, {
      ...before,
      held: before.held + heldChange,
      booked: before.booked + bookedChange,
      percent: before.percent + percentChange,
      extra: before.extra + extraChange,
    });
  }
  return [...states.values()];
}

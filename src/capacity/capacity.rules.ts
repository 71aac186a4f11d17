import type { Frequency } from '../matching/matching.rules.ts';
import { dayOf, daysBetween, type Day } from '../shared/dates.ts';

/** A calendar month in Asia/Jakarta, `YYYY-MM`. */
export type Month = string;

/** Base amount of the product's unit that is kept in one month. */
export interface MonthAmount {
  readonly month: Month;
  readonly amount: number;
}

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

/** Weeks of a year over its months, as a ratio: a weekly delivery takes 52/12 of its amount in a month. */
const WEEKS = 52;
const MONTHS = 12;

/** The month after. */
export function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function monthBefore(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

/** This month in Jakarta and those after it, `count` in all. */
export function monthsFrom(now: Date, count: number): Month[] {
  const months = [monthOfDay(dayOf(now))];
  while (months.length < count) months.push(nextMonth(months.at(-1)!));
  return months;
}

/** Days that count as a month of work, as matching counts them. */
const MONTH_DAYS = 30;

function monthsBetween(from: Day, until: Day): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [year = 0, month = 0] = until.split('-').map(Number);
  return (year - fromYear) * MONTHS + month - fromMonth;
}

/** Days in which something can be made from `today` until a day, 0 when that is past. No calendar month counts more than 30. */
export function workDays(today: Day, until: Day): number {
  return Math.max(0, Math.min(daysBetween(today, until), (monthsBetween(today, until) + 1) * MONTH_DAYS));
}

/**
 * What is delivered once is made before: in equal parts in as many months as there are 30 days between `madeFrom` and the delivery, the
 * month of the delivery the last of them. So whatever matching counts as possible in that time can be kept.
 */
function monthsBefore(from: Day, madeFrom: Day, amount: number): MonthAmount[] {
  const count = Math.max(1, Math.ceil(workDays(madeFrom, from) / MONTH_DAYS));
  const each = Math.floor(amount / count);
  const withOneMore = amount - each * count;
  const months = [monthOfDay(from)];
  while (months.length < count) months.unshift(monthBefore(months[0]!));
  return months
    .map((month, at) => ({ month, amount: at >= count - withOneMore ? each + 1 : each }))
    .filter((part) => part.amount > 0);
}

/**
 * What deliveries of `amountPerPeriod` (base amount) take of each month: once → spread over the months in which it is made from `madeFrom`
 * on (the month of delivery alone when not given), weekly → 52/12 of it in each month of the window, rounded up, monthly → all of it in
 * each month of the window. Throws RangeError when the amount is not a positive whole number or the window ends before it starts.
 */
export function monthsOf(
  frequency: Frequency,
  from: Day,
  until: Day,
  amountPerPeriod: number,
  madeFrom: Day = from,
): MonthAmount[] {
  if (!Number.isSafeInteger(amountPerPeriod) || amountPerPeriod <= 0) throw new RangeError(`${amountPerPeriod} is no amount`);
  if (until < from) throw new RangeError(`The window ${from} to ${until} ends before it starts`);
  const first = monthOfDay(from);
  if (frequency === 'once') return monthsBefore(from, madeFrom, amountPerPeriod);
  const amount = frequency === 'weekly' ? Math.ceil((amountPerPeriod * WEEKS) / MONTHS) : amountPerPeriod;
  const months: MonthAmount[] = [];
  for (let month = first; month <= monthOfDay(until); month = nextMonth(month)) months.push({ month, amount });
  return months;
}

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

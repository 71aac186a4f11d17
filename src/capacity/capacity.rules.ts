import type { Frequency } from '../matching/matching.rules.ts';
import { dayOf, type Day } from '../shared/dates.ts';

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
  readonly state: HoldState;
  readonly expiresAt: Date;
  readonly placedAt: Date;
}

export const entryKinds = ['held', 'resized', 'booked', 'released', 'expired'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One line of the ledger; only ever added. The changes of one product and month sum to its state. */
export interface LedgerEntry {
  readonly umkmId: string;
  readonly productId: string;
  readonly month: Month;
  readonly proposalId: string;
  readonly kind: EntryKind;
  readonly heldChange: number;
  readonly bookedChange: number;
  readonly actorId: string;
  readonly at: Date;
}

/** What is taken of one product in one month, base amounts. */
export interface MonthState {
  readonly umkmId: string;
  readonly productId: string;
  readonly month: Month;
  readonly held: number;
  readonly booked: number;
}

/** Weeks of a year over its months, as a ratio: a weekly delivery takes 52/12 of its amount in a month. */
const WEEKS = 52;
const MONTHS = 12;

/** The month after. */
export function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
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

/**
 * What deliveries of `amountPerPeriod` (base amount) take of each month: once → in the month in which delivery starts, weekly →
 * 52/12 of it in each month of the window, rounded up, monthly → all of it in each month of the window.
 * Throws RangeError when the amount is not a positive whole number or the window ends before it starts.
 */
export function monthsOf(frequency: Frequency, from: Day, until: Day, amountPerPeriod: number): MonthAmount[] {
  if (!Number.isSafeInteger(amountPerPeriod) || amountPerPeriod <= 0) throw new RangeError(`${amountPerPeriod} is no amount`);
  if (until < from) throw new RangeError(`The window ${from} to ${until} ends before it starts`);
  const first = monthOfDay(from);
  if (frequency === 'once') return [{ month: first, amount: amountPerPeriod }];
  const amount = frequency === 'weekly' ? Math.ceil((amountPerPeriod * WEEKS) / MONTHS) : amountPerPeriod;
  const months: MonthAmount[] = [];
  for (let month = first; month <= monthOfDay(until); month = nextMonth(month)) months.push({ month, amount });
  return months;
}

/** What can still be promised; 0 when the owner has declared less than is taken. */
export function freeOf(declared: number, state: Pick<MonthState, 'held' | 'booked'> | undefined): number {
  return Math.max(0, declared - (state?.held ?? 0) - (state?.booked ?? 0));
}

/** By how much each month changes when a hold takes other amounts; months that stay the same are left out. */
export function monthChanges(before: readonly MonthAmount[], after: readonly MonthAmount[]): MonthAmount[] {
  const changes = new Map<Month, number>();
  for (const { month, amount } of before) changes.set(month, (changes.get(month) ?? 0) - amount);
  for (const { month, amount } of after) changes.set(month, (changes.get(month) ?? 0) + amount);
  return [...changes]
    .filter(([, amount]) => amount !== 0)
    .map(([month, amount]) => ({ month, amount }))
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** The state that the ledger's entries lead to, one per product and month that they name, in their order. */
export function replay(entries: readonly LedgerEntry[]): MonthState[] {
  const states = new Map<string, MonthState>();
  for (const { umkmId, productId, month, heldChange, bookedChange } of entries) {
    const key = `${umkmId}/${productId}/${month}`;
    const before = states.get(key) ?? { umkmId, productId, month, held: 0, booked: 0 };
    states.set(key, { ...before, held: before.held + heldChange, booked: before.booked + bookedChange });
  }
  return [...states.values()];
}

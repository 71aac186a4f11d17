import type { Frequency } from '../matching/matching.rules.ts';
import { dayOf, daysBetween, type Day } from '../shared/dates.ts';

/** A calendar month in Asia/Jakarta, `YYYY-MM`. */
export type Month = string;

/** Base amount of the product's unit that is kept in one month. */
export interface MonthAmount {
  readonly month: Month;
  readonly amount: number;
}

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

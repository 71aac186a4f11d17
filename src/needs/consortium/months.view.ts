import { monthsOf } from '../../capacity/months.rules.ts';
import { quantityText } from '../../catalogue/units.ts';
import type { Locale } from '../../shared/text.ts';
import type { Need } from '../needs.rules.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';

const { say } = consortiumPagesTexts;

/** Heading of the column of months. */
export function monthText(locale: Locale): string {
  return say('month')[locale];
}

const names = {
  id: new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

interface Column {
  readonly label: string;
  /** Base amount of one delivery period. */
  readonly amount: number;
}

function inMonth(need: Need, month: string, amount: number): number {
  if (amount <= 0) return 0;
  const months = monthsOf(need.frequency, need.deliveryFrom, need.deliveryUntil, amount);
  return months.find((each) => each.month === month)?.amount ?? 0;
}

/** What each month of the window needs, and what the columns bring to it; the last row is the whole period. */
export function monthRows(need: Need, columns: readonly Column[], required: number, locale: Locale) {
  const all = [{ label: say('monthNeeded')[locale], amount: required }, ...columns];
  const months = monthsOf(need.frequency, need.deliveryFrom, need.deliveryUntil, Math.max(1, required)).map(({ month }) => month);
  const cell = (label: string, amount: number) => ({ label, amount: quantityText(amount, need.unit)[locale] });
  const rows = months.map((month) => ({
    label: names[locale].format(new Date(`${month}-01T00:00:00Z`)),
    total: false,
    cells: all.map(({ label, amount }) => cell(label, inMonth(need, month, amount))),
  }));
  const totals = all.map(({ label, amount }) =>
    cell(
      label,
      months.reduce((sum, month) => sum + inMonth(need, month, amount), 0),
    ),
  );
  const whole = { label: say('columnWindow')[locale], total: true, cells: totals };
  return { head: all.map(({ label }) => label), rows: months.length > 1 ? [...rows, whole] : rows };
}

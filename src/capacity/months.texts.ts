import type { Locale, Text } from '../shared/text.ts';
import { sameText } from '../shared/text.ts';
import type { Month } from './months.rules.ts';

const short = { month: 'short', year: '2-digit', timeZone: 'UTC' } as const;
const long = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const names = {
  id: { short: new Intl.DateTimeFormat('id-ID', short), long: new Intl.DateTimeFormat('id-ID', long) },
  en: { short: new Intl.DateTimeFormat('en-GB', short), long: new Intl.DateTimeFormat('en-GB', long) },
};

/** "Des 26". */
export function monthLabel(month: Month, locale: Locale): string {
  return names[locale].short.format(new Date(`${month}-01`));
}

/** "Des", for twelve beside each other. */
export function shortMonth(month: Month, locale: Locale): string {
  return monthLabel(month, locale).slice(0, 3);
}

/** "Desember 2026". */
export function monthName(month: Month): Text {
  const date = new Date(`${month}-01`);
  return { id: names.id.long.format(date), en: names.en.long.format(date) };
}

/** "Des 26, Jan 27". */
export function monthList(months: readonly Month[]): Text {
  if (months.length === 0) return sameText('');
  return {
    id: months.map((month) => monthLabel(month, 'id')).join(', '),
    en: months.map((month) => monthLabel(month, 'en')).join(', '),
  };
}

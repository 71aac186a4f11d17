import type { Locale, Text } from '../shared/text.ts';
import { sameText } from '../shared/text.ts';
import { nextMonth, type Month } from './months.rules.ts';

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

/** From this many months in a row on, the first and the last stand for all. */
const SHORTEST_RUN = 3;

function runsOf(months: readonly Month[]): Month[][] {
  const runs: Month[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && nextMonth(run.at(-1)!) === month) run.push(month);
    else runs.push([month]);
  }
  return runs;
}

/** "Nov 26, Jan 27 – Jun 27": months in their order, those in a row together. */
export function monthList(months: readonly Month[]): Text {
  if (months.length === 0) return sameText('');
  const inWords = (locale: Locale) =>
    runsOf(months)
      .flatMap((run) => {
        const labels = run.map((month) => monthLabel(month, locale));
        return run.length < SHORTEST_RUN ? labels : [`${labels[0]!} – ${labels.at(-1)!}`];
      })
      .join(', ');
  return { id: inWords('id'), en: inWords('en') };
}

import type { Locale, Text } from './text.ts';

/** A calendar day in Asia/Jakarta, `YYYY-MM-DD`. Instants are `Date` in UTC; days are this. */
export type Day = string;

/** Asia/Jakarta (WIB) has been UTC+7 without daylight saving since 1964. */
const WIB_OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** A certificate without an end date counts as valid until this day. */
export const NO_END: Day = '2099-12-31';

export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
}

/** The day it is in Jakarta at this instant. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which a day starts in Jakarta, plus hours. */
export function instantOf(day: Day, hours = 0): Date {
  return new Date(Date.parse(day) - WIB_OFFSET_MS + hours * 3_600_000);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

const dayNames = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const formats = {
  id: {
    day: new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat('id-ID', { ...dayNames, timeZone: 'Asia/Jakarta' }),
    time: new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Jakarta' }),
  },
  en: {
    day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat('en-GB', { ...dayNames, timeZone: 'Asia/Jakarta' }),
    time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Jakarta' }),
  },
};

/** "25 Nov 2026". */
export function formatDay(day: Day, locale: Locale): string {
  return formats[locale].day.format(new Date(day));
}

const written = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "25 November 2026", as a document in Indonesian has it. */
export function writtenDay(day: Day): string {
  return written.format(new Date(day));
}

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'ag', 'sep', 'okt', 'nov', 'des'];

/** The day meant by "25 November 2026" or "25 Nov 2026"; null when it is none. */
export function readWrittenDay(words: string): Day | null {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) (\p{L}+)\.? (\d{4})$/u.exec(words.trim()) ?? [];
  const month = monthStarts.findIndex((start) => name.toLowerCase().startsWith(start)) + 1;
  const found = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && isDay(found) ? found : null;
}

/** "Rab, 25 Nov, 17.00 WIB": a time that is near, such as a deadline. */
export function formatInstant(instant: Date, locale: Locale): string {
  const { weekday, time } = formats[locale];
  return `${weekday.format(instant)}, ${time.format(instant)} WIB`;
}

/** "25 Nov 2026, 17.00 WIB": when something happened, to be read years later too. */
export function formatMoment(instant: Date, locale: Locale): string {
  return `${formatDay(dayOf(instant), locale)}, ${formats[locale].time.format(instant)} WIB`;
}

export function dayText(day: Day): Text {
  return { id: formatDay(day, 'id'), en: formatDay(day, 'en') };
}

export function instantText(instant: Date): Text {
  return { id: formatInstant(instant, 'id'), en: formatInstant(instant, 'en') };
}

export function momentText(instant: Date): Text {
  return { id: formatMoment(instant, 'id'), en: formatMoment(instant, 'en') };
}

/** "3 jam lagi", "2 hari lalu", "baru saja": how far an instant lies from now. */
export function relativeText(instant: Date, now: Date): Text {
  const minutes = Math.round((instant.getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  if (size < 1) return { id: 'baru saja', en: 'just now' };
  const [amount, id, en] =
    size < 60
      ? [size, 'menit', 'min']
      : size < 60 * 48
        ? [Math.round(size / 60), 'jam', 'h']
        : size < 1440 * 60
          ? [Math.round(size / 1440), 'hari', 'days']
          : [Math.round(size / 1440 / 30.4), 'bulan', 'months'];
  return minutes > 0
    ? { id: `${amount} ${id} lagi`, en: `in ${amount} ${en}` }
    : { id: `${amount} ${id} lalu`, en: `${amount} ${en} ago` };
}

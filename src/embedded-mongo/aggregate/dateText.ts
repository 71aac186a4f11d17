import { refuse } from '../errors.ts';
import { DAY, isoWeekStart, MINUTE, toInstant, utc, utcMs, zoneOf, type Zone } from './dates.ts';

const FAILURE = 241;

function fail(text: string, reason: string): never {
  return refuse(FAILURE, `Error parsing date string '${text}'; ${reason}`);
}

const iso =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|(\d{2})(\d{2})|\/(\d{2})\/(\d{2}))(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Milliseconds of a date written as ISO 8601 (or with slashes). Free forms that the server would guess at are refused (238) as not
 * supported, text without any number as it does (241).
 */
export function parseDateText(text: string, zone: Zone | undefined): number {
  const found = iso.exec(text);
  if (found === null) {
    if (!/\d/.test(text) || /[A-Za-z]+\/[A-Za-z]+/.test(text)) return fail(text, 'unexpected character');
    return refuse(238, `Parsing the date '${text}' is not supported: use ISO 8601`);
  }
  const month = Number(found[2] ?? found[4] ?? found[6] ?? 1);
  const day = Number(found[3] ?? found[5] ?? found[7] ?? 1);
  const ms = Math.trunc(Number(`0.${found[11] ?? '0'}`) * 1000 + 1e-6);
  const [hour, minute, second] = [found[8], found[9], found[10]].map((part) => Number(part ?? 0)) as [number, number, number];
  if (hour > 24 || minute > 59 || second > 60) fail(text, 'Unexpected character');
  const local = utcMs(Number(found[1]), month, day, hour, minute, second, ms);
  if (month < 1 || month > 12 || day < 1 || new Date(utcMs(Number(found[1]), month, day)).getUTCDate() !== day)
    fail(text, 'The parsed date was invalid');
  return placed(local, found[12]?.toUpperCase(), zone, text);
}

/** The instant of a local time, in the zone of the text or the one asked for. */
function placed(local: number, inText: string | undefined, zone: Zone | undefined, text: string): number {
  if (inText === undefined) return toInstant(local, zone ?? utc);
  if (zone !== undefined && zone !== utc) {
    return refuse(
      FAILURE,
      `you cannot pass in a date/time string with time zone information ('${inText}') together with a timezone argument: "${text}"`,
    );
  }
  return toInstant(local, zoneOf(inText));
}

const letters: Readonly<Record<string, string>> = {
  Y: '(\\d{4})',
  m: '(\\d{1,2})',
  d: '(\\d{1,2})',
  H: '(\\d{1,2})',
  M: '(\\d{1,2})',
  S: '(\\d{1,2})',
  L: '(\\d{1,3})',
  j: '(\\d{1,3})',
  G: '(\\d{4})',
  V: '(\\d{1,2})',
  u: '(\\d)',
  z: '([+-]\\d{2}:?\\d{2}|Z)',
  Z: '([+-]?\\d{1,4})',
  b: '([A-Za-z]{3})',
  B: '([A-Za-z]+)',
};
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const parsedLetters: string = [...Object.keys(letters), '%'].join('');

/** Milliseconds of a date written in a checked format of `parsedLetters`. */
export function parseFormatted(text: string, format: string, zone: Zone | undefined): number {
  const order: string[] = [];
  const pattern = format.replace(/%([^]?)|([.*+?^${}()|[\]\\])/g, (whole, letter: string | undefined) => {
    if (letter === undefined) return `\\${whole}`;
    if (letter === '%') return '%';
    order.push(letter);
    return letters[letter]!;
  });
  const found = new RegExp(`^${pattern}$`).exec(text);
  if (found === null) return fail(text, 'does not fit the format');
  const part: Record<string, string> = {};
  order.forEach((letter, i) => (part[letter] = found[i + 1]!));
  return placed(localOf(part, text), zoneText(part), zone, text);
}

function zoneText(part: Record<string, string>): string | undefined {
  if (part['Z'] === undefined) return part['z'];
  const minutes = Number(part['Z']);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
}

function localOf(part: Record<string, string>, text: string): number {
  const number = (letter: string, least: number, most: number): number | undefined => {
    if (part[letter] === undefined) return undefined;
    const value = Number(part[letter]);
    return value >= least && value <= most ? value : fail(text, `'%${letter}' is out of range`);
  };
  const named = part['b'] ?? part['B'];
  const byName = named === undefined ? undefined : monthNames.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const [year, month, day] = [number('Y', 0, 9999), number('m', 1, 12) ?? byName, number('d', 1, 31)];
  const time =
    (number('H', 0, 24) ?? 0) * 60 * MINUTE +
    (number('M', 0, 59) ?? 0) * MINUTE +
    (number('S', 0, 60) ?? 0) * 1000 +
    (number('L', 0, 999) ?? 0);
  const isoYear = number('G', 0, 9999);
  if (isoYear !== undefined) return isoWeekStart(isoYear, number('V', 1, 53) ?? 1) + ((number('u', 1, 7) ?? 1) - 1) * DAY + time;
  const ordinal = number('j', 1, 366);
  // the server counts the days of a year from 0 here
  if (year !== undefined && ordinal !== undefined) return utcMs(year, 1, ordinal + 1) + time;
  if (year === undefined || month === undefined || day === undefined) {
    return refuse(FAILURE, `an incomplete date/time string has been found, with elements missing: "${text}"`);
  }
  const date = utcMs(year, month, day);
  return new Date(date).getUTCDate() === day ? date + time : fail(text, 'The parsed date was invalid');
}

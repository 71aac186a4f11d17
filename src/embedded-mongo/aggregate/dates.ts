import { ObjectId, Timestamp } from 'bson';
import { refuse } from '../errors.ts';
import { dateMs } from '../values/compare.ts';
import { FarDate, type Value } from '../values/document.ts';
import { typeName } from '../values/types.ts';

export const SECOND = 1000;
export const MINUTE: number = 60 * SECOND;
export const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;

/** Offset of local time from UTC at an instant, in milliseconds. */
export type Zone = (ms: number) => number;

export const utc: Zone = () => 0;

const zones = new Map<string, Zone>();
const aliases: Readonly<Record<string, string>> = { EST: 'Etc/GMT+5', MST: 'Etc/GMT+7', HST: 'Etc/GMT+10' };

/** The zone of a name such as `Asia/Jakarta`, or of an offset such as `+07:00`; throws 40485 for others. */
export function zoneOf(name: string): Zone {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return utc;
  const offset = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(name);
  if (offset !== null) {
    const size = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * MINUTE;
    return () => (offset[1] === '-' ? -size : size);
  }
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = namedZone(name);
    zones.set(name, zone);
  }
  return zone;
}

function namedZone(name: string): Zone {
  let format: Intl.DateTimeFormat;
  try {
    if (!/^[A-Za-z]/.test(name)) throw new RangeError(name);
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: aliases[name] ?? name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return refuse(40485, `unrecognized time zone identifier: "${name}"`);
  }
  return (ms) => {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(ms)) parts[type] = value;
    const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
    const local = utcMs(
      year,
      Number(parts['month']),
      Number(parts['day']),
      Number(parts['hour']),
      Number(parts['minute']),
      Number(parts['second']),
    );
    return local - Math.floor(ms / SECOND) * SECOND;
  };
}

/** Milliseconds of a UTC date; parts beyond their range carry over. Months from 1. */
export function utcMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() + hour * HOUR + minute * MINUTE + second * SECOND + ms;
}

/** The instant at which clocks of the zone show the local time. */
export function toInstant(local: number, zone: Zone): number {
  const guess = local - zone(local);
  return local - zone(guess);
}

export function isInstant(value: Value | undefined): boolean {
  return value instanceof Date || value instanceof ObjectId || value instanceof Timestamp || value instanceof FarDate;
}

/** What an operator takes for a date: dates, timestamps and ObjectIds; throws 16006 for others. */
export function instantOf(value: Value | undefined): number {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  if (value instanceof Timestamp) return value.getHighBitsUnsigned() * SECOND;
  if (value instanceof FarDate) return refuse(238, 'dates this far from now are not supported here');
  return refuse(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

/** The zone that a `timezone` names. Throws 40517 for other values, 40485 for unknown names. */
export function zoneFrom(value: Value): Zone {
  return typeof value === 'string'
    ? zoneOf(value)
    : refuse(40517, `timezone must evaluate to a string, found ${typeName(value)}`);
}

export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  /** From 1 to 366. */
  readonly dayOfYear: number;
  /** Sunday is 0. */
  readonly weekday: number;
  readonly isoWeek: number;
  readonly isoYear: number;
}

/** The calendar parts of a local time. */
export function partsOf(local: number): Parts {
  const date = new Date(local);
  const year = date.getUTCFullYear();
  const dayOfYear = Math.floor((local - utcMs(year, 1, 1)) / DAY) + 1;
  const weekday = date.getUTCDay();
  // the ISO week is that of its Thursday
  const thursday = new Date(local + (4 - (weekday || 7)) * DAY);
  const isoYear = thursday.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
    dayOfYear,
    weekday,
    isoWeek: Math.floor((thursday.getTime() - utcMs(isoYear, 1, 1)) / (7 * DAY)) + 1,
    isoYear,
  };
}

/** The Monday of an ISO week. */
export function isoWeekStart(isoYear: number, isoWeek: number): number {
  const fourth = utcMs(isoYear, 1, 4);
  const weekday = new Date(fourth).getUTCDay() || 7;
  return fourth + (1 - weekday) * DAY + (isoWeek - 1) * 7 * DAY;
}

function checkYear(year: number): void {
  if (year < 0 || year > 9999)
    refuse(18537, `Could not convert date to string: date component was outside the supported range of 0-9999: ${year}`);
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function pad(value: number, size: number): string {
  return String(value).padStart(size, '0');
}

/** A date in ISO form, UTC. */
export function isoText(value: Date | FarDate): string {
  if (value instanceof FarDate)
    return refuse(18537, 'Could not convert date to string: date component was outside the supported range of 0-9999');
  checkYear(value.getUTCFullYear());
  return new Date(dateMs(value) as number).toISOString();
}

const formatLetters = 'YmdHMSLjwuUVGbBzZ%';

/** Throws 18535, 18536 for a `%` without its letter, or with another. */
export function checkFormat(format: string, letters = formatLetters): void {
  for (const [, letter] of format.matchAll(/%([^]?)/g)) {
    if (letter === '') refuse(18535, "Unmatched '%' at end of format string");
    if (!letters.includes(letter!)) refuse(18536, `Invalid format character '%${letter}' in format string`);
  }
}

/** A local time in a checked format; `offset` is that of the zone in milliseconds. */
export function formatDate(local: number, offset: number, format: string): string {
  const parts = partsOf(local);
  return format.replace(/%([^]?)/g, (_, letter: string) => formatLetter(letter, parts, offset));
}

function formatLetter(letter: string, parts: Parts, offset: number): string {
  switch (letter) {
    case 'Y':
      checkYear(parts.year);
      return pad(parts.year, 4);
    case 'm':
      return pad(parts.month, 2);
    case 'd':
      return pad(parts.day, 2);
    case 'H':
      return pad(parts.hour, 2);
    case 'M':
      return pad(parts.minute, 2);
    case 'S':
      return pad(parts.second, 2);
    case 'L':
      return pad(parts.ms, 3);
    case 'j':
      return pad(parts.dayOfYear, 3);
    case 'w':
      return String(parts.weekday + 1);
    case 'u':
      return String(parts.weekday || 7);
    case 'U':
      return pad(sundayWeek(parts), 2);
    case 'V':
      return pad(parts.isoWeek, 2);
    case 'G':
      checkYear(parts.isoYear);
      return pad(parts.isoYear, 4);
    case 'b':
      return months[parts.month - 1]!.slice(0, 3);
    case 'B':
      return months[parts.month - 1]!;
    case 'z': {
      const minutes = Math.trunc(Math.abs(offset) / MINUTE);
      return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
    }
    case 'Z':
      return String(Math.trunc(offset / MINUTE));
    default:
      return letter;
  }
}

/** Weeks begin on Sunday; days before the first Sunday are week 0. */
export function sundayWeek(parts: Parts): number {
  return Math.floor((parts.dayOfYear + 6 - parts.weekday) / 7);
}

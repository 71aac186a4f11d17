import { refuse } from '../errors.ts';
import type { Value } from '../values/document.ts';
import { toIntegral } from '../values/numbers.ts';
import { showPipelineValue } from '../values/show.ts';
import { isNullish, typeName } from '../values/types.ts';
import { type OperatorMaker } from './compile.ts';
import { named } from './operatorMakers.ts';
import { DAY, HOUR, instantOf, MINUTE, partsOf, SECOND, toInstant, utcMs, zoneArgument, type Zone } from './dates.ts';

type Named = Record<string, Value | undefined>;

const units: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
};
const monthUnits: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

export function unitOf(name: string, value: Value | undefined): string {
  if (typeof value !== 'string') return refuse(5439013, `${name} requires 'unit' to be a string, but got ${typeName(value)}`);
  if (!(value in units) && !(value in monthUnits))
    refuse(9, `${name} parameter 'unit' value parsing failed :: caused by :: unknown time unit value: ${value}`);
  return value;
}

/** A date moved by a number of units; days of the month that do not exist become the last. */
export function addUnits(ms: number, unit: string, amount: number, zone: Zone): number {
  if (unit === 'day' || unit === 'week') return toInstant(ms + zone(ms) + amount * units[unit]!, zone);
  if (unit in units) return ms + amount * units[unit]!;
  const local = ms + zone(ms);
  const { year, month, day } = partsOf(local);
  const total = year * 12 + (month - 1) + amount * monthUnits[unit]!;
  const last = new Date(utcMs(Math.floor(total / 12), (total % 12) + 2, 0)).getUTCDate();
  const date = utcMs(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, Math.min(day, last));
  const inDay = ((local % DAY) + DAY) % DAY;
  return toInstant(date + inDay, zone);
}

export function adding(name: string, sign: 1 | -1): OperatorMaker {
  return named(
    ['startDate', 'unit', 'amount', 'timezone?'],
    { type: 5166400, unknown: 5166401, missing: 5166402 },
    ({ startDate, unit, amount, timezone }, given) => {
      if (isNullish(startDate) || isNullish(unit) || isNullish(amount)) return null;
      const zone = zoneArgument(name, given.has('timezone'), timezone);
      if (zone === undefined) return null;
      const kind = unitOf(name, unit);
      const count = toIntegral(amount) ?? refuse(5166405, `${name} expects integer amount of time units`);
      let start: number;
      try {
        start = instantOf(startDate);
      } catch {
        return refuse(5166403, `${name} requires startDate to be convertible to a date`);
      }
      const result = addUnits(start, kind, sign * count, zone);
      return Math.abs(result) <= 8.64e15
        ? new Date(result)
        : refuse(5976500, `invalid dateAdd 'amount' parameter value: ${count} ${kind}`);
    },
  );
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function weekStart(name: string, given: boolean, value: Value | undefined): number | undefined {
  if (!given) return 0;
  if (isNullish(value)) return undefined;
  if (typeof value !== 'string')
    return refuse(5439015, `${name} requires 'startOfWeek' to be a string, but got ${typeName(value)}`);
  const wanted = value.toLowerCase();
  const found = weekdays.findIndex((day) => day === wanted || day.slice(0, 3) === wanted);
  return found >= 0
    ? found
    : refuse(5439016, `${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${value}`);
}

const monthNumber = (local: number): number => {
  const { year, month } = partsOf(local);
  return year * 12 + month - 1;
};

export function dateDiff({ startDate, endDate, unit, timezone, startOfWeek }: Named, given: ReadonlySet<string>): Value {
  if ([startDate, endDate, unit].some(isNullish)) return null;
  const zone = zoneArgument('$dateDiff', given.has('timezone'), timezone);
  const kind = unitOf('$dateDiff', unit);
  const first = kind === 'week' ? weekStart('$dateDiff', given.has('startOfWeek'), startOfWeek) : 0;
  if (zone === undefined || first === undefined) return null;
  const at = (value: Value | undefined, what: string): number => {
    try {
      return instantOf(value);
    } catch {
      return refuse(5166307, `$dateDiff requires '${what}' to be a date, but got ${typeName(value)}`);
    }
  };
  const [start, end] = [at(startDate, 'startDate'), at(endDate, 'endDate')];
  const [from, to] = [start + zone(start), end + zone(end)];
  if (kind in monthUnits) {
    const size = monthUnits[kind]!;
    return BigInt(Math.floor(monthNumber(to) / size) - Math.floor(monthNumber(from) / size));
  }
  const size = units[kind]!;
  // 1970 began on a Thursday
  if (kind === 'week') return BigInt(Math.floor((to + (4 - first) * DAY) / size) - Math.floor((from + (4 - first) * DAY) / size));
  if (kind === 'day') return BigInt(Math.floor(to / size) - Math.floor(from / size));
  const shift = zone(start);
  return BigInt(Math.floor((end + shift) / size) - Math.floor((start + shift) / size));
}

const EPOCH_2000: number = utcMs(2000, 1, 1);

/** The start of the bin of so many units that the date lies in; bins are counted from 2000. */
function truncate(ms: number, unit: string, bin: number, zone: Zone, first: number): number {
  const local = ms + zone(ms);
  if (unit in monthUnits) {
    const size = monthUnits[unit]! * bin;
    const month = Math.floor((monthNumber(local) - 24_000) / size) * size + 24_000;
    return toInstant(utcMs(Math.floor(month / 12), (month % 12) + 1, 1), zone);
  }
  const size = units[unit]! * bin;
  if (unit !== 'day' && unit !== 'week') {
    // of elapsed time, not of the clock
    const start = toInstant(EPOCH_2000, zone);
    return start + Math.floor((ms - start) / size) * size;
  }
  // 2000 began on a Saturday
  const origin = EPOCH_2000 + (unit === 'week' ? ((first - 6 + 7) % 7) * DAY : 0);
  return toInstant(origin + Math.floor((local - origin) / size) * size, zone);
}

export function dateTrunc({ date, unit, binSize, timezone, startOfWeek }: Named, given: ReadonlySet<string>): Value {
  if (isNullish(date) || isNullish(unit) || (given.has('binSize') && isNullish(binSize))) return null;
  const zone = zoneArgument('$dateTrunc', given.has('timezone'), timezone);
  if (zone === undefined) return null;
  const kind = unitOf('$dateTrunc', unit);
  const bin = given.has('binSize')
    ? (toIntegral(binSize) ??
      refuse(
        5439017,
        `$dateTrunc requires 'binSize' to be a 64-bit integer, but got value '${showPipelineValue(binSize)}' of type ${typeName(binSize)}`,
      ))
    : 1;
  if (bin <= 0) refuse(5439018, `$dateTrunc requires 'binSize' to be greater than 0, but got value ${bin}`);
  const first = kind === 'week' ? weekStart('$dateTrunc', given.has('startOfWeek'), startOfWeek) : 0;
  if (first === undefined) return null;
  let ms: number;
  try {
    ms = instantOf(date);
  } catch {
    return refuse(5439012, `$dateTrunc requires 'date' to be a date, but got ${typeName(date)}`);
  }
  return new Date(truncate(ms, kind, bin, zone, first));
}

import { aboutWhat, refuse } from '../errors.ts';
import type { Value } from '../values/document.ts';
import { toIntegral } from '../values/numbers.ts';
import { showPipelineValue } from '../values/show.ts';
import { isNullish, typeName } from '../values/types.ts';
import { combine, type Compiled, type Frame, type OperatorMaker } from './compile.ts';
import { namedParts, parsed } from './operatorMakers.ts';
import { DAY, HOUR, instantOf, isInstant, MINUTE, partsOf, SECOND, toInstant, utc, utcMs, zoneFrom, type Zone } from './dates.ts';

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

export function adding(sign: 1 | -1): OperatorMaker {
  return (name, argument, scope) => {
    const part = namedParts(
      name,
      argument,
      ['startDate', 'unit', 'amount', 'timezone?'],
      { type: 5166400, unknown: 5166401, missing: 5166402 },
      scope,
    );
    const zone = parsed(part.timezone, utc, zoneFrom);
    const unit = parsed(part.unit, undefined, (value) => unitOf(name, value));
    return combine([part.startDate, unit, zone, part.amount], (frame) => {
      const start = part.startDate.run(frame);
      if (isNullish(start)) return null;
      const kind = unit.run(frame);
      if (kind === undefined) return null;
      const amount = part.amount.run(frame);
      if (isNullish(amount)) return null;
      const local = zone.run(frame);
      if (local === undefined) return null;
      const from = isInstant(start)
        ? instantOf(start)
        : refuse(5166403, `${name} requires startDate to be convertible to a date`);
      const count = toIntegral(amount);
      if (count === undefined || Math.abs(count) >= 2 ** 63)
        return refuse(5166405, `${name} expects integer amount of time units`);
      const result = addUnits(from, kind, sign * count, local);
      return Math.abs(result) <= 8.64e15
        ? new Date(result)
        : refuse(5976500, `invalid dateAdd 'amount' parameter value: ${count} ${kind}`);
    });
  };
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function weekStart(name: string, value: Value): number {
  if (typeof value !== 'string')
    return refuse(5439015, `${name} requires 'startOfWeek' to be a string, but got ${typeName(value)}`);
  const wanted = value.toLowerCase();
  const found = weekdays.findIndex((day) => day === wanted || day.slice(0, 3) === wanted);
  return found >= 0
    ? found
    : refuse(5439016, `${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${value}`);
}

/** The zone, with what is wrong about it told of the parameter. */
function zoneParameter(name: string, value: Value): Zone {
  try {
    return zoneFrom(value);
  } catch (error) {
    throw aboutWhat(error, `${name} parameter 'timezone' value parsing failed`);
  }
}

const monthNumber = (local: number): number => {
  const { year, month } = partsOf(local);
  return year * 12 + month - 1;
};

/** What dates are counted in: a unit, the day its weeks begin with, and the zone of the calendar. */
interface Measure {
  readonly kind: string;
  readonly first: number;
  readonly zone: Zone;
}

/** The measure that arguments name; `read` gives undefined where one of them is null. */
function measureOf(
  name: string,
  part: { readonly unit: Compiled; readonly timezone: Compiled | undefined; readonly startOfWeek: Compiled | undefined },
): { parts: readonly Compiled<unknown>[]; read: (frame: Frame) => Measure | undefined } {
  const zone = parsed(part.timezone, utc, (value) => zoneParameter(name, value));
  const unit = parsed(part.unit, undefined, (value) => unitOf(name, value));
  const weekday = parsed(part.startOfWeek, 0, (value) => weekStart(name, value));
  return {
    parts: [unit, weekday, zone],
    read: (frame) => {
      const kind = unit.run(frame);
      if (kind === undefined) return undefined;
      const first = kind === 'week' ? weekday.run(frame) : 0;
      if (first === undefined) return undefined;
      const local = zone.run(frame);
      return local === undefined ? undefined : { kind, first, zone: local };
    },
  };
}

export const dateDiff: OperatorMaker = (name, argument, scope) => {
  const codes = { type: 5166301, unknown: 5166302, missing: { startDate: 5166303, endDate: 5166304, unit: 5166305 } };
  const part = namedParts(name, argument, ['startDate', 'endDate', 'unit', 'timezone?', 'startOfWeek?'], codes, scope);
  const measure = measureOf(name, part);
  const at = (value: Value | undefined, what: string): number =>
    isInstant(value) ? instantOf(value) : refuse(5166307, `${name} requires '${what}' to be a date, but got ${typeName(value)}`);
  return combine([part.startDate, part.endDate, ...measure.parts], (frame) => {
    const start = part.startDate.run(frame);
    if (isNullish(start)) return null;
    const end = part.endDate.run(frame);
    if (isNullish(end)) return null;
    const by = measure.read(frame);
    if (by === undefined) return null;
    return BigInt(unitsBetween(at(start, 'startDate'), at(end, 'endDate'), by));
  });
};

/** How many starts of units lie between two instants. */
function unitsBetween(start: number, end: number, { kind, zone, first }: Measure): number {
  const [from, to] = [start + zone(start), end + zone(end)];
  if (kind in monthUnits) {
    const size = monthUnits[kind]!;
    return Math.floor(monthNumber(to) / size) - Math.floor(monthNumber(from) / size);
  }
  const size = units[kind]!;
  // 1970 began on a Thursday
  if (kind === 'week') return Math.floor((to + (4 - first) * DAY) / size) - Math.floor((from + (4 - first) * DAY) / size);
  if (kind === 'day') return Math.floor(to / size) - Math.floor(from / size);
  const shift = zone(start);
  return Math.floor((end + shift) / size) - Math.floor((start + shift) / size);
}

const EPOCH_2000: number = utcMs(2000, 1, 1);

/** The start of the bin of so many units that the date lies in; bins are counted from 2000. */
function truncate(ms: number, bin: number, { kind, zone, first }: Measure): number {
  const local = ms + zone(ms);
  if (kind in monthUnits) {
    const size = monthUnits[kind]! * bin;
    const month = Math.floor((monthNumber(local) - 24_000) / size) * size + 24_000;
    return toInstant(utcMs(Math.floor(month / 12), (month % 12) + 1, 1), zone);
  }
  const size = units[kind]! * bin;
  if (kind !== 'day' && kind !== 'week') {
    // of elapsed time, not of the clock
    const start = toInstant(EPOCH_2000, zone);
    return start + Math.floor((ms - start) / size) * size;
  }
  // 2000 began on a Saturday
  const origin = EPOCH_2000 + (kind === 'week' ? ((first - 6 + 7) % 7) * DAY : 0);
  return toInstant(origin + Math.floor((local - origin) / size) * size, zone);
}

function binSizeOf(name: string, value: Value): number {
  const size =
    toIntegral(value) ??
    refuse(
      5439017,
      `${name} requires 'binSize' to be a 64-bit integer, but got value '${showPipelineValue(value)}' of type ${typeName(value)}`,
    );
  return size > 0 ? size : refuse(5439018, `${name} requires 'binSize' to be greater than 0, but got value ${size}`);
}

export const dateTrunc: OperatorMaker = (name, argument, scope) => {
  const codes = { type: 5439007, unknown: 5439008, missing: { date: 5439009, unit: 5439010 } };
  const part = namedParts(name, argument, ['date', 'unit', 'binSize?', 'timezone?', 'startOfWeek?'], codes, scope);
  const measure = measureOf(name, part);
  const bin = parsed(part.binSize, 1, (value) => binSizeOf(name, value));
  return combine([part.date, ...measure.parts, bin], (frame) => {
    const date = part.date.run(frame);
    if (isNullish(date)) return null;
    const size = bin.run(frame);
    if (size === undefined) return null;
    const by = measure.read(frame);
    if (by === undefined) return null;
    if (!isInstant(date)) return refuse(5439012, `${name} requires 'date' to be a date, but got ${typeName(date)}`);
    return new Date(truncate(instantOf(date), size, by));
  });
};

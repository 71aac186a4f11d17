import { Timestamp } from 'bson';
import { CommandError, refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { toIntegral } from '../values/numbers.ts';
import { showPipelineValue, showValue } from '../values/show.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import { combine, compilePart, define, type Compiled, type Frame, type OperatorMaker, type Scope } from './compile.ts';
import { namedArguments, namedParts, parsed, unary } from './operatorMakers.ts';
import {
  checkFormat,
  formatDate,
  instantOf,
  isoWeekStart,
  partsOf,
  sundayWeek,
  toInstant,
  utc,
  utcMs,
  zoneFrom,
  type Parts,
  DAY,
  HOUR,
  MINUTE,
  SECOND,
} from './dates.ts';
import { adding, dateDiff, dateTrunc } from './dateArithmetic.ts';
import { parseDateText, parsedLetters, parseFormatted } from './dateText.ts';

/** `$year` and the like: a date, or `{ date, timezone }`. */
function part(pick: (parts: Parts) => Value): OperatorMaker {
  return (name, argument, scope) => {
    const { date, timezone } = partArguments(name, argument, scope);
    const zone = parsed(timezone, utc, (value) =>
      typeof value === 'string'
        ? zoneFrom(value)
        : refuse(
            40533,
            `${name} requires a string for the timezone argument, but was given a ${typeName(value)} (${showPipelineValue(value)})`,
          ),
    );
    return combine([date, zone], (frame) => {
      const value = date.run(frame);
      if (isNullish(value)) return null;
      const ms = instantOf(value);
      const local = zone.run(frame);
      return local === undefined ? null : pick(partsOf(ms + local(ms)));
    });
  };
}

function partArguments(name: string, argument: Value, scope: Scope): { date: Compiled; timezone: Compiled | undefined } {
  if (isArray(argument)) {
    if (argument.length !== 1)
      refuse(40536, `${name} accepts exactly one argument if given an array, but was given ${argument.length}`);
    return { date: compilePart(argument[0]!, scope), timezone: undefined };
  }
  if (!(argument instanceof Doc) || (argument.firstKey()?.startsWith('$') ?? false))
    return { date: compilePart(argument, scope), timezone: undefined };
  for (const key of argument.keys())
    if (key !== 'date' && key !== 'timezone') refuse(40535, `unrecognized option to ${name}: "${key}"`);
  const date = argument.get('date');
  if (date === undefined) return refuse(40539, `missing 'date' argument to ${name}, provided: ${name}: ${showValue(argument)}`);
  const timezone = argument.get('timezone');
  return { date: compilePart(date, scope), timezone: timezone === undefined ? undefined : compilePart(timezone, scope) };
}

const dateToString: OperatorMaker = (name, argument, scope) => {
  const codes = { type: 18629, unknown: 18534, missing: 18628 };
  const given = namedParts(name, argument, ['date', 'format?', 'timezone?', 'onNull?'], codes, scope);
  const zone = parsed(given.timezone, utc, zoneFrom);
  return combine([given.date, given.format, zone, given.onNull], (frame) => {
    const date = given.date.run(frame);
    const format = given.format?.run(frame);
    if (!isNullish(format)) checkFormat(formatText(name, 18533, format));
    const local = zone.run(frame);
    if (isNullish(date)) return given.onNull === undefined ? null : given.onNull.run(frame);
    if (local === undefined || (given.format !== undefined && isNullish(format))) return null;
    const ms = instantOf(date);
    return formatDate(ms + local(ms), local(ms), isNullish(format) ? '%Y-%m-%dT%H:%M:%S.%LZ' : (format as string));
  });
};

function formatText(name: string, code: number, format: Value | undefined): string {
  if (typeof format === 'string') return format;
  return refuse(
    code,
    `${name} requires that 'format' be a string, found: ${typeName(format)} with value ${showPipelineValue(format)}`,
  );
}

const dateFromString: OperatorMaker = (name, argument, scope) => {
  const codes = { type: 40540, unknown: 40541, missing: 40542 };
  const given = namedParts(name, argument, ['dateString', 'format?', 'timezone?', 'onError?', 'onNull?'], codes, scope);
  const zone = parsed(given.timezone, utc, zoneFrom);
  const { dateString, onError, onNull } = given;
  return combine([dateString, given.format, zone, onError, onNull], (frame) => {
    const text = dateString.run(frame);
    const format = given.format?.run(frame);
    if (!isNullish(format)) checkFormat(formatText(name, 40684, format), parsedLetters);
    const local = zone.run(frame);
    if (isNullish(text)) return onNull === undefined ? null : onNull.run(frame);
    try {
      if (typeof text !== 'string')
        return refuse(
          241,
          `${name} requires that 'dateString' be a string, found: ${typeName(text)} with value ${showPipelineValue(text)}`,
        );
      if (local === undefined || (given.format !== undefined && isNullish(format))) return null;
      const chosen = given.timezone === undefined ? undefined : local;
      return new Date(isNullish(format) ? parseDateText(text, chosen) : parseFormatted(text, format as string, chosen));
    } catch (error) {
      if (onError !== undefined && error instanceof CommandError && error.code === 241) return onError.run(frame);
      throw error;
    }
  });
};

const dateToParts: OperatorMaker = (name, argument, scope) => {
  const codes = { type: 40524, unknown: 40520, missing: 40522 };
  const given = namedParts(name, argument, ['date', 'timezone?', 'iso8601?'], codes, scope);
  const zone = parsed(given.timezone, utc, zoneFrom);
  const isIso = (value: Value): boolean =>
    typeof value === 'boolean' ? value : refuse(40521, `iso8601 must evaluate to a bool, found ${typeName(value)}`);
  return combine([given.date, zone, given.iso8601], (frame) => {
    const date = given.date.run(frame);
    const local = zone.run(frame);
    if (local === undefined) return null;
    const iso = given.iso8601 === undefined ? false : given.iso8601.run(frame);
    if (isNullish(iso)) return null;
    const byWeeks = isIso(iso!);
    if (isNullish(date)) return null;
    const ms = instantOf(date);
    return datePartsDoc(partsOf(ms + local(ms)), byWeeks);
  });
};

function datePartsDoc(parts: Parts, byWeeks: boolean): Doc {
  const time: (readonly [string, Value])[] = [
    ['hour', parts.hour],
    ['minute', parts.minute],
    ['second', parts.second],
    ['millisecond', parts.ms],
  ];
  const day: (readonly [string, Value])[] = byWeeks
    ? [
        ['isoWeekYear', parts.isoYear],
        ['isoWeek', parts.isoWeek],
        ['isoDayOfWeek', parts.weekday || 7],
      ]
    : [
        ['year', parts.year],
        ['month', parts.month],
        ['day', parts.day],
      ];
  return Doc.of([...day, ...time]);
}

const calendarFields = ['year', 'month', 'day'];
const isoFields = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'];
/** Checked otherwise, or of any size. */
const unbounded = new Set(['year', 'isoWeekYear', 'second', 'millisecond']);
const timeFields = ['hour', 'minute', 'second', 'millisecond'];

const dateFromParts: OperatorMaker = (name, argument, scope) => {
  const fields = [...calendarFields, ...isoFields, ...timeFields, 'timezone'];
  const codes = { type: 40519, unknown: 40518, missing: 40516 };
  const args = namedArguments(
    name,
    argument,
    fields.map((field) => `${field}?`),
    codes,
  );
  if (args['year'] === undefined && args['isoWeekYear'] === undefined)
    refuse(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const other = args['year'] === undefined ? calendarFields : isoFields;
  if (other.some((field) => args[field] !== undefined))
    refuse(40489, '$dateFromParts does not allow mixing natural dates with ISO dates');
  const part: Readonly<Record<string, Compiled | undefined>> = namedParts(
    name,
    argument,
    fields.map((field) => `${field}?`),
    codes,
    scope,
  );
  const zone = parsed(part['timezone'], utc, zoneFrom);
  const numbers = (names: readonly string[], frame: Frame, fallback: number): number[] | undefined => {
    const out: number[] = [];
    for (const field of names) {
      const value = part[field] === undefined ? fallback : part[field].run(frame);
      if (isNullish(value)) return undefined;
      out.push(partNumber(field, value!));
    }
    return out;
  };
  const days = part['year'] === undefined ? isoFields : calendarFields;
  return combine([...Object.values(part), zone], (frame) => {
    const times = numbers(timeFields, frame, 0);
    if (times === undefined) return null;
    const local = zone.run(frame);
    if (local === undefined) return null;
    const [year, second, third] = numbers(days, frame, 1) ?? [];
    if (year === undefined || second === undefined || third === undefined) return null;
    if (year < 1 || year > 9999)
      refuse(
        part['year'] === undefined ? 31095 : 40523,
        `'${days[0]}' must evaluate to an integer in the range 1 to 9999, found ${year}`,
      );
    const date = part['year'] === undefined ? isoWeekStart(year, second) + (third - 1) * DAY : utcMs(year, second, third);
    const [hour, minute, sec, ms] = times as [number, number, number, number];
    return new Date(toInstant(date + hour * HOUR + minute * MINUTE + sec * SECOND + ms, local));
  });
};

function partNumber(field: string, value: Value): number {
  const number =
    toIntegral(value) ??
    refuse(40515, `'${field}' must evaluate to an integer, found ${typeName(value)} with value ${showPipelineValue(value)}`);
  if (unbounded.has(field) || (number >= -32768 && number <= 32767)) return number;
  return refuse(31034, `'${field}' must evaluate to a value in the range [-32768, 32767]; value ${number} is not in range`);
}

function stampPart(name: string, code: number, pick: (stamp: Timestamp) => number): OperatorMaker {
  return unary((value) => {
    if (isNullish(value)) return null;
    return value instanceof Timestamp
      ? BigInt(pick(value))
      : refuse(code, ` Argument to ${name} must be a timestamp, but is ${typeName(value)}`);
  });
}

define({
  $year: part((at) => at.year),
  $month: part((at) => at.month),
  $dayOfMonth: part((at) => at.day),
  $hour: part((at) => at.hour),
  $minute: part((at) => at.minute),
  $second: part((at) => at.second),
  $millisecond: part((at) => at.ms),
  $dayOfYear: part((at) => at.dayOfYear),
  $dayOfWeek: part((at) => at.weekday + 1),
  $week: part(sundayWeek),
  $isoWeek: part((at) => at.isoWeek),
  $isoWeekYear: part((at) => BigInt(at.isoYear)),
  $isoDayOfWeek: part((at) => at.weekday || 7),
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateToParts: dateToParts,
  $dateFromParts: dateFromParts,
  $dateAdd: adding(1),
  $dateSubtract: adding(-1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
  $tsSecond: stampPart('$tsSecond', 5687301, (stamp) => stamp.getHighBitsUnsigned()),
  $tsIncrement: stampPart('$tsIncrement', 5687302, (stamp) => stamp.getLowBitsUnsigned()),
});

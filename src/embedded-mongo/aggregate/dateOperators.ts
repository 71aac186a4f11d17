import { Timestamp } from 'bson';
import { CommandError, refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { toIntegral } from '../values/numbers.ts';
import { showPipelineValue, showValue } from '../values/show.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import { combine, compilePart, define, type Compiled, type OperatorMaker, type Scope } from './compile.ts';
import { named, namedArguments, unary } from './operatorMakers.ts';
import {
  formatDate,
  instantOf,
  isoWeekStart,
  partsOf,
  sundayWeek,
  toInstant,
  utc,
  utcMs,
  zoneArgument,
  type Parts,
  DAY,
  HOUR,
  MINUTE,
  SECOND,
} from './dates.ts';
import { adding, dateDiff, dateTrunc } from './dateArithmetic.ts';
import { parseDateText, parseFormatted } from './dateText.ts';

/** `$year` and the like: a date, or `{ date, timezone }`. */
function part(pick: (parts: Parts) => Value): OperatorMaker {
  return (name, argument, scope) => {
    const { date, timezone } = partArguments(name, argument, scope);
    return combine(timezone === undefined ? [date] : [date, timezone], (frame) => {
      const value = date.run(frame);
      const zone = zoneArgument(name, timezone !== undefined, timezone?.run(frame));
      if (isNullish(value) || zone === undefined) return null;
      const ms = instantOf(value);
      return pick(partsOf(ms + zone(ms)));
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

type Named = Record<string, Value | undefined>;

function dateToString({ date, format, timezone, onNull }: Named, given: ReadonlySet<string>): Value | undefined {
  if (given.has('format') && !isNullish(format) && typeof format !== 'string')
    refuse(
      18533,
      `$dateToString requires that 'format' be a string, found: ${typeName(format)} with value ${showPipelineValue(format)}`,
    );
  if (given.has('format') && isNullish(format)) return null;
  const zone = zoneArgument('$dateToString', given.has('timezone'), timezone);
  if (zone === undefined) return null;
  if (isNullish(date)) return given.has('onNull') ? onNull : null;
  const ms = instantOf(date);
  const offset = zone(ms);
  const fallback = zone === utc ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L';
  return formatDate(
    ms + offset,
    offset,
    (format as string | undefined) ?? (timezone === 'UTC' || timezone === undefined ? fallback : '%Y-%m-%dT%H:%M:%S.%LZ'),
  );
}

function dateFromString({ dateString, format, timezone, onError, onNull }: Named, given: ReadonlySet<string>): Value | undefined {
  const zone = zoneArgument('$dateFromString', given.has('timezone'), timezone);
  if (given.has('format') && isNullish(format)) return null;
  if (given.has('format') && typeof format !== 'string')
    refuse(40684, `$dateFromString requires that 'format' be a string, found: ${typeName(format)}`);
  if (isNullish(dateString)) return given.has('onNull') ? onNull : null;
  if (zone === undefined) return null;
  try {
    if (typeof dateString !== 'string')
      return refuse(
        241,
        `$dateFromString requires that 'dateString' be a string, found: ${typeName(dateString)} with value ${showPipelineValue(dateString)}`,
      );
    const chosen = given.has('timezone') ? zone : undefined;
    return new Date(
      given.has('format') ? parseFormatted(dateString, format as string, chosen) : parseDateText(dateString, chosen),
    );
  } catch (error) {
    if (given.has('onError') && error instanceof CommandError && error.code === 241) return onError;
    throw error;
  }
}

function dateToParts({ date, timezone, iso8601 }: Named, given: ReadonlySet<string>): Value {
  const zone = zoneArgument('$dateToParts', given.has('timezone'), timezone);
  if (given.has('iso8601') && isNullish(iso8601)) return null;
  if (given.has('iso8601') && typeof iso8601 !== 'boolean')
    refuse(40521, `iso8601 must evaluate to a bool, found ${typeName(iso8601)}`);
  if (isNullish(date) || zone === undefined) return null;
  const ms = instantOf(date);
  const parts = partsOf(ms + zone(ms));
  const time: (readonly [string, Value])[] = [
    ['hour', parts.hour],
    ['minute', parts.minute],
    ['second', parts.second],
    ['millisecond', parts.ms],
  ];
  const day: (readonly [string, Value])[] =
    iso8601 === true
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
const timeFields = ['hour', 'minute', 'second', 'millisecond'];

const dateFromParts: OperatorMaker = (name, argument, scope) => {
  const fields = [...calendarFields, ...isoFields, ...timeFields, 'timezone'];
  const args = namedArguments(
    name,
    argument,
    fields.map((field) => `${field}?`),
    { type: 40519, unknown: 40518, missing: 40516 },
  );
  if (args['year'] === undefined && args['isoWeekYear'] === undefined)
    refuse(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const other = args['year'] === undefined ? calendarFields : isoFields;
  if (other.some((field) => args[field] !== undefined))
    refuse(40489, '$dateFromParts does not allow mixing natural dates with ISO dates');
  const make = named(
    fields.map((field) => `${field}?`),
    40519,
    (values, given) => {
      const zone = zoneArgument(name, given.has('timezone'), values['timezone']);
      const number = (field: string, fallback: number): number | null => {
        if (!given.has(field)) return fallback;
        if (isNullish(values[field])) return null;
        const value =
          toIntegral(values[field]) ??
          refuse(
            40515,
            `'${field}' must evaluate to an integer, found ${typeName(values[field])} with value ${showPipelineValue(values[field])}`,
          );
        if (field === 'year' || field === 'isoWeekYear') {
          if (value < 1 || value > 9999)
            refuse(
              field === 'year' ? 40523 : 31095,
              `'${field}' must evaluate to an integer in the range 1 to 9999, found ${value}`,
            );
        } else if ((value < -32768 || value > 32767) && !['second', 'millisecond'].includes(field))
          refuse(31034, `'${field}' must evaluate to a value in the range [-32768, 32767]; value ${value} is not in range`);
        return value;
      };
      const days = (given.has('year') ? calendarFields : isoFields).map((field) => number(field, 1));
      const times = timeFields.map((field) => number(field, 0));
      if (zone === undefined || days.includes(null) || times.includes(null)) return null;
      const [first, second, third] = days as [number, number, number];
      const [hour, minute, sec, ms] = times as [number, number, number, number];
      const date = given.has('year') ? utcMs(first, second, third) : isoWeekStart(first, second) + (third - 1) * DAY;
      return new Date(toInstant(date + hour * HOUR + minute * MINUTE + sec * SECOND + ms, zone));
    },
  );
  return make(name, argument, scope);
};

function stampPart(pick: (stamp: Timestamp) => number): OperatorMaker {
  return unary((value) => {
    if (isNullish(value)) return null;
    return value instanceof Timestamp
      ? BigInt(pick(value))
      : refuse(5687301, `Argument to $tsSecond or $tsIncrement must be a timestamp, but is ${typeName(value)}`);
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
  $dateToString: named(
    ['date', 'format?', 'timezone?', 'onNull?'],
    { type: 18629, unknown: 18534, missing: 18628 },
    dateToString,
  ),
  $dateFromString: named(
    ['dateString', 'format?', 'timezone?', 'onError?', 'onNull?'],
    { type: 40540, unknown: 40541, missing: 40542 },
    dateFromString,
  ),
  $dateToParts: named(['date', 'timezone?', 'iso8601?'], { type: 40524, unknown: 40520, missing: 40522 }, dateToParts),
  $dateFromParts: dateFromParts,
  $dateAdd: adding('$dateAdd', 1),
  $dateSubtract: adding('$dateSubtract', -1),
  $dateDiff: named(
    ['startDate', 'endDate', 'unit', 'timezone?', 'startOfWeek?'],
    { type: 5166301, unknown: 5166302, missing: { startDate: 5166303, endDate: 5166304, unit: 5166305 } },
    dateDiff,
  ),
  $dateTrunc: named(
    ['date', 'unit', 'binSize?', 'timezone?', 'startOfWeek?'],
    { type: 5439007, unknown: 5439008, missing: { date: 5439009, unit: 5439010 } },
    dateTrunc,
  ),
  $tsSecond: stampPart((stamp) => stamp.getHighBitsUnsigned()),
  $tsIncrement: stampPart((stamp) => stamp.getLowBitsUnsigned()),
});

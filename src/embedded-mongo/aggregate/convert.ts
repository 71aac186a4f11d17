import { Decimal128, ObjectId, Timestamp } from 'bson';
import { CommandError, refuse } from '../errors.ts';
import { isTruthy } from '../query/operators.ts';
import { dateMs } from '../values/compare.ts';
import { decimalOfInteger, formatDecimal, isFinite as isFiniteDecimal, parseDecimal, quantize } from '../values/decimal.ts';
import type { Value } from '../values/document.ts';
import { doubleValue } from '../values/encode.ts';
import { integerValue, isIntegerType, toDecimal, toNumber } from '../values/numbers.ts';
import { showPipelineValue } from '../values/show.ts';
import { isArray, isNullish, isNumber, T, typeName, typeNameOf } from '../values/types.ts';
import { dateOf, isDate } from './arithmetic.ts';
import { combine, compilePart, define, type OperatorMaker } from './compile.ts';
import { namedParts } from './operatorMakers.ts';
import { isoText } from './dates.ts';
import { parseDateText } from './dateText.ts';
import { numberText } from './strings.ts';

const FAILURE = 241;

function fail(message: string): never {
  return refuse(FAILURE, message);
}

function unsupported(value: Value, target: string): never {
  return fail(`Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`);
}

function parseFailure(text: string, reason: string): never {
  return fail(`Failed to parse number '${text}' in $convert with no onError value: ${reason}`);
}

/** Cut off after the point; refused when it does not fit. */
function whole(value: Value): bigint {
  if (isIntegerType(value)) return BigInt(value);
  const number = toNumber(value);
  if (Number.isNaN(number)) fail('Attempt to convert NaN value to integer type in $convert with no onError value');
  if (!Number.isFinite(number)) fail('Attempt to convert infinity value to integer type in $convert with no onError value');
  if (value instanceof Decimal128) {
    const decimal = quantize(parseDecimal(value), 0, 'trunc');
    if (isFiniteDecimal(decimal))
      return (decimal.negative ? -1n : 1n) * decimal.digits * 10n ** BigInt(Math.max(0, decimal.exponent));
  }
  return BigInt(Math.trunc(number));
}

function overflow(value: Value): never {
  return fail(`Conversion would overflow target type in $convert with no onError value: ${showPipelineValue(value)}`);
}

function integerText(text: string): bigint {
  if (/^[+-]?0[xX]/.test(text)) fail(`Illegal hexadecimal input in $convert with no onError value: ${text}`);
  if (!/^[+-]?\d+$/.test(text)) parseFailure(text, text === '' ? 'No digits' : 'Did not consume whole string.');
  return BigInt(text.replace('+', ''));
}

function toInteger(long: boolean): (value: Value) => Value {
  const target = long ? 'long' : 'int';
  return (value) => {
    if (typeof value === 'boolean') return long ? BigInt(value) : Number(value);
    if (long && isDate(value)) return BigInt(dateMs(value));
    const exact = typeof value === 'string' ? integerText(value) : isNumber(value) ? whole(value) : unsupported(value, target);
    const result = integerValue(exact, long);
    if (result === undefined || (!long && typeof result === 'bigint'))
      return typeof value === 'string' ? parseFailure(value, 'Overflow') : overflow(value);
    return result;
  };
}

function toDouble(value: Value): Value {
  if (typeof value === 'boolean') return doubleValue(Number(value));
  if (isDate(value)) return doubleValue(Number(dateMs(value)));
  if (isNumber(value)) {
    const number = toNumber(value);
    if (value instanceof Decimal128 && !Number.isFinite(number) && isFiniteDecimal(parseDecimal(value))) overflow(value);
    return doubleValue(number);
  }
  if (typeof value !== 'string') return unsupported(value, 'double');
  if (/^[+-]?0[xX]/.test(value)) fail(`Illegal hexadecimal input in $convert with no onError value: ${value}`);
  if (value === '') parseFailure(value, 'Empty string');
  const special = /^([+-]?)(?:(inf(?:inity)?)|(nan))$/i.exec(value);
  if (special !== null) return special[3] === undefined ? (special[1] === '-' ? -Infinity : Infinity) : NaN;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value))
    parseFailure(value, /^\s/.test(value) ? 'Leading whitespace' : 'Did not consume whole string.');
  const number = Number(value);
  return Number.isFinite(number) ? doubleValue(number) : parseFailure(value, 'Out of range');
}

function toDecimalValue(value: Value): Value {
  if (typeof value === 'boolean') return formatDecimal(decimalOfInteger(Number(value)));
  if (isDate(value)) return formatDecimal(decimalOfInteger(dateMs(value)));
  if (value instanceof Decimal128) return value;
  if (isNumber(value)) return formatDecimal(toDecimal(value));
  if (typeof value !== 'string') return unsupported(value, 'decimal');
  if (/^[+-]?0[xX]/.test(value)) fail(`Illegal hexadecimal input in $convert with no onError value: ${value}`);
  try {
    return Decimal128.fromStringWithRounding(value);
  } catch {
    return parseFailure(value, 'Failed to parse string to decimal');
  }
}

function toText(value: Value): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  if (isDate(value)) return isoText(value);
  if (value instanceof ObjectId) return value.toHexString();
  return unsupported(value, 'string');
}

function toObjectId(value: Value): Value {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') return unsupported(value, 'objectId');
  const reason =
    value.length === 24
      ? 'Invalid character found in hex string'
      : `Invalid string length for parsing to OID, expected 24 but found ${value.length}`;
  return /^[0-9a-f]{24}$/i.test(value)
    ? new ObjectId(value)
    : fail(`Failed to parse objectId '${value}' in $convert with no onError value: ${reason}`);
}

function toDate(value: Value): Value {
  if (isDate(value)) return value;
  if (value instanceof ObjectId) return new Date(value.getTimestamp().getTime());
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000);
  if (typeof value === 'string') return dateOf(parseDateText(value, undefined));
  if (!isNumber(value) || typeName(value) === 'int') return unsupported(value, 'date');
  return dateOf(integerValue(whole(value), true) ?? overflow(value));
}

function toBool(value: Value): Value {
  return isTruthy(value);
}

const conversions: Readonly<Record<number, (value: Value) => Value>> = {
  [T.int]: toInteger(false),
  [T.long]: toInteger(true),
  [T.double]: toDouble,
  [T.decimal]: toDecimalValue,
  [T.string]: toText,
  [T.objectId]: toObjectId,
  [T.date]: toDate,
  [T.bool]: toBool,
};

function targetType(to: Value): number {
  if (typeof to === 'string') {
    const type = (T as Readonly<Record<string, number>>)[to];
    return type === undefined ? refuse(2, `Unknown type name: ${to}`) : type;
  }
  if (!isNumber(to)) return refuse(9, `$convert's 'to' argument must be a string or number, but is ${typeName(to)}`);
  const code = toNumber(to) === -1 ? T.minKey : toNumber(to);
  if (!Number.isInteger(code)) refuse(9, "In $convert, numeric 'to' argument is not an integer");
  return (Object.values(T) as number[]).includes(code)
    ? code
    : refuse(9, `In $convert, numeric value for 'to' does not correspond to a BSON type: ${code}`);
}

function convertTo(value: Value, type: number): Value {
  const convert = conversions[type];
  if (convert === undefined) return unsupported(value, typeNameOf(type));
  return convert(value);
}

const convert: OperatorMaker = (name, argument, scope) => {
  const codes = { type: 9, unknown: 9, missing: 9 };
  const { input, to, onError, onNull } = namedParts(name, argument, ['input', 'to', 'onError?', 'onNull?'], codes, scope);
  return combine([input, to, onError, onNull], (frame) => {
    const value = input.run(frame);
    const target = to.run(frame);
    const type = isNullish(target) ? undefined : targetType(target!);
    if (isNullish(value)) return onNull === undefined ? null : onNull.run(frame);
    if (type === undefined) return null;
    try {
      return convertTo(value!, type);
    } catch (error) {
      if (onError !== undefined && error instanceof CommandError && error.code !== 238) return onError.run(frame);
      throw error;
    }
  });
};

function shorthand(type: number): OperatorMaker {
  return (name, argument, scope) => {
    const list = isArray(argument) ? argument : [argument];
    if (list.length !== 1) refuse(50723, `${name} requires a single argument, got ${list.length}`);
    const input = compilePart(list[0]!, scope);
    return combine([input], (frame) => {
      const value = input.run(frame);
      return isNullish(value) ? null : convertTo(value!, type);
    });
  };
}

define({
  $convert: convert,
  $toInt: shorthand(T.int),
  $toLong: shorthand(T.long),
  $toDouble: shorthand(T.double),
  $toDecimal: shorthand(T.decimal),
  $toString: shorthand(T.string),
  $toObjectId: shorthand(T.objectId),
  $toDate: shorthand(T.date),
  $toBool: shorthand(T.bool),
});

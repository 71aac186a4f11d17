import { BSONRegExp, type BSONSymbol, Decimal128, MaxKey, MinKey, ObjectId } from 'bson';
import { refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { parseDecimal, quantize, type Finite } from '../values/decimal.ts';
import { toNumber, type NumberValue } from '../values/numbers.ts';
import { showValue } from '../values/show.ts';
import { isArray, isNullish, isNumber, T, typeOf, typeOrder } from '../values/types.ts';
import type { Test } from './paths.ts';
import { compileRegex } from './regex.ts';

/** Equality as the server has it: null also is missing, numbers compare across types, regexes and arrays as values. */
export function equalTest(value: Value, collation: Collation | undefined): Test {
  if (isNullish(value)) return isNullish;
  if (typeof value === 'string' && collation === undefined) {
    return (other) =>
      other === value || (typeof other === 'object' && typeOf(other) === T.symbol && compareValues(other, value) === 0);
  }
  if (typeof value === 'number' && value === value) {
    return (other) =>
      typeof other === 'number'
        ? other === value
        : typeof other === 'object' || typeof other === 'bigint'
          ? equalNumber(other, value)
          : false;
  }
  if (value instanceof ObjectId) return (other) => other instanceof ObjectId && other.equals(value);
  return (other) => other !== undefined && compareValues(other, value, collation) === 0;
}

function equalNumber(other: Value, value: number): boolean {
  return isNumber(other) && compareValues(other, value) === 0;
}

export function rangeTest(operator: string, value: Value, collation: Collation | undefined): Test {
  const inclusive = operator.length === 4;
  const up = operator.startsWith('$gt');
  if (isNullish(value)) return inclusive ? isNullish : () => false;
  if (value instanceof MinKey || value instanceof MaxKey) {
    const wanted = value instanceof MinKey === up;
    const order = typeOrder(value);
    return (other) => (typeOrder(other) === order ? inclusive : wanted);
  }
  if (typeof value === 'number' && value === value) {
    return (other) => {
      if (typeof other === 'number')
        return up ? (inclusive ? other >= value : other > value) : inclusive ? other <= value : other < value;
      return isNumber(other) && within(other, value, up, inclusive, undefined);
    };
  }
  const order = typeOrder(value);
  return (other) => other !== undefined && typeOrder(other) === order && within(other, value, up, inclusive, collation);
}

function isNaNValue(value: Value): boolean {
  return isNumber(value) && typeof value !== 'bigint' && Number.isNaN(toNumber(value));
}

function within(other: Value, value: Value, up: boolean, inclusive: boolean, collation: Collation | undefined): boolean {
  const order = compareValues(other, value, collation);
  if (order === 0) return inclusive;
  if (isNaNValue(other) || isNaNValue(value)) return false;
  return up ? order > 0 : order < 0;
}

export function regexTest(regex: BSONRegExp): Test {
  const compiled = compileRegex(regex.pattern, regex.options);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    if (typeof value !== 'object' || value === null) return false;
    if (value instanceof BSONRegExp) return value.pattern === regex.pattern && value.options === regex.options;
    return typeOf(value) === T.symbol && compiled.test((value as BSONSymbol).value);
  };
}

export function inTest(values: readonly Value[], collation: Collation | undefined): Test {
  const strings = new Set<string>();
  const ids = new Set<string>();
  const tests: Test[] = [];
  for (const value of values) {
    if (value instanceof BSONRegExp) tests.push(regexTest(value));
    else if (typeof value === 'string' && collation === undefined) strings.add(value);
    else if (value instanceof ObjectId) ids.add(value.toHexString());
    else tests.push(equalTest(value, collation));
  }
  return (value) => {
    if (typeof value === 'string' && strings.has(value)) return true;
    if (value instanceof ObjectId && ids.size > 0 && ids.has(value.toHexString())) return true;
    for (let i = 0; i < tests.length; i++) if (tests[i]!(value)) return true;
    return false;
  };
}

export function sizeTest(argument: Value): Test {
  const size = isNumber(argument) ? toNumber(argument) : NaN;
  if (!isNumber(argument)) refuse(2, `Failed to parse $size. Expected a number in: $size: ${showValue(argument)}`);
  if (!Number.isInteger(size)) refuse(2, `Failed to parse $size. Expected an integer: $size: ${showValue(argument)}`);
  if (size < 0) refuse(2, `Failed to parse $size. Expected a non-negative number in: $size: ${showValue(argument)}`);
  return (value) => isArray(value) && value.length === size;
}

export function modTest(argument: Value): Test {
  if (!isArray(argument)) refuse(2, 'malformed mod, needs to be an array');
  if (argument.length < 2) refuse(2, 'malformed mod, not enough elements');
  if (argument.length > 2) refuse(2, 'malformed mod, too many elements');
  const [divisor, remainder] = argument.map((item, i) => {
    if (!isNumber(item)) {
      if (i === 0) refuse(2, 'malformed mod, divisor not a number');
      return 0n;
    }
    return wholePart(item, i === 0 ? 'divisor' : 'remainder');
  }) as [bigint, bigint];
  if (divisor === 0n) refuse(2, 'divisor cannot be 0');
  return (value) => {
    if (!isNumber(value)) return false;
    if (typeof value === 'number' && Number.isFinite(value))
      return Math.trunc(value) % Number(divisor) === Number(remainder) && inLong(value);
    if (typeof value === 'bigint') return value % divisor === remainder;
    const number = toNumber(value);
    return Number.isFinite(number) && inLong(number) && truncated(value) % divisor === remainder;
  };
}

function inLong(value: number): boolean {
  return value >= -(2 ** 63) && value < 2 ** 63;
}

/** Without its fraction; of a decimal more digits count than a double has. */
function truncated(value: NumberValue): bigint {
  if (!(value instanceof Decimal128)) return BigInt(Math.trunc(toNumber(value)));
  const { negative, digits, exponent } = quantize(parseDecimal(value), 0, 'trunc') as Finite;
  const whole = digits * 10n ** BigInt(exponent);
  return negative ? -whole : whole;
}

function wholePart(value: NumberValue, what: string): bigint {
  if (typeof value === 'bigint') return value;
  const number = toNumber(value);
  if (!Number.isFinite(number))
    refuse(2, `malformed mod, ${what} value is invalid :: caused by :: Unable to coerce NaN/Inf to integral type`);
  if (!inLong(number))
    refuse(2, `malformed mod, ${what} value is invalid :: caused by :: Out of bounds coercing to integral value`);
  return truncated(value);
}

/** The type numbers an argument of `$type` (or a schema's bsonType) names. */
export function typeSet(argument: Value): ReadonlySet<number> {
  const list = isArray(argument) ? argument : [argument];
  if (list.length === 0) refuse(9, '$type must match at least one type');
  const set = new Set<number>();
  for (const item of list) {
    if (item === 'number') [T.int, T.long, T.double, T.decimal].forEach((type) => set.add(type));
    else if (typeof item === 'string') {
      const type = (T as Readonly<Record<string, number>>)[item];
      if (type === undefined || item === 'missing') refuse(2, `Unknown type name alias: ${item}`);
      set.add(type);
    } else if (isNumber(item)) {
      const code = toNumber(item) === -1 ? 255 : toNumber(item);
      if (code === 0 || !Object.values(T).includes(code as 1)) refuse(2, `Invalid numerical type code: ${toNumber(item)}`);
      set.add(code);
    } else refuse(14, `type must be represented as a number or a string`);
  }
  return set;
}

export function typeTest(argument: Value): Test {
  const set = typeSet(argument);
  return (value) => value !== undefined && set.has(typeOf(value));
}

/** True where the server treats the argument of `$exists`, `$expr` … as true. */
export function isTruthy(value: Value | undefined): boolean {
  if (typeof value === 'boolean') return value;
  if (isNullish(value)) return false;
  return !isNumber(value) || toNumber(value) !== 0 || Number.isNaN(toNumber(value));
}

/** `$regex` with its `$options` as one expression. */
export function regexOf(argument: Value, options: Value | undefined): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') refuse(2, '$options has to be a string');
  if (argument instanceof BSONRegExp) {
    if (options !== undefined && argument.options !== '') refuse(51075, 'options set in both $regex and $options');
    return options === undefined ? argument : new BSONRegExp(argument.pattern, sorted(options));
  }
  if (typeof argument !== 'string') return refuse(2, '$regex has to be a string');
  for (const option of options ?? '') if (!'imsxu'.includes(option)) refuse(51108, ` invalid flag in regex options: ${option}`);
  return new BSONRegExp(argument, sorted(options ?? ''));
}

function sorted(options: string): string {
  return [...options].sort().join('');
}

/** A document whose first field is an operator (and that is no DBRef). */
export function isOperatorDoc(value: Value | undefined): value is Doc {
  if (!(value instanceof Doc)) return false;
  const first = value.firstKey();
  return first !== undefined && first.startsWith('$') && !(value.has('$ref') && value.has('$id'));
}

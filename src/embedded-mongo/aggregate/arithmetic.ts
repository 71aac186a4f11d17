import { Decimal128 } from 'bson';
import { refuse } from '../errors.ts';
import { dateMs } from '../values/compare.ts';
import {
  addDecimals,
  decimalToNumber,
  divideDecimals,
  formatDecimal,
  negateDecimal,
  parseDecimal,
  quantize,
  remainderDecimals,
} from '../values/decimal.ts';
import { FarDate, type Value } from '../values/document.ts';
import { doubleValue } from '../values/encode.ts';
import {
  addNumbers,
  integerValue,
  isIntegerType,
  multiplyNumbers,
  toDecimal,
  toNumber,
  type NumberValue,
} from '../values/numbers.ts';
import { isNullish, isNumber, typeName } from '../values/types.ts';
import { define } from './compile.ts';
import { binary, unary, untilNull } from './operatorMakers.ts';

export function isDate(value: Value | undefined): value is Date | FarDate {
  return value instanceof Date || value instanceof FarDate;
}

/** A date of milliseconds since 1970; Overflow (15) beyond 64 bits. */
export function dateOf(ms: number | bigint): Date | FarDate {
  if (Math.abs(Number(ms)) <= 8.64e15) return new Date(Number(ms));
  const whole = BigInt(ms);
  if (integerValue(whole) === undefined) refuse(15, 'date overflow');
  return new FarDate(whole);
}

/** Whole milliseconds: of a double half away from zero, of a decimal half to even. */
function wholeMilliseconds(value: NumberValue): bigint {
  if (isIntegerType(value)) return BigInt(value);
  const number = toNumber(value);
  if (!Number.isFinite(number)) refuse(15, 'date overflow in $add');
  if (value instanceof Decimal128) return BigInt(decimalToNumber(quantize(parseDecimal(value), 0, 'round')));
  return BigInt(Math.sign(number) * Math.round(Math.abs(number)));
}

/** The sum as expressions have it: a long that overflows becomes a double. */
export function sumNumbers(a: NumberValue, b: NumberValue): NumberValue {
  return addNumbers(a, b) ?? doubleValue(toNumber(a) + toNumber(b));
}

export function productNumbers(a: NumberValue, b: NumberValue): NumberValue {
  return multiplyNumbers(a, b) ?? doubleValue(toNumber(a) * toNumber(b));
}

/** Numbers are added up exactly until the date comes; each one behind it is rounded. */
function add(values: readonly (Value | undefined)[]): Value | undefined {
  let sum: NumberValue = 0;
  let ms: bigint | undefined;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (isDate(value)) {
      if (ms !== undefined) refuse(16612, 'only one date allowed in an $add expression');
      ms = BigInt(dateMs(value)) + wholeMilliseconds(sum);
    } else if (!isNumber(value)) refuse(14, `$add only supports numeric or date types, not ${typeName(value)}`);
    else if (ms === undefined) sum = sumNumbers(sum, value);
    else ms += wholeMilliseconds(value);
  }
  return ms === undefined ? sum : dateOf(ms);
}

function subtract(a: Value | undefined, b: Value | undefined): Value | undefined {
  if (isNullish(a) || isNullish(b)) return null;
  if (isDate(a)) {
    if (isDate(b)) return BigInt(dateMs(a)) - BigInt(dateMs(b));
    if (isNumber(b)) return dateOf(BigInt(dateMs(a)) - wholeMilliseconds(b));
  }
  if (!isNumber(a) || !isNumber(b)) return refuse(14, `can't $subtract ${typeName(b)} from ${typeName(a)}`);
  if (isIntegerType(a) && isIntegerType(b)) {
    const exact = BigInt(a) - BigInt(b);
    return integerValue(exact, typeof a === 'bigint' || typeof b === 'bigint') ?? doubleValue(toNumber(a) - toNumber(b));
  }
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return formatDecimal(addDecimals(toDecimal(a), negateDecimal(toDecimal(b))));
  return doubleValue(toNumber(a) - toNumber(b));
}

/** A long that overflows makes the whole product a double; a decimal takes over what was multiplied so far. */
function multiply(values: readonly (Value | undefined)[]): Value | undefined {
  let exact: NumberValue = 1;
  let double = 1;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isNumber(value)) return refuse(14, `$multiply only supports numeric types, not ${typeName(value)}`);
    double *= toNumber(value);
    if (exact instanceof Decimal128 || value instanceof Decimal128 || (isIntegerType(exact) && isIntegerType(value))) {
      exact = multiplyNumbers(exact, value) ?? doubleValue(double);
    } else exact = doubleValue(double);
  }
  return exact;
}

function divide(a: Value | undefined, b: Value | undefined): Value | undefined {
  if (isNullish(a) || isNullish(b)) return null;
  if (!isNumber(a) || !isNumber(b))
    return refuse(14, `$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  if (toNumber(b) === 0) refuse(2, "can't $divide by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128) return divideDecimals(toDecimal(a), toDecimal(b));
  return doubleValue(toNumber(a) / toNumber(b));
}

function mod(a: Value | undefined, b: Value | undefined): Value | undefined {
  if (isNullish(a) || isNullish(b)) return null;
  if (!isNumber(a) || !isNumber(b))
    return refuse(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  if (toNumber(b) === 0) refuse(16610, "can't $mod by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128) return formatDecimal(remainderDecimals(toDecimal(a), toDecimal(b)));
  // a divisor that is a whole, small double counts as an int
  if (!isIntegerType(a) || !isWhole(b)) return doubleValue(toNumber(a) % toNumber(b));
  return integerValue(wholeOf(a) % wholeOf(b), typeof a === 'bigint' || typeof b === 'bigint')!;
}

function isWhole(value: NumberValue): boolean {
  const number = toNumber(value);
  return isIntegerType(value) || (number | 0) === number;
}

function wholeOf(value: NumberValue): bigint {
  return typeof value === 'bigint' ? value : BigInt(toNumber(value));
}

function bitwise(name: string, start: bigint, apply: (a: bigint, b: bigint) => bigint) {
  return untilNull((values) => {
    let result = start;
    let long = false;
    for (const value of values) {
      if (isNullish(value)) return null;
      if (!isIntegerType(value)) return refuse(14, `${name} only supports int and long operands.`);
      long ||= typeof value === 'bigint';
      result = apply(result, BigInt(value));
    }
    return integerValue(BigInt.asIntN(64, result), long)!;
  }, 'in any order');
}

define({
  $add: untilNull(add),
  $subtract: binary(subtract),
  $multiply: untilNull(multiply),
  $divide: binary(divide),
  $mod: binary(mod),
  $bitAnd: bitwise('$bitAnd', -1n, (a, b) => a & b),
  $bitOr: bitwise('$bitOr', 0n, (a, b) => a | b),
  $bitXor: bitwise('$bitXor', 0n, (a, b) => a ^ b),
  $bitNot: unary((value) => {
    if (isNullish(value)) return null;
    return isIntegerType(value)
      ? integerValue(~BigInt(value), typeof value === 'bigint')!
      : refuse(28765, `$bitNot only supports numeric types, not ${typeName(value)}`);
  }),
  $rand: (_name, argument) => ({ run: () => (argument === null ? 0 : doubleValue(Math.random())), constant: false }),
});

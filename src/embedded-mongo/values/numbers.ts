import { Decimal128, Double } from 'bson';
import {
  addDecimals,
  compareFinite,
  decimalOfDouble,
  decimalOfInteger,
  decimalToNumber,
  exactDecimalOfDouble,
  formatDecimal,
  isFinite,
  multiplyDecimals,
  parseDecimal,
  type Decimal,
} from './decimal.ts';
import type { Value } from './document.ts';
import { doubleValue } from './encode.ts';

export type NumberValue = number | bigint | Double | Decimal128;
const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

/** The nearest JS number of a numeric value; NaN for anything else. */
export function toNumber(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Double) return value.value;
  if (value instanceof Decimal128) return decimalToNumber(parseDecimal(value));
  return NaN;
}

export function isInt(value: Value | undefined): value is number {
  return typeof value === 'number' && (value | 0) === value && !Object.is(value, -0);
}

/** int or long. */
export function isIntegerType(value: Value | undefined): value is number | bigint {
  return typeof value === 'bigint' || isInt(value);
}

/** An integer as int if it fits and `atLeastLong` is not asked, else long; undefined when it fits neither. */
export function integerValue(value: bigint, atLeastLong = false): number | bigint | undefined {
  if (!atLeastLong && value >= -2147483648n && value <= 2147483647n) return Number(value);
  return value >= LONG_MIN && value <= LONG_MAX ? value : undefined;
}

/** The very number as an integer of 64 bits; undefined when it is none. */
export function exactLong(value: NumberValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  const exact = toExact(value);
  if (!isFinite(exact)) return undefined;
  const unit = 10n ** BigInt(Math.abs(exact.exponent));
  if (exact.exponent < 0 && exact.digits % unit !== 0n) return undefined;
  const size = exact.exponent < 0 ? exact.digits / unit : exact.digits * unit;
  const signed = exact.negative ? -size : size;
  return signed >= LONG_MIN && signed <= LONG_MAX ? signed : undefined;
}

/** As the server turns it into a decimal: doubles keep 15 digits. */
export function toDecimal(value: NumberValue): Decimal {
  if (value instanceof Decimal128) return parseDecimal(value);
  if (typeof value === 'bigint' || isInt(value)) return decimalOfInteger(value);
  return decimalOfDouble(toNumber(value));
}

/** Without rounding. */
export function toExact(value: NumberValue): Decimal {
  if (value instanceof Decimal128) return parseDecimal(value);
  if (typeof value === 'bigint' || isInt(value)) return decimalOfInteger(value);
  const number = toNumber(value);
  return Number.isFinite(number)
    ? exactDecimalOfDouble(number)
    : Number.isNaN(number)
      ? 'NaN'
      : number > 0
        ? 'Infinity'
        : '-Infinity';
}

/** NaN is below every number and equal to itself. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  if (a instanceof Double) a = a.value;
  if (b instanceof Double) b = b.value;
  if (a instanceof Decimal128 || b instanceof Decimal128) return compareDecimal(a, b);
  if (a < b) return -1;
  if (a > b) return 1;
  if (a == b) return 0;
  const nanA = a !== a;
  return nanA === (b !== b) ? 0 : nanA ? -1 : 1;
}

function compareDecimal(a: NumberValue, b: NumberValue): number {
  const x = toExact(a);
  const y = toExact(b);
  if (isFinite(x) && isFinite(y)) return compareFinite(x, y);
  const rank = (value: Decimal): number => (isFinite(value) ? 1 : value === 'NaN' ? -1 : value === 'Infinity' ? 2 : 0);
  return rank(x) - rank(y);
}

/** The sum in the wider of both types; int overflows to long. Undefined when a long overflows. */
export function addNumbers(a: NumberValue, b: NumberValue): NumberValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (isInt(a) && isInt(b)) return (sum | 0) === sum ? sum : BigInt(sum);
    return doubleValue(sum);
  }
  if (a instanceof Decimal128 || b instanceof Decimal128) return formatDecimal(addDecimals(toDecimal(a), toDecimal(b)));
  if (isIntegerType(a) && isIntegerType(b)) return integerValue(BigInt(a) + BigInt(b), true);
  return doubleValue(toNumber(a) + toNumber(b));
}

/** The product in the wider of both types; int overflows to long. Undefined when a long overflows. */
export function multiplyNumbers(a: NumberValue, b: NumberValue): NumberValue | undefined {
  if (a instanceof Decimal128 || b instanceof Decimal128) return formatDecimal(multiplyDecimals(toDecimal(a), toDecimal(b)));
  if (isIntegerType(a) && isIntegerType(b)) {
    return integerValue(BigInt(a) * BigInt(b), typeof a === 'bigint' || typeof b === 'bigint');
  }
  return doubleValue(toNumber(a) * toNumber(b));
}

/** A number that must be integral and fit in 64 bits, as a JS number; undefined otherwise. */
export function toIntegral(value: Value | undefined): number | undefined {
  const number = toNumber(value);
  return Number.isInteger(number) ? number : undefined;
}

/** A whole number of 32 bits; undefined for others. */
export function toInt32(value: Value | undefined): number | undefined {
  const number = toIntegral(value);
  return number !== undefined && (number | 0) === number ? number : undefined;
}

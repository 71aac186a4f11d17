import { Decimal128 } from 'bson';

/** A finite decimal: (-1)^negative × digits × 10^exponent; or one of the three others. */
export interface Finite {
  readonly negative: boolean;
  readonly digits: bigint;
  readonly exponent: number;
}
export type Decimal = Finite | 'NaN' | 'Infinity' | '-Infinity';

const PRECISION = 34;
const LOWEST_EXPONENT = -6176;
const HIGHEST_EXPONENT = 6111;

const parts = /^(-?)(\d+)(?:\.(\d*))?(?:E([+-]?\d+))?$/i;

export function parseDecimal(value: Decimal128): Decimal {
  const text = value.toString();
  const found = parts.exec(text);
  if (found === null) return text === 'Infinity' || text === '-Infinity' ? text : 'NaN';
  const fraction = found[3] ?? '';
  return { negative: found[1] === '-', digits: BigInt(found[2]! + fraction), exponent: Number(found[4] ?? 0) - fraction.length };
}

export function isFinite(value: Decimal): value is Finite {
  return typeof value === 'object';
}

function digitCount(value: bigint): number {
  return value === 0n ? 1 : value.toString().length;
}

/** digits / 10^drop, rounded half to even; `more` says that something not zero was cut off before. */
function roundOff(digits: bigint, drop: number, more = false): bigint {
  if (drop <= 0) return digits;
  const unit = 10n ** BigInt(drop);
  const quotient = digits / unit;
  const twice = (digits % unit) * 2n;
  const up = twice > unit || (twice === unit && (more || (quotient & 1n) === 1n));
  return up ? quotient + 1n : quotient;
}

/** The Decimal128 of a decimal, rounded to 34 digits half to even, infinite or zero where it does not fit. */
export function formatDecimal(value: Decimal, more = false): Decimal128 {
  if (!isFinite(value)) return Decimal128.fromString(value);
  let { digits, exponent } = value;
  const drop = Math.max(digitCount(digits) - PRECISION, LOWEST_EXPONENT - exponent);
  if (drop > 0) {
    digits = roundOff(digits, drop, more);
    exponent += drop;
    if (digitCount(digits) > PRECISION) {
      digits /= 10n;
      exponent++;
    }
  }
  if (exponent > HIGHEST_EXPONENT) {
    const pad = exponent - HIGHEST_EXPONENT;
    if (digits === 0n) exponent = HIGHEST_EXPONENT;
    else if (digitCount(digits) + pad <= PRECISION) {
      digits *= 10n ** BigInt(pad);
      exponent = HIGHEST_EXPONENT;
    } else return Decimal128.fromString(value.negative ? '-Infinity' : 'Infinity');
  }
  return Decimal128.fromString(`${value.negative ? '-' : ''}${digits}E${exponent}`);
}

export function decimalOfInteger(value: bigint | number): Finite {
  const digits = BigInt(value);
  return { negative: digits < 0n, digits: digits < 0n ? -digits : digits, exponent: 0 };
}

/** A double as the server turns it into a decimal: 15 significant digits, all of them kept. */
export function decimalOfDouble(value: number): Decimal {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return { negative: Object.is(value, -0), digits: 0n, exponent: 0 };
  const [mantissa, power] = Math.abs(value).toExponential(14).split('e') as [string, string];
  return { negative: value < 0, digits: BigInt(mantissa.replace('.', '')), exponent: Number(power) - 14 };
}

/** A double without any rounding. */
export function exactDecimalOfDouble(value: number): Finite {
  let mantissa = Math.abs(value);
  let power = 0;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    power++;
  }
  // m / 2^p = m × 5^p / 10^p
  return { negative: value < 0, digits: BigInt(mantissa) * 5n ** BigInt(power), exponent: -power };
}

function signed(value: Finite): bigint {
  return value.negative ? -value.digits : value.digits;
}

/** Both as integers in units of the smaller exponent. */
function aligned(a: Finite, b: Finite): readonly [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [signed(a) * 10n ** BigInt(a.exponent - exponent), signed(b) * 10n ** BigInt(b.exponent - exponent), exponent];
}

export function compareFinite(a: Finite, b: Finite): number {
  const zeroA = a.digits === 0n;
  const zeroB = b.digits === 0n;
  if (zeroA || zeroB) {
    if (zeroA && zeroB) return 0;
    return zeroA ? (b.negative ? 1 : -1) : a.negative ? -1 : 1;
  }
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const sizeA = digitCount(a.digits) + a.exponent;
  const sizeB = digitCount(b.digits) + b.exponent;
  if (sizeA !== sizeB) return sizeA < sizeB === a.negative ? 1 : -1;
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function infinite(value: Decimal): number {
  return value === 'Infinity' ? 1 : value === '-Infinity' ? -1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (!isFinite(a) || !isFinite(b)) {
    if (a === 'NaN' || b === 'NaN' || infinite(a) * infinite(b) === -1) return 'NaN';
    return isFinite(a) ? b : a;
  }
  // far apart: the smaller only matters as a sticky digit
  const gap = a.exponent + digitCount(a.digits) - (b.exponent + digitCount(b.digits));
  if (Math.abs(gap) > 200 && a.digits !== 0n && b.digits !== 0n) {
    const large = gap > 0 ? a : b;
    const pad = Math.max(0, PRECISION - digitCount(large.digits));
    return { negative: large.negative, digits: large.digits * 10n ** BigInt(pad), exponent: large.exponent - pad };
  }
  const [x, y, exponent] = aligned(a, b);
  const sum = x + y;
  const negative = sum === 0n ? a.negative && b.negative : sum < 0n;
  return { negative, digits: sum < 0n ? -sum : sum, exponent };
}

export function negateDecimal(value: Decimal): Decimal {
  if (isFinite(value)) return { ...value, negative: !value.negative };
  return value === 'NaN' ? value : value === 'Infinity' ? '-Infinity' : 'Infinity';
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  if (isFinite(a) && isFinite(b)) {
    return { negative: a.negative !== b.negative, digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
  }
  if (a === 'NaN' || b === 'NaN') return 'NaN';
  const sign = (value: Decimal): number =>
    isFinite(value) ? (value.digits === 0n ? 0 : value.negative ? -1 : 1) : infinite(value);
  const product = sign(a) * sign(b);
  return product === 0 ? 'NaN' : product > 0 ? 'Infinity' : '-Infinity';
}

/** a / b for b not zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal128 {
  if (!isFinite(a) || !isFinite(b)) {
    if (a === 'NaN' || b === 'NaN' || (!isFinite(a) && !isFinite(b))) return formatDecimal('NaN');
    if (!isFinite(a)) return formatDecimal((b as Finite).negative ? negateDecimal(a) : a);
    return formatDecimal({ negative: a.negative !== (b === '-Infinity'), digits: 0n, exponent: LOWEST_EXPONENT });
  }
  const negative = a.negative !== b.negative;
  const ideal = a.exponent - b.exponent;
  if (a.digits === 0n) return formatDecimal({ negative, digits: 0n, exponent: ideal });
  const pad = Math.max(0, PRECISION + 2 + digitCount(b.digits) - digitCount(a.digits));
  const scaled = a.digits * 10n ** BigInt(pad);
  let digits = scaled / b.digits;
  let exponent = ideal - pad;
  const rest = scaled % b.digits !== 0n;
  while (!rest && exponent < ideal && digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return formatDecimal({ negative, digits, exponent }, rest);
}

/** The remainder with the sign of a, for b not zero. */
export function remainderDecimals(a: Decimal, b: Decimal): Decimal {
  if (!isFinite(a) || b === 'NaN') return 'NaN';
  if (!isFinite(b)) return a;
  const [x, y, exponent] = aligned(a, b);
  const rest = x % (y < 0n ? -y : y);
  return { negative: a.negative, digits: rest < 0n ? -rest : rest, exponent };
}

/** To a number of places after the point (negative: before it). */
export function quantize(value: Decimal, places: number, mode: 'round' | 'trunc' | 'floor' | 'ceil'): Decimal {
  if (!isFinite(value)) return value;
  const drop = -places - value.exponent;
  if (drop <= 0) return value;
  const unit = 10n ** BigInt(Math.min(drop, 7000));
  let digits = value.digits / unit;
  const rest = value.digits % unit !== 0n;
  if (mode === 'round') digits = roundOff(value.digits, Math.min(drop, 7000));
  else if (rest && mode === (value.negative ? 'floor' : 'ceil')) digits += 1n;
  return { negative: value.negative, digits, exponent: -places };
}

export function decimalToNumber(value: Decimal): number {
  if (!isFinite(value)) return Number(value);
  return Number(`${value.negative ? '-' : ''}${value.digits}e${value.exponent}`);
}

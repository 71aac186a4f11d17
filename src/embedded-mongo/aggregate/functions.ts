import { Decimal128 } from 'bson';
import { refuse } from '../errors.ts';
import {
  decimalOfInteger,
  decimalToNumber,
  exactDecimalOfDouble,
  formatDecimal,
  isFinite as isFiniteDecimal,
  parseDecimal,
  quantize,
  type Decimal,
} from '../values/decimal.ts';
import type { Value } from '../values/document.ts';
import { doubleValue } from '../values/encode.ts';
import { integerValue, isIntegerType, toNumber } from '../values/numbers.ts';
import { showPipelineValue } from '../values/show.ts';
import { isNullish, isNumber, typeName } from '../values/types.ts';
import { define } from './compile.ts';
import { binary, listed, unary } from './operatorMakers.ts';

function wholeNumbers(name: string, decimalMode: 'floor' | 'ceil', apply: (value: number) => number) {
  return unary((value) => {
    if (isNullish(value)) return null;
    if (!isNumber(value)) return refuse(28765, `${name} only supports numeric types, not ${typeName(value)}`);
    if (isIntegerType(value)) return value;
    if (value instanceof Decimal128) return formatDecimal(padded(quantize(parseDecimal(value), 0, decimalMode), 0));
    return doubleValue(apply(toNumber(value)));
  });
}

/** Of a double; decimals are refused as not supported where no exact result is at hand. */
function real(name: string, apply: (value: number) => number, check?: (value: number) => void) {
  return unary((value) => {
    if (isNullish(value)) return null;
    if (!isNumber(value)) return refuse(28765, `${name} only supports numeric types, not ${typeName(value)}`);
    check?.(toNumber(value));
    if (value instanceof Decimal128) refuse(238, `${name} of a decimal is not supported`);
    return doubleValue(apply(toNumber(value)));
  });
}

function abs(value: Value | undefined): Value | undefined {
  if (isNullish(value)) return null;
  if (!isNumber(value)) return refuse(28765, `$abs only supports numeric types, not ${typeName(value)}`);
  if (isIntegerType(value)) {
    const size = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
    return integerValue(size, typeof value === 'bigint') ?? refuse(28680, "can't take $abs of long long min");
  }
  if (value instanceof Decimal128) {
    const decimal = parseDecimal(value);
    return formatDecimal(
      isFiniteDecimal(decimal) ? { ...decimal, negative: false } : decimal === '-Infinity' ? 'Infinity' : decimal,
    );
  }
  return doubleValue(Math.abs(toNumber(value)));
}

function rounding(name: string, mode: 'round' | 'trunc') {
  return listed(1, 2, ([value, place]) => {
    if (isNullish(value)) return null;
    if (!isNumber(value)) return refuse(51081, `${name} only supports numeric types, not ${typeName(value)}`);
    if (place !== undefined && isNullish(place)) return null;
    if (place !== undefined && !isNumber(place)) return refuse(16004, `can't convert from BSON type ${typeName(place)} to long`);
    const places = place === undefined ? 0 : toNumber(place);
    if (!Number.isInteger(places)) refuse(51082, `precision argument to  ${name} must be a integral value`);
    if (places < -20 || places > 100)
      refuse(51083, `cannot apply ${name} with precision value ${places} value must be in [-20, 100]`);
    if (isIntegerType(value)) {
      if (places >= 0) return value;
      const exact = quantize(decimalOfInteger(value), places, mode) as { negative: boolean; digits: bigint; exponent: number };
      const whole = (exact.negative ? -exact.digits : exact.digits) * 10n ** BigInt(exact.exponent);
      return (
        integerValue(whole, typeof value === 'bigint') ??
        refuse(
          51080,
          `invalid conversion from Decimal128 result in ${name} resulting from arguments: [${showPipelineValue(value)}, ${places}]`,
        )
      );
    }
    if (value instanceof Decimal128) return formatDecimal(padded(quantize(parseDecimal(value), places, mode), places));
    const number = toNumber(value);
    if (!Number.isFinite(number)) return doubleValue(number);
    return doubleValue(
      decimalToNumber(quantize(exactDecimalOfDouble(number), places, mode)) || (number < 0 || Object.is(number, -0) ? -0 : 0),
    );
  });
}

/** With zeros down to that many places, where 34 digits allow it. */
function padded(value: Decimal, places: number): Decimal {
  if (!isFiniteDecimal(value) || value.exponent <= -places) return value;
  const digits = value.digits * 10n ** BigInt(value.exponent + places);
  return digits.toString().length <= 34 ? { ...value, digits, exponent: -places } : value;
}

function pow(base: Value | undefined, exponent: Value | undefined): Value | undefined {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (!isNumber(base)) return refuse(28762, `$pow's base must be numeric, not ${typeName(base)}`);
  if (!isNumber(exponent)) return refuse(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`);
  if (toNumber(base) === 0 && toNumber(exponent) < 0) refuse(28764, '$pow cannot take a base of 0 and a negative exponent');
  if (base instanceof Decimal128 || exponent instanceof Decimal128) return refuse(238, '$pow of a decimal is not supported');
  if (!isIntegerType(base) || !isIntegerType(exponent)) return doubleValue(toNumber(base) ** toNumber(exponent));
  const long = typeof base === 'bigint' || typeof exponent === 'bigint';
  const b = BigInt(base);
  const e = BigInt(exponent);
  if (b === 1n || b === -1n || b === 0n) return integerValue(e % 2n === 0n ? b * b || (e === 0n ? 1n : 0n) : b, long)!;
  if (e < 0n || e > 63n) return doubleValue(toNumber(base) ** toNumber(exponent));
  return integerValue(b ** e, long) ?? doubleValue(toNumber(base) ** toNumber(exponent));
}

function squareRoot(value: Value | undefined): Value | undefined {
  if (isNullish(value)) return null;
  if (!isNumber(value)) return refuse(28765, `$sqrt only supports numeric types, not ${typeName(value)}`);
  if (toNumber(value) < 0) refuse(28714, "$sqrt's argument must be greater than or equal to 0");
  if (value instanceof Decimal128) return refuse(238, '$sqrt of a decimal is not supported');
  return doubleValue(Math.sqrt(toNumber(value)));
}

function logarithm(value: Value | undefined, base: Value | undefined): Value | undefined {
  if (isNullish(value) || isNullish(base)) return null;
  if (!isNumber(value)) return refuse(28756, `$log's argument must be numeric, not ${typeName(value)}`);
  if (!isNumber(base)) return refuse(28757, `$log's base must be numeric, not ${typeName(base)}`);
  if (!(toNumber(value) > 0) && !Number.isNaN(toNumber(value)))
    refuse(28758, `$log's argument must be a positive number, but is ${showPipelineValue(value)}`);
  if ((!(toNumber(base) > 0) && !Number.isNaN(toNumber(base))) || toNumber(base) === 1)
    refuse(28759, `$log's base must be a positive number not equal to 1, but is ${showPipelineValue(base)}`);
  if (value instanceof Decimal128 || base instanceof Decimal128) return refuse(238, '$log of a decimal is not supported');
  return doubleValue(Math.log(toNumber(value)) / Math.log(toNumber(base)));
}

function positive(name: string, code: number): (value: number) => void {
  return (value) => {
    if (value <= 0) refuse(code, `${name}'s argument must be a positive number, but is ${value}`);
  };
}

function inRange(name: string, low: number, high: number): (value: number) => void {
  return (value) => {
    if (value < low || value > high) refuse(50989, `cannot apply ${name} to ${value}, value must be in [${low},${high}]`);
  };
}

function finite(name: string): (value: number) => void {
  return (value) => {
    if (!Number.isFinite(value) && !Number.isNaN(value))
      refuse(50989, `cannot apply ${name} to ${value}, value must be in (-inf,inf)`);
  };
}

define({
  $abs: unary(abs),
  $ceil: wholeNumbers('$ceil', 'ceil', Math.ceil),
  $floor: wholeNumbers('$floor', 'floor', Math.floor),
  $round: rounding('$round', 'round'),
  $trunc: rounding('$trunc', 'trunc'),
  $pow: binary(pow),
  $sqrt: unary(squareRoot),
  $exp: real('$exp', Math.exp),
  $ln: real('$ln', Math.log, positive('$ln', 28766)),
  $log10: real('$log10', Math.log10, positive('$log10', 28761)),
  $log: binary(logarithm),
  $sin: real('$sin', Math.sin, finite('$sin')),
  $cos: real('$cos', Math.cos, finite('$cos')),
  $tan: real('$tan', Math.tan, finite('$tan')),
  $asin: real('$asin', Math.asin, inRange('$asin', -1, 1)),
  $acos: real('$acos', Math.acos, inRange('$acos', -1, 1)),
  $atan: real('$atan', Math.atan),
  $sinh: real('$sinh', Math.sinh),
  $cosh: real('$cosh', Math.cosh),
  $tanh: real('$tanh', Math.tanh),
  $asinh: real('$asinh', Math.asinh),
  $acosh: real('$acosh', Math.acosh, inRange('$acosh', 1, Infinity)),
  $atanh: real('$atanh', Math.atanh, inRange('$atanh', -1, 1)),
  $atan2: binary((y, x) => {
    if (isNullish(y) || isNullish(x)) return null;
    if (!isNumber(y) || !isNumber(x)) return refuse(51044, `$atan2 only supports numeric types`);
    return doubleValue(Math.atan2(toNumber(y), toNumber(x)));
  }),
  $degreesToRadians: real('$degreesToRadians', (value) => value * (Math.PI / 180)),
  $radiansToDegrees: real('$radiansToDegrees', (value) => value * (180 / Math.PI)),
});

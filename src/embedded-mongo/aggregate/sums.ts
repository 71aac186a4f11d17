import { Decimal128 } from 'bson';
import {
  addDecimals,
  decimalOfDouble,
  decimalOfInteger,
  divideDecimals,
  exactDecimalOfDouble,
  formatDecimal,
  parseDecimal,
  type Decimal,
} from '../values/decimal.ts';
import type { Value } from '../values/document.ts';
import { doubleValue } from '../values/encode.ts';
import { integerValue, isInt, toNumber, type NumberValue } from '../values/numbers.ts';
import { isNumber } from '../values/types.ts';

/**
 * A running total as the server keeps it: integers exactly, doubles with a compensation term, decimals apart.
 * `take` leaves out what is no number.
 */
export class Total {
  count = 0;
  private whole = 0;
  private large = 0n;
  private long = false;
  private hasDouble = false;
  private sum = 0;
  private addend = 0;
  private special = 0;
  private decimal: Decimal | undefined;

  take(value: Value | undefined): void {
    if (typeof value === 'number' && isInt(value)) {
      this.count++;
      this.whole += value;
      if (this.whole > 9e15 || this.whole < -9e15) this.carry();
    } else if (isNumber(value)) this.takeWide(value);
  }

  private carry(): void {
    this.large += BigInt(this.whole);
    this.whole = 0;
  }

  private takeWide(value: NumberValue): void {
    this.count++;
    if (typeof value === 'bigint') {
      this.long = true;
      this.large += value;
    } else if (value instanceof Decimal128) this.decimal = addDecimals(this.decimal ?? decimalOfInteger(0), parseDecimal(value));
    else {
      this.hasDouble = true;
      this.addDouble(toNumber(value));
    }
  }

  private addDouble(value: number): void {
    this.special += value;
    const sum = this.sum + value;
    const part = sum - this.sum;
    this.addend += this.sum - (sum - part) + (value - part);
    this.sum = sum;
  }

  private double(): number {
    const integers = this.large + BigInt(this.whole);
    if (integers !== 0n) {
      const high = (integers / 4294967296n) * 4294967296n;
      this.addDouble(Number(integers - high));
      this.addDouble(Number(high));
      this.large = 0n;
      this.whole = 0;
    }
    return Number.isNaN(this.sum) || Number.isNaN(this.addend) ? this.special : this.sum + this.addend;
  }

  result(): Value {
    if (this.decimal !== undefined) return formatDecimal(this.withRest(this.decimal));
    if (this.hasDouble) return doubleValue(this.double());
    if (this.large === 0n && !this.long && isInt(this.whole)) return this.whole;
    return integerValue(this.large + BigInt(this.whole), this.long) ?? doubleValue(this.double());
  }

  average(): Value {
    if (this.count === 0) return null;
    if (this.decimal !== undefined) return divideDecimals(this.withRest(this.decimal), decimalOfInteger(this.count));
    return doubleValue(this.double() / this.count);
  }

  private withRest(decimal: Decimal): Decimal {
    const withWhole = addDecimals(decimal, decimalOfInteger(this.large + BigInt(this.whole)));
    if (!this.hasDouble) return withWhole;
    const parts = [this.sum, this.addend].map((part) =>
      Number.isFinite(part) ? rounded(exactDecimalOfDouble(part)) : decimalOfDouble(this.special),
    );
    return parts.reduce(addDecimals, withWhole);
  }
}

/** To 34 digits. */
function rounded(value: Decimal): Decimal {
  return parseDecimal(formatDecimal(value));
}

/** Spread around the mean, updated value by value. */
export class Deviation {
  count = 0;
  private mean = 0;
  private squares = 0;

  take(value: Value | undefined): void {
    if (!isNumber(value)) return;
    const number = toNumber(value);
    this.count++;
    const delta = number - this.mean;
    this.mean += delta / this.count;
    this.squares += delta * (number - this.mean);
  }

  result(sample: boolean): Value {
    const divisor = sample ? this.count - 1 : this.count;
    if (divisor <= 0) return null;
    return doubleValue(Math.sqrt(this.squares / divisor));
  }
}

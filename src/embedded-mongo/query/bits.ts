import { Binary } from 'bson';
import { refuse } from '../errors.ts';
import type { Value } from '../values/document.ts';
import { exactLong, toNumber } from '../values/numbers.ts';
import { isArray, isNumber } from '../values/types.ts';
import type { Test } from './paths.ts';
import { showValue } from '../values/show.ts';

/** Little-endian bytes as one integer. */
function integerOf(binary: Binary): bigint {
  let value = 0n;
  for (let i = binary.position - 1; i >= 0; i--) value = (value << 8n) | BigInt(binary.buffer[i]!);
  return value;
}

function maskOf(operator: string, argument: Value): bigint {
  if (isArray(argument)) {
    return argument.reduce<bigint>((mask, position) => {
      const bit = isNumber(position) ? toNumber(position) : NaN;
      if (!Number.isInteger(bit)) refuse(2, `bit positions must be an integer but got: ${showValue(position)}`);
      if (bit < 0) refuse(2, `bit positions must be >= 0 but got: ${bit}`);
      return mask | (1n << BigInt(Math.min(bit, 100_000)));
    }, 0n);
  }
  if (argument instanceof Binary) return integerOf(argument);
  if (!isNumber(argument)) refuse(2, `${operator} takes an Array, a number, or a BinData but received: ${showValue(argument)}`);
  const bits = exactLong(argument);
  if (bits === undefined) return refuse(9, `Expected an integer: ${operator}: ${showValue(argument)}`);
  if (bits < 0n) refuse(9, `Expected a non-negative number in: ${operator}: ${bits}`);
  return bits;
}

/** Integers that a stored number or binary stands for; undefined for what has no bits. Negative numbers are sign-extended. */
function bitsOf(value: Value | undefined): bigint | undefined {
  if (value instanceof Binary) return integerOf(value);
  // numbers that are not integral or beyond 64 bits have no bits
  return isNumber(value) ? exactLong(value) : undefined;
}

export function bitTest(operator: string, argument: Value): Test {
  const mask = maskOf(operator, argument);
  return (value) => {
    const bits = bitsOf(value);
    if (bits === undefined) return false;
    const set = bits & mask;
    switch (operator) {
      case '$bitsAllSet':
        return set === mask;
      case '$bitsAllClear':
        return set === 0n;
      case '$bitsAnySet':
        return set !== 0n;
      default:
        return set !== mask;
    }
  };
}

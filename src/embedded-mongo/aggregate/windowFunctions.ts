import { Decimal128 } from 'bson';
import { refuse } from '../errors.ts';
import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import {
  addDecimals,
  decimalOfInteger,
  decimalToNumber,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  type Decimal,
} from '../values/decimal.ts';
import { doubleValue } from '../values/encode.ts';
import { toDecimal, toIntegral, toNumber, type NumberValue } from '../values/numbers.ts';
import { isNullish, isNumber, typeName } from '../values/types.ts';
import { compile, compilePart, type Frame, type Scope } from './compile.ts';
import { namedArguments } from './operatorMakers.ts';
import { show } from './stages.ts';

/** Documents that a window function sees together, in order. */
export interface Partition {
  readonly docs: readonly Doc[];
  /** Of each document the value of the first sort field. */
  readonly sortValues: readonly (Value | undefined)[];
  readonly frame: Frame;
  readonly collation: Collation | undefined;
}

export type RankFunction = (argument: Value, sortBy: Doc | undefined, scope: Scope) => (partition: Partition) => Value[];

function valuesOf(expression: Value, scope: Scope): (partition: Partition) => (Value | undefined)[] {
  const { run } = compile(expression, scope);
  return ({ docs, frame }) =>
    docs.map((doc) => {
      show(frame, doc);
      return run(frame);
    });
}

/** Ranks grow where the sort value changes. */
function ranking(name: string, next: (rank: number, position: number) => number): RankFunction {
  return (argument, sortBy) => {
    if (!(argument instanceof Doc) || argument.size > 0) refuse(5371603, `${name} must be specified with '{}' as the value`);
    if (sortBy === undefined) return refuse(5371602, `${name} must be specified with a top level sortBy expression`);
    if (sortBy.size !== 1)
      return refuse(5371602, `${name} must be specified with a top level sortBy expression with exactly one element`);
    return ({ sortValues, collation }) => {
      let rank = 0;
      return sortValues.map((value, i) => {
        if (i === 0 || compareValues(value ?? null, sortValues[i - 1] ?? null, collation) !== 0) rank = next(rank, i + 1);
        return rank;
      });
    };
  };
}

const documentNumber: RankFunction = (argument, sortBy) => {
  if (!(argument instanceof Doc) || argument.size > 0)
    refuse(5371603, "$documentNumber must be specified with '{}' as the value");
  if (sortBy === undefined) refuse(5371602, '$documentNumber must be specified with a top level sortBy expression');
  return ({ docs }) => docs.map((_, i) => i + 1);
};

const shift: RankFunction = (argument, sortBy, scope) => {
  const args = namedArguments('$shift', argument, ['output', 'by', 'default?'], { type: 9, unknown: 9, missing: 9 });
  if (sortBy === undefined) refuse(9, "'$shift' requires a sortBy");
  const by = toIntegral(args['by']) ?? refuse(9, `'$shift:by' field must be an integer, but found type ${typeName(args['by'])}`);
  const read = valuesOf(args['output']!, scope);
  const given = args['default'] === undefined ? undefined : compilePart(args['default'], scope);
  if (given?.failure !== undefined) throw given.failure;
  if (given !== undefined && !given.constant) refuse(9, "'$shift:default' expression must yield a constant value.");
  return (partition) => {
    const values = read(partition);
    const fallback = given?.run(partition.frame) ?? null;
    return values.map((_, i) => (values[i + by] === undefined ? fallback : values[i + by]!));
  };
};

const locf: RankFunction = (argument, _sortBy, scope) => {
  const read = valuesOf(argument, scope);
  return (partition) => {
    let last: Value = null;
    return read(partition).map((value) => (last = isNullish(value) ? last : value!));
  };
};

const linearFill: RankFunction = (argument, sortBy, scope) => {
  if (sortBy === undefined || sortBy.size !== 1)
    refuse(605001, '$linearFill must be specified with a top level sortBy expression with exactly one element');
  const read = valuesOf(argument, scope);
  return (partition) => {
    const values = read(partition);
    const places = partition.sortValues.map((value) => sortPlace(value));
    if (new Set(places).size < places.length) refuse(6050106, 'There can be no repeated values in the sort field');
    let before = -1;
    return values.map((value, i) => {
      if (!isNullish(value)) {
        if (!isNumber(value))
          return refuse(6050102, `Value to be filled must be numeric or nullish, but found ${typeName(value)}`);
        before = i;
        return value;
      }
      const after = values.findIndex((other, j) => j > i && !isNullish(other));
      if (before < 0 || after < 0) return null;
      if ([values[before], values[after]].some((other) => other instanceof Decimal128))
        refuse(238, '$linearFill of decimals is not supported');
      const [low, high] = [toNumber(values[before]), toNumber(values[after])];
      return doubleValue(low + (high - low) * ((places[i]! - places[before]!) / (places[after]! - places[before]!)));
    });
  };
};

function sortPlace(value: Value | undefined): number {
  if (value instanceof Date) return value.getTime();
  return isNumber(value)
    ? toNumber(value)
    : refuse(6050102, `Value to sort by must be numeric or a date, but found ${typeName(value)}`);
}

const expMovingAvg: RankFunction = (argument, sortBy, scope) => {
  const args = namedArguments('$expMovingAvg', argument, ['input', 'N?', 'alpha?'], { type: 9, unknown: 9, missing: 9 });
  if (sortBy === undefined) refuse(9, "$expMovingAvg requires an explicit 'sortBy'");
  if ((args['N'] === undefined) === (args['alpha'] === undefined))
    refuse(9, "$expMovingAvg requires either an 'N' field or an 'alpha' field, but not both");
  const size = args['N'] === undefined ? undefined : (toIntegral(args['N']) ?? refuse(9, "'N' field must be an integer"));
  const alpha = size === undefined ? toNumber(args['alpha']) : 0.5;
  if (size === undefined ? !(alpha > 0 && alpha < 1) : size <= 0)
    refuse(9, `'N' must be greater than zero, 'alpha' between 0 and 1 (exclusive)`);
  // computed in decimals, as the server does
  const weight =
    size === undefined
      ? toDecimal(args['alpha'] as NumberValue)
      : parseDecimal(divideDecimals(decimalOfInteger(2), decimalOfInteger(size + 1)));
  const rest = rounded(addDecimals(decimalOfInteger(1), negateDecimal(weight)));
  const read = valuesOf(args['input']!, scope);
  return (partition) => {
    let average: Decimal | undefined;
    let wide = false;
    return read(partition).map((value) => {
      if (isNumber(value)) {
        wide ||= value instanceof Decimal128;
        const next = toDecimal(value);
        average =
          average === undefined
            ? next
            : rounded(addDecimals(rounded(multiplyDecimals(next, weight)), rounded(multiplyDecimals(average, rest))));
      }
      if (average === undefined) return null;
      return wide ? formatDecimal(average) : doubleValue(decimalToNumber(average));
    });
  };
};

/** To 34 digits. */
function rounded(value: Decimal): Decimal {
  return parseDecimal(formatDecimal(value));
}

export const rankFunctions: Readonly<Record<string, RankFunction>> = {
  $rank: ranking('$rank', (_, position) => position),
  $denseRank: ranking('$denseRank', (rank) => rank + 1),
  $documentNumber: documentNumber,
  $shift: shift,
  $locf: locf,
  $linearFill: linearFill,
  $expMovingAvg: expMovingAvg,
};

import { Binary } from 'bson';
import { CommandError, refuse } from '../errors.ts';
import { isTruthy } from '../query/operators.ts';
import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { encodeDocument } from '../values/encode.ts';
import { isArray, isNullish, isNumber, typeName } from '../values/types.ts';
import { ValueSet } from '../values/valueSet.ts';
import { combine, compilePart, define, failing, noFrame, type Compiled, type OperatorMaker, type Scope } from './compile.ts';
import { binary, compileArguments, constantsLast, unary, untilNull } from './operatorMakers.ts';
import { Deviation, Total } from './sums.ts';

type Values = readonly (Value | undefined)[];

function setOf(list: readonly Value[], collation: Collation | undefined): ValueSet {
  const set = new ValueSet(collation);
  for (const item of list) set.add(item);
  return set;
}

function sorted(values: Iterable<Value>, collation: Collation | undefined): Value[] {
  return [...values].sort((a, b) => compareValues(a, b, collation));
}

/** The operands as arrays; undefined when one is null. */
function arrays(values: Values, name: string, code: number): readonly (readonly Value[])[] | undefined {
  const out: (readonly Value[])[] = [];
  for (const value of values) {
    if (isNullish(value)) return undefined;
    out.push(
      isArray(value)
        ? value
        : refuse(code, `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`),
    );
  }
  return out;
}

function union(values: Values, { collation }: Scope): Value {
  const lists = arrays(values, '$setUnion', 17043);
  return lists === undefined ? null : sorted(setOf(lists.flat(1), collation).values(), collation);
}

/** Of equal values that of the smaller set is kept. */
function intersection(values: Values, { collation }: Scope): Value {
  const lists = arrays(values, '$setIntersection', 17047);
  if (lists === undefined) return null;
  const sets = lists.map((list) => setOf(list, collation));
  if (sets.length === 0) return [];
  const common = sets.reduce((left, right) => {
    const [small, large] = left.size > right.size ? [right, left] : [left, right];
    return setOf(
      [...small.values()].filter((item) => large.has(item)),
      collation,
    );
  });
  return sorted(common.values(), collation);
}

const setEquals: OperatorMaker = (name, argument, scope) => {
  const list = isArray(argument) ? argument : [argument];
  if (list.length < 2) refuse(17045, `$setEquals needs at least two arguments had: ${list.length}`);
  const parts = compileArguments(name, argument, scope, 2, Infinity);
  return combine(parts, (frame) => {
    const sets = parts.map((part, i) => {
      const value = part.run(frame);
      return isArray(value)
        ? setOf(value, scope.collation)
        : refuse(5887502, `All operands of $setEquals must be arrays. ${i + 1}-th argument is of type: ${typeName(value)}`);
    });
    const [first, ...rest] = sets as [ValueSet, ...ValueSet[]];
    return rest.every((set) => set.size === first.size && [...set.values()].every((item) => first.has(item)));
  });
};

const isSubset: OperatorMaker = (name, argument, scope) => {
  const [part, whole] = compileArguments(name, argument, scope, 2, 2) as [Compiled, Compiled];
  const wrong = (code: number, which: string, value: Value | undefined): CommandError =>
    new CommandError(code, `both operands of ${name} must be arrays. ${which} argument is of type: ${typeName(value)}`);
  const compiled = combine([part, whole], (frame) => {
    const [a, b] = [part.run(frame), whole.run(frame)];
    if (!isArray(a)) throw wrong(17046, 'First', a);
    if (!isArray(b)) throw wrong(17042, 'Second', b);
    const set = setOf(b, scope.collation);
    return a.every((item) => set.has(item));
  });
  if (compiled.failure !== undefined || part.constant || !whole.constant) return compiled;
  const all = whole.run(noFrame);
  return isArray(all) ? compiled : failing(compiled.run, wrong(17311, 'Second', all));
};

function elements(name: string, code: number, test: (list: readonly Value[]) => boolean): OperatorMaker {
  return unary((list) =>
    isArray(list) ? test(list) : refuse(code, `${name}'s argument must be an array, but is ${typeName(list)}`),
  );
}

/** An accumulator used as an expression: over its arguments, or over the one array that it is given. */
function folded(apply: (values: Values, collation: Collation | undefined) => Value, anyOrder = false): OperatorMaker {
  return (_name, argument, scope) => {
    const isList = isArray(argument) && argument.length !== 1;
    const given = (isArray(argument) ? argument : [argument]).map((item) => compilePart(item, scope));
    const parts = anyOrder ? constantsLast(given) : given;
    return combine(parts, (frame) => {
      const values = parts.map((part) => part.run(frame));
      return apply(!isList && isArray(values[0]) ? values[0] : values, scope.collation);
    });
  };
}

function extreme(sign: 1 | -1) {
  return folded((values, collation) => {
    let best: Value | undefined;
    for (const value of values) {
      if (isNullish(value)) continue;
      if (best === undefined || compareValues(value, best, collation) * sign > 0) best = value;
    }
    return best ?? null;
  }, true);
}

function totalOf(values: Values): Total {
  const total = new Total();
  for (const value of values) total.take(value);
  return total;
}

function deviation(sample: boolean) {
  return folded((values) => {
    const spread = new Deviation();
    for (const value of values) spread.take(value);
    return spread.result(sample);
  });
}

define({
  $setUnion: untilNull(union, 'in any order'),
  $setIntersection: untilNull(intersection, 'in any order'),
  $setDifference: binary((a, b, { collation }) => {
    if (isNullish(a) || isNullish(b)) return null;
    if (!isArray(a))
      return refuse(17048, `both operands of $setDifference must be arrays. First argument is of type: ${typeName(a)}`);
    if (!isArray(b))
      return refuse(17049, `both operands of $setDifference must be arrays. Second argument is of type: ${typeName(b)}`);
    const gone = setOf(b, collation);
    return a.filter((item) => gone.add(item));
  }),
  $setEquals: setEquals,
  $setIsSubset: isSubset,
  $anyElementTrue: elements('$anyElementTrue', 17041, (list) => list.some(isTruthy)),
  $allElementsTrue: elements('$allElementsTrue', 17040, (list) => list.every(isTruthy)),
  $max: extreme(1),
  $min: extreme(-1),
  $sum: folded((values) => totalOf(values).result(), true),
  $avg: folded((values) => totalOf(values).average()),
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $isNumber: unary((value) => isNumber(value)),
  $type: unary((value) => typeName(value)),
  $bsonSize: unary((value) => {
    if (isNullish(value)) return null;
    return value instanceof Doc
      ? encodeDocument(value).length
      : refuse(31393, `$bsonSize requires a document input, found: ${typeName(value)}`);
  }),
  $binarySize: unary((value) => {
    if (isNullish(value)) return null;
    if (typeof value === 'string') return Buffer.byteLength(value);
    return value instanceof Binary
      ? value.position
      : refuse(51276, `$binarySize requires a string or BinData argument, found: ${typeName(value)}`);
  }),
});

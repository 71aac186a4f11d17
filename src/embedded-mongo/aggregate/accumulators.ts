import { refuse } from '../errors.ts';
import { keysOfValues } from '../query/sort.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { integerValue, toIntegral } from '../values/numbers.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import { ValueSet } from '../values/valueSet.ts';
import { compile, compilePart, newFrame, type Evaluate, type Frame, type Scope } from './compile.ts';
import { namedArguments } from './operatorMakers.ts';
import { mergeDocs } from './objects.ts';
import { Deviation, Total } from './sums.ts';

/** One group's running result. */
export interface State {
  take(frame: Frame): void;
  result(): Value;
  /** The result in a window that documents also leave, where the server's types are narrower. */
  narrowResult?(): Value;
}

export type StateMaker = () => State;
/** Compiles an accumulator's argument; the result makes a fresh state for each group. */
type AccumulatorMaker = (argument: Value, scope: Scope, name: string) => StateMaker;

function simple<Held>(
  start: (scope: Scope) => Held,
  take: (held: Held, value: Value | undefined, scope: Scope) => Held,
  result: (held: Held) => Value,
  narrowResult = result,
): AccumulatorMaker {
  return (argument, scope, name) => {
    if (isArray(argument) && argument.length !== 1) refuse(40237, `The ${name} accumulator is a unary operator`);
    const { run } = compile(isArray(argument) ? argument[0]! : argument, scope);
    return () => {
      let held = start(scope);
      return {
        take: (frame) => {
          held = take(held, run(frame), scope);
        },
        result: () => result(held),
        narrowResult: () => narrowResult(held),
      };
    };
  };
}

function extreme(sign: 1 | -1): AccumulatorMaker {
  return simple<Value | undefined>(
    () => undefined,
    (best, value, { collation }) => {
      if (isNullish(value)) return best;
      return best === undefined || compareValues(value, best, collation) * sign > 0 ? value : best;
    },
    (best) => best ?? null,
  );
}

function total(result: (sum: Total) => Value, narrowResult = result): AccumulatorMaker {
  return simple(
    () => new Total(),
    (sum, value) => {
      sum.take(value);
      return sum;
    },
    result,
    narrowResult,
  );
}

/** A long as an int wherever it fits. */
function narrowed(sum: Value): Value {
  return typeof sum === 'bigint' ? integerValue(sum)! : sum;
}

function deviation(sample: boolean): AccumulatorMaker {
  return simple(
    () => new Deviation(),
    (spread, value) => {
      spread.take(value);
      return spread;
    },
    (spread) => spread.result(sample),
    (spread) => (spread.count === 1 && !sample ? 0 : spread.result(sample)),
  );
}

const mergeObjects: AccumulatorMaker = simple(
  () => Doc.fromLists([], []),
  (out, value) => {
    if (isNullish(value)) return out;
    return value instanceof Doc
      ? mergeDocs(out, value)
      : refuse(5911200, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
  },
  (out) => out,
);

/** The `n` of `$firstN` …: it may speak of the group's `_id` only, here a constant. */
function countOf(argument: Value, scope: Scope, name: string): number {
  const { run, constant, failure } = compilePart(argument, scope);
  if (failure !== undefined) throw failure;
  if (!constant) return refuse(238, `${name} with an 'n' that is not constant is not supported`);
  const value = run(newFrame(new Date(0)));
  const count = toIntegral(value);
  if (count === undefined) return refuse(5787902, `Value for 'n' must be of integral type, but found ${typeName(value)}`);
  if (count <= 0) refuse(5787908, `'n' must be greater than 0, found ${count}`);
  return count;
}

function severalArguments(argument: Value, scope: Scope, name: string): { count: number; input: Value } {
  const args = namedArguments(name, argument, ['n', 'input'], { type: 5787801, unknown: 5787901, missing: 5787906 });
  return { count: countOf(args['n']!, scope, name), input: args['input']! };
}

/** The first so many values; later documents are not even looked at. */
function firstValues(argument: Value, scope: Scope, name: string, count: number, result: (list: Value[]) => Value): StateMaker {
  if (name === '$first' && isArray(argument) && argument.length !== 1)
    refuse(40237, `The ${name} accumulator is a unary operator`);
  const { run } = compile(name === '$first' && isArray(argument) ? argument[0]! : argument, scope);
  return () => {
    const list: Value[] = [];
    return {
      take: (frame) => {
        if (list.length < count) list.push(run(frame) ?? null);
      },
      result: () => result(list),
    };
  };
}

/** What `$lastN`, `$minN`, `$maxN` keep of their input. */
function several(
  keep: (list: Value[], value: Value, count: number, scope: Scope) => void,
  missing: 'null' | 'skip',
): AccumulatorMaker {
  return (argument, scope, name) => {
    const { count, input } = severalArguments(argument, scope, name);
    const { run } = compile(input, scope);
    return () => {
      const list: Value[] = [];
      return {
        take: (frame) => {
          const value = run(frame);
          if (missing === 'skip' && isNullish(value)) return;
          keep(list, value ?? null, count, scope);
        },
        result: () => list,
      };
    };
  };
}

function keepExtreme(sign: 1 | -1) {
  return (list: Value[], value: Value, count: number, { collation }: Scope): void => {
    let at = list.length;
    while (at > 0 && compareValues(value, list[at - 1], collation) * sign > 0) at--;
    if (at >= count) return;
    list.splice(at, 0, value);
    if (list.length > count) list.pop();
  };
}

/** `$top`, `$bottom` and their N forms. */
function ranked(bottom: boolean, single: boolean): AccumulatorMaker {
  return (argument, scope, name) => {
    const args = namedArguments(name, argument, single ? ['sortBy', 'output'] : ['n', 'sortBy', 'output'], {
      type: 5788001,
      unknown: 5788002,
      missing: 5788005,
    });
    const count = single ? 1 : countOf(args['n']!, scope, name);
    if (!(args['sortBy'] instanceof Doc)) return refuse(10065, `invalid parameter: expected an object (sortBy)`);
    const evaluates = args['sortBy'].keys().map((path) => compile(`$${path}`, scope).run);
    const directions = args['sortBy'].values().map((direction) => (toIntegral(direction) === -1 ? -1 : 1));
    const output = compile(args['output']!, scope).run;
    const keysOf = (frame: Frame): Value[] =>
      keysOfValues(
        evaluates.map((evaluate) => evaluate(frame)),
        directions,
        scope.collation,
      );
    return () => rankedState(keysOf, directions, output, count, bottom, single, scope);
  };
}

function rankedState(
  keysOf: (frame: Frame) => Value[],
  directions: readonly number[],
  output: Evaluate,
  count: number,
  bottom: boolean,
  single: boolean,
  scope: Scope,
): State {
  const kept: { keys: Value[]; value: Value }[] = [];
  const compare = (a: readonly Value[], b: readonly Value[]): number => {
    for (let i = 0; i < directions.length; i++) {
      const order = compareValues(a[i], b[i], scope.collation) * directions[i]!;
      if (order !== 0) return order;
    }
    return 0;
  };
  return {
    take: (frame) => {
      const keys = keysOf(frame);
      // of equals the first come stay
      if (bottom && kept.length === count && compare(keys, kept[0]!.keys) <= 0) return;
      let at = kept.length;
      while (at > 0 && compare(keys, kept[at - 1]!.keys) < 0) at--;
      if (!bottom && at >= count) return;
      kept.splice(at, 0, { keys, value: output(frame) ?? null });
      if (kept.length > count) kept.splice(bottom ? 0 : count, 1);
    },
    result: () => (single ? (kept[0]?.value ?? null) : kept.map((entry) => entry.value)),
  };
}

export const accumulators: Readonly<Record<string, AccumulatorMaker>> = {
  $sum: total(
    (sum) => sum.result(),
    (sum) => narrowed(sum.result()),
  ),
  $avg: total((sum) => sum.average()),
  $min: extreme(-1),
  $max: extreme(1),
  $first: (argument, scope, name) => firstValues(argument, scope, name, 1, (list) => list[0] ?? null),
  $last: simple<Value>(
    () => null,
    (_, value) => value ?? null,
    (last) => last,
  ),
  $push: simple<Value[]>(
    () => [],
    (list, value) => {
      if (value !== undefined) list.push(value);
      return list;
    },
    (list) => list,
  ),
  $addToSet: simple(
    ({ collation }) => new ValueSet(collation),
    (set, value) => {
      if (value !== undefined) set.add(value);
      return set;
    },
    (set) => [...set.values()],
  ),
  $count: (argument) => {
    if (!(argument instanceof Doc) || argument.size > 0) refuse(14, '$count takes no arguments, i.e. $count:{}');
    return () => {
      let count = 0;
      return { take: () => void count++, result: () => count };
    };
  },
  $mergeObjects: mergeObjects,
  $stdDevPop: deviation(false),
  $stdDevSamp: deviation(true),
  $firstN: (argument, scope, name) => {
    const { count, input } = severalArguments(argument, scope, name);
    return firstValues(input, scope, name, count, (list) => list);
  },
  $lastN: several((list, value, count) => {
    list.push(value);
    if (list.length > count) list.shift();
  }, 'null'),
  $minN: several(keepExtreme(-1), 'skip'),
  $maxN: several(keepExtreme(1), 'skip'),
  $top: ranked(false, true),
  $bottom: ranked(true, true),
  $topN: ranked(false, false),
  $bottomN: ranked(true, false),
};

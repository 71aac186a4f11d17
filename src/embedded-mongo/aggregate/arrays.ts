import { refuse } from '../errors.ts';
import { plainValue } from '../query/paths.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { toInt32, toIntegral, toNumber } from '../values/numbers.ts';
import { showPipelineValue } from '../values/show.ts';
import { isArray, isNullish, isNumber, typeName } from '../values/types.ts';
import { compilePart, define, withParts, type Compiled, type OperatorMaker } from './compile.ts';
import { binary, listed, named, namedArguments, unary, untilNull } from './operatorMakers.ts';
import { searchWindow } from './strings.ts';

function elementAt(list: Value | undefined, index: Value | undefined): Value | undefined {
  if (isNullish(list) || isNullish(index)) return null;
  if (!isArray(list)) return refuse(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(list)}`);
  if (!isNumber(index)) return refuse(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`);
  const at =
    toInt32(index) ??
    refuse(28691, `$arrayElemAt's second argument must be representable as a 32-bit integer: ${showPipelineValue(index)}`);
  return list[at < 0 ? list.length + at : at];
}

function edge(name: string, index: number): OperatorMaker {
  return unary((list) => {
    if (isNullish(list)) return null;
    return isArray(list) ? list.at(index) : refuse(28689, `${name}'s argument must be an array, but is ${typeName(list)}`);
  });
}

function concatArrays(values: readonly (Value | undefined)[]): Value {
  const out: Value[] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isArray(value)) return refuse(28664, `$concatArrays only supports arrays, not ${typeName(value)}`);
    out.push(...value);
  }
  return out;
}

function slice(values: readonly (Value | undefined)[]): Value {
  const [list, second, third] = values;
  if (isNullish(list) || isNullish(second)) return null;
  if (!isArray(list)) return refuse(28724, `First argument to $slice must be an array, but is of type: ${typeName(list)}`);
  if (!isNumber(second))
    return refuse(28725, `Second argument to $slice must be a numeric value, but is of type: ${typeName(second)}`);
  const first =
    toInt32(second) ??
    refuse(28726, `Second argument to $slice can't be represented as a 32-bit integer: ${showPipelineValue(second)}`);
  if (values.length < 3) return first >= 0 ? list.slice(0, first) : list.slice(first);
  if (isNullish(third)) return null;
  if (!isNumber(third)) return refuse(28727, `Third argument to $slice must be numeric, but is of type: ${typeName(third)}`);
  const count =
    toInt32(third) ??
    refuse(28728, `Third argument to $slice can't be represented as a 32-bit integer: ${showPipelineValue(third)}`);
  if (count <= 0) refuse(28729, `Third argument to $slice must be positive: ${count}`);
  const start = first < 0 ? Math.max(0, list.length + first) : first;
  return list.slice(start, start + count);
}

function range(values: readonly (Value | undefined)[]): Value {
  const [start, end, step] = ['starting', 'ending', 'step'].map((what, i) => {
    const value = i === 2 && values.length < 3 ? 1 : values[i];
    if (!isNumber(value))
      return refuse(34443 + i * 2, `$range requires a numeric ${what} value, found value of type: ${typeName(value)}`);
    return (
      toInt32(value) ??
      refuse(
        34444 + i * 2,
        `$range requires a ${what} value that can be represented as a 32-bit integer, found value: ${showPipelineValue(value)}`,
      )
    );
  }) as [number, number, number];
  if (step === 0) refuse(34449, '$range requires a non-zero step value');
  const out: number[] = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) out.push(at);
  return out;
}

const zip: OperatorMaker = (name, argument, scope) => {
  const args = namedArguments(name, argument, ['inputs?', 'useLongestLength?', 'defaults?'], {
    type: 34460,
    unknown: 34464,
    missing: 34465,
  });
  const inputs = args['inputs'] ?? [];
  if (!isArray(inputs)) return refuse(34461, `inputs must be an array of expressions, found ${typeName(inputs)}`);
  const longest = args['useLongestLength'] ?? false;
  if (typeof longest !== 'boolean') return refuse(34463, `useLongestLength must be a bool, found ${typeName(longest)}`);
  const defaults = args['defaults'] === undefined ? [] : args['defaults'];
  if (!isArray(defaults)) return refuse(34462, `defaults must be an array of expressions, found ${typeName(defaults)}`);
  if (inputs.length === 0) refuse(34465, '$zip requires at least one input array');
  if (defaults.length > 0 && !longest) refuse(34466, 'cannot specify defaults unless useLongestLength is true');
  if (defaults.length > 0 && defaults.length !== inputs.length) refuse(34467, 'defaults and inputs must have the same length');
  const lists = inputs.map((item) => compilePart(item, scope));
  const rest = defaults.map((item) => compilePart(item, scope));
  return withParts([...lists, ...rest], (frame) => {
    const values = lists.map((list) => list.run(frame));
    if (values.some(isNullish)) return null;
    for (const value of values)
      if (!isArray(value)) refuse(34468, `$zip found a non-array expression in input: ${showPipelineValue(value)}`);
    const arrays = values as (readonly Value[])[];
    const sizes = arrays.map((list) => list.length);
    const size = longest ? Math.max(...sizes) : Math.min(...sizes);
    const fallback = rest.map((item) => item.run(frame) ?? null);
    return Array.from({ length: size }, (_, row) =>
      arrays.map((list, i) => (row < list.length ? list[row]! : (fallback[i] ?? null))),
    );
  });
};

function reverse(list: Value | undefined): Value {
  if (isNullish(list)) return null;
  return isArray(list)
    ? [...list].reverse()
    : refuse(34435, `The argument to $reverseArray must be an array, but was of type: ${typeName(list)}`);
}

const sortArray: OperatorMaker = (name, argument, scope) => {
  const args = namedArguments(name, argument, ['input', 'sortBy'], {
    type: 2942500,
    unknown: 2942501,
    missing: { input: 2942502, sortBy: 2942503 },
  });
  const input: Compiled = compilePart(args['input']!, scope);
  const by = args['sortBy']!;
  const parts = (by instanceof Doc ? [...by] : [['', by] as const]).map(([path, value]) => {
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1) refuse(2942506, 'The $sort element value must be either 1 or -1');
    return { steps: path.split('.'), direction };
  });
  const key = (value: Value, steps: readonly string[]): Value =>
    by instanceof Doc ? (value instanceof Doc ? (plainValue(value, steps) ?? null) : null) : value;
  return withParts([input], (frame) => {
    const list = input.run(frame);
    if (isNullish(list)) return null;
    if (!isArray(list))
      return refuse(2942504, `The input argument to $sortArray must be an array, but was of type: ${typeName(list)}`);
    return [...list].sort((a, b) => {
      for (const { steps, direction } of parts) {
        const order = compareValues(key(a, steps), key(b, steps), scope.collation);
        if (order !== 0) return order * direction;
      }
      return 0;
    });
  });
};

type Choice = (list: readonly Value[], count: number, order: (a: Value, b: Value) => number) => Value[];

function several(choose: Choice): OperatorMaker {
  return named(
    ['n', 'input'],
    { type: 5787801, unknown: 5787901, missing: { n: 5787906, input: 5787907 } },
    ({ n, input }, _given, scope) => {
      if (!isNumber(n) || toIntegral(n) === undefined)
        return refuse(5787902, `Value for 'n' must be of integral type, but found ${showPipelineValue(n)}`);
      const count = toNumber(n);
      if (count <= 0) refuse(5787908, `'n' must be greater than 0, found ${count}`);
      if (!isArray(input)) return refuse(5788200, 'Input must be an array');
      return choose(input, count, (a, b) => compareValues(a, b, scope.collation));
    },
    withParts,
  );
}

function indexOfArray(values: readonly (Value | undefined)[]): Value {
  const [list, wanted] = values;
  if (isNullish(list)) return null;
  if (!isArray(list)) return refuse(40090, `$indexOfArray requires an array as a first argument, found: ${typeName(list)}`);
  const { start, end } = searchWindow('$indexOfArray', values, list.length);
  for (let i = start; i < end; i++) if (equalValues(list[i], wanted)) return i;
  return -1;
}

define({
  $arrayElemAt: binary(elementAt),
  $first: edge('$first', 0),
  $last: edge('$last', -1),
  $concatArrays: untilNull(concatArrays, 'in order'),
  $in: binary((value, list, { collation }) => {
    if (!isArray(list)) return refuse(40081, `$in requires an array as a second argument, found: ${typeName(list)}`);
    return list.some((item) => equalValues(item, value, collation));
  }),
  $isArray: unary((value) => isArray(value)),
  $size: unary((list) =>
    isArray(list) ? list.length : refuse(17124, `The argument to $size must be an array, but was of type: ${typeName(list)}`),
  ),
  $slice: listed(2, 3, slice),
  $reverseArray: unary(reverse),
  $range: listed(2, 3, range),
  $zip: zip,
  $sortArray: sortArray,
  $indexOfArray: listed(2, 4, indexOfArray),
  $firstN: several((list, count) => list.slice(0, count)),
  $lastN: several((list, count) => list.slice(-count)),
  $minN: several((list, count, order) =>
    list
      .filter((item) => !isNullish(item))
      .sort(order)
      .slice(0, count),
  ),
  $maxN: several((list, count, order) =>
    list
      .filter((item) => !isNullish(item))
      .sort((a, b) => order(b, a))
      .slice(0, count),
  ),
});

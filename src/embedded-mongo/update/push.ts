import { refuse } from '../errors.ts';
import { plainValue } from '../query/paths.ts';
import type { Collation } from '../values/collation.ts';
import { compareValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { toNumber } from '../values/numbers.ts';
import { showValue } from '../values/show.ts';
import { isArray, isNumber, typeName } from '../values/types.ts';
import type { LeafMaker } from './operators.ts';

type Order = (a: Value, b: Value) => number;

interface Clauses {
  readonly items: readonly Value[];
  readonly slice: number | undefined;
  readonly order: Order | undefined;
  readonly position: number | undefined;
}

function integer(value: Value | undefined, clause: string): number | undefined {
  if (value === undefined) return undefined;
  const number = isNumber(value) ? toNumber(value) : NaN;
  if (!Number.isInteger(number))
    refuse(2, `The value for ${clause} must be an integer value but was given type: ${typeName(value)}`);
  return number;
}

function orderOf(spec: Value | undefined, collation: Collation | undefined): Order | undefined {
  if (spec === undefined) return undefined;
  if (isNumber(spec)) {
    const direction = toNumber(spec);
    if (direction !== 1 && direction !== -1) refuse(2, 'The $sort element value must be either 1 or -1');
    return (a, b) => compareValues(a, b, collation) * direction;
  }
  if (!(spec instanceof Doc))
    return refuse(2, 'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  if (spec.size === 0) return refuse(2, 'The $sort pattern is empty when it should be a set of fields.');
  const parts = [...spec].map(([path, value]) => {
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1) refuse(2, 'The $sort element value must be either 1 or -1');
    if (path === '' || path.startsWith('.') || path.endsWith('.')) refuse(2, 'The $sort field cannot be empty');
    return { steps: path.split('.'), direction };
  });
  const key = (value: Value, steps: readonly string[]): Value =>
    value instanceof Doc ? (plainValue(value, steps) ?? null) : null;
  return (a, b) => {
    for (const { steps, direction } of parts) {
      const order = compareValues(key(a, steps), key(b, steps), collation);
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}

function clausesOf(argument: Value, collation: Collation | undefined): Clauses {
  if (!(argument instanceof Doc) || !argument.has('$each'))
    return { items: [argument], slice: undefined, order: undefined, position: undefined };
  const items = argument.get('$each');
  for (const name of argument.keys()) {
    if (!['$each', '$slice', '$sort', '$position'].includes(name)) refuse(2, `Unrecognized clause in $push: ${name}`);
  }
  if (!isArray(items)) return refuse(2, `The argument to $each in $push must be an array but it was of type: ${typeName(items)}`);
  return {
    items,
    slice: integer(argument.get('$slice'), '$slice'),
    order: orderOf(argument.get('$sort'), collation),
    position: integer(argument.get('$position'), '$position'),
  };
}

export const pushLeaf: LeafMaker = (argument, _path, { collation }) => {
  const { items, slice, order, position } = clausesOf(argument, collation);
  return {
    kind: 'leaf',
    appends: order === undefined,
    creates: true,
    lenient: false,
    apply: (current, context, path) => {
      if (current !== undefined && !isArray(current)) {
        const name = path.split('.').at(-1);
        return refuse(
          2,
          `The field '${name}' must be an array but is of type ${typeName(current)} in document {_id: ${showValue(context.id)}}`,
        );
      }
      let out = [...(current ?? [])];
      const at =
        position === undefined ? out.length : position < 0 ? Math.max(0, out.length + position) : Math.min(position, out.length);
      out.splice(at, 0, ...items);
      if (order !== undefined) out.sort(order);
      if (slice !== undefined) out = slice >= 0 ? out.slice(0, slice) : out.slice(slice);
      const untouched = items.length === 0 && out.length === current?.length && (order === undefined || out.length === 0);
      return untouched ? current : out;
    },
  };
};

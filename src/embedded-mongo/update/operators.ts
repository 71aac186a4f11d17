import { BSONRegExp, Double, Timestamp } from 'bson';
import { refuse } from '../errors.ts';
import { parseFilter, type FilterOptions } from '../query/filter.ts';
import { elementTest } from '../query/pathOperators.ts';
import { regexTest } from '../query/operators.ts';
import { compareValues, equalValues, sameValue } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { addNumbers, integerValue, isIntegerType, multiplyNumbers, toNumber, type NumberValue } from '../values/numbers.ts';
import { showValue } from '../values/show.ts';
import { isArray, isNumber, typeName } from '../values/types.ts';
import { pushLeaf } from './push.ts';
import { REMOVED, type Leaf } from './tree.ts';

export interface LeafOptions extends FilterOptions {
  readonly now: Date;
  readonly nextTimestamp?: (() => Value) | undefined;
}

export type LeafMaker = (argument: Value, path: string, options: LeafOptions) => Leaf;

/** A leaf that makes the field when it is missing. */
function making(apply: Leaf['apply']): Leaf {
  return { kind: 'leaf', creates: true, lenient: false, apply };
}

/** A leaf that leaves missing fields alone. */
function leaving(apply: Leaf['apply'], lenient = false): Leaf {
  return { kind: 'leaf', creates: false, lenient, apply };
}

const set: LeafMaker = (argument) => making((current) => (sameValue(current, argument) ? current : argument));

function numeric(operator: '$inc' | '$mul', apply: (a: NumberValue, b: NumberValue) => NumberValue | undefined): LeafMaker {
  return (argument, path) => {
    if (!isNumber(argument))
      return refuse(
        14,
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${showValue(argument)}}`,
      );
    return making((current, context, at) => {
      if (current === undefined) return operator === '$inc' ? argument : multiplyNumbers(argument, 0);
      if (!isNumber(current)) {
        const name = at.split('.').at(-1);
        return refuse(
          14,
          `Cannot apply ${operator} to a value of non-numeric type. {_id: ${showValue(context.id)}} has the field '${name}' of non-numeric type ${typeName(current)}`,
        );
      }
      const result = apply(current, argument);
      if (result === undefined)
        return refuse(
          2,
          `Failed to apply ${operator} operations to current value ((${numberName(current)})${showValue(current)}) for document {_id: ${showValue(context.id)}}`,
        );
      // NaN is never identical to NaN: the server counts it as modified, so it comes back as a value of its own.
      if (Number.isNaN(toNumber(result))) return typeof result === 'number' ? new Double(result) : result;
      // Equal numbers of one type are the same to the server: 2 stays 2 where 2.00 comes out.
      return typeName(result) === typeName(current) && compareValues(result, current) === 0 ? current : result;
    });
  };
}

function numberName(value: Value): string {
  return { int: 'NumberInt', long: 'NumberLong', double: 'NumberDouble', decimal: 'NumberDecimal' }[typeName(value)] ?? 'unknown';
}

function extreme(sign: 1 | -1): LeafMaker {
  return (argument, _path, { collation }) =>
    making((current) => (current === undefined || compareValues(argument, current, collation) * sign > 0 ? argument : current));
}

const addToSet: LeafMaker = (argument, _path, { collation }) => {
  let items: readonly Value[] = [argument];
  if (argument instanceof Doc && argument.firstKey() === '$each') {
    const each = argument.get('$each');
    if (!isArray(each))
      return refuse(14, `The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`);
    if (argument.size > 1) return refuse(2, `Found unexpected fields after $each in $addToSet: ${showValue(argument)}`);
    items = each;
  }
  return making((current, context, path) => {
    if (current !== undefined && !isArray(current)) {
      return refuse(
        2,
        `Cannot apply $addToSet to non-array field. Field named '${path.split('.').at(-1)}' has non-array type ${typeName(current)}`,
      );
    }
    const out = [...(current ?? [])];
    for (const item of items) if (!out.some((other) => equalValues(other, item, collation))) out.push(item);
    return current !== undefined && out.length === current.length ? current : out;
  });
};

/** Removes elements from arrays. */
function removing(operator: string, isGone: (element: Value) => boolean): Leaf {
  return leaving((current) => {
    if (current === undefined) return undefined;
    if (!isArray(current)) return refuse(2, `Cannot apply ${operator} to a non-array value`);
    const kept = current.filter((element) => !isGone(element));
    return kept.length === current.length ? current : kept;
  });
}

const pull: LeafMaker = (argument, _path, options) => {
  if (argument instanceof BSONRegExp) {
    const test = regexTest(argument);
    return removing('$pull', (element) => (isArray(element) ? element.some(test) : test(element)));
  }
  if (!(argument instanceof Doc)) return removing('$pull', (element) => equalValues(element, argument, options.collation));
  if (argument.firstKey() === '$not')
    refuse(2, 'unknown top level operator: $not. If you are trying to negate an entire expression, use $nor.');
  const { test, nodes, valueForm } = elementTest(argument, options, parseFilter);
  if (!valueForm) return removing('$pull', (element) => element instanceof Doc && test(element));
  return removing('$pull', (element) => {
    const wrapped = Doc.fromLists([''], [element]);
    return nodes.every((node) => node.test(wrapped));
  });
};

const pullAll: LeafMaker = (argument, _path, { collation }) => {
  if (!isArray(argument)) return refuse(2, `$pullAll requires an array argument but was given a ${typeName(argument)}`);
  return removing('$pullAll', (element) => argument.some((item) => equalValues(item, element, collation)));
};

const pop: LeafMaker = (argument) => {
  if (!isNumber(argument)) return refuse(9, `Expected a number in: $pop: ${showValue(argument)}`);
  const side = toNumber(argument);
  if (side !== 1 && side !== -1) return refuse(9, `$pop expects 1 or -1, found: ${showValue(argument)}`);
  return leaving((current, _context, path) => {
    if (current === undefined) return undefined;
    if (!isArray(current)) return refuse(14, `Path '${path}' contains an element of non-array type '${typeName(current)}'`);
    if (current.length === 0) return current;
    return side < 0 ? current.slice(1) : current.slice(0, -1);
  });
};

const bit: LeafMaker = (argument) => {
  if (!(argument instanceof Doc))
    return refuse(
      2,
      `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  if (argument.size === 0)
    return refuse(2, 'You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}');
  const steps = [...argument].map(([name, value]) => {
    if (name !== 'and' && name !== 'or' && name !== 'xor')
      return refuse(
        2,
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${showValue(value)}}`,
      );
    if (!isIntegerType(value))
      return refuse(
        2,
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(value)}' is not supported here: {${name}: ${showValue(value)}}`,
      );
    return [name, value] as const;
  });
  return making((current, context, path) => {
    const start = current === undefined ? 0 : current;
    if (!isIntegerType(start)) {
      return refuse(
        2,
        `Cannot apply $bit to a value of non-integral type._id: ${showValue(context.id)} has the field ${path.split('.').at(-1)} of non-integer type ${typeName(current)}`,
      );
    }
    let long = typeof start === 'bigint';
    let bits = BigInt(start);
    for (const [name, value] of steps) {
      long ||= typeof value === 'bigint';
      bits = name === 'and' ? bits & BigInt(value) : name === 'or' ? bits | BigInt(value) : bits ^ BigInt(value);
    }
    const result = integerValue(bits, long)!;
    return sameValue(result, current) ? current : result;
  });
};

const currentDate: LeafMaker = (argument, _path, options) => {
  const kind = argument instanceof Doc ? argument.get('$type') : undefined;
  if (argument instanceof Doc) {
    for (const name of argument.keys()) if (name !== '$type') refuse(2, `Unrecognized $currentDate option: ${name}`);
    if (kind !== 'date' && kind !== 'timestamp')
      refuse(2, "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}");
  } else if (typeof argument !== 'boolean') {
    refuse(
      2,
      `${typeName(argument)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  }
  return making(() => {
    if (kind !== 'timestamp') return options.now;
    return options.nextTimestamp?.() ?? new Timestamp({ t: Math.floor(options.now.getTime() / 1000), i: 1 });
  });
};

export const leafMakers: Readonly<Record<string, LeafMaker>> = {
  $set: set,
  $setOnInsert: (argument, path, options) => ({ ...set(argument, path, options), insertOnly: true }),
  $unset: () => leaving((current) => (current === undefined ? undefined : REMOVED), true),
  $inc: numeric('$inc', addNumbers),
  $mul: numeric('$mul', multiplyNumbers),
  $min: extreme(-1),
  $max: extreme(1),
  $push: pushLeaf,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
  $bit: bit,
  $currentDate: currentDate,
};

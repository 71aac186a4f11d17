import { refuse } from '../errors.ts';
import { Doc, type Value } from '../values/document.ts';
import { isArray, isNullish, typeName } from '../values/types.ts';
import { compilePart, constant, define, withParts, type Evaluate, type OperatorMaker, type Scope } from './compile.ts';
import { listed, namedArguments, unary } from './operatorMakers.ts';
import { showValue } from '../values/show.ts';

/** Later fields replace earlier ones in their place. */
export function mergeDocs(into: Doc, from: Doc): Doc {
  for (const [name, value] of from) into.set(name, value);
  return into;
}

function mergeObjects(values: readonly (Value | undefined)[]): Value {
  const inputs = values.length === 1 && isArray(values[0]) ? values[0] : values;
  const out = Doc.fromLists([], []);
  for (const value of inputs) {
    if (isNullish(value)) continue;
    if (!(value instanceof Doc))
      return refuse(40400, `$mergeObjects requires object inputs, but input ${showValue(value)} is of type ${typeName(value)}`);
    mergeDocs(out, value);
  }
  return out;
}

function objectToArray(value: Value | undefined): Value | undefined {
  if (isNullish(value)) return null;
  if (!(value instanceof Doc)) return refuse(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
  return [...value].map(([name, item]) => Doc.fromLists(['k', 'v'], [name, item]));
}

function arrayToObject(value: Value | undefined): Value | undefined {
  if (isNullish(value)) return null;
  if (!isArray(value)) return refuse(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
  const out = Doc.fromLists([], []);
  const asPairs = isArray(value[0]);
  for (const item of value) {
    let name: Value | undefined;
    let held: Value | undefined;
    if (isArray(item)) {
      if (!asPairs)
        refuse(
          40391,
          `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Array was detected, now found: object`,
        );
      if (item.length !== 2)
        refuse(40397, `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`);
      [name, held] = item;
      if (typeof name !== 'string')
        refuse(
          40395,
          `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(name)}`,
        );
    } else if (item instanceof Doc) {
      if (asPairs)
        refuse(
          40396,
          `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Object was detected, now found: array`,
        );
      if (item.size !== 2)
        refuse(40392, `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${item.size}`);
      name = item.get('k');
      held = item.get('v');
      if (name === undefined || held === undefined)
        refuse(
          40393,
          `$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys from: ${showValue(item)}`,
        );
      if (typeof name !== 'string')
        refuse(
          40394,
          `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(name)}`,
        );
    } else refuse(40398, `Unrecognised input type format for $arrayToObject: ${typeName(item)}`);
    if (name.includes('\0')) refuse(4940400, 'Key field cannot contain an embedded null byte');
    out.set(name, held!);
  }
  return out;
}

/** The name of a field, as it is or as `$literal`: an expression is refused, even of constants only. */
function constantField(name: string, argument: Value, scope: Scope): string {
  compilePart(argument, scope);
  const isGet = name === '$getField';
  const asker = isGet ? name : '$setField';
  if (typeof argument === 'string' && argument.startsWith('$')) {
    const path = argument.startsWith('$$') ? argument.slice(1) : `$CURRENT.${argument.slice(1)}`;
    return refuse(
      isGet ? 5654600 : 4161108,
      `'${path}' is a field path reference which is not allowed in this context. Did you mean {$literal: '${path}'}?`,
    );
  }
  const literal = argument instanceof Doc ? (argument.get('$literal') ?? argument.get('$const')) : argument;
  if (literal === undefined || isArray(argument))
    return refuse(
      isGet ? 5654601 : 4161106,
      `${asker} requires 'field' to evaluate to a constant, but got a non-constant argument`,
    );
  if (typeof literal !== 'string')
    return refuse(
      isGet ? 5654602 : 4161107,
      `${asker} requires 'field' to evaluate to type String, but got ${typeName(literal)}`,
    );
  return literal;
}

const getField: OperatorMaker = (name, argument, scope) => {
  const short = !(argument instanceof Doc) || (argument.firstKey()?.startsWith('$') ?? false);
  const args = short
    ? { field: argument, input: undefined }
    : namedArguments(name, argument, ['field', 'input'], { type: 3041701, unknown: 3041701, missing: 3041702 });
  const field = constantField(name, args['field']!, scope);
  const input: Evaluate = args['input'] === undefined ? ({ current }) => current : compilePart(args['input'], scope).run;
  return withParts([], (frame) => {
    const value = input(frame);
    if (value instanceof Doc) return value.get(field);
    return isNullish(value) ? (value === undefined ? undefined : null) : undefined;
  });
};

function setting(withValue: boolean): OperatorMaker {
  return (name, argument, scope) => {
    const args = namedArguments(name, argument, withValue ? ['field', 'input', 'value'] : ['field', 'input'], {
      type: 4161100,
      unknown: 4161101,
      missing: 4161102,
    });
    const field = constantField(name, args['field']!, scope);
    const input = compilePart(args['input']!, scope);
    const value = withValue ? compilePart(args['value']!, scope) : constant(undefined);
    return withParts([], (frame) => {
      const doc = input.run(frame);
      if (isNullish(doc)) return null;
      if (!(doc instanceof Doc)) return refuse(4161105, `${name} requires 'input' to evaluate to type Object`);
      const out = doc.copy();
      const set = value.run(frame);
      if (set === undefined) out.empty(field);
      else out.set(field, set);
      return out;
    });
  };
}

define({
  $mergeObjects: listed(0, Infinity, mergeObjects),
  $objectToArray: unary(objectToArray),
  $arrayToObject: unary(arrayToObject),
  $getField: getField,
  $setField: setting(true),
  $unsetField: setting(false),
});

import { refuse } from '../errors.ts';
import { equalValues } from '../values/compare.ts';
import { Doc, type Value } from '../values/document.ts';
import { remainderDecimals } from '../values/decimal.ts';
import { toExact, toNumber } from '../values/numbers.ts';
import { showValue } from '../values/show.ts';
import { isArray, isNumber, T, typeName } from '../values/types.ts';
import { compileRegex } from './regex.ts';
import { typeSet } from './operators.ts';

type Check = (value: Value) => boolean;

const jsonTypes: Readonly<Record<string, readonly string[]>> = {
  object: ['object'],
  array: ['array'],
  number: ['number'],
  boolean: ['bool'],
  string: ['string'],
  null: ['null'],
};
const annotations = new Set(['title', 'description']);

/** The test of `$jsonSchema`; keywords that are not supported are refused (9). */
export function schemaTest(schema: Doc): (doc: Doc) => boolean {
  return schemaCheck(schema);
}

function schemaCheck(schema: Doc): Check {
  const checks: Check[] = [];
  for (const [keyword, argument] of schema) {
    if (annotations.has(keyword)) continue;
    const make = keywords[keyword];
    if (make === undefined) return refuse(9, `Unknown $jsonSchema keyword: ${keyword}`);
    checks.push(make(argument, schema));
  }
  return (value) => checks.every((check) => check(value));
}

function docOf(value: Value, keyword: string): Doc {
  return value instanceof Doc ? value : refuse(14, `$jsonSchema keyword '${keyword}' must be an object`);
}

function listOf(value: Value, keyword: string): readonly Value[] {
  return isArray(value)
    ? value
    : refuse(14, `$jsonSchema keyword '${keyword}' must be an array, but found an element of type ${typeName(value)}`);
}

function limit(value: Value, keyword: string): number {
  const number = isNumber(value) ? toNumber(value) : refuse(14, `$jsonSchema keyword '${keyword}' must be a number`);
  if (!Number.isInteger(number) || number < 0) refuse(9, `$jsonSchema keyword '${keyword}' must be a non-negative integer`);
  return number;
}

function schemas(value: Value, keyword: string): Check[] {
  const list = listOf(value, keyword);
  if (list.length === 0) refuse(2, `$jsonSchema keyword '${keyword}' must be a non-empty array`);
  return list.map((item) => schemaCheck(docOf(item, keyword)));
}

function onDoc(check: (doc: Doc) => boolean): Check {
  return (value) => !(value instanceof Doc) || check(value);
}

function onList(check: (list: readonly Value[]) => boolean): Check {
  return (value) => !isArray(value) || check(value);
}

/** Length in code points. */
function onText(check: (length: number, text: string) => boolean): Check {
  return (value) => typeof value !== 'string' || check([...value].length, value);
}

function bound(above: boolean): (argument: Value, schema: Doc) => Check {
  return (argument, schema) => {
    if (!isNumber(argument)) refuse(14, `$jsonSchema keyword '${above ? 'minimum' : 'maximum'}' must be a number`);
    const strict = schema.get(above ? 'exclusiveMinimum' : 'exclusiveMaximum') === true;
    const edge = toNumber(argument);
    return (value) => {
      if (!isNumber(value)) return true;
      const number = toNumber(value);
      return above ? (strict ? number > edge : number >= edge) : strict ? number < edge : number <= edge;
    };
  };
}

function extraFields(schema: Doc): (name: string) => boolean {
  const named = new Set(schema.get('properties') instanceof Doc ? (schema.get('properties') as Doc).keys() : []);
  const patterns = schema.get('patternProperties');
  const expressions = patterns instanceof Doc ? patterns.keys().map((pattern) => compileRegex(pattern, '')) : [];
  return (name) => !named.has(name) && !expressions.some((expression) => expression.test(name));
}

function typeCheck(argument: Value): Check {
  const set = typeSet(argument);
  return (value) => set.has(typeCode(value));
}

function typeCode(value: Value): number {
  return (T as Readonly<Record<string, number>>)[typeName(value)] ?? 0;
}

const keywords: Readonly<Record<string, (argument: Value, schema: Doc) => Check>> = {
  bsonType: typeCheck,
  type: (argument) => {
    const list = isArray(argument) ? argument : [argument];
    return typeCheck(
      list.flatMap((name) => jsonTypes[name as string] ?? refuse(2, `Unknown type name alias: ${showValue(name)}`)),
    );
  },
  required: (argument) => {
    const names = listOf(argument, 'required') as readonly string[];
    return onDoc((doc) => names.every((name) => doc.has(name)));
  },
  properties: (argument) => {
    const checks = [...docOf(argument, 'properties')].map(([name, schema]) => [name, schemaCheck(docOf(schema, name))] as const);
    return onDoc((doc) => checks.every(([name, check]) => !doc.has(name) || check(doc.get(name)!)));
  },
  patternProperties: (argument) => {
    const checks = [...docOf(argument, 'patternProperties')].map(
      ([name, schema]) => [compileRegex(name, ''), schemaCheck(docOf(schema, name))] as const,
    );
    return onDoc((doc) =>
      [...doc].every(([name, value]) => checks.every(([expression, check]) => !expression.test(name) || check(value))),
    );
  },
  additionalProperties: (argument, schema) => {
    const isExtra = extraFields(schema);
    if (argument === true) return () => true;
    const check = argument === false ? () => false : schemaCheck(docOf(argument, 'additionalProperties'));
    return onDoc((doc) => [...doc].every(([name, value]) => !isExtra(name) || check(value)));
  },
  enum: (argument) => {
    const values = listOf(argument, 'enum');
    return (value) => values.some((item) => equalValues(item, value));
  },
  minimum: bound(true),
  maximum: bound(false),
  exclusiveMinimum: () => () => true,
  exclusiveMaximum: () => () => true,
  multipleOf: (argument) => {
    if (!isNumber(argument)) return refuse(14, "$jsonSchema keyword 'multipleOf' must be a number");
    const divisor = toExact(argument);
    return (value) => {
      const rest = isNumber(value) ? remainderDecimals(toExact(value), divisor) : undefined;
      return rest === undefined || (typeof rest === 'object' && rest.digits === 0n);
    };
  },
  minLength: (argument) => {
    const edge = limit(argument, 'minLength');
    return onText((length) => length >= edge);
  },
  maxLength: (argument) => {
    const edge = limit(argument, 'maxLength');
    return onText((length) => length <= edge);
  },
  pattern: (argument) => {
    const expression = compileRegex(
      typeof argument === 'string' ? argument : refuse(14, "$jsonSchema keyword 'pattern' must be a string"),
      '',
    );
    return onText((_, text) => expression.test(text));
  },
  minItems: (argument) => {
    const edge = limit(argument, 'minItems');
    return onList((list) => list.length >= edge);
  },
  maxItems: (argument) => {
    const edge = limit(argument, 'maxItems');
    return onList((list) => list.length <= edge);
  },
  uniqueItems: (argument) =>
    argument === true
      ? onList((list) => list.every((item, i) => !list.slice(0, i).some((other) => equalValues(item, other))))
      : () => true,
  items: (argument, schema) => {
    if (!isArray(argument)) {
      const check = schemaCheck(docOf(argument, 'items'));
      return onList((list) => list.every(check));
    }
    const checks = argument.map((item) => schemaCheck(docOf(item, 'items')));
    const rest = schema.get('additionalItems');
    const extra: Check = rest === false ? () => false : rest instanceof Doc ? schemaCheck(rest) : () => true;
    return onList((list) => list.every((item, i) => (checks[i] ?? extra)(item)));
  },
  additionalItems: () => () => true,
  minProperties: (argument) => {
    const edge = limit(argument, 'minProperties');
    return onDoc((doc) => doc.size >= edge);
  },
  maxProperties: (argument) => {
    const edge = limit(argument, 'maxProperties');
    return onDoc((doc) => doc.size <= edge);
  },
  allOf: (argument) => {
    const checks = schemas(argument, 'allOf');
    return (value) => checks.every((check) => check(value));
  },
  anyOf: (argument) => {
    const checks = schemas(argument, 'anyOf');
    return (value) => checks.some((check) => check(value));
  },
  oneOf: (argument) => {
    const checks = schemas(argument, 'oneOf');
    return (value) => checks.filter((check) => check(value)).length === 1;
  },
  not: (argument) => {
    const check = schemaCheck(docOf(argument, 'not'));
    return (value) => !check(value);
  },
};

import { Double, Decimal128 } from 'bson';
import { Doc, type Value } from './document.ts';

/** BSON type numbers as the wire has them; `missing` is 0, MinKey -1 is kept as 255. */
export const T = {
  missing: 0,
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  maxKey: 127,
  minKey: 255,
} as const;

const names: Readonly<Record<number, string>> = Object.fromEntries(Object.entries(T).map(([name, type]) => [type, name]));

/** The BSON type number of a value; 0 for missing. */
export function typeOf(value: Value | undefined): number {
  switch (typeof value) {
    case 'number':
      return (value | 0) === value && !Object.is(value, -0) ? T.int : T.double;
    case 'string':
      return T.string;
    case 'boolean':
      return T.bool;
    case 'bigint':
      return T.long;
    case 'undefined':
      return T.missing;
  }
  if (value === null) return T.null;
  if (value instanceof Doc) return T.object;
  if (Array.isArray(value)) return T.array;
  if (value instanceof Date) return T.date;
  return classType(value as Exclude<Value, null | number | bigint | string | boolean | Doc | Date | readonly Value[]>);
}

function classType(value: Exclude<Value, null | number | bigint | string | boolean | Doc | Date | readonly Value[]>): number {
  switch (value._bsontype) {
    case 'ObjectId':
      return T.objectId;
    case 'Double':
      return T.double;
    case 'Decimal128':
      return T.decimal;
    case 'Binary':
      return T.binData;
    case 'BSONRegExp':
      return T.regex;
    case 'Timestamp':
      return T.timestamp;
    case 'MinKey':
      return T.minKey;
    case 'MaxKey':
      return T.maxKey;
    case 'Code':
      return T.javascript;
    case 'BSONSymbol':
      return T.symbol;
    case 'FarDate':
      return T.date;
    case 'Opaque':
      return value.type;
  }
}

/** The server's alias of a type number, e.g. `int`, `objectId`, `missing`. */
export function typeNameOf(type: number): string {
  return names[type] ?? 'unknown';
}

/** The server's alias of a value's type. */
export function typeName(value: Value | undefined): string {
  return typeNameOf(typeOf(value));
}

const orders: readonly number[] = (() => {
  const table = new Array<number>(256).fill(0);
  const set = (order: number, ...types: number[]): void => types.forEach((type) => (table[type] = order));
  set(-1, T.minKey);
  set(0, T.missing, T.undefined);
  set(5, T.null);
  set(10, T.int, T.long, T.double, T.decimal);
  set(15, T.string, T.symbol);
  set(20, T.object);
  set(25, T.array);
  set(30, T.binData);
  set(35, T.objectId);
  set(40, T.bool);
  set(45, T.date);
  set(47, T.timestamp);
  set(50, T.regex);
  set(55, T.dbPointer);
  set(60, T.javascript);
  set(65, T.javascriptWithScope);
  set(127, T.maxKey);
  return table;
})();

/** The place of a type number among the types when values of different types are compared. */
export function orderOfType(type: number): number {
  return orders[type] ?? 0;
}

/** The place of a value's type among the types when values of different types are compared. */
export function typeOrder(value: Value | undefined): number {
  if (typeof value === 'number') return 10;
  if (typeof value === 'string') return 15;
  return orders[typeOf(value)]!;
}

export function isNumber(value: Value | undefined): value is number | bigint | Double | Decimal128 {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Double || value instanceof Decimal128;
}

/** null, undefined (the deprecated type) or missing. */
export function isNullish(value: Value | undefined): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'object' && '_bsontype' in value && value._bsontype === 'Opaque' && value.type === T.undefined)
  );
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

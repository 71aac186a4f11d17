import type { BSONSymbol } from 'bson';
import { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import type { Collation } from './collation.ts';
import type { FarDate } from './document.ts';
import { Doc, Opaque, type Value } from './document.ts';
import { encodeDocument } from './encode.ts';
import { compareNumbers, type NumberValue } from './numbers.ts';
import { orderOfType, typeOf, typeOrder } from './types.ts';

function sign(a: number | bigint, b: number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of the strings' UTF-8 bytes. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // surrogates stand for code points above every other code unit
    const highX = x >= 0xd800 && x < 0xe000;
    const highY = y >= 0xd800 && y < 0xe000;
    return highX !== highY ? (highX ? 1 : -1) : x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** Order of two values across all types (negative, 0, positive): MongoDB's sort order. Missing comes before everything but MinKey. */
export function compareValues(a: Value | undefined, b: Value | undefined, collation?: Collation): number {
  if (a === b && a === a) return 0;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string')
    return collation === undefined ? compareStrings(a, b) : collation.compare(a, b);
  const order = typeOrder(a);
  const other = typeOrder(b);
  if (order !== other) return order < other ? -1 : 1;
  switch (order) {
    case 10:
      return compareNumbers(a as NumberValue, b as NumberValue);
    case 15: {
      const x = typeof a === 'string' ? a : (a as BSONSymbol).value;
      const y = typeof b === 'string' ? b : (b as BSONSymbol).value;
      return collation === undefined ? compareStrings(x, y) : collation.compare(x, y);
    }
    case 20:
      return compareDocs(a as Doc, b as Doc, collation);
    case 25:
      return compareArrays(a as readonly Value[], b as readonly Value[], collation);
    case 40:
      return sign(Number(a), Number(b));
    case 45:
      return sign(dateMs(a as Date | FarDate), dateMs(b as Date | FarDate));
    default:
      return compareRare(a as ObjectId, b as ObjectId);
  }
}

/** Milliseconds since 1970. */
export function dateMs(date: Date | FarDate): number | bigint {
  return date instanceof Date ? date.getTime() : date.ms;
}

export function compareDocs(a: Doc, b: Doc, collation?: Collation): number {
  const namesA = a.keys();
  const namesB = b.keys();
  const valuesA = a.values();
  const valuesB = b.values();
  const shorter = Math.min(namesA.length, namesB.length);
  for (let i = 0; i < shorter; i++) {
    const x = valuesA[i]!;
    const y = valuesB[i]!;
    const order = sign(typeOrder(x), typeOrder(y)) || compareStrings(namesA[i]!, namesB[i]!) || compareValues(x, y, collation);
    if (order !== 0) return order;
  }
  return sign(namesA.length, namesB.length);
}

function compareArrays(a: readonly Value[], b: readonly Value[], collation?: Collation): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const order = compareValues(a[i], b[i], collation);
    if (order !== 0) return order;
  }
  return sign(a.length, b.length);
}

function compareRare(a: Value, b: Value): number {
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (a instanceof Timestamp && b instanceof Timestamp) {
    return sign(BigInt.asUintN(64, a.toBigInt()), BigInt.asUintN(64, b.toBigInt()));
  }
  if (a instanceof Binary && b instanceof Binary) {
    const x = a.buffer.subarray(0, a.position);
    const y = b.buffer.subarray(0, b.position);
    return sign(x.length, y.length) || sign(a.sub_type, b.sub_type) || Buffer.compare(x, y);
  }
  if (a instanceof BSONRegExp && b instanceof BSONRegExp)
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
  if (a instanceof Code && b instanceof Code) return compareStrings(a.code, b.code);
  if (a instanceof Opaque && b instanceof Opaque) return Buffer.compare(a.bytes, b.bytes);
  return 0;
}

/** Equal in MongoDB's comparison: 1 equals 1.0 and Long 1. */
export function equalValues(a: Value | undefined, b: Value | undefined, collation?: Collation): boolean {
  return compareValues(a, b, collation) === 0;
}

/** Equal in type and bytes: an update that changes nothing of this is no modification. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return a !== 0 || Object.is(a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (typeOf(a) !== typeOf(b)) return false;
  return encodeDocument(Doc.fromLists([''], [a])).equals(encodeDocument(Doc.fromLists([''], [b])));
}

/** True when both are of types that compare with each other (all numbers, strings and symbols, or one type). */
export function comparable(a: Value | undefined, b: Value | undefined): boolean {
  return orderOfType(typeOf(a)) === orderOfType(typeOf(b));
}

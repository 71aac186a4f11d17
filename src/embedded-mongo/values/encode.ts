import type { BSONSymbol, Code, Decimal128, MaxKey, MinKey } from 'bson';
import { Binary, BSONRegExp, Double, Int32, Long, ObjectId, Timestamp } from 'bson';
import type { FarDate, Opaque } from './document.ts';
import { Doc, type Value } from './document.ts';

let scratch: Buffer = Buffer.allocUnsafe(65_536);
let used = 0;

function room(size: number): void {
  if (used + size <= scratch.length) return;
  const larger = Buffer.allocUnsafe(Math.max(scratch.length * 2, used + size));
  scratch.copy(larger, 0, 0, used);
  scratch = larger;
}

/** Raw BSON of a document; untouched lazy documents are copied as they are. */
export function encodeDocument(doc: Doc): Buffer {
  if (doc.bytes !== null) return Buffer.from(doc.bytes.subarray(doc.start, doc.end));
  used = 0;
  putDoc(doc);
  const out = Buffer.from(scratch.subarray(0, used));
  if (scratch.length > 4_194_304) scratch = Buffer.allocUnsafe(65_536);
  return out;
}

function putDoc(doc: Doc): void {
  if (doc.bytes !== null) {
    room(doc.end - doc.start);
    used += doc.bytes.copy(scratch, used, doc.start, doc.end);
    return;
  }
  const start = used;
  room(5);
  used += 4;
  const names = doc.keys();
  const values = doc.values();
  for (let i = 0; i < names.length; i++) putElement(names[i]!, values[i]!);
  closeAt(start);
}

function putArray(list: readonly Value[]): void {
  const start = used;
  room(5);
  used += 4;
  for (let i = 0; i < list.length; i++) putElement(String(i), list[i]!);
  closeAt(start);
}

function closeAt(start: number): void {
  room(1);
  scratch[used++] = 0;
  scratch.writeInt32LE(used - start, start);
}

function putName(type: number, name: string): void {
  room(name.length * 3 + 24);
  scratch[used++] = type;
  const size = name.length;
  for (let i = 0; i < size; i++) {
    const code = name.charCodeAt(i);
    if (code > 127) {
      used += scratch.write(name.slice(i), used, 'utf8');
      break;
    }
    scratch[used++] = code;
  }
  scratch[used++] = 0;
}

function putText(text: string): void {
  room(text.length * 3 + 5);
  const size = scratch.write(text, used + 4, 'utf8');
  scratch.writeInt32LE(size + 1, used);
  used += size + 4;
  scratch[used++] = 0;
}

function putBytes(bytes: Uint8Array): void {
  room(bytes.length);
  scratch.set(bytes, used);
  used += bytes.length;
}

function putElement(name: string, value: Value): void {
  switch (typeof value) {
    case 'number':
      if ((value | 0) === value && !Object.is(value, -0)) {
        putName(0x10, name);
        used = scratch.writeInt32LE(value, used);
      } else putDouble(name, value);
      return;
    case 'string':
      putName(0x02, name);
      putText(value);
      return;
    case 'boolean':
      putName(0x08, name);
      scratch[used++] = value ? 1 : 0;
      return;
    case 'bigint':
      putName(0x12, name);
      used = scratch.writeBigInt64LE(value, used);
      return;
    default:
      putObject(name, value);
  }
}

function putDouble(name: string, value: number): void {
  putName(0x01, name);
  used = scratch.writeDoubleLE(value, used);
}

function putObject(name: string, value: Exclude<Value, number | bigint | string | boolean>): void {
  if (value === null) return putName(0x0a, name);
  if (value instanceof Doc) {
    putName(0x03, name);
    return putDoc(value);
  }
  if (Array.isArray(value)) {
    putName(0x04, name);
    return putArray(value);
  }
  if (value instanceof Date) {
    putName(0x09, name);
    used = scratch.writeBigInt64LE(BigInt(value.getTime()), used);
  } else if (value instanceof ObjectId) {
    putName(0x07, name);
    putBytes(value.id);
  } else if (value instanceof Double) putDouble(name, value.value);
  else
    putRare(
      name,
      value as Exclude<Value, number | bigint | string | boolean | null | Doc | Date | ObjectId | Double | readonly Value[]>,
    );
}

type Rare = Decimal128 | FarDate | Binary | BSONRegExp | Timestamp | MinKey | MaxKey | Code | BSONSymbol | Opaque;

function putRare(name: string, value: Rare): void {
  switch (value._bsontype) {
    case 'Decimal128':
      putName(0x13, name);
      return putBytes(value.bytes);
    case 'FarDate':
      putName(0x09, name);
      used = scratch.writeBigInt64LE(value.ms, used);
      return;
    case 'Binary':
      putName(0x05, name);
      used = scratch.writeInt32LE(value.position, used);
      scratch[used++] = value.sub_type;
      return putBytes(value.buffer.subarray(0, value.position));
    case 'BSONRegExp':
      putName(0x0b, name);
      return putBytes(Buffer.from(`${value.pattern}\0${value.options}\0`));
    case 'Timestamp':
      putName(0x11, name);
      used = scratch.writeBigUInt64LE(BigInt.asUintN(64, value.toBigInt()), used);
      return;
    case 'MinKey':
      return putName(0xff, name);
    case 'MaxKey':
      return putName(0x7f, name);
    case 'Code':
      putName(0x0d, name);
      return putText(value.code);
    case 'BSONSymbol':
      putName(0x0e, name);
      return putText(value.value);
    case 'Opaque':
      putName(value.type, name);
      return putBytes(value.bytes);
  }
}

/**
 * The value of a plain JS value as the driver takes it: integral numbers become int32 where they fit, plain objects documents,
 * undefined fields are left out (in arrays null).
 */
export function toValue(plain: unknown): Value {
  if (plain === null || plain === undefined) return null;
  if (typeof plain !== 'object') return plain as Value;
  if (plain instanceof Doc || plain instanceof Date) return plain;
  if (Array.isArray(plain)) return plain.map(toValue);
  if (plain instanceof Int32) return plain.value;
  if (plain instanceof Double) return doubleValue(plain.value);
  if (plain instanceof Timestamp) return plain;
  if (plain instanceof Long) return plain.toBigInt();
  if (plain instanceof RegExp) return new BSONRegExp(plain.source, plain.flags.replace(/[^imsux]/g, ''));
  if (plain instanceof Uint8Array) return new Binary(plain);
  if ('_bsontype' in plain) return plain as Value;
  return toDoc(plain as Record<string, unknown>);
}

/** A document of a plain JS object (own enumerable fields that are not undefined). */
export function toDoc(plain: Record<string, unknown> | Doc): Doc {
  if (plain instanceof Doc) return plain;
  const names: string[] = [];
  const values: Value[] = [];
  for (const name of Object.keys(plain)) {
    if (plain[name] === undefined) continue;
    names.push(name);
    values.push(toValue(plain[name]));
  }
  return Doc.fromLists(names, values);
}

/** A double as its one form: a number, or `Double` where the number would mean an int32. */
export function doubleValue(value: number): number | Double {
  return (value | 0) === value && !Object.is(value, -0) ? new Double(value) : value;
}

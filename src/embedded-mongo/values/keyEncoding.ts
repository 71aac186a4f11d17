import type { BSONSymbol } from 'bson';
import { Binary, BSONRegExp, Code, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import type { Bucket } from './bucket.ts';
import { compareFinite, decimalToNumber, exactDecimalOfDouble, isFinite, type Finite } from './decimal.ts';
import type { Doc } from './document.ts';
import { FarDate, Opaque, type Value } from './document.ts';
import { toDecimal, type NumberValue } from './numbers.ts';
import { typeOrder } from './types.ts';

/**
 * One value's part of a key. Layout: type order + 2, then a payload none of which is the beginning of another of the same type,
 * so parts can follow one another. Compared with memcmp parts order as `compareValues` does.
 */
let out: Buffer = Buffer.allocUnsafe(4096);
let used = 0;
let placed: Bucket | undefined;
let lossy = false;

function room(size: number): void {
  if (used + size <= out.length) return;
  const larger = Buffer.allocUnsafe(Math.max(out.length * 2, used + size));
  out.copy(larger, 0, 0, used);
  out = larger;
}

/** The first byte of the parts of all values of that type order. */
export function tagOf(order: number): number {
  return order + 2;
}

/** The value's part; `lossy` when it has buckets in place of texts under a collation. */
export function encodePart(value: Value, bucket: Bucket | undefined): { bytes: Buffer; lossy: boolean } {
  used = 0;
  placed = bucket;
  lossy = false;
  putTagged(value);
  const bytes = Buffer.allocUnsafe(used);
  out.copy(bytes, 0, 0, used);
  return { bytes, lossy };
}

function putTagged(value: Value): void {
  const order = typeOrder(value);
  room(16);
  out[used++] = tagOf(order);
  putPayload(value, order);
}

function putPayload(value: Value, order: number): void {
  switch (order) {
    case 10:
      return putNumber(value as NumberValue);
    case 15:
      return putIndexedText(typeof value === 'string' ? value : (value as BSONSymbol).value);
    case 20:
      return putDocument(value as Doc);
    case 25:
      for (const item of value as readonly Value[]) putTagged(item);
      room(1);
      out[used++] = 0;
      return;
    case 40:
      out[used++] = value === true ? 1 : 0;
      return;
    case 45:
      return putLong(value instanceof FarDate ? value.ms : BigInt((value as Date).getTime()));
    default:
      putRare(value);
  }
}

function putDocument(doc: Doc): void {
  const names = doc.keys();
  const values = doc.values();
  for (let i = 0; i < names.length; i++) {
    const order = typeOrder(values[i]);
    room(16);
    out[used++] = tagOf(order);
    putText(names[i]!);
    room(16);
    putPayload(values[i]!, order);
  }
  room(1);
  out[used++] = 0;
}

function putRare(value: Value): void {
  if (value instanceof ObjectId) putRaw(value.id);
  else if (value instanceof Timestamp) {
    room(8);
    used = out.writeBigUInt64BE(BigInt.asUintN(64, value.toBigInt()), used);
  } else if (value instanceof Binary) {
    room(8);
    used = out.writeUInt32BE(value.position, used);
    out[used++] = value.sub_type;
    putRaw(value.buffer.subarray(0, value.position));
  } else if (value instanceof BSONRegExp) {
    putText(value.pattern);
    putText(value.options);
  } else if (value instanceof Code) putText(value.code);
  else if (value instanceof Opaque && value.bytes.length > 0) putText(value.bytes.toString('latin1'));
}

function putRaw(bytes: Uint8Array): void {
  room(bytes.length + 16);
  out.set(bytes, used);
  used += bytes.length;
}

function putLong(value: bigint): void {
  used = out.writeBigInt64BE(value, used);
  out[used - 8]! ^= 0x80;
}

function putIndexedText(text: string): void {
  if (placed) lossy = true;
  putText(placed ? placed(text) : text);
}

/** UTF-8 with 0 and 1 written as 1 1 and 1 2, ended by 0. */
function putText(text: string): void {
  room(text.length * 6 + 16);
  const size = text.length;
  for (let i = 0; i < size; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return putWideText(text.slice(i));
    if (code < 2) {
      out[used++] = 1;
      out[used++] = code + 1;
    } else out[used++] = code;
  }
  out[used++] = 0;
}

function putWideText(text: string): void {
  for (const byte of Buffer.from(text)) {
    if (byte < 2) {
      out[used++] = 1;
      out[used++] = byte + 1;
    } else out[used++] = byte;
  }
  out[used++] = 0;
}

const EXACT = 0;
const MORE = 1;

/** The largest double not above the number, then whether there is more, and if so the number's decimal digits. */
function putNumber(value: NumberValue): void {
  room(40);
  if (typeof value === 'number') return putDouble(value, EXACT);
  if (value instanceof Double) return putDouble(value.value, EXACT);
  if (typeof value === 'bigint' && value >= -9007199254740992n && value <= 9007199254740992n)
    return putDouble(Number(value), EXACT);
  const exact = toDecimal(value);
  if (!isFinite(exact)) return putDouble(Number(exact), EXACT);
  if (exact.digits === 0n) return putDouble(0, EXACT);
  const near = value instanceof Decimal128 ? decimalToNumber(exact) : Number(value);
  const order = Number.isFinite(near) ? compareFinite(exact, exactDecimalOfDouble(near)) : near > 0 ? -1 : 1;
  if (order === 0) return putDouble(near, EXACT);
  putDouble(order > 0 ? near : stepDown(near), MORE);
  putDigits(exact);
}

/** The next double below. */
function stepDown(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  if (value === Infinity) return Number.MAX_VALUE;
  const view = Buffer.alloc(8);
  view.writeDoubleBE(value);
  const bits = view.readBigInt64BE() + (value > 0 ? -1n : 1n);
  view.writeBigInt64BE(bits);
  return view.readDoubleBE();
}

function putDouble(value: number, more: number): void {
  if (value !== value) {
    out.fill(0, used, used + 8);
    used += 8;
  } else {
    out.writeDoubleBE(value === 0 ? 0 : value, used);
    if (out[used]! & 0x80) for (let i = 0; i < 8; i++) out[used + i]! ^= 0xff;
    else out[used]! ^= 0x80;
    used += 8;
  }
  out[used++] = more;
}

/** Sign, size and digits of a decimal that is not zero; inverted below zero. */
function putDigits(value: Finite): void {
  const digits = value.digits.toString().replace(/0+$/, '');
  const size = value.exponent + value.digits.toString().length;
  const start = used;
  room(digits.length + 16);
  used = out.writeUInt16BE(size + 20_000, used);
  used += out.write(digits, used, 'latin1');
  out[used++] = 0;
  if (value.negative) for (let i = start; i < used; i++) out[i]! ^= 0xff;
}

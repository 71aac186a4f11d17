import { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { int32, readName, skipElement } from './rawElements.ts';

/** Milliseconds a JS Date can hold on either side of 1970. */
const DATE_LIMIT = 8.64e15;

/**
 * One BSON value. Each has exactly one form:
 * int32 → number; double → number unless an int32 has the same value, then `Double`; int64 → bigint; date → Date;
 * missing → undefined (never inside documents or arrays); the rest → the classes of `bson`.
 */
export type Value =
  | number
  | bigint
  | string
  | boolean
  | null
  | Double
  | Decimal128
  | Date
  | FarDate
  | ObjectId
  | Binary
  | BSONRegExp
  | Timestamp
  | MinKey
  | MaxKey
  | Code
  | BSONSymbol
  | Opaque
  | Doc
  | readonly Value[];

/** A date outside of what a JS Date can hold (milliseconds since 1970). */
export class FarDate {
  readonly _bsontype = 'FarDate';
  readonly ms: bigint;
  constructor(ms: bigint) {
    this.ms = ms;
  }
}

/** A value of a deprecated type (undefined 0x06, DBPointer 0x0c, code with scope 0x0f), kept as its bytes. */
export class Opaque {
  readonly _bsontype = 'Opaque';
  readonly type: number;
  readonly bytes: Buffer;
  constructor(type: number, bytes: Buffer) {
    this.type = type;
    this.bytes = bytes;
  }
}

export const UNDEFINED: Opaque = new Opaque(6, Buffer.alloc(0));

/**
 * A document in key order. Over raw bytes it decodes only what is asked; untouched it is encoded by copying its bytes.
 * Documents that others may hold are never changed: take a `copy()` and change that.
 */
export class Doc {
  /** The raw BSON document from `start` (its length) to `end`, or null once it was changed. */
  bytes: Buffer | null = null;
  start = 0;
  end = 0;
  private names: string[] | null = null;
  private held: Value[] = [];
  /** Once a field was left empty: all names, also those whose fields are empty, in their places. */
  private places: string[] | null = null;

  /** A lazy document over raw BSON. The bytes must not change while the document or any value of it is in use. */
  static over(bytes: Buffer, start = 0): Doc {
    const doc = new Doc();
    doc.bytes = bytes;
    doc.start = start;
    doc.end = start + bytes.readInt32LE(start);
    return doc;
  }

  static of(entries: Iterable<readonly [string, Value]>): Doc {
    const doc = new Doc();
    doc.names = [];
    for (const [name, value] of entries) doc.append(name, value);
    return doc;
  }

  /** Fields whose names are known beforehand and are no numbers. */
  static from(fields: Readonly<Record<string, Value>>): Doc {
    return Doc.fromLists(Object.keys(fields), Object.values(fields));
  }

  /** Takes both lists over: they must not be used elsewhere afterwards. */
  static fromLists(names: string[], values: Value[]): Doc {
    const doc = new Doc();
    doc.names = names;
    doc.held = values;
    return doc;
  }

  private open(): string[] {
    if (this.names !== null) return this.names;
    const names: string[] = [];
    const held: Value[] = [];
    const bytes = this.bytes;
    if (bytes !== null) {
      let at = this.start + 4;
      const last = this.end - 1;
      while (at < last) {
        const type = bytes[at]!;
        let nameEnd = at + 1;
        while (bytes[nameEnd] !== 0) nameEnd++;
        names.push(readName(bytes, at + 1, nameEnd));
        held.push(readElement(bytes, type, nameEnd + 1));
        at = skipElement(bytes, type, nameEnd + 1);
      }
    }
    this.held = held;
    return (this.names = names);
  }

  get(name: string): Value | undefined {
    if (this.names === null) {
      if (this.bytes === null) return undefined;
      const found = this.find(name);
      if (found !== -2) return found === -1 ? undefined : readElement(this.bytes, this.bytes[found]!, found + name.length + 2);
    }
    const at = this.open().indexOf(name);
    return at < 0 ? undefined : this.held[at];
  }

  has(name: string): boolean {
    if (this.names === null) {
      if (this.bytes === null) return false;
      const found = this.find(name);
      if (found !== -2) return found !== -1;
    }
    return this.open().includes(name);
  }

  /** Where the element of that name begins in the raw bytes; -1 when there is none, -2 when the name is not ASCII. */
  private find(name: string): number {
    const bytes = this.bytes!;
    const size = name.length;
    const last = this.end - 1;
    let at = this.start + 4;
    while (at < last) {
      let p = at + 1;
      let i = 0;
      while (i < size) {
        const code = name.charCodeAt(i);
        if (code > 127 || code === 0) return -2;
        if (bytes[p] !== code) break;
        p++;
        i++;
      }
      if (i === size && bytes[p] === 0) return at;
      while (bytes[p] !== 0) p++;
      at = skipElement(bytes, bytes[at]!, p + 1);
    }
    return -1;
  }

  /** Adds or replaces in place; the key keeps its position when it is there. */
  set(name: string, value: Value): this {
    const names = this.open();
    this.bytes = null;
    const at = names.indexOf(name);
    if (at >= 0) this.held[at] = value;
    else {
      const place = this.placeOf(name);
      names.splice(place, 0, name);
      this.held.splice(place, 0, value);
    }
    return this;
  }

  /** Where a new field goes: to the end, or where it was before it was left empty. */
  private placeOf(name: string): number {
    if (this.places === null) return this.names!.length;
    const before = this.places.indexOf(name);
    if (before >= 0) return this.names!.filter((other) => this.places!.indexOf(other) < before).length;
    this.places.push(name);
    return this.names!.length;
  }

  /** Adds at the end without looking for the key. */
  append(name: string, value: Value): this {
    this.open().push(name);
    this.places?.push(name);
    this.bytes = null;
    this.held.push(value);
    return this;
  }

  delete(name: string): boolean {
    const names = this.open();
    const at = names.indexOf(name);
    if (at < 0) return false;
    this.bytes = null;
    names.splice(at, 1);
    this.held.splice(at, 1);
    return true;
  }

  /** Deletes a field as pipelines do: should it come back, it comes back to its place. */
  empty(name: string): void {
    if (!this.has(name)) return;
    this.places ??= [...this.open()];
    this.delete(name);
  }

  keys(): readonly string[] {
    return this.open();
  }

  values(): readonly Value[] {
    this.open();
    return this.held;
  }

  *[Symbol.iterator](): IterableIterator<[string, Value]> {
    const names = this.open();
    for (let i = 0; i < names.length; i++) yield [names[i]!, this.held[i]!];
  }

  get size(): number {
    return this.open().length;
  }

  firstKey(): string | undefined {
    return this.open()[0];
  }

  /** A copy one level deep that may be changed. */
  copy(): Doc {
    const doc = Doc.fromLists(this.open().slice(), this.held.slice());
    doc.places = this.places?.slice() ?? null;
    return doc;
  }
}

/** The value of that type which begins at `at`; documents stay lazy over the same bytes. */
function readElement(bytes: Buffer, type: number, at: number): Value {
  switch (type) {
    case 0x10:
      return int32(bytes, at);
    case 0x02: {
      const size = int32(bytes, at);
      return readName(bytes, at + 4, at + 3 + size);
    }
    case 0x01: {
      const value = bytes.readDoubleLE(at);
      return (value | 0) === value && !Object.is(value, -0) ? new Double(value) : value;
    }
    case 0x03:
      return Doc.over(bytes, at);
    case 0x04:
      return readArray(bytes, at);
    case 0x07:
      return new ObjectId(Uint8Array.prototype.slice.call(bytes, at, at + 12));
    case 0x08:
      return bytes[at] === 1;
    case 0x09: {
      const ms = bytes.readInt32LE(at + 4) * 4294967296 + bytes.readUInt32LE(at);
      return ms <= DATE_LIMIT && ms >= -DATE_LIMIT ? new Date(ms) : new FarDate(bytes.readBigInt64LE(at));
    }
    case 0x0a:
      return null;
    case 0x12:
      return bytes.readBigInt64LE(at);
    default:
      return readRare(bytes, type, at);
  }
}

function readRare(bytes: Buffer, type: number, at: number): Value {
  switch (type) {
    case 0x05: {
      const size = int32(bytes, at);
      return new Binary(Uint8Array.prototype.slice.call(bytes, at + 5, at + 5 + size), bytes[at + 4]);
    }
    case 0x06:
      return UNDEFINED;
    case 0x0b: {
      const middle = bytes.indexOf(0, at);
      return new BSONRegExp(bytes.toString('utf8', at, middle), bytes.toString('utf8', middle + 1, bytes.indexOf(0, middle + 1)));
    }
    case 0x0d:
      return new Code(bytes.toString('utf8', at + 4, at + 3 + int32(bytes, at)));
    case 0x0e:
      return new BSONSymbol(bytes.toString('utf8', at + 4, at + 3 + int32(bytes, at)));
    case 0x11:
      return new Timestamp(bytes.readBigUInt64LE(at));
    case 0x13:
      return new Decimal128(Uint8Array.prototype.slice.call(bytes, at, at + 16));
    case 0x7f:
      return new MaxKey();
    case 0xff:
      return new MinKey();
    default:
      return new Opaque(type, Buffer.from(bytes.subarray(at, skipElement(bytes, type, at))));
  }
}

function readArray(bytes: Buffer, start: number): Value[] {
  const last = start + int32(bytes, start) - 1;
  const out: Value[] = [];
  let at = start + 4;
  while (at < last) {
    const type = bytes[at]!;
    let p = at + 1;
    while (bytes[p] !== 0) p++;
    out.push(readElement(bytes, type, p + 1));
    at = skipElement(bytes, type, p + 1);
  }
  return out;
}

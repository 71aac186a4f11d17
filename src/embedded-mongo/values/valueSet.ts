import { ObjectId } from 'bson';
import type { Collation } from './collation.ts';
import { equalValues } from './compare.ts';
import type { Value } from './document.ts';
import { encodePart } from './keyEncoding.ts';

/**
 * A text that is the same for values that compare equal, and only for them (numbers of all types, documents field by field).
 * Under a collation strings are not told apart: compare as well.
 */
export function identity(value: Value | undefined, collated = false): string | number | null | undefined {
  switch (typeof value) {
    case 'string':
      return collated ? 's' : `s${value}`;
    case 'number':
      return value === value ? (value === 0 ? 0 : value) : 'NaN';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return undefined;
  }
  if (value === null) return null;
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (value instanceof Date) return `d${value.getTime()}`;
  return wide(value, collated);
}

const anywhere = (): string => '';

function wide(value: Value, collated: boolean): string | number {
  const { bytes } = encodePart(value, collated ? anywhere : undefined);
  // numbers without a remainder share their identity with JS numbers
  if (bytes[0] === 12 && bytes.length === 10 && bytes[9] === 0) {
    const copy = Buffer.from(bytes.subarray(1, 9));
    if (copy[0]! & 0x80) copy[0]! ^= 0x80;
    else for (let i = 0; i < 8; i++) copy[i]! ^= 0xff;
    const number = copy.readDoubleBE();
    return Number.isNaN(number) ? 'NaN' : number;
  }
  return `k${bytes.toString('latin1')}`;
}

interface Entry<Held> {
  readonly key: Value | undefined;
  readonly held: Held;
  /** Under a collation: another entry of the same identity. */
  next: Entry<Held> | undefined;
}

/** What is held for different values (by comparison), in order of first appearance. */
export class ValueMap<Held> {
  private readonly texts = new Map<string, Entry<Held>>();
  private readonly others = new Map<string | number | null | undefined, Entry<Held>>();
  private readonly order: Entry<Held>[] = [];
  private readonly collation: Collation | undefined;

  constructor(collation?: Collation) {
    this.collation = collation;
  }

  private find(key: Value | undefined): Entry<Held> | undefined {
    if (this.collation === undefined) return typeof key === 'string' ? this.texts.get(key) : this.others.get(identity(key));
    let entry = this.others.get(identity(key, true));
    while (entry !== undefined && !equalValues(entry.key, key, this.collation)) entry = entry.next;
    return entry;
  }

  /** What is held for the value, made when it is new. */
  at(key: Value | undefined, make: () => Held): Held {
    const found = this.find(key);
    if (found !== undefined) return found.held;
    const entry: Entry<Held> = { key, held: make(), next: undefined };
    this.order.push(entry);
    if (this.collation !== undefined) {
      const id = identity(key, true);
      entry.next = this.others.get(id);
      this.others.set(id, entry);
    } else if (typeof key === 'string') this.texts.set(key, entry);
    else this.others.set(identity(key), entry);
    return entry.held;
  }

  has(key: Value | undefined): boolean {
    return this.find(key) !== undefined;
  }

  all(): readonly { readonly key: Value | undefined; readonly held: Held }[] {
    return this.order;
  }
}

/** Different values by comparison, in order of first appearance. */
export class ValueSet {
  private readonly map: ValueMap<true>;

  constructor(collation?: Collation) {
    this.map = new ValueMap(collation);
  }

  /** True when the value is new. */
  add(value: Value): boolean {
    if (this.map.has(value)) return false;
    this.map.at(value, () => true);
    return true;
  }

  has(value: Value | undefined): boolean {
    return this.map.has(value);
  }

  *values(): IterableIterator<Value> {
    for (const { key } of this.map.all()) yield key!;
  }

  get size(): number {
    return this.map.all().length;
  }
}

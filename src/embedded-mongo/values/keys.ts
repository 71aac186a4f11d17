import { createHash } from 'node:crypto';
import { CommandError } from '../errors.ts';
import type { Collation } from './collation.ts';
import { Doc, UNDEFINED, type Value } from './document.ts';
import { encodePart } from './keyEncoding.ts';
import { isArray } from './types.ts';

/** Longest encoded key; longer ones are cut and end in a hash. LMDB allows 1,978 bytes. */
export const MAX_KEY_BYTES = 1800;
const HASH_BYTES = 16;
/** So many leading bytes of a cut key are true. */
export const CUT_AT: number = MAX_KEY_BYTES - HASH_BYTES;

export interface IndexField {
  readonly path: string;
  readonly direction: 1 | -1;
}

export interface IndexKey {
  /** Compared with memcmp these order as `values` do under the fields' directions. */
  readonly bytes: Buffer;
  /**
   * True when the bytes do not tell all: cut at MAX_KEY_BYTES, or strings under a collation (no ordered key is possible with
   * Intl.Collator: such a string is encoded by its bucket). An index with a lossy key gives candidates only: re-check filters, never take its order, compare `values` with `compareValues(a, b, collation)` for uniqueness.
   */
  readonly lossy: boolean;
  /** The indexed values, one per field (missing as null, an empty array as UNDEFINED): for E11000's keyValue. */
  readonly values: readonly Value[];
}

export interface IndexKeys {
  /** Without duplicates, in key order. */
  readonly keys: readonly IndexKey[];
  /** Positions of the fields that traversed an array in this document. */
  readonly multikeyFields: readonly number[];
  /** True when every field was missing: what a sparse index leaves out. */
  readonly allMissing: boolean;
}

/** The key of one value per field. */
export function encodeKey(values: readonly Value[], fields: readonly IndexField[], collation?: Collation): IndexKey {
  let lossy = false;
  const parts = values.map((value, i) => {
    const part = encodePart(value, collation?.bucket);
    lossy ||= part.lossy;
    return fields[i]!.direction < 0 ? invert(part.bytes) : part.bytes;
  });
  const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  if (whole.length <= MAX_KEY_BYTES) return { bytes: whole, lossy, values };
  const hash = createHash('sha256').update(whole).digest().subarray(0, HASH_BYTES);
  return { bytes: Buffer.concat([whole.subarray(0, CUT_AT), hash]), lossy: true, values };
}

/** Every byte turned over, in place: descending instead of ascending. */
function invert(bytes: Buffer): Buffer {
  for (let i = 0; i < bytes.length; i++) bytes[i]! ^= 0xff;
  return bytes;
}

interface Cursor {
  /** What the rest of the path is looked up in. */
  readonly at: Value | undefined;
  readonly rest: readonly string[];
  /** The value itself: it is not unfolded. */
  readonly done?: boolean;
  /** The array that was passed by a position to come here. */
  readonly passed?: readonly Value[] | undefined;
}

/** All keys of a document in an index; throws 171 (CannotIndexParallelArrays) when two fields traverse different arrays. */
export function indexKeys(doc: Doc, fields: readonly IndexField[], collation?: Collation): IndexKeys {
  const [only] = fields;
  if (only && fields.length === 1 && !only.path.includes('.')) {
    const value = doc.get(only.path);
    if (!isArray(value))
      return { keys: [encodeKey([value ?? null], fields, collation)], multikeyFields: [], allMissing: value === undefined };
  }
  const simple = fields.map((field) => (field.path.includes('.') ? undefined : doc.get(field.path)));
  const multikey = new Set<number>();
  let rows: (Value | undefined)[][];
  if (fields.every((field, i) => !field.path.includes('.') && !isArray(simple[i]))) rows = [simple];
  else {
    rows = [];
    expand(
      fields.map((field) => ({ at: doc, rest: field.path.split('.') })),
      rows,
      multikey,
      fields,
    );
  }
  const keys: IndexKey[] = [];
  const seen = new Set<string>();
  let allMissing = true;
  for (const row of rows) {
    if (row.some((value) => value !== undefined)) allMissing = false;
    const key = encodeKey(
      row.map((value) => (value === undefined ? null : value)),
      fields,
      collation,
    );
    if (rows.length > 1) {
      const mark = key.bytes.toString('latin1');
      if (!key.lossy && seen.has(mark)) continue;
      seen.add(mark);
    }
    keys.push(key);
  }
  if (keys.length > 1) keys.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  return { keys, multikeyFields: [...multikey].sort((a, b) => a - b), allMissing };
}

/** Moves every cursor as far as it gets without an array, then unfolds the one array that several may share. */
function expand(
  cursors: readonly Cursor[],
  rows: (Value | undefined)[][],
  multikey: Set<number>,
  fields: readonly IndexField[],
): void {
  const moved = cursors.map(advance);
  refuseParallel(moved, fields);
  let array: readonly Value[] | undefined;
  let owner = -1;
  moved.forEach((cursor, i) => {
    if (!isArray(cursor.at) || cursor.done) return;
    if (array !== undefined && array !== cursor.at) throw parallelArrays(fields, i, owner);
    array = cursor.at;
    owner = i;
  });
  if (array === undefined) {
    rows.push(moved.map((cursor) => cursor.at));
    return;
  }
  const shared = array;
  const involved = moved.map((cursor) => isArray(cursor.at) && cursor.at === shared && !cursor.done);
  involved.forEach((yes, i) => yes && multikey.add(i));
  const items: readonly (Value | undefined)[] = shared.length > 0 ? shared : [undefined];
  for (const item of items) {
    expand(
      moved.map((cursor, i) => (involved[i] ? enter(cursor, item, shared.length === 0) : { ...cursor, passed: undefined })),
      rows,
      multikey,
      fields,
    );
  }
}

function parallelArrays(fields: readonly IndexField[], a: number, b: number): CommandError {
  const name = (field: number): string => fields[field]!.path.split('.')[0]!;
  return new CommandError(171, `cannot index parallel arrays [${name(a)}] [${name(b)}]`);
}

/** The first array on every path must be the same one, also where a position is all that is wanted of it. */
function refuseParallel(moved: readonly Cursor[], fields: readonly IndexField[]): void {
  let owner: { readonly array: readonly Value[]; readonly field: number } | undefined;
  moved.forEach((cursor, i) => {
    const array = cursor.passed ?? (isArray(cursor.at) && !cursor.done ? cursor.at : undefined);
    if (array === undefined) return;
    if (owner !== undefined && owner.array !== array) throw parallelArrays(fields, i, owner.field);
    owner ??= { array, field: i };
  });
}

function done(at: Value | undefined, passed?: readonly Value[]): Cursor {
  return { at, rest: [], done: true, passed };
}

/** The cursor inside one element of its array. */
function enter(cursor: Cursor, item: Value | undefined, empty: boolean): Cursor {
  if (cursor.rest.length === 0) return done(empty ? UNDEFINED : item);
  return item instanceof Doc ? { at: item, rest: cursor.rest } : done(undefined);
}

function advance(cursor: Cursor): Cursor {
  if (cursor.done) return cursor;
  let { at, passed } = cursor;
  for (let i = 0; i < cursor.rest.length; i++) {
    const step = cursor.rest[i]!;
    if (at instanceof Doc) {
      at.keys(); // once opened it hands the same array to every field
      at = at.get(step);
    } else if (isArray(at)) {
      const indexed = /^(0|[1-9]\d*)$/.test(step) && !at.some((item) => item instanceof Doc && item.has(step));
      if (!indexed) return { at, rest: cursor.rest.slice(i), passed };
      passed ??= at;
      if (Number(step) >= at.length) return done(undefined, passed);
      at = at[Number(step)];
      if (i === cursor.rest.length - 1) return done(at, passed); // an element by its position is not unfolded
    } else return done(undefined, passed);
  }
  return isArray(at) ? { at, rest: [], passed } : done(at, passed);
}

import { createHash } from 'node:crypto';
import type { Collation } from './collation.ts';
import type { Doc, Value } from './document.ts';
import { encodePart } from './keyEncoding.ts';
import { keyRows, type KeyRow } from './keyRows.ts';
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
  let rows: readonly KeyRow[];
  if (fields.every((field, i) => !field.path.includes('.') && !isArray(simple[i]))) rows = [simple];
  else
    rows = keyRows(
      doc,
      fields.map((field) => field.path.split('.')),
      multikey,
    );
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

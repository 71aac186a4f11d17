import {
  checkIndexable,
  CommandError,
  compareValues,
  decodeDocument,
  Doc,
  indexKeys,
  showDoc,
  T,
  typeOf,
  type Value,
} from '../semantics.ts';
import type { Transaction as ReadTransaction } from 'lmdb';
import type { Collection, Index } from './catalogue.ts';
import type { Environment } from './environment.ts';
import { recordIdBytes, recordIdOf, recordKey } from './keys.ts';

/** One key of one document in one index. */
export interface Entry {
  index: Index;
  /** Index id and ordered key, without a record id. */
  key: Buffer;
  lossy: boolean;
  values: readonly Value[];
}

/** What a document puts into an index. */
interface DocumentEntries {
  entries: Entry[];
  multikey: boolean;
  lossy: boolean;
}

const none: DocumentEntries = { entries: [], multikey: false, lossy: false };

/** All keys of the document in the index; throws 171 for parallel arrays, and what an index of a special kind does not take. */
export function entriesOf(index: Index, doc: Doc): DocumentEntries {
  if (index.partial && !index.partial.filter.matches(doc)) return none;
  if (index.kind) {
    checkIndexable(index.kind, index.spec, doc);
    return none;
  }
  const { keys, multikeyFields, allMissing } = indexKeys(doc, index.fields, index.collation);
  if (index.sparse && allMissing) return none;
  const entries = keys.map(({ bytes, lossy, values }) => ({ index, key: Buffer.concat([index.prefix, bytes]), lossy, values }));
  return { entries, multikey: multikeyFields.length > 0, lossy: entries.some((entry) => entry.lossy) };
}

/** Where the entry stands in the table: a unique key that tells all needs no record id to be told apart. */
export function storedKey(entry: Entry, record: number): Buffer {
  return entry.index.unique && !entry.lossy ? entry.key : Buffer.concat([entry.key, recordIdOf(record)]);
}

/** A record that already has the unique key and is not the caller's own; undefined when it is free. */
export function holderOf(
  environment: Environment,
  collection: Collection,
  entry: Entry,
  isOwn: (record: number) => boolean,
  read?: ReadTransaction,
): number | undefined {
  const options = read ? { transaction: read } : undefined;
  if (!entry.lossy) {
    const found = environment.entries.get(entry.key, options)?.readUIntBE(0, recordIdBytes);
    return found === undefined || isOwn(found) ? undefined : found;
  }
  const beyond = Buffer.concat([entry.key, Buffer.alloc(recordIdBytes + 1, 0xff)]);
  for (const { value } of environment.entries.getRange({ start: entry.key, end: beyond, ...options })) {
    const record = value.readUIntBE(0, recordIdBytes);
    if (isOwn(record)) continue;
    const raw = environment.records.get(recordKey(collection.id, record), options);
    if (raw && entriesOf(entry.index, decodeDocument(raw)).entries.some((other) => sameKey(entry, other))) return record;
  }
  return undefined;
}

/** Whether two keys of one index are equal under its collation. */
export function sameKey(a: Entry, b: Entry): boolean {
  if (!a.key.equals(b.key)) return false;
  return !a.lossy || a.values.every((value, i) => compareValues(value, b.values[i], a.index.collation) === 0);
}

/** E11000 as the server words it. */
export function duplicateKey(collection: Collection, entry: Entry): CommandError {
  const { index } = entry;
  const shown = Doc.of(index.fields.map(({ path }, i) => [path, shownValue(entry.values[i])]));
  const collation = index.collation ? ` collation: ${showDoc(index.collation.spec)}` : '';
  const message = `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name}${collation} dup key: ${showDoc(shown)}`;
  return new CommandError(11000, message, { fields: { keyPattern: index.key, keyValue: shown } });
}

function shownValue(value: Value | undefined): Value {
  return value === undefined || typeOf(value) === T.missing ? null : value;
}

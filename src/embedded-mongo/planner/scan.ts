import { CommandError, Doc, type Filter } from '../semantics.ts';
import { recordsOf, type Collection, type Index } from '../storage/catalogue.ts';
import type { Environment } from '../storage/environment.ts';
import { recordKey } from '../storage/keys.ts';
import type { Transaction } from '../transactions/transaction.ts';
import type { TimeLimit } from './timeLimit.ts';

/** A stored document and the number of its record. */
export interface Row {
  record: number;
  doc: Doc;
}

export interface ByteRange {
  low: Buffer;
  /** Not included. */
  high: Buffer;
}

export interface ScanOptions {
  /** Undefined: every document. */
  filter: Filter | undefined;
  reverse: boolean;
  transaction: Transaction | undefined;
  /** Only how many there are is asked: the rows have no document. */
  countOnly?: boolean | undefined;
  /** Counts what was looked at, for explain. */
  examined: { keys: number; documents: number };
  timeLimit?: TimeLimit | undefined;
  /** Only records after that one. */
  after?: number | undefined;
}

/** How many records are read in one go: few at first, so that a reader of one document pays for few. */
const firstChunk = 16;
const largestChunk = 2048;

/** All matching documents in the order in which they were inserted. No read transaction stays open between two documents. */
export function* scanRecords(environment: Environment, collection: Collection, options: ScanOptions): Generator<Row> {
  const { filter, reverse, transaction, examined, countOnly } = options;
  const overlay = transaction?.overlay.get(collection.id);
  const all = recordsOf(collection);
  let from = reverse ? all.end : options.after === undefined ? all.start : recordKey(collection.id, options.after);
  let size = firstChunk;
  for (;;) {
    options.timeLimit?.check();
    const rows: Row[] = [];
    let seen = 0;
    let last = -1;
    let failure: unknown;
    const range = { start: from, end: reverse ? all.start : all.end, reverse, exclusiveStart: true, limit: size };
    for (const { key, value } of environment.recordScan.getRange(
      transaction ? { ...range, transaction: transaction.read } : range,
    )) {
      const record = key as number;
      seen++;
      last = record;
      if (overlay?.has(record)) continue;
      try {
        if (!filter || filter.matches(Doc.over(value))) rows.push({ record, doc: countOnly ? noDoc : stableDoc(value) });
      } catch (error) {
        failure = error;
        break;
      }
    }
    examined.documents += seen;
    yield* rows;
    // whoever needs no more than these documents has not looked at the one that the filter cannot judge
    if (failure instanceof Error) throw failure;
    if (seen < size) return;
    ensureAlive(collection);
    from = recordKey(collection.id, last);
    size = Math.min(size * 4, largestChunk);
  }
}

/** The document with that key in the `_id` index, if it matches. */
export function* readById(environment: Environment, collection: Collection, key: Buffer, options: ScanOptions): Generator<Row> {
  const { transaction, examined } = options;
  const record = transaction ? environment.entryScan.get(key, { transaction: transaction.read }) : environment.entryScan.get(key);
  if (record === undefined || transaction?.overlay.get(collection.id)?.has(record)) return;
  examined.keys++;
  examined.documents++;
  const doc = readRecord(environment, collection, record, options);
  if (doc) yield { record, doc };
}

/** All matching documents that have a key in one of the ranges, in key order, each once. */
export function* scanIndex(
  environment: Environment,
  collection: Collection,
  index: Index,
  ranges: readonly ByteRange[],
  options: ScanOptions,
): Generator<Row> {
  const seenRecords = index.multikey || ranges.length > 1 ? new Set<number>() : undefined;
  for (const range of options.reverse ? ranges.toReversed() : ranges) {
    yield* scanRange(environment, collection, index, range, options, seenRecords);
  }
}

function* scanRange(
  environment: Environment,
  collection: Collection,
  index: Index,
  { low, high }: ByteRange,
  options: ScanOptions,
  seenRecords: Set<number> | undefined,
): Generator<Row> {
  const { reverse, transaction, examined } = options;
  const overlay = transaction?.overlay.get(collection.id);
  let from = reverse ? high : low;
  let exclusiveStart = reverse;
  let size = firstChunk;
  for (;;) {
    options.timeLimit?.check();
    const range = { start: from, end: reverse ? low : high, reverse, exclusiveStart, inclusiveEnd: reverse, limit: size };
    const records: number[] = [];
    let last: Buffer | undefined;
    for (const { key, value } of environment.entryScan.getRange(
      transaction ? { ...range, transaction: transaction.read } : range,
    )) {
      last = key;
      records.push(value);
    }
    examined.keys += records.length;
    const rows: Row[] = [];
    for (const record of records) {
      if (overlay?.has(record) || seenRecords?.has(record)) continue;
      seenRecords?.add(record);
      const doc = readRecord(environment, collection, record, options);
      examined.documents++;
      if (doc) rows.push({ record, doc });
    }
    yield* rows;
    if (records.length < size || !last) return;
    ensureAlive(collection, index);
    from = last;
    exclusiveStart = true;
    size = Math.min(size * 4, largestChunk);
  }
}

/** The document of a record if it is there and matches. */
function readRecord(
  environment: Environment,
  collection: Collection,
  record: number,
  { transaction, filter, countOnly }: ScanOptions,
): Doc | undefined {
  const key = recordKey(collection.id, record);
  const bytes = transaction
    ? environment.recordScan.get(key, { transaction: transaction.read })
    : environment.recordScan.get(key);
  if (!bytes) return undefined;
  if (filter && !filter.matches(Doc.over(bytes))) return undefined;
  return countOnly ? noDoc : stableDoc(bytes);
}

const noDoc = Doc.from({});

/** A document over its own copy of bytes that the next read overwrites. */
function stableDoc(volatile: Buffer): Doc {
  return Doc.over(Buffer.from(volatile.subarray(0, volatile.readInt32LE(0))));
}

/** Throws 175 when the collection or index has gone. */
export function ensureAlive(collection: Collection, index?: Index): void {
  const what = collection.dropped ? 'collection dropped' : index?.dropped ? `index '${index.name}' dropped` : undefined;
  if (what) throw new CommandError(175, `${what} between getMore calls`);
}

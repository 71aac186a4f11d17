import { describeUpdate } from '../changes/describeUpdate.ts';
import type { NewChange } from '../changes/oplog.ts';
import { Doc, encodeDocument, type Touched } from '../semantics.ts';
import type { Transaction } from '../transactions/transaction.ts';
import { recordsOf, saveCollection, type Collection, type Index } from './catalogue.ts';
import type { WriteScope } from './commitQueue.ts';
import { duplicateKey, entriesOf, holderOf, storedKey, type Entry } from './indexEntries.ts';
import { recordIdBytes, recordIdOf, recordKey } from './keys.ts';
import type { Store } from './store.ts';

/** One document to be inserted (`before` missing), replaced, or removed (`after` missing). */
export interface DocumentChange {
  collection: Collection;
  /** Undefined for an insert: it gets the collection's next one. */
  record: number | undefined;
  before: Doc | undefined;
  after: Doc | undefined;
  /** For change streams: the whole document was replaced. */
  replacement?: boolean | undefined;
  /** The same: the paths that update operators changed. */
  touched?: Touched | undefined;
  session?: NewChange['session'];
}

/** A change with everything worked out that can fail. */
export interface PlannedChange extends DocumentChange {
  removed: Entry[];
  added: Entry[];
  /** Entries that stay as they are. */
  kept: Entry[];
  /** Indexes that this document makes multikey or lossy. */
  marks: { index: Index; multikey: boolean; lossy: boolean }[];
}

/** A statement met a document or key that an open transaction has written; it is to be run again when that has ended. */
export class WaitFor extends Error {
  readonly transaction: Transaction;
  constructor(transaction: Transaction) {
    super('an open transaction has written this');
    this.transaction = transaction;
  }
}

export function intentOnRecord(collection: Collection, record: number): string {
  return `${collection.id}:${record}`;
}

export function intentOnKey(entry: Entry): string {
  return `k${entry.key.toString('latin1')}`;
}

/** Which index entries go and come. Throws 171 for parallel arrays. */
export function planEntries(change: DocumentChange): PlannedChange {
  const removed: Entry[] = [];
  const added: Entry[] = [];
  const kept: Entry[] = [];
  const marks: PlannedChange['marks'] = [];
  for (const index of change.collection.indexes) {
    const before = change.before ? entriesOf(index, change.before).entries : [];
    if (!change.after) {
      removed.push(...before);
      continue;
    }
    const { entries: after, multikey, lossy } = entriesOf(index, change.after);
    if ((multikey && !index.multikey) || (lossy && !index.lossy)) marks.push({ index, multikey, lossy });
    if (!before.length) added.push(...after);
    else pushDifference(before, after, { removed, added, kept });
  }
  return { ...change, removed, added, kept, marks };
}

function pushDifference(
  before: Entry[],
  after: Entry[],
  { removed, added, kept }: Pick<PlannedChange, 'removed' | 'added' | 'kept'>,
): void {
  for (const entry of before) if (!after.some((other) => exactlySame(entry, other))) removed.push(entry);
  for (const entry of after) (before.some((other) => exactlySame(entry, other)) ? kept : added).push(entry);
}

/** A lossy key's values may differ where its bytes do not, so it is always written anew. */
function exactlySame(a: Entry, b: Entry): boolean {
  return !a.lossy && !b.lossy && a.key.equals(b.key);
}

/** Plans a change outside of any transaction. Throws WaitFor and E11000; writes nothing. */
export function planChange(store: Store, change: DocumentChange): PlannedChange {
  if (change.record !== undefined && store.intents.size) waitForIntent(store, intentOnRecord(change.collection, change.record));
  const planned = planEntries(change);
  for (const entry of planned.added) {
    if (!entry.index.unique) continue;
    if (store.intents.size) waitForIntent(store, intentOnKey(entry));
    if (holderOf(store.environment, change.collection, entry, (record) => record === change.record) !== undefined)
      throw duplicateKey(change.collection, entry);
  }
  return planned;
}

function waitForIntent(store: Store, intent: string): void {
  const owner = store.intents.get(intent);
  if (owner) throw new WaitFor(owner);
}

/** Writes a planned change, its index entries and its place in the log. Returns its record id. */
export function applyChange(store: Store, scope: WriteScope, planned: PlannedChange): number {
  const record = planned.record ?? planned.collection.nextRecord++;
  const change = { ...planned, record };
  markIndexes(store, scope, change);
  removeEntries(store, scope, change);
  addEntries(store, scope, change);
  putRecord(store, scope, change);
  logChange(store, scope, change);
  if (!planned.before) removeOldest(store, scope, planned.collection);
  return record;
}

/** Removes the oldest documents of a capped collection until it is within its bounds; the newest stays however large it is. */
function removeOldest(store: Store, scope: WriteScope, collection: Collection): void {
  const { capped } = collection;
  while (capped && collection.count > 1 && (collection.bytes > capped.bytes || collection.count > capped.documents)) {
    const [oldest] = store.environment.records.getRange({ ...recordsOf(collection), limit: 1 });
    if (!oldest) return;
    const record = oldest.key.readUIntBE(4, recordIdBytes);
    const before = Doc.over(Buffer.from(oldest.value));
    applyChange(store, scope, planEntries({ collection, record, before, after: undefined }));
  }
}

type Numbered = PlannedChange & { record: number };

export function removeEntries(store: Store, scope: WriteScope, { removed, record }: Numbered): void {
  for (const entry of removed) scope.remove(store.environment.entries, storedKey(entry, record));
}

export function addEntries(store: Store, scope: WriteScope, { added, record }: Numbered): void {
  const id = recordIdOf(record);
  for (const entry of added) scope.put(store.environment.entries, storedKey(entry, record), id);
}

export function putRecord(store: Store, scope: WriteScope, { collection, record, before, after }: Numbered): void {
  const key = recordKey(collection.id, record);
  const stored = after && (after.bytes ? after.bytes.subarray(after.start, after.end) : encodeDocument(after));
  if (stored) scope.put(store.environment.records, key, stored);
  else scope.remove(store.environment.records, key);
  if (collection.capped) {
    const grown = (stored?.length ?? 0) - (before ? before.end - before.start : 0);
    collection.bytes += grown;
    scope.undo(() => (collection.bytes -= grown));
  }
  const counted = (after ? 1 : 0) - (before ? 1 : 0);
  if (!counted) return;
  collection.count += counted;
  scope.undo(() => (collection.count -= counted));
}

/** An index that once held an array or an incomplete key is treated so for good. */
export function markIndexes(store: Store, scope: WriteScope, change: PlannedChange): void {
  if (!change.marks.length) return;
  for (const { index, multikey, lossy } of change.marks) {
    const was = { multikey: index.multikey, lossy: index.lossy };
    scope.undo(() => Object.assign(index, was));
    index.multikey ||= multikey;
    index.lossy ||= lossy;
  }
  saveCollection(scope, store.environment, change.collection);
}

/** Tells the log of a change. */
export function logChange(store: Store, scope: WriteScope, change: DocumentChange): void {
  store.oplog.append(scope, logEntry(change));
}

function logEntry(change: DocumentChange): NewChange {
  const { before, after, session, collection } = change;
  const id = (after ?? before)?.get('_id');
  const { namespace } = collection;
  if (!after) return { kind: 'delete', namespace, id, session };
  if (!before) return { kind: 'insert', namespace, id, document: after, session };
  if (change.replacement) return { kind: 'replace', namespace, id, document: after, session };
  return { kind: 'update', namespace, id, description: describeUpdate(before, after, change.touched), session };
}

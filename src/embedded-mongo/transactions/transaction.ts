import type { Transaction as ReadTransaction } from 'lmdb';
import { CommandError, Doc, type Filter } from '../semantics.ts';
import { newCollection, type Collection } from '../storage/catalogue.ts';
import type { WriteScope } from '../storage/commitQueue.ts';
import {
  addEntries,
  intentOnKey,
  intentOnRecord,
  logChange,
  markIndexes,
  planEntries,
  putRecord,
  removeEntries,
} from '../storage/documents.ts';
import type { DocumentChange, PlannedChange } from '../storage/documents.ts';
import { duplicateKey, entriesOf, holderOf, sameKey, type Entry } from '../storage/indexEntries.ts';
import { addCollection, intentOnNamespace } from '../storage/definitions.ts';
import { recordKey } from '../storage/keys.ts';
import type { Store } from '../storage/store.ts';

/** A multi-document transaction: what it wrote lies over the state that was committed when it began. */
export interface Transaction {
  /** Last change that its view contains. */
  start: number;
  read: ReadTransaction;
  /** By collection id and record: the new document, or null when it was removed. */
  overlay: Map<number, Map<number, Doc | null>>;
  /** Unique keys of the documents that it has written, to the record. */
  uniqueKeys: Map<string, number>;
  intents: Set<string>;
  /** Collections that it makes; there for others when it is committed. */
  created: Map<string, Collection>;
  changes: DocumentChange[];
  /** Collections it has read or written: they must not be dropped or get indexes meanwhile. */
  uses: Set<Collection>;
  /** Namespaces whose collection of its view has been dropped or renamed since. */
  lost: Set<string>;
  ended: Promise<void>;
  isOver: boolean;
  announceEnd(): void;
}

const conflictMessage =
  'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.';

function writeConflict(): CommandError {
  return new CommandError(112, conflictMessage, { errorLabels: ['TransientTransactionError'] });
}

/** Begins a transaction on the last committed state. */
export function beginTransaction(store: Store): Transaction {
  store.environment.root.resetReadTxn();
  let announceEnd = (): void => {};
  const ended = new Promise<void>((resolve) => (announceEnd = resolve));
  const transaction: Transaction = {
    start: store.oplog.sequence,
    read: store.environment.root.useReadTransaction(),
    overlay: new Map(),
    uniqueKeys: new Map(),
    intents: new Set(),
    created: new Map(),
    changes: [],
    uses: new Set(),
    lost: new Set(),
    ended,
    isOver: false,
    announceEnd,
  };
  store.transactions.add(transaction);
  return transaction;
}

/** Throws 246 when the transaction's view of the namespace is gone. */
export function ensureInView(transaction: Transaction | undefined, namespace: string): void {
  if (!transaction?.lost.has(namespace)) return;
  const message = 'Unable to read from a snapshot due to pending collection catalog changes; please retry the operation.';
  throw new CommandError(246, message, { errorLabels: ['TransientTransactionError'] });
}

/** Makes a collection that the transaction alone sees. Throws 112 at once when another transaction makes it. */
export function createInTransaction(store: Store, transaction: Transaction, namespace: string, options: Doc): Collection {
  const intent = intentOnNamespace(namespace);
  if (store.intents.has(intent)) throw writeConflict();
  const collection = newCollection(store.catalogue, namespace, options);
  transaction.created.set(namespace, collection);
  claim(store, transaction, intent);
  return collection;
}

/** Makes one change visible to the transaction alone. Throws 112 at once on a conflict, and E11000. */
export function changeInTransaction(store: Store, transaction: Transaction, change: DocumentChange): number {
  const { collection } = change;
  const overlay = overlayOf(transaction, collection);
  if (change.record !== undefined) ensureUnchanged(store, transaction, collection, change.record);
  const planned = planEntries(change);
  const unique = planned.added.filter((entry) => entry.index.unique);
  for (const entry of unique) ensureFree(store, transaction, change, entry);
  const record = change.record ?? collection.nextRecord++;
  claim(store, transaction, intentOnRecord(collection, record));
  for (const entry of planned.removed) {
    const key = entry.key.toString('latin1');
    if (transaction.uniqueKeys.get(key) === record) transaction.uniqueKeys.delete(key);
  }
  for (const entry of unique) {
    claim(store, transaction, intentOnKey(entry));
  }
  for (const entry of [...planned.kept, ...unique]) {
    if (entry.index.unique && !entry.lossy) transaction.uniqueKeys.set(entry.key.toString('latin1'), record);
  }
  overlay.set(record, change.after ?? null);
  transaction.changes.push({ ...change, record });
  return record;
}

function overlayOf(transaction: Transaction, collection: Collection): Map<number, Doc | null> {
  let overlay = transaction.overlay.get(collection.id);
  if (!overlay) transaction.overlay.set(collection.id, (overlay = new Map<number, Doc | null>()));
  return overlay;
}

function claim(store: Store, transaction: Transaction, intent: string): void {
  store.intents.set(intent, transaction);
  transaction.intents.add(intent);
}

/** The record must be as the transaction sees it, and no other open transaction may have written it. */
function ensureUnchanged(store: Store, transaction: Transaction, collection: Collection, record: number): void {
  const owner = store.intents.get(intentOnRecord(collection, record));
  if (owner === transaction) return;
  if (owner) throw writeConflict();
  const key = recordKey(collection.id, record);
  const now = store.environment.records.get(key);
  const then = store.environment.records.get(key, { transaction: transaction.read });
  if (now && then ? !now.equals(then) : now !== then) throw writeConflict();
}

function ensureFree(store: Store, transaction: Transaction, change: DocumentChange, entry: Entry): void {
  const { collection } = change;
  const owner = store.intents.get(intentOnKey(entry));
  if (owner && owner !== transaction) throw writeConflict();
  const overlay = overlayOf(transaction, collection);
  const holder = entry.lossy ? lossyHolder(overlay, entry) : transaction.uniqueKeys.get(entry.key.toString('latin1'));
  if (holder !== undefined && holder !== change.record) throw duplicateKey(collection, entry);
  const own = (record: number): boolean => record === change.record || overlay.has(record);
  const now = holderOf(store.environment, collection, entry, own);
  const then = holderOf(store.environment, collection, entry, own, transaction.read);
  if (now !== then) throw writeConflict();
  if (now !== undefined) throw duplicateKey(collection, entry);
}

function lossyHolder(overlay: Map<number, Doc | null>, entry: Entry): number | undefined {
  for (const [record, doc] of overlay) {
    if (doc && entriesOf(entry.index, doc).entries.some((other) => sameKey(entry, other))) return record;
  }
  return undefined;
}

/** Matching documents that the transaction itself has written. */
export function* overlayRows(
  transaction: Transaction,
  collection: Collection,
  filter: Filter | undefined,
): Generator<{ record: number; doc: Doc }> {
  for (const [record, doc] of transaction.overlay.get(collection.id) ?? []) {
    if (doc && (!filter || filter.matches(doc))) yield { record, doc };
  }
}

/** Writes everything of the transaction; the caller ends it afterwards. */
export function applyTransaction(
  store: Store,
  scope: WriteScope,
  transaction: Transaction,
  session: NonNullable<DocumentChange['session']>,
): void {
  for (const collection of transaction.created.values()) {
    if (store.catalogue.collections.has(collection.namespace)) throw writeConflict();
    addCollection(store, scope, collection);
  }
  const planned = finalChanges(store, transaction).map((change) => planEntries(change) as PlannedChange & { record: number });
  for (const change of planned) removeEntries(store, scope, change);
  for (const change of planned) {
    markIndexes(store, scope, change);
    addEntries(store, scope, change);
    putRecord(store, scope, change);
  }
  for (const change of transaction.changes) logChange(store, scope, { ...change, session });
}

/** One change per record, from what is committed to what the transaction made of it. */
function finalChanges(store: Store, transaction: Transaction): DocumentChange[] {
  const collections = new Map(transaction.changes.map(({ collection }) => [collection.id, collection]));
  const changes: DocumentChange[] = [];
  for (const [id, overlay] of transaction.overlay) {
    const collection = collections.get(id) as Collection;
    for (const [record, after] of overlay) {
      const raw = store.environment.records.get(recordKey(id, record));
      const before = raw && Doc.over(raw);
      if (before || after) changes.push({ collection, record, before, after: after ?? undefined });
    }
  }
  return changes;
}

/** Gives free what the transaction held; those who wait for it go on. */
export function endTransaction(store: Store, transaction: Transaction): void {
  if (transaction.isOver) return;
  transaction.isOver = true;
  for (const intent of transaction.intents) store.intents.delete(intent);
  store.transactions.delete(transaction);
  transaction.read.done();
  transaction.announceEnd();
}

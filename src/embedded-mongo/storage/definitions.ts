import { CommandError, Doc } from '../semantics.ts';
import { metaKey, newCollection, newIndex, recordsOf, saveCollection, type Collection, type Index } from './catalogue.ts';
import type { WriteScope } from './commitQueue.ts';
import { WaitFor } from './documents.ts';
import { duplicateKey, entriesOf, sameKey, storedKey, type Entry } from './indexEntries.ts';
import { indexPrefix, recordIdOf } from './keys.ts';
import type { Store } from './store.ts';

/** Makes a collection. Throws the server's refusal for options that are not understood, and WaitFor. */
export function createCollection(store: Store, scope: WriteScope, namespace: string, options: Doc): Collection {
  const maker = store.intents.get(intentOnNamespace(namespace));
  if (maker) throw new WaitFor(maker);
  const collection = newCollection(store.catalogue, namespace, options);
  addCollection(store, scope, collection);
  return collection;
}

/** Puts a new collection into the catalogue. */
export function addCollection({ catalogue, environment, oplog }: Store, scope: WriteScope, collection: Collection): void {
  const { namespace } = collection;
  catalogue.collections.set(namespace, collection);
  scope.undo(() => catalogue.collections.delete(namespace));
  saveCollection(scope, environment, collection);
  oplog.append(scope, { kind: 'create', namespace });
}

export function intentOnNamespace(namespace: string): string {
  return `n${namespace}`;
}

/** Open transactions, none of which has used the collection yet, cannot see it any more. */
function loseFromViews(store: Store, scope: WriteScope, namespace: string): void {
  scope.afterwards(() => store.transactions.forEach((transaction) => transaction.lost.add(namespace)));
}

/** Definitions wait for open transactions that use the collection. */
export function waitForUsers(store: Store, collection: Collection): void {
  for (const transaction of store.transactions) if (transaction.uses.has(collection)) throw new WaitFor(transaction);
}

/** Removes a collection with its records and indexes. Throws WaitFor. */
export function dropCollection(store: Store, scope: WriteScope, collection: Collection): void {
  waitForUsers(store, collection);
  const { catalogue, environment } = store;
  for (const key of [...environment.records.getKeys(recordsOf(collection))]) scope.remove(environment.records, key);
  for (const index of collection.indexes) removeIndexEntries(store, scope, index);
  scope.remove(environment.meta, metaKey(collection.namespace));
  catalogue.collections.delete(collection.namespace);
  collection.dropped = true;
  scope.undo(() => {
    collection.dropped = false;
    catalogue.collections.set(collection.namespace, collection);
  });
  loseFromViews(store, scope, collection.namespace);
  store.oplog.append(scope, { kind: 'drop', namespace: collection.namespace });
}

function removeIndexEntries(store: Store, scope: WriteScope, index: Index): void {
  const { entries } = store.environment;
  for (const key of [...entries.getKeys({ start: index.prefix, end: indexPrefix(index.id + 1) })]) scope.remove(entries, key);
}

/** Gives a collection another name. Throws WaitFor. */
export function renameCollection(store: Store, scope: WriteScope, collection: Collection, to: string): void {
  waitForUsers(store, collection);
  const { catalogue, environment } = store;
  const from = collection.namespace;
  scope.remove(environment.meta, metaKey(from));
  const setName = (namespace: string): void => {
    catalogue.collections.delete(collection.namespace);
    const dot = namespace.indexOf('.');
    Object.assign(collection, { namespace, database: namespace.slice(0, dot), name: namespace.slice(dot + 1) });
    catalogue.collections.set(namespace, collection);
  };
  setName(to);
  scope.undo(() => setName(from));
  saveCollection(scope, environment, collection);
  loseFromViews(store, scope, from);
  loseFromViews(store, scope, to);
  store.oplog.append(scope, { kind: 'rename', namespace: from, to });
}

/** Builds an index over what is there. Throws WaitFor, E11000, 171 before anything is written. */
export function createIndex(store: Store, scope: WriteScope, collection: Collection, spec: Doc): Index {
  waitForUsers(store, collection);
  const index = newIndex(store.catalogue.nextId++, spec);
  const { environment } = store;
  const puts: { key: Buffer; value: Buffer }[] = [];
  const unique: Entry[] = [];
  for (const { key, value } of environment.recordScan.getRange(recordsOf(collection))) {
    const record = key as number;
    const { entries, multikey, lossy } = entriesOf(index, Doc.over(Buffer.from(value.subarray(0, value.readInt32LE(0)))));
    index.multikey ||= multikey;
    index.lossy ||= lossy;
    for (const entry of entries) {
      if (index.unique) unique.push(entry);
      puts.push({ key: storedKey(entry, record), value: recordIdOf(record) });
    }
  }
  // only when every document can have keys
  const seen = new Map<string, Entry[]>();
  for (const entry of unique) ensureNew(collection, seen, entry);
  for (const { key, value } of puts) scope.put(environment.entries, key, value);
  index.since = store.oplog.sequence + 1;
  collection.indexes.push(index);
  scope.undo(() => collection.indexes.splice(collection.indexes.indexOf(index), 1));
  saveCollection(scope, environment, collection);
  store.oplog.append(scope, { kind: 'createIndexes', namespace: collection.namespace });
  return index;
}

function ensureNew(collection: Collection, seen: Map<string, Entry[]>, entry: Entry): void {
  const key = entry.key.toString('latin1');
  const others = seen.get(key);
  if (!others) return void seen.set(key, [entry]);
  if (others.some((other) => sameKey(entry, other))) throw duplicateKey(collection, entry);
  others.push(entry);
}

/** Removes an index. Throws WaitFor, and 72 for the `_id` index. */
export function dropIndex(store: Store, scope: WriteScope, collection: Collection, index: Index): void {
  if (index.name === '_id_') throw new CommandError(72, 'cannot drop _id index');
  waitForUsers(store, collection);
  removeIndexEntries(store, scope, index);
  const at = collection.indexes.indexOf(index);
  collection.indexes.splice(at, 1);
  index.dropped = true;
  scope.undo(() => {
    index.dropped = false;
    collection.indexes.splice(at, 0, index);
  });
  saveCollection(scope, store.environment, collection);
  store.oplog.append(scope, { kind: 'dropIndexes', namespace: collection.namespace });
}

import { randomUUID } from 'node:crypto';
import { Binary } from 'bson';
import {
  collationOf,
  CommandError,
  compileFilter,
  decodeDocument,
  Doc,
  encodeDocument,
  indexKindOf,
  toNumber,
  type Collation,
  type Filter,
  type IndexField,
  type IndexKind,
  type Value,
} from '../semantics.ts';
import type { WriteScope } from './commitQueue.ts';
import type { Environment } from './environment.ts';
import { indexPrefix, recordKey } from './keys.ts';

/** One index of a collection. */
export interface Index {
  id: number;
  name: string;
  /** As the client gave it, with `v`, `key` and `name`. */
  spec: Doc;
  key: Doc;
  fields: readonly IndexField[];
  /** Set for what is kept as a definition alone: no entries, no reading. */
  kind: IndexKind | undefined;
  unique: boolean;
  sparse: boolean;
  hidden: boolean;
  /** Some document has an array on the path: sticky. */
  multikey: boolean;
  /** Some key does not tell all of its values: sticky. */
  lossy: boolean;
  partial: { spec: Doc; filter: Filter } | undefined;
  collation: Collation | undefined;
  /** Age after which documents go, in seconds. */
  expireAfterSeconds: number | undefined;
  prefix: Buffer;
  /** Sequence number from which on the index is complete: older snapshots must not use it. */
  since: number;
  dropped: boolean;
}

export interface Collection {
  id: number;
  database: string;
  name: string;
  namespace: string;
  uuid: Binary;
  options: Doc;
  /** The rule for documents, where it is enforced. */
  validator: Filter | undefined;
  collation: Collation | undefined;
  indexes: Index[];
  nextRecord: number;
  count: number;
  /** What a capped collection holds at most. */
  capped: { bytes: number; documents: number } | undefined;
  /** Size of all documents; kept for capped collections. */
  bytes: number;
  dropped: boolean;
}

/** All collections by namespace, and the numbers that the next ones get. */
export interface Catalogue {
  collections: Map<string, Collection>;
  nextId: number;
}

const namespacePrefix = 'ns:';
const afterNamespaces = 'ns;';

/** Reads the catalogue; counts every collection's records (about 10 ms for 100,000). */
export function loadCatalogue(environment: Environment): Catalogue {
  const catalogue: Catalogue = { collections: new Map(), nextId: 1 };
  const range = { start: Buffer.from(namespacePrefix), end: Buffer.from(afterNamespaces) };
  for (const { value } of environment.meta.getRange(range)) {
    const collection = revive(decodeDocument(value));
    collection.count = environment.records.getKeysCount(recordsOf(collection));
    if (collection.capped)
      for (const one of environment.records.getRange(recordsOf(collection))) collection.bytes += one.value.length;
    const [last] = environment.records.getKeys({
      start: recordKey(collection.id + 1, 0),
      end: recordKey(collection.id, 0),
      reverse: true,
      limit: 1,
    });
    collection.nextRecord = last ? last.readUIntBE(4, 6) + 1 : 1;
    catalogue.collections.set(collection.namespace, collection);
    catalogue.nextId = Math.max(catalogue.nextId, collection.id + 1, ...collection.indexes.map((index) => index.id + 1));
  }
  return catalogue;
}

/** The key range of a collection's records. */
export function recordsOf(collection: Collection): { start: Buffer; end: Buffer } {
  return { start: recordKey(collection.id, 0), end: recordKey(collection.id + 1, 0) };
}

/** A new collection with its `_id` index, not yet in the catalogue. */
export function newCollection(catalogue: Catalogue, namespace: string, options: Doc): Collection {
  checkPlace(catalogue, namespace);
  const uuid = new Binary(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'), Binary.SUBTYPE_UUID);
  const collection = emptyCollection(catalogue.nextId++, namespace, uuid, options);
  const collation = options.get('collation');
  const spec = Doc.of([
    ['v', 2],
    ['key', Doc.from({ _id: 1 })],
    ['name', '_id_'],
    ...(collation instanceof Doc && collection.collation ? [['collation', collection.collation.spec] as const] : []),
  ]);
  collection.indexes.push(newIndex(catalogue.nextId++, spec));
  return collection;
}

/** Throws 73 for a name that no collection may have, 13297 for a database that another differs from by its case only. */
function checkPlace({ collections }: Catalogue, namespace: string): void {
  const dot = namespace.indexOf('.');
  const [database, name] = [namespace.slice(0, dot), namespace.slice(dot + 1)];
  if (name.includes('$')) throw new CommandError(73, `Invalid collection name: ${name}`);
  for (const { database: other } of collections.values()) {
    if (other === database || other.toLowerCase() !== database.toLowerCase()) continue;
    const both = `already have: [${other}] trying to create [${database}]`;
    throw new CommandError(13297, `db already exists with different case ${both}`);
  }
}

function emptyCollection(id: number, namespace: string, uuid: Binary, options: Doc): Collection {
  const dot = namespace.indexOf('.');
  const validator = options.get('validator');
  const collation = options.get('collation');
  return {
    id,
    database: namespace.slice(0, dot),
    name: namespace.slice(dot + 1),
    namespace,
    uuid,
    options,
    validator:
      validator instanceof Doc && validator.size && isEnforced(options)
        ? compileFilter(validator, { asWritten: true })
        : undefined,
    collation: collation instanceof Doc ? collationOf(collation) : undefined,
    indexes: [],
    nextRecord: 1,
    count: 0,
    capped: boundsOf(options),
    bytes: 0,
    dropped: false,
  };
}

function isEnforced(options: Doc): boolean {
  return options.get('validationLevel') !== 'off' && options.get('validationAction') !== 'warn';
}

function boundsOf(options: Doc): Collection['capped'] {
  if (options.get('capped') !== true) return undefined;
  return { bytes: toNumber(options.get('size')), documents: toNumber(options.get('max') ?? Number.POSITIVE_INFINITY) };
}

/** An index as its specification says. Throws the server's refusal when the partial filter or collation is not understood. */
export function newIndex(id: number, spec: Doc): Index {
  const key = spec.get('key') as Doc;
  const partial = spec.get('partialFilterExpression');
  const collation = spec.get('collation');
  const expire = spec.get('expireAfterSeconds');
  return {
    id,
    name: spec.get('name') as string,
    spec,
    key,
    fields: [...key].map(([path, order]): IndexField => ({ path, direction: toNumber(order) < 0 ? -1 : 1 })),
    kind: indexKindOf(key),
    unique: spec.get('unique') === true || isIdKey(key),
    sparse: spec.get('sparse') === true,
    hidden: spec.get('hidden') === true,
    multikey: false,
    lossy: false,
    partial: partial instanceof Doc ? { spec: partial, filter: compileFilter(partial) } : undefined,
    collation: collation instanceof Doc ? collationOf(collation) : undefined,
    expireAfterSeconds: expire === undefined ? undefined : toNumber(expire),
    prefix: indexPrefix(id),
    since: 0,
    dropped: false,
  };
}

export function isIdKey(key: Doc): boolean {
  return key.size === 1 && key.has('_id') && !indexKindOf(key);
}

/** Writes a collection's entry. */
export function saveCollection(scope: WriteScope, environment: Environment, collection: Collection): void {
  const indexes: Value[] = collection.indexes.map((index) =>
    Doc.from({ id: index.id, spec: index.spec, multikey: index.multikey, lossy: index.lossy }),
  );
  const entry = Doc.from({
    ns: collection.namespace,
    id: collection.id,
    uuid: collection.uuid,
    options: collection.options,
    indexes,
  });
  scope.put(environment.meta, metaKey(collection.namespace), encodeDocument(entry));
}

export function metaKey(namespace: string): Buffer {
  return Buffer.from(namespacePrefix + namespace);
}

function revive(entry: Doc): Collection {
  const collection = emptyCollection(
    entry.get('id') as number,
    entry.get('ns') as string,
    entry.get('uuid') as Binary,
    entry.get('options') as Doc,
  );
  for (const saved of entry.get('indexes') as readonly Doc[]) {
    const index = newIndex(saved.get('id') as number, saved.get('spec') as Doc);
    index.multikey = saved.get('multikey') === true;
    index.lossy = saved.get('lossy') === true;
    collection.indexes.push(index);
  }
  return collection;
}

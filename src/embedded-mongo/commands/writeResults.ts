import { ObjectId } from 'bson';
import {
  CommandError,
  compileFilter,
  Doc,
  isArray,
  isNullish,
  sameValue,
  saying,
  showValue,
  withContext,
  type MergeTarget,
  type Value,
} from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
import type { Collection, Index } from '../storage/catalogue.ts';
import type { WriteScope } from '../storage/commitQueue.ts';
import { createCollection, createIndex, dropCollection } from '../storage/definitions.ts';
import { applyChange, planChange } from '../storage/documents.ts';
import { duplicateKey, entriesOf, type Entry } from '../storage/indexEntries.ts';
import { writeWhenFree } from '../transactions/sessions.ts';
import { checkedNamespace, type Context } from './context.ts';
import { identified } from './insert.ts';

/** `$out` and `$merge`: writes the results of a pipeline. Throws 263 in a transaction. */
export async function writeResults(context: Context, target: MergeTarget, results: Iterable<Doc>): Promise<void> {
  if (context.transaction) throw new CommandError(263, `$${target.kind} cannot be used in a transaction`);
  const namespace = checkedNamespace(target.db, target.collection);
  const docs = [...results];
  if (target.kind === 'out') await writeWhenFree(context.store, (scope) => replaceCollection(context, scope, namespace, docs));
  else await mergeAll(context, namespace, target, docs);
}

/** The target keeps its options and indexes. */
function replaceCollection({ store }: Context, scope: WriteScope, namespace: string, docs: Doc[]): void {
  const old = store.catalogue.collections.get(namespace);
  if (old?.capped)
    throw new CommandError(
      17152,
      `PlanExecutor error during aggregation :: caused by :: namespace '${namespace}' is capped so it can't be used for $out`,
    );
  if (old) dropCollection(store, scope, old);
  const collection = createCollection(store, scope, namespace, old?.options ?? Doc.from({}));
  for (const index of old?.indexes ?? []) if (index.name !== '_id_') createIndex(store, scope, collection, index.spec);
  for (const doc of docs)
    saying('PlanExecutor error during aggregation', () =>
      applyChange(store, scope, planChange(store, { collection, record: undefined, before: undefined, after: identified(doc) })),
    );
}

type Merge = Extract<MergeTarget, { kind: 'merge' }>;

async function mergeAll({ store }: Context, namespace: string, target: Merge, docs: Doc[]): Promise<void> {
  let next = 0;
  await writeWhenFree(store, (scope) => {
    const collection = store.catalogue.collections.get(namespace) ?? createCollection(store, scope, namespace, Doc.from({}));
    indexOn(collection, target);
    for (; next < docs.length; next++)
      saying('PlanExecutor error during aggregation', () => mergeOne(store, scope, collection, target, docs[next] as Doc));
  });
}

/** The unique index over the fields that documents are matched by. Throws 51183. */
function indexOn(collection: Collection, { on }: Merge): Index {
  const inOrder = (paths: readonly string[]): string => [...paths].sort().join('\0');
  const found = collection.indexes.find(
    (index) => index.unique && !index.partial && inOrder(index.fields.map(({ path }) => path)) === inOrder(on),
  );
  if (found) return found;
  throw new CommandError(51183, 'Cannot find index to verify that join fields will be unique');
}

function mergeOne(store: Context['store'], scope: WriteScope, collection: Collection, target: Merge, given: Doc): void {
  const wanted = target.on.map((path) => [path, Doc.from({ $eq: joinValue(given, path) })] as const);
  const incoming = target.on.includes('_id') ? identified(given) : given;
  const filter = compileFilter(Doc.of(wanted));
  const [row] = planQuery(store.environment, collection, { filter, limit: 1 }).rows();
  if (!row) {
    if (target.whenNotMatched === 'fail')
      throw new CommandError(
        13113,
        '$merge could not find a matching document in the target collection for at least one document in the source collection',
      );
    if (target.whenNotMatched === 'insert')
      applyChange(
        store,
        scope,
        planChange(store, { collection, record: undefined, before: undefined, after: asInserted(target, identified(incoming)) }),
      );
    return;
  }
  if (target.whenMatched === 'keepExisting') return;
  if (target.whenMatched === 'fail') {
    const entry = entriesOf(indexOn(collection, target), row.doc).entries[0] as Entry;
    throw withContext(
      duplicateKey(collection, entry),
      "$merge with whenMatched: fail found an existing document with the same values for the 'on' fields",
    );
  }
  const after = target.combine(row.doc, incoming);
  if (!sameValue(after.get('_id'), row.doc.get('_id'))) refuseNewId(target, after.get('_id'));
  applyChange(
    store,
    scope,
    planChange(store, { collection, record: row.record, before: row.doc, after, replacement: target.whenMatched === 'replace' }),
  );
}

/** A value that documents are matched by; a missing `_id` is new. Throws 51132, 51185. */
function joinValue(incoming: Doc, path: string): Value {
  let value: Value | undefined = incoming;
  for (const step of path.split('.')) {
    value = value instanceof Doc ? value.get(step) : undefined;
    if (isArray(value)) throw new CommandError(51185, `$merge write error: 'on' field '${path}' is an array`);
  }
  if (path === '_id' && value === undefined) return new ObjectId();
  if (!isNullish(value)) return value as Value;
  throw new CommandError(51132, `$merge write error: 'on' field '${path}' cannot be missing, null, undefined or an array`);
}

function refuseNewId({ whenMatched }: Merge, id: Value | undefined): never {
  throw withContext(
    new CommandError(
      66,
      whenMatched === 'merge'
        ? "Performing an update on the path '_id' would modify the immutable field '_id'"
        : `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${showValue(id)}`,
    ),
    '$merge failed to update the matching document, did you attempt to modify the _id or the shard key?',
  );
}

/** A merge sets the fields one by one: first those that documents are matched by, then the others in the order of their names. */
function asInserted({ whenMatched, on }: Merge, incoming: Doc): Doc {
  if (whenMatched !== 'merge') return incoming;
  const [id, ...rest] = [...incoming];
  const place = (name: string): string => `${on.includes(name) ? 0 : 1}${name}`;
  return Doc.of([id as [string, Value], ...rest.sort(([a], [b]) => (place(a) < place(b) ? -1 : 1))]);
}

import { CommandError, compileFilter, Doc, type MergeTarget, type Value } from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
import type { Collection } from '../storage/catalogue.ts';
import type { WriteScope } from '../storage/commitQueue.ts';
import { createCollection, createIndex, dropCollection } from '../storage/definitions.ts';
import { applyChange, planChange } from '../storage/documents.ts';
import { duplicateKey, entriesOf } from '../storage/indexEntries.ts';
import { writeWhenFree } from '../transactions/sessions.ts';
import { checkedNamespace, type Context } from './context.ts';
import { identified } from './insert.ts';

/** `$out` and `$merge`: writes the results of a pipeline. Throws 263 in a transaction. */
export async function writeResults(context: Context, target: MergeTarget, results: Iterable<Doc>): Promise<void> {
  if (context.transaction) throw new CommandError(263, `$${target.kind} cannot be used in a transaction`);
  const namespace = checkedNamespace(target.db, target.collection);
  const docs = [...results].map(identified);
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
  for (const after of docs)
    applyChange(store, scope, planChange(store, { collection, record: undefined, before: undefined, after }));
}

type Merge = Extract<MergeTarget, { kind: 'merge' }>;

async function mergeAll({ store }: Context, namespace: string, target: Merge, docs: Doc[]): Promise<void> {
  let next = 0;
  await writeWhenFree(store, (scope) => {
    const collection = store.catalogue.collections.get(namespace) ?? createCollection(store, scope, namespace, Doc.from({}));
    ensureUniqueOn(collection, target);
    for (; next < docs.length; next++) mergeOne(store, scope, collection, target, docs[next] as Doc);
  });
}

function ensureUniqueOn(collection: Collection, { on }: Merge): void {
  const wanted = [...on].sort().join('\0');
  const found = collection.indexes.some(
    (index) =>
      index.unique &&
      !index.partial &&
      index.fields
        .map(({ path }) => path)
        .sort()
        .join('\0') === wanted,
  );
  if (!found) throw new CommandError(51183, 'Cannot find index to verify that join fields will be unique');
}

function mergeOne(store: Context['store'], scope: WriteScope, collection: Collection, target: Merge, incoming: Doc): void {
  const filter = compileFilter(Doc.of(target.on.map((path) => [path, Doc.from({ $eq: incoming.get(path) ?? (null as Value) })])));
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
        planChange(store, { collection, record: undefined, before: undefined, after: asInserted(target, incoming) }),
      );
    return;
  }
  if (target.whenMatched === 'keepExisting') return;
  if (target.whenMatched === 'fail') {
    const index = collection.indexes[0];
    const entry = index && entriesOf(index, row.doc).entries[0];
    throw entry ? duplicateKey(collection, entry) : new CommandError(11000, '$merge found a matching document');
  }
  const after = target.combine(row.doc, incoming);
  applyChange(
    store,
    scope,
    planChange(store, { collection, record: row.record, before: row.doc, after, replacement: target.whenMatched === 'replace' }),
  );
}

/** A merge sets the fields one by one, in the order of their names. */
function asInserted({ whenMatched }: Merge, incoming: Doc): Doc {
  if (whenMatched !== 'merge') return incoming;
  const [id, ...rest] = [...incoming];
  return Doc.of([id as [string, Value], ...rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

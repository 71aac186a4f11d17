import { compileFilter, Doc } from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
import type { Collection, Index } from './catalogue.ts';
import { applyChange, intentOnRecord, planChange } from './documents.ts';
import type { Store } from './store.ts';

/** Documents removed in one commit. */
const batch = 500;

/** Removes what TTL indexes say is too old at that time (milliseconds since 1970). Documents of open transactions wait for the next time. */
export async function removeExpired(store: Store, now: number): Promise<void> {
  for (const collection of [...store.catalogue.collections.values()]) {
    for (const index of [...collection.indexes]) {
      if (index.expireAfterSeconds === undefined || index.fields.length !== 1) continue;
      while ((await removeBatch(store, collection, index, now)) === batch);
    }
  }
}

async function removeBatch(store: Store, collection: Collection, index: Index, now: number): Promise<number> {
  const limit = new Date(now - (index.expireAfterSeconds ?? 0) * 1000);
  const path = index.fields[0]?.path as string;
  const old = Doc.of([[path, Doc.from({ $lt: limit })]]);
  const demands = index.partial ? Doc.from({ $and: [old, index.partial.spec] }) : old;
  const filter = compileFilter(demands, { collation: index.collation });
  return store.queue.write((scope) => {
    if (collection.dropped || index.dropped) return 0;
    let removed = 0;
    const query = planQuery(store.environment, collection, { filter, limit: batch, collation: index.collation });
    for (const { record, doc } of [...query.rows()]) {
      if (store.intents.has(intentOnRecord(collection, record))) continue;
      applyChange(store, scope, planChange(store, { collection, record, before: doc, after: undefined }));
      removed++;
    }
    return removed;
  });
}

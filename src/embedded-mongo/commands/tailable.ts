import { compareValues, CommandError, Doc, type Filter } from '../semantics.ts';
import { ensureAlive, scanRecords } from '../planner/scan.ts';
import type { Collection } from '../storage/catalogue.ts';
import { recordKey } from '../storage/keys.ts';
import { booleanField, docField, type Context } from './context.ts';
import { awaitBatch, batchSizeOf, cursorReply, register, type Batch } from './cursors.ts';

interface Tail {
  collection: Collection;
  filter: Filter;
  project: (doc: Doc) => Doc;
  skip: number;
  /** 0: none. */
  limit: number;
}

/** Throws 9 and 2 for options that a tailable cursor cannot have, or that only it can have. */
export function isTailable(context: Context): boolean {
  const tailable = booleanField(context, 'tailable');
  if (!tailable && booleanField(context, 'awaitData'))
    throw new CommandError(9, "Cannot set 'awaitData' without also setting 'tailable'");
  if (!tailable) return false;
  const sort = docField(context, 'sort');
  if (sort?.size && compareValues(sort, Doc.from({ $natural: 1 })) !== 0)
    throw new CommandError(2, 'cannot use tailable option with a sort other than {$natural: 1}');
  if (booleanField(context, 'singleBatch')) throw new CommandError(2, "cannot use tailable option with the 'singleBatch' option");
  return true;
}

/** Opens a cursor that stays open at the end of a capped collection. Throws 2 for other collections. */
export function openTailable(context: Context, tail: Tail, batchSize: number | undefined): Doc {
  const { collection } = tail;
  const { namespace } = collection;
  if (!collection.capped)
    throw new CommandError(2, `error processing query: ns=${namespace} tailable cursor requested on non capped collection`);
  const take = takerOf(context, tail);
  const awaits = booleanField(context, 'awaitData');
  const first = take(batchSizeOf(batchSize));
  if (first.done) return cursorReply('firstBatch', first, 0n, namespace);
  const cursor = register(context.server.cursors, {
    namespace,
    session: context.session,
    inTransaction: context.transaction !== undefined,
    keepForever: booleanField(context, 'noCursorTimeout'),
    awaits,
    next: (size, waitMs) =>
      awaits ? awaitBatch(context.store.oplog, cursor, waitMs, () => take(batchSizeOf(size))) : take(batchSizeOf(size)),
  });
  return cursorReply('firstBatch', first, cursor.id, namespace);
}

/** Takes what has come since the last time; done when there never was anything to stand at, or the limit is reached. */
function takerOf(context: Context, { collection, filter, project, skip, limit }: Tail): (batchSize: number) => Batch {
  const { environment } = context.store;
  const { transaction } = context;
  let last: number | undefined;
  let passed = 0;
  return (batchSize) => {
    ensureAlive(collection);
    if (limit && passed >= skip + limit) return { docs: [], done: true };
    if (last !== undefined && !environment.records.doesExist(recordKey(collection.id, last)))
      throw new CommandError(
        136,
        `CollectionScan died due to failure to restore tailable cursor position. Last seen record id: RecordId(${last})`,
      );
    const docs: Doc[] = [];
    const examined = { keys: 0, documents: 0 };
    for (const { record, doc } of scanRecords(environment, collection, {
      filter: undefined,
      reverse: false,
      transaction,
      examined,
      after: last,
    })) {
      if (docs.length >= batchSize) break;
      last = record;
      if (!filter.matches(doc) || ++passed <= skip) continue;
      docs.push(project(doc));
      if (passed === skip + limit) break;
    }
    return { docs, done: last === undefined };
  };
}

import {
  CommandError,
  compileFilter,
  compileProjection,
  distinctPath,
  distinctValues,
  Doc,
  isNumber,
  toNumber,
  type Filter,
  type Value,
} from '../semantics.ts';
import type { Hint } from '../planner/plan.ts';
import type { Row } from '../planner/scan.ts';
import type { Collection } from '../storage/catalogue.ts';
import {
  arrayField,
  booleanField,
  checkedNamespace,
  collationFor,
  collectionOf,
  countField,
  docField,
  namespaceOf,
  queryFor,
  textField,
  wrongType,
  letOf,
  type Command,
  type Context,
} from './context.ts';
import { isTailable, openTailable } from './tailable.ts';
import { cursorReply, executing, findCursor, killCursor, openCursor, type Batch } from './cursors.ts';

/** A hint: an index's name or key. Throws 9. */
export function hintOf(context: Context, doc: Doc = context.command): Hint {
  const hint = doc.get('hint');
  if (hint === undefined || typeof hint === 'string') return hint;
  if (hint instanceof Doc) return hint.size ? hint : undefined;
  throw new CommandError(9, 'Hint must be a string or an object');
}

/** The filter of a reading command with its collation and `let`. */
export function filterOf(context: Context, spec: Doc | undefined, collection: Collection | undefined): Filter {
  const collation = collationFor(context, collection);
  return compileFilter(spec ?? Doc.from({}), { collation, variables: letOf(context, collation), now: new Date() });
}

const find: Command = {
  fields:
    'filter sort projection hint skip limit batchSize singleBatch noCursorTimeout allowDiskUse let collation min max returnKey showRecordId tailable awaitData oplogReplay allowPartialResults'.split(
      ' ',
    ),
  inTransaction: true,
  run(context) {
    refuseUnsupported(context);
    const tailable = isTailable(context);
    const namespace = namespaceOf(context);
    const collection = collectionOf(context);
    const filter = filterOf(context, docField(context, 'filter'), collection);
    const spec = docField(context, 'projection');
    const collation = collationFor(context, collection);
    const variables = letOf(context, collation);
    const unsorted = !docField(context, 'sort')?.size;
    const projection = spec?.size
      ? compileProjection(spec, { filter, collation, variables, unsorted, now: new Date() })
      : undefined;
    const bounds = { skip: countField(context, 'skip') ?? 0, limit: countField(context, 'limit') ?? 0 };
    const batchSize = countField(context, 'batchSize');
    const project = (doc: Doc): Doc => (projection ? projection.apply(doc) : doc);
    if (tailable && collection) return openTailable(context, { collection, filter, project, ...bounds }, batchSize);
    const rows = docsOf(findRows(context, collection, filter, bounds));
    return openCursor(context.server.cursors, projection ? projected(rows, project) : rows, {
      namespace,
      about: 'Executor error during find command',
      batchSize,
      session: context.session,
      inTransaction: context.transaction !== undefined,
      keepForever: booleanField(context, 'noCursorTimeout'),
      singleBatch: booleanField(context, 'singleBatch'),
      timeLimit: context.timeLimit,
    });
  },
};

function refuseUnsupported(context: Context): void {
  for (const option of ['min', 'max', 'returnKey', 'showRecordId']) {
    const value = context.command.get(option);
    if (value !== undefined && value !== false) throw new CommandError(115, `find option ${option} is not supported`);
  }
}

function findRows(
  context: Context,
  collection: Collection | undefined,
  filter: Filter,
  { skip, limit }: { skip: number; limit: number },
): Iterable<Row> {
  if (!collection) return [];
  const query = queryFor(context, collection, {
    filter,
    sort: docField(context, 'sort'),
    skip,
    limit,
    hint: hintOf(context),
    collation: collationFor(context, collection),
  });
  return query.rows();
}

/** The documents of rows. */
export function* docsOf(rows: Iterable<Row>): Generator<Doc> {
  for (const { doc } of rows) yield doc;
}

function* projected(docs: Iterable<Doc>, project: (doc: Doc) => Doc): Generator<Doc> {
  for (const doc of docs) yield project(doc);
}

/** A long as the client sent it: a number would not hold all of them. */
function cursorId(context: Context, field: string, value: Value): bigint {
  if (typeof value !== 'bigint') throw wrongType(context, field, value, 'long');
  return value;
}

const getMore: Command = {
  fields: ['collection', 'batchSize', 'lastKnownCommittedOpTime', 'term'],
  inTransaction: true,
  async run(context) {
    const { cursors } = context.server;
    const id = cursorId(context, 'getMore', context.command.get('getMore') as Value);
    const name = textField(context, 'collection');
    if (name === undefined) throw new CommandError(40414, "BSON field 'getMore.collection' is missing but a required field");
    const namespace = checkedNamespace(context.database, name);
    const cursor = findCursor(cursors, id, namespace);
    if (cursor.inTransaction && cursor.session !== context.session)
      throw new CommandError(20, `cursor id ${cursor.id} belongs to a transaction`);
    if (cursor.busy) throw new CommandError(20, `cursor id ${cursor.id} is in use`);
    const waitMs = countField(context, 'maxTimeMS');
    if (waitMs && !cursor.awaits) throw new CommandError(2, 'cannot set maxTimeMS on getMore command for a non-awaitData cursor');
    cursor.busy = true;
    cursor.timeLimit?.resume();
    const forget = context.connection.onClose(() => killCursor(cursors, cursor));
    let batch: Batch;
    try {
      batch = await cursor.next(countField(context, 'batchSize') || undefined, waitMs);
    } catch (error) {
      killCursor(cursors, cursor);
      throw error;
    } finally {
      forget();
      cursor.busy = false;
      cursor.timeLimit?.pause();
      cursor.lastUsed = Date.now();
    }
    if (cursor.killed) throw new CommandError(237, `cursor id ${cursor.id} was killed`);
    if (batch.done) cursors.open.delete(cursor.id);
    return cursorReply('nextBatch', batch, batch.done ? 0n : cursor.id, namespace);
  },
};

const killCursors: Command = {
  fields: ['cursors'],
  inTransaction: true,
  run(context) {
    const killed: bigint[] = [];
    const unknown: bigint[] = [];
    const ids = arrayField(context, 'cursors');
    if (!ids) throw new CommandError(40414, "BSON field 'killCursors.cursors' is missing but a required field");
    namespaceOf(context);
    for (const [i, value] of ids.entries()) {
      const id = cursorId(context, `cursors.${i}`, value);
      const cursor = context.server.cursors.open.get(id);
      if (cursor) killCursor(context.server.cursors, cursor);
      (cursor ? killed : unknown).push(id);
    }
    return Doc.from({ cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [] });
  },
};

const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'],
  run(context) {
    const collection = collectionOf(context);
    const filter = filterOf(context, docField(context, 'query'), collection);
    const value = context.command.get('limit');
    if (value !== undefined && !isNumber(value)) throw new CommandError(2, 'limit value is not a valid number');
    const limit = Math.abs(toNumber(value ?? 0));
    const skip = countField(context, 'skip') ?? 0;
    const hint = hintOf(context);
    if (collection && filter.matchesAll && !limit && !skip && hint === undefined) return Doc.from({ n: collection.count });
    const collation = collationFor(context, collection);
    const n = collection ? queryFor(context, collection, { filter, limit, skip, hint, collation }).count() : 0;
    return Doc.from({ n });
  },
};

const distinct: Command = {
  fields: ['key', 'query', 'collation', 'hint'],
  inTransaction: true,
  run(context) {
    const key = textField(context, 'key');
    if (key === undefined) throw new CommandError(40414, "BSON field 'distinct.key' is missing but a required field");
    const path = distinctPath(key);
    const collection = collectionOf(context);
    const filter = filterOf(context, docField(context, 'query'), collection);
    const collation = collationFor(context, collection);
    if (!collection) return Doc.from({ values: [] });
    const rows = queryFor(context, collection, { filter, collation, hint: hintOf(context) }).rows();
    const values = distinctValues(
      executing(docsOf(rows), () => 'Executor error during distinct command'),
      path,
      collation,
    );
    return Doc.from({ values });
  },
};

export const reads: Record<string, Command> = { find, getMore, killCursors, count, distinct };

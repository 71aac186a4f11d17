import {
  CommandError,
  compileFilter,
  compileProjection,
  distinctValues,
  Doc,
  isNumber,
  toNumber,
  type Filter,
} from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
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
  textField,
  wrongType,
  type Command,
  type Context,
} from './context.ts';
import { cursorReply, findCursor, killCursor, openCursor, type Batch } from './cursors.ts';

/** A hint: an index's name or key. Throws 9. */
export function hintOf(context: Context, doc: Doc = context.command): Hint {
  const hint = doc.get('hint');
  if (hint === undefined || typeof hint === 'string') return hint;
  if (hint instanceof Doc) return hint.size ? hint : undefined;
  throw new CommandError(9, 'Hint must be a string or an object');
}

/** The filter of a reading command with its collation and `let`. */
export function filterOf(context: Context, spec: Doc | undefined, collection: Collection | undefined): Filter {
  const collation = collationFor(context.command.get('collation'), collection);
  return compileFilter(spec ?? Doc.of([]), { collation, variables: docField(context, 'let'), now: new Date() });
}

const find: Command = {
  fields:
    'filter sort projection hint skip limit batchSize singleBatch noCursorTimeout allowDiskUse let collation min max returnKey showRecordId tailable awaitData oplogReplay allowPartialResults'.split(
      ' ',
    ),
  inTransaction: true,
  run(context) {
    refuseUnsupported(context);
    const namespace = namespaceOf(context);
    const collection = collectionOf(context);
    const filter = filterOf(context, docField(context, 'filter'), collection);
    const spec = docField(context, 'projection');
    const variables = docField(context, 'let');
    const collation = collationFor(context.command.get('collation'), collection);
    const projection = spec?.size ? compileProjection(spec, { filter, collation, variables, now: new Date() }) : undefined;
    const limit = countField(context, 'limit') ?? 0;
    const rows = findRows(context, collection, filter, { skip: countField(context, 'skip') ?? 0, limit });
    const batchSize = countField(context, 'batchSize');
    return openCursor(context.server.cursors, projection ? projected(rows, (doc) => projection.apply(doc)) : docsOf(rows), {
      namespace,
      batchSize,
      session: context.session,
      inTransaction: context.transaction !== undefined,
      keepForever: booleanField(context, 'noCursorTimeout'),
      singleBatch: booleanField(context, 'singleBatch'),
    });
  },
};

function refuseUnsupported(context: Context): void {
  for (const option of ['min', 'max', 'returnKey', 'showRecordId', 'tailable', 'awaitData']) {
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
  const query = planQuery(context.store.environment, collection, {
    filter,
    sort: docField(context, 'sort'),
    skip,
    limit,
    hint: hintOf(context),
    collation: collationFor(context.command.get('collation'), collection),
    transaction: context.transaction,
  });
  return query.rows();
}

/** The documents of rows. */
export function* docsOf(rows: Iterable<Row>): Generator<Doc> {
  for (const { doc } of rows) yield doc;
}

function* projected(rows: Iterable<Row>, project: (doc: Doc) => Doc): Generator<Doc> {
  for (const { doc } of rows) yield project(doc);
}

const getMore: Command = {
  fields: ['collection', 'batchSize', 'lastKnownCommittedOpTime', 'term'],
  inTransaction: true,
  async run(context) {
    const { cursors } = context.server;
    const id = context.command.get('getMore');
    if (typeof id !== 'bigint' && !isNumber(id)) throw wrongType(context, 'getMore', id ?? null, 'long');
    const namespace = checkedNamespace(context.database, textField(context, 'collection') ?? '');
    const cursor = findCursor(cursors, BigInt(toNumber(id)), namespace);
    if (cursor.inTransaction && cursor.session !== context.session)
      throw new CommandError(20, `cursor id ${cursor.id} belongs to a transaction`);
    if (cursor.busy) throw new CommandError(20, `cursor id ${cursor.id} is in use`);
    cursor.busy = true;
    const forget = context.connection.onClose(() => killCursor(cursors, cursor));
    let batch: Batch;
    try {
      batch = await cursor.next(countField(context, 'batchSize') || undefined, countField(context, 'maxTimeMS'));
    } catch (error) {
      killCursor(cursors, cursor);
      throw error;
    } finally {
      forget();
      cursor.busy = false;
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
    for (const id of arrayField(context, 'cursors') ?? []) {
      if (!isNumber(id)) throw new CommandError(14, "BSON field 'killCursors.cursors' holds something that is no cursor id");
      const cursor = context.server.cursors.open.get(BigInt(toNumber(id)));
      if (cursor) killCursor(context.server.cursors, cursor);
      (cursor ? killed : unknown).push(BigInt(toNumber(id)));
    }
    return Doc.of([
      ['cursorsKilled', killed],
      ['cursorsNotFound', unknown],
      ['cursorsAlive', []],
      ['cursorsUnknown', []],
    ]);
  },
};

const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'],
  run(context) {
    const collection = collectionOf(context);
    const filter = filterOf(context, docField(context, 'query'), collection);
    const value = context.command.get('limit');
    if (value !== undefined && value !== null && !isNumber(value)) throw wrongType(context, 'limit', value, 'long');
    const limit = Math.abs(toNumber(value ?? 0));
    const skip = countField(context, 'skip') ?? 0;
    const hint = hintOf(context);
    if (collection && filter.matchesAll && !limit && !skip && hint === undefined) return Doc.of([['n', collection.count]]);
    const collation = collationFor(context.command.get('collation'), collection);
    const n = collection ? planQuery(context.store.environment, collection, { filter, limit, skip, hint, collation }).count() : 0;
    return Doc.of([['n', n]]);
  },
};

const distinct: Command = {
  fields: ['key', 'query', 'collation', 'hint'],
  inTransaction: true,
  run(context) {
    const key = textField(context, 'key');
    if (key === undefined) throw new CommandError(40414, "BSON field 'distinct.key' is missing but a required field");
    const collection = collectionOf(context);
    const query = context.command.get('query') === null ? undefined : docField(context, 'query');
    const filter = filterOf(context, query, collection);
    const collation = collationFor(context.command.get('collation'), collection);
    if (!collection) return Doc.of([['values', []]]);
    const { transaction, store } = context;
    const rows = planQuery(store.environment, collection, { filter, collation, hint: hintOf(context), transaction }).rows();
    const values = distinctValues(docsOf(rows), key, collation);
    return Doc.of([['values', values]]);
  },
};

export const reads: Record<string, Command> = { find, getMore, killCursors, count, distinct };

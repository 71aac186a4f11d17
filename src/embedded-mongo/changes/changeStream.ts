import { Timestamp } from 'bson';
import type { Context } from '../commands/context.ts';
import { awaitBatch, cursorReply, inGetMore, register, type Batch } from '../commands/cursors.ts';
import {
  CommandError,
  showPlain,
  compareValues,
  Doc,
  isArray,
  saying,
  showDoc,
  typeName,
  type Pipeline,
  type Value,
} from '../semantics.ts';
import type { Store } from '../storage/store.ts';
import { maxDocumentBytes } from '../wire/message.ts';
import { eventOf, invalidateEvent, invalidates, isWatched, type EventOptions, type Watched } from './events.ts';
import { ensureKept, positionOf, tokenOf, type Position } from './resumeToken.ts';

const options = new Set([
  'fullDocument',
  'fullDocumentBeforeChange',
  'resumeAfter',
  'startAfter',
  'startAtOperationTime',
  'allChangesForCluster',
]);
const allowedStages = new Set(['$addFields', '$match', '$project', '$replaceRoot', '$replaceWith', '$redact', '$set', '$unset']);

interface Stream {
  store: Store;
  watched: Watched;
  events: EventOptions;
  pipeline: Pipeline;
  position: Position;
  /** An invalidation that did not fit into the batch before it. */
  pending: Doc | undefined;
}

/** Opens a change stream. Throws 20, 40415, 115, 260, 263, 286. */
export function openChangeStream(context: Context, pipeline: Pipeline, batchSize: number | undefined): Doc {
  if (context.transaction) throw new CommandError(263, '$changeStream cannot be used in a transaction');
  const given = pipeline.source?.spec;
  const spec = given instanceof Doc ? given : Doc.from({});
  checkSpec(spec);
  checkStages(context);
  const { store } = context;
  const stream: Stream = {
    store,
    watched: watchedBy(context, spec),
    events: eventOptions(spec),
    pipeline,
    position: startOf(store, spec),
    pending: undefined,
  };
  const { namespace = `${stream.watched.database ?? 'admin'}.$cmd.aggregate` } = stream.watched;
  const first =
    batchSize === 0 ? { docs: [], done: false } : saying('PlanExecutor error during aggregation', () => take(stream, batchSize));
  const cursor = register(context.server.cursors, {
    namespace,
    session: context.session,
    awaits: true,
    next: async (size, waitMs) => {
      const batch = await awaitBatch(store.oplog, cursor, waitMs, () => saying(inGetMore, () => take(stream, size)));
      return { ...batch, resumeToken: tokenOf(store.oplog, { ...stream.position, invalidated: batch.done }) };
    },
  });
  return cursorReply('firstBatch', { ...first, resumeToken: tokenOf(store.oplog, stream.position) }, cursor.id, namespace);
}

function checkSpec(spec: Doc): void {
  for (const name of spec.keys()) {
    const value = spec.get(name);
    if (name === 'showExpandedEvents' && value !== true) continue;
    if (!options.has(name))
      throw new CommandError(name.startsWith('show') ? 115 : 40415, `BSON field '$changeStream.${name}' is not supported`);
  }
}

function checkStages(context: Context): void {
  const stages = context.command.get('pipeline');
  for (const stage of isArray(stages) ? stages.slice(1) : []) {
    const name = stage instanceof Doc ? (stage.firstKey() ?? '') : '';
    if (!allowedStages.has(name)) throw new CommandError(20, `${name} is not permitted in a $changeStream pipeline`);
  }
}

function watchedBy(context: Context, spec: Doc): Watched {
  const { command, database } = context;
  const name = command.get('aggregate');
  if (spec.get('allChangesForCluster') === true) {
    if (database !== 'admin')
      throw new CommandError(72, 'A $changeStream with allChangesForCluster may only be opened on the admin database');
    return { database: undefined, namespace: undefined };
  }
  return { database, namespace: typeof name === 'string' ? `${database}.${name}` : undefined };
}

function eventOptions(spec: Doc): EventOptions {
  return {
    fullDocument: choice(spec, 'fullDocument', ['default', 'updateLookup', 'whenAvailable', 'required']),
    fullDocumentBeforeChange: choice(spec, 'fullDocumentBeforeChange', ['off', 'whenAvailable', 'required']),
  };
}

function choice(spec: Doc, name: string, choices: string[]): string {
  const value = spec.get(name) ?? choices[0];
  if (typeof value === 'string' && choices.includes(value)) return value;
  throw new CommandError(2, `Enumeration value '${showPlain(value)}' for field '$changeStream.${name}' is not a valid value.`);
}

function tokenIn(spec: Doc, name: string): Doc | undefined {
  const token = spec.get(name);
  if (token === undefined || token instanceof Doc) return token;
  throw wrongType(name, token, 'object');
}

function wrongType(name: string, value: Value, expected: string): CommandError {
  const found = `is the wrong type '${typeName(value)}'`;
  return new CommandError(14, `BSON field '$changeStream.${name}' ${found}, expected type '${expected}'`);
}

function startOf({ oplog }: Store, spec: Doc): Position {
  const resumeAfter = tokenIn(spec, 'resumeAfter');
  const startAfter = tokenIn(spec, 'startAfter');
  const token = resumeAfter ?? startAfter;
  const time = spec.get('startAtOperationTime');
  if (resumeAfter && startAfter)
    throw new CommandError(50865, "Do not specify both 'resumeAfter' and 'startAfter' in a $changeStream stage");
  if (token && time !== undefined)
    throw new CommandError(50674, 'Only one type of resume option is allowed, but multiple were found.');
  if (token !== undefined) {
    const position = positionOf(oplog, token);
    if (position.invalidated && resumeAfter !== undefined) {
      throw new CommandError(
        260,
        'Attempting to resume a change stream using resumeAfter is not allowed from an invalidate notification.',
      );
    }
    return { sequence: position.sequence, invalidated: false };
  }
  if (time === undefined) return { sequence: oplog.sequence, invalidated: false };
  if (!(time instanceof Timestamp)) throw wrongType('startAtOperationTime', time, 'timestamp');
  for (const change of oplog.read(oplog.first - 1)) {
    if (compareValues(change.time, time) < 0) continue;
    if (change.sequence === oplog.first && oplog.first > 1) ensureKept(oplog, oplog.first - 2);
    return { sequence: change.sequence - 1, invalidated: false };
  }
  return { sequence: oplog.sequence, invalidated: false };
}

/** The events that are there already. */
function take(stream: Stream, batchSize = Number.POSITIVE_INFINITY): Batch {
  const { store, watched, position } = stream;
  if (stream.pending) return { docs: through(stream, stream.pending), done: true };
  ensureKept(store.oplog, position.sequence);
  const docs: Doc[] = [];
  let bytes = 0;
  for (const change of store.oplog.read(position.sequence)) {
    position.sequence = change.sequence;
    if (!isWatched(change, watched)) continue;
    const shown = through(stream, eventOf(store, change, stream.events));
    docs.push(...shown);
    bytes += change.document ? change.document.end - change.document.start : 1024;
    if (invalidates(change, watched)) {
      stream.pending = invalidateEvent(store, change);
      position.invalidated = true;
    }
    if (stream.pending || docs.length >= batchSize || bytes > maxDocumentBytes / 2) break;
  }
  if (!stream.pending || docs.length) return { docs, done: false };
  return { docs: through(stream, stream.pending), done: true };
}

/** The event after the client's own stages, which must keep its `_id`. */
function through({ pipeline }: Stream, event: Doc): Doc[] {
  const id = event.get('_id');
  const shown = [...pipeline.run([event])];
  for (const doc of shown) {
    if (compareValues(doc.get('_id'), id) === 0) continue;
    const message =
      'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline. Modifying the _id field of an event makes it impossible to resume the stream from that point. Only transformations that retain the unmodified _id field are allowed. Expected: ';
    const found = doc.has('_id') ? showDoc(Doc.from({ _id: doc.get('_id') as Value })) : '{}';
    throw new CommandError(280, `${message}${showDoc(Doc.from({ _id: id as Value }))} but found: ${found}`, {
      errorLabels: ['NonResumableChangeStreamError'],
    });
  }
  return shown;
}

import { CommandError, compileFilter, Doc, type Value } from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
import type { Store } from '../storage/store.ts';
import type { LoggedChange } from './oplog.ts';
import { tokenOf } from './resumeToken.ts';

/** Which changes a stream tells of: one collection, one database, or everything. */
export interface Watched {
  database: string | undefined;
  namespace: string | undefined;
}

export interface EventOptions {
  /** `default`, `updateLookup`, `whenAvailable` or `required`. */
  fullDocument: string;
  fullDocumentBeforeChange: string;
}

const shownKinds = new Set(['insert', 'update', 'replace', 'delete', 'drop', 'rename', 'dropDatabase']);
const internalDatabases = new Set(['admin', 'config', 'local']);

/** Whether a stream tells of the change. */
export function isWatched(change: LoggedChange, { database, namespace }: Watched): boolean {
  if (!shownKinds.has(change.kind)) return false;
  const [changed, name] = split(change.namespace);
  if (name.startsWith('system.')) return false;
  if (namespace !== undefined)
    return change.kind !== 'dropDatabase' && (change.namespace === namespace || change.to === namespace);
  return database === undefined ? !internalDatabases.has(changed) : changed === database;
}

/** Whether the change ends the stream. */
export function invalidates(change: LoggedChange, { database, namespace }: Watched): boolean {
  if (namespace !== undefined) return change.kind === 'drop' || change.kind === 'rename';
  return database !== undefined && change.kind === 'dropDatabase';
}

function split(namespace: string): [string, string] {
  const dot = namespace.indexOf('.');
  return [namespace.slice(0, dot), namespace.slice(dot + 1)];
}

function shownNamespace(namespace: string): Doc {
  const [database, name] = split(namespace);
  return Doc.of([['db', database], ...(name ? [['coll', name] as [string, Value]] : [])]);
}

/** The event as clients see it. Throws 47 when an image is required that is not kept. */
export function eventOf(store: Store, change: LoggedChange, options: EventOptions): Doc {
  const told = header(store, change, change.kind, false);
  const { to, session } = change;
  const event = Doc.of([
    ...(to === undefined ? [] : [['to', shownNamespace(to)] as const]),
    ...(session
      ? ([
          ['txnNumber', session.txnNumber],
          ['lsid', session.lsid],
        ] as const)
      : []),
    ...told,
  ]);
  if (change.document) event.append('fullDocument', change.document);
  else if (change.kind === 'update' && options.fullDocument !== 'default')
    event.append('fullDocument', lookUp(store, change, options));
  event.append('ns', shownNamespace(change.namespace));
  if (change.id !== undefined) event.append('documentKey', Doc.from({ _id: change.id }));
  if (change.description) event.append('updateDescription', change.description);
  if (options.fullDocumentBeforeChange !== 'off' && ['update', 'replace', 'delete'].includes(change.kind)) {
    if (options.fullDocumentBeforeChange === 'required') throw imageMissing('pre', change);
    event.append('fullDocumentBeforeChange', null);
  }
  return event;
}

/** The last event of a stream whose collection or database went. */
export function invalidateEvent(store: Store, change: LoggedChange): Doc {
  return header(store, change, 'invalidate', true);
}

function header(store: Store, change: LoggedChange, kind: string, invalidated: boolean): Doc {
  return Doc.from({
    _id: tokenOf(store.oplog, { sequence: change.sequence, invalidated }),
    operationType: kind,
    clusterTime: change.time,
    wallTime: change.wallTime,
  });
}

/** The document as it is now, or null: images of the time of the change are not kept. */
function lookUp(store: Store, change: LoggedChange, { fullDocument }: EventOptions): Value {
  if (fullDocument === 'required') throw imageMissing('post', change);
  const collection = store.catalogue.collections.get(change.namespace);
  if (fullDocument !== 'updateLookup' || !collection || change.id === undefined) return null;
  const filter = compileFilter(Doc.from({ _id: Doc.from({ $eq: change.id }) }));
  const [row] = planQuery(store.environment, collection, { filter, limit: 1 }).rows();
  return row?.doc ?? null;
}

function imageMissing(which: 'pre' | 'post', { kind, namespace, time }: LoggedChange): CommandError {
  const kinds = which === 'pre' ? 'update, delete and replace' : 'update';
  const [db, coll] = split(namespace);
  const event = `{operationType: "${kind}", ns: {db: "${db}", coll: "${coll}"}, clusterTime: Timestamp(${time.getHighBits()}, ${time.getLowBits()})}`;
  const message = `Change stream was configured to require a ${which}-image for all ${kinds} events, but the ${which}-image was not found for event: ${event}`;
  return new CommandError(47, message);
}

import { createHash } from 'node:crypto';
import { Binary } from 'bson';
import { CommandError, showPlain, Doc, typeName, type Value } from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
import type { Collection } from '../storage/catalogue.ts';
import type { Context } from './context.ts';
import { filterOf } from './reads.ts';

/** Documents of a first stage that tells about the server itself. Throws 40324 for those not supported. */
export function serverSource(context: Context, collection: Collection | undefined, name: string, spec: Value): Iterable<Doc> {
  if (name === '$collStats') return [collStats(context, collection, spec)];
  if (name === '$indexStats') return collection ? indexStats(context, collection) : [];
  if (name === '$currentOp') return currentOperations(context, spec);
  if (name === '$listLocalSessions') return localSessions(context, spec);
  throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}

const operationOptions = new Set(
  'allUsers idleConnections idleCursors idleSessions localOps backtrace truncateOps targetAllNodes'.split(' '),
);

/** Commands run one after another, so the one that asks is the only one at work. Throws 9, 14, 73. */
function currentOperations(context: Context, spec: Value): Doc[] {
  if (!(spec instanceof Doc))
    throw new CommandError(14, `$currentOp options must be specified in an object, but found: ${typeName(spec)}`);
  if (context.database !== 'admin' || typeof context.command.get('aggregate') === 'string')
    throw new CommandError(73, "$currentOp must be run against the 'admin' database with {aggregate: 1}");
  for (const [option, value] of spec) {
    if (!operationOptions.has(option)) throw new CommandError(9, `Unrecognized option '${option}' in $currentOp stage.`);
    if (typeof value === 'boolean') continue;
    const found = `but found: ${typeName(value)}`;
    throw new CommandError(14, `The '${option}' parameter of the $currentOp stage must be a boolean value, ${found}`);
  }
  return [currentOperation(context)];
}

/** The running command as the server shows operations. */
export function currentOperation({ server, connection, database, name, command }: Context): Doc {
  const now = new Date();
  return Doc.from({
    type: 'op',
    host: server.address,
    desc: `conn${connection.id}`,
    connectionId: connection.id,
    active: true,
    currentOpTime: now.toISOString().replace('Z', '+00:00'),
    secs_running: 0n,
    microsecs_running: 0n,
    op: 'command',
    ns: `${database}.$cmd${name === 'aggregate' ? '.aggregate' : ''}`,
    command,
  });
}

const noUser = new Binary(createHash('sha256').digest());

/** The sessions that clients have used; without users all of them are everybody's. Throws 14, 73, 40415. */
function localSessions({ server, command }: Context, spec: Value): Doc[] {
  if (!(spec instanceof Doc))
    throw new CommandError(14, `$listLocalSessions options must be specified in an object, but found: ${typeName(spec)}`);
  if (typeof command.get('aggregate') === 'string')
    throw new CommandError(73, '$listLocalSessions must be run against the database with {aggregate: 1}, not a collection');
  for (const option of spec.keys())
    if (option !== 'users' && option !== 'allUsers')
      throw new CommandError(40415, `BSON field '$listLocalSessions.${option}' is an unknown field.`);
  return [...server.sessions.open.values()].map(({ lsid, lastUsed }) =>
    Doc.from({ _id: Doc.from({ id: lsid.get('id') as Value, uid: noUser }), lastUse: new Date(lastUsed) }),
  );
}

function indexStats({ server }: Context, collection: Collection): Doc[] {
  const accesses = Doc.from({ ops: 0n, since: server.started });
  return collection.indexes.map(({ name, key, spec }) => Doc.from({ name, key, host: server.address, accesses, spec }));
}

function collStats(context: Context, collection: Collection | undefined, spec: Value): Doc {
  if (!collection)
    throw new CommandError(26, `Collection [${context.database}.${showPlain(context.command.get('aggregate'))}] not found.`);
  const answer = Doc.from({ ns: collection.namespace, host: context.server.address, localTime: new Date() });
  if (spec instanceof Doc && spec.has('count')) answer.append('count', collection.count);
  if (spec instanceof Doc && spec.has('storageStats')) answer.append('storageStats', storageStats(context, collection));
  return answer;
}

/** Sizes of a collection in bytes, counted by reading it. */
export function storageStats(context: Context, collection: Collection): Doc {
  let size = 0;
  const all = filterOf({ ...context, command: Doc.from({}) }, undefined, collection);
  for (const { doc } of planQuery(context.store.environment, collection, { filter: all }).rows()) size += doc.end - doc.start;
  return Doc.of([
    ['size', size],
    ['count', collection.count],
    ['avgObjSize', collection.count ? Math.floor(size / collection.count) : 0],
    ['storageSize', size],
    ['freeStorageSize', 0],
    ['capped', collection.capped !== undefined],
    ...(['max', 'size'] as const).flatMap((name) => {
      const value = collection.options.get(name);
      return value === undefined ? [] : [[name === 'size' ? 'maxSize' : name, value] as [string, Value]];
    }),
    ['nindexes', collection.indexes.length],
    ['indexDetails', Doc.from({})],
    ['indexBuilds', []],
    ['totalIndexSize', 0],
    ['totalSize', size],
    ['indexSizes', Doc.of(collection.indexes.map(({ name }) => [name, 0]))],
    ['scaleFactor', 1],
  ]);
}

import { CommandError, showPlain, Doc, type Value } from '../semantics.ts';
import { planQuery } from '../planner/query.ts';
import type { Collection } from '../storage/catalogue.ts';
import type { Context } from './context.ts';
import { filterOf } from './reads.ts';

/** Documents of a first stage that tells about the server itself. Throws 40324 for those not supported. */
export function serverSource(context: Context, collection: Collection | undefined, name: string, spec: Value): Iterable<Doc> {
  if (name === '$collStats') return [collStats(context, collection, spec)];
  if (name === '$indexStats') return collection ? indexStats(context, collection) : [];
  if (name === '$currentOp' || name === '$listLocalSessions' || name === '$listSessions') return [];
  throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
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

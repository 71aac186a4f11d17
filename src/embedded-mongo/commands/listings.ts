import { CommandError, Doc, compileFilter, isNumber, toNumber, type Value } from '../semantics.ts';
import type { Collection } from '../storage/catalogue.ts';
import { booleanField, collectionOf, docField, namespaceOf, wrongType, type Command, type Context } from './context.ts';
import { collectionsIn } from './collections.ts';
import { openCursor } from './cursors.ts';
import { storageStats } from './serverSources.ts';

const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(context) {
    const filter = compileFilter(docField(context, 'filter') ?? Doc.from({}));
    const nameOnly = booleanField(context, 'nameOnly');
    const shown = collectionsIn(context, context.database)
      .map(shownCollection)
      .filter((doc) => filter.matches(doc));
    const docs = nameOnly ? shown.map((doc) => Doc.from({ name: doc.get('name') as Value, type: 'collection' })) : shown;
    const size = docField(context, 'cursor')?.get('batchSize');
    const options = {
      namespace: `${context.database}.$cmd.listCollections`,
      batchSize: isNumber(size) ? toNumber(size) : undefined,
      session: context.session,
    };
    return openCursor(context.server.cursors, docs, options);
  },
};

function shownCollection(collection: Collection): Doc {
  const info = Doc.from({ readOnly: false, uuid: collection.uuid });
  return Doc.from({
    name: collection.name,
    type: 'collection',
    options: collection.options,
    info,
    idIndex: collection.indexes[0]?.spec ?? null,
  });
}

const listDatabases: Command = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  admin: true,
  run(context) {
    const filter = compileFilter(docField(context, 'filter') ?? Doc.from({}));
    const names = [...new Set([...context.store.catalogue.collections.values()].map(({ database }) => database))].sort();
    const shown = names.map((name) => shownDatabase(context, name)).filter((doc) => filter.matches(doc));
    if (booleanField(context, 'nameOnly'))
      return Doc.from({ databases: shown.map((doc) => Doc.from({ name: doc.get('name') as Value })) });
    const total = shown.reduce((sum, doc) => sum + toNumber(doc.get('sizeOnDisk')), 0);
    return Doc.from({ databases: shown, totalSize: BigInt(total), totalSizeMb: BigInt(Math.floor(total / 1024 / 1024)) });
  },
};

/** All databases share one file; a collection is shown with at least the 4 KB that a server would take for it. */
function shownDatabase(context: Context, name: string): Doc {
  const pages = collectionsIn(context, name).reduce((sum, { indexes }) => sum + 1 + indexes.length, 0);
  return Doc.from({ name, sizeOnDisk: BigInt(pages * 4096), empty: false });
}

const collStats: Command = {
  fields: ['scale'],
  run(context) {
    const namespace = namespaceOf(context);
    const collection = collectionOf(context);
    if (!collection)
      return Doc.from({
        ns: namespace,
        size: 0,
        count: 0,
        storageSize: 0,
        totalSize: 0,
        nindexes: 0,
        totalIndexSize: 0,
        indexDetails: Doc.from({}),
        indexSizes: Doc.from({}),
        scaleFactor: 1,
      });
    return Doc.of([['ns', namespace], ...scaled(storageStats(context, collection), scaleOf(context))]);
  },
};

const dbStats: Command = {
  fields: ['scale', 'freeStorage'],
  run(context) {
    const collections = collectionsIn(context, context.database);
    const objects = collections.reduce((sum, { count }) => sum + count, 0);
    const dataSize = collections.reduce((sum, collection) => sum + toNumber(storageStats(context, collection).get('size')), 0);
    const sizes = Doc.from({
      db: context.database,
      collections: collections.length,
      views: 0,
      objects,
      avgObjSize: objects ? dataSize / objects : 0,
      dataSize,
      storageSize: dataSize,
      indexes: collections.reduce((sum, { indexes }) => sum + indexes.length, 0),
      indexSize: 0,
      totalSize: dataSize,
      scaleFactor: 1,
    });
    if (booleanField(context, 'freeStorage'))
      for (const name of ['freeStorageSize', 'indexFreeStorageSize', 'totalFreeStorageSize']) sizes.append(name, 0);
    return scaled(sizes, scaleOf(context), (size) => size);
  },
};

const sizeFields = new Set([
  'size',
  'dataSize',
  'storageSize',
  'freeStorageSize',
  'totalIndexSize',
  'indexSize',
  'totalSize',
  'maxSize',
]);

/** Sizes in so many bytes, rounded. */
function scaled(sizes: Doc, scale: number, round = Math.trunc): Doc {
  if (scale === 1) return sizes;
  const shown = (name: string, value: Value): Value => {
    if (name === 'scaleFactor') return scale;
    return sizeFields.has(name) ? round(toNumber(value) / scale) : value;
  };
  return Doc.of([...sizes].map(([name, value]) => [name, shown(name, value)]));
}

/** Throws 14, 51024, 2. */
function scaleOf(context: Context): number {
  const value = context.command.get('scale');
  if (value === undefined) return 1;
  if (!isNumber(value)) throw wrongType(context, 'scale', value, 'long');
  const scale = Math.trunc(toNumber(value));
  if (scale >= 1) return scale;
  if (context.name.toLowerCase() === 'dbstats') throw new CommandError(2, 'Scale factor must be greater than zero');
  throw new CommandError(51024, `BSON field 'scale' value must be >= 1, actual value '${scale}'`);
}

export const listings: Record<string, Command> = {
  listCollections,
  listDatabases,
  collStats,
  collstats: collStats,
  dbStats,
  dbstats: dbStats,
};

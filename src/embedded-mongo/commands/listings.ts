import { CommandError, Doc, compileFilter, isNumber, toNumber, type Value } from '../semantics.ts';
import type { Collection } from '../storage/catalogue.ts';
import { booleanField, collectionOf, docField, namespaceOf, type Command, type Context } from './context.ts';
import { collectionsIn } from './collections.ts';
import { openCursor } from './cursors.ts';
import { storageStats } from './serverSources.ts';

const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(context) {
    const filter = compileFilter(docField(context, 'filter') ?? Doc.of([]));
    const nameOnly = booleanField(context, 'nameOnly');
    const shown = collectionsIn(context, context.database)
      .map(shownCollection)
      .filter((doc) => filter.matches(doc));
    const docs = nameOnly
      ? shown.map((doc) =>
          Doc.of([
            ['name', doc.get('name') as Value],
            ['type', 'collection'],
          ]),
        )
      : shown;
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
  const info = Doc.of([
    ['readOnly', false],
    ['uuid', collection.uuid],
  ]);
  return Doc.of([
    ['name', collection.name],
    ['type', 'collection'],
    ['options', collection.options],
    ['info', info],
    ['idIndex', collection.indexes[0]?.spec ?? null],
  ]);
}

const listDatabases: Command = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  admin: true,
  run(context) {
    const filter = compileFilter(docField(context, 'filter') ?? Doc.of([]));
    const names = [...new Set([...context.store.catalogue.collections.values()].map(({ database }) => database))].sort();
    const shown = names.map((name) => shownDatabase(context, name)).filter((doc) => filter.matches(doc));
    if (booleanField(context, 'nameOnly'))
      return Doc.of([['databases', shown.map((doc) => Doc.of([['name', doc.get('name') as Value]]))]]);
    const total = shown.reduce((sum, doc) => sum + toNumber(doc.get('sizeOnDisk')), 0);
    return Doc.of([
      ['databases', shown],
      ['totalSize', BigInt(total)],
      ['totalSizeMb', BigInt(Math.floor(total / 1024 / 1024))],
    ]);
  },
};

/** All databases share one file; a collection is shown with at least the 4 KB that a server would take for it. */
function shownDatabase(context: Context, name: string): Doc {
  const pages = collectionsIn(context, name).reduce((sum, { indexes }) => sum + 1 + indexes.length, 0);
  return Doc.of([
    ['name', name],
    ['sizeOnDisk', BigInt(pages * 4096)],
    ['empty', false],
  ]);
}

const collStats: Command = {
  fields: ['scale'],
  run(context) {
    const namespace = namespaceOf(context);
    const collection = collectionOf(context);
    if (!collection)
      return Doc.of([
        ['ns', namespace],
        ['size', 0],
        ['count', 0],
        ['storageSize', 0],
        ['totalSize', 0],
        ['nindexes', 0],
        ['totalIndexSize', 0],
        ['indexDetails', Doc.of([])],
        ['indexSizes', Doc.of([])],
        ['scaleFactor', 1],
      ]);
    refuseScale(context);
    return Doc.of([['ns', namespace], ...storageStats(context, collection)]);
  },
};

const dbStats: Command = {
  fields: ['scale', 'freeStorage'],
  run(context) {
    refuseScale(context);
    const collections = collectionsIn(context, context.database);
    const objects = collections.reduce((sum, { count }) => sum + count, 0);
    const dataSize = collections.reduce((sum, collection) => sum + toNumber(storageStats(context, collection).get('size')), 0);
    return Doc.of([
      ['db', context.database],
      ['collections', collections.length],
      ['views', 0],
      ['objects', objects],
      ['avgObjSize', objects ? dataSize / objects : 0],
      ['dataSize', dataSize],
      ['storageSize', dataSize],
      ['indexes', collections.reduce((sum, { indexes }) => sum + indexes.length, 0)],
      ['indexSize', 0],
      ['totalSize', dataSize],
      ['scaleFactor', 1],
    ]);
  },
};

function refuseScale({ command }: Context): void {
  const scale = command.get('scale');
  if (scale !== undefined && toNumber(scale) !== 1) throw new CommandError(115, 'a scale other than 1 is not supported');
}

export const listings: Record<string, Command> = {
  listCollections,
  listDatabases,
  collStats,
  collstats: collStats,
  dbStats,
  dbstats: dbStats,
};

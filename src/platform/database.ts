import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import mongoose, { type Model, type Schema } from 'mongoose';
import type { Logger } from './logger.ts';

mongoose.set('transactionAsyncLocalStorage', true);
mongoose.set('strictQuery', 'throw');

/** Every collection of the product. They are created by `prepareDatabase`, never by a first write. */
const models: Model<never>[] = [];

/** Declares a collection. `schema` names every index; nothing is created until the database is prepared. */
export function defineModel<Row>(name: string, collection: string, schema: Schema<Row>): Model<Row> {
  schema.set('autoCreate', false);
  schema.set('autoIndex', false);
  schema.set('minimize', false);
  schema.set('strict', 'throw');
  const model = mongoose.model<Row>(name, schema, collection);
  models.push(model as unknown as Model<never>);
  return model;
}

export async function connectDatabase(uri: string, databaseName = 'temumitra'): Promise<void> {
  await mongoose.connect(uri, { dbName: databaseName, serverSelectionTimeoutMS: 15_000, appName: 'temumitra' });
}

export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect();
}

/** True when the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await mongoose.connection.db?.admin().ping();
    return mongoose.connection.readyState === mongoose.ConnectionStates.connected;
  } catch {
    return false;
  }
}

/** How long one process may take to prepare the database before another takes over. */
const LOCK_MS = 60_000;

function migrations() {
  return mongoose.connection.collection<{ _id: string; until: Date; prepared?: string }>('migrations');
}

/** Changes whenever a collection or an index is declared differently. */
function declaration(): string {
  const declared = models.map((model) => [model.collection.name, model.schema.indexes()]);
  return createHash('sha256')
    .update(JSON.stringify([declared, fileCollections]))
    .digest('hex');
}

async function takeLock(): Promise<() => Promise<void>> {
  const locks = migrations();
  for (;;) {
    const now = new Date();
    try {
      await locks.updateOne(
        { _id: 'lock', until: { $lt: now } },
        { $set: { until: new Date(now.getTime() + LOCK_MS) } },
        { upsert: true },
      );
      return async () => {
        await locks.updateOne({ _id: 'lock' }, { $set: { until: new Date(0) } });
      };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await pause(200);
    }
  }
}

/** GridFS keeps its two collections outside Mongoose. */
const fileCollections: [string, Record<string, 1>][] = [
  ['files.files', { filename: 1, uploadDate: 1 }],
  ['files.chunks', { files_id: 1, n: 1 }],
];

/**
 * Creates missing collections and indexes one after another, under a lock that every process respects. Does nothing when this
 * database has been prepared for the same declarations before.
 */
export async function prepareDatabase(logger?: Logger): Promise<void> {
  const wanted = declaration();
  if ((await migrations().findOne({ _id: 'lock' }))?.prepared === wanted) return;
  const release = await takeLock();
  try {
    const existing = new Set((await mongoose.connection.listCollections()).map((collection) => collection.name));
    for (const model of models) {
      if (!existing.has(model.collection.name)) await model.createCollection();
      await model.createIndexes();
    }
    for (const [name, keys] of fileCollections) {
      if (!existing.has(name)) await mongoose.connection.createCollection(name);
      await mongoose.connection.collection(name).createIndex(keys, { unique: 'files_id' in keys });
    }
    if (!existing.has('sessions')) await mongoose.connection.createCollection('sessions');
    await migrations().updateOne({ _id: 'lock' }, { $set: { prepared: wanted } });
    logger?.debug({ collections: models.length }, 'database prepared');
  } finally {
    await release();
  }
}

/** Removes every document, and leaves the collections and indexes. */
export async function emptyDatabase(): Promise<void> {
  for (const { name } of await mongoose.connection.listCollections()) {
    if (name !== 'migrations') await mongoose.connection.collection(name).deleteMany({});
  }
}

/** True for E11000: a unique index refused the write. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11_000;
}

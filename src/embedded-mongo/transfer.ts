import { Double, Int32, Long, EJSON, type Document } from 'bson';
import { createReadStream, createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { MongoClient } from 'mongodb';
import { Doc, FarDate, Opaque, decodeDocument, type Value } from './semantics.ts';

/** Databases of the server itself. */
const internal = new Set(['admin', 'config', 'local']);
const batchDocuments = 1000;
const batchBytes = 8 * 1024 * 1024;

interface Transferred {
  collections: number;
  documents: number;
}

/**
 * Writes every collection of a server into a folder as mongodump does: `<database>/<collection>.bson` and `.metadata.json`.
 * Meanwhile nobody should write. Needs the package `mongodb`.
 */
export async function exportTo(uri: string, folder: string): Promise<Transferred> {
  const client = await connect(uri);
  const total = { collections: 0, documents: 0 };
  try {
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
    for (const { name } of databases) {
      if (internal.has(name)) continue;
      mkdirSync(join(folder, name), { recursive: true });
      for (const info of await client.db(name).listCollections().toArray()) {
        if (info.type !== 'collection' || info.name.startsWith('system.'))
          throw new Error(`${name}.${info.name} is a ${info.type}: that cannot be exported`);
        total.documents += await exportCollection(client, name, info, join(folder, name));
        total.collections++;
      }
    }
  } finally {
    await client.close();
  }
  return total;
}

interface CollectionInfo {
  name: string;
  options?: Document;
}

async function exportCollection(client: MongoClient, database: string, info: CollectionInfo, folder: string): Promise<number> {
  const collection = client.db(database).collection(info.name);
  const file = join(folder, encodeURIComponent(info.name));
  const indexes = await collection.listIndexes({ promoteValues: false }).toArray();
  const metadata = { options: info.options ?? {}, indexes, collectionName: info.name, type: 'collection' };
  writeFileSync(`${file}.metadata.json`, EJSON.stringify(metadata, { relaxed: false }));
  const out = createWriteStream(`${file}.bson`);
  let documents = 0;
  for await (const raw of collection.find({}, { raw: true }).sort({ $natural: 1 })) {
    documents++;
    if (!out.write(raw)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return documents;
}

/** Reads a folder that `exportTo` or mongodump (uncompressed) has written into a server. Throws when a collection is there already. */
export async function importFrom(uri: string, folder: string): Promise<Transferred> {
  const client = await connect(uri);
  const total = { collections: 0, documents: 0 };
  try {
    for (const database of readdirSync(folder, { withFileTypes: true })) {
      if (!database.isDirectory() || internal.has(database.name)) continue;
      const files = readdirSync(join(folder, database.name)).filter((file) => file.endsWith('.bson'));
      for (const file of files) {
        total.documents += await importCollection(
          client,
          database.name,
          join(folder, database.name, file.slice(0, -'.bson'.length)),
        );
        total.collections++;
      }
    }
  } finally {
    await client.close();
  }
  return total;
}

async function importCollection(client: MongoClient, database: string, file: string): Promise<number> {
  const metadata = EJSON.parse(readFileSync(`${file}.metadata.json`, 'utf8'), { relaxed: false }) as Document;
  const db = client.db(database);
  const name = metadata['collectionName'] as string;
  if ((await db.listCollections({ name }, { nameOnly: true }).toArray()).length)
    throw new Error(`${database}.${name} is there already`);
  await db.createCollection(name, metadata['options'] as Document);
  let documents = 0;
  for await (const batch of batchesOf(`${file}.bson`)) {
    await db.collection(name).insertMany(batch, { ordered: true });
    documents += batch.length;
  }
  const indexes = (metadata['indexes'] as Document[]).filter((index) => index['name'] !== '_id_');
  if (indexes.length) await db.command({ createIndexes: name, indexes: indexes.map(({ ns: _, ...index }) => index) });
  return documents;
}

async function* batchesOf(file: string): AsyncGenerator<Map<string, unknown>[]> {
  let rest = Buffer.alloc(0);
  let batch: Map<string, unknown>[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    let at = 0;
    while (rest.length - at >= 4 && rest.length - at >= rest.readInt32LE(at)) {
      const doc = decodeDocument(rest, at);
      batch.push(toMap(doc));
      bytes += doc.end - doc.start;
      at = doc.end;
      if (batch.length < batchDocuments && bytes < batchBytes) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
    rest = Buffer.from(rest.subarray(at));
  }
  if (rest.length) throw new Error(`${file} ends within a document`);
  if (batch.length) yield batch;
}

/** A document as the driver takes it without losing types or the order of keys. */
function toMap(doc: Doc): Map<string, unknown> {
  return new Map([...doc].map(([key, value]) => [key, toDriver(value)]));
}

function toDriver(value: Value): unknown {
  if (value instanceof Doc) return toMap(value);
  if (Array.isArray(value)) return (value as Value[]).map(toDriver);
  if (typeof value === 'number') return (value | 0) === value && !Object.is(value, -0) ? new Int32(value) : new Double(value);
  if (typeof value === 'bigint') return Long.fromBigInt(value);
  if (value instanceof FarDate || value instanceof Opaque)
    throw new Error('a date beyond the year 275760 or a deprecated type cannot be imported');
  return value;
}

async function connect(uri: string): Promise<MongoClient> {
  const { MongoClient: Client } = await import('mongodb');
  return Client.connect(uri, { serverSelectionTimeoutMS: 5000 });
}

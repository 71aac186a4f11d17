import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { start } from '../../src/embedded-mongo/start.ts';

let client: MongoClient | null = null;
let started: Promise<{ uri: string; stop: () => Promise<void> }> | null = null;

async function startEmbedded() {
  const dir = mkdtempSync(join(tmpdir(), 'temumitra-test-'));
  const database = await start({ dir });
  return {
    uri: database.uri,
    async stop() {
      await database.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The database all tests use: the server named by MONGODB_URI, else one embedded database for the whole run. */
export async function databaseUri(): Promise<string> {
  const named = process.env['MONGODB_URI'];
  started ??= named ? Promise.resolve({ uri: named, stop: () => Promise.resolve() }) : startEmbedded();
  return (await started).uri;
}

/** Names of databases of this run that are prepared, empty and in nobody's use. */
const free: string[] = [];

/** A database for one test service: prepared and empty, or new. Used again because a real server closes dropped files late. */
export function takeDatabase(): string {
  return free.pop() ?? `test-${randomBytes(6).toString('hex')}`;
}

/** Empties a database that nobody uses any more, and keeps it for the next test service. */
export async function giveBackDatabase(name: string): Promise<void> {
  client ??= await MongoClient.connect(await databaseUri());
  const database = client.db(name);
  const collections = await database.listCollections({}, { nameOnly: true }).toArray();
  const used = collections.filter((collection) => collection.name !== 'migrations');
  await Promise.all(used.map((collection) => database.collection(collection.name).deleteMany({})));
  free.push(name);
}

/** Drops what the run kept, and ends the embedded database. */
export async function stopDatabase(): Promise<void> {
  for (const name of free.splice(0)) await client?.db(name).dropDatabase();
  await client?.close();
  client = null;
  await (await started)?.stop();
  started = null;
}

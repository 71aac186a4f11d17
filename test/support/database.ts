import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../src/embedded-mongo/start.ts';

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

export async function stopDatabase(): Promise<void> {
  await (await started)?.stop();
  started = null;
}

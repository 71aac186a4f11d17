import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { connectDatabase, disconnectDatabase, prepareDatabase } from './database.ts';
import type { Logger } from './logger.ts';

/**
 * Connects to the server named by MONGODB_URI, else to the embedded database in the data folder, which it starts or, when
 * another process of this machine already serves it, joins. Collections and indexes exist afterwards. Returns how to close it.
 */
export async function openDatabase(config: Config, logger: Logger, databaseName?: string): Promise<() => Promise<void>> {
  const embedded = config.mongodbUri ? null : await startEmbedded(config.dataDir);
  await connectDatabase(config.mongodbUri ?? embedded!.uri, databaseName);
  await prepareDatabase(logger);
  return async () => {
    await disconnectDatabase();
    await embedded?.stop();
  };
}

/** Loaded only where it is needed: a server with MONGODB_URI runs without it. */
async function startEmbedded(dataDir: string) {
  const { start } = await import('../embedded-mongo/start.ts');
  const dir = join(dataDir, 'database');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return start({ dir });
}

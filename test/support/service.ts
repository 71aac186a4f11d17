import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/platform/config.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { startService, type Service } from '../../src/service.ts';
import { databaseUri, giveBackDatabase, takeDatabase } from './database.ts';

export interface TestService extends Service {
  /** Moves the service's clock; it stands still otherwise. */
  readonly clock: { now: Date };
  /** Runs every durable job that is due at the clock's time. */
  runJobs(): Promise<void>;
}

/** The instant at which test services start: a Monday morning in Jakarta. */
export const testNow = () => new Date('2026-11-23T03:00:00Z');

/** Starts the whole product on an empty database of its own, with a clock that only tests move. `stop` empties the database. */
export async function startTestService(options: { demo?: boolean } = {}): Promise<TestService> {
  const clock = { now: testNow() };
  const dir = mkdtempSync(join(tmpdir(), 'temumitra-'));
  const databaseName = takeDatabase();
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    MONGODB_URI: await databaseUri(),
    DATA_DIR: dir,
    DEMO: options.demo ? 'on' : 'off',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  });
  const service = await startService(config, createLogger(config.logLevel), {
    databaseName,
    clock: () => clock.now,
    jobs: 'by hand',
  });
  return {
    ...service,
    clock,
    runJobs: () => service.runJobs(clock.now),
    async stop() {
      await service.stop();
      await giveBackDatabase(databaseName);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

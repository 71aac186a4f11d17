import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/platform/config.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { startService } from '../../src/service.ts';

export interface OtherProcess {
  readonly url: string;
  stop(): Promise<void>;
}

const here = fileURLToPath(import.meta.url);

/** Starts the whole product in another operating-system process on the same database, its clock standing at `now`. */
export async function startOtherProcess(uri: string, databaseName: string, now: Date): Promise<OtherProcess> {
  const env = { ...process.env, OTHER_DATABASE: databaseName, OTHER_NOW: now.toISOString(), MONGODB_URI: uri };
  const child: ChildProcess = fork(here, [], {
    env,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  if (!first) throw new Error('The other process ended before it was ready');
  return {
    url: String(first[0]),
    async stop() {
      child.send('stop');
      await ended;
    },
  };
}

/** What the other process does. */
async function serve(databaseName: string, now: Date): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'temumitra-other-'));
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    MONGODB_URI: process.env['MONGODB_URI'],
    DATA_DIR: dir,
    DEMO: 'off',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  });
  const service = await startService(config, createLogger(config.logLevel), { databaseName, clock: () => now, jobs: 'by hand' });
  process.on('message', () => {
    void service.stop().then(() => {
      rmSync(dir, { recursive: true, force: true });
      process.exit(0);
    });
  });
  process.send!(service.url);
}

if (process.argv[1] === here && process.env['OTHER_DATABASE']) {
  void serve(process.env['OTHER_DATABASE'], new Date(process.env['OTHER_NOW']!));
}

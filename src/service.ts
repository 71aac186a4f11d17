import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identify } from './accounts/passport.ts';
import { createApp } from './app.ts';
import { demoWelcome, isDemo, loadDemo } from './demo/loadDemo.ts';
import { jobHandlers } from './jobs.ts';
import { loadOpenNeeds, memoryHandlers } from './needs/followNeeds.ts';
import { readMissed } from './notifications/readMissed.ts';
import { followChanges } from './platform/changes.ts';
import type { Config } from './platform/config.ts';
import type { Logger } from './platform/logger.ts';
import { openDatabase } from './platform/openDatabase.ts';
import { runDueJobs, startJobs } from './platform/jobs.ts';
import { loadCapabilityIndex } from './profiles/capabilityIndex.ts';
import { createRealtime } from './realtime/realtime.ts';

export interface Service {
  readonly url: string;
  readonly port: number;
  /** What to tell the person who started it. */
  readonly welcome: readonly string[];
  /** Runs every durable job that is due at `now`. */
  runJobs(now: Date): Promise<void>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly databaseName?: string;
  readonly clock?: () => Date;
  /** Jobs run by themselves as they fall due, or only when `runJobs` is called. */
  readonly jobs?: 'by themselves' | 'by hand';
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
  await closed;
}

/** Starts everything in order: database, its collections, HTTP server, live lines, app, jobs. Stopping goes the other way. */
export async function startService(config: Config, logger: Logger, options: ServiceOptions = {}): Promise<Service> {
  const closeDatabase = await openDatabase(config, logger, options.databaseName);

  const clock = options.clock ?? (() => new Date());
  if (config.demo && (await loadDemo(clock()))) logger.debug('demo data loaded');
  const stopFollowing = await followChanges(memoryHandlers(clock), logger);
  await loadCapabilityIndex();
  await loadOpenNeeds(clock());
  const realtime = createRealtime(logger);
  const { app, sessions } = createApp({ config, logger, realtime, clock });
  const server = createServer(app);
  realtime.attach(server, sessions, identify, readMissed);
  await realtime.listening;
  const { port } = await listen(server, config.port, config.host);
  const handlers = jobHandlers(realtime.push);
  const stopJobs = options.jobs === 'by hand' ? () => Promise.resolve() : startJobs(handlers, logger, clock);

  return {
    url: config.publicUrl ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`,
    port,
    welcome: config.demo && (await isDemo()) ? demoWelcome() : [],
    async runJobs(now) {
      await runDueJobs(handlers, now, logger);
    },
    async stop() {
      await stopJobs();
      await realtime.close();
      await closeServer(server);
      await stopFollowing();
      await closeDatabase();
    },
  };
}

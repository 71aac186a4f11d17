import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { acquire, announce, DirectoryInUse, readOwner, release } from './storage/lock.ts';
import type { ServeOptions } from './server.ts';
import type { FromWorker, ToWorker } from './worker.ts';

export interface StartOptions {
  /** Where the data lies; made if it is not there. */
  dir: string;
  /** A port on loopback for tools (0: any free one); otherwise a Unix socket that only this user can open. */
  port?: number;
  /** How often TTL indexes are looked at; 60 s when not given. */
  sweepSeconds?: number;
  /** How many changes, and how many bytes of them, change streams can go back. */
  oplogEntries?: number;
  oplogBytes?: number;
  /** Told when a commit failed; `final` when the database does not come back by itself. */
  onFailure?: (error: Error, final: boolean) => void;
}

export interface EmbeddedMongo {
  /** For any MongoDB driver. */
  uri: string;
  /** False when another process serves the directory and this one is its client. */
  owner: boolean;
  /** Copies the committed state into a folder while everything goes on. */
  backup(folder: string): Promise<void>;
  /** Ends the server; a client of another process's server just lets go. */
  stop(): Promise<void>;
}

/** After a failed commit the worker is started once more, after this time; a second failure within the calm time is final. */
const restartMs = 1000;
const calmMs = 60_000;
const ownerWaitMs = 10_000;

/**
 * Serves a directory from a worker thread. When another live process serves it already, its address is returned.
 * Throws DirectoryInUse when that process cannot be reached, and what the worker says when it cannot open the files.
 */
export async function start(options: StartOptions): Promise<EmbeddedMongo> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const dir = realpathSync(options.dir);
  if (acquire(dir).owner) return attach(dir);
  try {
    return await own(dir, options);
  } catch (error) {
    release(dir);
    throw error;
  }
}

async function attach(dir: string): Promise<EmbeddedMongo> {
  // Only here: the probe brings what only the worker needs otherwise, and a start should be quick.
  const { isServing } = await import('./wire/probe.ts');
  const until = Date.now() + ownerWaitMs;
  for (;;) {
    const owner = readOwner(dir);
    if (owner?.address && (await isServing(owner.address))) {
      const refuse = (): Promise<void> =>
        Promise.reject(new DirectoryInUse(`process ${owner.pid} serves ${dir}: back it up there`));
      return { uri: uriOf(owner.address), owner: false, backup: refuse, stop: () => Promise.resolve() };
    }
    if (Date.now() > until) throw new DirectoryInUse(`${dir} is used by process ${owner?.pid ?? '?'}, which does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function own(dir: string, options: StartOptions): Promise<EmbeddedMongo> {
  const where =
    options.port === undefined && process.platform !== 'win32' ? { path: socketPath(dir) } : { port: options.port ?? 0 };
  const data: Omit<ServeOptions, 'onFailure'> = {
    dir,
    ...where,
    sweepSeconds: options.sweepSeconds,
    oplogEntries: options.oplogEntries,
    oplogBytes: options.oplogBytes,
  };
  let stopping = false;
  let lastFailure = 0;
  let running = await run(data, onFailure);
  const { address } = running;
  announce(dir, address);

  function onFailure(error: Error): void {
    if (stopping) return;
    const final = Date.now() - lastFailure < calmMs;
    lastFailure = Date.now();
    options.onFailure?.(error, final);
    if (final) return release(dir);
    setTimeout(() => void restart(), restartMs);
  }

  async function restart(): Promise<void> {
    if (stopping) return;
    const port = data.path ? undefined : Number(address.split(':').at(-1));
    try {
      running = await run({ ...data, port }, onFailure);
    } catch (error) {
      onFailure(error as Error);
    }
  }

  return {
    uri: uriOf(address),
    owner: true,
    backup: (folder) => running.backup(folder),
    async stop() {
      if (stopping) return;
      stopping = true;
      await running.stop();
      release(dir);
    },
  };
}

/** Drivers find replica set members by lower-case names, which a socket's path need not be: they connect to it directly. */
function uriOf(address: string): string {
  return address.endsWith('.sock')
    ? `mongodb://${encodeURIComponent(address)}/?directConnection=true`
    : `mongodb://${address}/?replicaSet=rs0`;
}

/** A socket's path must fit into 107 bytes, so a deep directory gets one below the system's temporary folder. */
function socketPath(dir: string): string {
  const near = join(dir, 'socket');
  const fits = Buffer.byteLength(join(near, 'mongo.sock')) <= 100;
  const folder = fits ? near : join(tmpdir(), `embedded-mongo-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return join(folder, 'mongo.sock');
}

interface RunningWorker {
  address: string;
  backup(folder: string): Promise<void>;
  stop(): Promise<void>;
}

/** From the TypeScript source, for which the thread needs tsx first, or from what was compiled of it. */
function createWorker(workerData: Omit<ServeOptions, 'onFailure'>): Worker {
  if (extname(fileURLToPath(import.meta.url)) !== '.ts')
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  const entry = new URL('./worker.ts', import.meta.url).href;
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(code, { eval: true, workerData, execArgv: [] });
}

function run(data: Omit<ServeOptions, 'onFailure'>, onFailure: (error: Error) => void): Promise<RunningWorker> {
  const worker = createWorker(data);
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const backups = new Map<number, (error: string | undefined) => void>();
  const ask = (message: ToWorker): void => worker.postMessage(message);
  let ready = false;
  let failed = false;

  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      if (!ready) return reject(error);
      if (failed) return;
      failed = true;
      for (const settle of backups.values()) settle(error.message);
      void exited.then(() => onFailure(error));
    };
    worker.on('error', (error) => fail(error));
    worker.on('exit', (code) => code && fail(new Error(`the database's thread ended with code ${code}`)));
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'failed') return fail(new Error(message.message));
      if (message.kind === 'backedUp') {
        backups.get(message.id)?.(message.error);
        backups.delete(message.id);
        return;
      }
      ready = true;
      worker.unref();
      resolve({
        address: message.address,
        async stop() {
          worker.ref();
          ask({ kind: 'stop' });
          await exited;
        },
        backup: (folder) =>
          new Promise((done, refused) => {
            const id = backups.size + 1;
            backups.set(id, (error) => (error === undefined ? done() : refused(new Error(error))));
            ask({ kind: 'backup', id, folder });
          }),
      });
    });
  });
}

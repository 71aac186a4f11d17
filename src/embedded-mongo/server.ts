import { chmodSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Server } from './commands/context.ts';
import { createCursors, killIdleCursors } from './commands/cursors.ts';
import { answer } from './commands/dispatch.ts';
import { removeExpired } from './storage/expiry.ts';
import { openStore, type Store } from './storage/store.ts';
import { abort, createSessions, endSessions, expiredSessions } from './transactions/sessions.ts';
import { serveSocket } from './wire/connection.ts';

export interface ServeOptions {
  dir: string;
  /** Unix socket in a folder of its own, or else a port on loopback (0: any free one). */
  path?: string | undefined;
  port?: number | undefined;
  /** How often documents of TTL indexes, idle cursors and old sessions are looked for. */
  sweepSeconds?: number | undefined;
  oplogEntries?: number | undefined;
  oplogBytes?: number | undefined;
  /** A commit failed: the caller ends this server; nothing more is acknowledged. */
  onFailure(error: Error): void;
}

export interface RunningServer {
  /** As clients reach it: socket path or `127.0.0.1:port`. */
  address: string;
  store: Store;
  stop(): Promise<void>;
}

/** Opens the directory and serves it. Throws NewerFormat, or what the socket says. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const store = await openStore({ ...options, onFailure });
  const server: Server = {
    store,
    sessions: createSessions(store),
    cursors: createCursors(),
    address: '',
    started: new Date(),
    connections: new Set(),
  };
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    const connection = serveSocket(socket, (request, client) => answer(server, request, client), report);
    server.connections.add(connection);
    socket.on('close', () => {
      sockets.delete(socket);
      server.connections.delete(connection);
    });
  });
  server.address = await listen(listener, options);
  const sweep = setInterval(() => void sweepOnce(server).catch(report), (options.sweepSeconds ?? 60) * 1000);
  sweep.unref();

  function closeSockets(): void {
    clearInterval(sweep);
    listener.close();
    for (const socket of sockets) socket.destroy();
  }

  function onFailure(error: Error): void {
    closeSockets();
    options.onFailure(error);
  }

  return {
    address: server.address,
    store,
    async stop() {
      closeSockets();
      for (const session of server.sessions.open.values()) abort(server.sessions, session);
      await store.queue.write(() => undefined).catch(() => undefined);
      await store.environment.root.close();
      if (options.path) rmSync(dirname(options.path), { recursive: true, force: true });
    },
  };
}

async function listen(listener: ReturnType<typeof createServer>, { path, port = 0 }: ServeOptions): Promise<string> {
  if (path) rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    if (path) listener.listen(path, resolve);
    else listener.listen(port, '127.0.0.1', resolve);
  });
  listener.on('error', report);
  if (path) chmodSync(path, 0o600);
  return path ?? `127.0.0.1:${(listener.address() as AddressInfo).port}`;
}

async function sweepOnce(server: Server): Promise<void> {
  const now = Date.now();
  killIdleCursors(server.cursors, now);
  await endSessions(server.sessions, expiredSessions(server.sessions, now));
  await removeExpired(server.store, now);
}

function report(error: unknown): void {
  process.stderr.write(`embedded-mongo: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

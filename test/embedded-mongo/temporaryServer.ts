import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db } from 'mongodb';
import { rawClient, type RawClient } from './rawClient.ts';
import { start, type EmbeddedMongo, type StartOptions } from '../../src/embedded-mongo/start.ts';

/** A server on a new empty directory, with a client; `end` stops it and removes the directory. */
export interface TemporaryServer {
  dir: string;
  server: EmbeddedMongo;
  client: MongoClient;
  db: Db;
  /** Another client of the same server. */
  connect(): Promise<MongoClient>;
  /** Stops the server and starts another on the same directory; gives a client of bytes for it. */
  restart(): Promise<RawClient>;
  end(): Promise<void>;
}

export async function temporaryServer(options: Omit<StartOptions, 'dir'> = {}): Promise<TemporaryServer> {
  const dir = mkdtempSync(join(tmpdir(), 'embedded-'));
  let server = await start({ ...options, dir });
  const clients: MongoClient[] = [];
  const connect = async (): Promise<MongoClient> => {
    const client = await MongoClient.connect(server.uri);
    clients.push(client);
    return client;
  };
  const client = await connect();
  return {
    dir,
    get server() {
      return server;
    },
    client,
    db: client.db('test'),
    connect,
    async restart() {
      await Promise.all(clients.splice(0).map((one) => one.close()));
      await server.stop();
      server = await start({ ...options, dir });
      return rawClient(server.uri);
    },
    async end() {
      await Promise.all(clients.map((one) => one.close()));
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

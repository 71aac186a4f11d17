import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { emptyDatabase } from '../../src/platform/database.ts';
import { databaseUri } from './database.ts';

const writing = new Set(['insert', 'update', 'delete', 'findAndModify', 'commitTransaction']);

export interface CuttableDatabase {
  /** Works on the database through a line that breaks right before the `nth` write leaves; resolves to whether it broke. */
  breakBefore(nth: number, work: () => Promise<unknown>): Promise<boolean>;
  /**
   * Breaks the line before the first write of the work, then before the second, … until the work gets through, and expects that each time
   * every document is as it was. Resolves to the number of breaks.
   */
  breakEverywhere(work: () => Promise<unknown>, except?: readonly string[]): Promise<number>;
  /** Every document of every collection but these, as the server has them, by collection. */
  everything(except?: readonly string[]): Promise<Record<string, string[]>>;
  /** How many writes the last work sent. */
  writes(): number;
  /** Removes every document. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** "127.0.0.1:27017", or the path of a socket, percent-encoded. */
function hostsOf(uri: string): string[] {
  return (/^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? '').split(',');
}

/** On a busy machine the first answer may take longer than one try. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 50) throw error;
      await mongoose.disconnect();
    }
  }
}

/** Connects the product to its database over a line that tests can break, as a process that dies breaks it. */
export async function connectCuttable(databaseName: string): Promise<CuttableDatabase> {
  const [host = ''] = hostsOf(await databaseUri());
  const target = decodeURIComponent(host);
  const [hostname = '', port] = target.split(':');
  const sockets = new Set<Socket>();
  let broken = false;
  const line = createServer((near) => {
    if (broken) return near.destroy();
    const far = target.startsWith('/') ? connect(target) : connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    return undefined;
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const uri = `mongodb://127.0.0.1:${(line.address() as AddressInfo).port}/?directConnection=true`;
  const direct = await mongoose.mongo.MongoClient.connect(await databaseUri());

  let count = 0;
  let breakAt = 0;
  let session: unknown = null;
  let onBreak: () => void = () => undefined;
  async function open(): Promise<void> {
    broken = false;
    // After a break the driver looks for the server twice more, to end its transaction, and gives up only after this long each time.
    const impatient = { dbName: databaseName, monitorCommands: true, serverSelectionTimeoutMS: 100 };
    await patiently(() => mongoose.connect(uri, impatient));
    mongoose.connection.getClient().on('commandStarted', ({ commandName, command }) => {
      if (broken || breakAt === 0 || !writing.has(commandName)) return;
      count += 1;
      if (count !== breakAt) return;
      broken = true;
      session = (command as { lsid?: unknown }).lsid ?? null;
      for (const socket of sockets) socket.destroy();
      onBreak();
    });
  }
  await open();

  const database: CuttableDatabase = {
    async breakEverywhere(work, except = []) {
      const before = await database.everything(except);
      for (let nth = 1; ; nth += 1) {
        if (!(await database.breakBefore(nth, work))) return nth - 1;
        expect(await database.everything(except), `died before write ${nth}`).to.deep.equal(before);
      }
    },
    async breakBefore(nth, work) {
      [count, breakAt] = [0, nth];
      const break_ = new Promise<'broken'>((resolve) => (onBreak = () => resolve('broken')));
      const done = work().then(
        () => 'done' as const,
        (error: unknown) => {
          if (!broken) throw error;
          return 'failed' as const;
        },
      );
      const outcome = await Promise.race([break_, done]);
      breakAt = 0;
      if (outcome === 'done') return false;
      await done;
      broken = false;
      await mongoose.disconnect();
      // A server keeps the transaction of a dead process for up to a minute; here it is ended at once.
      if (session) await direct.db('admin').command({ killSessions: [session] });
      await open();
      return true;
    },
    async everything(except = []) {
      const kept = direct.db(databaseName);
      const names = (await kept.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();
      const all: Record<string, string[]> = {};
      for (const name of names.filter((each) => !except.includes(each))) {
        const documents = await kept.collection(name).find().sort({ _id: 1 }).toArray();
        all[name] = documents.map((document) => JSON.stringify(document));
      }
      return all;
    },
    writes: () => count,
    empty: emptyDatabase,
    async close() {
      await direct.db(databaseName).dropDatabase();
      await mongoose.disconnect();
      await direct.close();
      line.close();
    },
  };
  return database;
}

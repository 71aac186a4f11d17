import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Collection } from 'mongodb';

interface Item {
  _id: number;
  name: string;
  group: number;
  version: number;
}
interface Account {
  _id: number;
  balance: number;
}
interface Transfer {
  _id: number;
  from: number;
  to: number;
}

export interface CrashReport {
  rounds: number;
  acknowledged: { inserts: number; updates: number; transactions: number };
  lost: number;
  inconsistent: string[];
}

const accounts = 10;
const opening = 100;

/** What was acknowledged so far: it must be there after every restart. */
interface Known {
  nextId: number;
  versions: Map<number, number>;
  updates: number;
  transfers: Set<number>;
}

/** Kills a server under mixed load so many times with SIGKILL and looks after each restart for what was acknowledged. */
export async function crashRounds(rounds: number): Promise<CrashReport> {
  const dir = mkdtempSync(join(tmpdir(), 'embedded-crash-'));
  const known: Known = { nextId: 0, versions: new Map(), updates: 0, transfers: new Set() };
  const report: CrashReport = { rounds, acknowledged: { inserts: 0, updates: 0, transactions: 0 }, lost: 0, inconsistent: [] };
  try {
    for (let round = 0; round <= rounds; round++) {
      const { child, uri } = await startServer(dir);
      const client = await connected(uri);
      if (round === 0) await prepare(client);
      else await verify(client, known, report);
      if (round < rounds) await loadUntilKilled(client, child, known);
      else child.kill('SIGKILL');
      await client.close();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  report.acknowledged = { inserts: known.versions.size, updates: known.updates, transactions: known.transfers.size };
  return report;
}

/** A client that gives up soon on a server that is gone, and is patient with one that only just began: a busy machine is no fault of its. */
async function connected(uri: string): Promise<MongoClient> {
  const options = { retryWrites: false, retryReads: false, serverSelectionTimeoutMS: 300 };
  for (let tries = 200; tries > 1; tries--) {
    const client = await MongoClient.connect(uri, options).catch(() => null);
    if (client) return client;
  }
  return MongoClient.connect(uri, options);
}

function startServer(dir: string): Promise<{ child: ChildProcess; uri: string }> {
  const cli = process.env['EMBEDDED_CLI'] ?? new URL('../../src/embedded-mongo/cli.ts', import.meta.url).pathname;
  const loader = cli.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, cli, '--dir', dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server ended before it served')));
    child.stdout?.once('data', (line: Buffer) => resolve({ child, uri: line.toString().trim() }));
  });
}

const itemsOf = (client: MongoClient): Collection<Item> => client.db('crash').collection<Item>('items');
const accountsOf = (client: MongoClient): Collection<Account> => client.db('crash').collection<Account>('accounts');
const transfersOf = (client: MongoClient): Collection<Transfer> => client.db('crash').collection<Transfer>('transfers');

async function prepare(client: MongoClient): Promise<void> {
  await itemsOf(client).createIndex({ name: 1 }, { unique: true });
  await itemsOf(client).createIndex({ group: 1, version: -1 });
  await accountsOf(client).insertMany(Array.from({ length: accounts }, (_, _id) => ({ _id, balance: opening })));
  await client.db('crash').createCollection('transfers');
}

async function verify(client: MongoClient, known: Known, report: CrashReport): Promise<void> {
  const items = new Map((await itemsOf(client).find().toArray()).map((item) => [item._id, item]));
  for (const [id, version] of known.versions) if ((items.get(id)?.version ?? -1) < version) report.lost++;
  const transfers = await transfersOf(client).find().toArray();
  const there = new Set(transfers.map(({ _id }) => _id));
  for (const id of known.transfers) if (!there.has(id)) report.lost++;
  const expected = Array.from({ length: accounts }, () => opening);
  for (const { from, to } of transfers) {
    expected[from] = (expected[from] ?? 0) - 1;
    expected[to] = (expected[to] ?? 0) + 1;
  }
  for (const { _id, balance } of await accountsOf(client).find().toArray()) {
    if (balance !== expected[_id]) report.inconsistent.push(`account ${_id} has ${balance} instead of ${expected[_id]}`);
  }
  for (const name of ['items', 'accounts', 'transfers']) {
    const { valid, errors } = await client.db('crash').command({ validate: name });
    if (!valid) report.inconsistent.push(...(errors as string[]));
  }
}

async function loadUntilKilled(client: MongoClient, child: ChildProcess, known: Known): Promise<void> {
  let over = false;
  const until = async (step: () => Promise<void>): Promise<void> => {
    while (!over) await step().catch(() => undefined);
  };
  const work = [1, 2, 3, 4].map(() => until(() => insertAndUpdate(client, known)));
  work.push(
    until(() => transfer(client, known)),
    until(() => transfer(client, known)),
  );
  await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 400));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  over = true;
  await client.close(true);
  await Promise.all(work);
}

async function insertAndUpdate(client: MongoClient, known: Known): Promise<void> {
  const id = known.nextId++;
  await itemsOf(client).insertOne({ _id: id, name: `item ${id}`, group: id % 7, version: 0 });
  known.versions.set(id, 0);
  const other = Math.floor(Math.random() * id);
  const { modifiedCount } = await itemsOf(client).updateOne({ _id: other }, { $inc: { version: 1, group: 1 } });
  if (!modifiedCount) return;
  known.updates++;
  known.versions.set(other, (known.versions.get(other) ?? 0) + 1);
}

async function transfer(client: MongoClient, known: Known): Promise<void> {
  const id = known.nextId++;
  const from = id % accounts;
  const to = (id + 1 + (id % (accounts - 1))) % accounts;
  await client.withSession(async (session) => {
    session.startTransaction();
    try {
      await accountsOf(client).updateOne({ _id: from }, { $inc: { balance: -1 } }, { session });
      await accountsOf(client).updateOne({ _id: to }, { $inc: { balance: 1 } }, { session });
      await transfersOf(client).insertOne({ _id: id, from, to }, { session });
      await session.commitTransaction();
      known.transfers.add(id);
    } catch (error) {
      await session.abortTransaction().catch(() => undefined);
      throw error;
    }
  });
}

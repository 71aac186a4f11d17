import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { open } from 'lmdb';
import { MongoClient } from 'mongodb';
import { start } from '../../src/embedded-mongo/start.ts';
import { exportTo, importFrom } from '../../src/embedded-mongo/transfer.ts';
import { temporaryServer } from './temporaryServer.ts';

const cli = new URL('../../src/embedded-mongo/cli.ts', import.meta.url).pathname;

describe('the embedded database as a process', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'embedded-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const withClient = async <T>(uri: string, action: (client: MongoClient) => Promise<T>): Promise<T> => {
    const client = await MongoClient.connect(uri);
    return action(client).finally(() => client.close());
  };

  it('keeps data, indexes and options over a restart', async () => {
    const first = await start({ dir });
    await withClient(first.uri, async (client) => {
      await client.db('a').createCollection('x', { validator: { n: { $type: 'number' } } });
      await client.db('a').collection('x').createIndex({ n: 1 }, { unique: true });
      await client.db('a').collection('x').insertOne({ n: 1 });
    });
    await first.stop();
    const second = await start({ dir });
    await withClient(second.uri, async (client) => {
      const collection = client.db('a').collection('x');
      expect(await collection.countDocuments()).to.equal(1);
      expect(await collection.insertOne({ n: 1 }).catch((error: { code: number }) => error.code)).to.equal(11000);
      expect(await collection.insertOne({ n: 'text' }).catch((error: { code: number }) => error.code)).to.equal(121);
      expect(await collection.insertOne({ n: 2 })).to.include({ acknowledged: true });
    });
    await second.stop();
  });

  it('opens its socket and files to this user alone', async () => {
    const server = await start({ dir });
    const socket = decodeURIComponent(server.uri.replace('mongodb://', '').replace(/\/\?.*/, ''));
    expect(statSync(socket).mode & 0o777).to.equal(0o600);
    expect(statSync(dirname(socket)).mode & 0o777).to.equal(0o700);
    expect(statSync(join(dir, 'data.mdb')).mode & 0o777).to.equal(0o600);
    await server.stop();
  });

  it('finds a short socket path for a deep directory', async () => {
    const deep = join(dir, 'd'.repeat(60), 'e'.repeat(60));
    mkdirSync(deep, { recursive: true });
    const server = await start({ dir: deep });
    await withClient(server.uri, (client) => client.db('a').command({ ping: 1 }));
    await server.stop();
  });

  it('lets a second start on the directory attach, in this process and in another', async () => {
    const owner = await start({ dir });
    const guest = await start({ dir });
    expect(guest).to.include({ owner: false, uri: owner.uri });
    const printed = execFileSync(process.execPath, ['--import', 'tsx', cli, '--dir', dir]).toString().trim();
    expect(printed).to.equal(owner.uri);
    await guest.stop();
    await withClient(owner.uri, (client) => client.db('a').command({ ping: 1 }));
    await owner.stop();
  });

  it('takes over the directory of a process that was killed', async function () {
    this.timeout(60_000);
    const child = spawn(process.execPath, ['--import', 'tsx', cli, '--dir', dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const server = await start({ dir });
    expect(server.owner).to.equal(true);
    await server.stop();
  });

  it('refuses a directory written in a newer format', async () => {
    const server = await start({ dir });
    await server.stop();
    const root = open<Buffer, Buffer>({
      path: join(dir, 'data.mdb'),
      keyEncoding: 'binary',
      encoding: 'binary',
      maxDbs: 8,
      overlappingSync: false,
    });
    await root.openDB('meta', { keyEncoding: 'binary', encoding: 'binary' }).put(Buffer.from('!format'), Buffer.from('999'));
    await root.close();
    const error = await start({ dir }).catch((reason: unknown) => reason);
    expect(error)
      .to.be.instanceOf(Error)
      .with.property('message')
      .that.matches(/format 999/);
  });

  it('refuses a directory whose file is no database', async () => {
    writeFileSync(join(dir, 'data.mdb'), 'nothing of the kind'.repeat(500));
    expect(await start({ dir }).catch((reason: unknown) => reason)).to.be.instanceOf(Error);
    expect(readdirSync(dir)).not.to.include('server.json');
  });

  it('copies itself while writing goes on, and starts from the copy', async () => {
    const on = await temporaryServer();
    const collection = on.db.collection<{ _id: number }>('copied');
    await collection.createIndex({ n: 1 });
    await collection.insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id })));
    const writing = collection.insertMany(Array.from({ length: 500 }, (_, i) => ({ _id: 500 + i })));
    await on.server.backup(join(dir, 'copy'));
    await writing;
    expect(await on.server.backup(join(dir, 'copy')).catch((error: Error) => error.message)).to.match(/exists already/);
    await on.end();
    const copy = await start({ dir: join(dir, 'copy') });
    await withClient(copy.uri, async (client) => {
      const count = await client.db('test').collection('copied').countDocuments();
      expect(count).to.be.oneOf([500, 1000]);
      expect(await client.db('test').command({ validate: 'copied' })).to.include({ valid: true });
    });
    await copy.stop();
  });

  it('hands its data to another server and takes it back, types, key order, options and indexes alike', async function () {
    this.timeout(60_000);
    const [from, to] = [await temporaryServer(), await temporaryServer()];
    const target = process.env['MONGODB_URI'] ?? to.server.uri;
    const name = `transfer${process.pid}`;
    await fillForTransfer(from.client, name);
    const before = await contentOf(from.client, name);
    expect(await exportTo(from.server.uri, join(dir, 'out'))).to.deep.equal({ collections: 2, documents: 1501 });
    await withClient(target, (client) => client.db(name).dropDatabase());
    expect(await importFrom(target, join(dir, 'out'))).to.deep.equal({ collections: 2, documents: 1501 });
    expect(await withClient(target, (client) => contentOf(client, name))).to.deep.equal(before);
    expect(await importFrom(target, join(dir, 'out')).catch((error: Error) => error.message)).to.match(/is there already/);
    await from.client.db(name).dropDatabase();
    await withClient(target, async (client) => {
      await exportOnly(target, name, join(dir, 'back'));
      await client.db(name).dropDatabase();
    });
    await importFrom(from.server.uri, join(dir, 'back'));
    expect(await contentOf(from.client, name)).to.deep.equal(before);
    await from.end();
    await to.end();
  });
});

/** Of a server that others use too, only one database is kept. */
async function exportOnly(uri: string, name: string, folder: string): Promise<void> {
  await exportTo(uri, folder);
  for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { recursive: true });
}

async function fillForTransfer(client: MongoClient, name: string): Promise<void> {
  const { Decimal128, Double, Long, Timestamp, Binary, MinKey, UUID } = await import('mongodb');
  const db = client.db(name);
  await db.createCollection('types', { validator: { _id: { $exists: true } } });
  await db.collection('types').insertOne(
    new Map<string, unknown>([
      ['_id', 1],
      ['b', Long.fromString('9007199254740993')],
      ['2', new Double(5)],
      ['1', Decimal128.fromString('1.10')],
      ['when', new Date(5)],
      ['ts', new Timestamp({ t: 1, i: 2 })],
      ['bin', new Binary(Buffer.from([1, 2]))],
      ['uuid', new UUID()],
      ['re', /a\/b/i],
      ['least', new MinKey()],
      [
        'deep',
        new Map<string, unknown>([
          ['9', [1, new Double(1), null]],
          ['a', 'x'],
        ]),
      ],
    ]),
  );
  await db.collection('many').insertMany(Array.from({ length: 1500 }, (_, _id) => ({ _id: _id as never, text: 'x'.repeat(50) })));
  await db.collection('many').createIndex({ text: 1, n: -1 }, { sparse: true });
  await db.collection('many').createIndex({ when: 1 }, { expireAfterSeconds: 100, partialFilterExpression: { n: { $gt: 1 } } });
}

/** Raw documents, options and indexes of a database. */
async function contentOf(client: MongoClient, name: string): Promise<unknown> {
  const db = client.db(name);
  const collections = await db.listCollections().toArray();
  const content = collections.map(async (info) => ({
    name: info.name,
    options: 'options' in info ? info.options : undefined,
    indexes: await db.collection(info.name).listIndexes().toArray(),
    documents: (await db.collection(info.name).find({}, { raw: true }).sort({ _id: 1 }).toArray()).map((raw) =>
      Buffer.from(raw as unknown as Uint8Array).toString('hex'),
    ),
  }));
  return (await Promise.all(content)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

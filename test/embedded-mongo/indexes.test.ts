import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { MongoClient, type Collection, type Document, type MongoServerError } from 'mongodb';
import { collationOf, toDoc } from '../../src/embedded-mongo/semantics.ts';
import { start } from '../../src/embedded-mongo/start.ts';
import { openEnvironment } from '../../src/embedded-mongo/storage/environment.ts';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (error as MongoServerError).code,
  );

describe('indexes of the embedded database', () => {
  let on: TemporaryServer;
  before(async () => (on = await temporaryServer({ sweepSeconds: 0.1 })));
  after(() => on.end());

  it('let exactly one of many equal inserts and upserts win', async () => {
    const collection = on.db.collection<Document>('race');
    await collection.createIndex({ k: 1 }, { unique: true });
    const inserts = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => collection.insertOne({ k: i % 5 })));
    expect(inserts.filter(({ status }) => status === 'fulfilled')).to.have.length(5);
    await Promise.allSettled(
      Array.from({ length: 50 }, () => collection.updateOne({ k: 'upserted' }, { $inc: { n: 1 } }, { upsert: true })),
    );
    expect(await collection.find({ k: 'upserted' }).toArray()).to.have.length(1);
  });

  it('with a collation find and refuse by its rules', async () => {
    const collection = on.db.collection<Document>('collated');
    const collation = { locale: 'en', strength: 2 };
    await collection.createIndex({ name: 1 }, { unique: true, collation });
    await collection.insertOne({ name: 'Ani' });
    expect(await codeOf(collection.insertOne({ name: 'ANI' }))).to.equal(11000);
    expect(await codeOf(collection.insertOne({ name: 'Budi' }))).to.equal(undefined);
    expect(await collection.find({ name: 'aNI' }).collation(collation).toArray()).to.have.length(1);
    expect(await collection.find({ name: 'aNI' }).toArray()).to.have.length(0);
    expect(
      await collection
        .find({ name: { $gt: 'ani' } })
        .collation(collation)
        .toArray(),
    ).to.have.length(1);
  });

  for (const locale of ['id', 'de', 'sv', 'tr'])
    for (const strength of [1, 2, 3])
      it(`keep what is unique under ${locale}, strength ${strength}, as comparing with all would`, async () => {
        const collection = on.db.collection<Document>(`unique_${locale}_${strength}`);
        const collation = { locale, strength, numericOrdering: strength === 2 };
        await collection.createIndex({ name: 1, n: 1 }, { unique: true, collation });
        const parts = ['a', 'A', 'ä', 'å', 'b', 'ß', 'ss', 'i', 'I', 'ı', 'İ', '1', '01', '2', ' ', 'æ', 'ae'];
        const rules = collationOf(toDoc(collation))!;
        const kept: { name: string; n: number }[] = [];
        for (let i = 0; i < 120; i++) {
          const name = [i % 17, (i * 7) % 13, (i * 5) % 11].map((at) => parts[at]).join('');
          const n = i % 2;
          const isNew = !kept.some((one) => one.n === n && rules.compare(one.name, name) === 0);
          expect(await codeOf(collection.insertOne({ name, n })), `${name} ${n}`).to.equal(isNew ? undefined : 11000);
          if (isNew) kept.push({ name, n });
          const found = await collection.countDocuments({ name, n }, { collation });
          expect(found, name).to.equal(kept.filter((one) => one.n === n && rules.compare(one.name, name) === 0).length);
        }
      });

  it('with a collation are made anew for another ICU', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'embedded-'));
    const collation = { locale: 'id', strength: 1 };
    const run = async <T>(action: (collection: Collection<Document>) => Promise<T>): Promise<T> => {
      const server = await start({ dir });
      const client = await MongoClient.connect(server.uri);
      const result = await action(client.db('test').collection('c'));
      await client.close();
      await server.stop();
      return result;
    };
    await run(async (collection) => {
      await collection.createIndex({ name: 1 }, { unique: true, collation });
      await collection.insertMany([{ name: 'Ani' }, { name: 'Budi' }]);
    });
    const environment = await openEnvironment(dir);
    for (const key of [...environment.entries.getKeys()]) environment.entries.removeSync(key);
    environment.meta.putSync(Buffer.from('!collations'), Buffer.from('1 0.0'));
    await environment.root.close();
    await run(async (collection) => {
      expect(await collection.findOne({ name: 'ANI' }, { collation })).to.include({ name: 'Ani' });
      expect(await codeOf(collection.insertOne({ name: 'budi' }))).to.equal(11000);
    });
    rmSync(dir, { recursive: true });
  });

  it('compare keys beyond their maximal length by the whole value', async () => {
    const collection = on.db.collection<Document>('long');
    await collection.createIndex({ text: 1 }, { unique: true });
    const long = 'x'.repeat(5000);
    await collection.insertMany([{ text: `${long}a` }, { text: `${long}b` }]);
    expect(await codeOf(collection.insertOne({ text: `${long}a` }))).to.equal(11000);
    expect(await collection.find({ text: `${long}b` }).toArray()).to.have.length(1);
    expect(await collection.find({ text: { $gt: `${long}a` } }).toArray()).to.have.length(1);
    await collection.updateOne({ text: `${long}a` }, { $set: { text: 'short' } });
    expect(await collection.insertOne({ text: `${long}a` })).to.include({ acknowledged: true });
    expect(await on.db.command({ validate: 'long' })).to.include({ valid: true });
  });

  it('leave out what a sparse or partial index does not hold', async () => {
    const collection = on.db.collection<Document>('partly');
    await collection.createIndex({ code: 1 }, { unique: true, sparse: true });
    await collection.createIndex({ mail: 1 }, { unique: true, partialFilterExpression: { active: true } });
    await collection.insertMany([{ mail: 'a', active: true }, { mail: 'a', active: false }, { mail: 'a' }]);
    expect(await codeOf(collection.insertOne({ mail: 'a', active: true }))).to.equal(11000);
    expect(await codeOf(collection.updateOne({ active: false }, { $set: { active: true } }))).to.equal(11000);
    expect(await collection.find({ mail: 'a' }).toArray()).to.have.length(3);
    expect(await collection.find({ code: null }).sort({ code: 1 }).toArray()).to.have.length(3);
  });

  it('with an expiry remove what is too old and nothing else', async () => {
    const collection = on.db.collection<Document>('expiring');
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    const hour = 3_600_000;
    await collection.insertMany([
      { _id: 'old' as never, at: new Date(Date.now() - hour) },
      { _id: 'oldInList' as never, at: [new Date(Date.now() + hour), new Date(Date.now() - hour)] },
      { _id: 'young' as never, at: new Date() },
      { _id: 'text' as never, at: '2001-01-01' },
      { _id: 'none' as never },
    ]);
    while (await collection.findOne({ at: { $lt: new Date(Date.now() - hour / 2) } }))
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await collection.find().sort({ _id: 1 }).toArray()).map(({ _id }) => String(_id))).to.deep.equal([
      'none',
      'text',
      'young',
    ]);
  });

  it('built over what is there hold the same as those that grew with it', async () => {
    const collection = on.db.collection<Document>('built');
    await collection.createIndex({ a: 1, 'b.c': -1 }, { name: 'grown' });
    await collection.insertMany(
      Array.from({ length: 300 }, (_, i) => ({ a: i % 3 ? i % 7 : [i % 2, 'x'], b: i % 4 ? { c: i } : {} })),
    );
    await collection.createIndex({ 'b.c': -1, a: 1 }, { name: 'built' });
    const { valid, keysPerIndex } = await on.db.command({ validate: 'built' });
    expect(valid).to.equal(true);
    expect(keysPerIndex.grown).to.equal(keysPerIndex.built);
  });
});

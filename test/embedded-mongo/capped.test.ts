import { expect } from 'chai';
import type { Collection, Document } from 'mongodb';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

const codeOf = (action: Promise<unknown>): Promise<unknown> =>
  action.then(
    () => 'no error',
    (error: { code?: unknown }) => error.code,
  );

describe('capped collections of the embedded database', () => {
  let on: TemporaryServer;
  before(async () => {
    on = await temporaryServer();
  });
  after(() => on.end());

  const docs = (from: number, to: number): Document[] =>
    Array.from({ length: to - from + 1 }, (_, i) => ({ _id: from + i, x: 'y'.repeat(10) }));
  const idsOf = async (collection: Collection): Promise<unknown[]> => (await collection.find().toArray()).map(({ _id }) => _id);

  it('keep the newest documents within their number and size, and say so', async () => {
    const few = await on.db.createCollection('few', { capped: true, size: 100_000, max: 3 });
    await few.insertMany(docs(1, 5));
    expect(await idsOf(few)).to.deep.equal([3, 4, 5]);
    expect(await few.isCapped()).to.equal(true);
    expect(await few.options()).to.deep.equal({ capped: true, size: 100_000, max: 3 });
    const small = await on.db.createCollection('small', { capped: true, size: 1000 });
    await small.insertMany(docs(1, 60));
    expect(await idsOf(small)).to.have.length(31);
    await small.insertOne({ _id: 99, big: 'x'.repeat(2000) } as Document);
    expect(await idsOf(small)).to.deep.equal([99]);
    expect(await on.db.command({ validate: 'small' })).to.include({ valid: true, nrecords: 1 });
  });

  it('remember their size when the server starts again', async () => {
    const again = await temporaryServer();
    try {
      const log = await again.db.createCollection('log', { capped: true, size: 1000 });
      await log.insertMany(docs(1, 31));
      const raw = await again.restart();
      await raw.command({ insert: 'log', documents: docs(32, 32), $db: 'test' });
      const { cursor } = await raw.command({ find: 'log', projection: { _id: 1 }, limit: 1, $db: 'test' });
      expect((cursor as Document)['firstBatch']).to.deep.equal([{ _id: 2 }]);
      raw.close();
    } finally {
      await again.end();
    }
  });

  it('refuse what they cannot have', async () => {
    await on.db.createCollection('bare', { capped: true, size: 1000 });
    const bare = on.db.collection('bare');
    expect(await codeOf(on.db.command({ create: 'x1', capped: true }))).to.equal(72);
    expect(await codeOf(on.db.command({ create: 'x1', size: 5 }))).to.equal(72);
    expect(await codeOf(on.db.command({ create: 'x1', capped: true, size: 0 }))).to.equal(51024);
    expect(await codeOf(on.db.command({ create: 'x1', capped: true, size: 'x' }))).to.equal(14);
    expect(await codeOf(on.db.command({ create: 'bare', capped: true, size: 2000 }))).to.equal(48);
    expect(await codeOf(bare.createIndex({ t: 1 }, { expireAfterSeconds: 5 }))).to.equal(67);
    expect(
      await codeOf(
        on.db
          .collection('few')
          .aggregate([{ $out: 'bare' }])
          .toArray(),
      ),
    ).to.equal(17152);
    await on.client.withSession(async (session) => {
      session.startTransaction();
      expect(await codeOf(bare.insertOne({ a: 1 }, { session }))).to.equal(263);
    });
  });

  it('are followed by cursors that stay open at the end', async () => {
    const tail = await on.db.createCollection('tail', { capped: true, size: 100_000 });
    await tail.insertMany(docs(1, 3));
    const cursor = tail.find({ _id: { $ne: 2 } } as Document, { tailable: true, awaitData: true, maxAwaitTimeMS: 5000 });
    const seen = [await cursor.next(), await cursor.next()];
    const next = cursor.next();
    await tail.insertMany(docs(4, 4));
    expect([...seen, await next].map((doc) => doc?.['_id'])).to.deep.equal([1, 3, 4]);
    await cursor.close();
  });

  it('end cursors whose place has been overwritten, and those on nothing', async () => {
    const lost = await on.db.createCollection('lost', { capped: true, size: 100_000, max: 3 });
    const empty = lost.find({}, { tailable: true });
    expect(await empty.tryNext()).to.equal(null);
    expect(empty.closed).to.equal(true);
    await lost.insertMany(docs(1, 3));
    const cursor = lost.find({}, { tailable: true, batchSize: 1 });
    await cursor.next();
    await lost.insertMany(docs(4, 6));
    expect(await codeOf(cursor.next())).to.equal(136);
  });

  it('alone can be followed', async () => {
    await on.db.collection('plain').insertOne({ a: 1 });
    expect(await codeOf(on.db.command({ find: 'plain', tailable: true }))).to.equal(2);
    expect(await codeOf(on.db.command({ find: 'tail', tailable: true, sort: { _id: 1 } }))).to.equal(2);
    expect(await codeOf(on.db.command({ find: 'tail', tailable: true, singleBatch: true }))).to.equal(2);
    expect(await codeOf(on.db.command({ find: 'tail', awaitData: true }))).to.equal(9);
  });
});

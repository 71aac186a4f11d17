import { expect } from 'chai';
import { MongoServerError, type ClientSession } from 'mongodb';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

interface Counter {
  _id: number;
  n: number;
  plain?: number;
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (error as MongoServerError).code,
  );

describe('transactions of the embedded database', () => {
  let on: TemporaryServer;
  let sessions: ClientSession[] = [];
  const session = (): ClientSession => {
    const made = on.client.startSession();
    sessions.push(made);
    return made;
  };
  before(async () => (on = await temporaryServer()));
  afterEach(async () => {
    await Promise.all(sessions.map((one) => one.endSession()));
    sessions = [];
  });
  after(() => on.end());

  it('stay exact with 16 clients that read, add one and write back on shared counters', async function () {
    const rounds = Number(process.env['CONTENTION_ROUNDS'] ?? 1);
    this.timeout(60_000 + rounds * 60_000);
    for (let round = 0; round < rounds; round++) await contend(on, `counters${round}`);
  });

  it('make collections and their indexes for themselves alone until they are committed', async () => {
    const names = async (): Promise<string[]> =>
      (await on.db.listCollections({ name: /^made/ }).toArray()).map(({ name }) => name);
    const one = session();
    one.startTransaction();
    await on.db.createCollection('made1', { session: one });
    await on.db.createIndex('made1', { n: 1 }, { unique: true, session: one });
    await on.db.collection<Counter>('made1').insertOne({ _id: 1, n: 1 }, { session: one });
    await on.db.collection<Counter>('made2').insertOne({ _id: 1, n: 1 }, { session: one });
    expect(await on.db.collection('made1').countDocuments({}, { session: one })).to.equal(1);
    expect(await names()).to.deep.equal([]);
    await one.abortTransaction();
    expect(await names()).to.deep.equal([]);
    one.startTransaction();
    await on.db.createIndex('made1', { n: 1 }, { unique: true, session: one });
    await on.db.collection<Counter>('made1').insertOne({ _id: 1, n: 1 }, { session: one });
    await one.commitTransaction();
    expect(await names()).to.deep.equal(['made1']);
    expect(await codeOf(on.db.collection<Counter>('made1').insertOne({ _id: 2, n: 1 }))).to.equal(11000);
    expect(await on.db.command({ validate: 'made1' })).to.deep.include({ valid: true, keysPerIndex: { _id_: 1, n_1: 1 } });
  });

  it('refuse collections and indexes that would not be theirs alone', async () => {
    await on.db.createCollection('theirs');
    const inside = async (action: (own: ClientSession) => Promise<unknown>): Promise<unknown> => {
      const one = session();
      one.startTransaction();
      const code = await codeOf(action(one));
      await one.abortTransaction();
      return code;
    };
    const create = (name: string) => (own: ClientSession) => on.db.command({ create: name }, { session: own });
    expect(await inside(create('theirs'))).to.equal(48);
    expect(await inside((own) => on.db.createIndex('theirs', { n: 1 }, { session: own }))).to.equal(263);
    expect(
      await inside(async (own) => {
        await on.db.collection<Counter>('filled').insertOne({ _id: 1, n: 1 }, { session: own });
        await on.db.createIndex('filled', { n: 1 }, { session: own });
      }),
    ).to.equal(263);
    expect(
      await inside(async (own) => {
        await on.db.createCollection('both', { session: own });
        expect(await inside(create('both'))).to.equal(112);
      }),
    ).to.equal(undefined);
  });

  it('keep others, who would make the same collection, waiting until they end', async () => {
    const one = session();
    one.startTransaction();
    await on.db.collection<Counter>('awaited').insertOne({ _id: 1, n: 1 }, { session: one });
    const other = on.db.collection<Counter>('awaited').insertOne({ _id: 2, n: 1 });
    await on.db.command({ ping: 1 });
    expect(await on.db.collection('awaited').countDocuments()).to.equal(0);
    await one.commitTransaction();
    await other;
    expect(await on.db.collection('awaited').countDocuments()).to.equal(2);
  });

  it('see the state at their beginning and their own writes only', async () => {
    const collection = on.db.collection<Counter>('view');
    await collection.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
    ]);
    const one = session();
    one.startTransaction();
    expect(await collection.findOne({ _id: 1 }, { session: one })).to.deep.equal({ _id: 1, n: 1 });
    await collection.updateOne({ _id: 2 }, { $set: { n: 7 } });
    await collection.insertOne({ _id: 3, n: 3 }, { session: one });
    expect(await collection.find({}, { session: one }).sort({ _id: 1 }).toArray()).to.deep.equal([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
      { _id: 3, n: 3 },
    ]);
    expect(await collection.find({}).sort({ _id: 1 }).toArray()).to.deep.equal([
      { _id: 1, n: 1 },
      { _id: 2, n: 7 },
    ]);
    await one.abortTransaction();
    expect(await collection.findOne({ _id: 3 })).to.equal(null);
  });

  it('refuse at once what another transaction has written, with the label that asks to try again', async () => {
    const collection = on.db.collection<Counter>('conflict');
    await collection.insertOne({ _id: 1, n: 1 });
    const [one, two] = [session(), session()];
    one.startTransaction();
    two.startTransaction();
    await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: one });
    const error = await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: two }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(MongoServerError).with.property('code', 112);
    expect((error as MongoServerError).hasErrorLabel('TransientTransactionError')).to.equal(true);
    await one.commitTransaction();
    expect(await collection.findOne({ _id: 1 })).to.deep.equal({ _id: 1, n: 2 });
  });

  it('refuse to overwrite what was committed after their beginning', async () => {
    const collection = on.db.collection<Counter>('stale');
    await collection.insertOne({ _id: 1, n: 1 });
    const one = session();
    one.startTransaction();
    await collection.findOne({ _id: 1 }, { session: one });
    await collection.updateOne({ _id: 1 }, { $set: { n: 5 } });
    expect(await codeOf(collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: one }))).to.equal(112);
  });

  it('make plain writes wait until they end', async () => {
    const collection = on.db.collection<Counter>('waiting');
    await collection.createIndex({ n: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, n: 1 });
    const one = session();
    one.startTransaction();
    await collection.updateOne({ _id: 1 }, { $set: { n: 2 } }, { session: one });
    const order: string[] = [];
    const update = collection.updateOne({ _id: 1 }, { $inc: { n: 10 } }).then(() => order.push('update'));
    const duplicate = codeOf(collection.insertOne({ _id: 2, n: 2 })).then((code) => order.push(`insert ${String(code)}`));
    await collection.findOne({ _id: 1 });
    order.push('commit');
    await one.commitTransaction();
    await Promise.all([update, duplicate]);
    expect(order[0]).to.equal('commit');
    expect(await collection.findOne({ _id: 1 })).to.deep.equal({ _id: 1, n: 12 });
  });

  it('hold unique keys among themselves and against others', async () => {
    const collection = on.db.collection<Counter>('unique');
    await collection.createIndex({ n: 1 }, { unique: true });
    await collection.insertOne({ _id: 1, n: 1 });
    const [one, two] = [session(), session()];
    one.startTransaction();
    await collection.insertOne({ _id: 2, n: 2 }, { session: one });
    two.startTransaction();
    expect(await codeOf(collection.insertOne({ _id: 3, n: 2 }, { session: two }))).to.equal(112);
    await collection.deleteOne({ _id: 1 }, { session: one });
    await collection.insertOne({ _id: 4, n: 1 }, { session: one });
    await one.commitTransaction();
    one.startTransaction();
    expect(await codeOf(collection.insertOne({ _id: 5, n: 1 }, { session: one }))).to.equal(11000);
    expect(await collection.find().sort({ _id: 1 }).toArray()).to.deep.equal([
      { _id: 2, n: 2 },
      { _id: 4, n: 1 },
    ]);
    expect(await on.db.command({ validate: 'unique' })).to.include({ valid: true });
  });

  it('answer a repeated commit the same and a lost one with NoSuchTransaction', async () => {
    const collection = on.db.collection<Counter>('again');
    const one = session();
    one.startTransaction();
    await collection.insertOne({ _id: 1, n: 1 }, { session: one });
    await one.commitTransaction();
    await one.commitTransaction();
    expect(await collection.find().toArray()).to.have.length(1);
    const stray = { commitTransaction: 1, lsid: one.id, txnNumber: 99n, autocommit: false };
    expect(await codeOf(on.client.db('admin').command(stray))).to.equal(251);
  });

  it('refuse to read what was dropped after their beginning, and make a drop wait for what they have read', async () => {
    const collection = on.db.collection<Counter>('vanishing');
    const other = on.db.collection<Counter>('staying');
    await collection.insertOne({ _id: 1, n: 1 });
    await other.insertOne({ _id: 1, n: 1 });
    const one = session();
    one.startTransaction();
    expect(await other.findOne({}, { session: one })).to.deep.equal({ _id: 1, n: 1 });
    await collection.drop();
    await collection.insertOne({ _id: 2, n: 2 });
    const dropped = other.drop();
    expect(await other.findOne({}, { session: one })).to.deep.equal({ _id: 1, n: 1 });
    expect(await codeOf(collection.findOne({}, { session: one }))).to.equal(246);
    await dropped;
    expect(await other.findOne({})).to.equal(null);
  });

  it('refuse commands that the server does not allow in them', async () => {
    await on.db.collection<Counter>('forbidden').insertOne({ _id: 1, n: 1 });
    const one = session();
    one.startTransaction();
    expect(await codeOf(on.db.command({ count: 'forbidden' }, { session: one }))).to.equal(263);
  });
});

async function contend(on: TemporaryServer, name: string): Promise<void> {
  const counters = on.db.collection<Counter>(name);
  const log = on.db.collection(`${name}log`);
  await counters.insertMany([1, 2, 3].map((_id) => ({ _id, n: 0, plain: 0 })));
  await on.db.createCollection(`${name}log`);
  const clients = 16;
  const each = 8;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      await on.client.withSession(async (one) => {
        for (let i = 0; i < each; i++) {
          await one.withTransaction(async () => {
            const id = 1 + ((client + i) % 3);
            const found = await counters.findOne({ _id: id }, { session: one });
            await counters.updateOne({ _id: id }, { $set: { n: (found?.n ?? 0) + 1 } }, { session: one });
            await log.insertOne({ client, i }, { session: one });
          });
          await counters.updateOne({ _id: 1 + (i % 3) }, { $inc: { plain: 1 } });
        }
      });
    }),
  );
  const all = await counters.find().toArray();
  expect(all.reduce((sum, { n }) => sum + n, 0)).to.equal(clients * each);
  expect(all.reduce((sum, { plain = 0 }) => sum + plain, 0)).to.equal(clients * each);
  expect(await log.find().toArray()).to.have.length(clients * each);
}

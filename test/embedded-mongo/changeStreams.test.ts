import { expect } from 'chai';
import { MongoServerError, type ChangeStreamDocument } from 'mongodb';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

describe('change streams of the embedded database', () => {
  let on: TemporaryServer;
  before(async () => (on = await temporaryServer({ oplogEntries: 200 })));
  after(() => on.end());

  it('tell of every kind of change in order, each with its own token', async () => {
    const collection = on.db.collection<{ _id: number; a?: number; list?: number[]; deep?: object }>('all');
    await collection.insertOne({ _id: 0 });
    const stream = collection.watch([], { fullDocument: 'updateLookup' });
    await stream.tryNext();
    await collection.insertOne({ _id: 1, a: 1, list: [1, 2, 3], deep: { x: 1, y: 2 } });
    await collection.updateOne({ _id: 1 }, { $set: { a: 2, 'deep.x': 5 }, $unset: { 'deep.y': 1 }, $pop: { list: 1 } });
    await collection.replaceOne({ _id: 1 }, { a: 9 });
    await collection.deleteOne({ _id: 1 });
    const events: ChangeStreamDocument[] = [];
    while (events.length < 4) events.push(await stream.next());
    await stream.close();
    expect(events.map((event) => event.operationType)).to.deep.equal(['insert', 'update', 'replace', 'delete']);
    expect(events[0]).to.deep.include({
      fullDocument: { _id: 1, a: 1, list: [1, 2, 3], deep: { x: 1, y: 2 } },
      documentKey: { _id: 1 },
    });
    expect(events[0]).to.have.deep.property('ns', { db: 'test', coll: 'all' });
    expect(events[1]).to.have.deep.property('updateDescription', {
      updatedFields: { a: 2, list: [1, 2], 'deep.x': 5 },
      removedFields: ['deep.y'],
      truncatedArrays: [],
    });
    const tokens = events.map((event) => (event._id as { _data: string })._data);
    expect([...new Set(tokens)].sort()).to.deep.equal(tokens);
  });

  it('name the target of a renamed collection first', async () => {
    await on.db.createCollection('before');
    const stream = on.db.watch();
    await stream.tryNext();
    await on.db.collection('before').rename('afterwards');
    const event = await stream.next();
    await stream.close();
    expect(Object.keys(event)).to.deep.equal(['to', '_id', 'operationType', 'clusterTime', 'wallTime', 'ns']);
    expect(event).to.have.deep.property('to', { db: 'test', coll: 'afterwards' });
  });

  it('go on after a token with exactly what followed it', async () => {
    const collection = on.db.collection<{ _id: number }>('resumed');
    const stream = collection.watch();
    await stream.tryNext();
    await collection.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
    const first = await stream.next();
    await stream.close();
    const again = collection.watch([], { resumeAfter: first._id });
    const ids = [await again.next(), await again.next()].map(
      (event) => event.operationType === 'insert' && event.fullDocument._id,
    );
    await again.close();
    expect(ids).to.deep.equal([2, 3]);
  });

  it('tell of a transaction only after its commit, and nothing of an aborted one', async () => {
    const collection = on.db.collection<{ _id: number }>('transacted');
    await on.db.createCollection('transacted');
    const stream = on.db.watch();
    await stream.tryNext();
    const session = on.client.startSession();
    session.startTransaction();
    await collection.insertOne({ _id: 1 }, { session });
    await session.abortTransaction();
    session.startTransaction();
    await collection.insertOne({ _id: 2 }, { session });
    await collection.insertOne({ _id: 3 }, { session });
    expect(await stream.tryNext()).to.equal(null);
    await session.commitTransaction();
    await session.endSession();
    const events = [await stream.next(), await stream.next()];
    await stream.close();
    expect(events.map((event) => event.operationType === 'insert' && event.fullDocument._id)).to.deep.equal([2, 3]);
    expect(events[0]).to.have.property('txnNumber');
  });

  it('filter with the stages of the client', async () => {
    const collection = on.db.collection<{ _id: number; kind: string }>('filtered');
    const stream = collection.watch([{ $match: { 'fullDocument.kind': 'b' } }]);
    await stream.tryNext();
    await collection.insertMany([
      { _id: 1, kind: 'a' },
      { _id: 2, kind: 'b' },
    ]);
    const event = await stream.next();
    await stream.close();
    expect(event).to.have.deep.property('documentKey', { _id: 2 });
  });

  it('end with an invalidation when the collection goes', async () => {
    const collection = on.db.collection<{ _id: number }>('dropped');
    await collection.insertOne({ _id: 1 });
    const stream = collection.watch();
    await stream.tryNext();
    await collection.drop();
    expect((await stream.next()).operationType).to.equal('drop');
    expect((await stream.next()).operationType).to.equal('invalidate');
    await stream.close();
  });

  it('refuse a token whose successors are no longer kept with 286', async () => {
    const collection = on.db.collection<{ _id: number }>('old');
    const stream = collection.watch();
    await stream.tryNext();
    await collection.insertOne({ _id: 0 });
    const { _id: token } = await stream.next();
    await stream.close();
    await collection.insertMany(Array.from({ length: 500 }, (_, i) => ({ _id: i + 1 })));
    const late = collection.watch([], { resumeAfter: token });
    const refusal = await late.tryNext().then(
      () => undefined,
      (error: unknown) => error,
    );
    await late.close();
    expect(refusal).to.be.instanceOf(MongoServerError).with.property('code', 286);
  });

  it('refuse foreign tokens and stages that do not belong there', async () => {
    const codeOf = async (stages: object[], options: object): Promise<unknown> => {
      const stream = on.db.collection('refused').watch(stages, options);
      const error = await stream.tryNext().catch((reason: unknown) => reason);
      await stream.close();
      return (error as MongoServerError).code;
    };
    expect(await codeOf([], { resumeAfter: { _data: '8265' } })).to.equal(260);
    expect(await codeOf([{ $group: { _id: 1 } }], {})).to.equal(20);
    expect(await codeOf([], { showExpandedEvents: true })).to.equal(115);
  });
});

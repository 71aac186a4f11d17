import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { MongoServerError, type Document } from 'mongodb';
import { answerCommands } from './answerCommands.ts';
import { commandCases } from './commandCases.ts';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

const recorded = JSON.parse(readFileSync(new URL('./commandAnswers.json', import.meta.url), 'utf8')) as unknown[];

describe('commands of the embedded database', () => {
  let on: TemporaryServer;
  let answers: unknown[];
  before(async () => {
    on = await temporaryServer();
    answers = await answerCommands(on.client);
  });
  after(() => on.end());

  for (const [i, { command }] of commandCases.entries()) {
    it(`answer like the recorded server: ${JSON.stringify(command, shortened).slice(0, 120)}`, () => {
      expect(answers[i]).to.deep.equal(recorded[i]);
    });
  }

  const refused: [string, Document, number][] = [
    ['views', { create: 'x', viewOn: 'y', pipeline: [] }, 115],
    ['time series', { create: 'x', timeseries: { timeField: 't' } }, 115],
    ['images of changes', { create: 'x', changeStreamPreAndPostImages: { enabled: true } }, 115],
    [
      'text indexes with expiry',
      { createIndexes: 'x', indexes: [{ key: { a: 'text' }, name: 't', expireAfterSeconds: 1 }] },
      115,
    ],
    ['unique places', { createIndexes: 'x', indexes: [{ key: { a: '2dsphere' }, name: 't', unique: true }] }, 115],
    ['compound wildcard indexes', { createIndexes: 'x', indexes: [{ key: { 'a.$**': 1, b: 1 }, name: 't' }] }, 115],
    ['text search', { find: 'x', filter: { $text: { $search: 'a' } } }, 27],
    ['searching near a place', { find: 'x', filter: { a: { $near: [1, 2] } } }, 291],
    ['searching within an area', { find: 'x', filter: { a: { $geoWithin: { $box: [] } } } }, 238],
    ['clustered collections', { create: 'x', clusteredIndex: { key: { _id: 1 }, unique: true } }, 115],
    ['documents in the order of an index', { find: 'x', min: { a: 1 } }, 115],
    ['functions', { find: 'x', filter: { $expr: { $function: { body: '', args: [], lang: 'js' } } } }, 168],
    ['search', { aggregate: 'x', pipeline: [{ $search: {} }], cursor: {} }, 6047401],
    ['logging in', { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: 'x' }, 18],
    ['write concerns that nobody defined', { insert: 'x', documents: [{}], writeConcern: { w: 'dc' } }, 79],
    ['record ids', { find: 'x', showRecordId: true }, 115],
    ['snapshots outside of transactions', { find: 'x', readConcern: { level: 'snapshot' } }, 115],
    ['write concerns of more members than there are', { insert: 'x', documents: [{}], writeConcern: { w: 3 } }, 100],
    ['map-reduce', { mapReduce: 'x', map: '', reduce: '', out: 'y' }, 59],
    ['users', { createUser: 'x', pwd: 'x', roles: [] }, 59],
    ['shell-side evaluation', { eval: '1' }, 59],
  ];
  const names: Record<number, string> = {
    18: 'AuthenticationFailed',
    27: 'IndexNotFound',
    59: 'CommandNotFound',
    79: 'UnknownReplWriteConcern',
    100: 'UnsatisfiableWriteConcern',
    115: 'CommandNotSupported',
    168: 'InvalidPipelineOperator',
    238: 'NotImplemented',
    291: 'NoQueryExecutionPlans',
    6047401: 'Location6047401',
  };
  for (const [what, command, code] of refused) {
    it(`refuse ${what} with ${code}`, async () => {
      const error = await on.db.command(command).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(MongoServerError).and.to.include({ code, codeName: names[code] });
    });
  }

  const slow = {
    $expr: { $gt: [{ $sum: { $map: { input: { $range: [0, 2000] }, in: { $multiply: ['$$this', '$a'] } } } }, 1e12] },
  };
  const endless: [string, Document][] = [
    ['find', { find: 'many', filter: slow }],
    ['count', { count: 'many', query: slow }],
    ['distinct', { distinct: 'many', key: 'a', query: slow }],
    ['aggregate', { aggregate: 'many', pipeline: [{ $match: slow }], cursor: {} }],
    ['update', { update: 'many', updates: [{ q: slow, u: { $set: { b: 1 } } }] }],
    ['delete', { delete: 'many', deletes: [{ q: slow, limit: 0 }] }],
    ['findAndModify', { findAndModify: 'many', query: slow, remove: true }],
  ];
  for (const [name, command] of endless) {
    it(`end ${name} when maxTimeMS is over`, async () => {
      const collection = on.db.collection<{ _id: number; a: number }>('many');
      if (!(await collection.findOne()))
        await collection.insertMany(Array.from({ length: 20_000 }, (_, _id) => ({ _id, a: _id })));
      const error = await on.db.command({ ...command, maxTimeMS: 1 }).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(MongoServerError).with.property('codeName', 'MaxTimeMSExpired');
    });
  }

  it('give every batch of a cursor what maxTimeMS has left, and not the time between them', async () => {
    const collection = on.db.collection<{ _id: number }>('batches');
    await collection.insertMany(Array.from({ length: 30 }, (_, _id) => ({ _id })));
    const cursor = collection.find({}, { batchSize: 10, maxTimeMS: 200 });
    await cursor.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cursor.toArray()).to.have.length(29);
  });

  it('refuse a maxTimeMS that is no time', async () => {
    for (const maxTimeMS of [-1, 'x', 1.5, 2147483648]) {
      const error = await on.db.command({ ping: 1, maxTimeMS }).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(MongoServerError).with.property('code', 2);
    }
  });

  it('answer a hello that tells more than is known, with helloOk for those who ask', async () => {
    expect(await on.db.command({ hello: 1, somethingNew: 1 }))
      .to.include({ isWritablePrimary: true })
      .and.not.have.property('helloOk');
    expect(await on.db.command({ ismaster: 1, helloOk: true })).to.include({ ismaster: true, helloOk: true });
  });

  it('give the size of a database in parts of a scale', async () => {
    const db = on.client.db('scaled');
    await db.collection<{ _id: number }>('x').insertOne({ _id: 1 });
    expect(await db.command({ dbStats: 1, scale: 1024, freeStorage: 1 })).to.include({ dataSize: 14 / 1024, freeStorageSize: 0 });
  });

  it('refuse documents on which a validator fails', async () => {
    const validator = { $or: [{ $expr: { $eq: [{ $divide: ['$n', 0] }, 1] } }, { s: 'x' }] };
    await on.db.createCollection('ruled', { validator });
    const codeOf = (doc: Document): Promise<unknown> =>
      on.db
        .collection('ruled')
        .insertOne(doc)
        .catch((error: MongoServerError) => error.code);
    expect(await codeOf({ n: 1, s: 'x' })).to.equal(121);
    expect(await codeOf({ s: 'x' })).to.have.property('acknowledged', true);
  });

  it('kill cursors whose collection or index goes while they are open', async () => {
    const collection = on.db.collection<{ _id: number; a: number }>('going');
    await collection.insertMany(Array.from({ length: 5000 }, (_, _id) => ({ _id, a: _id })));
    await collection.createIndex({ a: 1 });
    const byIndex = collection.find({ a: { $gte: 0 } }, { batchSize: 10 });
    const whole = collection.find({}, { batchSize: 10 });
    await byIndex.next();
    await whole.next();
    await collection.dropIndex('a_1');
    const codeOf = (rest: Promise<unknown>): Promise<unknown> => rest.catch((error: MongoServerError) => error.code);
    expect(await codeOf(byIndex.toArray())).to.equal(175);
    await collection.drop();
    expect(await codeOf(whole.toArray())).to.equal(175);
  });
});

function shortened(key: string, value: unknown): unknown {
  return typeof value === 'bigint'
    ? String(value)
    : key === 'documents' && Array.isArray(value)
      ? `${value.length} documents`
      : value;
}

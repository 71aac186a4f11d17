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
    ['capped collections', { create: 'x', capped: true, size: 1000 }, 115],
    ['views', { create: 'x', viewOn: 'y', pipeline: [] }, 115],
    ['time series', { create: 'x', timeseries: { timeField: 't' } }, 115],
    ['images of changes', { create: 'x', changeStreamPreAndPostImages: { enabled: true } }, 115],
    ['text indexes', { createIndexes: 'x', indexes: [{ key: { a: 'text' }, name: 't' }] }, 115],
    ['places', { createIndexes: 'x', indexes: [{ key: { a: '2dsphere' }, name: 't' }] }, 115],
    ['hashed indexes', { createIndexes: 'x', indexes: [{ key: { a: 'hashed' }, name: 't' }] }, 115],
    ['wildcard indexes', { createIndexes: 'x', indexes: [{ key: { '$**': 1 }, name: 't' }] }, 115],
    ['tailable cursors', { find: 'x', tailable: true }, 115],
    ['record ids', { find: 'x', showRecordId: true }, 115],
    ['snapshots outside of transactions', { find: 'x', readConcern: { level: 'snapshot' } }, 115],
    ['write concerns of more members than there are', { insert: 'x', documents: [{}], writeConcern: { w: 3 } }, 100],
    ['map-reduce', { mapReduce: 'x', map: '', reduce: '', out: 'y' }, 59],
    ['users', { createUser: 'x', pwd: 'x', roles: [] }, 59],
    ['shell-side evaluation', { eval: '1' }, 59],
  ];
  for (const [what, command, code] of refused) {
    it(`refuse ${what} with ${code}`, async () => {
      const error = await on.db.command(command).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(MongoServerError).with.property('code', code);
    });
  }

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

import { expect } from 'chai';
import fc from 'fast-check';
import type { Document, FindCursor, IndexSpecification, MongoServerError } from 'mongodb';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'ab', 'b', 'B', 'é'),
  fc.constantFrom(null, true, false, 1.5, Number.NaN, new Date(0), new Date(5)),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }),
  fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
);
const doc = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] });
const path = fc.constantFrom('a', 'b', 'c', 'a.x', 'a.y', 'b.x');
const condition = fc.oneof(
  scalar,
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $elemMatch: fc.record({ x: scalar, y: fc.record({ $gte: scalar }) }) }),
);
const simple = fc.dictionary(path, condition, { minKeys: 1, maxKeys: 3 });
const filter: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: simple },
  fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $and: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
);
const direction = fc.constantFrom<1 | -1>(1, -1);
const keys = fc.uniqueArray(fc.tuple(path, direction), {
  minLength: 1,
  maxLength: 3,
  selector: ([name]) => name.split('.')[0] as string,
});
const index = fc.record({ key: keys, kind: fc.constantFrom('plain', 'plain', 'sparse', 'partial') });

describe('the planner of the embedded database', () => {
  let on: TemporaryServer;
  before(async () => (on = await temporaryServer()));
  after(() => on.end());

  it('finds through indexes exactly what a full scan finds, in the same order', async function () {
    this.timeout(120_000);
    const property = fc.asyncProperty(
      fc.array(doc, { minLength: 5, maxLength: 25 }),
      fc.array(index, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(filter, keys), { minLength: 10, maxLength: 10 }),
      async (docs, indexes, questions) => {
        const collection = on.db.collection<Document>('random');
        await collection.drop();
        await collection.insertMany(docs.map((one, _id) => ({ _id: _id as never, ...one })));
        for (const [i, { key, kind }] of indexes.entries()) {
          const options =
            kind === 'sparse' ? { sparse: true } : kind === 'partial' ? { partialFilterExpression: { a: { $gt: 0 } } } : {};
          await collection.createIndex(key as unknown as IndexSpecification, { name: `i${i}`, ...options }).catch(onlyExpected);
        }
        for (const [asked, sort] of questions) {
          const order: [string, 1 | -1][] = [...sort, ['_id', 1]];
          const planned = await outcome(collection.find(asked).sort(order));
          const scanned = await outcome(collection.find(asked).sort(order).hint({ $natural: 1 }));
          expect(planned, JSON.stringify({ asked, order })).to.deep.equal(scanned);
          const natural = await collection.find(asked).hint({ $natural: 1 }).toArray();
          expect((await collection.find(asked).toArray()).length).to.equal(natural.length);
        }
        expect(await on.db.command({ validate: 'random' })).to.include({ valid: true });
      },
    );
    await fc.assert(property, { numRuns: Number(process.env['PLANNER_RUNS'] ?? 25) });
  });

  it('uses the index that has the filter in front and the sort behind it', async () => {
    const collection = on.db.collection<Document>('chosen');
    await collection.insertMany(Array.from({ length: 500 }, (_, i) => ({ state: `s${i % 5}`, at: i, other: i % 3 })));
    await collection.createIndexes([{ key: { state: 1, at: -1 } }, { key: { other: 1 } }]);
    const plan = await collection.find({ state: 's1' }).sort({ at: -1 }).limit(5).explain();
    const fetch = plan['queryPlanner'].winningPlan.inputStage;
    expect(fetch).to.deep.include({ stage: 'FETCH' });
    expect(fetch.inputStage).to.include({
      stage: 'IXSCAN',
      indexName: 'state_1_at_-1',
      direction: 'forward',
    });
    expect(plan['executionStats']).to.include({ nReturned: 5 });
    expect(plan['executionStats'].totalKeysExamined).to.be.lessThan(50);
    const scan = await collection.find({ unknown: 1 }).explain();
    expect(scan['queryPlanner'].winningPlan.stage).to.equal('COLLSCAN');
  });

  it('tells of commands whose reply holds no documents that they return none', async () => {
    await on.db.collection<Document>('returned').insertMany([{ n: 1 }, { n: 1 }]);
    const returned = async (command: Document): Promise<unknown> => {
      const told = await on.db.command({ explain: command, verbosity: 'executionStats' });
      return (told['executionStats'] as Document)['nReturned'];
    };
    expect(await returned({ find: 'returned', filter: { n: 1 } })).to.equal(2);
    expect(await returned({ count: 'returned', query: { n: 1 } })).to.equal(0);
    expect(await returned({ update: 'returned', updates: [{ q: { n: 1 }, u: { $set: { n: 2 } }, multi: true }] })).to.equal(0);
    expect(await returned({ delete: 'returned', deletes: [{ q: { n: 1 }, limit: 0 }] })).to.equal(0);
  });

  it('shows what is done with the documents that are found', async () => {
    await on.db.collection<Document>('done').insertMany([{ n: 1 }]);
    const stage = async (command: Document): Promise<unknown> => {
      const told = await on.db.command({ explain: command, verbosity: 'queryPlanner' });
      return (told['queryPlanner'] as { winningPlan: Document }).winningPlan['stage'];
    };
    const u = { $set: { n: 2 } };
    expect(await stage({ update: 'done', updates: [{ q: { n: 1 }, u }] })).to.equal('UPDATE');
    expect(await stage({ delete: 'done', deletes: [{ q: { n: 1 }, limit: 1 }] })).to.equal('DELETE');
    expect(await stage({ delete: 'done', deletes: [{ q: { n: 1 }, limit: 0 }] })).to.equal('BATCHED_DELETE');
    expect(await stage({ findAndModify: 'done', query: { n: 1 }, update: u })).to.equal('UPDATE');
    expect(await stage({ findAndModify: 'done', query: { n: 1 }, remove: true })).to.equal('DELETE');
  });

  it('refuses a hint that names no index', async () => {
    const error = await on.db
      .collection('chosen')
      .find({})
      .hint('nope')
      .toArray()
      .catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 2);
  });
});

/** What was found, or the code of the refusal (sorting by parallel arrays is one). */
async function outcome(cursor: FindCursor<Document>): Promise<unknown> {
  return cursor.toArray().catch((error: MongoServerError) => error.code);
}

function onlyExpected(error: { code?: number }): void {
  const parallelArraysOrSameKey = [171, 85];
  if (!parallelArraysOrSameKey.includes(error.code ?? 0)) throw error;
}

import { expect } from 'chai';
import type { Document } from 'bson';
import fc from 'fast-check';
import { compilePipeline, type Doc } from '../../src/embedded-mongo/semantics.ts';
import { fromDocument, toDocument } from './conformance/memory.ts';
import { temporaryServer } from './temporaryServer.ts';

function compiled(stages: readonly Document[]): ReturnType<typeof compilePipeline> {
  const list = toDocument({ stages }).get('stages') as readonly Doc[];
  return compilePipeline(list, { db: 'd', collection: 'c', read: () => [] });
}

const paths = fc.constantFrom('a', 'b', 'c', 'a.x', 'b.x', 'c.y');
const values = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(null, 'x'),
  fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 3 }),
  fc.record({ x: fc.integer({ min: 0, max: 2 }), y: fc.constantFrom(1, null) }, { requiredKeys: [] }),
);
const documents = fc.array(fc.record({ a: values, b: values, c: values }, { requiredKeys: [] }), { maxLength: 12 });
const conditions = fc.oneof(
  fc.tuple(paths, values).map(([path, value]) => ({ [path]: value })),
  fc.tuple(paths, fc.integer({ min: 0, max: 3 })).map(([path, value]) => ({ [path]: { $gte: value } })),
  fc.tuple(paths, fc.boolean()).map(([path, wanted]) => ({ [path]: { $exists: wanted } })),
);
const stages = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(conditions, { minLength: 1, maxLength: 3 }).map((all) => ({ $match: { $and: all } })),
  },
  { weight: 2, arbitrary: fc.tuple(conditions, conditions).map(([one, two]) => ({ $match: { $or: [one, two] } })) },
  {
    weight: 2,
    arbitrary: fc.tuple(paths, fc.constantFrom('$a', '$b', 5, '$c.y')).map(([path, value]) => ({ $set: { [path]: value } })),
  },
  fc.constantFrom('a', 'b.x', 'c').map((path) => ({ $unset: path })),
  fc
    .constantFrom<Document>({ a: 1, b: 1 }, { _id: 0, a: 1, 'c.y': 1 }, { b: 0, 'c.y': 0 }, { a: 1, c: '$b' })
    .map(($project) => ({ $project })),
  fc
    .constantFrom<Document>({ path: '$a' }, { path: '$b', preserveNullAndEmptyArrays: true, includeArrayIndex: 'c' })
    .map(($unwind) => ({ $unwind })),
  fc.constantFrom<Document>({ a: 1, _id: 1 }, { _id: -1 }).map(($sort) => ({ $sort })),
  fc.integer({ min: 1, max: 6 }).map(($limit) => ({ $limit })),
  fc.integer({ min: 0, max: 3 }).map(($skip) => ({ $skip })),
);

describe('pipelines of the embedded database', () => {
  it('give what their stages give one after another, in whatever order they are run', () => {
    fc.assert(
      fc.property(documents, fc.array(stages, { minLength: 2, maxLength: 5 }), (docs, list) => {
        const given = docs.map((doc, _id) => toDocument({ _id, ...doc }));
        const whole = [...compiled(list).run(given)].map(fromDocument);
        const stepwise = list.reduce<Iterable<Doc>>((input, stage) => [...compiled([stage]).run(input)], given);
        expect(whole).to.deep.equal([...stepwise].map(fromDocument));
      }),
      { numRuns: 1500 },
    );
  });

  it('rank by arrays as a sort does: the least or greatest element, empty ones before missing fields', () => {
    const n = [undefined, [], null, [1, 9], 5, [[]], { x: [] }, {}, [{ x: 4 }, { x: 6 }], [{ x: 5 }, {}]];
    const docs = n.map((value, i) => toDocument(value === undefined ? { _id: 1 } : { _id: i + 1, n: value }));
    const ranked = (sortBy: Document): unknown => {
      const [found] = compiled([{ $group: { _id: null, v: { $topN: { n: 10, sortBy, output: '$_id' } } } }]).run(docs);
      return (fromDocument(found!)['v'] as { valueOf(): number }[]).map(Number);
    };
    expect(ranked({ n: 1, _id: 1 })).to.deep.equal([2, 1, 3, 4, 5, 8, 10, 9, 7, 6]);
    expect(ranked({ n: -1, _id: 1 })).to.deep.equal([6, 7, 9, 10, 8, 4, 5, 1, 3, 2]);
    expect(ranked({ 'n.x': 1, _id: 1 })).to.deep.equal([2, 4, 6, 7, 1, 3, 5, 8, 9, 10]);
    expect(ranked({ 'n.0': 1, _id: 1 })).to.deep.equal([2, 4, 6, 9, 10, 1, 3, 5, 7, 8]);
    expect(() => ranked({ n: 1, 'n.x': 1 })).to.throw('parallel arrays');
  });

  it('let an index serve a condition that stands behind stages which leave its field alone', async () => {
    const on = await temporaryServer();
    try {
      const collection = on.db.collection<{ _id: number; a: number }>('c');
      await collection.insertMany(Array.from({ length: 50 }, (_, _id) => ({ _id, a: _id % 10 })));
      await collection.createIndex({ a: 1 });
      const plan = await collection
        .aggregate([{ $set: { b: { $add: ['$a', 1] } } }, { $sort: { b: 1 } }, { $match: { a: 3, b: 4 } }])
        .explain('queryPlanner');
      expect(JSON.stringify(plan)).to.contain('"indexName":"a_1"');
    } finally {
      await on.end();
    }
  });

  it('join by an index where there is one, and else read the other collection once', async () => {
    const on = await temporaryServer();
    try {
      const all = Array.from({ length: 300 }, (_, _id) => ({ _id, key: _id % 7, list: [_id % 3, { key: _id % 5 }] }));
      await on.db.collection<{ _id: number }>('left').insertMany(all);
      const right = on.db.collection<{ _id: number; key: number }>('right');
      await right.insertMany(all);
      const joined = (): Promise<Document[]> =>
        on.db
          .collection('left')
          .aggregate([
            { $sort: { _id: 1 } },
            { $lookup: { from: 'right', localField: 'list.key', foreignField: 'key', as: 'found' } },
            { $project: { found: '$found._id' } },
          ])
          .toArray();
      const byTable = await joined();
      await right.createIndex({ key: 1 });
      const byIndex = await joined();
      for (const docs of [byTable, byIndex]) for (const doc of docs) (doc['found'] as number[]).sort((a, b) => a - b);
      expect(byIndex).to.deep.equal(byTable);
      expect(byTable[6]).to.deep.equal({ _id: 6, found: all.filter(({ key }) => key === 1).map(({ _id }) => _id) });
    } finally {
      await on.end();
    }
  });
});

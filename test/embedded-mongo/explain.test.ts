import { expect } from 'chai';
import type { Document } from 'mongodb';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

/** Filters and how MongoDB 7.0.15 shows them in a plan. */
const normalForms: [filter: Document, shown: Document][] = [
  [{}, {}],
  [{ a: 1 }, { a: { $eq: 1 } }],
  [{ a: null }, { a: { $eq: null } }],
  [{ a: /^x/i }, { a: { $regex: '^x', $options: 'i' } }],
  [{ a: { $regex: 'x', $options: 'i' } }, { a: { $regex: 'x', $options: 'i' } }],
  [{ a: { $not: /x/ } }, { a: { $not: { $regex: 'x' } } }],
  [{ a: { $not: { $gt: 1 } } }, { a: { $not: { $gt: 1 } } }],
  [{ a: { $not: { $gt: 1, $lt: 0 } } }, { $nor: [{ $and: [{ a: { $lt: 0 } }, { a: { $gt: 1 } }] }] }],
  [
    { a: { $exists: true }, $and: [{ b: 1 }, { $nor: [{ a: 5 }] }] },
    { $and: [{ b: { $eq: 1 } }, { a: { $exists: true } }, { a: { $not: { $eq: 5 } } }] },
  ],
  [{ b: { $elemMatch: { c: 1, d: 2 } } }, { b: { $elemMatch: { $and: [{ c: { $eq: 1 } }, { d: { $eq: 2 } }] } } }],
  [{ b: { $elemMatch: { $gt: 1, $lt: 3 } } }, { b: { $elemMatch: { $lt: 3, $gt: 1 } } }],
  [{ a: { $elemMatch: { $eq: 1 } } }, { a: { $elemMatch: { $eq: 1 } } }],
  [{ f: { $size: 2 } }, { f: { $size: 2 } }],
  [{ h: { $all: [1, 2] } }, { $and: [{ h: { $eq: 1 } }, { h: { $eq: 2 } }] }],
  [{ i: { $gte: 1, $lt: 5 } }, { $and: [{ i: { $lt: 5 } }, { i: { $gte: 1 } }] }],
  [{ a: { $in: [1] } }, { a: { $eq: 1 } }],
  [{ a: { $in: [2, 1, 1] } }, { a: { $in: [1, 2] } }],
  [{ a: { $nin: [1, 2] } }, { a: { $not: { $in: [1, 2] } } }],
  [{ a: { $ne: null } }, { a: { $not: { $eq: null } } }],
  [{ a: { $exists: false } }, { a: { $not: { $exists: true } } }],
  [{ $or: [{ a: 1 }, { b: 2, c: 3 }] }, { $or: [{ $and: [{ b: { $eq: 2 } }, { c: { $eq: 3 } }] }, { a: { $eq: 1 } }] }],
  [{ $or: [{ a: 1 }, { a: 2 }] }, { a: { $in: [1, 2] } }],
  [{ $or: [{ a: 1 }] }, { a: { $eq: 1 } }],
  [{ $or: [{ b: 1 }, { a: 1 }] }, { $or: [{ a: { $eq: 1 } }, { b: { $eq: 1 } }] }],
  [{ $nor: [{ a: 1 }, { b: { $gt: 1 } }] }, { $nor: [{ a: { $eq: 1 } }, { b: { $gt: 1 } }] }],
  [{ z: 1, a: 2 }, { $and: [{ a: { $eq: 2 } }, { z: { $eq: 1 } }] }],
  [
    { a: { $gt: 1 }, $or: [{ x: 1 }, { y: 2 }], b: 1 },
    { $and: [{ $or: [{ x: { $eq: 1 } }, { y: { $eq: 2 } }] }, { b: { $eq: 1 } }, { a: { $gt: 1 } }] },
  ],
  [{ a: { b: 1 } }, { a: { $eq: { b: 1 } } }],
  [{ a: [1, 2] }, { a: { $eq: [1, 2] } }],
  [{ $comment: 'x', a: 1 }, { a: { $eq: 1 } }],
  [{ $and: [{ a: 1 }] }, { a: { $eq: 1 } }],
  [{ $and: [{ z: 1 }, { a: 1 }], m: 1 }, { $and: [{ a: { $eq: 1 } }, { m: { $eq: 1 } }, { z: { $eq: 1 } }] }],
  [{ _id: 1, a: { $ne: 2 } }, { $and: [{ _id: { $eq: 1 } }, { a: { $not: { $eq: 2 } } }] }],
  [
    { a: { $gte: 1 }, b: { $lte: 2 }, c: { $gt: 3 }, d: { $lt: 4 }, e: { $in: [1, 2] }, f: { $exists: true }, g: /x/, h: 5 },
    {
      $and: [
        { h: { $eq: 5 } },
        { b: { $lte: 2 } },
        { d: { $lt: 4 } },
        { c: { $gt: 3 } },
        { a: { $gte: 1 } },
        { g: { $regex: 'x' } },
        { f: { $exists: true } },
        { e: { $in: [1, 2] } },
      ],
    },
  ],
];

const order = { b: 1, missing: 1 };

/** Commands and the stages of their plans, the outermost first, with some of what each tells after a run. */
const plans: [command: Document, stages: Document[]][] = [
  [
    { find: 'a', filter: { a: 1 } },
    [
      { stage: 'FETCH', nReturned: 1, docsExamined: 1 },
      { stage: 'IXSCAN', nReturned: 1, keysExamined: 1 },
    ],
  ],
  [{ find: 'a', filter: { _id: 1 } }, [{ stage: 'IDHACK', nReturned: 1, keysExamined: 1, docsExamined: 1 }]],
  [{ find: 'a', filter: { b: 1 } }, [{ stage: 'COLLSCAN', nReturned: 2, docsExamined: 3, filter: { b: { $eq: 1 } } }]],
  [
    { find: 'a', sort: order, skip: 1, limit: 1 },
    [
      { stage: 'SKIP', skipAmount: 1, nReturned: 1 },
      { stage: 'SORT', sortPattern: order, limitAmount: 2 },
      { stage: 'COLLSCAN', docsExamined: 3 },
    ],
  ],
  [
    { find: 'a', sort: { a: -1 }, limit: 2 },
    [
      { stage: 'LIMIT', limitAmount: 2, nReturned: 2 },
      { stage: 'FETCH', nReturned: 2 },
      { stage: 'IXSCAN', direction: 'backward' },
    ],
  ],
  [
    { find: 'a', filter: { a: 1 }, projection: { b: 1 } },
    [{ stage: 'PROJECTION_SIMPLE', transformBy: { b: 1 }, nReturned: 1 }, { stage: 'FETCH' }, { stage: 'IXSCAN' }],
  ],
  [{ find: 'a', projection: { x: { $add: ['$a', 1] } } }, [{ stage: 'PROJECTION_DEFAULT' }, { stage: 'COLLSCAN' }]],
  [{ find: 'a', projection: { 'x.y': 1 } }, [{ stage: 'PROJECTION_DEFAULT' }, { stage: 'COLLSCAN' }]],
  [{ find: 'none', filter: { a: 1 } }, [{ stage: 'EOF' }]],
  [{ count: 'a', query: { b: 1 } }, [{ stage: 'COUNT', nReturned: 0, nCounted: 2 }, { stage: 'COLLSCAN' }]],
  [
    { update: 'a', updates: [{ q: { b: 1 }, u: { $set: { c: 1 } } }] },
    [
      { stage: 'UPDATE', nReturned: 0, nMatched: 1 },
      { stage: 'COLLSCAN', nReturned: 1 },
    ],
  ],
  [
    { delete: 'a', deletes: [{ q: { b: 1 }, limit: 0 }] },
    [{ stage: 'BATCHED_DELETE', nReturned: 0, nWouldDelete: 2 }, { stage: 'COLLSCAN' }],
  ],
  [
    { findAndModify: 'a', query: { b: 1 }, update: { $set: { c: 1 } } },
    [{ stage: 'UPDATE', nReturned: 1, nMatched: 1 }, { stage: 'COLLSCAN' }],
  ],
];

function chain(stage: Document | undefined): Document[] {
  return stage ? [stage, ...chain(stage['inputStage'] as Document | undefined)] : [];
}

describe('explain', () => {
  let on: TemporaryServer;
  before(async () => {
    on = await temporaryServer();
    const docs = [
      { _id: 1, a: 1, b: 2 },
      { _id: 2, a: 2, b: 1 },
      { _id: 3, a: 3, b: 1 },
    ];
    await on.db.collection<{ _id: number }>('a').insertMany(docs);
    await on.db.collection('a').createIndex({ a: 1 });
  });
  after(() => on.end());

  it('shows filters in their normal form', async () => {
    for (const [filter, shown] of normalForms) {
      const told = await on.db.command({ explain: { find: 'a', filter }, verbosity: 'queryPlanner' });
      expect((told['queryPlanner'] as Document)['parsedQuery'], JSON.stringify(filter)).to.deep.equal(shown);
    }
  });

  it('shows every stage with what it counted', async () => {
    for (const [command, stages] of plans) {
      const told = await on.db.command({ explain: command, verbosity: 'executionStats' });
      const planned = chain((told['queryPlanner'] as Document)['winningPlan'] as Document);
      const ran = chain((told['executionStats'] as Document)['executionStages'] as Document);
      const names = stages.map(({ stage }) => stage as unknown);
      expect(planned.map(({ stage }) => stage as unknown)).to.deep.equal(names);
      expect(ran.map(({ stage }) => stage as unknown)).to.deep.equal(names);
      for (const [i, stage] of stages.entries()) expect(ran[i], JSON.stringify(command)).to.deep.include(stage);
      for (const stage of planned) expect(stage).not.to.have.property('nReturned');
    }
  });

  it('tells as much as the verbosity asks for, by default everything', async () => {
    const asked = async (verbosity: object): Promise<Document> => on.db.command({ explain: { find: 'a' }, ...verbosity });
    expect(await asked({ verbosity: 'queryPlanner' })).not.to.have.property('executionStats');
    const some = await asked({ verbosity: 'executionStats' });
    expect(some).to.have.property('executionStats').that.does.not.have.property('allPlansExecution');
    for (const verbosity of [{}, { verbosity: 'allPlansExecution' }]) {
      const all = await asked(verbosity);
      expect(all).to.have.nested.property('executionStats.allPlansExecution').that.deep.equals([]);
      expect(all['command']).to.deep.equal({ find: 'a', $db: 'test' });
    }
  });

  it('of a single write looks for one document', async () => {
    const told = await on.db.command({ explain: { findAndModify: 'a', query: {}, remove: true }, verbosity: 'executionStats' });
    expect(told['executionStats']).to.include({ nReturned: 1 });
  });

  it('of a pipeline tells of its cursor only how it is read', async () => {
    const [first] = (
      await on.db
        .collection('a')
        .aggregate([{ $match: { a: 1 } }, { $set: { x: 1 } }])
        .explain('executionStats')
    )['stages'] as Document[];
    expect(Object.keys((first as Document)['$cursor'] as Document)).to.deep.equal(['queryPlanner', 'executionStats']);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import type { ClientSession, Collection, MongoServerError } from 'mongodb';
import { temporaryServer, type TemporaryServer } from './temporaryServer.ts';

interface Item {
  _id: number;
  key: number | null;
  n: number;
}
type Model = Map<number, Item>;

/** One write; `key` is unique among those that are not null (a partial index). */
type Step =
  | { kind: 'insert'; id: number; key: number | null }
  | { kind: 'setKey'; id: number; key: number | null }
  | { kind: 'addToMany'; least: number }
  | { kind: 'takeFirst'; key: number }
  | { kind: 'remove'; id: number };

interface Group {
  steps: Step[];
  /** Undefined: each step for itself. */
  transaction: 'commit' | 'abort' | undefined;
}

const id = fc.integer({ min: 0, max: 9 });
const key = fc.option(fc.integer({ min: 0, max: 5 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), id, key }),
  fc.record({ kind: fc.constant('setKey' as const), id, key }),
  fc.record({ kind: fc.constant('addToMany' as const), least: id }),
  fc.record({ kind: fc.constant('takeFirst' as const), key: id }),
  fc.record({ kind: fc.constant('remove' as const), id }),
);
const group: fc.Arbitrary<Group> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  transaction: fc.constantFrom('commit', 'abort', undefined),
});

/** What the step does to a plain map, or the number of the refusal. */
function stepOnModel(model: Model, one: Step): number | undefined {
  const taken = (wanted: number | null, by: number): boolean =>
    wanted !== null && [...model.values()].some((item) => item.key === wanted && item._id !== by);
  if (one.kind === 'insert') {
    if (model.has(one.id) || taken(one.key, one.id)) return 11000;
    model.set(one.id, { _id: one.id, key: one.key, n: 0 });
  } else if (one.kind === 'setKey') {
    const item = model.get(one.id);
    if (item && taken(one.key, one.id)) return 11000;
    if (item) model.set(one.id, { ...item, key: one.key });
  } else if (one.kind === 'addToMany') {
    for (const item of model.values()) if (item._id >= one.least) model.set(item._id, { ...item, n: item.n + 1 });
  } else if (one.kind === 'takeFirst') {
    const [first] = [...model.values()].filter((item) => (item.key ?? -1) >= one.key).sort((a, b) => (b.key ?? 0) - (a.key ?? 0));
    if (first) model.delete(first._id);
  } else model.delete(one.id);
  return undefined;
}

async function stepOnServer(items: Collection<Item>, one: Step, session?: ClientSession): Promise<number | undefined> {
  const options = session ? { session } : {};
  const run = (): Promise<unknown> => {
    if (one.kind === 'insert') return items.insertOne({ _id: one.id, key: one.key, n: 0 }, options);
    if (one.kind === 'setKey') return items.updateOne({ _id: one.id }, { $set: { key: one.key } }, options);
    if (one.kind === 'addToMany') return items.updateMany({ _id: { $gte: one.least } }, { $inc: { n: 1 } }, options);
    if (one.kind === 'takeFirst') return items.findOneAndDelete({ key: { $gte: one.key } }, { ...options, sort: { key: -1 } });
    return items.deleteOne({ _id: one.id }, options);
  };
  return run().then(
    () => undefined,
    (error: MongoServerError) => error.code as number,
  );
}

describe('the embedded database beside a plain map', () => {
  let on: TemporaryServer;
  before(async () => (on = await temporaryServer()));
  after(() => on.end());

  it('ends with the same documents after any writes, alone and in transactions', async function () {
    this.timeout(120_000);
    const property = fc.asyncProperty(fc.array(group, { minLength: 1, maxLength: 8 }), async (groups) => {
      const items = on.db.collection<Item>('items');
      await items.drop();
      await items.createIndex({ key: 1 }, { unique: true, partialFilterExpression: { key: { $gte: 0 } } });
      await items.createIndex({ n: 1, key: -1 });
      let model: Model = new Map();
      for (const { steps, transaction } of groups) {
        model = transaction ? await inTransaction(on, items, model, steps, transaction) : await oneByOne(items, model, steps);
        expect(await items.find().sort({ _id: 1 }).toArray()).to.deep.equal([...model.values()].sort((a, b) => a._id - b._id));
      }
      expect(await on.db.command({ validate: 'items' })).to.include({ valid: true });
    });
    await fc.assert(property, { numRuns: Number(process.env['MODEL_RUNS'] ?? 30) });
  });
});

async function oneByOne(items: Collection<Item>, model: Model, steps: Step[]): Promise<Model> {
  for (const one of steps) expect(await stepOnServer(items, one), JSON.stringify(one)).to.equal(stepOnModel(model, one));
  return model;
}

/** A refusal aborts the transaction. */
async function inTransaction(
  on: TemporaryServer,
  items: Collection<Item>,
  model: Model,
  steps: Step[],
  ending: 'commit' | 'abort',
): Promise<Model> {
  const draft: Model = new Map(model);
  return on.client.withSession(async (session) => {
    session.startTransaction();
    for (const one of steps) {
      const expected = stepOnModel(draft, one);
      expect(await stepOnServer(items, one, session), JSON.stringify(one)).to.equal(expected);
      if (expected === undefined) continue;
      await session.abortTransaction();
      return model;
    }
    expect(await items.find({}, { session }).sort({ n: 1, key: -1, _id: 1 }).toArray()).to.have.length(draft.size);
    if (ending === 'abort') {
      await session.abortTransaction();
      return model;
    }
    await session.commitTransaction();
    return draft;
  });
}

import { failure, type Scenarios, type Stage } from './scenario.ts';

const shop = {
  _id: 1,
  n: 5,
  name: 'warung',
  list: [3, 1, 2],
  rows: [
    { k: 'a', n: 1, sub: [{ x: 1 }, { x: 2 }] },
    { k: 'b', n: 2, sub: [{ x: 2 }] },
  ],
  place: { x: 1, y: 2 },
};

interface Change {
  filter?: Record<string, unknown>;
  update: Record<string, unknown> | Record<string, unknown>[];
  options?: Record<string, unknown>;
}

/** Updates of one document: what the server says of them and what is there then. */
const changes: Record<string, Change> = {
  'sets fields and their parts': { update: { $set: { name: 'toko', 'place.z': 3, 'deep.a.b': 1 } } },
  'says that nothing was modified': { update: { $set: { n: 5 } } },
  'takes fields away': { update: { $unset: { 'place.x': '', 'list.1': '', none: 1 } } },
  'adds and multiplies, making what is missing': { update: { $inc: { n: 2, m: 1, 'place.x': -0.5 }, $mul: { k: 3 } } },
  'takes the least and the most': { update: { $min: { n: 3, low: 1 }, $max: { 'place.x': 9, 'place.y': 1 } } },
  'renames fields, deeply': { update: { $rename: { name: 'title', 'place.x': 'x', none: 'no' } } },
  'pushes one and many': { update: { $push: { list: 9, fresh: { $each: ['a', 'b'] } } } },
  'pushes in order, at a place, cut': {
    update: { $push: { list: { $each: [0, 7], $sort: -1, $slice: 3 }, rows: { $each: [{ k: 'z' }], $position: 0 } } },
  },
  'pushes documents sorted by a field': {
    update: { $push: { rows: { $each: [{ k: 'c', n: 0 }], $sort: { n: 1 }, $slice: -2 } } },
  },
  'adds to a set what is new': { update: { $addToSet: { list: { $each: [1, 4, 4] }, rows: { k: 'b', n: 2, sub: [{ x: 2 }] } } } },
  'pulls by value, condition and fields': { update: { $pull: { list: { $gte: 2 }, rows: { k: 'a' } } } },
  'pulls what is in parts': { update: { $pull: { 'rows.$[].sub': { x: 2 } } } },
  'pulls all of some': { update: { $pullAll: { list: [1, 3, 8] } } },
  'pops from both ends': { update: { $pop: { list: -1, rows: 1 } } },
  'changes bits': { update: { $bit: { n: { xor: 3 } } } },
  'changes the element that was found': { filter: { 'rows.k': 'b' }, update: { $inc: { 'rows.$.n': 10 } } },
  'changes every element': { update: { $inc: { 'list.$[]': 1, 'rows.$[].n': 1 } } },
  'changes elements that a filter names': {
    update: { $set: { 'rows.$[row].n': 0, 'rows.$[row].sub.$[s].x': 7 } },
    options: { arrayFilters: [{ 'row.n': { $gte: 2 } }, { 's.x': 2 }] },
  },
  'changes by a pipeline': {
    update: [{ $set: { total: { $sum: '$rows.n' }, list: { $concatArrays: ['$list', [4]] } } }, { $unset: ['place', 'name'] }],
  },
  'puts a new document for the old': { update: { n: 1, other: true }, options: { replace: true } },
  'inserts what is not there, with the filter and what is set then': {
    filter: { _id: 9, kind: 'new', 'a.b': 1, n: { $gt: 5 } },
    update: { $set: { x: 1 }, $setOnInsert: { y: 2 } },
    options: { upsert: true },
  },
  'inserts by a pipeline': { filter: { _id: 9 }, update: [{ $set: { n: { $ifNull: ['$n', 1] } } }], options: { upsert: true } },
  'inserts what a filter of conditions names': {
    filter: { $and: [{ _id: 9 }, { k: { $eq: 4 } }], m: { $in: [3] } },
    update: { $inc: { n: 1 }, $push: { list: 1 } },
    options: { upsert: true },
  },
  'does nothing where nothing is found': { filter: { _id: 77 }, update: { $set: { a: 1 } } },
  'refuses to change the _id': { update: { $set: { _id: 2 } } },
  'refuses two changes of one path': { update: { $set: { n: 1 }, $inc: { n: 1 } } },
  'refuses a change below another': { update: { $set: { place: {} }, $inc: { 'place.x': 1 } } },
  'refuses to add to text': { update: { $inc: { name: 1 } } },
  'refuses to push on a number': { update: { $push: { n: 1 } } },
  'refuses a field below a number': { update: { $set: { 'n.x': 1 } } },
  'refuses a place that the filter does not find': { update: { $set: { 'rows.$.n': 1 } } },
  'refuses filters of elements that nothing uses': { update: { $set: { n: 1 } }, options: { arrayFilters: [{ 'q.n': 1 }] } },
  'refuses elements that no filter names': { update: { $set: { 'list.$[q]': 1 } } },
  'refuses unknown operators': { update: { $bogus: { a: 1 } } },
  'refuses an empty path': { update: { $set: { 'a..b': 1 } } },
};

const changed: Scenarios = Object.fromEntries(
  Object.entries(changes).map(([sentence, { filter = { _id: 1 }, update, options = {} }]) => [
    sentence,
    async (stage: Stage) => {
      const { replace, ...rest } = options;
      const native = stage.model('Shop', { _id: Number }).collection;
      await native.insertOne(structuredClone(shop) as never);
      const done = await (
        replace === true
          ? native.replaceOne(filter as never, update as never)
          : native.updateOne(filter as never, update as never, rest)
      ).catch((error: unknown) => error);
      return [done, await native.find({}).sort({ _id: 1 }).toArray()];
    },
  ]),
);

export const updates: Scenarios = {
  ...changed,
  async 'changes many and says how many'({ model }) {
    const Item = model('Item', { _id: Number, n: Number });
    await Item.insertMany([1, 2, 3, 4].map((_id) => ({ _id, n: _id % 2 })));
    return [
      await Item.updateMany({ n: 1 }, { $set: { n: 1, seen: true } }),
      await Item.updateMany({}, { $max: { n: 1 } }),
      await Item.updateMany({ n: 7 }, { $set: { a: 1 } }, { upsert: true }),
      await Item.deleteMany({ _id: { $gt: 2 }, n: 1 }),
      await Item.deleteOne({ n: 1 }),
      await Item.countDocuments(),
    ];
  },
  async 'finds and changes: before, after, sorted, projected, upserted, removed'({ model }) {
    const Job = model('Job', { _id: Number, state: String, at: Number });
    await Job.insertMany([
      { _id: 1, state: 'new', at: 3 },
      { _id: 2, state: 'new', at: 1 },
      { _id: 3, state: 'new', at: 2 },
    ]);
    return [
      await Job.findOneAndUpdate({ state: 'new' }, { state: 'done' }, { sort: { at: 1 } }),
      await Job.findOneAndUpdate(
        { state: 'new' },
        { state: 'done' },
        { sort: { at: 1 }, returnDocument: 'after', projection: { at: 1 } },
      ),
      await Job.findOneAndUpdate(
        { _id: 9 },
        { $setOnInsert: { at: 5 }, $set: { state: 'up' } },
        { upsert: true, returnDocument: 'after' },
      ),
      await Job.findOneAndUpdate({ _id: 10 }, { state: 'up' }, { upsert: true }),
      await Job.findOneAndReplace({ _id: 9 }, { state: 'replaced' }, { returnDocument: 'after' }),
      await Job.findOneAndDelete({ state: 'new' }),
      await Job.findOneAndDelete({ state: 'none' }),
      await Job.findOneAndUpdate({ _id: 1 }, { at: 8 }, { includeResultMetadata: true, returnDocument: 'after' }),
      await failure(Job.findOneAndUpdate({ _id: 1 }, { $inc: { state: 1 } })),
      await Job.find().sort({ _id: 1 }).lean(),
    ];
  },
  async 'keeps times of making and changing, also through upserts and bulk writes'({ model }) {
    const Note = model('Note', { _id: Number, text: String }, { timestamps: true });
    await Note.create({ _id: 1, text: 'a' });
    await Note.updateOne({ _id: 2 }, { text: 'b' }, { upsert: true });
    await Note.bulkWrite([
      { updateOne: { filter: { _id: 1 }, update: { text: 'c' } } },
      { insertOne: { document: { _id: 3, text: 'd' } } },
      { updateOne: { filter: { _id: 4 }, update: { $set: { text: 'e' } }, upsert: true } },
    ]);
    return Note.find().sort({ _id: 1 }).lean();
  },
  async 'saves only if nobody else has saved in between'({ model }) {
    const Page = model('Page', { list: [String] }, { versionKey: '__v', optimisticConcurrency: true });
    const page = await Page.create({ list: ['a', 'b'] });
    const [one, two] = [await Page.findById(page._id), await Page.findById(page._id)];
    one.list.push('c');
    await one.save();
    two.list = ['z'];
    const error = await failure(two.save());
    return [(error as Error).name, await Page.findById(page._id).lean()];
  },
  async 'keeps maps, decimals, long numbers, bytes and dates as they are'({ model, odm }) {
    const { Types } = odm.Schema;
    const Kind = model('Kind', {
      m: { type: Map, of: Number },
      d: Types.Decimal128,
      b: BigInt,
      raw: Buffer,
      at: Date,
      u: Types.UUID,
    });
    const made = await Kind.create({
      m: { a: 1 },
      d: '1.50',
      b: 9007199254740993n,
      raw: Buffer.from('ab'),
      at: new Date(0),
      u: '0189c1e2-1111-4222-8333-444455556666',
    });
    await Kind.updateOne({ _id: made._id }, { $inc: { b: 2, d: 1 }, $set: { 'm.c': 3 } });
    const raw = await Kind.collection.findOne({ _id: made._id }, { promoteLongs: false, promoteValues: false });
    return [raw, await Kind.countDocuments({ b: { $type: 'long' }, d: { $type: 'decimal' }, 'm.c': 3, at: new Date(0) })];
  },
};

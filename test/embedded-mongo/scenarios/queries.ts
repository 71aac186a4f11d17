import { failure, type Scenarios, type Stage } from './scenario.ts';

const goods = [
  {
    _id: 1,
    name: 'tempe',
    price: 4000,
    tags: ['soy', 'fresh'],
    size: { w: 2, h: 3 },
    sold: [
      { day: 1, n: 4 },
      { day: 2, n: 9 },
    ],
  },
  { _id: 2, name: 'Tahu', price: 3000, tags: ['soy'], size: { h: 3, w: 2 }, sold: [{ day: 1, n: 7 }] },
  { _id: 3, name: 'kripik', price: 12000, tags: [], sold: [] },
  { _id: 4, name: 'Batik', price: null, tags: ['cloth', 'hand'], note: 'Ünder' },
  { _id: 5, name: 'batik', tags: [['a', 'b'], 'c'], price: 12000.5 },
];

async function stocked({ model }: Stage, name = 'Good') {
  const Good = model(name, { _id: Number });
  await Good.collection.insertMany(goods.map((good) => ({ ...good })) as never);
  return Good;
}

/** Filters that find documents by their ids. */
const finds: Record<string, Record<string, unknown>> = {
  'a null finds what is missing, too': { price: null },
  'existence finds nulls': { price: { $exists: true } },
  'not equal finds what is missing': { price: { $ne: 12000 } },
  'a list of an array and scalars': { tags: { $in: ['soy', ['a', 'b']] } },
  'an array as a whole': { tags: ['soy'] },
  'an array within an array': { tags: ['a', 'b'] },
  'an empty array': { tags: [] },
  'all of some': { tags: { $all: ['fresh', 'soy'] } },
  'all with elements that match': { sold: { $all: [{ $elemMatch: { day: 1 } }, { $elemMatch: { n: 9 } }] } },
  'one element that matches all': { sold: { $elemMatch: { day: 1, n: { $gt: 5 } } } },
  'conditions that different elements meet': { 'sold.day': 2, 'sold.n': 4 },
  'an element by its place': { 'sold.0.n': 7 },
  'sizes of arrays': { tags: { $size: 2 } },
  'documents with their fields in order': { size: { w: 2, h: 3 } },
  'fields of documents in any order': { 'size.w': 2, 'size.h': 3 },
  'expressions with and without case': { name: /^batik$/i },
  'lists of expressions': { name: { $in: [/^t/i, 'kripik'] } },
  'negated expressions': { name: { $not: /a/ } },
  'an expression with options': { name: { $regex: 'BATIK', $options: 'i' } },
  remainders: { price: { $mod: [4000, 0] } },
  'types by name and number': { price: { $type: ['null', 1] } },
  'numbers by alias': { price: { $type: 'number' } },
  'nothing of an empty list': { name: { $in: [] } },
  'everything not in an empty list': { name: { $nin: [] } },
  'neither of two': { $nor: [{ tags: 'soy' }, { price: { $gt: 10000 } }] },
  'conditions nested deeply': {
    $or: [{ $and: [{ price: { $gte: 3000 } }, { price: { $lte: 4000 } }] }, { note: { $exists: 1 } }],
  },
  'fields compared with each other': { $expr: { $gt: ['$price', { $multiply: ['$_id', 2500] }] } },
  'a schema': { $jsonSchema: { required: ['note'], properties: { price: { bsonType: 'null' } } } },
  'bits that are set': { price: { $bitsAllSet: [5] } },
  'a range over arrays of numbers': { 'sold.n': { $gt: 8, $lt: 5 } },
  'strings by order': { name: { $gte: 'a' } },
};

const found: Scenarios = Object.fromEntries(
  Object.entries(finds).map(([sentence, filter]) => [
    `finds ${sentence}`,
    async (stage: Stage) => {
      const Good = await stocked(stage);
      return (await Good.find(filter).sort({ _id: 1 }).lean()).map(({ _id }) => _id as unknown);
    },
  ]),
);

/** Projections of all documents. */
const shapes: Record<string, Record<string, unknown>> = {
  'some fields and no _id': { name: 1, 'size.w': 1, _id: 0 },
  'all fields but some': { tags: 0, 'sold.n': 0, size: 0 },
  'the first of an array': { tags: { $slice: 1 } },
  'the last of an array': { name: 1, sold: { $slice: -1 } },
  'some from the middle': { tags: { $slice: [1, 1] } },
  'the element that matches': { sold: { $elemMatch: { n: { $gt: 5 } } } },
  'computed fields': { _id: 1, twice: { $multiply: ['$price', 2] }, first: { $arrayElemAt: ['$tags', 0] } },
  'a literal': { _id: 0, kind: { $literal: 1 } },
  'parts of arrays of documents': { 'sold.day': 1 },
};

const shaped: Scenarios = Object.fromEntries(
  Object.entries(shapes).map(([sentence, projection]) => [
    `shows ${sentence}`,
    async (stage: Stage) => {
      const Good = await stocked(stage);
      return Good.find({}, projection).sort({ _id: 1 }).lean();
    },
  ]),
);

export const queries: Scenarios = {
  ...found,
  ...shaped,
  async 'shows the element that the filter found'(stage) {
    const Good = await stocked(stage);
    return Good.find({ 'sold.n': { $gt: 5 } }, { 'sold.$': 1 })
      .sort({ _id: 1 })
      .lean();
  },
  async 'sorts by a locale, numbers in texts by value'(stage) {
    const Good = await stocked(stage);
    await Good.insertMany([
      { _id: 6, name: 'item 10' },
      { _id: 7, name: 'item 9' },
      { _id: 8, name: 'Äpfel' },
    ]);
    const sorted = Good.find({}, { name: 1 }).sort({ name: 1, _id: -1 }).lean();
    return sorted.collation({ locale: 'de', numericOrdering: true, strength: 1 });
  },
  async 'finds without regard to case under a collation, and counts alike'(stage) {
    const Good = await stocked(stage);
    const collation = { locale: 'en', strength: 2 };
    const ids = await Good.distinct('name', { name: 'BATIK' }).collation(collation);
    return [
      ids.length,
      await Good.countDocuments({ name: 'BATIK' }).collation(collation),
      await Good.countDocuments({ name: 'BATIK' }),
    ];
  },
  async 'sorts mixed types and missing fields'(stage) {
    const Mixed = stage.model('Mixed', { _id: Number });
    const values = [1, 'a', null, [3, 0], { a: 1 }, true, new Date(0), 2.5, [], undefined];
    await Mixed.collection.insertMany(values.map((v, _id) => (v === undefined ? { _id } : { _id, v })) as never);
    const by = async (order: 1 | -1) => (await Mixed.find().sort({ v: order, _id: 1 }).lean()).map(({ _id }) => _id as unknown);
    return [await by(1), await by(-1)];
  },
  async 'counts, skips, limits and estimates'(stage) {
    const Good = await stocked(stage);
    return [
      await Good.countDocuments({ tags: 'soy' }),
      await Good.countDocuments({}, { skip: 2, limit: 2 }),
      await Good.estimatedDocumentCount(),
      await Good.exists({ name: 'tempe' }),
      await Good.exists({ name: 'none' }),
      (await Good.find().sort({ _id: -1 }).skip(1).limit(2).lean()).map(({ _id }) => _id as unknown),
    ];
  },
  async 'finds distinct values of arrays and of paths in them'(stage) {
    const Good = await stocked(stage);
    const order = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    return [
      order(await Good.distinct('tags')),
      order(await Good.distinct('sold.n')),
      order(await Good.distinct('sold.n', { _id: 2 })),
    ];
  },
  async 'refuses unknown operators with the number that programs ask for'(stage) {
    const Good = await stocked(stage);
    const native = Good.collection;
    return [
      await failure(native.find({ $bogus: 1 }).toArray()),
      await failure(native.find({ name: { $bogus: 1 } }).toArray()),
      await failure(native.find({ $or: [] }).toArray()),
      await failure(native.find({ name: { $in: 5 } } as never).toArray()),
      await failure(native.find({ name: { $regex: '(' } }).toArray()),
      await failure(native.find({}, { projection: { a: 1, b: 0 } }).toArray()),
      await failure(native.find({ tags: { $size: -1 } }).toArray()),
      await failure(native.find({ price: { $mod: [0, 0] } }).toArray()),
      await failure(native.find({ a: { $elemMatch: 5 } } as never).toArray()),
    ];
  },
  async 'reads with a hint by name, by key and by natural order'(stage) {
    const Good = await stocked(stage);
    await Good.collection.createIndex({ price: -1, name: 1 });
    const ids = async (hint: never) => (await Good.find({}).hint(hint).lean()).map(({ _id }) => _id as unknown);
    return [
      await ids('price_-1_name_1' as never),
      await ids({ price: -1, name: 1 } as never),
      await ids({ $natural: -1 } as never),
      await failure(Good.find({}).hint({ none: 1 }).lean()),
    ];
  },
  async 'explains with a plan'(stage) {
    const Good = await stocked(stage);
    const explained = (await Good.find({ _id: 1 }).explain('queryPlanner')) as unknown as { queryPlanner: { namespace: string } };
    const piped = (await Good.aggregate([{ $match: { price: { $lt: 5000 } } }]).explain()) as Record<string, unknown>;
    return [explained.queryPlanner.namespace.split('.')[0], 'stages' in piped || 'queryPlanner' in piped];
  },
  async 'fills in documents that other ones name'(stage) {
    const Maker = stage.model('Maker', { name: String });
    const Thing = stage.model('Thing', {
      maker: { type: stage.odm.Schema.Types.ObjectId, ref: Maker.modelName },
      helpers: [{ type: stage.odm.Schema.Types.ObjectId, ref: Maker.modelName }],
    });
    const [a, b, c] = await Maker.create([{ name: 'a' }, { name: 'b' }, { name: 'c' }], { ordered: true });
    await Thing.create({ maker: a._id, helpers: [c._id, b._id, c._id, new stage.odm.Types.ObjectId()] });
    return Thing.findOne()
      .populate('maker', 'name -_id')
      .populate({ path: 'helpers', match: { name: { $gt: 'a' } } })
      .lean();
  },
  async 'fills in through a virtual field, sorted, limited and counted'(stage) {
    const Post = stage.model('Post', { title: String, blog: Number });
    const schema = new stage.odm.Schema({ _id: Number }, { versionKey: false });
    schema.virtual('posts', { ref: Post.modelName, localField: '_id', foreignField: 'blog' });
    schema.virtual('count', { ref: Post.modelName, localField: '_id', foreignField: 'blog', count: true });
    const Blog = stage.odm.model('BlogVirtual', schema, 'blogvirtual');
    await Blog.create([{ _id: 1 }, { _id: 2 }], { ordered: true });
    await Post.create(
      [
        { title: 'x', blog: 1 },
        { title: 'z', blog: 1 },
        { title: 'y', blog: 1 },
        { title: 'q', blog: 2 },
      ],
      { ordered: true },
    );
    const options = { sort: { title: -1 }, limit: 2 };
    const blogs = await Blog.find().sort({ _id: 1 }).populate({ path: 'posts', options }).populate('count').lean();
    return blogs;
  },
};

import { failure, type Scenarios, type Stage } from './scenario.ts';

const people = [
  { _id: 1, name: 'Ani', pay: 18_000, unit: 'shop', clients: ['Eka', 'Fajar'], born: new Date('1990-03-01T05:00:00Z') },
  {
    _id: 2,
    name: 'Budi',
    pay: 15_000,
    unit: 'shop',
    clients: ['Gita', 'Hadi', 'Indah'],
    boss: 'Ani',
    born: new Date('1991-03-09T23:30:00Z'),
  },
  { _id: 3, name: 'Citra', pay: 14_000, unit: 'kitchen', clients: [], boss: 'Budi', born: new Date('1990-12-31T20:00:00Z') },
  { _id: 4, name: 'Dewi', pay: 14_500.5, unit: 'kitchen', boss: 'Citra', born: null },
];

async function staff({ model }: Stage) {
  const Person = model('Person', { _id: Number });
  await Person.collection.insertMany(people.map((one) => ({ ...one })) as never);
  return Person;
}

type Pipeline = Record<string, unknown>[];

const pipelinesByName: Record<string, (collection: string) => Pipeline> = {
  'computed fields': () => [{ $project: { pay: 1, thousands: { $divide: ['$pay', 1000] } } }],
  'groups with every usual sum': () => [
    {
      $group: {
        _id: '$unit',
        n: { $sum: 1 },
        pay: { $sum: '$pay' },
        mean: { $avg: '$pay' },
        least: { $min: '$pay' },
        most: { $max: '$pay' },
        first: { $first: '$name' },
        last: { $last: '$name' },
        all: { $push: '$name' },
        spread: { $stdDevPop: '$_id' },
        docs: { $count: {} },
      },
    },
    { $sort: { _id: 1 } },
  ],
  'a group of everything, and of nothing': () => [{ $match: { none: 1 } }, { $group: { _id: null, n: { $sum: 1 } } }],
  'groups by several fields': () => [
    { $group: { _id: { unit: '$unit', year: { $year: '$born' } }, n: { $sum: 1 } } },
    { $sort: { '_id.unit': 1, '_id.year': 1 } },
  ],
  'unwound arrays': () => [{ $unwind: '$clients' }, { $project: { clients: 1 } }],
  'unwound arrays with empty ones and places': () => [
    { $unwind: { path: '$clients', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' } },
    { $project: { clients: 1, at: 1 } },
  ],
  'sorted, skipped, limited': () => [{ $sort: { pay: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { name: 1 } }],
  'counts by value': () => [{ $unwind: '$unit' }, { $sortByCount: '$unit' }, { $sort: { _id: 1 } }],
  buckets: () => [
    { $bucket: { groupBy: '$pay', boundaries: [0, 14_500, 16_000], default: 'more', output: { who: { $push: '$name' } } } },
  ],
  'buckets made by themselves': () => [{ $bucketAuto: { groupBy: '$pay', buckets: 2 } }],
  'several pipelines at once': () => [
    {
      $facet: {
        units: [{ $group: { _id: '$unit', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
        clients: [{ $unwind: '$clients' }, { $sortByCount: '$clients' }, { $sort: { _id: 1 } }, { $limit: 2 }],
        none: [{ $match: { none: 1 } }],
      },
    },
  ],
  'what is above somebody': (from) => [
    {
      $graphLookup: {
        from,
        startWith: '$boss',
        connectFromField: 'boss',
        connectToField: 'name',
        as: 'above',
        depthField: 'far',
      },
    },
    {
      $project: { above: { $sortArray: { input: { $map: { input: '$above', in: ['$$this.far', '$$this.name'] } }, sortBy: 1 } } },
    },
    { $sort: { _id: 1 } },
  ],
  'joined by fields': (from) => [
    { $lookup: { from, localField: 'boss', foreignField: 'name', as: 'boss' } },
    { $project: { boss: '$boss._id' } },
    { $sort: { _id: 1 } },
  ],
  'joined by a pipeline with variables': (from) => [
    {
      $lookup: {
        from,
        let: { mine: '$pay' },
        pipeline: [{ $match: { $expr: { $lt: ['$pay', '$$mine'] } } }, { $count: 'n' }],
        as: 'less',
      },
    },
    { $project: { less: { $first: '$less.n' } } },
    { $sort: { _id: 1 } },
  ],
  'one root for another': () => [
    { $match: { _id: 1 } },
    { $replaceRoot: { newRoot: { $mergeObjects: [{ a: 1 }, { name: '$name' }] } } },
  ],
  'two collections after each other': (coll) => [
    { $match: { _id: 1 } },
    { $unionWith: { coll, pipeline: [{ $match: { _id: 4 } }] } },
    { $project: { name: 1 } },
  ],
  'pruned documents': () => [
    { $project: { _id: 1, a: { level: '$_id', x: 1 } } },
    { $redact: { $cond: { if: { $eq: ['$level', 3] }, then: '$$PRUNE', else: '$$DESCEND' } } },
  ],
  'places within windows': () => [
    {
      $setWindowFields: {
        partitionBy: '$unit',
        sortBy: { pay: -1 },
        output: {
          place: { $rank: {} },
          sum: { $sum: '$pay', window: { documents: ['unbounded', 'current'] } },
          before: { $shift: { output: '$name', by: -1 } },
        },
      },
    },
    { $project: { place: 1, sum: 1, before: 1 } },
    { $sort: { _id: 1 } },
  ],
  'filled gaps': () => [
    { $project: { pay: { $cond: [{ $gt: ['$_id', 2] }, null, '$pay'] } } },
    { $fill: { sortBy: { _id: 1 }, output: { pay: { method: 'locf' }, kind: { value: 'none' } } } },
  ],
  'added dates': () => [
    { $match: { _id: { $lt: 3 } } },
    { $project: { born: 1 } },
    { $densify: { field: 'born', range: { step: 6, unit: 'month', bounds: 'full' } } },
    { $set: { _id: { $ifNull: ['$_id', 'made'] } } },
  ],
  'dates in a time zone': () => [
    { $match: { born: { $ne: null } } },
    {
      $project: {
        day: { $dateToString: { date: '$born', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Jakarta' } },
        month: { $dateTrunc: { date: '$born', unit: 'month', timezone: 'Asia/Jakarta' } },
        week: { $isoWeek: '$born' },
        later: { $dateAdd: { startDate: '$born', unit: 'month', amount: 1 } },
      },
    },
  ],
  'conditions, texts and conversions': () => [
    {
      $project: {
        _id: 1,
        kind: { $switch: { branches: [{ case: { $gte: ['$pay', 15_000] }, then: 'high' }], default: 'low' } },
        up: { $toUpper: { $substrCP: ['$name', 0, 2] } },
        both: { $concat: ['$name', ' ', { $toString: '$pay' }] },
        whole: { $toInt: '$pay' },
        rest: { $ifNull: ['$boss', 'nobody'] },
        parts: { $split: ['$name', 'i'] },
        has: { $in: ['Eka', { $ifNull: ['$clients', []] }] },
        long: { $filter: { input: { $ifNull: ['$clients', []] }, cond: { $gt: [{ $strLenCP: '$$this' }, 4] } } },
        sum: { $reduce: { input: [1, 2, '$_id'], initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
        rounded: { $round: [{ $divide: ['$pay', 7] }, 2] },
      },
    },
  ],
};

const piped: Scenarios = Object.fromEntries(
  Object.entries(pipelinesByName).map(([sentence, pipeline]) => [
    `a pipeline gives ${sentence}`,
    async (stage: Stage) => {
      const Person = await staff(stage);
      return Person.aggregate(pipeline(Person.collection.name) as never);
    },
  ]),
);

export const pipelines: Scenarios = {
  ...piped,
  async 'a pipeline sorts by a collation and reads by a hint'(stage) {
    const Person = await staff(stage);
    await Person.collection.insertOne({ _id: 5, name: 'budi', pay: 1 } as never);
    await Person.collection.createIndex({ pay: -1 });
    const names = (list: { name: string }[]) => list.map(({ name }) => name);
    return [
      names(await Person.aggregate([{ $sort: { name: 1, _id: 1 } }], { collation: { locale: 'en_US', strength: 1 } })),
      names(await Person.aggregate([{ $match: {} }], { hint: { pay: -1 } })),
      names(await Person.aggregate([{ $match: { $expr: { $eq: ['$_id', '$$wanted'] } } }], { let: { wanted: 2 } })),
    ];
  },
  async 'a pipeline writes into collections'(stage) {
    const Person = await staff(stage);
    const Out = stage.model('Out', { _id: String });
    await Person.aggregate([{ $group: { _id: '$unit', n: { $sum: 1 } } }, { $out: Out.collection.name }]);
    const group = { $group: { _id: { $concat: ['$unit', '!'] }, n: { $sum: 5 } } };
    await Person.aggregate([group, { $merge: { into: Out.collection.name, whenMatched: 'fail' } }]);
    const again = await failure(Person.aggregate([group, { $merge: { into: Out.collection.name, whenMatched: 'fail' } }]).exec());
    return [again, await Out.find().sort({ _id: 1 }).lean()];
  },
  async 'refuses stages and expressions that are none'(stage) {
    const Person = await staff(stage);
    const refused: Pipeline[] = [
      [{ $bogus: { name: 1 } }],
      [{ $group: { foo: 'bar' } }],
      [{ $group: { _id: 1, n: { $bogus: 1 } } }],
      [{ $project: { a: { $bogus: 1 } } }],
      [{ $project: {} }],
      [{ $match: 5 }],
      [{ $limit: 0 }],
      [{ $lookup: { from: 'x' } }],
      [{ $unwind: 'clients' }],
      [{ $sort: {} }],
      [{ $out: 'a' }, { $match: {} }],
      [{ $project: { x: { $divide: ['$pay', 0] } } }],
      [{ $project: { x: { $add: ['$name', 1] } } }],
    ];
    const errors: unknown[] = [];
    for (const pipeline of refused) errors.push(await failure(Person.aggregate(pipeline as never).exec()));
    return errors;
  },
};

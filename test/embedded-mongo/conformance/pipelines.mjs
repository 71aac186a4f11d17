// Pipelines: every stage, well and badly formed.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Decimal128, Double, Long } = createRequire(join(process.cwd(), 'noop.js'))('bson');
const cases = [];
const show = (value) =>
  JSON.stringify(value, (key, item) =>
    typeof item === 'bigint' ? String(item) : item instanceof RegExp ? String(item) : item,
  ).slice(0, 170);
const A = (pipeline, more) => cases.push({ kind: 'agg', name: `pipeline ${cases.length} ${show(pipeline)}`, pipeline, ...more });
const sales = [
  {
    _id: 1,
    item: 'kopi',
    qty: 2,
    price: 10.5,
    day: new Date('2024-01-05T10:00:00Z'),
    tags: ['a', 'b'],
    at: { city: 'Lebak', no: 1 },
  },
  { _id: 2, item: 'teh', qty: 5, price: 3, day: new Date('2024-01-07T10:00:00Z'), tags: [], at: { city: 'Rangkas', no: 2 } },
  {
    _id: 3,
    item: 'kopi',
    qty: 1,
    price: 11.25,
    day: new Date('2024-02-01T00:00:00Z'),
    tags: ['b'],
    at: { city: 'Lebak', no: 3 },
  },
  {
    _id: 4,
    item: 'gula',
    qty: 10,
    price: Decimal128.fromString('2.10'),
    day: new Date('2024-02-11T00:00:00Z'),
    at: { city: 'Malingping' },
  },
  { _id: 5, item: 'teh', qty: Long.fromNumber(7), price: new Double(4), day: null, tags: null, at: null },
  { _id: 6, item: null, qty: null, tags: 'c', parent: 1 },
  { _id: 7, item: 'kopi', qty: 2, price: 9, tags: ['a', ['b'], 3], parent: 6, friends: [1, 2] },
];
const S = (...stages) => A(stages, { docs: sales });
const E = (stage) => A([stage], { docs: sales });

// groups
for (const accumulator of [
  { $sum: '$qty' },
  { $sum: '$price' },
  { $sum: 1 },
  { $sum: 1.5 },
  { $sum: '$tags' },
  { $avg: '$qty' },
  { $avg: '$price' },
  { $min: '$price' },
  { $max: '$item' },
  { $max: '$tags' },
  { $first: '$qty' },
  { $last: '$nope' },
  { $push: '$tags' },
  { $push: { i: '$item', n: '$nope' } },
  { $count: {} },
  { $mergeObjects: '$at' },
  { $stdDevPop: '$qty' },
  { $stdDevSamp: '$qty' },
  { $firstN: { n: 2, input: '$qty' } },
  { $lastN: { n: 2, input: '$nope' } },
  { $minN: { n: 2, input: '$qty' } },
  { $maxN: { n: 2, input: '$qty' } },
  { $top: { sortBy: { qty: -1 }, output: '$_id' } },
  { $bottom: { sortBy: { qty: -1 }, output: ['$_id', '$item'] } },
  { $topN: { n: 2, sortBy: { item: 1, qty: -1 }, output: '$_id' } },
  { $bottomN: { n: 2, sortBy: { qty: 1 }, output: '$_id' } },
  { $sum: { $multiply: ['$qty', 2] } },
  { $foo: 1 },
  { $sum: ['$qty', 1] },
  { $mergeObjects: '$item' },
  { $firstN: { n: 0, input: 1 } },
  { $firstN: { input: 1 } },
  { $count: 1 },
  { $top: { output: 1 } },
]) {
  S({ $sort: { _id: 1 } }, { $group: { _id: null, x: accumulator } });
  S({ $sort: { _id: 1 } }, { $group: { _id: '$item', x: accumulator } }, { $sort: { _id: 1 } });
}
for (const spec of [
  5,
  {},
  { _id: 1, a: 5 },
  { _id: 1, a: {} },
  { _id: 1, a: { $sum: 1, $avg: 1 } },
  { _id: 1, 'a.b': { $sum: 1 } },
  { _id: 1, a: { b: 1 } },
  { _id: '$$x' },
  { _id: 1, $a: { $sum: 1 } },
])
  E({ $group: spec });
for (const id of [
  '$at.city',
  { c: '$at.city', i: '$item' },
  { $month: '$day' },
  '$tags',
  { $toUpper: '$item' },
  '$nope',
  {},
  { $literal: 5 },
])
  S({ $group: { _id: id, n: { $sum: 1 } } }, { $sort: { n: -1, _id: 1 } });

// unwind
for (const spec of [
  '$tags',
  { path: '$tags', includeArrayIndex: 'i' },
  { path: '$tags', preserveNullAndEmptyArrays: true },
  { path: '$at.city', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at.i' },
  { path: '$nope', preserveNullAndEmptyArrays: true },
  'tags',
  '$',
  5,
  {},
  { path: 5 },
  { path: '$tags', foo: 1 },
  { path: '$tags', includeArrayIndex: '$i' },
  { path: '$tags', includeArrayIndex: '' },
  { path: '$tags', preserveNullAndEmptyArrays: 1 },
])
  S({ $unwind: spec }, { $sort: { _id: 1, i: 1 } });
S({ $unwind: '$tags' }, { $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { _id: 1 } });

// stages and their mistakes
for (const stage of [
  { $limit: 2 },
  { $limit: 0 },
  { $limit: -1 },
  { $limit: 'a' },
  { $limit: 1.5 },
  { $limit: Long.fromNumber(3) },
  { $skip: 5 },
  { $skip: -1 },
  { $skip: 'a' },
  { $skip: 0 },
  { $count: 'n' },
  { $count: '' },
  { $count: '$n' },
  { $count: 'a.b' },
  { $count: 5 },
  { $match: 5 },
  { $match: { $foo: 1 } },
  { $project: 5 },
  { $project: {} },
  { $addFields: 5 },
  { $addFields: {} },
  { $unset: 'tags' },
  { $unset: ['tags', 'at.city'] },
  { $unset: [] },
  { $unset: 5 },
  { $unset: [5] },
  { $unset: ['a', 'a.b'] },
  { $replaceRoot: { newRoot: '$at' } },
  { $replaceRoot: 5 },
  { $replaceRoot: {} },
  { $replaceRoot: { newRoot: { $mergeObjects: ['$$ROOT', { z: 1 }] } } },
  { $replaceWith: { a: '$item' } },
  { $replaceWith: 5 },
  { $sort: {} },
  { $sort: 5 },
  { $sample: { size: -1 } },
  { $sample: {} },
  { $sample: 5 },
  { $sample: { size: 'a' } },
  { $sample: { size: 1, x: 1 } },
  { $foo: 1 },
  {},
  { $match: {}, $limit: 1 },
  { $sortByCount: 5 },
  { $sortByCount: 'x' },
  { $sortByCount: { a: 1 } },
  { $facet: {} },
  { $facet: 5 },
  { $facet: { a: 5 } },
  { $facet: { a: [] } },
  { $facet: { a: [{ $facet: { b: [] } }] } },
  { $facet: { a: [{ $out: 'x' }] } },
  { $facet: { $a: [{ $limit: 1 }] } },
  { $out: 5 },
  { $merge: 5 },
  { $merge: {} },
  { $merge: { into: 'x', whenMatched: 'foo' } },
  { $merge: { into: 'x', whenNotMatched: 'foo' } },
  { $merge: { into: 'x', on: [] } },
  { $merge: { into: 'x', on: 5 } },
  { $merge: { into: 'x', foo: 5 } },
  { $merge: { into: 'x', whenMatched: [{ $match: {} }] } },
  { $merge: { into: 'x', whenMatched: 'fail', whenNotMatched: 'fail' } },
  { $documents: [] },
  { $unionWith: 5 },
  { $unionWith: {} },
  { $unionWith: { coll: 'c', foo: 1 } },
  { $geoNear: 5 },
  { $densify: 5 },
  { $fill: 5 },
  { $setWindowFields: 5 },
  { $redact: 'x' },
])
  E(stage);
for (const [first, second] of [
  [{ $limit: 2 }, { $sort: { _id: -1 } }],
  [{ $sort: { qty: -1, _id: 1 } }, { $limit: 2 }],
  [{ $out: 'x' }, { $limit: 1 }],
  [{ $match: { qty: 2 } }, { $out: 5 }],
  [{ $limit: 1 }, { $collStats: {} }],
  [{ $limit: 1 }, { $changeStream: {} }],
])
  S(first, second);
S({ $sort: { _id: 1 } }, { $skip: 2 }, { $limit: 3 }, { $project: { item: 1 } });
S({ $sort: { item: 1, _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $skip: 1 });

// bucket, bucketAuto
for (const spec of [
  { groupBy: '$qty', boundaries: [0, 2, 5, 20], default: 'other' },
  { groupBy: '$qty', boundaries: [0, 2, 5, 20] },
  { groupBy: '$price', boundaries: [0, 5, 20], default: -1, output: { n: { $sum: 1 }, ids: { $push: '$_id' } } },
  5,
  {},
  { groupBy: 'qty', boundaries: [1, 2] },
  { groupBy: '$qty', boundaries: 5 },
  { groupBy: '$qty', boundaries: [1] },
  { groupBy: '$qty', boundaries: [2, 1] },
  { groupBy: '$qty', boundaries: [1, 'a'] },
  { groupBy: '$qty', boundaries: [1, 3], default: 2 },
  { groupBy: '$qty', boundaries: ['$qty', 3] },
  { groupBy: '$qty', boundaries: [1, 3], foo: 1 },
  { groupBy: '$qty', boundaries: [1, 3], output: 5, default: 0 },
])
  S({ $sort: { _id: 1 } }, { $bucket: spec });
for (const spec of [
  { groupBy: '$qty', buckets: 2 },
  { groupBy: '$qty', buckets: 3, output: { n: { $sum: 1 }, ids: { $push: '$_id' } } },
  { groupBy: '$item', buckets: 10 },
  { groupBy: '$qty', buckets: 1 },
  5,
  {},
  { groupBy: '$qty', buckets: 0 },
  { groupBy: '$qty', buckets: 'a' },
  { groupBy: 'x', buckets: 1 },
  { groupBy: '$qty', buckets: 4 },
])
  S({ $sort: { _id: 1 } }, { $bucketAuto: spec });

// joins
const J = { $project: { _id: 1, 'j._id': 1 } };
for (const spec of [
  { from: 'c', localField: 'parent', foreignField: '_id', as: 'j' },
  { from: 'c', localField: '_id', foreignField: 'parent', as: 'j' },
  { from: 'c', localField: 'friends', foreignField: '_id', as: 'j' },
  { from: 'c', localField: 'tags', foreignField: 'tags', as: 'j' },
  { from: 'c', localField: 'item', foreignField: 'item', as: 'j' },
  { from: 'c', localField: 'at.city', foreignField: 'at.city', as: 'j' },
  { from: 'nope', localField: 'a', foreignField: 'b', as: 'j' },
  { from: 'c', localField: 'nope', foreignField: 'parent', as: 'j' },
]) {
  S({ $sort: { _id: 1 } }, { $lookup: spec }, { $project: { ids: { $sortArray: { input: '$j._id', sortBy: 1 } } } });
}
S(
  { $sort: { _id: 1 } },
  {
    $lookup: {
      from: 'c',
      localField: 'item',
      foreignField: 'item',
      let: { q: '$qty' },
      pipeline: [{ $match: { $expr: { $gt: ['$qty', '$$q'] } } }, { $sort: { _id: 1 } }, { $project: { _id: 1 } }],
      as: 'j',
    },
  },
  J,
);
S(
  { $sort: { _id: 1 } },
  { $lookup: { from: 'c', pipeline: [{ $match: { qty: 2 } }, { $sort: { _id: 1 } }, { $project: { item: 1 } }], as: 'a.b' } },
  { $project: { 'a.b': 1 } },
);
S(
  { $match: { _id: 1 } },
  {
    $lookup: {
      from: 'c',
      let: { i: '$item' },
      pipeline: [
        { $match: { $expr: { $eq: ['$item', '$$i'] } } },
        {
          $lookup: {
            from: 'c',
            let: { o: '$_id' },
            pipeline: [{ $match: { $expr: { $eq: ['$_id', { $add: ['$$o', 1] }] } } }, { $project: { up: '$$i' } }],
            as: 'k',
          },
        },
        { $sort: { _id: 1 } },
        { $project: { k: 1 } },
      ],
      as: 'j',
    },
  },
  { $project: { j: 1 } },
);
for (const spec of [
  5,
  {},
  { from: 'c', as: 'j' },
  { from: 'c', localField: 'a', as: 'j' },
  { localField: 'a', foreignField: 'b', as: 'j' },
  { from: 'c', localField: 'a', foreignField: 'b' },
  { from: 'c', localField: 5, foreignField: 'b', as: 'j' },
  { from: 'c', pipeline: 5, as: 'j' },
  { from: 'c', pipeline: [{ $out: 'x' }], as: 'j' },
  { from: 'c', pipeline: [{ $foo: 1 }], as: 'j' },
  { from: 'c', let: 5, pipeline: [], as: 'j' },
  { from: 'c', let: { A: 1 }, pipeline: [], as: 'j' },
  { from: 'c', localField: 'a', foreignField: 'b', as: 'j', foo: 1 },
  { from: 'c', localField: 'a', foreignField: 'b', as: '$j' },
  { from: 'c', localField: '$a', foreignField: 'b', as: 'j' },
  { from: 'c', localField: 'a', foreignField: 'b', let: {}, as: 'j' },
  { from: 'c', pipeline: [{ $match: { $expr: { $eq: ['$$nope', 1] } } }], as: 'j' },
])
  E({ $lookup: spec });
for (const spec of [
  { from: 'c', startWith: '$parent', connectFromField: 'parent', connectToField: '_id', as: 'g' },
  { from: 'c', startWith: '$parent', connectFromField: 'parent', connectToField: '_id', as: 'g', maxDepth: 0 },
  { from: 'c', startWith: '$friends', connectFromField: 'friends', connectToField: '_id', as: 'g', depthField: 'd' },
  {
    from: 'c',
    startWith: '$item',
    connectFromField: 'item',
    connectToField: 'item',
    as: 'g',
    restrictSearchWithMatch: { qty: { $gt: 1 } },
  },
])
  S(
    { $match: { _id: { $gte: 5 } } },
    { $sort: { _id: 1 } },
    { $graphLookup: spec },
    {
      $project: {
        g: { $sortArray: { input: { $map: { input: '$g', in: { i: '$$this._id', d: '$$this.d' } } }, sortBy: { i: 1 } } },
      },
    },
  );
for (const spec of [
  5,
  {},
  { from: 'c', startWith: 1, connectFromField: 'a', connectToField: 'b' },
  { from: 'c', startWith: 1, connectFromField: 5, connectToField: 'b', as: 'g' },
  { from: 'c', startWith: 1, connectFromField: 'a', connectToField: 'b', as: 'g', maxDepth: -1 },
  { from: 'c', startWith: 1, connectFromField: 'a', connectToField: 'b', as: 'g', foo: 1 },
  { from: 'c', startWith: 1, connectFromField: 'a', connectToField: 'b', as: 'g', maxDepth: 'x' },
  { from: 'c', startWith: 1, connectFromField: 'a', connectToField: 'b', as: 'g', restrictSearchWithMatch: 5 },
])
  E({ $graphLookup: spec });
S({ $match: { _id: 1 } }, { $unionWith: 'c' }, { $group: { _id: '$item', n: { $sum: 1 } } }, { $sort: { _id: 1 } });
S(
  { $match: { _id: 1 } },
  { $unionWith: { coll: 'c', pipeline: [{ $match: { qty: { $gt: 4 } } }, { $project: { qty: 1 } }] } },
  { $sort: { _id: 1 } },
);
S({ $match: { _id: 1 } }, { $unionWith: 'nope' });
S(
  { $sort: { _id: 1 } },
  {
    $facet: {
      n: [{ $count: 'n' }],
      top: [{ $sort: { qty: -1, _id: 1 } }, { $limit: 2 }, { $project: { qty: 1 } }],
      by: [{ $group: { _id: '$item', q: { $sum: '$qty' } } }, { $sort: { _id: 1 } }],
    },
  },
);
S({ $match: { _id: 99 } }, { $facet: { n: [{ $count: 'n' }] } });
S({ $match: { _id: 99 } }, { $count: 'n' });

// windows, gaps
for (const output of [
  { r: { $rank: {} } },
  { r: { $denseRank: {} } },
  { r: { $documentNumber: {} } },
  { s: { $shift: { output: '$qty', by: 1, default: -1 } } },
  { s: { $shift: { output: '$qty', by: -2 } } },
  { c: { $sum: '$qty', window: { documents: ['unbounded', 'current'] } } },
  { c: { $avg: '$qty', window: { documents: [-1, 1] } } },
  { c: { $push: '$_id', window: { documents: [-1, 0] } } },
  { c: { $sum: '$qty', window: { range: [-2, 'current'] } } },
  { c: { $count: {}, window: { range: ['current', 'unbounded'] } } },
  { c: { $max: '$price' } },
  { c: { $locf: '$price' } },
  { c: { $first: '$_id', window: { documents: ['current', 'unbounded'] } } },
  { 'a.b': { $sum: 1 } },
  { c: { $expMovingAvg: { input: '$qty', N: 2 } } },
  { c: { $expMovingAvg: { input: '$qty', alpha: 0.5 } } },
  { c: { $min: '$qty', window: { documents: [1, 2] } } },
  { c: { $stdDevPop: '$qty', window: { documents: ['unbounded', 'current'] } } },
  { r: { $rank: 5 } },
  { r: { $rank: {}, window: { documents: [0, 1] } } },
  { r: { $foo: {} } },
  { r: {} },
  { r: 5 },
  { c: { $sum: 1, window: { documents: ['a', 1] } } },
  { c: { $sum: 1, window: { documents: [1] } } },
  { c: { $sum: 1, window: { documents: [2, 1] } } },
  { c: { $sum: 1, window: { documents: [0, 1], range: [0, 1] } } },
  { c: { $sum: 1, window: { documents: [0, 1], unit: 'day' } } },
  { c: { $sum: 1, window: { foo: 1 } } },
  { c: { $sum: 1, window: 5 } },
  { s: { $shift: { output: 1 } } },
  { s: { $shift: { output: 1, by: 'a' } } },
]) {
  S(
    { $match: { qty: { $ne: null } } },
    { $setWindowFields: { sortBy: { qty: 1 }, output } },
    { $project: { r: 1, s: 1, c: 1, a: 1, qty: 1 } },
    { $sort: { qty: 1, _id: 1 } },
    { $match: { _id: { $nin: [1, 7] } } },
  );
  S(
    { $setWindowFields: { partitionBy: '$item', sortBy: { _id: 1 }, output } },
    { $project: { r: 1, s: 1, c: 1, a: 1 } },
    { $sort: { _id: 1 } },
  );
}
S(
  { $match: { day: { $ne: null } } },
  { $setWindowFields: { sortBy: { day: 1 }, output: { c: { $sum: '$qty', window: { range: [-1, 0], unit: 'month' } } } } },
  { $project: { c: 1 } },
  { $sort: { _id: 1 } },
);
for (const spec of [
  { output: 5 },
  { foo: 1, output: {} },
  {},
  { sortBy: 5, output: {} },
  { output: { a: { $rank: {} } } },
  { output: { a: { $sum: 1, window: { documents: [0, 1] } } } },
  { partitionBy: '$tags', output: { a: { $sum: 1 } } },
])
  E({ $setWindowFields: spec });
for (const range of [
  { step: 2, bounds: 'full' },
  { step: 3, bounds: [0, 12] },
  { step: 4, bounds: 'partition' },
  { step: 2.5, bounds: 'full' },
  { step: 0, bounds: 'full' },
  { step: 1, bounds: 'x' },
  { step: 1, bounds: [2, 1] },
  { step: 1, bounds: [1] },
  { bounds: 'full' },
  { step: 1 },
])
  S(
    { $match: { qty: { $type: 'int' } } },
    { $densify: { field: 'qty', range } },
    { $sort: { qty: 1, _id: 1 } },
    { $project: { qty: 1 } },
  );
S(
  { $match: { qty: { $type: 'int' } } },
  { $densify: { field: 'qty', partitionByFields: ['item'], range: { step: 3, bounds: 'full' } } },
  { $sort: { item: 1, qty: 1, _id: 1 } },
  { $project: { qty: 1, item: 1 } },
);
S(
  { $match: { day: { $ne: null } } },
  { $densify: { field: 'day', range: { step: 1, unit: 'month', bounds: 'full' } } },
  { $sort: { day: 1 } },
  { $project: { day: 1 } },
);
for (const spec of [
  { output: { price: { value: 0 } } },
  { sortBy: { _id: 1 }, output: { price: { method: 'locf' } } },
  { sortBy: { _id: 1 }, partitionByFields: ['item'], output: { qty: { method: 'locf' }, price: { value: '$qty' } } },
  {},
  { output: {} },
  { output: { price: {} } },
  { output: { price: { method: 'foo' } } },
  { output: { price: { value: 1, method: 'locf' } } },
  { foo: 1, output: { a: { value: 1 } } },
])
  S({ $sort: { _id: 1 } }, { $fill: spec }, { $sort: { _id: 1 } }, { $project: { price: 1, qty: 1 } });
A([{ $sort: { _id: 1 } }, { $fill: { sortBy: { _id: 1 }, output: { x: { method: 'linear' } } } }], {
  docs: [{ _id: 1, x: 1 }, { _id: 2 }, { _id: 4, x: 7 }, { _id: 5 }],
});

// redact
A([{ $redact: { $cond: [{ $in: ['secret', { $ifNull: ['$tags', []] }] }, '$$PRUNE', '$$DESCEND'] } }, { $sort: { _id: 1 } }], {
  docs: [
    { _id: 1, tags: ['x'], a: { tags: ['secret'], b: 1 }, l: [{ tags: ['secret'] }, { c: 1 }, 5] },
    { _id: 2, tags: ['secret'] },
    { _id: 3, a: { b: 1 } },
  ],
});

// variables
S(
  { $match: { _id: 1 } },
  {
    $project: {
      a: '$$ROOT.item',
      b: '$$CURRENT.qty',
      c: '$$REMOVE',
      d: { $let: { vars: { x: '$qty', y: 2 }, in: { $multiply: ['$$x', '$$y'] } } },
      e: { $ifNull: ['$$ROOT.nope', 'none'] },
    },
  },
);
S({ $match: { _id: 1 } }, { $set: { item: '$$REMOVE', 'at.city': '$$REMOVE', z: { k: '$$REMOVE', l: 1 } } });
for (const x of [
  { $let: { vars: { X: 1 }, in: 1 } },
  { $let: { vars: 5, in: 1 } },
  { $let: { in: 1 } },
  { $let: { vars: {} } },
  { $let: 5 },
  '$$nope',
  '$$',
  '$$X.y',
  { $cond: [1, 2] },
  { $cond: { if: 1, then: 2 } },
  { $cond: { if: 1, then: 2, else: 3, foo: 4 } },
  { $switch: { branches: [] } },
  { $switch: { branches: [{ case: false, then: 1 }] } },
  { $switch: { branches: [{ case: true, then: 1 }], default: 2 } },
  { $switch: 5 },
  { $switch: { branches: [{ case: true }] } },
  { $ifNull: [1] },
  { $ifNull: [null, null, 3] },
  { $and: [] },
  { $or: [] },
  { $and: [1, 'a', null] },
  { $or: [0, null, 'a'] },
  { $not: [0] },
  { $not: 'a' },
  { $cmp: [1, 2] },
  { $cmp: ['a', 1] },
  { $eq: [1] },
  { $add: ['a', 1] },
  { $add: [1, null, 'a'] },
  { $add: ['$nope', 1] },
  { $multiply: ['a', 2] },
  { $subtract: ['a', 1] },
  { $divide: ['a', 1] },
  { $mod: ['a', 1] },
  { $abs: 'a' },
  { $ceil: 'a' },
  { $sqrt: 'a' },
  { $pow: ['a', 1] },
  { $pow: [2, 'a'] },
  { $log: ['a', 2] },
  { $log: [1, 1] },
  { $log: [0, 2] },
  { $ln: -1 },
  { $log10: 0 },
  { $round: ['a', 1] },
  { $round: [1, 'a'] },
  { $round: [1.2345, 200] },
  { $trunc: [1.5, 1.5] },
  { $add: [1], $b: 1 },
  { a: 1, $b: 1 },
  { 'a.b': 1 },
  ['$item', 1, { $literal: '$x' }],
  { $literal: { $add: [1, 2] } },
  { $const: 5 },
  { $bitAnd: [6, 3] },
  { $bitOr: [Long.fromNumber(6), 1] },
  { $bitXor: [6, 3] },
  { $bitNot: 5 },
  { $bitAnd: [1.5, 1] },
  { $degreesToRadians: 180 },
  { $asin: 2 },
  { $cos: Infinity },
  { $atan2: [1, 1] },
  { $sinh: 0 },
  { $acosh: 0.5 },
])
  S({ $match: { _id: 1 } }, { $project: { _id: 0, x } });

for (const documents of [
  [-1, 'current'],
  ['unbounded', 'current'],
])
  S({ $setWindowFields: { sortBy: { _id: 1 }, output: { s: { $stdDevPop: '$qty', window: { documents } } } } });

// operands behind one that is null or missing are not looked at, and dates take each number by itself
const zero = { $subtract: ['$at.no', 1] };
const wrong = { $log10: zero };
const day = (...numbers) => ({ $add: ['$day', ...numbers] });
const decimal = (text) => Decimal128.fromString(text);
for (const x of [
  { $add: ['$none', wrong] },
  { $multiply: [null, wrong] },
  { $concat: ['$none', wrong] },
  { $concatArrays: ['$none', [wrong]] },
  { $setUnion: ['$none', [wrong]] },
  { $setIntersection: ['$none', [wrong]] },
  { $subtract: ['$none', wrong] },
  { $divide: ['$none', wrong] },
  { $add: [wrong, '$none'] },
  { $bitAnd: ['$none', wrong] },
  day(decimal('2.5')),
  day(decimal('-0.5')),
  day(0.3, 0.3),
  { $add: [0.3, 0.3, '$day', 0.4] },
  { $subtract: ['$day', decimal('2.5')] },
])
  S({ $match: { _id: 1 } }, { $project: { _id: 0, x } });

const listed = [{ _id: 1, a: [[1], 8] }, { _id: 2, a: 6 }, { _id: 3, a: 'B' }, { _id: 4, a: [] }, { _id: 5 }];
for (const order of [{ _id: 1 }, { _id: -1 }, { c: 1, _id: 1 }])
  A([{ $group: { _id: '$a' } }, { $sort: order }], { docs: listed });
A([{ $setWindowFields: { sortBy: { _id: 1 }, output: { a: { $shift: { output: '$a', by: 1, default: 'none' } } } } }], {
  docs: [...listed.slice(3), { _id: 6, a: null }],
});

const ways = [{ _id: 1 }, { _id: 2, to: 1 }, { _id: 3, to: 1, from: null }, { _id: 4, to: null }, { _id: 5, to: [] }];
for (const startWith of ['$_id', '$none', null])
  A(
    [
      { $graphLookup: { from: 'c', startWith, connectFromField: 'from', connectToField: 'to', as: 'g' } },
      { $set: { g: { $sortArray: { input: '$g._id', sortBy: 1 } } } },
    ],
    { docs: ways },
  );

export { cases };

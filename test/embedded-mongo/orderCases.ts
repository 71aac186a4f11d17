import type { Document } from 'mongodb';

/** Two expressions that fail, each with its own number (2 and 34471). */
const divides = { $expr: { $eq: [{ $divide: ['$n', 0] }, 1] } };
const measures = { $expr: { $gt: [{ $strLenCP: '$n' }, 1] } };
const finds = (filter: Document): Document => ({ find: 'ordered', filter });
const passes = (...pipeline: Document[]): Document => ({ aggregate: 'ordered', pipeline, cursor: {} });

/** Conditions of which some fail: which of them are asked, and in what order. */
const filters: Document[] = [
  ...[divides, measures].flatMap((one) =>
    ['$and', '$or', '$nor'].flatMap((junction) => [
      finds({ [junction]: [one, divides] }),
      finds({ [junction]: [one, measures] }),
      finds({ [junction]: [one, { s: 'x' }] }),
      finds({ [junction]: [one, { s: { $not: { $type: 'int' } } }] }),
      finds({ [junction]: [one, { $nor: [measures, { s: 'y' }] }] }),
      finds({ [junction]: [one, { $and: [{ s: 'x' }, measures] }] }),
      finds({ [junction]: [one, { $or: [measures, { q: 1 }] }, { s: 'y' }] }),
      finds({ [junction]: [one, { $jsonSchema: { required: ['q'] } }] }),
      finds({ [junction]: [one, { $expr: { $eq: ['$s', 'x'] } }] }),
      finds({ [junction]: [one, { $expr: { $in: ['$s', ['x']] } }] }),
      finds({ [junction]: [one, { $alwaysTrue: 1 }] }),
      finds({ [junction]: [one, { $alwaysFalse: 1 }] }),
      passes({ $match: { [junction]: [one, { s: 'x' }] } }),
      passes(
        { $group: { _id: '$_id', n: { $first: '$n' }, s: { $first: '$s' } } },
        { $match: { [junction]: [one, { s: 'x' }] } },
      ),
    ]),
  ),
  finds({ $or: [{ $and: [{ s: 'x' }, divides] }, { $and: [{ a: 1 }, measures] }] }),
  finds({ $and: [{ $and: [divides, { s: 'x' }] }, measures] }),
  passes({ $facet: { a: [{ $match: { $or: [divides, { s: 'x' }] } }] } }),
  passes({ $lookup: { from: 'ordered', as: 'j', pipeline: [{ $match: { $or: [divides, { s: 'x' }] } }] } }),
  passes({ $unionWith: { coll: 'ordered', pipeline: [{ $match: { $or: [divides, { s: 'x' }] } }] } }),
];

const fails = { $divide: [1, 0] };
const alsoFails = { $strLenCP: 5 };
const unknown = { $nope: 1 };
const chooses = (branches: [unknown, unknown][], otherwise?: unknown): Document => ({
  $switch: {
    branches: branches.map(([test, then]) => ({ case: test, then })),
    ...(otherwise === undefined ? {} : { default: otherwise }),
  },
});

/** Constant parts that fail: which are dropped, which fail before there are documents, and which only on one. */
const constants: unknown[] = [
  chooses([
    [true, 1],
    [true, fails],
  ]),
  chooses(
    [
      [true, 1],
      [fails, 2],
    ],
    3,
  ),
  chooses([[true, 1]], fails),
  chooses([[false, fails]], 1),
  chooses([[false, fails]]),
  chooses([[fails, 1]], alsoFails),
  chooses([[fails, unknown]]),
  chooses(
    [
      ['$n', 1],
      [true, 2],
      [fails, 3],
    ],
    4,
  ),
  chooses([
    ['$none', 1],
    [false, 2],
  ]),
  { $strLenCP: chooses([[false, '$n']], 6) },
  { $cond: [true, 1, fails] },
  { $strLenCP: { $cond: [true, 5, '$n'] } },
  { $strLenCP: { $cond: [true, '$n', 5] } },
  { $strLenCP: { $ifNull: [null, 5, '$n'] } },
  { $ifNull: ['$none', null, '$n', 5, '$q'] },
  { $and: [false, fails] },
  { $and: [{ $strLenCP: '$n' }, false] },
  { $or: [{ $strLenCP: '$n' }, { $or: [1, '$none'] }] },
  { $strLenCP: { $and: ['$n', false] } },
  { $and: ['$n', '$s', true] },
  { $let: { vars: { v: 5 }, in: { $strLenCP: '$$v' } } },
  { $let: { vars: { v: fails }, in: 1 } },
  { $map: { input: '$a', in: fails } },
  { $filter: { input: '$a', cond: 1, limit: fails } },
  { $reduce: { input: [], initialValue: 1, in: fails } },
  { $zip: { inputs: [[1], 5] } },
  { $zip: { inputs: [[1], fails] } },
  { $sortArray: { input: 5, sortBy: 1 } },
  { $firstN: { n: 0, input: [1] } },
  { $replaceOne: { input: 5, find: 'a', replacement: 'b' } },
  { $regexMatch: { input: 5, regex: 'a' } },
  { $regexMatch: { input: '$none', regex: 'a', options: 'q' } },
  { $getField: { field: 'a', input: fails } },
  { $setField: { field: 'a', input: {}, value: fails } },
  { $meta: 5 },
  { $meta: 'nope' },
  [fails, unknown],
  { $concat: ['$none', 5, 6] },
  { $concat: ['$n', null, 'x'] },
  { $concatArrays: [[1], [2], '$a', [3], [4]] },
  { $setUnion: [[1], '$none', 5] },
  { $setIntersection: [[1, 2], '$a', [2, 5]] },
  { $bitAnd: ['$none', 'x', 1] },
  { $bitOr: ['$n', 8, 1] },
  { $setIsSubset: ['$a', 5] },
];

const failures: Document[] = [
  ...constants.flatMap((v) => ['ordered', 'none'].map((name) => ({ ...passes({ $project: { v } }), aggregate: name }))),
  passes({ $project: { v: fails } }, { $project: { v: unknown } }),
  passes({ $project: { v: fails } }, { $limit: 'x' }),
  passes({ $limit: 1 }, { $match: { $expr: fails } }),
  passes({ $match: { $expr: fails } }, { $project: { v: unknown } }),
  passes({ $group: { _id: alsoFails, a: { $sum: fails } } }),
  passes({ $bucket: { groupBy: '$n', boundaries: [0, fails] } }),
  passes({ $facet: { a: [{ $set: { q: fails } }], b: [{ $set: { q: unknown } }] } }),
  passes({ $lookup: { from: 'ordered', pipeline: [{ $set: { q: fails } }], as: 'j' } }, { $set: { r: alsoFails } }),
  ...['ordered', 'none'].flatMap((aggregate) =>
    [
      { $lookup: { from: 'ordered', as: 'j', pipeline: [{ $set: { a: fails } }] } },
      { $lookup: { from: 'ordered', as: 'j', let: { a: fails }, pipeline: [] } },
      { $graphLookup: { from: 'ordered', as: 'j', startWith: fails, connectFromField: 'a', connectToField: 'b' } },
    ].map((stage) => ({ ...passes(stage), aggregate })),
  ),
  finds({ $expr: fails }),
  finds({
    $expr: chooses([
      [true, 1],
      [true, fails],
    ]),
  }),
  { find: 'ordered', projection: { v: fails } },
  { find: 'ordered', projection: { v: { $meta: 'sortKey' } } },
  { count: 'ordered', query: { $expr: fails } },
  { delete: 'ordered', deletes: [{ q: { $expr: fails }, limit: 0 }] },
  { create: 'failing', validator: { $expr: fails } },
];

/** Fields that a stage leaves empty and a later one sets again: where they are then. */
const leaves = { $set: { o: { x: '$none' }, x: '$none', 'p.x': '$none' } };
const excludes = { $unset: ['x', 'p.x'] };
const setsAgain = { $set: { w: 2, 'o.w': 2, 'p.w': 2, x: 3, 'o.x': 3, 'p.x': 3 } };
const between: Document[][] = [
  [],
  [{ $sort: { a: 1 } }],
  [{ $unwind: '$a' }],
  [{ $project: { q: 0 } }],
  [{ $project: { o: 1, x: 1, p: 1 } }],
  [{ $replaceWith: { $mergeObjects: ['$$ROOT', { z: 1 }] } }],
  [{ $group: { _id: '$_id', o: { $first: '$o' }, p: { $first: '$p' } } }],
  [{ $redact: '$$DESCEND' }],
];
const placed = (...pipeline: Document[]): Document => ({ aggregate: 'placed', pipeline, cursor: {} });
const places: Document[] = [
  { insert: 'placed', documents: [{ _id: 1, x: 1, a: [1], o: { x: 1, y: 2 }, p: { x: 1, y: 2 }, z: 5 }] },
  ...between.flatMap((stages) => [
    placed(leaves, ...stages, setsAgain),
    placed(excludes, ...stages, setsAgain),
    placed({ $unwind: '$a' }, excludes, ...stages, setsAgain),
  ]),
  placed({ $set: { o: { $unsetField: { field: 'x', input: '$o' } } } }, setsAgain),
  { findAndModify: 'placed', query: {}, update: [leaves, setsAgain], new: true },
  { findAndModify: 'placed', query: {}, update: [excludes, setsAgain], new: true },
];

export const orderCases: Document[] = [
  { insert: 'ordered', documents: [{ _id: 1, n: 1, s: 'x', a: [1, 2] }] },
  ...filters,
  ...failures,
  ...places,
];

import type { Document } from 'mongodb';

const passes = (...pipeline: Document[]): Document => ({
  aggregate: 'moved',
  pipeline: [...pipeline, { $project: { _id: 1 } }, { $sort: { _id: 1 } }],
  cursor: {},
});

const changes: Document[] = [
  { $set: { 'o.b': 7 } },
  { $set: { o: { b: 3 } } },
  { $set: { 'o.b.d': 7 } },
  { $set: { 'o.k': '$e' } },
  { $set: { 'o.k': '$o' } },
  { $set: { 'o.k': '$o.b.c' } },
  { $set: { 'o.k': '$$ROOT' } },
  { $set: { 'o.k': '$$CURRENT.e' } },
  { $set: { k: '$o' } },
  { $unset: 'o.b' },
  { $project: { 'o.a': 1 } },
  { $project: { o: { a: 1 } } },
  { $project: { 'o.b': 0 } },
  { $project: { 'o.k': '$e', 'o.a': 1 } },
  { $unwind: { path: '$e', includeArrayIndex: 'o.i' } },
  { $unwind: '$o.b' },
  { $lookup: { from: 'absent', localField: 'x', foreignField: 'y', as: 'o.j' } },
];

const conditions: Document[] = [
  { 'o.a': null },
  { 'o.a': { $exists: false } },
  { 'o.b.c': null },
  { 'o.0': 1 },
  { 'o.0': { $elemMatch: { a: 2 } } },
  { 'o.1': { $type: 'object' } },
  { 'o.1.a': null },
  { o: { $elemMatch: { b: { $exists: false } } } },
  { 'k.a': null },
  { $or: [{ 'o.0': 1 }, { 'o.a': 2 }] },
  { $nor: [{ 'o.0': { $type: 'object' } }] },
];

/** Conditions on paths that part from changed ones inside of arrays: whether they are asked before the change or behind it. */
export const movedCases: Document[] = [
  {
    insert: 'moved',
    documents: [
      { _id: 10, o: [1, { a: 1 }], e: 1 },
      { _id: 11, o: 5 },
      { _id: 12, o: { a: null, b: { c: 1 } } },
      { _id: 13, o: [[{ a: 2 }], 3] },
      { _id: 14, o: { b: [1, { c: 2 }] } },
      { _id: 15, e: [1, 2] },
      { _id: 16, o: [{ b: 1 }, { a: 2 }], e: { b: 1 } },
    ],
  },
  ...changes.flatMap((change) => conditions.map((condition) => passes(change, { $match: condition }))),
];

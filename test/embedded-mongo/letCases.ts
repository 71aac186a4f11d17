import type { Document } from 'mongodb';

/** A projection of one value, with these variables. */
const shows = (value: unknown, variables: Document): Document => ({
  find: 'lets',
  filter: { _id: 1 },
  projection: { n: value },
  let: variables,
});
const broken = { v: { $divide: [1, 0] } };

/** Variables of whole commands: worked out once, before any document is read. */
export const letCases: Document[] = [
  {
    insert: 'lets',
    documents: [
      { _id: 1, x: 3 },
      { _id: 2, x: 5 },
    ],
  },
  { find: 'lets', filter: { $expr: { $eq: ['$x', '$$v'] } }, let: { v: { $add: [1, 2] } } },
  { aggregate: 'lets', pipeline: [{ $set: { y: '$$v' } }], cursor: {}, let: { v: { $add: [1, 2] } } },
  shows('$$w', { v: 2, w: { $add: ['$$v', 1] } }),
  shows('$$w', { w: '$$v', v: 1 }),
  shows('$$w', { w: { $literal: { $add: [1, 2] } } }),
  shows('$$w', { w: '$$ROOT' }),
  shows('$$w', { w: '$x' }),
  shows('$$w', { w: { $getField: 'x' } }),
  shows('$$w', { w: { a: [{ $add: [1, 1] }, '$$REMOVE'] } }),
  shows('$$w', { w: { $map: { input: [1, 2], in: { $add: ['$$this', 1] } } } }),
  shows('$$w', { w: { $let: { vars: { a: { b: 3 } }, in: '$$a.b' } } }),
  shows('$$w', { w: '$$REMOVE' }),
  shows({ $ifNull: ['$$w', 9] }, { w: '$$REMOVE' }),
  shows({ $type: '$$w' }, { w: { $arrayElemAt: [[1], 5] } }),
  shows('$$w', { w: { $nope: 1 } }),
  shows('$x', { W: 1 }),
  shows('$x', { 'a-b': 1 }),
  { find: 'absent', filter: {}, let: broken },
  { aggregate: 'absent', pipeline: [], cursor: {}, let: broken },
  { update: 'lets', updates: [{ q: { _id: 1 }, u: [{ $set: { z: '$$v' } }] }], let: { v: { $add: [1, 2] } } },
  { update: 'lets', updates: [{ q: { _id: 1 }, u: [{ $set: { z: '$$w' } }], c: { w: { $add: [2, 2] } } }] },
  { update: 'lets', updates: [{ q: { _id: 99 }, u: { $set: { z: 1 } } }], let: broken },
  { delete: 'lets', deletes: [{ q: { _id: 99 }, limit: 1 }], let: broken },
  { findAndModify: 'lets', query: { _id: 99 }, update: { $set: { q: 1 } }, let: broken },
  { delete: 'lets', deletes: [{ q: { $expr: { $eq: ['$x', '$$w'] } }, limit: 1 }], let: { w: { $add: [1, 2] } } },
  { find: 'lets', filter: {} },
];

import type { Document } from 'mongodb';

const options: Document[] = [
  { capped: true, size: 5000, max: 4, autoIndexId: true },
  { autoIndexId: true, validator: { a: 1 } },
  { autoIndexId: 1 },
  { autoIndexId: false },
  { autoIndexId: 'x' },
  { temp: false },
  { expireAfterSeconds: 5 },
  { pipeline: [] },
  { idIndex: { key: { _id: 1 }, name: '_id_' } },
  { idIndex: { key: { a: 1 }, name: 'a' } },
  { validationAction: 'errorAndLog' },
  { changeStreamPreAndPostImages: { enabled: false } },
];

/** A change stream that goes on from somewhere. */
const resumed = (from: Document): Document => ({ aggregate: 'made1', pipeline: [{ $changeStream: from }], cursor: {} });

/** What `create` makes of every option, twice; indexes of one key; where a change stream cannot begin; names that are none. */
export const createCases: Document[] = [
  ...options.flatMap((option, i) => [
    { create: `made${i}`, ...option },
    { create: `made${i}`, ...option },
    { listCollections: 1, filter: { name: `made${i}` } },
  ]),
  { createIndexes: 'made1', indexes: [{ key: { d: 1 }, name: 'plain' }] },
  { createIndexes: 'made1', indexes: [{ key: { d: 1 }, name: 'sparse', sparse: true }] },
  { dropIndexes: 'made1', index: { d: 1 } },
  { dropIndexes: 'made1', index: ['plain', 'sparse'] },
  resumed({ resumeAfter: {} }),
  resumed({ resumeAfter: { _data: 5 } }),
  resumed({ resumeAfter: { _data: '' } }),
  resumed({ startAfter: { _data: 'zz' } }),
  resumed({ resumeAfter: 'x' }),
  resumed({ startAtOperationTime: 5 }),
  resumed({ resumeAfter: { _data: '82' }, startAfter: { _data: '82' } }),
  { insert: 'a$', documents: [{ _id: 1 }] },
  { createIndexes: 'a$', indexes: [{ key: { a: 1 }, name: 'a' }] },
  {
    insert: 'keyed',
    documents: [
      { _id: 1, n: 2 },
      { _id: 2, n: 1 },
      { _id: 3, n: 3 },
    ],
  },
  { createIndexes: 'keyed', indexes: [{ key: { n: 1 }, name: 'n' }] },
  { find: 'keyed', filter: { $or: [{ n: 2 }, { n: 1 }] } },
  { find: 'keyed', filter: { $or: [{ _id: 3 }, { n: 2 }, { _id: 1 }] }, sort: { _id: 1 } },
  { insert: 'places', documents: [{ _id: 1, list: [{ k: 1 }, { k: 2 }] }] },
  { findAndModify: 'places', query: { 'list.k': 2 }, update: { $set: { n: 1 } }, fields: { 'list.$': 1 } },
  { findAndModify: 'places', query: { 'list.k': 2 }, update: { $set: { n: 2 } }, fields: { 'list.$': 1 }, new: true },
  { findAndModify: 'places', query: {}, update: { $set: { n: 2 } }, hint: 'none' },
];

export const renameCases: Document[] = [
  { renameCollection: 'commandcases.made1', to: 'commandcases.made1' },
  { renameCollection: 'commandcases.nowhere', to: 'commandcases.nowhere' },
];

import type { Document } from 'mongodb';

/** Arrays within arrays, positions beside fields, several paths into one array. */
const documents = [
  [
    { x: 1, y: 5 },
    { x: 2, y: 0 },
  ],
  [{ x: 1, y: 3 }],
  [[1], { x: 2 }],
  [[1, 2], { x: 2 }],
  [{ x: 1 }, [1]],
  [[], { x: 1 }],
  [1, 2],
  [[{ x: 1 }], 2],
  [{ x: [1] }, [2]],
  [[1]],
  [],
  [[]],
  5,
  { 0: 1, x: 2 },
  { 0: [1], x: [2] },
  [{ 0: 1, x: 5 }],
  [[{ x: [1] }]],
  [[[1]]],
  [5, []],
  { x: [3, 1], y: 2 },
].map((arr, _id) => ({ _id, arr }));

const keys: Document[] = [
  { 'arr.x': 1, 'arr.y': 1 },
  { 'arr.y': -1, 'arr.x': 1 },
  { 'arr.0': 1 },
  { 'arr.0': 1, 'arr.x': 1 },
  { 'arr.0': -1, arr: 1 },
  { 'arr.0.x': 1, 'arr.x': -1 },
  { 'arr.0.x': 1, 'arr.1': 1 },
  { 'arr.0': 1, 'arr.1': 1 },
  { 'arr.0.0': 1, 'arr.x': 1 },
];

export const arrayKeyCases: Document[] = keys.flatMap((key, i) => [
  { createIndexes: `keys${i}`, indexes: [{ key, name: 'i' }] },
  { insert: `keys${i}`, documents, ordered: false },
  { find: `keys${i}`, filter: {}, sort: { ...key, _id: 1 }, hint: { $natural: 1 }, projection: { _id: 1 } },
  { find: `keys${i}`, filter: {}, sort: { ...key, _id: -1 }, hint: 'i', projection: { _id: 1 } },
]);

import { Binary, type Document } from 'mongodb';

const chunk = (files_id: number, n: number, data: unknown): Document => ({ _id: files_id * 10 + n, files_id, n, data });

/** What programs ask a server about itself, beside documents. */
export const serverRequests: Document[] = [
  { planCacheClear: 'any' },
  { planCacheClear: 'any', query: { a: 1 } },
  { planCacheClear: 5 },
  { profile: -1 },
  { profile: 0 },
  { profile: 'x' },
  { usersInfo: 1 },
  { usersInfo: 'nobody' },
  { usersInfo: { user: 'nobody', db: 'other' } },
  { getDefaultRWConcern: 1 },
  { replSetGetConfig: 1 },
  { fsync: 1 },
  { getLog: '*' },
  { filemd5: 1, root: 'none' },
  {
    insert: 'files.chunks',
    documents: [
      chunk(1, 1, new Binary(Buffer.from('world'))),
      chunk(1, 0, new Binary(Buffer.from('hello '))),
      chunk(2, 1, new Binary(Buffer.from('x'))),
      chunk(3, 0, 'x'),
    ],
  },
  { createIndexes: 'files.chunks', indexes: [{ key: { files_id: 1, n: 1 }, name: 'order' }] },
  { filemd5: 1, root: 'files' },
  { filemd5: 2, root: 'files' },
  { filemd5: 3, root: 'files' },
  { filemd5: 4, root: 'files' },
  { filemd5: 1, root: 5 },
  { validate: 'files.chunks' },
];

export const serverAdminRequests: Document[] = [
  { getLog: '*' },
  { getLog: 'x' },
  { getLog: 5 },
  { getParameter: 1 },
  { getParameter: 1, unknown: 1 },
  { getParameter: 1, unknown: 1, notablescan: 1 },
  { getParameter: 1, notablescan: 0, ttlMonitorEnabled: 1, transactionLifetimeLimitSeconds: 1 },
  { getParameter: 'x', comment: 'x' },
  { fsync: 1 },
];

/** Names that only the server uses, and other names that nothing can have. */
export const nameRequests: Document[] = [
  ...['system.x', 'system.views', 'system.profile', '.x'].flatMap((name): Document[] => [
    { insert: name, documents: [{ _id: 1 }] },
    { update: name, updates: [{ q: { _id: 1 }, u: { $set: { a: 1 } }, upsert: true }] },
    { delete: name, deletes: [{ q: {}, limit: 0 }] },
    { findAndModify: name, query: { _id: 1 }, update: { a: 1 }, upsert: true },
  ]),
  { createIndexes: 'system.x', indexes: [{ key: { a: 1 }, name: 'a' }] },
  { find: 'system.x' },
  { insert: 'system.js', documents: [{ _id: 'f' }] },
  { create: 'system.users' },
  { create: 'system.x' },
  { find: '.x' },
  { count: '.x' },
  { aggregate: '.x', pipeline: [], cursor: {} },
  { drop: '.x' },
  { createIndexes: 'named', indexes: [{ key: { a: 1 }, name: '', v: 2 }] },
  { createIndexes: 'named', indexes: [{ key: { a: 1 }, name: '*' }] },
  { create: 'named' },
  { collMod: 'named', index: { keyPattern: { q: 1, 'b.c': -1 }, hidden: true } },
  { collMod: 'named', index: { name: 'q', hidden: true } },
  { create: 'large', capped: true, size: 2 ** 50 + 1 },
  { aggregate: 'named', pipeline: [{ $out: 'system.x' }], cursor: {} },
  { aggregate: 'named', pipeline: [{ $merge: 'system.x' }], cursor: {} },
];

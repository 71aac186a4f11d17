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

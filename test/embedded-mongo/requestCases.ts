import type { Document } from 'mongodb';

/** Requests that the server refuses, or answers, by what they carry beside the command itself: concerns, API version, malformed arguments. */
const apiStrict = { apiVersion: '1', apiStrict: true };
const one = { key: { q: 1 }, name: 'q_1' };
const everything = { q: {}, u: { $set: { a: 1 } } };
const changes = (u: Document[]): Document => ({ update: 'w', updates: [everything, { q: {}, u }] });

export const requests: Document[] = [
  { insert: 'w', documents: [{ _id: 1, x: 1 }] },
  // API versions
  { find: 'w', ...apiStrict },
  { find: 'w', tailable: true, ...apiStrict },
  { find: 'w', showRecordId: true, ...apiStrict },
  { distinct: 'w', key: 'x', ...apiStrict },
  { collStats: 'w', ...apiStrict },
  { distinct: 'w', key: 'x', apiVersion: '1' },
  { distinct: 'w', key: 'x', apiVersion: '2' },
  { distinct: 'w', key: 'x', apiVersion: 1 },
  { distinct: 'w', key: 'x', apiStrict: true },
  { find: 'w', apiVersion: '1', apiStrict: 1 },
  { find: 'w', apiVersion: '1', apiDeprecationErrors: true },
  { nothing: 'w', ...apiStrict },
  { create: 'w2', capped: true, size: 1000, ...apiStrict },
  { explain: { find: 'w', tailable: true }, ...apiStrict },
  { aggregate: 'w', pipeline: [{ $collStats: { storageStats: {} } }], cursor: {}, ...apiStrict },
  { aggregate: 'w', pipeline: [{ $indexStats: {} }], cursor: {}, ...apiStrict },
  { aggregate: 'w', pipeline: [{ $unionWith: { coll: 'w', pipeline: [{ $indexStats: {} }] } }], cursor: {}, ...apiStrict },
  // concerns
  { insert: 'w', documents: [{ _id: 2 }], readConcern: { level: 'majority' } },
  { insert: 'w', documents: [{ _id: 3 }], readConcern: { level: 'local' } },
  { insert: 'w', documents: [{ _id: 4 }], readConcern: { level: 'snapshot' } },
  { update: 'w', updates: [everything], readConcern: { level: 'linearizable' } },
  { findAndModify: 'w', query: {}, update: { $set: { u: 1 } }, readConcern: { level: 'majority' } },
  { count: 'w', readConcern: { level: 'snapshot' } },
  { count: 'w', readConcern: { level: 'majority' } },
  { find: 'w', readConcern: { leve: 'majority' }, sort: { _id: 1 } },
  { listIndexes: 'w', readConcern: { level: 'majority' } },
  { listCollections: 1, readConcern: { level: 'majority' } },
  { explain: { find: 'w' }, readConcern: { level: 'majority' } },
  { find: 'w', writeConcern: { w: 1 } },
  { count: 'w', writeConcern: { w: 1 } },
  { distinct: 'w', key: 'x', writeConcern: { w: 1 } },
  { listIndexes: 'w', writeConcern: { w: 1 } },
  { killCursors: 'w', cursors: [], writeConcern: { w: 1 } },
  { aggregate: 'w', pipeline: [{ $match: { _id: 1 } }], cursor: {}, writeConcern: { w: 1 } },
  // pipelines that are none are refused before the first statement runs
  changes([{ $nothing: 1 }]),
  changes([{}]),
  changes([{ $set: { b: 1 }, $unset: 'c' }]),
  changes([{ $facet: { a: [{ $nothing: 1 }] } }]),
  changes([{ $group: { _id: 1 } }]),
  { find: 'w', sort: { _id: 1 } },
  // indexes
  { createIndexes: 'w', indexes: [one], commitQuorum: 9 },
  { createIndexes: 'w', indexes: [one], commitQuorum: 51 },
  { createIndexes: 'w', indexes: [one], commitQuorum: 'dc' },
  { createIndexes: 'w', indexes: [one], commitQuorum: {} },
  { createIndexes: 'w', indexes: [one] },
  { createIndexes: 'w', indexes: [one], commitQuorum: 1 },
  { createIndexes: 'w', indexes: [{ key: { r: 1 }, name: 'r_1' }], commitQuorum: 'majority' },
  // arguments of another kind
  { find: 'w', filter: { $or: true } },
  { find: 'w', filter: { $nor: [1] } },
  { killCursors: 'w' },
  { killCursors: 5, cursors: [] },
  { killCursors: 'w', cursors: [5] },
  { killCursors: 'w', cursors: [4592457007923444459n] },
  { getMore: 4592457007923444459n, collection: 'w' },
  { getMore: 5n },
  { getMore: 5, collection: 'w' },
  { aggregate: 'w' },
  { aggregate: 'w', pipeline: 5 },
  { aggregate: 5, pipeline: [], cursor: {} },
  { aggregate: true, pipeline: [], cursor: {} },
  { count: 5 },
  { distinct: 5, key: 'x' },
  { findAndModify: 5 },
  { dropDatabase: 0 },
  { dropDatabase: 'w' },
  { aggregate: 1, pipeline: [{ $currentOp: {} }], cursor: {} },
  { aggregate: 'w', pipeline: [{ $listLocalSessions: {} }], cursor: {} },
  { aggregate: 1, pipeline: [{ $listLocalSessions: { bad: 1 } }], cursor: {} },
];

/** The same, on the admin database. */
const partial = (partialFilterExpression: Document): Document => ({
  createIndexes: 'w',
  indexes: [{ key: { a: 1 }, name: 'partial', partialFilterExpression }],
});
/** Expressions have no place in partial filters, whatever they hold. */
const partials: Document[] = [
  partial({ $expr: { $divide: [1, 0] } }),
  partial({ $expr: { $nope: 1 } }),
  partial({ $or: [{ $expr: 1 }] }),
  partial({ a: { $nope: 1 } }),
];

/** Requests that no user can answer, and what a client asks first. */
const logins: Document[] = [
  { authenticate: 1 },
  { authenticate: 1, user: 5, mechanism: 'MONGODB-X509' },
  { authenticate: 1, mechanism: 5 },
  { authenticate: 1, mechanism: 'X' },
  { saslStart: 1 },
  { saslStart: 1, mechanism: 5, payload: 'x' },
  { saslStart: 1, mechanism: 'PLAIN' },
  { saslStart: 1, mechanism: 'PLAIN', payload: 5 },
  { saslStart: 1, mechanism: 'PLAIN', payload: '' },
  { saslStart: 1, mechanism: 'PLAIN', payload: '', options: 5 },
  { saslContinue: 1 },
  { saslContinue: 1, conversationId: 'x', payload: '' },
  { saslContinue: 1, conversationId: 1 },
  { saslContinue: 1, conversationId: 1, payload: '' },
  { hello: 1, maxAwaitTimeMS: 5 },
  { hello: 1, topologyVersion: 5 },
  { connectionStatus: 1, showPrivileges: true },
];

export const adminRequests: Document[] = [
  ...logins,
  ...partials,
  { dropDatabase: 1 },
  { killAllSessions: [], ...apiStrict },
  { renameCollection: 'x', to: 'a.b' },
  { renameCollection: 'x.', to: 'a.b' },
  { renameCollection: 'x.y', to: 'a' },
  { renameCollection: 5, to: 'a.b' },
  { aggregate: 1, pipeline: [{ $currentOp: { bad: 1 } }], cursor: {} },
  { aggregate: 1, pipeline: [{ $currentOp: 1 }], cursor: {} },
  {
    aggregate: 1,
    pipeline: [{ $listLocalSessions: {} }, { $limit: 1 }, { $project: { _id: { $type: '$_id.id' } } }],
    cursor: {},
  },
];

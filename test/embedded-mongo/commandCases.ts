import { Decimal128, Double, Long, MaxKey, MinKey, Timestamp } from 'mongodb';
import type { Document } from 'mongodb';
import { arrayKeyCases } from './arrayKeyCases.ts';
import { createCases, renameCases } from './createCases.ts';
import { dateCases } from './dateCases.ts';
import { indexKindCases } from './indexKindCases.ts';
import { letCases } from './letCases.ts';
import { movedCases } from './movedCases.ts';
import { orderCases } from './orderCases.ts';
import { adminRequests, requests } from './requestCases.ts';
import { nameRequests, serverAdminRequests, serverRequests } from './serverCases.ts';

/**
 * Commands, run one after another on one database, whose replies a real server has recorded (commandAnswers.json).
 * `at: 'admin'` runs on the admin database.
 */
export interface CommandCase {
  at?: 'admin';
  command: Document;
}

const on = (command: Document): CommandCase => ({ command });
const admin = (command: Document): CommandCase => ({ at: 'admin', command });
const sorted = { sort: { _id: 1 } };

const inserts: CommandCase[] = [
  {
    insert: 'a',
    documents: [
      { _id: 1, a: 1 },
      { a: 2, _id: 2 },
    ],
  },
  { insert: 'a', documents: [{ _id: 3 }, { _id: 1 }, { _id: 4 }] },
  { insert: 'a', documents: [{ _id: 5 }, { _id: 1 }, { _id: 6 }], ordered: false },
  { insert: 'a', documents: [{ _id: [1] }] },
  { insert: 'a', documents: [{ _id: /x/ }] },
  { insert: 'a', documents: [{ _id: { $a: 1 } }] },
  { insert: 'a', documents: [{ _id: null }] },
  { insert: 'a', documents: [{ _id: new Double(1) }] },
  { insert: 'a', documents: [{ _id: Long.fromNumber(1) }] },
  { insert: 'a', documents: [{ _id: Decimal128.fromString('1.0') }] },
  { insert: 'a', documents: [{ _id: { a: 1, b: [1, 'x'] } }, { _id: { a: 1, b: [1, 'x'] } }] },
  { insert: 'a', documents: [{ _id: new Date(0) }, { _id: new Date(0) }] },
  { insert: 'a', documents: [{ _id: 'ä"q' }, { _id: 'ä"q' }] },
  { insert: 'a', documents: [{ _id: new MinKey() }, { _id: new MaxKey() }, { _id: new MinKey() }] },
  { insert: 'a', documents: [] },
  { insert: 'a' },
  { insert: 'a', documents: 5 },
  { insert: 'a', documents: [5] },
  { insert: '', documents: [{}] },
  { insert: 5, documents: [{}] },
  { insert: 'a', documents: [{ _id: 50 }], unknown: 1 },
  { insert: 'a', documents: [{ _id: 51, 'a.b': 1, $x: 2 }] },
  { find: 'a', ...sorted },
].map(on);

const updates: CommandCase[] = [
  {
    insert: 'u',
    documents: [
      { _id: 1, n: 1, s: 'x' },
      { _id: 2, n: 2, s: 'x' },
      { _id: 3, n: 'text', s: 'x' },
      { _id: 4, n: 4, s: 'y' },
    ],
  },
  { update: 'u', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] },
  { update: 'u', updates: [{ q: { _id: 1 }, u: { $set: { n: 2 } } }] },
  { update: 'u', updates: [{ q: { s: 'x' }, u: { $inc: { n: 10 } }, multi: true }] },
  { find: 'u', ...sorted },
  {
    update: 'u',
    updates: [
      { q: { _id: 3 }, u: { $inc: { n: 1 } } },
      { q: { _id: 4 }, u: { $inc: { n: 1 } } },
    ],
  },
  {
    update: 'u',
    updates: [
      { q: { _id: 3 }, u: { $inc: { n: 1 } } },
      { q: { _id: 4 }, u: { $inc: { n: 1 } } },
    ],
    ordered: false,
  },
  {
    update: 'u',
    updates: [
      { q: { _id: 9 }, u: { $set: { n: 9 } }, upsert: true },
      { q: { _id: 10 }, u: { n: 10 }, upsert: true },
    ],
  },
  { update: 'u', updates: [{ q: { _id: 1 }, u: { n: 1 }, multi: true }] },
  { update: 'u', updates: [{ q: { _id: 1 }, u: { _id: 7, n: 1 } }] },
  { update: 'u', updates: [{ q: { _id: 1 }, u: { $set: { _id: 7 } } }] },
  { update: 'u', updates: [{ q: { _id: 1 } }] },
  { update: 'u', updates: [{ u: { $set: { a: 1 } } }] },
  { update: 'u', updates: [{ q: { _id: 1 }, u: 5 }] },
  { update: 'u', updates: [{ q: { _id: 1 }, u: { $bad: { a: 1 } } }] },
  { update: 'u', updates: [{ q: { $bad: 1 }, u: { $set: { a: 1 } } }] },
  { update: 'u', updates: [{ q: {}, u: { $set: { a: 1 } }, bogus: 1 }] },
  { update: 'u', updates: [{ q: {}, u: { $set: { a: 1 } }, hint: 'none' }] },
  { update: 'u', updates: [] },
  { update: 'u', updates: [{ q: { _id: 2 }, u: [{ $set: { n: { $add: ['$n', 1] } } }] }] },
  { update: 'u', updates: [{ q: { _id: 2 }, u: [{ $set: { n: '$$v' } }], c: { v: 5 } }] },
  { update: 'u', updates: [{ q: { _id: 2 }, u: [{ $group: { _id: 1 } }] }] },
  { update: 'none', updates: [{ q: {}, u: { $set: { a: 1 } } }] },
  { find: 'u', ...sorted },
].map(on);

const removals: CommandCase[] = [
  { insert: 'd', documents: [1, 2, 3, 4, 5].map((_id) => ({ _id, s: _id % 2 })) },
  { delete: 'd', deletes: [{ q: { s: 1 }, limit: 1 }] },
  { delete: 'd', deletes: [{ q: { s: 0 }, limit: 0 }] },
  { delete: 'd', deletes: [{ q: { s: 0 } }] },
  { delete: 'd', deletes: [{ q: {}, limit: 2 }] },
  { delete: 'd', deletes: [{ q: { $bad: 1 }, limit: 1 }] },
  { delete: 'd', deletes: [{ q: {}, limit: 1, bogus: 1 }] },
  { delete: 'd', deletes: [] },
  { delete: 'none', deletes: [{ q: {}, limit: 0 }] },
  { find: 'd', ...sorted },
].map(on);

const findAndModify: CommandCase[] = [
  { insert: 'f', documents: [1, 2, 3].map((_id) => ({ _id, n: 10 - _id })) },
  { findAndModify: 'f', query: { _id: 1 }, update: { $inc: { n: 1 } } },
  { findAndModify: 'f', query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true },
  { findAndModify: 'f', query: {}, sort: { n: 1 }, update: { $set: { first: true } }, new: true, fields: { first: 1 } },
  { findAndModify: 'f', query: {}, sort: { n: -1 }, remove: true },
  { findAndModify: 'f', query: { _id: 77 }, remove: true },
  { findAndModify: 'f', query: { _id: 77 }, update: { $set: { a: 1 } } },
  { findAndModify: 'f', query: { _id: 77 }, update: { $set: { a: 1 } }, upsert: true },
  { findAndModify: 'f', query: { _id: 78 }, update: { a: 1 }, upsert: true, new: true },
  { findAndModify: 'f', query: { _id: 1 }, update: { $set: { a: 1 } }, remove: true },
  { findAndModify: 'f', query: { _id: 1 }, remove: true, new: true },
  { findAndModify: 'f', query: { _id: 1 }, remove: true, upsert: true },
  { findAndModify: 'f' },
  { findAndModify: 'f', query: { _id: 2 }, update: [{ $set: { p: { $multiply: ['$n', 2] } } }], new: true },
  { findAndModify: 'f', query: { _id: 2 }, update: { $set: { a: 1 } }, bogus: 1 },
  { findAndModify: 'none', query: {}, update: { $set: { a: 1 } } },
  { find: 'f', ...sorted },
].map(on);

const reads: CommandCase[] = [
  { insert: 'r', documents: [1, 2, 3, 4, 5, 6].map((_id) => ({ _id, g: _id % 3, v: [_id, 'x'] })) },
  { find: 'r', filter: { g: 1 }, ...sorted, projection: { v: 0 } },
  { find: 'r', ...sorted, skip: 2, limit: 2 },
  { find: 'r', ...sorted, batchSize: 2, singleBatch: true },
  { find: 'r', sort: { g: -1, _id: 1 }, projection: { _id: 1 } },
  { find: 'r', sort: { g: 3 } },
  { find: 'r', sort: 5 },
  { find: 'r', limit: -1 },
  { find: 'r', skip: -1 },
  { find: 'r', batchSize: -1 },
  { find: 'r', filter: 5 },
  { find: 'r', bogus: 1 },
  { find: 'r', hint: 'nope' },
  { find: 'r', hint: { nope: 1 } },
  { find: 'r', hint: { $natural: -1 }, projection: { _id: 1 } },
  { find: 'r', sort: { $natural: -1 }, projection: { _id: 1 } },
  { find: 'r', filter: { $expr: { $eq: ['$g', '$$x'] } }, let: { x: 2 }, ...sorted },
  { find: 'r', filter: { $expr: { $eq: ['$g', '$$nope'] } } },
  { find: 'none' },
  { find: 'r', projection: { a: 1, b: 0 } },
  { count: 'r' },
  { count: 'r', query: { g: 1 } },
  { count: 'r', query: { g: 1 }, limit: 1 },
  { count: 'r', skip: 4 },
  { count: 'r', limit: -2 },
  { count: 'none' },
  { count: 'r', query: 5 },
  { count: 'r', bogus: 1 },
  { distinct: 'r', key: 'g' },
  { distinct: 'r', key: 'v' },
  { distinct: 'r', key: 'g', query: { _id: { $gt: 5 } } },
  { distinct: 'r' },
  { distinct: 'r', key: 5 },
  { distinct: 'none', key: 'a' },
  { getMore: Long.fromNumber(5), collection: 'r' },
  { getMore: 'x', collection: 'r' },
  { killCursors: 'r', cursors: [Long.fromNumber(5)] },
  { aggregate: 'r', pipeline: [{ $match: { g: 1 } }, { $count: 'n' }], cursor: {} },
  { aggregate: 'r', pipeline: [{ $group: { _id: '$g', n: { $sum: 1 } } }, { $sort: { _id: 1 } }], cursor: {} },
  { aggregate: 'r', pipeline: [] },
  { aggregate: 'r', pipeline: 5, cursor: {} },
  { aggregate: 'r', pipeline: [5], cursor: {} },
  { aggregate: 'r', pipeline: [{ $nope: 1 }], cursor: {} },
  { aggregate: 'r', pipeline: [{ $match: {}, $sort: { a: 1 } }], cursor: {} },
  { aggregate: 'r', cursor: {} },
  { aggregate: 'r', pipeline: [], cursor: {}, bogus: 1 },
  { aggregate: 1, pipeline: [], cursor: {} },
  { aggregate: 1, pipeline: [{ $match: {} }], cursor: {} },
  { aggregate: 1, pipeline: [{ $documents: [{ a: 1 }] }], cursor: {} },
  { aggregate: 'none', pipeline: [{ $count: 'n' }], cursor: {} },
  { aggregate: 'r', pipeline: [{ $sort: { _id: -1 } }, { $limit: 2 }, { $project: { _id: 1 } }], cursor: {} },
  { aggregate: 'r', pipeline: [{ $match: { g: 2 } }, { $sort: { _id: 1 } }, { $out: 'outed' }], cursor: {} },
  { find: 'outed', ...sorted },
  { aggregate: 'r', pipeline: [{ $match: { g: 1 } }, { $set: { merged: true } }, { $merge: { into: 'outed' } }], cursor: {} },
  { find: 'outed', ...sorted },
  { aggregate: 'r', pipeline: [{ $merge: { into: 'outed', on: 'g' } }], cursor: {} },
  {
    aggregate: 'r',
    pipeline: [{ $match: { _id: 1 } }, { $merge: { into: 'outed', whenNotMatched: 'fail', whenMatched: 'keepExisting' } }],
    cursor: {},
  },
].map(on);

const definitions: CommandCase[] = [
  on({ create: 'c1' }),
  on({ create: 'c1' }),
  on({ create: 'c1', validator: { a: 1 } }),
  on({ create: 'c2', validator: { a: { $type: 'number' } } }),
  on({ insert: 'c2', documents: [{ _id: 1, a: 1 }] }),
  on({ insert: 'c2', documents: [{ _id: 2, a: 'x' }], bypassDocumentValidation: true }),
  on({ create: 'a$b' }),
  on({ create: '' }),
  on({ create: '.x' }),
  on({ create: 'c3', bogus: 1 }),
  on({ create: 5 }),
  on({ drop: 'c1' }),
  on({ drop: 'c1' }),
  on({ collMod: 'none' }),
  on({ listCollections: 1, nameOnly: true, filter: { name: 'c2' } }),
  on({ validate: 'none' }),
  admin({ renameCollection: 'commandcases.none', to: 'commandcases.x' }),
  on({ renameCollection: 'a.b', to: 'a.c' }),
  on({ insert: 'from', documents: [{ _id: 1 }] }),
  on({ insert: 'to', documents: [{ _id: 2 }] }),
  admin({ renameCollection: 'commandcases.from', to: 'commandcases.to' }),
  admin({ renameCollection: 'commandcases.from', to: 'commandcases.to', dropTarget: true }),
  on({ find: 'to' }),
  on({ nope: 1 }),
  admin({ commitTransaction: 1 }),
  on({ ping: 1 }),
  on({ endSessions: [] }),
];

const indexes: CommandCase[] = [
  {
    insert: 'i',
    documents: [
      { _id: 1, a: 1, b: [1, 2], c: [1] },
      { _id: 2, a: 2, b: 1 },
      { _id: 3, a: 2 },
    ],
  },
  { createIndexes: 'i', indexes: [{ key: { a: 1 }, name: 'a_1' }] },
  { createIndexes: 'i', indexes: [{ key: { a: 1 }, name: 'a_1' }] },
  { createIndexes: 'i', indexes: [{ key: { a: 1 }, name: 'other' }] },
  { createIndexes: 'i', indexes: [{ key: { a: -1 }, name: 'a_1' }] },
  { createIndexes: 'i', indexes: [{ key: { a: 1 }, name: 'a_1', unique: true }] },
  { createIndexes: 'i', indexes: [{ key: { a: 1, x: 1 }, name: 'u', unique: true }] },
  { createIndexes: 'i', indexes: [{ key: { b: 1, c: 1 }, name: 'p' }] },
  { createIndexes: 'i', indexes: [{ key: { d: 1 }, name: 'sparse', unique: true, sparse: true }] },
  { createIndexes: 'i', indexes: [{ key: { e: 1 }, name: 'partial', unique: true, partialFilterExpression: { a: { $gt: 1 } } }] },
  { createIndexes: 'i', indexes: [{ key: { t: 1 }, name: 'ttl', expireAfterSeconds: 3600 }] },
  { createIndexes: 'i', indexes: [{ key: { t: 1, a: 1 }, name: 'ttl2', expireAfterSeconds: 3600 }] },
  { createIndexes: 'i', indexes: [{ key: { t: 1 }, name: 'ttl3', expireAfterSeconds: -1 }] },
  { createIndexes: 'i', indexes: [{ key: { t: 1 }, name: 'ttl4', expireAfterSeconds: 'x' }] },
  { createIndexes: 'i', indexes: [{ key: {}, name: 'empty' }] },
  { createIndexes: 'i', indexes: [{ key: { z: 0 }, name: 'zero' }] },
  { createIndexes: 'i', indexes: [{ key: { z: true }, name: 'bool' }] },
  { createIndexes: 'i', indexes: [{ key: { z: 'nope' }, name: 'plugin' }] },
  { createIndexes: 'i', indexes: [{ key: { 'a..b': 1 }, name: 'dots' }] },
  { createIndexes: 'i', indexes: [{ key: { $a: 1 }, name: 'dollar' }] },
  { createIndexes: 'i', indexes: [{ key: { a: 1 } }] },
  { createIndexes: 'i', indexes: [{ name: 'nokey' }] },
  { createIndexes: 'i', indexes: [{ key: { q: 1 }, name: 'q', bogus: 1 }] },
  { createIndexes: 'i', indexes: [{ key: { q: 1 }, name: 'q', sparse: true, partialFilterExpression: { a: 1 } }] },
  { createIndexes: 'i', indexes: [{ key: { q: 1 }, name: 'q', partialFilterExpression: 5 }] },
  { createIndexes: 'i', indexes: [] },
  { createIndexes: 'i' },
  { createIndexes: 'i', indexes: [{ key: { _id: 1 }, name: '_id_' }] },
  { createIndexes: 'i', indexes: [{ key: { _id: -1 }, name: 'down' }] },
  { createIndexes: 'i', indexes: [{ key: { _id: -1 }, name: 'down', sparse: true }] },
  { createIndexes: 'i', indexes: [{ key: { _id: 1 }, name: 'age', expireAfterSeconds: 5 }] },
  { createIndexes: 'i', indexes: [{ key: { _id: 1 }, name: 'other', unique: false }] },
  { createIndexes: 'i', indexes: [{ key: { b: 1, _id: 1, 'c.0': -1 }, name: 'parallel' }] },
  { createIndexes: 'fresh', indexes: [{ key: { a: 1, 'b.c': -1 }, name: 'both', unique: true }] },
  {
    insert: 'fresh',
    documents: [
      { _id: 1, a: 1, b: { c: 2 } },
      { _id: 2, a: 1, b: { c: 3 } },
      { _id: 3, a: 1, b: { c: 2 } },
    ],
  },
  { insert: 'fresh', documents: [{ _id: 4 }, { _id: 5, a: null }] },
  {
    insert: 'fresh',
    documents: [
      { _id: 6, a: [7, 8] },
      { _id: 7, a: [8, 9] },
    ],
  },
  { update: 'fresh', updates: [{ q: { _id: 2 }, u: { $set: { 'b.c': 2 } } }] },
  { update: 'fresh', updates: [{ q: { a: 1, 'b.c': 2 }, u: { $set: { new: 1 } }, upsert: true }] },
  { update: 'fresh', updates: [{ q: { _id: 99 }, u: { $set: { a: 1, b: { c: 2 } } }, upsert: true }] },
  { findAndModify: 'fresh', query: { _id: 2 }, update: { $set: { 'b.c': 2 } } },
  { insert: 'i', documents: [{ _id: 10, d: 5 }, { _id: 11 }, { _id: 12 }, { _id: 13, d: 5 }] },
  {
    insert: 'i',
    documents: [
      { _id: 20, a: 1, e: 5 },
      { _id: 21, a: 1, e: 5 },
      { _id: 22, a: 2, e: 5 },
      { _id: 23, a: 3, e: 5 },
    ],
  },
  { listIndexes: 'i' },
  { listIndexes: 'fresh' },
  { listIndexes: 'none' },
  { collMod: 'i', index: { name: 'ttl', expireAfterSeconds: 100 } },
  { collMod: 'i', index: { keyPattern: { a: 1 }, hidden: true } },
  { collMod: 'i', index: { name: 'none', hidden: true } },
  { dropIndexes: 'i', index: 'none' },
  { dropIndexes: 'i', index: { none: 1 } },
  { dropIndexes: 'i', index: '_id_' },
  { dropIndexes: 'i', index: 'ttl' },
  { dropIndexes: 'i', index: ['sparse', 'partial'] },
  { dropIndexes: 'i', index: { a: 1 } },
  { dropIndexes: 'none', index: '*' },
  { dropIndexes: 'i', index: '*' },
  { listIndexes: 'i' },
].map(on);

const types: CommandCase[] = [
  {
    insert: 't',
    documents: [
      {
        _id: 1,
        l: Long.fromString('9007199254740993'),
        d: new Double(5),
        i: 5,
        dec: Decimal128.fromString('1.50'),
        ts: new Timestamp({ t: 5, i: 6 }),
        r: /a+/im,
        n: null,
        date: new Date(-1),
      },
    ],
  },
  { update: 't', updates: [{ q: { _id: 1 }, u: { $inc: { l: 1, d: 1, i: new Double(0.5), dec: 1 } } }] },
  { find: 't' },
].map(on);

const indexOf = (options: Document): Document => ({ createIndexes: 'o', indexes: [{ key: { q: 1 }, name: 'q', ...options }] });

const options: CommandCase[] = [
  ...[
    { n: null },
    { n: { $gt: 1, $lte: 5 } },
    { $or: [{ n: 1 }, { $and: [{ m: 2 }, { n: { $in: [1] } }] }] },
    { n: { $exists: true } },
  ].flatMap((partialFilterExpression) => [indexOf({ partialFilterExpression }), { dropIndexes: 'o', index: 'q' }]),
  indexOf({ partialFilterExpression: { $expr: { $eq: ['$n', 1] } } }),
  indexOf({ partialFilterExpression: { $jsonSchema: {} } }),
  indexOf({ collation: {} }),
  indexOf({ collation: 5 }),
  indexOf({ v: 0 }),
  indexOf({ v: 'x' }),
  indexOf({ name: 5 }),
  indexOf({ v: 1, unique: 1, sparse: false, background: true, dropDups: true }),
  { listIndexes: 'o' },
  { create: 'french', collation: { locale: 'fr', strength: 2 } },
  { create: 'simple', collation: { locale: 'simple' }, validator: {} },
  { create: 'x', collation: 5 },
  { create: 'x', collation: {} },
  { create: 'x', validator: 5 },
  { create: 'x', validationLevel: 'bogus' },
  { listCollections: 1, filter: { name: 'french' } },
  { listCollections: 1, filter: { name: 'simple' } },
  { find: 'o', collation: 5 },
  { find: 'o', collation: { locale: 'xx' } },
  { count: 'o', collation: 5 },
  { distinct: 'o', key: 'a', collation: 5 },
  { aggregate: 'o', pipeline: [], cursor: {}, collation: 5 },
  { findAndModify: 'o', query: {}, remove: true, collation: 5 },
  { insert: 'ruled', documents: [{ _id: 1, a: 'x' }] },
  { collMod: 'ruled', validator: { a: { $type: 'number' } }, validationLevel: 'moderate' },
  { update: 'ruled', updates: [{ q: { _id: 1 }, u: { $set: { b: 1 } } }] },
  { collMod: 'ruled', validationLevel: 'off' },
  { insert: 'ruled', documents: [{ _id: 2, a: 'y' }] },
  { listCollections: 1, filter: { name: 'ruled' } },
  { collMod: 'ruled', validationLevel: 'bogus' },
  { create: 'capped', capped: true },
  { create: 'capped', size: 5 },
  { create: 'capped', capped: true, size: 0 },
  { create: 'capped', capped: true, size: 'x' },
  { create: 'capped', capped: true, size: 4000, max: 2 },
  { create: 'capped', capped: true, size: 4000, max: 2 },
  { create: 'capped', capped: true, size: 5000 },
  { insert: 'capped', documents: [{ _id: 1 }, { _id: 2 }, { _id: 3 }] },
  { find: 'capped' },
  { find: 'capped', tailable: true, sort: { _id: 1 } },
  { find: 'capped', tailable: true, singleBatch: true },
  { find: 'capped', awaitData: true },
  { find: 'none', tailable: true },
  { createIndexes: 'capped', indexes: [{ key: { t: 1 }, name: 't', expireAfterSeconds: 5 }] },
  { aggregate: 'ruled', pipeline: [{ $out: 'capped' }], cursor: {} },
  { collMod: 'capped', cappedMax: 1 },
  { collMod: 'ruled', cappedMax: 1 },
  { find: 'o', maxTimeMS: -1 },
  { find: 'o', maxTimeMS: 'x' },
  { find: 'o', maxTimeMS: 1.5 },
  { find: 'o', maxTimeMS: 2147483648 },
  { find: 'o', maxTimeMS: 1000 },
  { collStats: 'ruled', scale: -1 },
  { dbStats: 1, scale: 0 },
  { explain: { find: 'ruled' }, verbosity: 'bogus' },
  { explain: { find: 'ruled' }, verbosity: 5 },
  { explain: 5 },
  { saslStart: 1, mechanism: 'SCRAM-SHA-256', payload: 'biwsbj1qb2Uscj1hYmNkZWY=' },
  { logout: 1 },
  { aggregate: 'o', pipeline: [{ $search: {} }], cursor: {} },
  { aggregate: 'ruled', pipeline: [{ $set: { z: { $size: '$a' } } }], cursor: {} },
  { aggregate: 'ruled', pipeline: [{ $set: { z: { $size: '$a' } } }, { $match: { _id: 5 } }], cursor: {} },
  { aggregate: 'ruled', pipeline: [{ $set: { z: { $size: '$a' } } }, { $skip: 5 }], cursor: {} },
  {
    aggregate: 'ruled',
    pipeline: [{ $project: { z: { $size: '$a' }, a: 1 } }, { $match: { $or: [{ _id: 5 }, { a: 'q' }] } }],
    cursor: {},
  },
  { find: 'ruled', filter: { $expr: { $gt: [{ $size: '$a' }, 1] } } },
  { distinct: 'ruled', key: 'a', query: { $expr: { $gt: [{ $size: '$a' }, 1] } } },
  { createIndexes: 'long', indexes: [{ key: { a: 1 }, name: 'a', unique: true }] },
  {
    insert: 'long',
    documents: [
      { _id: 1, a: 'x'.repeat(200) },
      { _id: 2, a: 'x'.repeat(200) },
    ],
  },
  {
    insert: 'long',
    documents: [
      { _id: 3, a: 'ä'.repeat(90) },
      { _id: 4, a: 'ä'.repeat(90) },
    ],
  },
].map(on);

const pipelineOf = (stage: Document): Document => ({ aggregate: 'nulls', pipeline: [stage], cursor: {} });
const updateOf = (statement: Document): Document => ({ update: 'nulls', updates: [{ q: { _id: 1 }, ...statement }] });
const harmless = { u: { $set: { z: 1 } } };

/** Null means missing in some places, is an ordinary value in others, and is refused in the rest. */
const nulls: CommandCase[] = [
  {
    insert: 'nulls',
    documents: [
      { _id: 1, a: null, b: [1, null, 2], s: 'x' },
      { _id: 2, a: 5 },
    ],
  },
  ...[
    { $project: { v: { $switch: { branches: [{ case: true, then: null }] } } } },
    { $project: { v: { $switch: { branches: [{ case: null, then: 1 }], default: null } } } },
    { $sample: { size: null } },
    { $bucket: { groupBy: '$a', boundaries: [0, 9], default: null } },
    { $merge: { into: 'other', whenMatched: null } },
    { $unionWith: { coll: 'nulls', pipeline: null } },
    { $densify: { field: 'a', partitionByFields: null, range: { step: 1, bounds: [0, 2] } } },
    { $fill: { partitionBy: null, output: { a: { value: null } } } },
    { $setWindowFields: { partitionBy: null, sortBy: null, output: { n: { $sum: 1 } } } },
  ].map(pipelineOf),
  { aggregate: 'nulls', pipeline: null, cursor: {} },
  { aggregate: 'nulls', pipeline: [], cursor: null },
  { aggregate: 'nulls', pipeline: [], cursor: { batchSize: null }, let: null, collation: null },
  { find: 'nulls', let: null, skip: null, limit: null, batchSize: null },
  { find: 'nulls', sort: null },
  { find: 'nulls', readConcern: null },
  { find: 'nulls', readConcern: { level: 'bogus' } },
  { find: 'nulls', readConcern: { level: 5 } },
  { count: 'nulls', query: null, collation: null },
  { count: 'nulls', limit: null },
  { distinct: 'nulls', key: 'a', query: null },
  { distinct: 'nulls', key: null },
  ...[
    { q: null, ...harmless },
    { u: null },
    { ...harmless, arrayFilters: null },
    { ...harmless, hint: null },
    { ...harmless, upsert: null, multi: null, collation: null, c: null },
    { u: { $rename: { a: 'moved' } } },
  ].map(updateOf),
  { update: 'nulls', updates: null },
  { ...updateOf(harmless), ordered: null, bypassDocumentValidation: null, let: null },
  { find: 'nulls', ...sorted },
  { findAndModify: 'nulls', query: { _id: 9 }, sort: null, fields: null, let: null, collation: null, update: harmless.u },
  { findAndModify: 'nulls', query: null, remove: null, new: null, upsert: null, update: null },
  { findAndModify: 'nulls', query: { _id: 9 }, update: harmless.u, arrayFilters: null },
  { findAndModify: 'nulls', query: { _id: 9 }, update: harmless.u, hint: null },
  { insert: 'nulls', documents: null },
  { insert: 'nulls', documents: [{}], writeConcern: null },
  { insert: 'nulls', documents: [{}], writeConcern: { bogus: 1 } },
  { insert: 'nulls', documents: [{}], writeConcern: { w: -1 } },
  { delete: 'nulls', deletes: [{ q: null, limit: 0 }] },
  { delete: 'nulls', deletes: [{ q: {}, limit: 1.5 }] },
  { delete: 'nulls', deletes: [{ q: {}, limit: null }] },
  { create: 'nulls2', validator: null, collation: null, validationLevel: null, size: null, viewOn: null },
  { dropIndexes: 'nulls', index: null },
  { dropIndexes: 'nulls' },
].map(on);

const mergeOf = (_id: number | string, merge: Document, keepsId = false): Document => ({
  aggregate: 'm',
  pipeline: [{ $match: { _id } }, ...(keepsId ? [] : [{ $unset: '_id' }]), { $merge: { into: 'merged', on: 'k', ...merge } }],
  cursor: {},
});
const stageOf = (stage: Document): Document => ({ aggregate: 'm', pipeline: [stage], cursor: {} });

/** Which of equals the last ones are. */
const lastOnes: CommandCase[] = [
  { insert: 'b', documents: [1, 1, 1, 2].map((s, _id) => ({ _id, s })) },
  ...[{ $lt: 3 }, { $gte: 0 }].map((_id) => ({
    aggregate: 'b',
    pipeline: [
      { $match: { _id } },
      {
        $group: {
          _id: null,
          one: { $bottom: { sortBy: { s: 1 }, output: '$_id' } },
          up: { $bottomN: { n: 2, sortBy: { s: 1 }, output: '$_id' } },
          down: { $bottomN: { n: 2, sortBy: { s: -1 }, output: '$_id' } },
        },
      },
    ],
    cursor: {},
  })),
].map(on);

/** What pipelines write, and how they name what they refuse. */
const merges: CommandCase[] = [
  {
    insert: 'm',
    documents: [
      { _id: 1, k: 1, v: 1 },
      { _id: 2, v: 2 },
      { _id: 3, k: null },
      { _id: 4, k: [1] },
      { _id: 5, z: 1, k: 2, a: 5 },
    ],
  },
  { createIndexes: 'merged', indexes: [{ key: { k: 1 }, name: 'k_1', unique: true }] },
  { insert: 'merged', documents: [{ _id: 10, k: 1 }] },
  mergeOf(1, { whenMatched: 'fail' }),
  mergeOf(2, {}),
  mergeOf(3, {}),
  mergeOf(4, {}),
  mergeOf(5, {}, true),
  mergeOf(1, {}, true),
  mergeOf(1, { whenMatched: 'replace' }, true),
  mergeOf(1, {}),
  { find: 'merged', sort: { k: 1 } },
  mergeOf(1, { whenMatched: [{ $set: { p: '$$new.v', z: '$k' } }] }),
  mergeOf(2, { on: '_id', whenNotMatched: 'fail' }),
  { aggregate: 'm', pipeline: [{ $project: { _id: null } }, { $merge: { into: 'merged' } }], cursor: {} },
  { aggregate: 'm', pipeline: [{ $project: { _id: ['$_id'] } }, { $out: 'outed2' }], cursor: {} },
  { find: 'merged', sort: { k: 1 } },
  ...[
    { $project: { a: { $bogus: 1 } } },
    { $set: { a: { $bogus: 1 } } },
    { $project: { a: 1, b: 0 } },
    { $project: { a: '$$nope' } },
    { $set: { a: { $size: [1, 2] } } },
    { $unset: ['a', 'a.b'] },
    { $project: { x: { $divide: [1, 0] } } },
    { $group: { foo: 'bar' } },
  ].map(stageOf),
].map(on);

/** Paths and names that are none, and changes of what cannot change. */
const refusals: CommandCase[] = [
  { insert: 'w.', documents: [{ _id: 1, a: 1 }] },
  ...['', '.', 'a.', '.a', 'a..b', '$a', 'a.$b', 'a\0b', 'a'].map((key) => ({ distinct: 'w.', key })),
  { distinct: 'none', key: '' },
  ...[[{ $set: { _id: 5 } }], [{ $replaceWith: { _id: 'x' } }], [{ $set: { '_id.a': 1 } }], { $set: { _id: 5 } }, { _id: 5 }].map(
    (u) => ({ update: 'w.', updates: [{ q: { _id: 1 }, u }] }),
  ),
  { update: 'w.', updates: [{ q: { _id: 3 }, u: [{ $set: { _id: 5 } }], upsert: true }] },
  { findAndModify: 'w.', query: { _id: 1 }, update: [{ $set: { _id: 5 } }] },
  { count: 'w.', query: { a: { $regex: 'x', $options: 'iz' } } },
  { find: 'w.', projection: { _id: 0 } },
].map(on);

const failing = { $divide: [1, 0] };
const changing = (_id: number, u: Document | Document[], upsert = false): Document => ({
  update: 'late',
  updates: [{ q: { _id }, u, upsert }],
});
const intoLate = (whenMatched: Document[]): Document => ({
  aggregate: 'source',
  pipeline: [{ $merge: { into: 'late', whenMatched, whenNotMatched: 'discard' } }],
  cursor: {},
});
const fieldNames = [
  'a',
  '$a',
  '$$ROOT',
  { $literal: '$a' },
  { $const: 'a' },
  { $literal: 5 },
  { $concat: ['a'] },
  ['a'],
  5,
  null,
];

/** What is refused only where it is evaluated, and what already where it is written down. */
const late: CommandCase[] = [
  { insert: 'late', documents: [{ _id: 1, n: 1, o: 5, arr: [1, 2] }] },
  { insert: 'source', documents: [{ _id: 7 }] },
  ...[
    failing,
    { $cond: ['$n', failing, 1] },
    { $switch: { branches: [{ case: false, then: 1 }] } },
    { $arrayElemAt: [1, 0] },
  ].flatMap((a) => [changing(7, [{ $set: { a } }]), changing(1, [{ $set: { a } }]), changing(8, [{ $set: { a } }], true)]),
  ...[{ $cond: ['$n', 1, failing] }, { $or: ['$n', failing] }, { $ifNull: ['$n', failing] }, { $add: ['x', '$none'] }].map((a) =>
    changing(1, [{ $set: { a } }]),
  ),
  { findAndModify: 'late', query: { _id: 7 }, update: [{ $set: { a: failing } }] },
  { findAndModify: 'late', query: { _id: 1 }, update: [{ $set: { a: failing } }] },
  intoLate([{ $set: { a: failing } }]),
  { aggregate: 'none', pipeline: [{ $project: { a: failing } }], cursor: {} },
  ...['arr.$', 'arr.$.x', 'arr.x.$', 'o.x.$', 'o.x.$.y', 'none.$'].flatMap((path) => [
    changing(1, { $setOnInsert: { [path]: 1 } }),
    changing(1, { $setOnInsert: { [path]: 1 }, $set: { k: 1 } }),
    changing(7, { $setOnInsert: { [path]: 1 } }),
  ]),
  ...fieldNames.flatMap((field) => [
    { aggregate: 'late', pipeline: [{ $project: { v: { $getField: { field, input: '$$ROOT' } } } }], cursor: {} },
    { aggregate: 'late', pipeline: [{ $project: { v: { $setField: { field, input: {}, value: 1 } } } }], cursor: {} },
    { aggregate: 'late', pipeline: [{ $project: { v: { $unsetField: { field, input: { a: 1 } } } } }], cursor: {} },
  ]),
  { aggregate: 'late', pipeline: [{ $out: 'outed3' }], cursor: {}, readConcern: { level: 'linearizable' } },
  { aggregate: 'late', pipeline: [{ $merge: 'outed3' }], cursor: {}, readConcern: { level: 'linearizable' } },
  { aggregate: 'late', pipeline: [{ $out: 'outed3' }], cursor: {}, readConcern: { level: 'majority' } },
  { find: 'late', ...sorted },
].map(on);

export const commandCases: CommandCase[] = [
  ...inserts,
  ...updates,
  ...removals,
  ...findAndModify,
  ...reads,
  ...definitions,
  ...indexes,
  ...types,
  ...options,
  ...nulls,
  ...merges,
  ...indexKindCases.map(on),
  ...refusals,
  ...lastOnes,
  ...letCases.map(on),
  ...createCases.map(on),
  ...movedCases.map(on),
  ...renameCases.map(admin),
  ...orderCases.map(on),
  ...dateCases.map(on),
  ...arrayKeyCases.map(on),
  ...requests.map(on),
  ...adminRequests.map(admin),
  ...serverRequests.map(on),
  ...serverAdminRequests.map(admin),
  ...nameRequests.map(on),
  ...late,
];

// Questions about MongoDB's semantics: documents of every type, and filters, sorts, projections, pipelines and updates over them.
// goldens.json holds what a real MongoDB answered; record.mjs records and compares.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { ObjectId, Decimal128, Long, Double, Timestamp, Binary, MinKey, MaxKey, UUID } = createRequire(
  join(process.cwd(), 'noop.js'),
)('bson');
const oid = (n) => new ObjectId(n.toString(16).padStart(24, '0'));
export const docs = [
  {
    _id: 1,
    v: 1,
    s: 'abc',
    t: ['red', 'blue'],
    n: { a: 1, b: 2 },
    d: new Date('2024-01-01'),
    arr: [
      { x: 1, y: 'p' },
      { x: 5, y: 'q' },
    ],
  },
  { _id: 2, v: new Double(2), s: 'ABC', t: [], n: { b: 2, a: 1 }, d: new Date('2024-06-01'), arr: [{ x: 3 }, {}] },
  { _id: 3, v: Long.fromString('3'), s: null, t: null, n: null, d: null, arr: [] },
  { _id: 4, v: Decimal128.fromString('4.0'), t: [['red']], n: { a: null }, arr: [{ x: null }] },
  { _id: 5, v: null, s: '', t: ['red', null, 3], n: {}, d: 5, arr: [1, 2, { x: 9 }] },
  { _id: 6, s: 'zed', v: '5', t: 'red', n: [{ a: 1 }, { a: 3 }], d: '2024', arr: 7 },
  { _id: 7, v: [1, 5, 10], s: ['abc', 'x'], n: [[{ a: 1 }]], t: { 0: 'red' }, arr: [[1, 2], [3]] },
  { _id: 8, v: NaN, s: 'émile', o: oid(5), t: ['blue', 'red'], d: new Date(-5) },
  { _id: 9, v: Infinity, s: 'Zed', o: oid(3), b: new Binary(Buffer.from([1, 2])), t: true },
  { _id: 10, v: -0, s: 'a.b', o: null, b: new Binary(Buffer.from([1])), ts: new Timestamp({ t: 5, i: 1 }), re: /ab/i },
  {
    _id: 11,
    v: Long.fromString('9007199254740993'),
    big: Long.fromString('9223372036854775807'),
    s: 'abc\u0000',
    t: [{ red: 1 }],
    o: oid(9),
  },
  {
    _id: 12,
    v: Decimal128.fromString('0.1'),
    s: 'ab',
    u: new UUID('00112233-4455-6677-8899-aabbccddeeff'),
    mk: new MinKey(),
    xk: new MaxKey(),
  },
  { _id: 13, v: 0.1, s: 'Abc', q: 5, n: { a: { b: [1, { c: 2 }] } }, t: ['green', 'red'] },
  {
    _id: 14,
    v: false,
    s: 'x y',
    q: 2,
    d: new Date('2024-01-01'),
    arr: [
      { x: 2, y: 'q' },
      { x: 8, y: 'p' },
    ],
  },
  { _id: 15, v: { a: 1 }, s: 12, q: 9, t: ['a', 'b', 'c', 'd'] },
];
const F = (name, filter, opt) => ({ kind: 'find', name, filter, ...opt });
export const cases = [
  F('eq int vs other number types', { v: 2 }),
  F('eq decimal', { v: 4 }),
  F('eq Long literal', { v: Long.fromNumber(1) }),
  F('eq Decimal literal vs int', { v: Decimal128.fromString('1') }),
  F('eq Double wrapper', { v: new Double(3) }),
  F('0.1 double vs decimal', { v: 0.1 }),
  F('NaN eq', { v: NaN }),
  F('-0 eq 0', { v: 0 }),
  F('big long exact', { v: Long.fromString('9007199254740993') }),
  F('big long neighbour', { v: Long.fromString('9007199254740992') }),
  F('gt num', { v: { $gt: 1 } }),
  F('gte num', { v: { $gte: 3 } }),
  F('lt num', { v: { $lt: 2 } }),
  F('gt Long literal', { v: { $gt: Long.fromNumber(1) } }),
  F('gt decimal literal', { v: { $gt: Decimal128.fromString('1.5') } }),
  F('lte null', { v: { $lte: null } }),
  F('gte null', { v: { $gte: null } }),
  F('gt string', { s: { $gt: 'a' } }),
  F('gt date', { d: { $gt: new Date('2024-02-01') } }),
  F('lt date', { d: { $lt: new Date('2024-02-01') } }),
  F('gt objectid', { o: { $gt: oid(3) } }),
  F('gt bool', { v: { $gte: false } }),
  F('gt object', { n: { $gt: { a: 1 } } }),
  F('lt array', { t: { $lt: ['red'] } }),
  F('gt MinKey', { v: { $gt: new MinKey() } }),
  F('lt MaxKey', { v: { $lt: new MaxKey() } }),
  F('gt binary', { b: { $gt: new Binary(Buffer.from([1])) } }),
  F('gt timestamp', { ts: { $gt: new Timestamp({ t: 1, i: 1 }) } }),
  F('array two-sided range', { v: { $gt: 5, $lt: 10 } }),
  F('null matches missing', { s: null }),
  F('null nested', { 'n.a': null }),
  F('null in array of docs', { 'arr.x': null }),
  F('ne null', { s: { $ne: null } }),
  F('exists true on null', { s: { $exists: true } }),
  F('exists false', { d: { $exists: false } }),
  F('exists nested arr', { 'arr.x': { $exists: true } }),
  F('exists nested arr false', { 'arr.x': { $exists: false } }),
  F('in null', { s: { $in: [null, 'zed'] } }),
  F('nin', { s: { $nin: ['abc', null] } }),
  F('in regex', { s: { $in: [/^ab/, 'zed'] } }),
  F('in mixed numbers', { v: { $in: [2, 4] } }),
  F('eq object order', { n: { a: 1, b: 2 } }),
  F('eq object reversed', { n: { b: 2, a: 1 } }),
  F('eq array', { t: ['red', 'blue'] }),
  F('eq array in array', { t: ['red'] }),
  F('eq scalar in array', { t: 'red' }),
  F('index path', { 't.0': 'red' }),
  F('index path into doc', { 'arr.0.x': 1 }),
  F('nested arr', { 'arr.x': 5 }),
  F('nested in array doc', { 'n.a': 1 }),
  F('deep', { 'n.a.b.c': 2 }),
  F('ne array', { t: { $ne: 'red' } }),
  F('eq empty array', { t: [] }),
  F('eq empty obj', { n: {} }),
  F('all', { t: { $all: ['red', 'blue'] } }),
  F('all scalar', { t: { $all: ['red'] } }),
  F('all elemMatch', { arr: { $all: [{ $elemMatch: { x: 2 } }, { $elemMatch: { y: 'p' } }] } }),
  F('size', { t: { $size: 2 } }),
  F('size 0', { t: { $size: 0 } }),
  F('elemMatch obj', { arr: { $elemMatch: { x: { $gt: 4 }, y: 'p' } } }),
  F('elemMatch scalar', { v: { $elemMatch: { $gt: 4, $lt: 6 } } }),
  F('elemMatch $or', { arr: { $elemMatch: { $or: [{ x: 1 }, { y: 'q' }] } } }),
  F('elemMatch nested arr', { arr: { $elemMatch: { $elemMatch: { $gt: 2 } } } }),
  F('not gt', { v: { $not: { $gt: 1 } } }),
  F('not regex', { s: { $not: /^a/ } }),
  F('mod', { v: { $mod: [2, 1] } }),
  F('mod 0', { v: { $mod: [2, 0] } }),
  F('bits', { v: { $bitsAllSet: 1 } }),
  F('type int', { v: { $type: 'int' } }),
  F('type double', { v: { $type: 'double' } }),
  F('type long', { v: { $type: 'long' } }),
  F('type decimal', { v: { $type: 'decimal' } }),
  F('type number', { v: { $type: 'number' } }),
  F('type string arr', { s: { $type: 'string' } }),
  F('type objectId', { o: { $type: 'objectId' } }),
  F('type array', { t: { $type: 'array' } }),
  F('type null', { s: { $type: 'null' } }),
  F('type binData', { b: { $type: 'binData' } }),
  F('type object', { n: { $type: 'object' } }),
  F('type timestamp', { ts: { $type: 'timestamp' } }),
  F('regex i', { s: /^ab/i }),
  F('regex options', { s: { $regex: '^ab', $options: 'i' } }),
  F('regex x', { s: { $regex: 'a b # c', $options: 'x' } }),
  F('regex inline (?i)', { s: { $regex: '(?i)^ab' } }),
  F('regex possessive/pcre', { s: { $regex: '^a\\Qb\\E' } }),
  F('regex stored', { re: /ab/i }),
  F('regex on array', { s: /^x/ }),
  F('or', { $or: [{ v: 1 }, { q: 5 }] }),
  F('nor', { $nor: [{ v: 1 }, { q: { $exists: false } }] }),
  F('expr gt', { $expr: { $gt: ['$v', 2] } }),
  F('expr missing', { $expr: { $eq: ['$q', null] } }),
  F('expr cmp fields', { $expr: { $lt: ['$_id', '$q'] } }),
  F('where', { $where: 'this.q > 4' }),
  F('unknown op', { v: { $foo: 1 } }),
  F('bad $in', { v: { $in: 5 } }),
  F('collation eq', { s: 'abc' }, { collation: { locale: 'en', strength: 2 } }),
  F('collation gt', { s: { $gte: 'zed' } }, { collation: { locale: 'en', strength: 1 } }),
  F('jsonSchema', { $jsonSchema: { required: ['q'], properties: { q: { bsonType: 'int', minimum: 3 } } } }),
  F('sort v asc (type order)', {}, { sort: { v: 1, _id: 1 } }),
  F('sort v desc', {}, { sort: { v: -1, _id: 1 } }),
  F('sort s', {}, { sort: { s: 1, _id: 1 } }),
  F('sort array field', {}, { sort: { t: 1, _id: 1 } }),
  F('sort n', {}, { sort: { n: 1, _id: 1 } }),
  F('sort o', {}, { sort: { o: 1, _id: 1 } }),
  F('sort d desc', {}, { sort: { d: -1, _id: 1 } }),
  F('sort nested', {}, { sort: { 'arr.x': 1, _id: 1 } }),
  F('sort collation', {}, { sort: { s: 1, _id: 1 }, collation: { locale: 'en', numericOrdering: true } }),
  F('proj incl', { _id: 1 }, { projection: { s: 1, 'n.a': 1 } }),
  F('proj excl arr', { _id: { $in: [1, 5, 7] } }, { projection: { 'arr.x': 0 } }),
  F('proj incl arr path', { _id: { $in: [1, 2, 5, 7] } }, { projection: { 'arr.x': 1 } }),
  F('proj slice', { _id: 15 }, { projection: { t: { $slice: [1, 2] } } }),
  F('proj slice neg', { _id: 15 }, { projection: { t: { $slice: -1 }, q: 1 } }),
  F('proj elemMatch', { _id: { $in: [1, 14] } }, { projection: { arr: { $elemMatch: { y: 'q' } } } }),
  F('proj positional', { arr: { $elemMatch: { y: 'q' } } }, { projection: { 'arr.$': 1 } }),
  F('proj mixed error', { _id: 1 }, { projection: { s: 1, v: 0 } }),
  F('proj expr', { _id: 1 }, { projection: { z: { $concat: ['$s', '!'] } } }),
  F('proj literal', { _id: 1 }, { projection: { z: 'lit', w: { $literal: 1 } } }),
];
const A = (name, pipeline, opt) => cases.push({ kind: 'agg', name, pipeline, ...opt });
const q = { $match: { q: { $exists: true } } };
A('group sum types', [{ $group: { _id: null, s: { $sum: '$v' } } }]);
A('group by v', [{ $match: { _id: { $ne: 7 } } }, { $group: { _id: '$v', n: { $sum: 1 } } }, { $sort: { n: -1, _id: 1 } }]);
A('group by missing/null', [{ $group: { _id: '$o', n: { $sum: 1 } } }, { $sort: { _id: 1 } }]);
A('group by object', [{ $group: { _id: '$n', n: { $sum: 1 } } }, { $sort: { n: -1, _id: 1 } }]);
A('group avg', [q, { $group: { _id: null, a: { $avg: '$q' }, m: { $max: '$s' }, mi: { $min: '$s' } } }]);
A('group push', [q, { $sort: { _id: 1 } }, { $group: { _id: null, l: { $push: '$q' }, f: { $first: '$s' } } }]);
A('addToSet', [{ $unwind: '$t' }, { $group: { _id: null, l: { $addToSet: '$t' } } }, { $project: { n: { $size: '$l' } } }]);
A('sum long overflow', [{ $match: { _id: 11 } }, { $project: { x: { $add: ['$big', 1] } } }]);
A('add int+long', [{ $match: { _id: 3 } }, { $project: { x: { $add: ['$v', 1] } } }]);
A('add decimal', [{ $match: { _id: 12 } }, { $project: { x: { $add: ['$v', 1] } } }]);
A('multiply null', [{ $match: { _id: 5 } }, { $project: { x: { $multiply: ['$v', 2] } } }]);
A('divide', [q, { $project: { x: { $divide: ['$q', 2] } } }, { $sort: { _id: 1 } }]);
A('divide by zero', [q, { $project: { x: { $divide: ['$q', 0] } } }]);
A('mod neg', [q, { $project: { x: { $mod: [{ $multiply: ['$q', -1] }, 3] } } }, { $sort: { _id: 1 } }]);
A('type', [{ $project: { x: { $type: '$v' } } }, { $sort: { _id: 1 } }]);
A('cond/ifNull', [{ $project: { x: { $ifNull: ['$q', 'none'] }, y: { $cond: ['$v', 1, 0] } } }, { $sort: { _id: 1 } }]);
A('toString', [
  { $match: { _id: { $in: [1, 2, 3, 4, 8, 9] } } },
  { $project: { x: { $toString: '$v' }, o: { $toString: '$o' } } },
  { $sort: { _id: 1 } },
]);
A('toObjectId', [{ $limit: 1 }, { $project: { x: { $toObjectId: '000000000000000000000005' } } }]);
A('convert', [{ $limit: 1 }, { $project: { x: { $convert: { input: 'zz', to: 'int', onError: -1 } } } }]);
A('dateToString', [{ $match: { _id: 1 } }, { $project: { x: { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M' } } } }]);
A('dateTrunc', [{ $match: { _id: 2 } }, { $project: { x: { $dateTrunc: { date: '$d', unit: 'month' } } } }]);
A('dateDiff tz', [
  { $match: { _id: 2 } },
  {
    $project: {
      x: { $dateDiff: { startDate: new Date('2023-12-31T23:00:00Z'), endDate: '$d', unit: 'day', timezone: 'Europe/Paris' } },
    },
  },
]);
A('year', [{ $match: { _id: 1 } }, { $project: { y: { $year: '$d' }, w: { $isoWeek: '$d' }, dw: { $dayOfWeek: '$d' } } }]);
A('unwind', [{ $unwind: '$t' }, { $sort: { _id: 1 } }]);
A('unwind preserve', [
  { $unwind: { path: '$t', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
  { $sort: { _id: 1, i: 1 } },
  { $project: { t: 1, i: 1 } },
]);
A('lookup self', [
  { $match: { _id: { $in: [1, 5, 14] } } },
  { $lookup: { from: 'c', localField: 'v', foreignField: 'q', as: 'j' } },
  { $project: { 'j._id': 1 } },
  { $sort: { _id: 1 } },
]);
A('lookup pipeline', [
  { $match: { _id: 1 } },
  {
    $lookup: {
      from: 'c',
      let: { s: '$v' },
      pipeline: [{ $match: { $expr: { $gt: ['$q', '$$s'] } } }, { $project: { _id: 1 } }, { $sort: { _id: 1 } }],
      as: 'j',
    },
  },
  { $project: { j: 1 } },
]);
A('facet', [{ $facet: { a: [{ $count: 'n' }], b: [q, { $sort: { q: 1 } }, { $project: { q: 1 } }] } }]);
A('bucket', [q, { $bucket: { groupBy: '$q', boundaries: [0, 4, 8], default: 'o', output: { n: { $sum: 1 } } } }]);
A('bucketAuto', [q, { $bucketAuto: { groupBy: '$q', buckets: 2 } }]);
A('sortByCount', [{ $unwind: '$t' }, { $match: { t: { $type: 'string' } } }, { $sortByCount: '$t' }, { $limit: 1 }]);
A('replaceRoot', [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: '$n' } }]);
A('replaceRoot err', [{ $replaceRoot: { newRoot: '$s' } }]);
A('addFields nested', [{ $match: { _id: { $in: [1, 5] } } }, { $addFields: { 'n.z': 1, 'arr.k': 2 } }, { $sort: { _id: 1 } }]);
A('setWindowFields', [
  q,
  {
    $setWindowFields: {
      sortBy: { q: 1 },
      output: { c: { $sum: '$q', window: { documents: ['unbounded', 'current'] } }, r: { $rank: {} } },
    },
  },
  { $project: { q: 1, c: 1, r: 1 } },
  { $sort: { _id: 1 } },
]);
A('graphLookup', [
  { $match: { _id: 1 } },
  { $graphLookup: { from: 'c', startWith: '$v', connectFromField: 'q', connectToField: '_id', as: 'g' } },
  { $project: { 'g._id': 1 } },
]);
A('unionWith', [
  { $match: { _id: 1 } },
  { $unionWith: { coll: 'c', pipeline: [{ $match: { _id: 2 } }] } },
  { $project: { _id: 1 } },
  { $sort: { _id: 1 } },
]);
A('densify', [
  q,
  { $densify: { field: 'q', range: { step: 3, bounds: [2, 9] } } },
  { $project: { _id: 0, q: 1 } },
  { $sort: { q: 1 } },
]);
A('fill', [{ $sort: { _id: 1 } }, { $fill: { sortBy: { _id: 1 }, output: { q: { method: 'locf' } } } }, { $project: { q: 1 } }]);
A('map/filter/reduce', [
  { $match: { _id: 1 } },
  {
    $project: {
      m: { $map: { input: '$arr', as: 'e', in: '$$e.x' } },
      f: { $filter: { input: '$arr', cond: { $gt: ['$$this.x', 2] } } },
      r: { $reduce: { input: '$arr', initialValue: 0, in: { $add: ['$$value', '$$this.x'] } } },
    },
  },
]);
A('arrayElemAt path', [{ $match: { _id: 1 } }, { $project: { x: { $arrayElemAt: ['$arr.x', 1] }, y: '$arr.x' } }]);
A('in missing arr err', [{ $project: { x: { $in: [1, '$zzz'] } } }]);
A('concat null', [{ $match: { _id: 3 } }, { $project: { x: { $concat: ['a', '$s'] } } }]);
A('cmp types', [{ $project: { x: { $gt: ['$v', 'a'] }, y: { $lt: ['$v', null] } } }, { $sort: { _id: 1 } }]);
A('project excl', [{ $match: { _id: 1 } }, { $project: { 'n.a': 0, arr: 0 } }]);
A('unknown stage', [{ $foo: 1 }]);
A('sort multi', [{ $sort: { v: 1, _id: 1 } }, { $project: { _id: 1 } }]);
A('$$NOW', [{ $limit: 1 }, { $project: { x: { $type: '$$NOW' } } }]);
A('getField/setField', [{ $match: { _id: 1 } }, { $project: { x: { $getField: { field: 'a', input: '$n' } } } }]);
A('regexMatch', [{ $match: { _id: 1 } }, { $project: { x: { $regexMatch: { input: '$s', regex: /B/i } } } }]);
A('topN', [q, { $group: { _id: null, t: { $topN: { n: 2, sortBy: { q: -1 }, output: '$q' } } } }]);
A('stdDev/percentile', [q, { $group: { _id: null, s: { $stdDevPop: '$q' } } }]);
A('split/trim', [{ $match: { _id: 14 } }, { $project: { x: { $split: ['$s', ' '] }, y: { $toUpper: '$s' } } }]);
A('objectToArray', [{ $match: { _id: 1 } }, { $project: { x: { $objectToArray: '$n' } } }]);
const U = (name, id, update, opt) => cases.push({ kind: 'upd', name, filter: { _id: id }, update, ...opt });
U('set', 1, { $set: { a: 1 } });
U('set nested create', 1, { $set: { 'x.y.z': 1 } });
U('set through scalar err', 1, { $set: { 's.y': 1 } });
U('set through null err', 3, { $set: { 'n.y': 1 } });
U('set arr index', 1, { $set: { 't.5': 'z' } });
U('set arr non-index err', 1, { $set: { 't.zz': 'z' } });
U('set same value different type', 1, { $set: { v: new Double(1) } });
U('unset arr el', 1, { $unset: { 't.0': 1 } });
U('inc', 1, { $inc: { v: 5 } });
U('inc long', 3, { $inc: { v: 1 } });
U('inc decimal', 12, { $inc: { v: 1 } });
U('inc Long arg', 1, { $inc: { v: Long.fromNumber(2) } });
U('inc double', 2, { $inc: { v: 1 } });
U('inc on string err', 1, { $inc: { s: 1 } });
U('inc null err', 5, { $inc: { v: 1 } });
U('inc missing', 1, { $inc: { zz: 3 } });
U('inc int overflow', 1, { $inc: { v: 2147483647 } });
U('mul missing', 1, { $mul: { zz: 3 } });
U('min', 1, { $min: { v: 0 } });
U('max other type', 1, { $max: { v: 'a' } });
U('min on null', 5, { $min: { v: 3 } });
U('push', 1, { $push: { t: 'x' } });
U('push each slice sort', 1, { $push: { arr: { $each: [{ x: 3 }], $sort: { x: 1 }, $slice: -2 } } });
U('push position', 1, { $push: { t: { $each: ['k'], $position: 1 } } });
U('push slice 0', 1, { $push: { t: { $each: [], $slice: 0 } } });
U('push non-array err', 1, { $push: { s: 1 } });
U('push missing slice', 1, { $push: { nn: { $each: [1, 2, 3], $slice: 2 } } });
U('addToSet', 1, { $addToSet: { t: { $each: ['red', 'new'] } } });
U('addToSet obj', 1, { $addToSet: { arr: { x: 1, y: 'p' } } });
U('addToSet obj reordered', 1, { $addToSet: { arr: { y: 'p', x: 1 } } });
U('addToSet num type', 7, { $addToSet: { v: new Double(1) } });
U('pull val', 1, { $pull: { t: 'red' } });
U('pull cond', 1, { $pull: { arr: { x: { $gte: 5 } } } });
U('pull in', 1, { $pull: { t: { $in: ['red', 'blue'] } } });
U('pull non-array err', 1, { $pull: { s: 'a' } });
U('pullAll', 1, { $pullAll: { t: ['red'] } });
U('pop', 1, { $pop: { t: -1 } });
U('pop err', 1, { $pop: { s: 1 } });
U('rename', 1, { $rename: { s: 's2' } });
U('rename nested', 1, { $rename: { 'n.a': 'na' } });
U('currentDate type', 1, { $currentDate: { cd: true } }, { typeOnly: 'cd' });
U('bit', 1, { $bit: { v: { or: 6 } } });
U('setOnInsert no upsert', 1, { $setOnInsert: { z: 1 } });
U('positional $', 1, { $set: { 'arr.$.x': 99 } }, { filter: { _id: 1, 'arr.x': 5 } });
U('positional $ elemMatch', 14, { $set: { 'arr.$.x': 99 } }, { filter: { _id: 14, arr: { $elemMatch: { x: 8, y: 'p' } } } });
U('positional $ two conds', 14, { $set: { 'arr.$.x': 99 } }, { filter: { _id: 14, 'arr.x': 8, 'arr.y': 'p' } });
U('positional scalar', 1, { $set: { 't.$': 'X' } }, { filter: { _id: 1, t: 'blue' } });
U('$[]', 1, { $inc: { 'arr.$[].x': 1 } });
U('$[id]', 1, { $set: { 'arr.$[e].y': 'Z' } }, { arrayFilters: [{ 'e.x': { $gte: 5 } }] });
U('$[id] unused filter err', 1, { $set: { a: 1 } }, { arrayFilters: [{ 'e.x': 1 }] });
U('conflict err', 1, { $set: { n: 1 }, $inc: { 'n.a': 1 } });
U('set _id err', 1, { $set: { _id: 5 } });
U('unknown modifier', 1, { $foo: { a: 1 } });
U('pipeline update', 1, [{ $set: { w: { $add: ['$v', 1] }, 'n.k': '$s' } }, { $unset: 'd' }]);
U('replacement', 1, { z: 1 }, { replace: true });
U('replace keeps _id pos', 1, { b: 2, a: 1 }, { replace: true });
U('upsert eq', 100, { $set: { a: 1 } }, { upsert: true });
U('upsert dotted', 101, { $set: { a: 1 } }, { filter: { _id: 101, 'q.w': 5, r: { $gt: 4 }, y: { $in: [1, 2] } }, upsert: true });
U('upsert setOnInsert', 102, { $setOnInsert: { a: 1 }, $inc: { b: 2 } }, { upsert: true });
U('upsert push', 103, { $push: { l: { $each: [2, 1], $sort: 1 } } }, { upsert: true });
U('upsert replacement', 104, { a: 1 }, { replace: true, upsert: true });
U('upsert $and', 105, { $set: { k: 1 } }, { filter: { $and: [{ _id: 105 }, { m: 4 }] }, upsert: true });
const D = (name, key, filter) => cases.push({ kind: 'distinct', name, key, filter });
D('distinct v', 'v');
D('distinct t', 't');
D('distinct arr.x', 'arr.x');
D('distinct n', 'n');
D('distinct s', 's', { v: { $gt: 0 } });

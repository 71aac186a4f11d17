// Updates and projections over small documents of their own.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Double, Long } = createRequire(join(process.cwd(), 'noop.js'))('bson');
const bson = { Double };
const cases = [];
const show = (value) =>
  JSON.stringify(value, (key, item) =>
    typeof item === 'bigint' ? String(item) : item instanceof RegExp ? String(item) : item,
  ).slice(0, 150);
const u = (doc, filter, update, options) =>
  cases.push({
    kind: 'upd',
    name: `${cases.length} ${show([doc, filter, update, options])}`,
    docs: doc === null ? [] : [{ _id: 1, ...doc }],
    filter,
    update,
    replace: !Array.isArray(update) && !Object.keys(update)[0]?.startsWith('$'),
    ...options,
  });
const U = { upsert: true };
u(null, { b: 1 }, { $set: { c: 1 } }, U);
u(null, { b: 1, _id: 5 }, { $set: { c: 1, 'b2.z': 1 }, $inc: { b1: 1 } }, U);
u(null, { a: 1, $and: [{ a: 1 }] }, { $set: { c: 1 } }, U);
u(null, { a: 1, 'a.b': 1 }, { $set: { c: 1 } }, U);
u(null, { a: { $in: [3] }, r: { $exists: true }, s: { $not: { $gt: 1 } } }, { $set: { c: 1 } }, U);
u(null, { q: { $all: [2] } }, { $set: { c: 1 } }, U);
u(null, { $or: [{ z: 1 }] }, { $set: { c: 1 } }, U);
u(null, { a: 1, _id: 4 }, { c: 1 }, U);
u(null, { a: 1, _id: 4 }, { c: 1, _id: 5 }, U);
u(null, { a: 1 }, { c: 1, _id: 5 }, U);
u(null, { a: 1, _id: 4 }, { $set: { _id: 5 } }, U);
u(null, { a: 1 }, { $set: { _id: 5 } }, U);
u(null, { a: 1 }, { $set: { a: 5 } }, U);
u(null, { b: null }, { $set: { z: 5 } }, U);
u(null, { _id: { $gt: 3 } }, { $set: { z: 5 } }, U);
u(null, { _id: [1] }, { $set: { z: 5 } }, U);
u(null, { a: 1, _id: 7 }, [{ $set: { z: '$a' } }], U);
u(null, { 'a.0': 1 }, { $set: { z: 1 } }, U);
u(null, { 'a.$': 1 }, { $set: { z: 1 } }, U);
u({ a: 1 }, { _id: 1 }, { $set: { $x: 1 } });
u({ a: 1 }, { _id: 1 }, { $set: { a: { $x: 1 } } });
u({ a: {} }, { _id: 1 }, { $set: { 'a.$x': 1 } });
u({ a: {} }, { _id: 1 }, { $set: { 'a..x': 1 } });
u({ a: {} }, { _id: 1 }, { $set: { '': 1 } });
u({ a: {} }, { _id: 1 }, { $set: {} });
u({ a: {} }, { _id: 1 }, { $set: 5 });
u({ a: 1, b: 2 }, { _id: 1 }, { $set: { z: 1, y: 1, x10: 1, x9: 1 }, $inc: { c: 1 } });
u({ a: [1] }, { _id: 1 }, { $set: { 'a.10': 1, 'a.9': 2 } });
u({ a: [1] }, { _id: 1 }, { $set: { 'a.2000000': 1 } });
u({ a: 1 }, { _id: 1 }, { $rename: { a: 'a' } });
u({ a: 1 }, { _id: 1 }, { $rename: { a: 'a.b' } });
u({ a: [1] }, { _id: 1 }, { $rename: { 'a.0': 'b' } });
u({ a: 1, b: [1] }, { _id: 1 }, { $rename: { a: 'b.0' } });
u({ a: 1, b: 2 }, { _id: 1 }, { $rename: { a: 'b' } });
u({ a: 1, b: 2 }, { _id: 1 }, { $rename: { zz: 'b' } });
u({ a: 1, b: 2 }, { _id: 1 }, { $rename: { a: '_id' } });
u({ a: 1, b: 2 }, { _id: 1 }, { $rename: { a: 5 } });
u({ a: { b: 1 } }, { _id: 1 }, { $rename: { 'a.b': 'c.d' } });
u({ a: 5 }, { _id: 1 }, { $unset: { 'a.b.c': 1 } });
u({ a: 5 }, { _id: 1 }, { $pull: { 'a.b': 1 } });
u({ a: 5 }, { _id: 1 }, { $pop: { 'b.c': 1 } });
u({ a: 5 }, { _id: 1 }, { $min: { 'b.c': 1 } });
u({ a: [1, [2, 3], { x: 1 }, 'x'] }, { _id: 1 }, { $pull: { a: { $gte: 2 } } });
u({ a: [1, [2, 3], { x: 1 }, 'x'] }, { _id: 1 }, { $pull: { a: /x/ } });
u({ a: [1, null, { x: 1 }, { x: 1, y: 2 }] }, { _id: 1 }, { $pull: { a: { x: 1 } } });
u({ a: [1, null, { x: 1 }, { x: 1, y: 2 }] }, { _id: 1 }, { $pull: { a: null } });
u({ a: [1, [1, 2], 2] }, { _id: 1 }, { $pull: { a: [1, 2] } });
u({ a: [1, { b: [1, 2] }, 2] }, { _id: 1 }, { $pull: { a: { b: 1 } } });
u({ a: [3, { b: 1 }, { b: 0 }, null] }, { _id: 1 }, { $push: { a: { $each: [], $sort: { b: 1 } } } });
u({ a: [3, 1] }, { _id: 1 }, { $push: { a: { $each: [], $sort: 2 } } });
u({ a: [3, 1] }, { _id: 1 }, { $push: { a: { $each: [5], $slice: 1.5 } } });
u({ a: [3, 1] }, { _id: 1 }, { $push: { a: { $each: [5], $foo: 1.5 } } });
u({ a: [3, 1] }, { _id: 1 }, { $push: { a: { $sort: 1 } } });
u({ a: [3, 1] }, { _id: 1 }, { $addToSet: { a: { $each: 5 } } });
u({ a: [3, 1] }, { _id: 1 }, { $addToSet: { a: { $each: [5], x: 1 } } });
u({ a: [3, 1] }, { _id: 1 }, { $addToSet: { a: { $each: [5, 5, 3] } } });
u({ a: [3, 1] }, { _id: 1 }, { $pop: { a: 2 } });
u({ a: 3 }, { _id: 1 }, { $bit: { a: { foo: 2 } } });
u({ a: 3 }, { _id: 1 }, { $bit: { a: { or: 2.5 } } });
u({ a: 2.5 }, { _id: 1 }, { $bit: { a: { or: 2 } } });
u({ a: 2.5 }, { _id: 1 }, { $bit: { b: { or: Long.fromNumber(2) } } });
u({ a: 2.5 }, { _id: 1 }, { $bit: { b: {} } });
u({ a: 2 }, { _id: 1 }, { $currentDate: { b: 5 } });
u({ a: 2 }, { _id: 1 }, { $currentDate: { b: { $type: 'x' } } });
u({ a: Long.MAX_VALUE }, { _id: 1 }, { $inc: { a: 1 } });
u({ a: [{ b: [1, 2] }, { b: [3] }] }, { 'a.b': 3 }, { $set: { 'a.$.c': 1 } });
u({ a: [{ b: [1, 2] }, { b: [3, 4] }] }, { 'a.b': 4 }, { $set: { 'a.$.c': 1 } });
u({ a: [{ b: [1, 2] }, { b: [3, 4] }] }, { 'a.1.b': 4 }, { $set: { 'a.$.c': 1 } });
u({ a: [1, 2, 3], b: [1, 2, 3] }, { a: 2, b: 3 }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3], b: [1, 2, 3] }, { b: 3, a: 2 }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3], b: [1, 2, 3] }, { $and: [{ b: { $gte: 3 } }, { a: { $in: [1, 2] } }] }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3] }, { a: { $not: { $gt: 5 } } }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3] }, { a: { $ne: 7 } }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3] }, { a: { $gte: 2, $lte: 1 } }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3] }, { a: { $size: 3 } }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3] }, { $or: [{ a: 5 }, { a: 3 }] }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3] }, { a: { $all: [3, 2] } }, { $set: { 'a.$': 9 } });
u({ a: [1, 2, 3] }, { a: { $exists: true } }, { $set: { 'a.$': 9 } });
u({ a: [[1, 2], [3]] }, { a: { $elemMatch: { $elemMatch: { $eq: 3 } } } }, { $set: { 'a.$': 9 } });
u({ a: [{ b: [{ c: 1 }, { c: 2 }] }] }, { 'a.b': { $elemMatch: { c: 2 } } }, { $set: { 'a.$.z': 9 } });
u({ a: [{ b: [{ c: 1 }, { c: 2 }] }] }, { 'a.b.c': 2 }, { $set: { 'a.0.b.$.z': 9 } });
u({ a: [1, 2] }, { _id: 1, a: 2 }, { $set: { 'a.$': 9, 'a.1': 8 } });
u(
  { a: [{ x: 1 }, { x: 2 }] },
  { _id: 1 },
  { $set: { 'a.$[i].y': 1, 'a.$[j].z': 2 } },
  { arrayFilters: [{ 'i.x': 1 }, { 'j.x': { $gte: 1 } }] },
);
u(
  { a: [{ x: 1 }, { x: 2 }] },
  { _id: 1 },
  { $set: { 'a.$[i].y': 1, 'a.$[j].y': 2 } },
  { arrayFilters: [{ 'i.x': 1 }, { 'j.x': { $gte: 1 } }] },
);
u({ a: [[1, 2], [3]] }, { _id: 1 }, { $inc: { 'a.$[].$[i]': 10 } }, { arrayFilters: [{ i: { $gte: 2 } }] });
u({ a: 5 }, { _id: 1 }, { $inc: { 'a.$[]': 10 } });
u({ a: 5 }, { _id: 1 }, { $inc: { 'b.$[]': 10 } });
u({ a: [1] }, { _id: 1 }, { $inc: { 'b.$[i]': 10 } }, { arrayFilters: [{ i: 1 }, { i: 2 }] });
u({ a: [1] }, { _id: 1 }, { $inc: { 'a.$[i]': 10 } }, { arrayFilters: [{ i: 1, j: 2 }] });
u({ a: [1] }, { _id: 1 }, { $inc: { 'a.$[i]': 10 } }, { arrayFilters: [{}] });
u({ a: [1] }, { _id: 1 }, { $inc: { 'a.$[I]': 10 } }, { arrayFilters: [{ I: 1 }] });
u({ a: [1] }, { _id: 1 }, { $inc: { 'a.$[k]': 10 } }, { arrayFilters: [{ i: 1 }] });
u({ a: [1] }, { _id: 1 }, { $inc: { '$[]': 10 } });
u({ a: [1] }, { _id: 1 }, { $inc: { 'a.$': 10 } });
u({ a: [1] }, { _id: 1 }, { $setOnInsert: { a: 10 }, $set: { a: 1 } });
u({ a: [1] }, { _id: 1 }, [{ $match: { a: 1 } }]);
u({ a: [1] }, { _id: 1 }, [{ $replaceWith: { b: 1 } }]);
u({ a: [1] }, { _id: 1 }, [{ $set: { _id: 7 } }]);
u({ a: [1] }, { _id: 1 }, [{ $unset: '_id' }]);
u({ a: [1] }, { _id: 1 }, { z: 1, $q: 1 });
u({ a: [1] }, { _id: 1 }, { z: { $q: 1 }, _id: 1, y: 2 });
u({ a: [1] }, { _id: 1 }, { z: 1, _id: 2 });
u({ a: { b: 1 } }, { _id: 1 }, { $set: { 'a.b': 1, 'a.c': { d: 1 } }, $unset: { 'a.b.c': 1 } });
u({ a: 1 }, { _id: 1 }, { $set: { a: null } });
u({ a: 1 }, { _id: 1 }, { $mul: { a: '2' } });
u({ a: [{ b: 1 }, { b: 2 }] }, { _id: 1 }, { $set: { 'a.b': 1 } });
u({ a: [{ b: 1 }, { b: 2 }] }, { _id: 1 }, { $unset: { 'a.b': 1 } });
const docs = [
  {
    _id: 1,
    a: 1,
    b: { c: 1, d: [{ e: 1, f: 2 }, 5, [{ e: 3 }]] },
    arr: [1, 2, 3, { x: 1 }],
    s: 'x',
    n: [{ m: [1, 2] }, { m: [3, 4] }],
  },
];
const p = (projection, filter = {}) =>
  cases.push({ kind: 'find', name: `projection ${cases.length} ${show([projection, filter])}`, docs, filter, projection });
const a = (stage, spec) =>
  cases.push({ kind: 'agg', name: `${stage} ${cases.length} ${show(spec)}`, docs, pipeline: [{ [stage]: spec }] });
for (const x of [
  { s: 1, a: 1 },
  { _id: '$s', a: 1 },
  { a: 1, _id: '$s' },
  { z: '$a', s: 1 },
  { a: '$s', s: 1 },
  { 'b.c': '$a' },
  { 'b.zz': '$a', 'b.c': 1 },
  { 'a.zz': '$s' },
  { 'b.d.e': '$a' },
  { b: { c: 0 } },
  { 'b.d.e': 0 },
  { 'b.d.e': 1 },
  { a: {} },
  { a: 1, 'a.b': 1 },
  { 'a.b': 1, a: 1 },
  { a: 1, b: 0 },
  { a: 0, b: 1 },
  { a: 0, b: '$a' },
  { a: '$b', b: 0 },
  { _id: 0, a: 0 },
  { _id: 0, a: 1 },
  { _id: 1, a: 0 },
  { '_id.x': 1 },
  { _id: 0 },
  { _id: 1 },
  { _id: 0, z: { $add: [1, 1] } },
  { a: null },
  { a: 'str' },
  { 'a.': 1 },
  { '': 1 },
  { $a: 1 },
  { 'a.$b': 1 },
  { a: [1, '$s'] },
  { a: { $add: [1], $sub: 1 } },
  { q: { $foo: 1 } },
  { b: { c: 1, 'd.e': 1 } },
  { missing: '$nope', a: 1 },
  { a: true, b: new bson.Double(0.5) },
  { a: 1, x: { y: { z: '$a' } } },
  { a: { $literal: 1 }, b: { d: { e: 1 } } },
  {},
]) {
  p(x);
  a('$project', x);
  a('$set', x);
}
for (const x of [
  { arr: { $slice: 2 } },
  { arr: { $slice: -1 }, a: 1 },
  { arr: { $slice: [1, 1] }, a: 0 },
  { arr: { $slice: [1, 0] } },
  { arr: { $slice: [1, -1] } },
  { arr: { $slice: ['$arr', 1] } },
  { arr: { $slice: [1, 2, 3] } },
  { arr: { $slice: 'x' } },
  { 'n.m': { $slice: 1 } },
  { 'b.d': { $slice: 1 }, 'b.c': 1 },
  { arr: { $elemMatch: { x: 1 } } },
  { a: 1, arr: { $elemMatch: { $gt: 1 } }, s: 1 },
  { a: 0, arr: { $elemMatch: { $gt: 1 } } },
  { 'n.m': { $elemMatch: { $gt: 1 } } },
  { arr: { $elemMatch: 5 } },
  { arr: { $elemMatch: { x: 9 } }, s: 1 },
  { arr: { $meta: 'textScore' } },
  { arr: { $meta: 'foo' } },
  { a: 1, arr: { $slice: 1 }, zz: '$s' },
])
  p(x);
p({ 'arr.$': 1 }, { arr: 2 });
p({ 'arr.$': 1, a: 1 }, { arr: { $gte: 2 } });
p({ 'arr.$': 1 }, {});
p({ 'arr.$': 0 }, { arr: 2 });
p({ 'arr.$': 1, 'n.$': 1 }, { arr: 2 });
p({ 'n.m.$': 1 }, { 'n.m': 3 });
p({ 'n.$': 1 }, { 'n.m': 3 });
p({ 'n.$.m': 1 }, { 'n.m': 3 });
p({ 'arr.$': 1, arr: 1 }, { arr: 2 });
p({ 'a.$': 1 }, { arr: 2 });
p({ 'arr.$': { $slice: 1 } }, { arr: 2 });
p({ 'arr.$': 1, n: { $elemMatch: { m: 3 } } }, { arr: 2 });
p({ 'n.$': 1 }, { arr: 2 });
p({ 'b.d.$': 1 }, { 'b.d': 5 });
export { cases };

import { Decimal128, Long } from 'mongodb';
import type { Document } from 'mongodb';

/** Indexes of the kinds that are kept as definitions: how they are listed, and which documents they refuse. */

const made = (key: Document, options: Document = {}, collection = 'k'): Document => ({
  createIndexes: collection,
  indexes: [{ key, name: 'x', ...options }],
});
/** A definition, how it is listed, and a clean table for the next one. */
const listed = (key: Document, options: Document = {}): Document[] => [
  made(key, options),
  { listIndexes: 'k' },
  { dropIndexes: 'k', index: '*' },
];
const put = (document: Document): Document => ({ insert: 'k', documents: [document] });

const english = { locale: 'en' };

const definitions: Document[] = [
  { create: 'k' },
  ...listed({ a: 'text' }),
  ...listed({ p: -1, title: 'text', about: 'text', age: 1 }, { weights: { about: 2.7, other: 5 }, default_language: 'ES' }),
  ...listed({ '$**': 'text' }, { language_override: 'idioma', hidden: true }),
  ...listed({ _fts: 'text', _ftsx: 1 }, { weights: { c: 3 }, partialFilterExpression: { b: 1 } }),
  ...listed({ a: 'text' }, { weights: '$**' }),
  ...listed({ b: 1, place: '2dsphere', 'other.place': '2dsphere' }, { sparse: true, collation: english }),
  ...listed({ a: '2d', b: 1 }, { bits: 20, min: -10, max: 10.5 }),
  ...listed({ a: 1, b: 'hashed' }),
  ...listed({ _id: 'hashed' }),
  ...listed({ '$**': 1 }, { wildcardProjection: { a: 1, 'b.c': 1 } }),
  ...listed({ 'a.$**': -1 }, { collation: english }),
];

const mistakes: Document[] = [
  made({ a: 'text' }, { default_language: 'klingon' }),
  made({ a: 'text' }, { default_language: 5 }),
  made({ a: 'text' }, { language_override: 'a.b' }),
  made({ a: 'text' }, { weights: { a: -5 } }),
  made({ a: 'text' }, { weights: { a: 100_000 } }),
  made({ a: 'text' }, { weights: { a: 'x' } }),
  made({ a: 'text' }, { weights: { 'b.': 1 } }),
  made({ a: 'text' }, { weights: { $x: 1 } }),
  made({ a: 'text', b: 1, c: 'text' }),
  made({ _fts: 'text', _ftsx: 1 }),
  made({ 'a.$**': 'text' }),
  made({ a: 'text', b: 'hashed' }),
  made({ a: 1 }, { weights: { a: 1 } }),
  made({ a: 1, b: '2d' }, {}, 'none'),
  made({ a: '2d', b: '2d' }, {}, 'none'),
  made({ a: '2d' }, { bits: 33 }, 'none'),
  made({ a: '2d' }, { min: 5, max: 1 }, 'none'),
  made({ a: 'hashed' }, { unique: true }, 'none'),
  made({ a: 'hashed', b: 'hashed' }, {}, 'none'),
  made({ a: 'geoHaystack' }),
  made({ '$**': 'hashed' }),
  made({ '$**.a': 1 }),
  made({ '$**': 1 }, { unique: true }),
  made({ '$**': 1 }, { sparse: true }),
  made({ '$**': 1 }, { expireAfterSeconds: 3 }),
  made({ '$**': 1 }, { wildcardProjection: {} }),
  made({ '$**': 1 }, { wildcardProjection: { a: 1, b: 0 } }),
  made({ a: 1 }, { wildcardProjection: { b: 1 } }),
];

const twice: Document[] = [
  made({ a: 'text' }),
  made({ a: 'text' }),
  made({ _fts: 'text', _ftsx: 1 }, { weights: { a: 1 } }),
  made({ b: 'text' }),
  made({ a: 'text' }, { name: 'y' }),
  made({ a: 'text' }, { unique: true }),
  made({ b: 1, a: 'text' }, { name: 'y' }),
  { dropIndexes: 'k', index: { a: 'text' } },
  { dropIndexes: 'k', index: { _fts: 'text', _ftsx: 1 } },
  made({ '$**': 1 }),
  made({ '$**': 1 }, { name: 'y', wildcardProjection: { a: 1 } }),
  made({ a: '2d' }, { name: 'z' }),
  made({ a: '2d' }, { name: 'z', bits: 20 }),
  { dropIndexes: 'k', index: '*' },
];

const point = (...coordinates: unknown[]): Document => ({ type: 'Point', coordinates });

const places: Document[] = [
  made({ a: '2dsphere' }),
  ...[
    ...[null, [], {}, [1, 2], [180, -90, 'x'], { x: 1, y: 2, type: 'Point' }, point(0.5, Long.fromNumber(3))],
    ...[
      { coordinates: [1, Decimal128.fromString('2.5')], type: 'Point' },
      { type: 'Point', coordinates: { x: 1, y: 2 } },
    ],
    ...[5, 'x', true, [1], [200, 1], [Number.NaN, 1], ['x', 'y'], [[1, 2]], [1, null], { b: 'x' }, { b: 1 }, { x: 200, y: 1 }],
    ...[{ type: 'Point' }, { type: 'Point', coordinates: null }, point(), point(181, 2), point('1', 2), point(1), point([1, 2])],
    ...[
      { type: 'point', coordinates: [1, 2] },
      { coordinates: [] },
      { type: null },
      { foo: 1, type: 'Point', coordinates: [1, 2] },
    ],
  ].map((a, i) => put({ _id: i, a })),
  { update: 'k', updates: [{ q: {}, u: { $set: { a: 'nowhere' } } }] },
  { count: 'k' },
  { dropIndexes: 'k', index: '*' },
  made({ 'a.at': '2dsphere' }, { partialFilterExpression: { b: 1 } }),
  put({ _id: 90, a: [{ at: [1, 2] }, { at: 5 }] }),
  put({ _id: 91, a: [{ at: [1, 2] }, { at: 5 }], b: 1 }),
  put({ _id: 92, a: [{ at: [1, 2] }, {}], b: 1 }),
  { drop: 'k' },
];

const plane: Document[] = [
  made({ a: '2d' }),
  ...[
    ...[null, [], 5, 'x', [1, 2], [-180, 180], { x: 1, y: 2 }, [[1, 2], []], [{ x: 1, y: 2 }], { x: { a: 1, b: 2 } }],
    ...[[1], { b: 1 }, [200, 1], [1, Number.NaN], ['x', 'y'], [1, 'x'], { x: 'q', y: 1 }, point(1, 2), [[1, 2], 3], [[[1, 2]]]],
  ].map((a, i) => put({ _id: i, a })),
  { drop: 'k' },
];

const hashes: Document[] = [
  made({ a: 'hashed', 'c.d': 1 }),
  ...[{}, { a: null }, { a: { b: [1] } }, { a: [] }, { a: [1] }, { a: 1, c: [{ d: 1 }] }, { a: 1, c: { d: [1] } }].map((one, i) =>
    put({ _id: i, ...one }),
  ),
  { drop: 'k' },
  put({ _id: 1, a: [1] }),
  made({ a: 'hashed' }),
  { drop: 'k' },
];

const texts: Document[] = [
  made({ p: 1, a: 'text', 'b.c': 'text' }),
  ...[
    ...[
      {},
      { a: 5 },
      { a: ['x', 'y'] },
      { a: 'x', language: 'Es' },
      { a: { language: 'klingon' } },
      { z: { language: 'klingon' } },
    ],
    ...[{ language: 'klingon' }, { a: 'x', language: null }, { b: { c: 'x', language: 'no' } }, { b: [{ c: 1, language: 5 }] }],
    ...[{ p: [], a: 'x' }, { p: { q: [1] } }, { p: [1], language: 'klingon' }, { b: [[{ c: 'x', language: 'klingon' }]] }],
  ].map((one, i) => put({ _id: i, ...one })),
  { drop: 'k' },
  made({ '$**': 'text' }),
  put({ _id: 1, z: [[{ language: 'klingon' }]] }),
  put({ _id: 2, z: 1 }),
  { drop: 'k' },
  made({ a: 'text' }, { unique: true }),
  put({ _id: 1, a: 5 }),
  put({ _id: 2, a: 5 }),
  { find: 'k', filter: { a: 5 }, projection: { _id: 0 }, sort: { a: 1 } },
  { drop: 'k' },
];

export const indexKindCases: readonly Document[] = [
  ...definitions,
  ...mistakes,
  ...twice,
  ...places,
  ...plane,
  ...hashes,
  ...texts,
];

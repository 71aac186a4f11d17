import type { Document } from 'mongodb';

/** Two expressions that fail, each with its own number (2 and 34471). */
const divides = { $expr: { $eq: [{ $divide: ['$n', 0] }, 1] } };
const measures = { $expr: { $gt: [{ $strLenCP: '$n' }, 1] } };
const finds = (filter: Document): Document => ({ find: 'ordered', filter });
const passes = (...pipeline: Document[]): Document => ({ aggregate: 'ordered', pipeline, cursor: {} });

/** Conditions of which some fail: which of them are asked, and in what order. */
const filters: Document[] = [
  ...[divides, measures].flatMap((one) =>
    ['$and', '$or', '$nor'].flatMap((junction) => [
      finds({ [junction]: [one, divides] }),
      finds({ [junction]: [one, measures] }),
      finds({ [junction]: [one, { s: 'x' }] }),
      finds({ [junction]: [one, { s: { $not: { $type: 'int' } } }] }),
      finds({ [junction]: [one, { $nor: [measures, { s: 'y' }] }] }),
      finds({ [junction]: [one, { $and: [{ s: 'x' }, measures] }] }),
      finds({ [junction]: [one, { $or: [measures, { q: 1 }] }, { s: 'y' }] }),
      finds({ [junction]: [one, { $jsonSchema: { required: ['q'] } }] }),
      finds({ [junction]: [one, { $expr: { $eq: ['$s', 'x'] } }] }),
      finds({ [junction]: [one, { $expr: { $in: ['$s', ['x']] } }] }),
      finds({ [junction]: [one, { $alwaysTrue: 1 }] }),
      finds({ [junction]: [one, { $alwaysFalse: 1 }] }),
      passes({ $match: { [junction]: [one, { s: 'x' }] } }),
      passes(
        { $group: { _id: '$_id', n: { $first: '$n' }, s: { $first: '$s' } } },
        { $match: { [junction]: [one, { s: 'x' }] } },
      ),
    ]),
  ),
  finds({ $or: [{ $and: [{ s: 'x' }, divides] }, { $and: [{ a: 1 }, measures] }] }),
  finds({ $and: [{ $and: [divides, { s: 'x' }] }, measures] }),
  passes({ $facet: { a: [{ $match: { $or: [divides, { s: 'x' }] } }] } }),
  passes({ $lookup: { from: 'ordered', as: 'j', pipeline: [{ $match: { $or: [divides, { s: 'x' }] } }] } }),
  passes({ $unionWith: { coll: 'ordered', pipeline: [{ $match: { $or: [divides, { s: 'x' }] } }] } }),
];

export const orderCases: Document[] = [{ insert: 'ordered', documents: [{ _id: 1, n: 1, s: 'x', a: [1, 2] }] }, ...filters];

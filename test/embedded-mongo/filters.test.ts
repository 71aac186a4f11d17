import { Decimal128, serialize, type Document } from 'bson';
import { expect } from 'chai';
import {
  compileFilter,
  decodeDocument,
  Doc,
  indexKeys,
  intersectBounds,
  rangeBytes,
  toDoc,
  CommandError,
  type FieldBounds,
  type KeyRange,
} from '../../src/embedded-mongo/semantics.ts';
import { Generator } from './fuzzCases.ts';

function raw(plain: Document): Doc {
  return decodeDocument(serialize(plain));
}

/** The same document with nothing left of its bytes. */
function opened(doc: Doc): Doc {
  return Doc.of([...doc].map(([name, value]) => [name, value instanceof Doc ? opened(value) : value] as const));
}

function inRange(range: KeyRange, key: Buffer, direction: 1 | -1): boolean {
  const { low, high } = rangeBytes(range, direction);
  return Buffer.compare(low, key) <= 0 && (high.length === 0 || Buffer.compare(key, high) < 0);
}

/** What it gives, or the number it is refused with. */
function outcome<Result>(ask: () => Result): Result | number {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CommandError) return error.code;
    throw error;
  }
}

/** Filters made of the document's own values. */
function ownFilters(plain: Document): Document[] {
  const entries = Object.entries(plain).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (Array.isArray(value)) return [[name, value], ...value.map((item): [string, unknown] => [name, item])];
    if (name === 'o')
      return [
        [name, value],
        ...Object.entries(value as Document).map(([inner, item]): [string, unknown] => [`o.${inner}`, item]),
      ];
    return [[name, value]];
  });
  return entries.flatMap(([path, value]) => [
    { [path]: value },
    { [path]: { $gte: value } },
    { [path]: { $lte: value, $exists: true } },
    { [path]: { $in: [value, 5] } },
    { [path]: { $elemMatch: { $eq: value } } },
    { [path]: { $all: [value] } },
  ]);
}

/** How many bounds were looked at; fails when a key of the document lies in none. */
function checkBounds(doc: Doc, path: string, all: readonly FieldBounds[]): number {
  let looked = 0;
  for (const direction of [1, -1] as const) {
    const { keys, multikeyFields } = indexKeys(doc, [{ path, direction }]);
    for (const { ranges } of multikeyFields.length > 0 ? all : [intersectBounds(all)]) {
      looked++;
      expect(keys.some((key) => ranges.some((range) => inRange(range, key.bytes, direction)))).to.equal(true, path);
    }
  }
  return looked;
}

describe('embedded-mongo filters', () => {
  it('answer the same over raw bytes and over decoded documents', () => {
    const generator = new Generator(11);
    for (let i = 0; i < 800; i++) {
      const doc = raw(generator.doc(i));
      const spec = raw(generator.filter());
      const whole = opened(doc);
      expect(outcome(() => compileFilter(spec).matches(doc))).to.equal(outcome(() => compileFilter(spec).matches(whole)));
    }
  });

  it('have bounds that no matching document escapes, in either direction', () => {
    const generator = new Generator(12);
    let narrowed = 0;
    for (let i = 0; i < 120; i++) {
      const plain = generator.doc(i);
      const doc = raw(plain);
      const filters = [...ownFilters(plain), ...Array.from({ length: 5 }, () => generator.filter())];
      for (const spec of filters.map(raw)) {
        if (outcome(() => compileFilter(spec).matches(doc)) !== true) continue;
        const filter = compileFilter(spec);
        for (const [path, all] of filter.bounds) narrowed += checkBounds(doc, path, all);
      }
    }
    expect(narrowed).to.be.above(1500);
  });

  it('know what they imply of a partial index', () => {
    const implies = (filter: Document, partial: Document): boolean => compileFilter(raw(filter)).implies(raw(partial));
    expect(implies({ a: 5, b: 1 }, { a: 5 })).to.equal(true);
    expect(implies({ a: 5 }, { a: { $gt: 3 } })).to.equal(true);
    expect(implies({ a: { $gt: 4 } }, { a: { $gt: 3 } })).to.equal(true);
    expect(implies({ a: { $gte: 3 } }, { a: { $gt: 3 } })).to.equal(false);
    expect(implies({ a: { $in: [4, 5] } }, { a: { $gt: 3 } })).to.equal(true);
    expect(implies({ a: 5 }, { a: { $exists: true } })).to.equal(true);
    expect(implies({ a: null }, { a: { $exists: true } })).to.equal(false);
    expect(implies({ $or: [{ a: 4 }, { a: 9 }] }, { a: { $gt: 3 } })).to.equal(true);
    expect(implies({ b: 5 }, { a: 5 })).to.equal(false);
  });

  it('divide decimals with all their digits', () => {
    const { matches } = compileFilter(raw({ b: { $mod: [3, 0] } }));
    const found = ['9007199254740993', '9007199254740994', '6E+2', '-3.5'].filter((text) =>
      matches(raw({ b: Decimal128.fromString(text) })),
    );
    expect(found).to.deep.equal(['9007199254740993', '6E+2', '-3.5']);
  });

  it('see every bit of decimals and of masks beyond the doubles that are exact', () => {
    const odd = Decimal128.fromString('9007199254740993');
    const finds = (b: unknown, mask: unknown): unknown =>
      outcome(() => compileFilter(raw({ b: { $bitsAllSet: mask } })).matches(raw({ b })));
    expect(finds(odd, 1)).to.equal(true);
    expect(finds(odd, odd)).to.equal(true);
    expect(finds(2 ** 53, odd)).to.equal(false);
    expect(finds(Decimal128.fromString('-9223372036854775808'), 0)).to.equal(true);
    expect(finds(Decimal128.fromString('9223372036854775808'), 0)).to.equal(false);
    expect(finds(Decimal128.fromString('10E-1'), 1)).to.equal(true);
    expect(finds(Decimal128.fromString('2.5'), 0)).to.equal(false);
    expect(finds(1, Decimal128.fromString('9223372036854775808'))).to.equal(9);
  });

  it('recognise a look-up by _id', () => {
    const idOf = (filter: Document): unknown => compileFilter(raw(filter)).idEquals;
    expect(idOf({ _id: 5 })).to.equal(5);
    expect(idOf({ _id: { $in: ['x'] }, a: 1 })).to.equal('x');
    expect(idOf({ _id: { $gt: 5 } })).to.equal(undefined);
    expect(idOf({ _id: null })).to.equal(undefined);
  });

  it('tell which array element the positional operator stands for', () => {
    const position = (doc: Document, filter: Document): unknown => compileFilter(raw(filter)).position(raw(doc));
    expect(position({ a: [1, 2, 3] }, { a: { $gte: 2 } })).to.equal(1);
    expect(position({ a: [{ b: [1, 2] }, { b: [3, 4] }] }, { 'a.b': 4 })).to.equal(1);
    expect(position({ a: [{ x: 1 }, { x: 2 }] }, { a: { $elemMatch: { x: 2 } } })).to.equal(1);
    expect(position({ a: 5 }, { a: 5 })).to.equal(undefined);
  });

  it('refuse what is not supported with the number of the server', () => {
    const codeOf = (filter: Document): unknown => {
      try {
        compileFilter(toDoc(filter));
        return undefined;
      } catch (error) {
        return (error as { code: number }).code;
      }
    };
    expect(codeOf({ $where: 'true' })).to.equal(2);
    expect(codeOf({ $text: { $search: 'a' } })).to.equal(27);
    expect(codeOf({ a: { $near: [1, 2] } })).to.equal(291);
    expect(codeOf({ a: { $geoWithin: {} } })).to.equal(238);
    expect(codeOf({ a: { $regex: 'a++' } })).to.equal(51091);
  });
});

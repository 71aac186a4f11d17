import { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  collationOf,
  compareValues,
  decodeDocument,
  Doc,
  encodeDocument,
  encodeKey,
  indexKeys,
  MAX_KEY_BYTES,
  toDoc,
  typeOrder,
  UNDEFINED,
  type Value,
} from '../../src/embedded-mongo/semantics.ts';

const anyDouble = fc.double().map((value): Value => ((value | 0) === value && !Object.is(value, -0) ? new Double(value) : value));
const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -40, max: 40 }))
  .map(([digits, exponent]): Value => Decimal128.fromString(`${digits}E${exponent}`));
const nearNumbers = fc.constantFrom<Value>(
  0,
  -0,
  1,
  new Double(1),
  1n,
  Decimal128.fromString('1.0'),
  0.1,
  Decimal128.fromString('0.1'),
  NaN,
  Decimal128.fromString('NaN'),
  Infinity,
  -Infinity,
  Decimal128.fromString('-Infinity'),
  9007199254740992,
  9007199254740993n,
  Decimal128.fromString('9007199254740993'),
  -9007199254740993n,
  1e-320,
  Decimal128.fromString('1E-400'),
  Decimal128.fromString('1E+400'),
  2n ** 63n - 1n,
  -(2n ** 63n),
  9223372036854775807,
);
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\u0001', 'é', '😀', '\uffff', 'Z'), maxLength: 5 });
const anyScalar: fc.Arbitrary<Value> = fc.oneof(
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  anyDouble,
  anyDecimal,
  nearNumbers,
  text,
  fc.boolean(),
  fc.constant<Value>(null),
  fc.constant<Value>(UNDEFINED),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes): Value => new ObjectId(bytes)),
  fc.tuple(fc.uint8Array({ maxLength: 4 }), fc.constantFrom(0, 4, 128)).map(([bytes, type]): Value => new Binary(bytes, type)),
  fc
    .tuple(text, fc.constantFrom('', 'i'))
    .map(([pattern, options]): Value => new BSONRegExp(pattern.replaceAll('\0', ''), options)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]): Value => new Timestamp({ t, i })),
  text.map((value): Value => new BSONSymbol(value)),
  text.map((value): Value => new Code(value)),
  fc.constantFrom<Value>(new MinKey(), new MaxKey()),
);
const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '0', 'é'), minLength: 1, maxLength: 3 });
const { value: anyValue } = fc.letrec<{ value: Value; doc: Doc }>((tie) => ({
  doc: fc.uniqueArray(fc.tuple(name, tie('value')), { maxLength: 4, selector: ([key]) => key }).map((entries) => Doc.of(entries)),
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, anyScalar, tie('doc'), fc.array(tie('value'), { maxLength: 3 })),
}));

describe('embedded-mongo values', () => {
  it('come back byte for byte from the codec, read lazily or whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anyValue), { maxLength: 6 }), (entries) => {
        const bytes = encodeDocument(Doc.of(entries));
        const lazy = decodeDocument(bytes);
        const copied = Doc.of([...lazy].map(([key, value]) => [key, value instanceof Doc ? value.copy() : value] as const));
        expect(encodeDocument(lazy).equals(bytes)).to.equal(true);
        expect(encodeDocument(copied).equals(bytes)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('order as their keys do, for compound keys of any directions', () => {
    const directions = fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: 1, maxLength: 3 });
    const rows = directions.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(anyValue, { minLength: list.length, maxLength: list.length }),
        fc.array(anyValue, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(rows, ([list, a, b]) => {
        const fields = list.map((direction, i) => ({ path: `f${i}`, direction }));
        const compared = list.map((direction, i) => compareValues(a[i], b[i]) * direction).find((order) => order !== 0) ?? 0;
        const keys = [encodeKey(a, fields), encodeKey(b, fields)] as const;
        if (keys[0].lossy || keys[1].lossy) return;
        expect(Math.sign(Buffer.compare(keys[0].bytes, keys[1].bytes))).to.equal(Math.sign(compared));
      }),
      { numRuns: 3000 },
    );
  });

  it('are never the beginning of one another as keys, so that a prefix finds exactly its own', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const field = [{ path: 'f', direction: 1 as const }];
        const [x, y] = [encodeKey([a], field).bytes, encodeKey([b], field).bytes];
        if (!x.equals(y)) expect(y.subarray(0, x.length).equals(x)).to.equal(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('compare as a total order', () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).to.equal(-Math.sign(compareValues(b, a)) + 0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).to.be.at.most(0);
        if (typeOrder(a) < typeOrder(b)) expect(compareValues(a, b)).to.be.below(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep the order of number-like field names and fields named __proto__', () => {
    const doc = Doc.of([
      ['b', 1],
      ['10', 2],
      ['2', 3],
      ['__proto__', 4],
    ]);
    expect(decodeDocument(encodeDocument(doc)).keys()).to.deep.equal(['b', '10', '2', '__proto__']);
    expect(decodeDocument(encodeDocument(doc)).get('__proto__')).to.equal(4);
  });

  it('refuse bytes whose length is wrong', () => {
    expect(() => decodeDocument(Buffer.from([9, 0, 0, 0, 0]))).to.throw('Invalid BSON');
    expect(() => decodeDocument(Buffer.from([5, 0]))).to.throw('Invalid BSON');
  });

  it('cut keys that are too long and say so', () => {
    const field = [{ path: 'f', direction: 1 as const }];
    const [one, other] = ['x', 'y'].map((end) => encodeKey(['a'.repeat(4000) + end], field));
    expect(one!.lossy).to.equal(true);
    expect(one!.bytes.length).to.equal(MAX_KEY_BYTES);
    expect(one!.bytes.equals(other!.bytes)).to.equal(false);
  });

  it('give an array one key for each different element, fields of one array together', () => {
    const doc = toDoc({
      a: [
        { x: 1, y: 'p' },
        { x: 2, y: 'q' },
        { x: 1, y: 'p' },
      ],
      b: [],
    });
    const pair = indexKeys(doc, [
      { path: 'a.x', direction: 1 },
      { path: 'a.y', direction: 1 },
    ]);
    expect(pair.keys.map((key) => key.values)).to.deep.equal([
      [1, 'p'],
      [2, 'q'],
    ]);
    expect(pair.multikeyFields).to.deep.equal([0, 1]);
    expect(indexKeys(doc, [{ path: 'b', direction: 1 }]).keys[0]!.values).to.deep.equal([UNDEFINED]);
    expect(indexKeys(doc, [{ path: 'zz', direction: 1 }]).allMissing).to.equal(true);
    expect(() =>
      indexKeys(doc, [
        { path: 'a', direction: 1 },
        { path: 'b', direction: 1 },
      ]),
    ).to.throw('parallel arrays');
  });

  for (const strength of [1, 2, 3])
    for (const numericOrdering of [false, true])
      for (const locale of ['id', 'en', 'de', 'sv', 'tr'])
        it(`put texts equal under ${locale}, strength ${strength}${numericOrdering ? ', numbers by value' : ''} into one bucket`, () => {
          const collation = collationOf(toDoc({ locale, strength, numericOrdering }))!;
          const part = fc.constantFrom(
            ...'aAáäÄåæeEéßsSiIİıñnoOöøœzZ 0129-_.Ωщ日ａｱア'.split(''),
            'ss',
            'ae',
            'A\u0308',
            '\u00ad',
            'ﬁ',
            'fi',
            '😀',
            '00',
          );
          const some = fc.array(part, { maxLength: 4 });
          const variants: readonly ((text: string) => string)[] = [
            (text) => text,
            (text) => text.toUpperCase(),
            (text) => text.toLowerCase(),
            (text) => text.normalize('NFD'),
            (text) => text.normalize('NFKC'),
            (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
            (text) => text.replaceAll('ß', 'ss').replaceAll('æ', 'ae').replace(/^0+/, ''),
          ];
          fc.assert(
            fc.property(some, some, fc.constantFrom(...variants), (a, b, vary) => {
              const [left, right, other] = [a.join(''), vary(a.join('')), b.join('')];
              for (const one of [right, other])
                if (collation.compare(left, one) === 0) expect(collation.bucket(left)).to.equal(collation.bucket(one));
            }),
            { numRuns: 150 },
          );
        });

  it('tell most texts under a collation apart', () => {
    const { bucket } = collationOf(toDoc({ locale: 'id', strength: 1 }))!;
    const buckets = new Set(Array.from({ length: 500 }, (_, i) => bucket(`Kampung Baru nomor ${i}`)));
    expect(buckets.size).to.equal(500);
  });

  it('flag keys of strings under a collation, which cannot tell them apart', () => {
    const collation = collationOf(toDoc({ locale: 'en', strength: 2 }))!;
    const field = [{ path: 'f', direction: 1 as const }];
    expect(encodeKey(['a'], field, collation).lossy).to.equal(true);
    expect(encodeKey([5], field, collation).lossy).to.equal(false);
    expect(compareValues('a', 'A', collation)).to.equal(0);
    expect(() => collationOf(toDoc({ locale: 'en', strength: 5 }))).to.throw('not supported');
  });
});

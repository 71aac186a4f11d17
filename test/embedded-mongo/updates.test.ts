import { Decimal128, deserialize, Double, serialize, type Document } from 'bson';
import { expect } from 'chai';
import fc from 'fast-check';
import { compileFilter, compileUpdate, decodeDocument, encodeDocument, toDoc } from '../../src/embedded-mongo/semantics.ts';

function apply(doc: Document, update: Document | Document[], filter: Document = {}): { doc: Document; modified: boolean } {
  const filterSpec = toDoc(filter);
  const spec = decodeDocument(serialize({ update })).get('update')!;
  const result = compileUpdate(spec, { filter: compileFilter(filterSpec), filterSpec }).apply(decodeDocument(serialize(doc)));
  return { doc: deserialize(encodeDocument(result.doc)), modified: result.modified };
}

/** One step of a naive model: plain fields and arrays of small integers only. */
type Step = readonly [
  operator: '$set' | '$unset' | '$inc' | '$push' | '$pull' | '$addToSet' | '$min' | '$pop',
  field: string,
  operand: number,
];

function model(doc: Record<string, unknown>, [operator, field, operand]: Step): void {
  const value = doc[field];
  const list = (): number[] => (Array.isArray(value) ? [...(value as number[])] : []);
  switch (operator) {
    case '$set':
      doc[field] = operand;
      break;
    case '$unset':
      delete doc[field];
      break;
    case '$inc':
      doc[field] = ((value as number | undefined) ?? 0) + operand;
      break;
    case '$min':
      doc[field] = value === undefined ? operand : Math.min(value as number, operand);
      break;
    case '$push':
      doc[field] = [...list(), operand];
      break;
    case '$addToSet':
      doc[field] = list().includes(operand) ? list() : [...list(), operand];
      break;
    case '$pull':
      if (value !== undefined) doc[field] = list().filter((item) => item !== operand);
      break;
    case '$pop':
      if (value !== undefined) doc[field] = list().slice(0, -1);
  }
}

describe('embedded-mongo updates', () => {
  it('keeps a number as it was written where a sum or a product changes no value', () => {
    const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
    const kept: readonly (readonly [unknown, '$inc' | '$mul', unknown])[] = [
      [decimal('1E+40'), '$inc', 6],
      [decimal('2'), '$inc', decimal('0.00')],
      [decimal('2'), '$mul', decimal('1.00')],
      [decimal('-0'), '$inc', 0],
      [new Double(-0), '$inc', 0],
    ];
    for (const [number, operator, operand] of kept) {
      const before = { _id: 1, n: number };
      const { doc, modified } = apply(before, { [operator]: { n: operand } });
      expect(modified, `${String(number)} ${operator} ${String(operand)}`).to.equal(false);
      expect(serialize(doc)).to.deep.equal(serialize(deserialize(serialize(before))));
    }
    expect(apply({ _id: 1, n: 2 }, { $inc: { n: new Double(0) } }).modified).to.equal(true);
  });

  it('count a sum that stays NaN as modified, and one that stays infinite as not', () => {
    expect(apply({ _id: 1, a: NaN }, { $inc: { a: 1 } })).to.deep.equal({ doc: { _id: 1, a: NaN }, modified: true });
    expect(apply({ _id: 1, a: Infinity }, { $mul: { a: 2 } })).to.deep.equal({ doc: { _id: 1, a: Infinity }, modified: false });
    expect(apply({ _id: 1, a: NaN }, { $set: { a: NaN } })).to.deep.equal({ doc: { _id: 1, a: NaN }, modified: false });
  });

  it('rename a field that is null', () => {
    expect(apply({ _id: 1, a: null, b: 2 }, { $rename: { a: 'c' } }).doc).to.deep.equal({ _id: 1, b: 2, c: null });
    expect(apply({ _id: 1, a: null, o: {} }, { $rename: { a: 'o.r' } }).doc).to.deep.equal({ _id: 1, o: { r: null } });
  });

  it('refuse to rename out of elements that the same update has put before its own', () => {
    const update = { $set: { 'arr.5': 7 }, $mul: { 'o.x': -1 }, $rename: { 'arr.0.x': 'o.r' } };
    expect(() => apply({ _id: 1, arr: [] }, update)).to.throw(
      'cannot use the part (0 of arr.0.x) to traverse the element ({: null})',
    );
    expect(() => apply({ _id: 1, arr: [] }, { $set: { 'arr.5': 7 }, $rename: { 'arr.0': 'o' } })).to.throw(
      'The source field cannot be an array element',
    );
    const before = { $set: { 'o.5': 7 }, $rename: { 'o.0.x': 'a' } };
    expect(apply({ _id: 1, o: [] }, before).doc).to.deep.equal({ _id: 1, o: [null, null, null, null, null, 7] });
  });

  it('do what a naive model does, step by step', () => {
    const numbers = fc.tuple(
      fc.constantFrom('$set' as const, '$unset' as const, '$inc' as const, '$min' as const),
      fc.constantFrom('a', 'b'),
      fc.integer({ min: -5, max: 5 }),
    );
    const lists = fc.tuple(
      fc.constantFrom('$push' as const, '$pull' as const, '$addToSet' as const, '$unset' as const, '$pop' as const),
      fc.constantFrom('l', 'm'),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(numbers, lists), { maxLength: 25 }), (steps) => {
        let doc: Document = { _id: 1 };
        const expected: Record<string, unknown> = { _id: 1 };
        for (const step of steps) {
          const [operator, field, operand] = step;
          doc = apply(doc, { [operator]: { [field]: operator === '$pop' ? 1 : operand } }).doc;
          model(expected, step);
          expect(doc).to.deep.equal(expected);
          expect(Object.keys(doc)).to.deep.equal(Object.keys(expected));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave the document that they were given as it was', () => {
    const bytes = serialize({ _id: 1, a: { b: [1, { c: 2 }] } });
    const doc = decodeDocument(bytes);
    const filterSpec = toDoc({});
    const change = compileUpdate(toDoc({ $set: { 'a.b.1.c': 5 }, $push: { 'a.z': 1 } }), {
      filter: compileFilter(filterSpec),
      filterSpec,
    });
    expect(deserialize(encodeDocument(change.apply(doc).doc))).to.deep.equal({ _id: 1, a: { b: [1, { c: 5 }], z: [1] } });
    expect(deserialize(encodeDocument(doc))).to.deep.equal({ _id: 1, a: { b: [1, { c: 2 }] } });
  });

  it('say that nothing was modified when nothing was', () => {
    expect(apply({ _id: 1, a: 1 }, { $set: { a: 1 } }).modified).to.equal(false);
    expect(apply({ _id: 1, a: 1 }, [{ $set: { a: 1 } }]).modified).to.equal(false);
    expect(apply({ _id: 1, l: [1] }, { $push: { l: { $each: [] } } }).modified).to.equal(false);
    expect(apply({ _id: 1, l: [1] }, { $pull: { l: 5 } }).modified).to.equal(false);
  });

  it('never change the _id', () => {
    expect(() => apply({ _id: 1 }, { $set: { _id: 2 } })).to.throw('immutable');
    expect(() => apply({ _id: 1 }, [{ $set: { _id: 2 } }])).to.throw('immutable');
    expect(apply({ _id: 1, a: 1 }, [{ $replaceWith: { b: 2 } }]).doc).to.deep.equal({ _id: 1, b: 2 });
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { SMALLEST_SHOWN, hiddenKinds, publicFigures, type KindFacts } from '../../src/dashboard/publicFigures.rules.ts';
import { publicFiguresPage } from '../../src/dashboard/publicFigures.view.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const table = (counts: readonly number[]) => new Map(counts.map((count, index) => [names[index]!, count]));

/** Every way to write `sum` as this many counts from 0 up. */
function* ways(sum: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [sum];
  else for (let first = 0; first <= sum; first += 1) for (const rest of ways(sum - first, parts - 1)) yield [first, ...rest];
}

/** The tables a reader who knows the whole procedure cannot tell from this one: same total, same shown cells, same hidden cells. */
function lookalikes(counts: readonly number[]): number[][] {
  const hidden = hiddenKinds(table(counts));
  const places = counts.map((_, index) => index).filter((index) => hidden.has(names[index]!));
  const sum = places.reduce((total, index) => total + counts[index]!, 0);
  if (places.length === 0) return [[...counts]];
  return [...ways(sum, places.length)]
    .map((filling) => counts.map((count, index) => (places.includes(index) ? filling[places.indexOf(index)]! : count)))
    .filter((other) => [...hiddenKinds(table(other))].sort().join() === [...hidden].sort().join());
}

describe('figures for everyone', () => {
  it('hide every count from 1 to 4 and show what is alone large enough', () => {
    expect([...hiddenKinds(table([0, 7, 12]))]).to.deep.equal([]);
    expect([...hiddenKinds(table([3, 7, 12]))].sort()).to.deep.equal(['a', 'b']);
    expect([...hiddenKinds(table([2, 3, 12]))].sort()).to.deep.equal(['a', 'b']);
    expect([...hiddenKinds(table([1, 1, 12, 9]))].sort()).to.deep.equal(['a', 'b', 'c']);
    expect([...hiddenKinds(table([11, 11, 4]))].sort()).to.deep.equal(['a', 'c']);
  });

  it('never let a hidden count be computed back from the total, even by one who knows the procedure', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 5 }), (counts) => {
        const hidden = hiddenKinds(table(counts));
        for (const [index, count] of counts.entries()) {
          if (count > 0 && count < SMALLEST_SHOWN) expect(hidden.has(names[index]!)).to.equal(true);
        }
        if (hidden.size === 0 || hidden.size === counts.length) return;
        const possible = lookalikes(counts);
        for (const [index, count] of counts.entries()) {
          if (!hidden.has(names[index]!) || count === 0) continue;
          expect(new Set(possible.map((other) => other[index])).size, `${counts.join()} at ${index}`).to.be.greaterThan(1);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('show a share or a median only where enough deals or bills stand behind both of its sides', () => {
    const facts = (deals: number, delivered: number, lateDays: number[]): KindFacts => ({
      kind: 'a',
      deals,
      delivered,
      lateDays,
    });
    const shown = (each: KindFacts) => publicFigures([each, { ...each, kind: 'b', deals: 40 }]).kinds[0];
    expect(shown(facts(20, 10, [1, 2, 3, 4, 9]))).to.deep.equal({
      kind: 'a',
      deals: 20,
      deliveredPercent: 50,
      lateMedianDays: 3,
    });
    expect(shown(facts(20, 3, [1, 2, 3, 4]))).to.include({ deliveredPercent: null, lateMedianDays: null });
    expect(shown(facts(20, 18, []))).to.include({ deliveredPercent: null });
    expect(shown(facts(20, 20, []))).to.include({ deliveredPercent: 100 });
    expect(shown(facts(4, 4, [1, 1, 1, 1, 1]))).to.deep.equal({
      kind: 'a',
      deals: null,
      deliveredPercent: null,
      lateMedianDays: null,
    });
  });

  it('show no deals as none, which is no lack of data', () => {
    const none: KindFacts = { kind: 'katering', deals: 0, delivered: 0, lateDays: [] };
    const some: KindFacts = { kind: 'hotel', deals: 6, delivered: 3, lateDays: [1] };
    const { rows } = publicFiguresPage('id', '2026-12-01', publicFigures([some, none]));
    expect(rows.map(({ deals, delivered, late }) => [deals, delivered, late])).to.deep.equal([
      ['6', 'data kurang', 'data kurang'],
      ['0', '–', '–'],
    ]);
  });
});

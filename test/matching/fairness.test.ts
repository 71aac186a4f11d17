import { expect } from 'chai';
import fc from 'fast-check';
import { exposureFigures, exposureOf, gini, placeWeight, rerankForFairness } from '../../src/matching/fairness.ts';
import { type Exposure, type FairnessOptions, usualFairnessOptions } from '../../src/matching/fairness.rules.ts';
import type { RankedMatch } from '../../src/matching/matching.rules.ts';
import { matchOf, simulateNeeds } from './fairnessSimulation.ts';

const options: FairnessOptions = { ...usualFairnessOptions, epsilon: 3, newcomerPlaces: 0 };

function list(scores: Record<string, number>): { eligible: RankedMatch[] } {
  return { eligible: Object.entries(scores).map(([umkmId, score]) => matchOf(umkmId, score)) };
}

function seen(exposure: Record<string, number>): Map<string, Exposure> {
  return new Map(Object.entries(exposure).map(([umkmId, shown]) => [umkmId, { shown, awards: 0 }]));
}

function order(fair: readonly { match: RankedMatch }[]): string[] {
  return fair.map(({ match }) => match.umkmId);
}

describe('fairness among near-equals', () => {
  it('gives the turn to the near-equal that was shown less, and says so on both sides', () => {
    const fair = rerankForFairness(list({ a: 90, b: 88, c: 80 }), seen({ a: 5, b: 2 }), options);
    expect(order(fair)).to.deep.equal(['b', 'a', 'c']);
    expect(fair.map(({ placeByScore, tag }) => [placeByScore, tag?.kind ?? null])).to.deep.equal([
      [2, 'turn'],
      [1, 'gave-way'],
      [3, null],
    ]);
    expect(fair[0]!.tag!.text.id).to.equal('Mendapat giliran: nilainya hampir sama dengan UMKM yang lebih sering tampil.');
  });

  it('never lets a match pass one that is more than ε better', () => {
    expect(order(rerankForFairness(list({ a: 90, b: 86.9 }), seen({ a: 500 }), options))).to.deep.equal(['a', 'b']);
    expect(order(rerankForFairness(list({ a: 90, b: 87 }), seen({ a: 500 }), options))).to.deep.equal(['b', 'a']);
  });

  it('counts an award as several showings', () => {
    const exposures = new Map([
      ['a', { shown: 1, awards: 1 }],
      ['b', { shown: 3, awards: 0 }],
    ]);
    expect(order(rerankForFairness(list({ a: 90, b: 89 }), exposures, options))).to.deep.equal(['b', 'a']);
    expect(order(rerankForFairness(list({ a: 90, b: 89 }), exposures, { ...options, awardWeight: 1 }))).to.deep.equal(['a', 'b']);
  });

  it('keeps a place for a near-equal newcomer among those that are seen', () => {
    const scores = { a: 90, b: 89.5, c: 89, new: 88 };
    const exposures = new Map([...seen({ a: 4, b: 4, c: 4 }), ['new', { shown: 0.9, awards: 0 }] as const]);
    const settings = { ...options, places: 2, newcomerExposure: 1 };
    const all = new Map([
      ...exposures,
      ['a', { shown: 0.1, awards: 1 }] as const,
      ['b', { shown: 0.2, awards: 0 }] as const,
      ['c', { shown: 0.3, awards: 0 }] as const,
    ]);
    expect(order(rerankForFairness(list(scores), all, { ...settings, newcomerExposure: 0 })).slice(0, 2)).to.deep.equal([
      'b',
      'c',
    ]);
    const kept = rerankForFairness(
      list(scores),
      new Map([...all, ['b', { shown: 0.2, awards: 2 }] as const, ['c', { shown: 0.3, awards: 2 }] as const]),
      { ...settings, newcomerPlaces: 1, awardWeight: 0 },
    );
    expect(order(kept).slice(0, 2)).to.include('new');
    expect(kept.find(({ match }) => match.umkmId === 'new')?.tag?.kind).to.equal('newcomer');
  });

  it('keeps no place for a newcomer that is not nearly equal', () => {
    const fair = rerankForFairness(list({ a: 90, b: 89, new: 80 }), seen({ a: 9, b: 9 }), {
      ...options,
      places: 2,
      newcomerPlaces: 1,
    });
    expect(order(fair)).to.deep.equal(['a', 'b', 'new']);
  });

  it('refuses options below 0', () => {
    for (const name of ['epsilon', 'places', 'awardWeight', 'newcomerPlaces', 'newcomerExposure'] as const) {
      expect(() => rerankForFairness(list({ a: 1 }), new Map(), { ...options, [name]: -1 })).to.throw(RangeError, name);
      expect(() => rerankForFairness(list({ a: 1 }), new Map(), { ...options, [name]: NaN })).to.throw(RangeError, name);
    }
  });

  const scenes = fc.record({
    scores: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 30 }),
    shown: fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 30, maxLength: 30 }),
    awards: fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }),
    settings: fc.record({
      epsilon: fc.double({ min: 0, max: 20, noNaN: true }),
      places: fc.integer({ min: 1, max: 12 }),
      newcomerPlaces: fc.nat(4),
    }),
  });
  function build({
    scores,
    shown,
    awards,
  }: {
    scores: number[];
    shown: number[];
    awards: number[];
  }): [RankedMatch[], Map<string, Exposure>] {
    const eligible = [...scores].sort((a, b) => b - a).map((score, i) => matchOf(`u${i}`, score));
    return [eligible, new Map(shown.map((weight, i) => [`u${i}`, { shown: weight, awards: awards[i]! }]))];
  }

  it('loses at most ε at every place, overtakes only within ε, and loses nobody', () => {
    fc.assert(
      fc.property(scenes, ({ settings, ...scene }) => {
        const [eligible, exposures] = build(scene);
        const fair = rerankForFairness({ eligible }, exposures, { ...usualFairnessOptions, ...settings });
        expect(new Set(order(fair))).to.deep.equal(new Set(order(eligible.map((match) => ({ match })))));
        fair.forEach(({ match, placeByScore, tag }, index) => {
          expect(match.score).to.be.at.least(eligible[index]!.score - settings.epsilon);
          for (const later of fair.slice(index + 1)) expect(later.match.score).to.be.at.most(match.score + settings.epsilon);
          expect(tag === null).to.equal(placeByScore === index + 1);
        });
      }),
    );
  });

  it('is pure score order where ε is 0', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const [eligible, exposures] = build(scene);
        const fair = rerankForFairness({ eligible }, exposures, { ...usualFairnessOptions, epsilon: 0 });
        expect(order(fair)).to.deep.equal(eligible.map(({ umkmId }) => umkmId));
        expect(fair.every(({ tag }) => tag === null)).to.equal(true);
      }),
    );
  });
});

describe('exposure', () => {
  it('falls with the place and ends where nobody looks', () => {
    expect([1, 3, 7, 8].map((place) => placeWeight(place, 7))).to.deep.equal([1, 0.5, 1 / 3, 0]);
    const shown = exposureOf(
      [matchOf('a', 9), matchOf('b', 8), matchOf('a', 7), matchOf('c', 6)].map((match) => ({ match })),
      3,
    );
    expect([...shown]).to.deep.equal([
      ['a', 1],
      ['b', 1 / Math.log2(3)],
      ['c', 0],
    ]);
  });

  it('is measured by Gini’s coefficient', () => {
    expect(gini([])).to.equal(0);
    expect(gini([0, 0])).to.equal(0);
    expect(gini([5, 5, 5])).to.be.closeTo(0, 1e-12);
    expect(gini([0, 0, 0, 8])).to.be.closeTo(0.75, 1e-12);
    expect(gini([3, 1])).to.be.closeTo(0.25, 1e-12);
  });

  it('has figures for each month, over all who were eligible', () => {
    const entries = [
      { umkmId: 'a', month: '2026-11', shown: 1 },
      { umkmId: 'a', month: '2026-10', shown: 1 },
      { umkmId: 'b', month: '2026-11', shown: 0 },
      { umkmId: 'a', month: '2026-11', shown: 1 },
      { umkmId: 'b', month: '2026-11', shown: 0 },
    ];
    expect(exposureFigures(entries)).to.deep.equal([
      { month: '2026-10', eligible: 1, gini: 0, neverShown: 0 },
      { month: '2026-11', eligible: 2, gini: 0.5, neverShown: 0.5 },
    ]);
  });
});

describe('a thousand needs', () => {
  const pure = simulateNeeds({ ...usualFairnessOptions, epsilon: 0 });
  const fair = simulateNeeds(usualFairnessOptions);

  it('are shared out more evenly among near-equals', () => {
    expect(fair.whole.gini).to.be.below(pure.whole.gini - 0.05);
    expect(fair.whole.neverShown).to.be.below(pure.whole.neverShown - 0.05);
    for (const [index, { gini: evenness }] of fair.months.entries()) expect(evenness).to.be.below(pure.months[index]!.gini);
    expect(fair.greatestAwardShare).to.be.below(pure.greatestAwardShare);
  });

  it('cost at most ε points of relevance, and none where ε is 0', () => {
    expect(pure.greatestLoss).to.equal(0);
    expect(fair.greatestLoss).to.be.at.most(usualFairnessOptions.epsilon);
    expect(fair.meanLoss).to.be.within(0, usualFairnessOptions.epsilon);
  });
});

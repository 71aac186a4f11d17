import { expect } from 'chai';
import fc from 'fast-check';
import { compileNeed } from '../../src/matching/compileNeed.ts';
import type { Part } from '../../src/matching/part.ts';
import { explained } from '../../src/matching/explain.ts';
import type { NeedProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import { bestRows } from '../../src/matching/scale/bestRows.ts';
import { bestRowsPlainly } from '../../src/matching/scale/plainRows.ts';
import { kmBetween } from '../../src/matching/scale/greatCircle.ts';
import { buildNational } from '../../src/matching/scale/buildNational.ts';
import { nationalBytes, removeRows, upsertRows, type NationalIndex } from '../../src/matching/scale/nationalIndex.ts';
import { nationalRows } from '../../src/matching/scale/nationalRows.ts';
import { rankNational } from '../../src/matching/scale/rankNational.ts';
import { tablesFor } from '../../src/matching/scale/scoreTables.ts';
import { nationalDay, nationalPopulation } from '../bench/nationalPopulation.ts';
import { need } from './samples.ts';

const people = nationalPopulation(3_000);
const needs = people.needs(60);
const profileOf = (number: number): UmkmProfile => people.profile(number);
const profiles = Array.from({ length: people.profiles }, (_, number) => profileOf(number));
const built = (): NationalIndex => buildNational(people.dictionary, people.regions, people);
const national = built();
const everyone = createIndex(profiles);

function answers(
  index: NationalIndex,
  one: NeedProfile,
  find: typeof bestRowsPlainly,
  count = 50,
): ReturnType<typeof bestRowsPlainly> {
  const compiled = compileNeed(index.dictionary, one, { acceptClaimed: false, free: null });
  const { owners, points } = find(
    index,
    tablesFor(index.dictionary, compiled, compiled.parts[0] as Part, index.readyBits),
    count,
  );
  return { owners, points };
}

describe('The national index', () => {
  it('finds what looking at every row finds', () => {
    for (const one of needs)
      for (const count of [1, 7, 50])
        expect(answers(national, one, bestRows, count)).to.deep.equal(answers(national, one, bestRowsPlainly, count));
  });

  it('lists the very same as the first layout, with the same reasons, when all are asked for', () => {
    for (const one of needs.slice(0, 20)) {
      const ours = rankNational(national, one, (numbers) => numbers.map(profileOf), { limit: 3_000 });
      const theirs = rank(everyone, one, { limit: 3_000, nearMissLimit: 0 });
      expect(JSON.stringify(ours.eligible)).to.equal(JSON.stringify(theirs.eligible));
    }
  });

  it('explains each of the best as the first layout does, and leaves out nobody who is better by more than the rounding', () => {
    for (const one of needs.slice(0, 30)) {
      const { eligible } = rankNational(national, one, (numbers) => numbers.map(profileOf), { limit: 10 });
      for (const match of eligible.slice(0, 3))
        expect(JSON.stringify(explained(match))).to.equal(
          JSON.stringify(explainOne(everyone, one, match.umkmId, match.productId)),
        );
      const listed = new Set(eligible.map(({ umkmId }) => umkmId));
      const left = rank(everyone, one, { limit: 60, nearMissLimit: 0 }).eligible.filter(({ umkmId }) => !listed.has(umkmId));
      if (left.length > 0) expect(eligible).to.have.length(10);
      const last = eligible.at(-1)?.score ?? 0;
      for (const { score } of left) expect(score).to.be.at.most(last + 1.5);
    }
  });

  it('never rounds against an UMKM', () => {
    for (const one of needs) {
      const { owners, points } = answers(national, one, bestRows, 3_000);
      const rounded = new Map(owners.map((owner, at) => [`umkm-${owner}`, points[at] as number]));
      for (const { umkmId, score } of rank(everyone, one, { limit: 3_000, nearMissLimit: 0, explain: false }).eligible)
        expect(rounded.get(umkmId) ?? 0).to.be.at.least(score * 100 - 6);
    }
  });

  it('takes in changes while it serves: numbers, other goods, other places, new and gone UMKM', () => {
    const anyChange = fc.record({
      number: fc.integer({ min: 0, max: 3_020 }),
      as: fc.integer({ min: 0, max: 2_999 }),
      gone: fc.boolean(),
      share: fc.double({ min: 0, max: 1.2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 400 }), (changes) => {
        const index = built();
        for (const { number, as, gone, share } of changes) {
          const like = profileOf(as);
          const sold = like.products.map((one) => ({ ...one, freePerMonth: Math.round(one.freePerMonth * share) }));
          if (gone) removeRows(index, number);
          else
            upsertRows(
              index,
              number,
              nationalRows(people.dictionary, { ...like, products: sold }, people.regionOf(as), nationalDay),
            );
        }
        for (const one of needs.slice(0, 25))
          expect(answers(index, one, bestRows)).to.deep.equal(answers(index, one, bestRowsPlainly));
      }),
      { numRuns: 6 },
    );
  });

  it('knows after many changes exactly what an index of the changed profiles knows', () => {
    const index = built();
    const changed = profiles.map((profile, number) => ({ ...profile, deliveryRadiusKm: 40 + ((number * 37) % 900) }));
    for (const round of [1, 2])
      for (const [number, profile] of changed.entries()) {
        const now = round === 1 ? { ...profile, deliveryRadiusKm: 30 } : profile;
        upsertRows(index, number, nationalRows(people.dictionary, now, people.regionOf(number), nationalDay));
      }
    const anew = createIndex(changed);
    for (const one of needs.slice(0, 10)) {
      const ours = rankNational(index, one, (numbers) => numbers.map((number) => changed[number] as UmkmProfile), {
        limit: 3_000,
      });
      expect(JSON.stringify(ours.eligible)).to.equal(
        JSON.stringify(rank(anew, one, { limit: 3_000, nearMissLimit: 0 }).eligible),
      );
    }
    expect(nationalBytes(index)).to.be.lessThan(2 * nationalBytes(national) + 100_000);
  });

  it('finds nobody where nobody fits, and takes the best of each part for a bundle', () => {
    const ofNobody = need({ title: 'Gula semut', mustCertificates: ['svlk', 'skp', 'nkv', 'iso22000', 'haccp', 'sni', 'haki'] });
    expect(rankNational(national, ofNobody, (numbers) => numbers.map(profileOf)).eligible).to.deep.equal([]);
    const bundle = need({
      title: 'Snack box rapat',
      description: 'Isi tiap kotak: keripik pisang 50 g, dodol 40 g, kopi bubuk 100 g.',
      unit: 'box',
      quantity: 5,
    });
    const { eligible } = rankNational(national, bundle, (numbers) => numbers.map(profileOf), { limit: 5 });
    for (const { umkmId, score } of eligible) expect(explainOne(everyone, bundle, umkmId)?.score).to.equal(score);
  });

  it('refuses a profile of more rows than it can hold', () => {
    const row = nationalRows(people.dictionary, profileOf(1), 0, nationalDay).rows[0]!;
    expect(() => upsertRows(built(), 1, { region: 0, rows: Array.from({ length: 251 }, () => row) })).to.throw(RangeError);
  });

  it('measures the way along the great circle', () => {
    expect(kmBetween(-6.2, 106.8, -7.25, 112.75)).to.be.closeTo(667.2, 0.5);
    expect(kmBetween(5.55, 95.32, -8.5, 140.4)).to.be.closeTo(5240, 25);
    expect(kmBetween(-6.36, 106.25, -6.36, 106.25)).to.equal(0);
  });
});

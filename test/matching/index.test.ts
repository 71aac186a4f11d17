import { expect } from 'chai';
import { explained } from '../../src/matching/explain.ts';
import type { RankedMatch } from '../../src/matching/matching.rules.ts';
import { compact } from '../../src/matching/index/compaction.ts';
import { createIndex, rank } from '../../src/matching/rank.ts';
import { needsFor, population } from '../bench/population.ts';
import { held, maker, need, product, umkm } from './samples.ts';

const sugar = need({ title: 'Gula semut' });
const ids = (index: ReturnType<typeof createIndex>): string[] => rank(index, sugar).eligible.map(({ umkmId }) => umkmId);

describe('The capability index', () => {
  it('takes a profile in, in the place of the one with the same id', () => {
    const index = createIndex([maker('a', 'Gula semut')]);
    index.upsert(maker('b', 'Gula semut'));
    index.upsert(maker('a', 'Keripik pisang'));
    expect(ids(index)).to.deep.equal(['b']);
    expect(index.size).to.equal(2);
  });

  it('changes numbers in place: no row is added and none dies', () => {
    const index = createIndex([maker('a', 'Gula semut'), maker('b', 'Gula semut')]);
    const { rows } = index;
    index.upsert(maker('a', 'Gula semut', { freePerMonth: 0 }));
    expect(ids(index)).to.deep.equal(['b']);
    expect([index.rows, index.deadRows]).to.deep.equal([rows, 0]);
  });

  it('forgets a profile, and ignores an id that it does not have', () => {
    const index = createIndex([maker('a', 'Gula semut'), maker('b', 'Gula semut')]);
    index.remove('a');
    index.remove('nobody');
    expect(ids(index)).to.deep.equal(['b']);
    expect(index.size).to.equal(1);
  });

  it('grows as far as it must', () => {
    const index = createIndex([]);
    for (let at = 0; at < 300; at++) index.upsert(maker(`u${at}`, 'Gula semut', { priceIdr: 20_000 + at }));
    expect(rank(index, sugar, { limit: 400 }).eligible).to.have.length(300);
  });

  it('gives the first ranking among more products than it has yet seen at once as it gives every other', () => {
    const profiles = Array.from({ length: 2_500 }, (_, at) => maker(`u${at}`, 'Gula semut', { priceIdr: 15_000 + at }));
    const best = { limit: 50, nearMissLimit: 0 };
    const [first, second] = [rank(createIndex(profiles), sugar, best), rank(createIndex(profiles), sugar, { limit: 50 })];
    expect(first.eligible.map(({ umkmId }) => umkmId)).to.deep.equal(second.eligible.map(({ umkmId }) => umkmId));
    expect(first.eligible).to.have.length(50);
  });

  it('takes in certificate types that the catalogue does not know, as far as there is room, and ignores the rest', () => {
    const types = Array.from({ length: 5 }, (_, at) => `paper-${at}`);
    const index = createIndex([maker('a', 'Gula semut', {}, { certificates: types.map((type) => held(type)) })]);
    const asked = (type: string) => rank(index, { ...sugar, mustCertificates: [type] }).eligible.length;
    expect(types.map(asked)).to.deep.equal([1, 1, 0, 0, 0]);
  });

  it('keeps an UMKM without products', () => {
    const index = createIndex([umkm({ id: 'a' })]);
    expect(ids(index)).to.deep.equal([]);
    expect(index.size).to.equal(1);
  });

  it('leaves out by its bounds nobody who belongs among the best, whatever the order in which profiles came', () => {
    const profiles = population(600, 3);
    const index = createIndex(profiles);
    const reversed = createIndex([]);
    for (const profile of profiles.toReversed()) reversed.upsert(profile);
    for (const one of needsFor(60, 4)) {
      const all = rank(index, one, { limit: 600, explain: false }).eligible;
      for (const limit of [1, 3, 10]) {
        const best = rank(index, one, { limit, nearMissLimit: 0, explain: false });
        expect(best.eligible).to.deep.equal(all.slice(0, limit));
        expect(rank(reversed, one, { limit, nearMissLimit: 0, explain: false })).to.deep.equal(best);
      }
    }
  });

  it('looks at the same rows, and so gives the same snapshot, whatever the order in which profiles came', () => {
    const both = umkm({
      id: 'a',
      products: [
        product({ id: 'a-1', name: 'Gula semut', leadTimeDays: 40, minOrder: 900_000 }),
        product({ id: 'a-2', name: 'Gula semut' }),
      ],
    });
    const profiles = [both, maker('b', 'Gula semut', { freePerMonth: 50_000, leadTimeDays: 40 }), maker('c', 'Gula aren cair')];
    const asked = (order: typeof profiles): string => {
      const index = createIndex([]);
      for (const profile of order) index.upsert(profile);
      return rank(index, sugar, { limit: 1, nearMissLimit: 0 }).snapshotHash;
    };
    expect(asked(profiles.toReversed())).to.equal(asked(profiles));
    expect(asked(profiles.toSorted((one, other) => (one.id === 'b' ? -1 : other.id === 'b' ? 1 : 0)))).to.equal(asked(profiles));
  });

  it('gives matches that can be copied and written down with their reasons, as they were when they were ranked', () => {
    const sold = { freePerMonth: 50_000 };
    const index = createIndex([maker('a', 'Gula semut', sold)]);
    const told = explained(rank(index, sugar).eligible[0]!);
    const [listed] = rank(index, sugar).eligible;
    index.upsert(maker('a', 'Gula semut', { ...sold, priceIdr: 99_000, leadTimeDays: 90 }));
    expect(told.gates).to.have.length(9);
    expect(told.criteria).to.have.length(10);
    expect(explained({ ...listed! })).to.deep.equal(told);
    const written = JSON.parse(JSON.stringify(listed)) as RankedMatch;
    expect(explained(written)).to.deep.equal(JSON.parse(JSON.stringify(told)));
    expect(listed!.reasons.gates).to.equal(listed!.reasons.gates);
  });

  it('lets everybody through whose reach just gets there, and nobody whose reach just does not', () => {
    const profiles = Array.from({ length: 200 }, (_, at) => {
      const location = { lat: -6.36 + ((at * 37) % 97) / 60, lon: 106.25 - ((at * 53) % 89) / 40 };
      return maker(`u${at}`, 'Gula semut', {}, { location, deliveryRadiusKm: 5_000 });
    });
    const everybody = { limit: 200, nearMissLimit: 0 };
    const kmOf = new Map(rank(createIndex(profiles), sugar, everybody).eligible.map((one) => [one.umkmId, one.distanceKm]));
    const reaching = (more: number): number => {
      const near = profiles.map((one) => ({ ...one, deliveryRadiusKm: Math.max(0, kmOf.get(one.id)! + more) }));
      return rank(createIndex(near), sugar, everybody).eligible.length;
    };
    expect([kmOf.size, reaching(0.1), reaching(-0.1)]).to.deep.equal([200, 200, 0]);
  });

  it('tells the reasons of a ranking as they were, also of several goods in one name, after all rows have moved', async () => {
    const index = createIndex([maker('b', 'Keripik pisang'), maker('a', 'Dodol dan wajit'), maker('c', 'Dodol')]);
    const asked = need({ title: 'Wajit' });
    const free = new Map([['a-1', 70_000]]);
    const told = JSON.stringify(rank(index, asked, { free }));
    const kept = rank(index, asked, { free });
    free.set('a-1', 1);
    index.remove('b');
    index.upsert(maker('a', 'Keripik pisang'));
    await compact(index);
    expect(JSON.stringify(kept)).to.equal(told);
  });
});

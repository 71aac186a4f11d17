import { expect } from 'chai';
import fc from 'fast-check';
import type { Match, NeedProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import { held, need, product, umkm } from './samples.ts';

const names = [
  'Gula semut',
  'Gula aren cetak',
  'Gula aren cair',
  'Keripik pisang',
  'Gula semut kelapa',
  'Mesin gula semut',
  'Dodol gula aren',
];
const types = ['nib', 'halal', 'pirt', 'organik', 'barcode-gs1'];

const anyProduct = fc.record({
  name: fc.constantFrom(...names),
  freePerMonth: fc.integer({ min: 0, max: 2_000_000 }),
  minOrder: fc.integer({ min: 0, max: 900_000 }),
  priceIdr: fc.integer({ min: 5_000, max: 90_000 }),
  leadTimeDays: fc.integer({ min: 0, max: 90 }),
});

const anyTrack = fc.option(
  fc.record({
    dealsCompleted: fc.integer({ min: 1, max: 80 }),
    onTimeRate: fc.double({ min: 0, max: 1, noNaN: true }),
    rating: fc.double({ min: 1, max: 5, noNaN: true }),
  }),
);

const anyUmkm = fc
  .record({
    lat: fc.double({ min: -6.9, max: -6.0, noNaN: true }),
    lon: fc.double({ min: 105.8, max: 106.6, noNaN: true }),
    deliveryRadiusKm: fc.integer({ min: 5, max: 200 }),
    active: fc.boolean(),
    held: fc.subarray(types),
    track: anyTrack,
    products: fc.array(anyProduct, { minLength: 1, maxLength: 3 }),
  })
  .map(({ lat, lon, held: certificates, products, ...rest }) => ({
    ...rest,
    location: { lat, lon },
    certificates: certificates.map((type) => held(type)),
    products,
  }));

const anyProfiles = fc.array(anyUmkm, { minLength: 1, maxLength: 12 }).map((list) =>
  list.map((one, at): UmkmProfile =>
    umkm({
      ...one,
      id: `u${at}`,
      products: one.products.map((item, number) => product({ ...item, id: `u${at}-${number}`, capacityPerMonth: 2_000_000 })),
    }),
  ),
);

const anyNeed = fc
  .record({
    title: fc.constantFrom('Gula semut aren', 'Gula kawung cetak', 'Keripik pisang', 'Pemanis butiran dari aren'),
    quantity: fc.integer({ min: 1_000, max: 3_000_000 }),
    maxPriceIdr: fc.option(fc.integer({ min: 10_000, max: 80_000 })),
    priceFirm: fc.boolean(),
    neededWithinDays: fc.integer({ min: 1, max: 60 }),
    frequency: fc.constantFrom('once' as const, 'weekly' as const, 'monthly' as const),
    mustCertificates: fc.subarray(['nib', 'pirt']),
    niceCertificates: fc.subarray(['halal', 'organik', 'barcode-gs1']),
  })
  .map((over): NeedProfile => need(over));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const closedGates = ({ gates }: Match): number => gates.filter(({ passed }) => !passed).length;
const of = (profile: UmkmProfile, wanted: NeedProfile): Match => explainOne(createIndex([profile]), wanted, profile.id) as Match;

describe('A ranking, whatever the profiles and the need', () => {
  it('has scores from 0 to 100, best first, and every eligible match passes every gate', () => {
    fc.assert(
      fc.property(anyProfiles, anyNeed, (profiles, wanted) => {
        const { eligible, nearMisses } = rank(createIndex(profiles), wanted);
        for (const { score } of [...eligible, ...nearMisses]) expect(score).to.be.within(0, 100);
        for (const { reasons } of eligible) expect(reasons.gates.every(({ passed }) => passed)).to.equal(true);
        for (const { reasons } of nearMisses) expect(reasons.gates.some(({ passed }) => !passed)).to.equal(true);
        expect(eligible.map(({ score }) => score)).to.deep.equal(eligible.map(({ score }) => score).toSorted((a, b) => b - a));
      }),
    );
  });

  it('does not depend on the order in which the index was filled, nor on earlier states of it', () => {
    fc.assert(
      fc.property(anyProfiles, anyNeed, fc.integer(), (profiles, wanted, seed) => {
        const first = plain(rank(createIndex(profiles), wanted));
        const shuffled = profiles.toSorted(
          (a, b) => ((a.id.charCodeAt(1) * 31 + seed) % 7) - ((b.id.charCodeAt(1) * 31 + seed) % 7),
        );
        const index = createIndex(shuffled.map((one) => ({ ...one, active: !one.active, products: one.products.slice(0, 1) })));
        index.upsert(umkm({ id: 'gone', products: [product({ id: 'gone-1', name: 'Gula semut' })] }));
        index.remove('gone');
        for (const profile of shuffled) index.upsert(profile);
        expect(plain(rank(index, wanted))).to.deep.equal(first);
      }),
    );
  });

  it('finds the same best matches with and without near misses', () => {
    fc.assert(
      fc.property(anyProfiles, anyNeed, fc.integer({ min: 1, max: 5 }), (profiles, wanted, limit) => {
        const index = createIndex(profiles);
        const ids = (nearMissLimit: number) =>
          rank(index, wanted, { limit, nearMissLimit }).eligible.map(({ productId, score }) => `${productId} ${score}`);
        expect(ids(0)).to.deep.equal(ids(20));
      }),
    );
  });

  const never = (name: string, change: (profile: UmkmProfile) => UmkmProfile): void => {
    it(`never scores lower for ${name}`, () => {
      fc.assert(
        fc.property(anyProfiles, anyNeed, (profiles, wanted) => {
          const before = of(profiles[0] as UmkmProfile, wanted);
          const after = of(change(profiles[0] as UmkmProfile), wanted);
          expect(closedGates(after)).to.be.at.most(closedGates(before));
          if (closedGates(after) === closedGates(before)) expect(after.score).to.be.at.least(before.score);
        }),
        { numRuns: 200 },
      );
    });
  };
  const eachProduct = (
    profile: UmkmProfile,
    change: (one: UmkmProfile['products'][number]) => Partial<UmkmProfile['products'][number]>,
  ): UmkmProfile => ({
    ...profile,
    products: profile.products.map((one) => ({ ...one, ...change(one) })),
  });
  never('more capacity', (profile) => eachProduct(profile, (one) => ({ freePerMonth: one.freePerMonth + 90_000 })));
  never('a lower price', (profile) => eachProduct(profile, (one) => ({ priceIdr: Math.round(one.priceIdr * 0.8) })));
  never('a shorter lead time', (profile) => eachProduct(profile, (one) => ({ leadTimeDays: Math.floor(one.leadTimeDays / 2) })));
  never('one more certificate', (profile) => ({
    ...profile,
    certificates: [...profile.certificates, held('halal'), held('pirt')],
  }));
  never('a place nearer by', (profile) => ({
    ...profile,
    location: { lat: (profile.location.lat - 6.12) / 2, lon: (profile.location.lon + 106.1503) / 2 },
  }));

  it('is not moved by criteria that do not apply', () => {
    fc.assert(
      fc.property(anyProfiles, (profiles) => {
        const wanted = need({ title: 'Gula semut aren', maxPriceIdr: null });
        const before = of(profiles[0] as UmkmProfile, wanted);
        const after = of(
          eachProduct(profiles[0] as UmkmProfile, (one) => ({ priceIdr: one.priceIdr * 3 })),
          wanted,
        );
        expect(after.score).to.equal(before.score);
      }),
    );
  });

  it('knows nothing of the owner: other fields of a profile change nothing', () => {
    fc.assert(
      fc.property(anyProfiles, anyNeed, fc.string(), (profiles, wanted, word) => {
        const named = profiles.map((profile) => ({ ...profile, owner: word, sex: word, religion: word, age: word.length }));
        expect(plain(rank(createIndex(named), wanted))).to.deep.equal(plain(rank(createIndex(profiles), wanted)));
      }),
    );
  });
});

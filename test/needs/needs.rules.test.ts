import { expect } from 'chai';
import fc from 'fast-check';
import type { Match } from '../../src/matching/matching.rules.ts';
import {
  byUnitBook,
  canSupplyPart,
  inProductBase,
  openingPrice,
  quantityFor,
  reachTogether,
  remainingQuantity,
} from '../../src/needs/choice.rules.ts';
import { deliveryPlaceByCode, deliveryPlaceByName, deliveryPlaces } from '../../src/needs/deliveryPlaces.ts';
import {
  isLive,
  mayBecome,
  mayPublish,
  needStatuses,
  needTransitions,
  publishProblems,
  type NeedTerms,
  type StoredMatches,
} from '../../src/needs/needs.rules.ts';
import { withoutContacts } from '../../src/needs/publicNeeds.view.ts';

const terms: NeedTerms = {
  ...{
    title: 'Gula',
    description: '',
    category: null,
    quantity: 100_000,
    unit: 'kg',
    frequency: 'monthly',
    maxPriceIdr: null,
    priceFirm: false,
  },
  ...{ deliverTo: { name: 'Serang', lat: -6.12, lon: 106.15 }, deliveryFrom: '2026-12-10', deliveryUntil: '2027-02-28' },
  ...{
    mustCertificates: [],
    niceCertificates: [],
    pattern: 'perdagangan-umum',
    paymentDays: 14,
    answerBy: new Date('2026-11-26T10:00:00Z'),
  },
};

const match = (change: Partial<Match> = {}): Match => ({
  ...{
    umkmId: 'a',
    productId: 'p',
    eligible: true,
    score: 80,
    distanceKm: 10,
    priceInNeedUnitIdr: 38_000,
    supplyInNeedBase: 200_000,
  },
  ...{ conversion: { num: 1, den: 1 }, gates: [], criteria: [], counterfactuals: [] },
  ...change,
});

const gate = (name: string, passed: boolean) => ({ gate: name, passed, reason: { id: '', en: '' }, remedy: null });

const ranked = (eligible: Match[], nearMisses: Match[] = []): StoredMatches => ({
  ...{ needId: 'n', scoringVersion: '1', snapshotHash: '', at: new Date(0), eligible, eligibleTotal: eligible.length },
  ...{ nearMisses, nearMissTotal: nearMisses.length, excluded: [] },
});

describe('the rules of needs', () => {
  it('name every transition, and none leads out of a final state', () => {
    expect(Object.keys(needTransitions)).to.have.members([...needStatuses]);
    const allowed = needStatuses.flatMap((from) =>
      needStatuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).to.deep.equal([
      ...['draft → open', 'draft → cancelled'],
      ...['open → open', 'open → matched', 'open → closed', 'open → cancelled'],
      ...['matched → open', 'matched → matched', 'matched → awarded', 'matched → closed', 'matched → cancelled'],
      ...['awarded → matched', 'awarded → awarded', 'awarded → fulfilled', 'awarded → closed'],
    ]);
    expect(needStatuses.filter(isLive)).to.deep.equal(['open', 'matched']);
  });

  it('let only verified organisations publish', () => {
    expect((['pending', 'active', 'refused'] as const).filter(mayPublish)).to.deep.equal(['active']);
  });

  for (const [what, change, field] of [
    ['nothing when all is well', {}, null],
    ['a missing quantity', { quantity: 0 }, 'quantity'],
    ['deliveries that began yesterday', { deliveryFrom: '2026-11-22' }, 'deliveryFrom'],
    ['a deadline at this instant', { answerBy: new Date('2026-11-23T03:00:00Z') }, 'answerDay'],
    ['a deadline on the first day of deliveries', { answerBy: new Date('2026-12-09T17:00:01Z') }, 'answerDay'],
  ] as const) {
    it(`find ${what} before publishing`, () => {
      const problems = publishProblems({ ...terms, ...change }, new Date('2026-11-23T03:00:00Z'));
      expect(Object.keys(problems)).to.deep.equal(field === null ? [] : [field]);
    });
  }

  it('allow a deadline up to midnight in Jakarta before the first delivery, and deliveries that start today', () => {
    const now = new Date('2026-12-08T18:00:00Z');
    expect(publishProblems({ ...terms, answerBy: new Date('2026-12-09T17:00:00Z') }, now)).to.deep.equal({});
    expect(publishProblems({ ...terms, deliveryFrom: '2026-12-09', answerBy: now }, now)).not.to.have.property('deliveryFrom');
  });

  for (const [what, supply, expected] of [
    ['all where it can be supplied', 200_000, 100_000],
    ['all where supply is not known', null, 100_000],
    ['whole units of what there is', 61_300, 61_000],
    ['less than one unit where there is no more', 700, 700],
    ['all where nothing is free, so that the hold refuses', 0, 100_000],
  ] as const) {
    it(`ask for ${what}`, () => expect(quantityFor(terms, match({ supplyInNeedBase: supply }))).to.equal(expected));
  }

  for (const [listed, ceiling, expected] of [
    [38_000, 40_000, 38_000],
    [45_000, 40_000, 40_000],
    [38_000, null, 38_000],
    [null, 40_000, 40_000],
    [null, null, null],
  ] as const) {
    it(`open at ${expected} for a product at ${listed} and a ceiling of ${ceiling}`, () => {
      expect(openingPrice({ maxPriceIdr: ceiling }, match({ priceInNeedUnitIdr: listed }))).to.equal(expected);
    });
  }

  it('convert quantities exactly, rounding up', () => {
    expect(inProductBase(100_000, match({ conversion: { num: 1, den: 250 } }))).to.equal(400);
    expect(inProductBase(100_001, match({ conversion: { num: 1, den: 250 } }))).to.equal(401);
    expect(inProductBase(100_000, match({ conversion: null }))).to.equal(null);
    expect(inProductBase(1e15, match({ conversion: { num: 1_000, den: 1 } }))).to.equal(null);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (quantity, num, den) => {
          const amount = BigInt(inProductBase(quantity, match({ conversion: { num, den } }))!);
          const exact = BigInt(quantity) * BigInt(num);
          expect(amount * BigInt(den) >= exact && (amount - 1n) * BigInt(den) < exact).to.equal(true);
        },
      ),
    );
  });

  for (const [needUnit, productUnit, expected] of [
    ['kg', 'ton', 500],
    ['pcs', 'lusin', 500],
    ['kg', 'liter', null],
    ['kg', 'karung', null],
    ['karung', 'karung', 500],
    ['karung', 'dus', null],
  ] as const) {
    it(`take ${needUnit} for ${productUnit} ${expected === null ? 'as different things' : 'as the same base'}`, () => {
      expect(byUnitBook(500, needUnit, productUnit)).to.equal(expected);
    });
  }

  it('let those give a part whom only their capacity keeps out', () => {
    const near = (gates: Match['gates'], supply: number | null = 5_000) =>
      match({ eligible: false, gates, supplyInNeedBase: supply });
    expect(canSupplyPart(near([gate('capacity', false), gate('reach', true)]))).to.equal(true);
    expect(canSupplyPart(near([gate('capacity', false), gate('reach', false)]))).to.equal(false);
    expect(canSupplyPart(near([gate('capacity', false)], 0))).to.equal(false);
    expect(canSupplyPart(near([gate('unit', false)], null))).to.equal(false);
    expect(canSupplyPart(match({ gates: [gate('capacity', true)] }))).to.equal(false);
  });

  it('count how far the best together come', () => {
    const part = (umkmId: string, supplyInNeedBase: number) => match({ umkmId, supplyInNeedBase });
    expect(reachTogether(terms, ranked([part('a', 60_000), part('b', 50_000), part('c', 40_000)]))).to.deep.equal({
      members: 2,
      reached: 100_000,
      enough: true,
    });
    expect(reachTogether(terms, ranked([part('a', 30_000)]))).to.deep.equal({ members: 1, reached: 30_000, enough: false });
    expect(reachTogether(terms, ranked([part('a', 30_000), part('b', 100_000)]))).to.equal(null);
    expect(reachTogether(terms, ranked([]))).to.equal(null);
  });

  it('look for what the deals leave', () => {
    const proposal = (status: 'accepted' | 'offered', quantity: number) => ({
      status,
      offers: [{ round: 1, by: 'buyer' as const, priceIdr: 1, quantity, deliveryFrom: '2026-12-10', note: '', at: new Date(0) }],
    });
    const proposals = [proposal('accepted', 30_000), proposal('offered', 50_000), proposal('accepted', 20_000)];
    expect(remainingQuantity({ quantity: 100_000, status: 'awarded' }, proposals)).to.equal(50_000);
    expect(remainingQuantity({ quantity: 40_000, status: 'awarded' }, proposals)).to.equal(0);
    expect(remainingQuantity({ quantity: 100_000, status: 'matched' }, proposals)).to.equal(100_000);
  });

  it('know each delivery place once, by code and by name', () => {
    expect(new Set(deliveryPlaces.map(({ name }) => name)).size).to.equal(deliveryPlaces.length);
    for (const place of deliveryPlaces) {
      expect(deliveryPlaceByCode(place.code)).to.equal(place);
      expect(deliveryPlaceByName(place.name)).to.equal(place);
    }
    expect(deliveryPlaces.filter(({ local }) => local)).to.have.length(28);
    expect(deliveryPlaceByCode('atlantis')).to.equal(null);
  });

  for (const [typed, shown] of [
    ['Telepon 0812-3456-7890 ya', 'Telepon … ya'],
    ['+62 812 3456 7890', '…'],
    ['(0812) 3456 7890', '(…'],
    ['surel dapur@hotel.example.', 'surel …'],
    ['wa.me/628123456789', '…'],
    ['lihat https://contoh.example/a?b=1 dulu', 'lihat … dulu'],
    ['Kemasan 250 g, 1.000 pak, tahun 2027', 'Kemasan 250 g, 1.000 pak, tahun 2027'],
    ['Ukuran 08 x 12 cm', 'Ukuran 08 x 12 cm'],
  ] as const) {
    it(`show the public "${shown}" for "${typed}"`, () => expect(withoutContacts(typed)).to.equal(shown));
  }
});

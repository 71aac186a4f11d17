import { expect } from 'chai';
import { type UnmetGate, unlockedDemand, unmetGates } from '../../src/matching/gaps.ts';
import type {
  CertificateProfile,
  GateResult,
  RankedMatch,
  NeedProfile,
  Ranking,
  UmkmProfile,
} from '../../src/matching/matching.rules.ts';
import { sameText } from '../../src/shared/text.ts';
import { matchOf } from './fairnessSimulation.ts';

const need: NeedProfile = {
  id: 'need-1',
  title: 'Gula semut',
  description: '',
  category: null,
  quantity: 500_000,
  unit: 'kg',
  frequency: 'monthly',
  maxPriceIdr: 38_000,
  priceFirm: false,
  deliverTo: { lat: -6.1, lon: 106.1 },
  deliveryFrom: '2026-12-01',
  deliveryUntil: '2027-05-31',
  neededWithinDays: 30,
  mustCertificates: ['pirt', 'halal', 'nib'],
  niceCertificates: [],
  asOf: '2026-11-23',
};

function gate(name: string, passed: boolean, remedy = true): GateResult {
  return { gate: name, passed, reason: sameText(`${name} reason`), remedy: remedy ? sameText(`${name} remedy`) : null };
}

function miss(umkmId: string, closed: readonly GateResult[], more: Partial<RankedMatch> = {}): RankedMatch {
  const reasons = { gates: [gate('product', true), ...closed], criteria: [], counterfactuals: [] };
  return { ...matchOf(umkmId, 80), eligible: false, supplyInNeedBase: 200_000, priceInNeedUnitIdr: 40_000, reasons, ...more };
}

function ranking(...nearMisses: RankedMatch[]): Ranking {
  return { needId: need.id, scoringVersion: '1', snapshotHash: '0', eligible: [matchOf('fits', 90)], nearMisses };
}

function holder(id: string, certificates: readonly Partial<CertificateProfile>[]): Map<string, UmkmProfile> {
  const held = certificates.map((own) => ({
    type: 'pirt',
    validUntil: '2099-12-31',
    verified: true,
    renewalRecorded: false,
    ...own,
  }));
  const profile = {
    id,
    location: need.deliverTo,
    kecamatan: 'Sobang',
    clusterId: null,
    deliveryRadiusKm: 50,
    active: true,
    certificates: held,
    track: null,
    products: [],
  };
  return new Map([[id, profile]]);
}

describe('unmet gates', () => {
  it('record each closed gate with the demand and value it lost', () => {
    const gaps = unmetGates(need, ranking(miss('a', [gate('certificates', false)])));
    expect(gaps).to.deep.equal([
      {
        needId: 'need-1',
        umkmId: 'a',
        productId: 'a-product',
        gate: 'certificates',
        alsoClosed: [],
        certificates: [],
        quantity: 200_000,
        unit: 'kg',
        valueIdr: 7_600_000,
        score: 80,
        reason: sameText('certificates reason'),
        remedy: sameText('certificates remedy'),
      },
    ]);
  });

  it('say which other gates are closed too', () => {
    const gaps = unmetGates(need, ranking(miss('a', [gate('certificates', false), gate('reach', false), gate('price', true)])));
    expect(gaps.map(({ gate: name, alsoClosed }) => [name, alsoClosed])).to.deep.equal([
      ['certificates', ['reach']],
      ['reach', ['certificates']],
    ]);
  });

  it('lose only what is lacking where capacity is short', () => {
    expect(unmetGates(need, ranking(miss('a', [gate('capacity', false)])))[0]).to.include({
      quantity: 300_000,
      valueIdr: 11_400_000,
    });
    expect(unmetGates(need, ranking(miss('a', [gate('capacity', false)], { supplyInNeedBase: -50 })))[0]!.quantity).to.equal(
      500_000,
    );
  });

  it('lose the whole need where the product’s amount cannot be converted', () => {
    const gaps = unmetGates(
      need,
      ranking(miss('a', [gate('unit', false)], { supplyInNeedBase: null, priceInNeedUnitIdr: null })),
    );
    expect(gaps[0]).to.include({ quantity: 500_000, valueIdr: 19_000_000 });
  });

  it('have no value where neither a price nor a ceiling is known', () => {
    const gaps = unmetGates(
      { ...need, maxPriceIdr: null },
      ranking(miss('a', [gate('unit', false)], { priceInNeedUnitIdr: null })),
    );
    expect(gaps[0]!.valueIdr).to.equal(null);
  });

  it('name the certificates that do not hold over the whole delivery window', () => {
    const held = [{ type: 'pirt', validUntil: '2027-05-30' }, { type: 'halal', verified: false }, { type: 'nib' }];
    const closed = miss('a', [gate('certificates', false), gate('reach', false)]);
    const gaps = unmetGates(need, ranking(closed), holder('a', held));
    expect(gaps.map(({ certificates }) => certificates)).to.deep.equal([['pirt', 'halal'], []]);
    const renewed = holder('a', [
      { validUntil: '2027-05-30', renewalRecorded: true },
      { type: 'halal', validUntil: '2027-05-31' },
    ]);
    expect(unmetGates(need, ranking(closed), renewed)[0]!.certificates).to.deep.equal(['nib']);
  });

  it('leave out products that would not have been good', () => {
    expect(unmetGates(need, ranking(miss('a', [gate('reach', false)], { score: 39.9 })))).to.deep.equal([]);
    expect(unmetGates(need, ranking())).to.deep.equal([]);
  });
});

describe('the demand a gate unlocks', () => {
  const gap = (more: Partial<UnmetGate>): UnmetGate => ({
    needId: 'n1',
    umkmId: 'a',
    productId: 'p',
    gate: 'certificates',
    alsoClosed: [],
    certificates: ['halal'],
    quantity: 1,
    unit: 'kg',
    valueIdr: 1000,
    score: 70,
    reason: sameText(''),
    remedy: sameText('do'),
    ...more,
  });

  it('comes first where most is won by opening that gate alone', () => {
    const rows = unlockedDemand([
      gap({ umkmId: 'b', valueIdr: 9000, alsoClosed: ['reach'] }),
      gap({ needId: 'n1' }),
      gap({ needId: 'n2', valueIdr: 5000 }),
      gap({ umkmId: 'c', gate: 'reach', certificates: [], valueIdr: 3000 }),
    ]);
    expect(rows).to.deep.equal([
      { umkmId: 'a', gate: 'certificates', certificates: ['halal'], needsAlone: 2, needs: 2, valueAloneIdr: 6000 },
      { umkmId: 'c', gate: 'reach', certificates: [], needsAlone: 1, needs: 1, valueAloneIdr: 3000 },
      { umkmId: 'b', gate: 'certificates', certificates: ['halal'], needsAlone: 0, needs: 1, valueAloneIdr: 0 },
    ]);
  });

  it('counts a need once, leaves out what cannot be met, and takes unknown values as nothing', () => {
    const rows = unlockedDemand([
      gap({ productId: 'p1', valueIdr: 800 }),
      gap({ productId: 'p2', valueIdr: 1200 }),
      gap({ needId: 'n3', valueIdr: null }),
      gap({ umkmId: 'z', gate: 'product', remedy: null, valueIdr: 99_000 }),
    ]);
    expect(rows).to.deep.equal([
      { umkmId: 'a', gate: 'certificates', certificates: ['halal'], needsAlone: 2, needs: 2, valueAloneIdr: 1200 },
    ]);
  });
});

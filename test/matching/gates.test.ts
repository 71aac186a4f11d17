import { expect } from 'chai';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import type { Match, NeedProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';
import { held, maker, need } from './samples.ts';

const sugar = (over: Partial<NeedProfile> = {}): NeedProfile => need({ title: 'Gula semut aren', ...over });

/** The gates that one UMKM's product does not pass. */
function closed(profile: UmkmProfile, wanted: NeedProfile): string[] {
  const match = explainOne(createIndex([profile]), wanted, profile.id) as Match;
  return match.gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
}

describe('The gates of a match', () => {
  it('let a product through that is what was meant on terms that were asked', () => {
    expect(closed(maker('a', 'Gula semut aren'), sugar())).to.deep.equal([]);
  });

  it('refuse another product, and it is neither a match nor a near miss', () => {
    const index = createIndex([maker('a', 'Mesin kristalisasi gula semut')]);
    const ranking = rank(index, sugar());
    expect(ranking.eligible).to.deep.equal([]);
    expect(ranking.nearMisses).to.deep.equal([]);
    expect(explainOne(index, sugar(), 'a')?.gates[0]).to.include({ gate: 'product', passed: false });
  });

  it('refuse a business that is not active', () => {
    expect(closed(maker('a', 'Gula semut', {}, { active: false }), sugar())).to.deep.equal(['active']);
  });

  it('ask that a certificate holds over the whole delivery window', () => {
    const wanted = sugar({ mustCertificates: ['pirt'] });
    const with_ = (until: string, more = {}) => maker('a', 'Gula semut', {}, { certificates: [held('pirt', until, more)] });
    expect(closed(with_('2027-03-01'), wanted)).to.deep.equal([]);
    expect(closed(with_('2027-02-28'), wanted)).to.deep.equal(['certificates']);
    expect(closed(with_('2027-02-28', { renewalRecorded: true }), wanted)).to.deep.equal([]);
    expect(closed(with_('2026-11-22', { renewalRecorded: true }), wanted)).to.deep.equal(['certificates']);
  });

  it('count a renewed certificate beside the expired one', () => {
    const both = maker('a', 'Gula semut', {}, { certificates: [held('pirt', '2026-01-01'), held('pirt', '2030-01-01')] });
    expect(closed(both, sugar({ mustCertificates: ['pirt'] }))).to.deep.equal([]);
  });

  it('never take PIRT for BPOM MD', () => {
    const pirt = maker('a', 'Gula semut', {}, { certificates: [held('pirt')] });
    expect(closed(pirt, sugar({ mustCertificates: ['bpom-md'] }))).to.deep.equal(['certificates']);
  });

  it('say how much more is needed in the unit of the need, and in the product’s own beside it', () => {
    const score = maker('a', 'Placemat pandan', { unit: 'kodi', freePerMonth: 0, minOrder: 20, priceIdr: 300_000 });
    const wanted = need({ title: 'Placemat pandan', unit: 'lembar', quantity: 6_000, frequency: 'once', maxPriceIdr: 18_000 });
    const told = (explainOne(createIndex([score]), wanted, 'a') as Match).gates.find(({ gate }) => gate === 'capacity')!;
    expect(told.reason.id).to.include('6.000 lembar');
    expect(told.remedy!.id).to.match(/^Kapasitas bebas [\d.]+ lembar \([\d.,]+ kodi\) lagi per bulan\.$/);
    const same = maker('a', 'Placemat pandan', { unit: 'lembar', freePerMonth: 0, minOrder: 20, priceIdr: 15_000 });
    const plain = (explainOne(createIndex([same]), wanted, 'a') as Match).gates.find(({ gate }) => gate === 'capacity')!;
    expect(plain.remedy!.id).to.match(/^Kapasitas bebas [\d.]+ lembar lagi per bulan\.$/);
  });

  it('count a certificate that no coordinator has seen only where the caller says so', () => {
    const claimed = maker('a', 'Gula semut', {}, { certificates: [held('halal', '2099-12-31', { verified: false })] });
    const wanted = sugar({ mustCertificates: ['halal'] });
    expect(closed(claimed, wanted)).to.deep.equal(['certificates']);
    expect(rank(createIndex([claimed]), wanted, { acceptClaimed: true }).eligible).to.have.length(1);
  });

  it('refuse a certificate type that nobody has heard of', () => {
    expect(closed(maker('a', 'Gula semut'), sugar({ mustCertificates: ['no-such-paper'] }))).to.deep.equal(['certificates']);
  });

  it('measure the way in a straight line', () => {
    expect(closed(maker('a', 'Gula semut', {}, { deliveryRadiusKm: 31 }), sugar())).to.deep.equal([]);
    expect(closed(maker('a', 'Gula semut', {}, { deliveryRadiusKm: 30 }), sugar())).to.deep.equal(['reach']);
  });

  it('refuse units that the words do not convert, and say what would help', () => {
    const bottles = maker('a', 'Madu hutan', { unit: 'botol', capacityPerMonth: 400, freePerMonth: 400, minOrder: 1 });
    const wanted = need({ title: 'Madu hutan', unit: 'liter', quantity: 50_000 });
    expect(closed(bottles, wanted)).to.deep.equal(['unit']);
    const stated = maker('a', 'Madu hutan', {
      unit: 'botol',
      description: 'botol 500 ml',
      capacityPerMonth: 400,
      freePerMonth: 400,
      minOrder: 1,
    });
    expect(closed(stated, wanted)).to.deep.equal([]);
  });

  it('hold to a price only where it is firm', () => {
    const dear = maker('a', 'Gula semut', { priceIdr: 41_000 });
    expect(closed(dear, sugar())).to.deep.equal([]);
    expect(closed(dear, sugar({ priceFirm: true }))).to.deep.equal(['price']);
  });

  it('refuse lead times, amounts and minimum orders that are no basis for talks', () => {
    expect(closed(maker('a', 'Gula semut', { leadTimeDays: 64 }), sugar())).to.deep.equal(['leadTime']);
    expect(closed(maker('a', 'Gula semut', { freePerMonth: 9_000 }), sugar())).to.deep.equal(['capacity']);
    expect(closed(maker('a', 'Gula semut', { minOrder: 1_600_000 }), sugar())).to.deep.equal(['minimumOrder']);
  });

  it('take free capacity from the ledger where it knows better', () => {
    const index = createIndex([maker('a', 'Gula semut')]);
    expect(rank(index, sugar(), { free: new Map([['a-1', 0]]) }).eligible).to.have.length(0);
  });
});

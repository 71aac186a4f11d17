import { expect } from 'chai';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import type { Counterfactual, Match, NeedProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';
import { held, maker, need } from './samples.ts';

const wanted = need({ title: 'Gula semut aren', niceCertificates: ['organik', 'halal'], mustCertificates: ['pirt'] });
const profiles: UmkmProfile[] = [
  maker(
    'a',
    'Gula semut aren',
    {},
    { certificates: [held('pirt')], track: { dealsCompleted: 20, onTimeRate: 0.9, rating: 4.5 } },
  ),
  maker('b', 'Gula semut', { priceIdr: 45_000, leadTimeDays: 30 }, { certificates: [held('pirt'), held('halal')] }),
  maker('c', 'Gula semut', { freePerMonth: 200_000, minOrder: 700_000 }, { certificates: [held('pirt')] }),
  maker('d', 'Gula semut', {}, { certificates: [] }),
  maker('e', 'Gula semut', {}, { certificates: [held('pirt')], deliveryRadiusKm: 10 }),
];

/** The profile with one counterfactual carried out. */
function applied(profile: UmkmProfile, { change }: Counterfactual): UmkmProfile {
  const [what = '', value = ''] = change.split(':');
  if (what === 'certificate') return { ...profile, certificates: [...profile.certificates, held(value)] };
  if (what === 'radius') return { ...profile, deliveryRadiusKm: Number(value) };
  const products = profile.products.map((product) => {
    if (what === 'free') return { ...product, freePerMonth: product.freePerMonth + Number(value) };
    if (what === 'price') return { ...product, priceIdr: Number(value) };
    if (what === 'leadTimeDays') return { ...product, leadTimeDays: Number(value) };
    return { ...product, minOrder: Number(value) };
  });
  return { ...profile, products };
}

const matchOf = (all: readonly UmkmProfile[], id: string, asked: NeedProfile = wanted): Match =>
  explainOne(createIndex(all), asked, id) as Match;

describe('The explanation of a match', () => {
  it('has contributions that sum to the score', () => {
    for (const { id } of profiles) {
      const match = matchOf(profiles, id);
      const sum = match.criteria.reduce((total, { contribution }) => total + Math.round(contribution * 100), 0);
      expect(sum).to.equal(Math.round(match.score * 100));
    }
  });

  it('leaves criteria without data out of the mean', () => {
    const track = matchOf(profiles, 'b').criteria.find(({ criterion }) => criterion === 'track');
    expect(track).to.include({ value: null, weight: 0, contribution: 0 });
  });

  it('speaks to buyer and owner, in both languages', () => {
    for (const { forBuyer, forOwner, label } of matchOf(profiles, 'b').criteria) {
      for (const text of [forBuyer, forOwner, label])
        expect([text.id, text.en].every((words) => words.length > 3)).to.equal(true);
    }
    const price = matchOf(profiles, 'b').criteria.find(({ criterion }) => criterion === 'price');
    expect(price?.forBuyer.id).to.equal('Harga Rp45.000 per kg, 13% di atas batas Rp40.000.');
    expect(price?.forOwner.en).to.contain('Your price of Rp45,000');
  });

  it('names what it would take, and that holds when it is done', () => {
    let seen = 0;
    for (const profile of profiles) {
      const before = matchOf(profiles, profile.id);
      for (const counterfactual of before.counterfactuals) {
        const after = matchOf([applied(profile, counterfactual)], profile.id);
        if (counterfactual.scoreGain === null) expect(after.eligible).to.equal(true);
        else expect(Math.round((after.score - before.score) * 100)).to.equal(Math.round(counterfactual.scoreGain * 100));
        seen++;
      }
    }
    expect(seen).to.be.greaterThan(7);
  });

  it('tells the way through a closed gate', () => {
    const { counterfactuals, gates } = matchOf(profiles, 'd');
    expect(counterfactuals[0]).to.include({ change: 'certificate:pirt', scoreGain: null });
    expect(gates.find(({ gate }) => gate === 'certificates')?.remedy?.id).to.contain('PIRT');
    expect(matchOf(profiles, 'e').counterfactuals[0]?.change).to.match(/^radius:3\d$/);
  });

  it('is stored with the scoring version and a hash that changes with what went in', () => {
    const index = createIndex(profiles);
    const first = rank(index, wanted);
    expect(first.scoringVersion).to.match(/^\d{4}\.\d{2}-\d+$/);
    expect(first.snapshotHash).to.match(/^[0-9a-f]{64}$/);
    expect(rank(index, wanted).snapshotHash).to.equal(first.snapshotHash);
    expect(rank(index, { ...wanted, quantity: 500_001 }).snapshotHash).to.not.equal(first.snapshotHash);
    index.upsert(
      maker('b', 'Gula semut', { priceIdr: 44_999, leadTimeDays: 30 }, { certificates: [held('pirt'), held('halal')] }),
    );
    expect(rank(index, wanted).snapshotHash).to.not.equal(first.snapshotHash);
  });
});

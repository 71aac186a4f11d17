import { expect } from 'chai';
import type { ProductProfile } from '../../src/matching/matching.rules.ts';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import { maker, need } from './samples.ts';

/** Goods that are invented here: no lexicon can have them. */
const wanted = need({ title: 'Blunjar kering', description: 'Kualitas baik, dikirim tiap bulan.' });

function relevance(name: string, over: Partial<ProductProfile> = {}, asked = wanted): number {
  const index = createIndex([maker('a', name, over)]);
  return explainOne(index, asked, 'a')?.criteria.find(({ criterion }) => criterion === 'relevance')?.value ?? -1;
}

describe('Goods that no family names', () => {
  it('are meant by their own name, also misspelt and with talk of trade around it', () => {
    for (const name of ['Blunjar', 'Blunjar kering', 'Jual blunjar super', 'Blunjer kering', 'Blunjar Bu Karti'])
      expect(relevance(name), name).to.be.greaterThan(0.85);
  });

  it('are not what only mentions them', () => {
    for (const name of [
      'Mesin blunjar',
      'Kemasan blunjar',
      'Kursus blunjar',
      'Bibit blunjar',
      'Keripik blunjar',
      'Kipas blunjar',
    ])
      expect(relevance(name), name).to.equal(0);
  });

  it('tell a name from a known one that it goes before: broth of mushrooms is no mushroom', () => {
    const mushrooms = need({ title: 'Jamur tiram segar', category: 'sayur-segar' });
    expect(relevance('Kaldu jamur bubuk', { category: 'bumbu-kecap-terasi' }, mushrooms)).to.equal(0);
    expect(relevance('Kaldu jamur bubuk', {}, need({ title: 'Kaldu jamur' }))).to.be.greaterThan(0.85);
  });

  it('leave the list empty where nobody sells them', () => {
    const index = createIndex(
      ['Keripik tempe', 'Kipas bambu', 'Jamur tiram', 'Beras ketan'].map((name, at) => maker(`u${at}`, name)),
    );
    expect(rank(index, wanted).eligible).to.deep.equal([]);
  });

  it('are explained by their name in both languages', () => {
    const match = explainOne(createIndex([maker('a', 'Blunjar kering')]), wanted, 'a');
    const told = match?.criteria.find(({ criterion }) => criterion === 'relevance');
    expect(told?.forBuyer.id).to.contain('blunjar');
    expect(told?.forBuyer.en).to.contain('blunjar');
  });

  it('rank the same in whatever order the index was filled, and after an update in place', () => {
    const profiles = ['Blunjar', 'Blunjar kering', 'Blunjar rebus', 'Mesin blunjar'].map((name, at) => maker(`u${at}`, name));
    const first = createIndex(profiles);
    const second = createIndex(profiles.toReversed());
    second.remove('u1');
    second.upsert(profiles[1]!);
    expect(JSON.stringify(rank(second, wanted))).to.equal(JSON.stringify(rank(first, wanted)));
  });
});

describe('Words that tell the kind', () => {
  it('put the kind that is asked for before one that says nothing, and that before another kind', () => {
    const asked = need({ title: 'Bibit durian sambung', unit: 'pohon' });
    const [same, silent, other] = ['Bibit durian', 'Bibit', 'Bibit sengon'].map((name) =>
      relevance(name, { unit: 'pohon' }, asked),
    );
    expect(same).to.be.greaterThan(silent!);
    expect(silent).to.be.greaterThan(other!);
    const keset = need({ title: 'Keset zirpa', unit: 'pcs' });
    expect(relevance('Keset zirpa tebal', { unit: 'pcs' }, keset)).to.be.greaterThan(
      relevance('Keset morla', { unit: 'pcs' }, keset),
    );
  });
});

describe('A unit that nobody knows', () => {
  it('counts pieces, whose weight the words may state', () => {
    const match = explainOne(
      createIndex([maker('a', 'Terasi udang', { description: 'balok 1 kg', unit: 'balok' })]),
      need({ title: 'Terasi' }),
      'a',
    );
    expect(match?.conversion).to.not.equal(null);
  });
});

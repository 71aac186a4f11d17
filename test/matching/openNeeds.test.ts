import { expect } from 'chai';
import { addOpenNeed, createOpenNeeds, needsEnteredBy, removeOpenNeed } from '../../src/matching/openNeeds.ts';
import { createIndex, rank } from '../../src/matching/rank.ts';
import { needsFor, population } from '../bench/population.ts';
import { held, maker, need } from './samples.ts';

const sugar = need({ id: 'sugar', title: 'Gula semut', mustCertificates: ['halal'] });
const chips = need({ id: 'chips', title: 'Keripik pisang' });

describe('A changed profile against all open needs', () => {
  it('is told only to the needs whose list it enters, and only once', () => {
    const index = createIndex([maker('a', 'Gula semut')]);
    const book = createOpenNeeds(index);
    for (const one of [sugar, chips]) addOpenNeed(book, one);
    expect(needsEnteredBy(book, 'a')).to.deep.equal([]);
    index.upsert(maker('a', 'Gula semut', {}, { certificates: [held('halal')] }));
    expect(needsEnteredBy(book, 'a').map(({ needId }) => needId)).to.deep.equal(['sugar']);
    expect(needsEnteredBy(book, 'a')).to.deep.equal([]);
    expect(needsEnteredBy(book, 'nobody')).to.deep.equal([]);
  });

  it('reaches needs that were opened before anyone made such a thing', () => {
    const index = createIndex([]);
    const book = createOpenNeeds(index);
    addOpenNeed(book, chips);
    index.upsert(maker('new', 'Kripik cau tanduk'));
    expect(needsEnteredBy(book, 'new').map(({ needId }) => needId)).to.deep.equal(['chips']);
  });

  it('does not enter a full list below its last place, nor a need that is closed', () => {
    const index = createIndex([maker('a', 'Keripik pisang')]);
    const book = createOpenNeeds(index, 1);
    addOpenNeed(book, chips);
    index.upsert(maker('b', 'Keripik pisang', { priceIdr: 60_000 }));
    expect(needsEnteredBy(book, 'b')).to.deep.equal([]);
    removeOpenNeed(book, 'chips');
    index.upsert(maker('c', 'Keripik pisang', { leadTimeDays: 1 }, { certificates: [held('organik')] }));
    expect(needsEnteredBy(book, 'c')).to.deep.equal([]);
  });

  it('finds what ranking every need anew would find', () => {
    const profiles = population(400, 5);
    const index = createIndex(profiles.slice(0, 300));
    const book = createOpenNeeds(index, 10_000);
    const needs = needsFor(120, 6);
    for (const one of needs) addOpenNeed(book, one);
    for (const profile of profiles.slice(300)) {
      index.upsert(profile);
      const told = needsEnteredBy(book, profile.id).map(({ needId, match }) => `${needId} ${match.score}`);
      const anew = needs.flatMap((one) => {
        const match = rank(index, one, { limit: 10_000, nearMissLimit: 0 }).eligible.find(({ umkmId }) => umkmId === profile.id);
        return match ? [`${one.id} ${match.score}`] : [];
      });
      expect(told.toSorted()).to.deep.equal(anew.toSorted());
    }
  });
});

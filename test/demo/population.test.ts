import { expect } from 'chai';
import { inventedBuyer, inventedNeed } from '../../src/demo/population/inventedNeeds.ts';
import { inventedUmkm } from '../../src/demo/population/inventedUmkm.ts';
import { publishProblems } from '../../src/needs/needs.rules.ts';
import { missingParts } from '../../src/profiles/profiles.rules.ts';

const now = new Date('2026-11-23T03:00:00Z');
const indices = Array.from({ length: 400 }, (_, index) => index);

describe('an invented population', () => {
  it('is the same for the same seed and another for another', () => {
    expect(inventedUmkm(7, 3, now)).to.deep.equal(inventedUmkm(7, 3, now));
    expect(inventedUmkm(7, 3, now)).to.not.deep.equal(inventedUmkm(8, 3, now));
    expect(inventedUmkm(7, 3, now)).to.not.deep.equal(inventedUmkm(7, 4, now));
    expect(inventedNeed(7, 3, now)).to.deep.equal(inventedNeed(7, 3, now));
    expect(inventedBuyer(7, 3, now)).to.deep.equal(inventedBuyer(7, 3, now));
  });

  it('has complete profiles with whole amounts and no two of one id or NIB', () => {
    const umkm = indices.map((index) => inventedUmkm(1, index, now));
    for (const one of umkm) {
      expect(missingParts(one), one.name).to.deep.equal([]);
      for (const { capacityPerMonth, minOrder, priceIdr } of one.products) {
        for (const amount of [capacityPerMonth, minOrder, priceIdr]) expect(amount).to.satisfy(Number.isSafeInteger).and.above(0);
        expect(minOrder).to.be.at.most(capacityPerMonth);
      }
    }
    const ids = umkm.flatMap(({ id, products, certificates }) => [id, ...[...products, ...certificates].map((part) => part.id)]);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(new Set(umkm.map(({ nib }) => nib)).size).to.equal(umkm.length);
  });

  it('has needs that can be published', () => {
    for (const index of indices) expect(publishProblems(inventedNeed(1, index, now), now), `need ${index}`).to.deep.equal({});
  });
});

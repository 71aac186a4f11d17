import { expect } from 'chai';
import fc from 'fast-check';
import {
  asAccepted,
  fillOf,
  partFillsOf,
  type ConsortiumPart,
  type ConsortiumShare,
} from '../../src/needs/consortium/consortium.rules.ts';
import { partPrices } from '../../src/needs/consortium/planning.rules.ts';
import { looksFurther, remainingQuantity, settledParts } from '../../src/needs/choice.rules.ts';
import type { Offer } from '../../src/proposals/proposals.rules.ts';

const at = new Date('2026-11-23T03:00:00Z');
const part = (id: string, required: number): ConsortiumPart => ({ id, name: id, unit: 'pouch', required, priceIdr: 10_000 });

function share(id: string, quantity: number, state: ConsortiumShare['state']): ConsortiumShare {
  return {
    ...{ proposalId: 'p', umkmId: 'u', umkmName: 'U', kecamatan: '', productId: 'x', productName: 'X', part: id },
    ...{ quantity, asked: quantity, unitPriceIdr: 10_000, score: 50, clusterId: null, state, changedAt: at },
  };
}

function accepted(id: string, quantity: number, of = 2) {
  const offer: Offer = { round: 1, by: 'buyer', priceIdr: 1, quantity, deliveryFrom: '2026-12-10', note: '', at };
  const terms = { number: 'KO-1', whole: 100, least: 1, leadName: null, part: { id, name: id, of } };
  return { status: 'accepted' as const, offers: [offer], consortiumId: 'c', dealId: null, share: terms };
}

describe('the rules of a bundle', () => {
  it('counts whole sets, and sums to what is required whatever has been answered', () => {
    const states = fc.constantFrom('accepted' as const, 'invited' as const, 'declined' as const);
    const shares = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 30 }), states), { maxLength: 12 });
    fc.assert(
      fc.property(shares, (list) => {
        const room = new Map([
          ['a', 100],
          ['b', 60],
          ['c', 100],
        ]);
        const members = list.flatMap(([id, quantity, state]) => {
          const taken = state === 'declined' ? 0 : quantity;
          if (taken > room.get(id)!) return [];
          room.set(id, room.get(id)! - taken);
          return [share(id, quantity, state)];
        });
        const parts = [part('a', 100), part('b', 60), part('c', 100)];
        const fill = fillOf({ required: 100, members, parts });
        expect(fill.accepted + fill.open + fill.missing).to.equal(100);
        for (const each of [fill, ...partFillsOf({ required: 100, members, parts })]) {
          expect(each.accepted).to.be.within(0, each.required);
          expect(each.missing).to.be.within(0, each.required);
        }
        const settled = asAccepted({ required: 100, members, parts });
        const after = fillOf({ ...settled, members: members.filter(({ state }) => state !== 'invited') });
        expect([after.missing, after.accepted]).to.deep.equal([0, fill.accepted]);
      }),
    );
  });

  it('divides the price of a set among its goods in whole rupiah that sum to it', () => {
    expect(partPrices(20_000, [10_000, 12_000])).to.deep.equal([9_090, 10_910]);
    expect(partPrices(22_000, [10_000, 12_000])).to.deep.equal([10_000, 12_000]);
    const prices = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000_000 }), prices, (price, usual) => {
        const divided = partPrices(price, usual);
        expect(divided.reduce((sum, each) => sum + each, 0)).to.equal(price);
        expect(Math.min(...divided)).to.be.at.least(0);
      }),
    );
  });

  it('looks further for as many sets as the scarcest of the goods leaves open', () => {
    const need = { quantity: 100, status: 'matched' as const };
    expect(remainingQuantity(need, [accepted('a', 100)]), 'the other goods are open').to.equal(100);
    const both = [accepted('a', 100), accepted('b', 30), accepted('b', 20)];
    expect(remainingQuantity(need, both)).to.equal(50);
    expect(Object.fromEntries(settledParts(need, both))).to.deep.equal({ a: 100, b: 50 });
    const deals = both.map((each) => ({ ...each, dealId: 'd' }));
    expect(remainingQuantity({ ...need, status: 'awarded' }, deals)).to.equal(50);
    expect(looksFurther({ ...need, status: 'awarded' }, [...deals, { ...accepted('b', 50), dealId: 'd' }])).to.equal(false);
  });
});

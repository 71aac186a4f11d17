import { expect } from 'chai';
import fc from 'fast-check';
import type { DealMember } from '../../src/deals/deals.rules.ts';
import {
  balanceOf,
  divideQuantity,
  scheduleOf,
  sentQuantity,
  sharesOf,
  statusOf,
  type Acceptance,
  type Lot,
  type LotState,
} from '../../src/deals/delivery/delivery.rules.ts';
import { unbilled } from '../../src/deals/facts.rules.ts';
import type { Delivery } from '../../src/deals/delivery/delivery.rules.ts';
import { supplierFactsOf, trackOf } from '../../src/deals/rating/rating.rules.ts';
import { monthsOf } from '../../src/capacity/months.rules.ts';

const lots = fc.array(
  fc.record({
    umkmId: fc.constantFrom('u0', 'u1', 'u2'),
    quantity: fc.integer({ min: 1, max: 50_000 }),
    share: fc.integer({ min: 0, max: 100 }),
    state: fc.constantFrom<LotState>('sent', 'sent', 'sent', 'held', 'stopped'),
  }),
  { maxLength: 12 },
);
const members = [5, 3, 1].map((quantity, index) => ({ umkmId: `u${index}`, umkmName: `U${index}`, quantity }) as DealMember);

function delivery(drawn: { umkmId: string; quantity: number; share: number; state: LotState }[], quantity: number): Delivery {
  const sent = drawn.map(({ share, ...lot }, index) => ({
    lot: { ...lot, code: `L${index}`, tests: [], sentOn: '2026-01-01' } as unknown as Lot,
    share,
  }));
  const answered = sent
    .filter(({ lot }) => lot.state === 'sent')
    .map(({ lot, share }) => {
      const accepted = Math.floor((lot.quantity * share) / 100);
      return {
        code: lot.code,
        umkmId: lot.umkmId,
        accepted,
        refused: lot.quantity - accepted,
        reason: null,
        words: '',
        fileIds: [],
      };
    });
  const acceptedQuantity = answered.reduce((sum, { accepted }) => sum + accepted, 0);
  const acceptance: Acceptance = { number: 'B', at: new Date(0), byName: '', lots: answered, acceptedQuantity, followUp: null };
  const shares = sharesOf(members, quantity);
  return { id: 'd', dueOn: '2026-01-01', quantity, shares, lots: sent.map(({ lot }) => lot), acceptance } as unknown as Delivery;
}

describe('the rules of deliveries', () => {
  it('balance for every share: sent = accepted + refused, and what is missing is the share less what was accepted', () => {
    fc.assert(
      fc.property(lots, fc.integer({ min: 1, max: 200_000 }), (drawn, quantity) => {
        const answered = delivery(drawn, quantity);
        const balance = balanceOf(answered);
        const sum = (pick: (share: (typeof balance)[number]) => number) =>
          balance.reduce((total, share) => total + pick(share), 0);
        expect(sum((share) => share.quantity)).to.equal(quantity);
        expect(sum(({ sent }) => sent)).to.equal(sentQuantity(answered));
        for (const share of balance) {
          expect(share.sent).to.equal(share.accepted + share.refused);
          expect(share.difference).to.equal(share.sent - share.quantity);
          expect(share.missing).to.equal(Math.max(0, share.quantity - share.accepted));
        }
        expect(sum(({ accepted }) => accepted)).to.equal(answered.acceptance!.acceptedQuantity);
        const owed = unbilled([answered], []).map(({ umkmId }) => umkmId);
        expect(owed).to.deep.equal(balance.filter(({ accepted }) => accepted > 0).map(({ umkmId }) => umkmId));
      }),
    );
  });

  it('divide any quantity into whole parts that sum to it and lie within one of the exact share', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 80 })
      .filter((list) => list.some((w) => w > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weights, (quantity, list) => {
        const parts = divideQuantity(quantity, list);
        expect(parts.reduce((total, part) => total + part, 0)).to.equal(quantity);
        const whole = list.reduce((total, weight) => total + weight, 0);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (quantity * list[index]!) / whole)).to.be.at.most(1.000001);
      }),
    );
    expect(() => divideQuantity(5, [0, 0])).to.throw(RangeError);
  });

  it('schedule once, every week, and once in each month that the capacity ledger has booked', () => {
    expect(scheduleOf('once', '2026-12-10', '2027-02-28')).to.deep.equal(['2026-12-10']);
    expect(scheduleOf('weekly', '2026-12-10', '2026-12-24')).to.deep.equal(['2026-12-10', '2026-12-17', '2026-12-24']);
    expect(scheduleOf('monthly', '2027-01-31', '2027-04-10')).to.deep.equal([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-10',
    ]);
    expect(scheduleOf('monthly', '2027-01-31', '2027-01-02')).to.deep.equal(['2027-01-31']);
    const booked = monthsOf('monthly', '2026-12-20', '2027-02-10', 1).map(({ month }) => month);
    expect(scheduleOf('monthly', '2026-12-20', '2027-02-10').map((day) => day.slice(0, 7))).to.deep.equal(booked);
  });

  it('say what became of a delivery', () => {
    const one = (share: number, state: LotState = 'sent') => delivery([{ umkmId: 'u0', quantity: 100, share, state }], 100);
    expect(statusOf(one(100))).to.equal('accepted');
    expect(statusOf(one(40))).to.equal('partly');
    expect(statusOf(one(0))).to.equal('refused');
    expect(statusOf({ ...one(100), acceptance: null })).to.equal('sent');
    expect(statusOf({ ...one(100, 'held'), acceptance: null })).to.equal('planned');
  });

  it('make a track record of facts alone, and none without them', () => {
    const good = delivery([{ umkmId: 'u0', quantity: 900, share: 100, state: 'sent' }], 900);
    const half = { ...delivery([{ umkmId: 'u0', quantity: 500, share: 50, state: 'sent' }], 900), dueOn: '2025-12-31' };
    expect(supplierFactsOf('u0', [])).to.equal(null);
    expect(supplierFactsOf('u9', [good])).to.equal(null);
    const facts = supplierFactsOf('u0', [good, half])!;
    expect(facts).to.deep.equal({ deliveries: 2, onTime: 1, inFull: 1, acceptedShare: 0.75 });
    expect(trackOf(2, facts, [])).to.deep.equal({ dealsCompleted: 2, onTimeRate: 0.5, rating: 3.5 });
    expect(trackOf(2, facts, [true, true])).to.deep.equal({ dealsCompleted: 2, onTimeRate: 0.5, rating: 4 });
    expect(trackOf(0, facts, [true])).to.equal(null);
    expect(trackOf(1, null, [true])).to.equal(null);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { Types } from 'mongoose';
import { bookHold } from '../../src/capacity/bookHold.ts';
import { replay, type MonthState } from '../../src/capacity/capacity.rules.ts';
import { findHold, freeByProduct, listEntriesOf, listStatesOf } from '../../src/capacity/capacity.store.ts';
import { placeHold } from '../../src/capacity/placeHold.ts';
import { releaseBooking, releaseHold } from '../../src/capacity/releaseHold.ts';
import { resizeHold } from '../../src/capacity/resizeHold.ts';
import { silentPush, systemActor, type ActionContext } from '../../src/shared/context.ts';
import { Conflict } from '../../src/shared/errors.ts';
import { refusal } from '../proposals/refusal.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';

const newId = () => new Types.ObjectId().toString();
const ctx: ActionContext = { actor: systemActor, now: testNow(), locale: 'id', push: silentPush };
const byKey = (one: MonthState, other: MonthState) => (one.productId + one.month < other.productId + other.month ? -1 : 1);

describe('the capacity ledger', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  const declared = 100;
  const hold = (umkmId: string, productId: string, amount: number, proposalId = newId(), months = ['2026-12']) =>
    placeHold(ctx, {
      ...{ umkmId, productId, proposalId, declared, expiresAt: testNow() },
      months: months.map((month) => ({ month, amount })),
    });
  const freeOf = async (productId: string, months = ['2026-12']) =>
    (await freeByProduct([{ productId, declared }], months)).get(productId);

  it('leaves declared − holds − bookings free, in the tightest month', async () => {
    const [umkmId, productId, proposalId] = [newId(), newId(), newId()];
    expect(await freeOf(productId)).to.equal(100);
    await hold(umkmId, productId, 30, proposalId, ['2026-12', '2027-01']);
    await hold(umkmId, productId, 50, newId(), ['2027-01']);
    expect(await freeOf(productId, ['2026-12'])).to.equal(70);
    expect(await freeOf(productId, ['2026-12', '2027-01'])).to.equal(20);
    await bookHold(ctx, proposalId, declared);
    expect(await freeOf(productId, ['2026-12', '2027-01'])).to.equal(20);
    await releaseBooking(ctx, proposalId);
    expect(await freeOf(productId, ['2026-12', '2027-01'])).to.equal(50);
  });

  it('lets exactly one of 200 holds at once take the last amount, and never goes below nothing', async () => {
    const [umkmId, productId] = [newId(), newId()];
    await hold(umkmId, productId, 90);
    const results = await Promise.allSettled(Array.from({ length: 200 }, () => hold(umkmId, productId, 10)));
    expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).to.be.instanceOf(Conflict);
    expect(await freeOf(productId)).to.equal(0);
    expect(await listStatesOf(umkmId)).to.deep.equal([
      { umkmId, productId, month: '2026-12', held: 100, booked: 0, percent: 100, extra: 0 },
    ]);
  }).timeout(120_000);

  it('keeps nothing of a hold that finds one of its months full', async () => {
    const [umkmId, productId, proposalId] = [newId(), newId(), newId()];
    await hold(umkmId, productId, 95, newId(), ['2027-01']);
    const refused = await refusal(hold(umkmId, productId, 10, proposalId, ['2026-12', '2027-01', '2027-02']));
    expect(refused).to.be.instanceOf(Conflict);
    expect(refused.text.id).to.include('Januari 2027');
    expect(await freeOf(productId, ['2026-12', '2027-02'])).to.equal(100);
    expect(await findHold(proposalId)).to.equal(null);
  });

  it('moves a hold to other amounts and months, and leaves it as it was where there is no room', async () => {
    const [umkmId, productId, proposalId] = [newId(), newId(), newId()];
    await hold(umkmId, productId, 40, proposalId, ['2026-12', '2027-01']);
    await resizeHold(ctx, proposalId, [{ month: '2027-01', amount: 60 }], declared);
    expect(await freeOf(productId, ['2026-12'])).to.equal(100);
    expect(await freeOf(productId, ['2027-01'])).to.equal(40);
    expect(await refusal(resizeHold(ctx, proposalId, [{ month: '2027-01', amount: 101 }], declared))).to.be.instanceOf(Conflict);
    expect((await findHold(proposalId))?.months).to.deep.equal([{ month: '2027-01', amount: 60 }]);
  });

  it('gives back once, whether released, expired or both', async () => {
    const [umkmId, productId, proposalId] = [newId(), newId(), newId()];
    await hold(umkmId, productId, 40, proposalId);
    await Promise.all([releaseHold(ctx, proposalId, 'released'), releaseHold(ctx, proposalId, 'expired')]);
    await releaseHold(ctx, proposalId, 'released');
    expect(await freeOf(productId)).to.equal(100);
    expect((await findHold(proposalId))?.state).to.be.oneOf(['released', 'expired']);
  });

  it('refuses to book or resize what is no longer held', async () => {
    const [umkmId, productId, proposalId] = [newId(), newId(), newId()];
    await hold(umkmId, productId, 40, proposalId);
    await releaseHold(ctx, proposalId, 'expired');
    expect(await refusal(bookHold(ctx, proposalId, declared))).to.be.instanceOf(Conflict);
    expect(await refusal(resizeHold(ctx, proposalId, [{ month: '2026-12', amount: 1 }], declared))).to.be.instanceOf(Conflict);
    expect(await refusal(bookHold(ctx, newId(), declared))).to.be.instanceOf(Conflict);
  });

  it('takes nothing back from a booking by releasing the hold, nor the other way round', async () => {
    const [umkmId, productId, proposalId] = [newId(), newId(), newId()];
    await hold(umkmId, productId, 40, proposalId);
    await releaseBooking(ctx, proposalId);
    expect(await freeOf(productId)).to.equal(60);
    await bookHold(ctx, proposalId, declared);
    await releaseHold(ctx, proposalId, 'released');
    expect(await freeOf(productId)).to.equal(60);
  });

  it('shows nothing free, not less, where an owner declares less than is taken', async () => {
    const [umkmId, productId] = [newId(), newId()];
    await hold(umkmId, productId, 80);
    expect((await freeByProduct([{ productId, declared: 50 }], ['2026-12'])).get(productId)).to.equal(0);
  });

  it('has a state that its replayed entries lead to, after any run of operations, never negative or overbooked', async () => {
    const months = ['2026-12', '2027-01', '2027-02'];
    const operation = fc.record({
      kind: fc.constantFrom('place', 'place', 'resize', 'book', 'release', 'expire', 'end'),
      slot: fc.nat({ max: 5 }),
      product: fc.nat({ max: 1 }),
      amount: fc.integer({ min: 1, max: 70 }),
      span: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 25 }), async (operations) => {
        const umkmId = newId();
        const products = [newId(), newId()];
        const slots: string[] = Array.from({ length: 6 }, newId);
        for (const { kind, slot, product, amount, span } of operations) {
          const proposalId = slots[slot]!;
          const taken = months.slice(0, span).map((month) => ({ month, amount }));
          const work = {
            place: async () => {
              slots[slot] = newId();
              await hold(umkmId, products[product]!, amount, slots[slot], months.slice(0, span));
            },
            resize: () => resizeHold(ctx, proposalId, taken, declared),
            book: () => bookHold(ctx, proposalId, declared),
            release: () => releaseHold(ctx, proposalId, 'released'),
            expire: () => releaseHold(ctx, proposalId, 'expired'),
            end: () => releaseBooking(ctx, proposalId),
          }[kind];
          await work().catch((error: unknown) => {
            if (!(error instanceof Conflict)) throw error;
          });
        }
        const states = (await listStatesOf(umkmId)).sort(byKey);
        const replayed = replay(await listEntriesOf(umkmId)).sort(byKey);
        expect(states).to.deep.equal(replayed);
        for (const { held, booked } of states) {
          expect(Math.min(held, booked)).to.be.at.least(0);
          expect(held + booked).to.be.at.most(declared);
        }
      }),
      { numRuns: 12 },
    );
  }).timeout(120_000);
});

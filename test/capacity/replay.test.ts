import { expect } from 'chai';
import { Types } from 'mongoose';
import { bookHold } from '../../src/capacity/bookHold.ts';
import { byMonth, lackingToBook, replay, type MonthState } from '../../src/capacity/capacity.rules.ts';
import { findHold, listEntriesOf, listMonthStates, listStatesOf, listTakingHolds } from '../../src/capacity/capacity.store.ts';
import { overbook } from '../../src/capacity/overbook.ts';
import { placeHold } from '../../src/capacity/placeHold.ts';
import { releaseBooking, releaseHold } from '../../src/capacity/releaseHold.ts';
import { resizeHold } from '../../src/capacity/resizeHold.ts';
import { seasonPercents } from '../../src/capacity/season.rules.ts';
import { setSeason } from '../../src/capacity/setSeason.ts';
import { inTransaction } from '../../src/platform/transaction.ts';
import type { ActionContext } from '../../src/shared/context.ts';
import { Conflict } from '../../src/shared/errors.ts';
import { addSeller } from '../proposals/market.ts';
import { contextFor } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

const OPERATIONS = 10_000;
/** So many share a transaction: the ledger is tried, not the disk. */
const TOGETHER = 20;
const SEED = Number(process.env['REPLAY_SEED'] ?? 20_261_123);
const MONTHS = ['2026-12', '2027-01', '2027-02'];
const USUAL = 100;

/** A small generator of the same numbers for the same seed (mulberry32). */
function generator(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const byKey = (one: MonthState, other: MonthState) => (one.month < other.month ? -1 : 1);
const newId = () => new Types.ObjectId().toString();

describe(`the ledger after ${OPERATIONS.toLocaleString('en')} random operations`, () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('is in the state that its replayed entries lead to, and its holds add up to, nothing below zero', async () => {
    const random = generator(SEED);
    const { umkm, product, owner } = await addSeller('Pemutaran ulang', USUAL / 1000);
    const ctx: ActionContext = await contextFor(owner);
    const slots = Array.from({ length: 12 }, newId);
    const done = new Map<string, number>();
    const amounts = () =>
      MONTHS.slice(random(2))
        .slice(0, 1 + random(2))
        .map((month) => ({ month, amount: 1 + random(40) }));

    /** What an owner decides before accepting: exactly what is missing. */
    async function addMissing(proposalId: string): Promise<void> {
      const hold = await findHold(proposalId);
      if (hold?.state !== 'active') throw new Conflict({ id: '', en: '' });
      const states = byMonth(await listMonthStates([product.id], MONTHS));
      await overbook(ctx, proposalId, lackingToBook(USUAL, hold.months, states), 'tambahan');
    }
    const operations: Readonly<Record<string, (slot: number) => Promise<unknown>>> = {
      hold: async (slot) => {
        const before = await findHold(slots[slot]!);
        if (before?.state === 'active') return releaseHold(ctx, slots[slot]!, 'released');
        if (before?.state === 'booked') return releaseBooking(ctx, slots[slot]!);
        slots[slot] = newId();
        const terms = { umkmId: umkm.id, productId: product.id, proposalId: slots[slot], months: amounts() };
        return placeHold(ctx, { ...terms, declared: USUAL, expiresAt: ctx.now });
      },
      resize: (slot) => resizeHold(ctx, slots[slot]!, amounts(), USUAL),
      book: (slot) => bookHold(ctx, slots[slot]!, USUAL),
      release: (slot) => releaseHold(ctx, slots[slot]!, 'released'),
      expire: (slot) => releaseHold(ctx, slots[slot]!, 'expired'),
      end: (slot) => releaseBooking(ctx, slots[slot]!),
      season: () => {
        const percent = seasonPercents[random(seasonPercents.length)]!;
        return setSeason(ctx, product.id, [{ month: MONTHS[random(MONTHS.length)]!, percent }]);
      },
      overbook: (slot) => addMissing(slots[slot]!),
    };
    const kinds = ['hold', 'hold', 'hold', 'resize', 'book', 'book', 'release', 'expire', 'end', 'season', 'overbook'];

    for (let count = 0; count < OPERATIONS; count += TOGETHER) {
      const batch = Array.from({ length: TOGETHER }, () => [kinds[random(kinds.length)]!, random(slots.length)] as const);
      await inTransaction(async () => {
        for (const [kind, slot] of batch) {
          try {
            await operations[kind]!(slot);
            done.set(kind, (done.get(kind) ?? 0) + 1);
          } catch (error) {
            if (!(error instanceof Conflict)) throw error;
          }
        }
      });
    }

    for (const kind of Object.keys(operations)) expect(done.get(kind), kind).to.be.at.least(OPERATIONS / 200);
    const states = (await listStatesOf(umkm.id)).sort(byKey);
    expect(states).to.deep.equal(replay(await listEntriesOf(umkm.id)).sort(byKey));
    const holds = await listTakingHolds(umkm.id);
    for (const { month, held, booked, percent, extra } of states) {
      expect(Math.min(held, booked, percent, extra), month).to.be.at.least(0);
      const sum = (state: string) =>
        holds
          .filter((hold) => hold.state === state)
          .flatMap((hold) => hold.months.filter((each) => each.month === month))
          .reduce((total, { amount }) => total + amount, 0);
      expect([held, booked], month).to.deep.equal([sum('active'), sum('booked')]);
      const added = holds.flatMap((hold) => hold.extra.filter((each) => each.month === month));
      expect(extra).to.equal(added.reduce((total, { amount }) => total + amount, 0));
    }
  }).timeout(600_000);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { listEntriesOf, listStatesOf } from '../../src/capacity/capacity.store.ts';
import { replay } from '../../src/capacity/capacity.rules.ts';
import { listNotificationsAfter } from '../../src/notifications/notifications.store.ts';
import { inTransaction } from '../../src/platform/transaction.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { extendDeadline } from '../../src/proposals/extendDeadline.ts';
import type { Buyer } from '../../src/profiles/profiles.rules.ts';
import { addBuyers, newId } from '../../src/profiles/profiles.store.ts';
import { openProposals } from '../../src/proposals/openProposals.ts';
import type { Proposal } from '../../src/proposals/proposals.rules.ts';
import { proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import { silentPush, type ActionContext } from '../../src/shared/context.ts';
import { databaseUri } from '../support/database.ts';
import { contextFor } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { addOpenNeed, addSeller, firstOffer, hours, termsOf } from './market.ts';

const NEEDS = 50;
const SELLERS = 20;
const DAYS = 30;
const TICK_HOURS = 8;
/** Deadlines on odd minutes, so that none falls on a tick. */
const deadline = (at: number) => new Date(testNow().getTime() + hours(3 + ((at * 67) % (DAYS * 24 - 80))) + 37 * 60_000);

interface ClockProcess {
  tick(now: Date): Promise<number>;
  kill(): Promise<void>;
  end(): Promise<void>;
}

async function startClock(): Promise<ClockProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/clockProcess.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URI: await databaseUri(), DATABASE: mongoose.connection.name },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => (await lines.next()).value as string;
  expect(await read()).to.equal('ready');
  return {
    async tick(now) {
      child.stdin.write(`${now.toISOString()}\n`);
      return Number(await read());
    },
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async end() {
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    },
  };
}

/** A buyer without an account: whoever tells nobody, the two processes do not queue for one person's notices. */
async function addBuyer(): Promise<Buyer> {
  const buyer: Buyer = {
    ...{ id: newId(), name: 'Hotel Uji', kind: 'hotel', nib: null, address: 'Jl. Uji 1', place: 'Serang' },
    ...{ location: { lat: -6.12, lon: 106.15 }, deciderName: 'Pembeli Uji', deciderPosition: 'Manajer' },
    ...{ status: 'active' as const, refusalReason: null, createdAt: testNow(), submittedAt: testNow() },
  };
  await addBuyers([buyer]);
  return buyer;
}

function buyerContext({ id: buyerId, name }: Buyer): ActionContext {
  const actor = { userId: '0'.repeat(24), role: 'buyer' as const, name, umkmId: null, buyerId };
  return { actor, now: testNow(), locale: 'id', push: silentPush };
}

describe(`${DAYS} days of ${NEEDS * SELLERS} proposals, with two processes that run the clock`, () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('make exactly one transition of each deadline, also when one dies and another takes over', async () => {
    const sellers: Awaited<ReturnType<typeof addSeller>>[] = [];
    for (let at = 0; at < SELLERS; at += 1) sellers.push(await addSeller(`Perajin ${at}`, 20 * NEEDS));
    const buyer = await addBuyer();
    const asBuyer = buyerContext(buyer);
    const needIds: string[] = [];
    for (let at = 0; at < NEEDS; at += 1) {
      const need = await addOpenNeed(buyer, { frequency: 'once', answerBy: deadline(at) });
      const choices = sellers.map(({ umkm, product }) => ({ umkm, product, match: null, amountInProductBase: need.quantity }));
      const asked = { needId: need.id, buyerId: buyer.id, terms: termsOf(need) };
      await openProposals(asBuyer, asked, choices, { answerBy: need.answerBy, offer: firstOffer(need) });
      needIds.push(need.id);
    }
    const all = async () => (await Promise.all(needIds.map(proposalsOfNeed))).flat();
    const opened = await all();
    expect(opened).to.have.length(NEEDS * SELLERS);

    // Every ninth is declined in time, every seventh gets three days more.
    const extended = new Map<string, Date>();
    await inTransaction(async () => {
      for (const [at, proposal] of opened.entries()) {
        const owner = sellers.find(({ umkm }) => umkm.id === proposal.umkmId)!.owner;
        if (at % 9 === 0) await declineOffer(await contextFor(owner), proposal.id, { choice: 'price', words: '' });
        else if (at % 7 === 0) {
          const until = new Date(proposal.answerBy.getTime() + hours(72));
          await extendDeadline(asBuyer, proposal.id, until);
          extended.set(proposal.id, until);
        }
      }
    });

    let clocks = await Promise.all([startClock(), startClock()]);
    const ticks = Array.from({ length: (DAYS * 24) / TICK_HOURS }, (_, at) => {
      return new Date(testNow().getTime() + hours((at + 1) * TICK_HOURS));
    });
    const shares = [0, 0];
    for (const [at, now] of ticks.entries()) {
      if (at === Math.floor(ticks.length / 2)) {
        await clocks[0].kill();
        clocks = [await startClock(), clocks[1]];
      }
      const ran = await Promise.all(clocks.map((clock) => clock.tick(now)));
      ran.forEach((count, which) => (shares[which]! += count));
    }
    await Promise.all(clocks.map((clock) => clock.end()));
    expect(Math.min(...shares), 'jobs of the one that ran fewer').to.be.at.least(100);

    const firstTickFrom = (instant: Date) => ticks.find((tick) => tick >= instant)!;
    const expired = (await all()).filter(({ status }) => status !== 'declined');
    for (const { id, status, updatedAt, answerBy } of expired) {
      expect(status).to.equal('expired');
      expect(updatedAt, id).to.deep.equal(firstTickFrom(answerBy));
      expect(answerBy).to.deep.equal(extended.get(id) ?? answerBy);
    }
    await expectToldOnce(expired);
    await expectOneEntryEach(expired);
  }).timeout(900_000);

  /** Of each deadline the owner was told once. */
  async function expectToldOnce(expired: readonly Proposal[]): Promise<void> {
    const users = await mongoose.connection.collection('users').find({ role: 'owner' }).toArray();
    const told: string[] = [];
    for (const { _id } of users) {
      for (let after = 0; ;) {
        const notices = await listNotificationsAfter(_id.toString(), after);
        if (notices.length === 0) break;
        told.push(...notices.filter(({ kind }) => kind === 'proposal-expired').map(({ url }) => url));
        after = notices.at(-1)!.seq;
      }
    }
    expect(told.sort()).to.deep.equal(expired.map(({ id }) => `/proposals/${id}`).sort());
  }

  /** Each expiry gave back its month once; nothing is held any more. */
  async function expectOneEntryEach(expired: readonly Proposal[]): Promise<void> {
    const given: string[] = [];
    for (const umkmId of new Set(expired.map((proposal) => proposal.umkmId))) {
      const entries = await listEntriesOf(umkmId);
      given.push(...entries.filter(({ kind }) => kind === 'expired').map(({ proposalId }) => proposalId!));
      const states = await listStatesOf(umkmId);
      expect(states).to.deep.equal(replay(entries));
      for (const { held, booked } of states) expect([held, booked]).to.deep.equal([0, 0]);
    }
    expect(given.sort()).to.deep.equal(expired.map(({ id }) => id).sort());
  }
});

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { findHold, listEntriesOf, listStatesOf } from '../../src/capacity/capacity.store.ts';
import { replay } from '../../src/capacity/capacity.rules.ts';
import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import { dealOfProposal } from '../../src/deals/deals.store.ts';
import { prepareDatabase } from '../../src/platform/database.ts';
import { runDueJobs } from '../../src/platform/jobs.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { expireProposal, proposalsJobs } from '../../src/proposals/proposals.jobs.ts';
import { findProposal } from '../../src/proposals/proposals.store.ts';
import { withdrawProposal } from '../../src/proposals/withdrawProposal.ts';
import { silentPush, systemActor, type ActionContext, type Actor } from '../../src/shared/context.ts';
import { connectCuttable, type CuttableDatabase } from '../support/cuttableDatabase.ts';
import { databaseUri } from '../support/database.ts';
import { contextFor } from '../support/people.ts';
import { testNow } from '../support/service.ts';
import { hours, openMarket, proposeOne, type Market } from './market.ts';

const late = new Date(testNow().getTime() + hours(48));
const system = (now: Date): ActionContext => ({ actor: systemActor, now, locale: 'id', push: silentPush });

describe('a process that dies', () => {
  const databaseName = `test-${randomBytes(6).toString('hex')}`;
  let database: CuttableDatabase;
  let market: Market;
  let proposalId: string;
  before(async function () {
    this.timeout(120_000);
    database = await connectCuttable(databaseName);
    await prepareDatabase();
  });
  after(() => database.close());
  beforeEach(async () => {
    market = await openMarket();
    proposalId = (await proposeOne(market)).id;
  });

  async function expectWhole(status: string, hold: string): Promise<void> {
    expect((await findProposal(proposalId))?.status).to.equal(status);
    expect((await findHold(proposalId))?.state).to.equal(hold);
    const byMonth = (one: { month: string }, other: { month: string }) => (one.month < other.month ? -1 : 1);
    const states = (await listStatesOf(market.umkm.id)).sort(byMonth);
    expect(states).to.deep.equal(replay(await listEntriesOf(market.umkm.id)).sort(byMonth));
    expect(states.map(({ held, booked }) => [held, booked])).to.deep.equal(
      Array.from({ length: 3 }, () => [hold === 'active' ? 20_000 : 0, hold === 'booked' ? 20_000 : 0]),
    );
  }

  it('between any two writes of an acceptance leaves nothing behind, and the acceptance can be made after', async () => {
    const owner = await contextFor(market.owner);
    const points = await database.breakEverywhere(() => acceptOffer(owner, proposalId));
    expect(points).to.be.at.least(20);
    await expectWhole('accepted', 'booked');
    expect((await dealOfProposal(proposalId))?.status).to.equal('agreed');
  }).timeout(120_000);

  it('between any two writes of a withdrawal leaves nothing behind', async () => {
    const buyer = await contextFor(market.decider);
    const points = await database.breakEverywhere(() => withdrawProposal(buyer, proposalId));
    expect(points).to.be.at.least(12);
    await expectWhole('withdrawn', 'released');
  }).timeout(120_000);

  it('between any two writes of an expiry leaves nothing behind', async () => {
    const points = await database.breakEverywhere(() => expireProposal(system(late), proposalId));
    expect(points).to.be.at.least(15);
    await expectWhole('expired', 'expired');
  }).timeout(120_000);

  it('while the clock runs leaves the work for the next process, which does it once', async () => {
    const before = await database.everything(['jobs']);
    let now = late;
    const clock = () => runDueJobs(proposalsJobs(silentPush), now, createLogger('silent'));
    for (const nth of [1, 2, 5, 9]) {
      expect(await database.breakBefore(nth, clock)).to.equal(true);
      expect(await database.everything(['jobs'])).to.deep.equal(before);
      now = new Date(now.getTime() + hours(1));
    }
    await clock();
    await clock();
    await expectWhole('expired', 'expired');
    const entries = (await listEntriesOf(market.umkm.id)).filter(({ kind }) => kind === 'expired');
    expect(entries.map(({ month }) => month)).to.deep.equal(['2026-12', '2027-01', '2027-02']);
  }).timeout(120_000);

  describe('by SIGKILL', () => {
    async function die(work: string, actor: Actor | null, now: Date, dieBefore: string): Promise<NodeJS.Signals | null> {
      const uri = await databaseUri();
      const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/dyingProcess.ts'], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          ...{ DATABASE_URI: uri, DATABASE: databaseName, PROPOSAL: proposalId, WORK: work, DIE_BEFORE: dieBefore },
          ...{ ACTOR: actor ? JSON.stringify(actor) : '', NOW: now.toISOString() },
        },
      });
      let session = '';
      child.stdout.on('data', (bytes: Buffer) => (session += bytes.toString()));
      const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      if (session) {
        const id = new mongoose.mongo.Binary(Buffer.from(session, 'hex'), mongoose.mongo.Binary.SUBTYPE_UUID);
        await mongoose.connection.db!.admin().command({ killSessions: [{ id }] });
      }
      return signal;
    }

    for (const work of ['accept', 'expire', 'withdraw'] as const) {
      it(`in the middle of ${work} or right before its commit leaves everything as it was`, async () => {
        const actor = {
          accept: async () => (await contextFor(market.owner)).actor,
          withdraw: async () => (await contextFor(market.decider)).actor,
          expire: () => Promise.resolve(null),
        }[work];
        const who = await actor();
        const before = await database.everything();
        for (const dieBefore of ['7', 'commit']) {
          expect(await die(work, who, work === 'expire' ? late : testNow(), dieBefore)).to.equal('SIGKILL');
          expect(await database.everything()).to.deep.equal(before);
        }
        await expectWhole('offered', 'active');
      }).timeout(120_000);
    }
  });
});

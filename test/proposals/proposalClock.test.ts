import { expect } from 'chai';
import { findHold, freeByProduct } from '../../src/capacity/capacity.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { runDueJobs } from '../../src/platform/jobs.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { acceptedProposal } from '../../src/proposals/acceptedProposal.ts';
import { counterOffer } from '../../src/proposals/counterOffer.ts';
import { extendDeadline } from '../../src/proposals/extendDeadline.ts';
import { proposalsJobs } from '../../src/proposals/proposals.jobs.ts';
import { findProposal } from '../../src/proposals/proposals.store.ts';
import { silentPush } from '../../src/shared/context.ts';
import { contextFor } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { addSeller, firstOffer, hours, openMarket, propose, proposeOne } from './market.ts';

describe('the clock of proposals', () => {
  let service: TestService;
  beforeEach(async () => (service = await startTestService()));
  afterEach(() => service.stop());

  const after = (count: number) => new Date(testNow().getTime() + hours(count));
  const kindsTold = async (userId: string) => (await listLatestNotifications(userId, 20)).map(({ kind }) => kind).reverse();
  async function passTo(count: number): Promise<void> {
    service.clock.now = after(count);
    await service.runJobs();
  }

  it('reminds the owner a day before, expires at the deadline, frees the capacity and tells both sides, each once', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    await passTo(23);
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received']);
    await passTo(25);
    await passTo(47);
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received', 'proposal-reminder']);
    expect((await findProposal(id))?.status).to.equal('offered');

    await passTo(48);
    await passTo(49);
    expect((await findProposal(id))?.status).to.equal('expired');
    expect((await findHold(id))?.state).to.equal('expired');
    const free = await freeByProduct([{ productId: market.product.id, declared: 100_000 }], ['2026-12']);
    expect(free.get(market.product.id)).to.equal(100_000);
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received', 'proposal-reminder', 'proposal-expired']);
    expect(await kindsTold(market.decider.id)).to.deep.equal(['proposal-expired']);
  });

  it('makes one transition of each deadline, also when two processes run the clock', async () => {
    const market = await openMarket();
    const sellers = [market, await addSeller('Dua'), await addSeller('Tiga'), await addSeller('Empat')];
    const proposals = await propose(market, sellers);
    const clock = () => runDueJobs(proposalsJobs(silentPush), after(48), createLogger('silent'));
    await Promise.all([clock(), clock()]);
    await clock();
    for (const { id } of proposals) expect((await findProposal(id))?.status).to.equal('expired');
    const expired = (await kindsTold(market.decider.id)).filter((kind) => kind === 'proposal-expired');
    expect(expired).to.have.length(sellers.length);
  });

  it('leaves alone what was accepted in time', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    await acceptedProposal(await contextFor(market.owner), id);
    await passTo(72);
    expect((await findProposal(id))?.status).to.equal('accepted');
    expect((await findHold(id))?.state).to.equal('booked');
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received']);
  });

  it('waits for the new deadline after an extension, and reminds again before it', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    await passTo(25);
    await extendDeadline(await contextFor(market.decider, after(25)), id, after(96));
    await passTo(50);
    expect((await findProposal(id))?.status).to.equal('offered');
    await passTo(73);
    expect((await kindsTold(market.owner.id)).filter((kind) => kind === 'proposal-reminder')).to.have.length(2);
    await passTo(96);
    expect((await findProposal(id))?.status).to.equal('expired');
  });

  it('reminds the buyer when it is the buyer who has to answer', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    await counterOffer(await contextFor(market.owner), id, firstOffer(market.need, { priceIdr: 41_000 }));
    await passTo(25);
    expect(await kindsTold(market.decider.id)).to.deep.equal(['offer-countered', 'proposal-reminder']);
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received']);
  });
});

import { expect } from 'chai';
import { freeByProduct, findHold } from '../../src/capacity/capacity.store.ts';
import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import { listDeals } from '../../src/deals/deals.store.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { counterOffer } from '../../src/proposals/counterOffer.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { findProposal } from '../../src/proposals/proposals.store.ts';
import { Conflict, Forbidden, NotFound } from '../../src/shared/errors.ts';
import { firstOffer, hours, openMarket, proposeOne, addSeller } from '../proposals/market.ts';
import { contextFor } from '../support/people.ts';
import { refusal } from '../proposals/refusal.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';

describe('accepting an offer', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('makes the deal, books the held capacity, awards the need and tells buyer and coordinators', async () => {
    const market = await openMarket();
    const proposal = await proposeOne(market);
    const deal = await acceptOffer(await contextFor(market.owner), proposal.id);

    expect(deal).to.include({ status: 'agreed', step: 'agreed', totalIdr: 800_000 });
    expect(deal.members.map(({ proposalId }) => proposalId)).to.deep.equal([proposal.id]);
    expect(deal.number).to.match(/^KS-2026-\d{4}$/);
    expect(await findProposal(proposal.id)).to.include({ status: 'accepted', dealId: deal.id });
    expect((await findHold(proposal.id))?.state).to.equal('booked');
    expect((await findNeed(market.need.id))?.status).to.equal('awarded');
    for (const { id } of [market.decider, market.coordinator]) {
      const [told] = await listLatestNotifications(id, 1);
      expect(told).to.include({ kind: 'deal-made', url: `/deals/${deal.id}` });
    }
    const ofOwner = await listLatestNotifications(market.owner.id, 5);
    expect(ofOwner.map(({ kind }) => kind)).to.deep.equal(['proposal-received']);
  });

  it('makes exactly one deal of 50 acceptances at once, and every one of them gets it', async () => {
    const market = await openMarket();
    const proposal = await proposeOne(market);
    const ctx = await contextFor(market.owner);
    const deals = await Promise.all(Array.from({ length: 50 }, () => acceptOffer(ctx, proposal.id)));

    expect(new Set(deals.map(({ id }) => id))).to.have.length(1);
    expect((await listDeals({ umkmId: market.umkm.id }, 1)).total).to.equal(1);
    expect(await listLatestNotifications(market.decider.id, 50)).to.have.length(1);
    const free = await freeByProduct([{ productId: market.product.id, declared: 100_000 }], ['2026-12', '2027-01', '2027-02']);
    expect(free.get(market.product.id)).to.equal(80_000);
  }).timeout(120_000);

  it('asks nobody else once all that was needed is agreed, and says so', async () => {
    const market = await openMarket();
    const proposal = await proposeOne(market);
    const other = await addSeller('Gula Aren Kedua');
    const second = await proposeOne({ ...market, ...other });
    await acceptOffer(await contextFor(market.owner), proposal.id);

    expect((await findProposal(second.id))?.status).to.equal('withdrawn');
    expect((await findHold(second.id))?.state).to.equal('released');
    expect((await listLatestNotifications(other.owner.id, 1))[0]).to.include({ kind: 'proposal-withdrawn' });
    expect(await refusal(acceptOffer(await contextFor(other.owner), second.id))).to.be.instanceOf(Conflict);
  });

  it('agrees the terms of the last round when the buyer accepts a counter-offer', async () => {
    const market = await openMarket();
    const proposal = await proposeOne(market);
    await counterOffer(
      await contextFor(market.owner),
      proposal.id,
      firstOffer(market.need, { priceIdr: 43_000, quantity: 15_000 }),
    );
    const deal = await acceptOffer(await contextFor(market.decider), proposal.id, 2);
    expect(deal.agreed).to.include({ round: 2, priceIdr: 43_000, quantity: 15_000, by: 'owner' });
    expect(deal.totalIdr).to.equal(645_000);
  });

  it('refuses the side whose turn it is not', async () => {
    const market = await openMarket();
    const proposal = await proposeOne(market);
    expect(await refusal(acceptOffer(await contextFor(market.decider), proposal.id))).to.be.instanceOf(Conflict);
  });

  it('refuses a coordinator: only the two sides can bind themselves', async () => {
    const market = await openMarket();
    const proposal = await proposeOne(market);
    expect(await refusal(acceptOffer(await contextFor(market.coordinator), proposal.id))).to.be.instanceOf(Forbidden);
  });

  it('shows nobody else that the proposal exists, before and after the deal', async () => {
    const market = await openMarket();
    const proposal = await proposeOne(market);
    const stranger = await contextFor((await addSeller('Orang lain')).owner);
    expect(await refusal(acceptOffer(stranger, proposal.id))).to.be.instanceOf(NotFound);
    await acceptOffer(await contextFor(market.owner), proposal.id);
    expect(await refusal(acceptOffer(stranger, proposal.id))).to.be.instanceOf(NotFound);
  });

  it('refuses what was declined, what is late, and a round that is no longer the last', async () => {
    const declined = await openMarket();
    const first = await proposeOne(declined);
    const owner = await contextFor(declined.owner);
    await declineOffer(owner, first.id, { choice: 'price', words: '' });
    expect(await refusal(acceptOffer(owner, first.id))).to.be.instanceOf(Conflict);

    const late = await openMarket();
    const second = await proposeOne(late);
    const after = new Date(testNow().getTime() + hours(49));
    expect(await refusal(acceptOffer(await contextFor(late.owner, after), second.id))).to.be.instanceOf(Conflict);
    expect(await refusal(acceptOffer(await contextFor(late.owner), second.id, 7))).to.be.instanceOf(Conflict);
    expect((await findProposal(second.id))?.status).to.equal('offered');
  });
});

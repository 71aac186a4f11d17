import { expect } from 'chai';
import { rateDeal } from '../../src/deals/rating/rateDeal.ts';
import { ratingsOfDeal } from '../../src/deals/rating/rating.store.ts';
import { findBuyerRecord, findUmkm } from '../../src/profiles/profiles.store.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { Conflict, Forbidden, NotFound } from '../../src/shared/errors.ts';
import { addSeller } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';
import { readable } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { accept, orderedDeal, send, type Stage } from './stages.ts';

describe('ratings after delivery', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  async function delivered(): Promise<Stage> {
    const stage = await orderedDeal({ frequency: 'once' });
    await send(stage, stage.deliveries[0]!);
    await accept(stage, stage.deliveries[0]!);
    return stage;
  }

  it('come from both sides, feed the track record and the buyer’s record, and stand beside the facts', async () => {
    const { market, deal } = await delivered();
    expect((await findUmkm(market.umkm.id))?.track).to.equal(null);
    service.clock.now = instantOf('2026-12-12', 9);
    await service.runJobs();
    expect((await findUmkm(market.umkm.id))?.track).to.deep.equal({ dealsCompleted: 1, onTimeRate: 1, rating: 5 });

    const buyer = await signIn(service.url, market.decider);
    const owner = await signIn(service.url, market.owner);
    const form = { workAgain: 'no', comment: 'Kurang rapi' };
    expect((await buyer.post(`/deals/${deal.id}/rating`, form, `/deals/${deal.id}`)).status).to.equal(303);
    expect(
      (await owner.post(`/deals/${deal.id}/rating`, { workAgain: 'yes', comment: '' }, `/deals/${deal.id}`)).status,
    ).to.equal(303);
    await service.runJobs();
    expect((await findUmkm(market.umkm.id))?.track).to.deep.equal({ dealsCompleted: 1, onTimeRate: 1, rating: 3.7 });
    expect(await findBuyerRecord(market.buyer.id)).to.include({ ratings: 1, workAgain: 1, bills: 0 });
    const page = readable((await owner.get(`/deals/${deal.id}`)).body);
    expect(page).to.include('Kurang rapi').and.to.include('1 dari 1 kiriman').and.to.include('belum ada data');
  });

  it('are said once by each side; said anew they replace what was said', async () => {
    const { market, deal } = await delivered();
    const buyer = await contextFor(market.decider);
    await rateDeal(buyer, deal.id, true, 'Bagus');
    await rateDeal(buyer, deal.id, false, 'Ternyata tidak');
    const said = await ratingsOfDeal(deal.id);
    expect(said.map(({ workAgain, words }) => [workAgain, words])).to.deep.equal([[false, 'Ternyata tidak']]);
  });

  it('wait for delivery, and refuse coordinators, strangers, long comments and no choice', async () => {
    const early = await orderedDeal({ frequency: 'once' });
    expect(await refusal(rateDeal(await contextFor(early.market.decider), early.deal.id, true, ''))).to.be.instanceOf(Conflict);
    const { market, deal } = await delivered();
    expect(await refusal(rateDeal(await contextFor(market.coordinator), deal.id, true, ''))).to.be.instanceOf(Forbidden);
    const stranger = await contextFor((await addSeller('Asing')).owner);
    expect(await refusal(rateDeal(stranger, deal.id, true, ''))).to.be.instanceOf(NotFound);
    const buyer = await signIn(service.url, market.decider);
    const send281 = { workAgain: 'yes', comment: 'x'.repeat(281) };
    expect((await buyer.post(`/deals/${deal.id}/rating`, send281, `/deals/${deal.id}`)).status).to.equal(422);
    expect((await buyer.post(`/deals/${deal.id}/rating`, { comment: 'x' }, `/deals/${deal.id}`)).status).to.equal(422);
  });
});

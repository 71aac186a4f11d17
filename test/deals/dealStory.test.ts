import { expect } from 'chai';
import { findHold, freeByProduct } from '../../src/capacity/capacity.store.ts';
import { claimsOfDeal } from '../../src/deals/claim/claim.store.ts';
import { findDeal, listDeals } from '../../src/deals/deals.store.ts';
import { deliveriesOfDeal } from '../../src/deals/delivery/delivery.store.ts';
import { listMessages } from '../../src/deals/messages.store.ts';
import { issueBills } from '../../src/deals/payment/issueBills.ts';
import { recordPayment } from '../../src/deals/payment/recordPayment.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { readable, type Client } from '../support/client.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addSeller, openMarket, proposeOne, type Market } from '../proposals/market.ts';
import { signByAll } from './signing.ts';
import { accept, send } from './stages.ts';

interface Stage {
  market: Market;
  owner: Client;
  buyer: Client;
  coordinator: Client;
  proposalId: string;
  dealId: string;
}

const key = (name: string) => `form-key-${name}`;

describe('the story of a deal', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  async function agreed(): Promise<Stage> {
    const market = await openMarket();
    const { id: proposalId } = await proposeOne(market);
    const owner = await signIn(service.url, market.owner);
    const accepted = await owner.post(`/proposals/${proposalId}/accept`, { round: 1 }, '/proposals');
    expect(accepted.status).to.equal(303);
    expect(accepted.location).to.match(/^\/deals\/[0-9a-f]{24}$/);
    return {
      ...{ market, owner, proposalId, dealId: accepted.location!.slice('/deals/'.length) },
      ...{ buyer: await signIn(service.url, market.decider), coordinator: await signIn(service.url, market.coordinator) },
    };
  }

  const statusOf = async (id: string) => (await findDeal(id))?.status;

  it('goes from the accepted offer to paid goods: signed, ordered, delivered, accepted, billed, paid; and fulfils the need', async () => {
    const { owner, buyer, market, dealId } = await agreed();
    expect(readable((await owner.get(`/deals/${dealId}`)).body))
      .to.include('Selamat!')
      .and.to.include('Semua pihak membaca dan menandatangani perjanjian');
    await signByAll(market, dealId);
    expect(await statusOf(dealId)).to.equal('signed');
    expect((await buyer.post(`/deals/${dealId}/order`, { orderNumber: 'PO-1' }, `/deals/${dealId}`)).status).to.equal(303);
    const stage = { market, deal: (await findDeal(dealId))! };
    for (const delivery of await deliveriesOfDeal(dealId)) {
      await send(stage, delivery);
      await accept(stage, delivery);
      const ctx = await contextFor(market.owner, instantOf(delivery.dueOn, 16));
      const [bill] = await issueBills(ctx, delivery.id);
      const paid = {
        amountIdr: bill!.amountIdr,
        paidOn: delivery.dueOn,
        way: 'transfer',
        reference: '',
        formKey: key(bill!.id),
      } as const;
      await recordPayment(ctx, bill!.id, paid);
    }
    expect(await statusOf(dealId)).to.equal('paid');
    const history = readable((await buyer.get(`/deals/${dealId}`)).body);
    for (const words of [
      'Putaran 1: Hotel Uji',
      'Kesepakatan dibuat',
      'menandatangani perjanjian versi 1',
      'Keadaan menjadi “Dikirim”',
      'Dibayar',
    ])
      expect(history).to.include(words);
    expect((await findNeed(market.need.id))?.status).to.equal('fulfilled');
  }).timeout(60_000);

  it('counts a message, a note and a request for mediation once, however often they are sent', async () => {
    const { owner, coordinator, dealId } = await agreed();
    for (const round of [1, 2]) {
      const message = { message: 'Kapan dipesan?', formKey: key('message') };
      expect((await owner.post(`/deals/${dealId}/messages`, message, `/deals/${dealId}`)).status, `press ${round}`).to.equal(303);
      const note = { note: 'Sudah ditelepon', visibleTo: ['owner'], formKey: key('note') };
      expect((await coordinator.post(`/deals/${dealId}/notes`, note, `/deals/${dealId}`)).status).to.equal(303);
      const dispute = { act: 'dispute', dispute: 'Belum ada pesanan', formKey: key('dispute') };
      expect((await owner.post(`/deals/${dealId}/mediation`, dispute)).status).to.equal(303);
    }
    const deal = await findDeal(dealId);
    expect(deal?.events.map(({ kind }) => kind)).to.deep.equal(['made', 'note', 'disputed']);
    expect(await claimsOfDeal(dealId)).to.have.length(1);
    expect((await listMessages(dealId)).map(({ words }) => words)).to.deep.equal(['Kapan dipesan?', 'Belum ada pesanan']);
  });

  it('makes one deal of a second press and of another window, and leads both to it', async () => {
    const { owner, proposalId, dealId, market } = await agreed();
    const again = await owner.post(`/proposals/${proposalId}/accept`, { round: 1 });
    expect(again).to.include({ status: 303, location: `/deals/${dealId}` });
    const otherWindow = await signIn(service.url, market.owner);
    expect((await otherWindow.post(`/proposals/${proposalId}/accept`, { round: 1 })).location).to.equal(`/deals/${dealId}`);
    expect((await listDeals({ umkmId: market.umkm.id }, 1)).total).to.equal(1);
  });

  it('mediates: a side asks, all three talk, both accept what the coordinator proposes, the deal goes on', async () => {
    const { owner, buyer, coordinator, market, dealId } = await agreed();
    await signByAll(market, dealId);
    const dispute = { act: 'dispute', dispute: 'Kemasan rusak', formKey: key('a') };
    const asked = await buyer.post(`/deals/${dealId}/mediation`, dispute, `/deals/${dealId}`);
    expect(asked.status).to.equal(303);
    const claim = asked.location!;
    expect(await statusOf(dealId)).to.equal('disputed');
    const [told] = await listLatestNotifications(market.coordinator.id, 1);
    expect(told).to.include({ kind: 'deal-disputed', url: claim });
    expect(told?.topics).to.include.members([`deal:${dealId}`, `messages:${dealId}`]);

    expect((await buyer.post(`/deals/${dealId}/order`, { orderNumber: '' })).status).to.equal(409);
    await owner.post(`/deals/${dealId}/messages`, { message: 'Kami ganti minggu depan', formKey: key('b') }, `/deals/${dealId}`);
    await coordinator.post(`/deals/${dealId}/messages`, { message: 'Apakah setuju?', formKey: key('c') }, `/deals/${dealId}`);
    for (const client of [owner, buyer, coordinator]) {
      const text = readable((await client.get(`/deals/${dealId}`)).body);
      expect(text).to.include('Kemasan rusak').and.to.include('Kami ganti minggu depan').and.to.include('Apakah setuju?');
    }
    const proposal = { settlement: 'Diganti baru', paymentDays: '', formKey: key('d') };
    expect((await coordinator.post(`${claim}/settlements`, { ...proposal, settlement: '' }, claim)).status).to.equal(422);
    expect((await coordinator.post(`${claim}/settlements`, proposal)).status).to.equal(303);
    for (const client of [buyer, owner]) {
      expect(await statusOf(dealId)).to.equal('disputed');
      expect((await client.post(`${claim}/settlements/${key('d')}/accept`, {}, claim)).status).to.equal(303);
    }
    expect(await findDeal(dealId)).to.include({ status: 'mediated', step: 'signed' });
    expect(readable((await owner.get(`/deals/${dealId}`)).body)).to.include('Diganti baru');
    expect((await buyer.post(`/deals/${dealId}/order`, { orderNumber: '' }, `/deals/${dealId}`)).status).to.equal(303);
    expect(await statusOf(dealId)).to.equal('ordered');
  }).timeout(60_000);

  it('shows a note only to whom it is for', async () => {
    const { owner, buyer, coordinator, dealId } = await agreed();
    const write = (note: string, visibleTo: string[]) =>
      coordinator.post(`/deals/${dealId}/notes`, { note, visibleTo, formKey: key(note.replace(' ', '-')) }, `/deals/${dealId}`);
    await write('untuk semua', ['buyer', 'owner']);
    await write('untuk pembeli', ['buyer']);
    await write('untuk pemilik', ['owner']);
    await write('untuk kami', []);
    const ownerReads = readable((await owner.get(`/deals/${dealId}`)).body);
    expect(ownerReads).to.include('untuk semua').and.to.include('untuk pemilik');
    expect(ownerReads).not.to.include('untuk pembeli');
    expect(ownerReads).not.to.include('untuk kami');
    const buyerReads = readable((await buyer.get(`/deals/${dealId}`)).body);
    expect(buyerReads).to.include('untuk semua').and.to.include('untuk pembeli');
    expect(buyerReads).not.to.include('untuk pemilik');
    const all = readable((await coordinator.get(`/deals/${dealId}`)).body);
    expect(all).to.include('untuk kami').and.to.include('hanya untuk koordinator');
    expect((await owner.post(`/deals/${dealId}/notes`, { note: 'x', formKey: key('owner') })).status).to.equal(403);
    expect((await coordinator.post(`/deals/${dealId}/notes`, { note: '', formKey: key('empty') })).status).to.equal(422);
  });

  it('frees the booked capacity and looks for suppliers again when a coordinator ends the deal early', async () => {
    const { coordinator, owner, market, dealId, proposalId } = await agreed();
    const product = [{ productId: market.product.id, declared: 100_000 }];
    expect((await freeByProduct(product, ['2027-01'])).get(market.product.id)).to.equal(80_000);
    const end = { act: 'terminate', reason: 'Kebun terbakar' };
    expect((await owner.post(`/deals/${dealId}/mediation`, end)).status).to.equal(403);
    expect(
      (await coordinator.post(`/deals/${dealId}/mediation`, { act: 'terminate', reason: '' }, `/deals/${dealId}`)).status,
    ).to.equal(422);
    expect((await coordinator.post(`/deals/${dealId}/mediation`, end)).status).to.equal(303);
    expect((await coordinator.post(`/deals/${dealId}/mediation`, end)).status).to.equal(303);
    expect(await statusOf(dealId)).to.equal('terminated');
    expect((await findHold(proposalId))?.state).to.equal('released');
    expect((await freeByProduct(product, ['2027-01'])).get(market.product.id)).to.equal(100_000);
    expect((await findNeed(market.need.id))?.status).to.equal('matched');
    expect(
      (await owner.post(`/deals/${dealId}/mediation`, { act: 'dispute', dispute: 'Tidak setuju', formKey: key('late') })).status,
    ).to.equal(409);
  });

  it('refuses an order before the signatures, blank words and nonsense', async () => {
    const { owner, buyer, dealId } = await agreed();
    expect((await owner.post(`/deals/${dealId}/order`, { orderNumber: '' }, `/deals/${dealId}`)).status).to.equal(403);
    expect((await buyer.post(`/deals/${dealId}/order`, { orderNumber: '' }, `/deals/${dealId}`)).status).to.equal(409);
    expect((await owner.post(`/deals/${dealId}/messages`, { message: ' ', formKey: key('blank') })).status).to.equal(422);
    expect(
      (await owner.post(`/deals/${dealId}/mediation`, { act: 'dispute', dispute: '', formKey: key('blank') })).status,
    ).to.equal(422);
    expect((await owner.post(`/deals/${dealId}/mediation`, { act: 'nonsense' })).status).to.equal(422);
    expect(await statusOf(dealId)).to.equal('agreed');
  });

  it('shows another party nothing of it', async () => {
    const { dealId, proposalId } = await agreed();
    const rival = await signIn(service.url, (await addSeller('Saingan')).owner);
    expect((await rival.get(`/deals/${dealId}`)).status).to.equal(404);
    expect((await rival.post(`/deals/${dealId}/messages`, { message: 'x', formKey: key('rival') })).status).to.equal(404);
    expect((await rival.get(`/deals/${dealId}/agreement`)).status).to.equal(404);
    expect(
      (await rival.post(`/deals/${dealId}/mediation`, { act: 'dispute', dispute: 'x', formKey: key('rival') })).status,
    ).to.equal(404);
    expect((await rival.post(`/proposals/${proposalId}/accept`, {})).status).to.equal(404);
    expect(readable((await rival.get('/deals')).body)).to.include('Belum ada kesepakatan');
  });

  it('lists the deals by tab and words for every role', async () => {
    const { owner, buyer, coordinator, dealId } = await agreed();
    const { number } = (await findDeal(dealId))!;
    for (const client of [owner, buyer, coordinator]) {
      expect(readable((await client.get('/deals')).body)).to.include(number);
      expect(readable((await client.get(`/deals?tab=running&q=${number}`)).body))
        .to.include(number)
        .and.to.include('Rp800.000')
        .and.to.include('Semua pihak menandatangani');
      expect(readable((await client.get('/deals?q=tidakada')).body)).to.include('Hapus saringan');
      expect((await client.get('/deals?tab=nonsense')).status).to.equal(200);
    }
  });
});

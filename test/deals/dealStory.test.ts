import { expect } from 'chai';
import { findHold, freeByProduct } from '../../src/capacity/capacity.store.ts';
import { findDeal, listDeals } from '../../src/deals/deals.store.ts';
import { listMessages } from '../../src/deals/messages.store.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { readable, type Client } from '../support/client.ts';
import { signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addSeller, openMarket, proposeOne, type Market } from '../proposals/market.ts';

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

  it('goes from the accepted offer to paid goods, each step pressed by its side, and fulfils the need', async () => {
    const { owner, buyer, market, dealId } = await agreed();
    expect(readable((await owner.get(`/deals/${dealId}`)).body))
      .to.include('Selamat!')
      .and.to.include('Menunggu langkah pihak lain: Ditandatangani');
    const steps: [Client, string, string][] = [
      [buyer, 'signed', 'Perjanjian sudah ditandatangani'],
      [buyer, 'ordered', 'Kirim pesanan'],
      [owner, 'delivering', 'Barang sudah dikirim'],
      [buyer, 'accepted', 'Barang sudah diterima baik'],
      [owner, 'billed', 'Tagihan sudah dikirim'],
      [owner, 'paid', 'Pembayaran sudah diterima'],
    ];
    for (const [client, to, button] of steps) {
      expect(readable((await client.get(`/deals/${dealId}`)).body)).to.include(button);
      expect((await client.post(`/deals/${dealId}/progress`, { to, moveNote: `catatan ${to}` })).status).to.equal(303);
      expect(await statusOf(dealId)).to.equal(to);
    }
    const history = readable((await buyer.get(`/deals/${dealId}`)).body);
    for (const words of [
      'Putaran 1: Hotel Uji',
      'Kesepakatan dibuat',
      'Keadaan menjadi “Dikirim”. catatan delivering',
      'Dibayar',
    ]) {
      expect(history).to.include(words);
    }
    expect((await findNeed(market.need.id))?.status).to.equal('fulfilled');
  });

  it('counts a step, a message, a note and a request for mediation once, however often they are sent', async () => {
    const { owner, buyer, coordinator, dealId } = await agreed();
    for (const round of [1, 2]) {
      expect(
        (await buyer.post(`/deals/${dealId}/progress`, { to: 'signed', moveNote: '' }, `/deals/${dealId}`)).status,
        `press ${round}`,
      ).to.equal(303);
      expect(
        (await owner.post(`/deals/${dealId}/messages`, { message: 'Kapan dipesan?', formKey: key('message') })).status,
      ).to.equal(303);
      const note = { note: 'Sudah ditelepon', visibleTo: ['owner'], formKey: key('note') };
      expect((await coordinator.post(`/deals/${dealId}/notes`, note, `/deals/${dealId}`)).status).to.equal(303);
      const dispute = { act: 'dispute', dispute: 'Belum ada pesanan', formKey: key('dispute') };
      expect((await owner.post(`/deals/${dealId}/mediation`, dispute)).status).to.equal(303);
    }
    const deal = await findDeal(dealId);
    expect(deal?.events.map(({ kind }) => kind)).to.deep.equal(['made', 'moved', 'note', 'disputed']);
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

  it('mediates: a side asks, all three talk, the coordinator records the outcome, the deal goes on', async () => {
    const { owner, buyer, coordinator, market, dealId } = await agreed();
    await buyer.post(`/deals/${dealId}/progress`, { to: 'signed', moveNote: '' }, `/deals/${dealId}`);
    const asked = await buyer.post(`/deals/${dealId}/mediation`, { act: 'dispute', dispute: 'Kemasan rusak', formKey: key('a') });
    expect(asked.status).to.equal(303);
    expect(await statusOf(dealId)).to.equal('disputed');
    const [told] = await listLatestNotifications(market.coordinator.id, 1);
    expect(told).to.include({ kind: 'deal-disputed', url: `/deals/${dealId}` });
    expect(told?.topics).to.include.members([`deal:${dealId}`, `messages:${dealId}`]);

    expect((await buyer.post(`/deals/${dealId}/progress`, { to: 'ordered', moveNote: '' })).status).to.equal(409);
    await owner.post(`/deals/${dealId}/messages`, { message: 'Kami ganti minggu depan', formKey: key('b') }, `/deals/${dealId}`);
    await coordinator.post(`/deals/${dealId}/messages`, { message: 'Apakah setuju?', formKey: key('c') }, `/deals/${dealId}`);
    for (const client of [owner, buyer, coordinator]) {
      const text = readable((await client.get(`/deals/${dealId}`)).body);
      expect(text).to.include('Kemasan rusak').and.to.include('Kami ganti minggu depan').and.to.include('Apakah setuju?');
    }
    expect((await coordinator.post(`/deals/${dealId}/mediation`, { act: 'settle', outcome: '' })).status).to.equal(422);
    expect((await coordinator.post(`/deals/${dealId}/mediation`, { act: 'settle', outcome: 'Diganti baru' })).status).to.equal(
      303,
    );
    expect(await findDeal(dealId)).to.include({ status: 'mediated', step: 'signed' });
    expect(readable((await owner.get(`/deals/${dealId}`)).body)).to.include('Hasil mediasi: Diganti baru');
    expect((await buyer.post(`/deals/${dealId}/progress`, { to: 'delivering', moveNote: '' })).status).to.equal(409);
    expect((await buyer.post(`/deals/${dealId}/progress`, { to: 'ordered', moveNote: '' })).status).to.equal(303);
  });

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

  it('refuses a step of the other side, a step out of order and nonsense', async () => {
    const { owner, buyer, dealId } = await agreed();
    const press = (client: Client, to: string) =>
      client.post(`/deals/${dealId}/progress`, { to, moveNote: '' }, `/deals/${dealId}`);
    expect((await press(owner, 'signed')).status).to.equal(403);
    expect((await press(buyer, 'paid')).status).to.equal(409);
    expect((await press(buyer, 'nonsense')).status).to.equal(422);
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
    expect((await rival.post(`/deals/${dealId}/progress`, { to: 'delivering', moveNote: '' })).status).to.equal(404);
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
        .and.to.include('Rp800.000');
      expect(readable((await client.get('/deals?q=tidakada')).body)).to.include('Hapus saringan');
      expect((await client.get('/deals?tab=nonsense')).status).to.equal(200);
    }
  });
});

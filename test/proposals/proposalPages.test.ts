import { expect } from 'chai';
import { addDays } from '../../src/shared/dates.ts';
import { findProposal } from '../../src/proposals/proposals.store.ts';
import { readable, type Client } from '../support/client.ts';
import { signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import {
  addBuyerParty,
  addOpenNeed,
  addSeller,
  firstOffer,
  hours,
  openMarket,
  propose,
  proposeOne,
  type Market,
} from './market.ts';

describe('the pages of proposals', () => {
  let service: TestService;
  let market: Market;
  let owner: Client;
  let buyer: Client;
  let coordinator: Client;

  before(async () => {
    service = await startTestService();
    market = await openMarket({ capacityKg: 1000 });
    owner = await signIn(service.url, market.owner);
    buyer = await signIn(service.url, market.decider);
    coordinator = await signIn(service.url, market.coordinator);
  });
  after(() => service.stop());

  async function freshProposal(): Promise<string> {
    const need = await addOpenNeed(market.buyer);
    const [proposal] = await propose({ ...market, need }, [market]);
    return proposal!.id;
  }

  it('says what comes while there is nothing, with one thing to do', async () => {
    const empty = await signIn(service.url, (await addSeller('Baru Buka')).owner);
    expect(readable((await empty.get('/proposals')).body))
      .to.include('Belum ada tawaran')
      .and.to.include('Lengkapi profil usaha');
    const newcomer = await signIn(service.url, (await addBuyerParty('Hotel Baru')).decider);
    expect(readable((await newcomer.get('/proposals')).body)).to.include('Lihat kebutuhan');
  });

  it('shows the owner the offer with total, terms, certificates and the answers', async () => {
    await freshProposal();
    const answer = await owner.get('/proposals');
    expect(answer.status).to.equal(200);
    const text = readable(answer.body);
    for (const words of [
      'Rp800.000',
      '20 kg × Rp40.000 per kg',
      'tiap bulan',
      'Kirim ke Serang',
      'Dibayar 14 hari',
      'Anda sudah punya',
      'Anda belum punya',
    ]) {
      expect(text).to.include(words);
    }
    for (const words of ['Terima tawaran', 'Ajukan harga', 'Tolak', 'Jawab sebelum Rab, 25 Nov', 'Koordinator siap membantu']) {
      expect(text).to.include(words);
    }
    expect(answer.body).to.include('data-live-topics="proposals"');
  });

  it('lets an owner name other terms by a form, and moves the offer to the running ones', async () => {
    const id = await freshProposal();
    expect(readable((await owner.get('/proposals?tab=running')).body)).to.include('Tidak ada tawar-menawar yang berjalan');
    const form = await owner.get(`/proposals/${id}/counter`);
    expect(form.body).to.include('value="40.000"').and.to.include('value="2026-12-10"');
    const fields = { priceIdr: '41.500', quantity: '15,5', deliveryFrom: '2026-12-20', note: 'Bahan naik', round: 1 };
    const sent = await owner.post(`/proposals/${id}/counter`, fields);
    expect(sent).to.include({ status: 303, location: `/proposals/${id}` });
    const proposal = await findProposal(id);
    expect(proposal).to.include({ status: 'countered', turn: 'buyer' });
    expect(proposal?.offers[1]).to.include({
      priceIdr: 41_500,
      quantity: 15_500,
      deliveryFrom: '2026-12-20',
      note: 'Bahan naik',
      by: 'owner',
    });
    expect(readable((await owner.get('/proposals?tab=running')).body)).to.include('15,5 kg × Rp41.500 per kg');
    expect(readable((await buyer.get(`/proposals/${id}`)).body))
      .to.include('Putaran 2: Gula Aren Uji')
      .and.to.include('Bahan naik');
  });

  it('keeps what was typed and says beside the field what is wrong, with status 422', async () => {
    const id = await freshProposal();
    const fields = { priceIdr: 'murah', quantity: '0', deliveryFrom: '2026-01-01', note: 'Catatan saya' };
    const refused = await owner.post(`/proposals/${id}/counter`, fields);
    expect(refused.status).to.equal(422);
    expect(refused.body).to.include('value="murah"').and.to.include('id="priceIdr-error"').and.to.include('id="quantity-error"');
    expect(refused.body).to.include('Catatan saya');
    const late = await owner.post(`/proposals/${id}/counter`, { ...fields, priceIdr: 1, quantity: 1 });
    expect(late.status).to.equal(422);
    expect(readable(late.body)).to.include('Tanggal ini sudah lewat.');
  });

  it('lets an owner decline with a reason, and asks for words with "another reason"', async () => {
    const id = await freshProposal();
    expect(readable((await owner.get(`/proposals/${id}/decline`)).body)).to.include('Harga belum cocok');
    expect((await owner.post(`/proposals/${id}/decline`, { choice: 'other', words: '' })).status).to.equal(422);
    expect((await owner.post(`/proposals/${id}/decline`, {})).status).to.equal(422);
    const sent = await owner.post(`/proposals/${id}/decline`, { choice: 'time', words: 'Panen baru Februari' });
    expect(sent).to.include({ status: 303, location: '/proposals' });
    expect(readable((await buyer.get(`/proposals/${id}`)).body)).to.include('Waktunya tidak cukup: Panen baru Februari');
    expect(readable((await owner.get('/proposals?tab=done')).body)).to.include('Ditolak');
  });

  it('offers a closed proposal no answers', async () => {
    const id = await freshProposal();
    await owner.post(`/proposals/${id}/decline`, { choice: 'price', words: '' }, `/proposals/${id}/decline`);
    expect((await owner.get(`/proposals/${id}/counter`)).status).to.equal(409);
    expect(readable((await owner.get(`/proposals/${id}`)).body)).not.to.include('Terima tawaran');
  });

  it('lets a coordinator give more time, pass it on and take it back, and a buyer take it back', async () => {
    const id = await freshProposal();
    const before = (await findProposal(id))!.answerBy.getTime();
    const until = before + hours(24);
    expect(readable((await coordinator.get(`/proposals/${id}`)).body))
      .to.include('Atur tawaran')
      .and.to.include('Alihkan ke UMKM lain');
    expect((await coordinator.post(`/proposals/${id}/extend`, { until })).status).to.equal(303);
    expect((await findProposal(id))!.answerBy.getTime()).to.equal(until);
    const refused = await coordinator.post(`/proposals/${id}/extend`, { until: before });
    expect(refused.status).to.equal(422);
    expect(readable(refused.body)).to.include('Pilih waktu setelah batas sekarang.');

    expect((await coordinator.post(`/proposals/${id}/reassign`, { reason: '' })).status).to.equal(422);
    const passed = await coordinator.post(`/proposals/${id}/reassign`, { reason: 'Pemilik sakit' });
    expect(passed.location).to.match(/^\/needs\//);
    expect(await findProposal(id)).to.include({ status: 'withdrawn', reassigned: true, declineReason: 'Pemilik sakit' });

    const other = await freshProposal();
    expect((await buyer.post(`/proposals/${other}/withdraw`, {}, `/proposals/${other}`)).status).to.equal(303);
    expect((await findProposal(other))?.status).to.equal('withdrawn');
  });

  it('filters the list of buyers and coordinators by the address', async () => {
    const need = await addOpenNeed(market.buyer, {
      title: 'Keripik pisang untuk lobi',
      deliveryUntil: addDays('2026-12-10', 30),
    });
    await propose({ ...market, need }, [market], firstOffer(need));
    for (const client of [buyer, coordinator]) {
      expect(readable((await client.get('/proposals?q=keripik')).body))
        .to.include('Keripik pisang')
        .and.not.to.include('Gula semut untuk');
      expect(readable((await client.get(`/proposals?need=${need.id}`)).body))
        .to.include('Keripik pisang')
        .and.not.to.include('Gula semut untuk');
      expect(readable((await client.get('/proposals?tab=declined')).body))
        .to.include('Ditolak')
        .and.not.to.include('Keripik pisang');
      expect(readable((await client.get('/proposals?tab=accepted')).body)).to.include('Hapus saringan');
      expect((await client.get('/proposals?tab=nonsense&page=x')).status).to.equal(200);
    }
  });

  it('shows another party nothing, and refuses what a role may not do', async () => {
    const id = await freshProposal();
    const rival = await signIn(service.url, (await addSeller('Saingan')).owner);
    const otherBuyer = await signIn(service.url, (await addBuyerParty('Hotel Lain')).decider);
    for (const path of ['', '/counter', '/decline']) expect((await rival.get(`/proposals/${id}${path}`)).status).to.equal(404);
    expect((await otherBuyer.get(`/proposals/${id}`)).status).to.equal(404);
    expect((await otherBuyer.post(`/proposals/${id}/withdraw`, {})).status).to.equal(404);
    expect((await rival.post(`/proposals/${id}/decline`, { choice: 'price', words: '' })).status).to.equal(404);
    expect((await owner.post(`/proposals/${id}/withdraw`, {})).status).to.equal(403);
    expect((await buyer.post(`/proposals/${id}/reassign`, { reason: 'x' })).status).to.equal(403);
    expect((await coordinator.post(`/proposals/${id}/decline`, { choice: 'price', words: '' })).status).to.equal(403);
    expect((await owner.get('/proposals/nonsense')).status).to.equal(404);
    expect((await findProposal(id))?.status).to.equal('offered');
  });

  it('speaks English as well', async () => {
    const reader = await signIn(service.url, market.owner);
    await reader.get('/language/en');
    const text = readable((await reader.get('/proposals')).body);
    expect(text).to.include('Accept the offer').and.to.include('Rp800,000').and.not.to.include('Terima tawaran');
  });

  it('shows the owner by month what is free, held and booked, and for whom', async () => {
    const own = await openMarket();
    await proposeOne(own);
    const reader = await signIn(service.url, own.owner);
    const text = readable((await reader.get('/capacity')).body);
    expect(text)
      .to.include('100 kg per bulan')
      .and.to.include('Hotel Uji · Gula semut untuk dapur')
      .and.to.include('20 kg · Des 26 – Feb 27');
    expect(text, text.slice(0, 1500)).to.match(/Des( 26)? 0 kg 20 kg 80 kg 100 kg/);
    expect((await buyer.get('/capacity')).status).to.equal(403);
  });
});

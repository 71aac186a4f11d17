import { expect } from 'chai';
import { findHold } from '../../src/capacity/capacity.store.ts';
import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import { findMatches } from '../../src/needs/matches.store.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import { withdrawProposal } from '../../src/proposals/withdrawProposal.ts';
import { readable } from '../support/client.ts';
import { addPerson, contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, filledForm, postNeed, type Party, type Seller } from './market.ts';

describe('changing a published need', () => {
  let service: TestService;
  let party: Party;
  let mekar: Seller;
  let jaya: Seller;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    mekar = await addSeller({ name: 'Gula Semut Mekar', capacityKg: 5_000 });
    jaya = await addSeller({ name: 'Gula Semut Jaya', capacityKg: 5_000 });
  });
  after(() => service.stop());

  const edit = (id: string, fields: Record<string, string | readonly string[]>) =>
    party.client.post(`/needs/${id}/edit`, fields, `/needs/${id}/edit`);
  const ask = (id: string, seller: Seller) =>
    party.client.post(`/needs/${id}/proposals`, { do: 'chosen', umkmIds: seller.umkm.id }, `/needs/${id}`);

  it('may change everything before anyone was asked, and is matched again', async () => {
    const id = await postNeed(party.client);
    const before = (await findMatches(id))!;
    const answer = await edit(id, filledForm({ title: 'Gula semut halus', quantity: '300', maxPrice: '' }));
    expect(answer.location).to.equal(`/needs/${id}`);
    expect(await findNeed(id)).to.include({
      title: 'Gula semut halus',
      quantity: 300_000,
      maxPriceIdr: null,
      status: 'open',
      version: 3,
    });
    expect((await findMatches(id))!.snapshotHash).not.to.equal(before.snapshotHash);
    const refused = await edit(id, filledForm({ quantity: '' }));
    expect(refused.status).to.equal(422);
  });

  it('lets only words, wishes and the deadline change while an owner considers a proposal, and says why', async () => {
    const id = await postNeed(party.client);
    await ask(id, mekar);
    const form = await party.client.get(`/needs/${id}/edit`);
    expect(readable(form.body)).to.include('Sebagian isian terkunci');
    expect(form.body).not.to.include('name="quantity"');

    const allowed = await edit(id, {
      description: 'Butiran halus',
      nice: ['organik'],
      answerDay: '2026-11-30',
      answerHour: '12',
    });
    expect(allowed.status).to.equal(303);
    expect(await findNeed(id)).to.deep.include({
      description: 'Butiran halus',
      niceCertificates: ['organik'],
      quantity: 200_000,
    });
    const [proposal] = await proposalsOfNeed(id);
    expect(proposal!.terms.description, 'what was proposed stays').to.equal('Untuk dapur hotel');

    for (const [change, field] of [
      [{ quantity: '500' }, 'Jumlah'],
      [{ maxPrice: '30.000' }, 'Harga'],
      [{ place: 'cilegon' }, 'Tempat'],
      [{ deliveryUntil: '2027-06-30' }, 'Sampai'],
      [{ must: ['halal', 'pirt'] }, 'Wajib'],
    ] as const) {
      const refused = await edit(id, filledForm({ description: 'Butiran halus', ...change }));
      expect(refused.status, field).to.equal(422);
      expect(readable(refused.body)).to.include('Tidak dapat diubah selama ada UMKM yang mempertimbangkan tawaran');
    }
    const late = await edit(id, { description: '', answerDay: '2026-11-20', answerHour: '9' });
    expect(late.status).to.equal(422);
    expect(await findNeed(id)).to.include({ quantity: 200_000, maxPriceIdr: 40_000 });

    await withdrawProposal(await contextFor(party.decider), proposal!.id);
    expect((await edit(id, filledForm({ quantity: '500' }))).status).to.equal(303);
    expect(await findNeed(id)).to.include({ quantity: 500_000 });
  });

  it('closes with a reason that waiting owners read, frees their capacity, and does so once', async () => {
    const id = await postNeed(party.client);
    await ask(id, mekar);
    const without = await party.client.post(`/needs/${id}/close`, { reason: ' ' }, `/needs/${id}`);
    expect(without.status).to.equal(422);
    expect(readable(without.body)).to.include('Tulis alasannya');
    expect(await findNeed(id)).to.include({ status: 'matched' });

    for (const reason of ['Menu berubah', 'Dua kali']) {
      const answer = await party.client.post(`/needs/${id}/close`, { reason }, `/needs/${id}`);
      expect(answer.location).to.equal(`/needs/${id}`);
    }
    expect(await findNeed(id)).to.include({ status: 'closed', closeReason: 'Menu berubah' });
    const [proposal] = await proposalsOfNeed(id);
    expect(proposal).to.include({ status: 'withdrawn', declineReason: 'Menu berubah' });
    expect(await findHold(proposal!.id)).to.include({ state: 'released' });
    expect((await listLatestNotifications(mekar.owner.id, 1))[0]).to.include({ kind: 'proposal-withdrawn' });
    expect(readable((await party.client.get(`/needs/${id}`)).body)).to.include('Alasan ditutup Menu berubah');
    for (const act of ['edit', 'publish', 'rematch', 'cancel']) {
      expect((await party.client.post(`/needs/${id}/${act}`, filledForm(), '/needs/new')).status, act).to.equal(409);
    }
    expect((await party.client.get(`/needs/${id}/edit`)).status).to.equal(409);
  });

  it('cancels drafts and needs that nobody was asked for, without a reason', async () => {
    const draft = await postNeed(party.client, { do: 'draft' });
    expect((await party.client.post(`/needs/${draft}/close`, { reason: 'Tidak jadi' }, `/needs/${draft}`)).status).to.equal(409);
    for (const id of [draft, await postNeed(party.client)]) {
      await party.client.post(`/needs/${id}/cancel`, {}, `/needs/${id}`);
      expect((await party.client.post(`/needs/${id}/cancel`, {}, `/needs/${id}`)).status).to.equal(303);
      expect(await findNeed(id)).to.include({ status: 'cancelled' });
    }
    const asked = await postNeed(party.client);
    await ask(asked, jaya);
    const refused = await party.client.post(`/needs/${asked}/cancel`, {}, `/needs/${asked}`);
    expect(refused.status).to.equal(409);
    expect(readable(refused.body)).to.include('Tutup kebutuhan dengan alasan supaya mereka tahu');
  });

  it('looks for the rest when a deal covers only a part, and takes back what is left when it covers all', async () => {
    const small = await addSeller({ name: 'Gula Semut Kecil', capacityKg: 80 });
    const id = await postNeed(party.client);
    const early = await party.client.post(`/needs/${id}/withdraw`, {}, `/needs/${id}`);
    expect(early.status).to.equal(409);
    await ask(id, small);
    const [first] = await proposalsOfNeed(id);
    await acceptOffer(await contextFor(small.owner), first!.id);
    expect(await findNeed(id)).to.include({ status: 'awarded' });
    const page = readable((await party.client.get(`/needs/${id}`)).body);
    expect(page).to.include('masih dicari 120 kg dari 200 kg');
    expect(readable((await party.client.get('/needs')).body)).to.include('Disepakati sebagian sisa 120 kg');
    const coordinator = await signIn(service.url, await addPerson('coordinator'));
    const overview = readable((await coordinator.get('/dashboard?list=needs')).body);
    expect(overview).to.include('Disepakati sebagian sisa 120 kg');

    await party.client.post(`/needs/${id}/proposals`, { do: 'chosen', umkmIds: [mekar.umkm.id, jaya.umkm.id] }, `/needs/${id}`);
    const [, second, third] = await proposalsOfNeed(id);
    expect(second!.offers[0]!.quantity).to.equal(120_000);
    await acceptOffer(await contextFor(second!.umkmId === mekar.umkm.id ? mekar.owner : jaya.owner), second!.id);
    expect((await party.client.post(`/needs/${id}/proposals`, { do: 'best', best: '1' }, `/needs/${id}`)).status).to.equal(409);
    await party.client.post(`/needs/${id}/withdraw`, {}, `/needs/${id}`);
    const statuses = (await proposalsOfNeed(id)).map(({ status }) => status);
    expect(statuses).to.deep.equal(['accepted', 'accepted', 'withdrawn']);
    expect(third!.status).to.equal('offered');
  });
});

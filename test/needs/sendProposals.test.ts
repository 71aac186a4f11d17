import { expect } from 'chai';
import { findHold } from '../../src/capacity/capacity.store.ts';
import { findMatches } from '../../src/needs/matches.store.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import { readable } from '../support/client.ts';
import { contextFor } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, certificate, postNeed, type Party, type Seller } from './market.ts';

describe('sending proposals from a need', () => {
  let service: TestService;
  let party: Party;
  let mekar: Seller;
  let jaya: Seller;
  let far: Seller;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    mekar = await addSeller({ name: 'Gula Semut Mekar', capacityKg: 1_000 });
    jaya = await addSeller({ name: 'Gula Semut Jaya', capacityKg: 1_000, priceIdr: 45_000 });
    far = await addSeller({ name: 'Gula Semut Jauh', capacityKg: 1_000, radiusKm: 5 });
  });
  after(() => service.stop());

  const send = (id: string, fields: Record<string, string | string[]>) =>
    party.client.post(`/needs/${id}/proposals`, fields, `/needs/${id}`);

  it('asks the chosen at their own price, never above the ceiling, holds capacity and tells the owner', async () => {
    const id = await postNeed(party.client);
    const answer = await send(id, { do: 'chosen', umkmIds: [mekar.umkm.id, jaya.umkm.id] });
    expect(answer.location).to.equal(`/needs/${id}`);
    const proposals = await proposalsOfNeed(id);
    const offers = new Map(proposals.map(({ umkmId, offers: [first] }) => [umkmId, first!]));
    expect(offers.get(mekar.umkm.id)).to.include({
      priceIdr: 38_000,
      quantity: 200_000,
      deliveryFrom: '2026-12-10',
      by: 'buyer',
    });
    expect(offers.get(jaya.umkm.id)).to.include({ priceIdr: 40_000 });
    expect(proposals[0]).to.deep.include({ status: 'offered', turn: 'owner', answerBy: new Date('2026-11-26T10:00:00Z') });
    expect(proposals[0]!.match).to.include({ umkmId: proposals[0]!.umkmId, eligible: true });
    expect((await findHold(proposals[0]!.id))!.months).to.deep.equal(
      ['2026-12', '2027-01', '2027-02'].map((month) => ({ month, amount: 200_000 })),
    );
    const [notice] = await listLatestNotifications(mekar.owner.id, 1);
    expect(notice).to.include({ kind: 'proposal-received' });
    expect(await findNeed(id)).to.include({ status: 'matched' });

    const page = readable((await party.client.get(`/needs/${id}`)).body);
    expect(page).to.include('2 tawaran terkirim').and.include('Gula Semut Mekar · Gula semut aren');
  });

  it('asks nobody twice, however often the form is sent', async () => {
    const id = await postNeed(party.client);
    await send(id, { do: 'chosen', umkmIds: mekar.umkm.id });
    const again = await send(id, { do: 'chosen', umkmIds: mekar.umkm.id });
    expect(again.status).to.equal(303);
    expect(readable((await party.client.get(`/needs/${id}`)).body)).to.include('Tidak ada yang dikirim dua kali');
    await party.client.get(`/needs/${id}`);
    await Promise.all([1, 2, 3].map(() => party.client.post(`/needs/${id}/proposals`, { do: 'best', best: '5' })));
    expect((await proposalsOfNeed(id)).map(({ umkmId }) => umkmId).sort()).to.deep.equal([mekar.umkm.id, jaya.umkm.id].sort());
  });

  it('sends to the best so many without script, and not again to one who has declined', async () => {
    const id = await postNeed(party.client);
    const page = await party.client.get(`/needs/${id}`);
    expect(page.body).to.match(/name="best"[^>]*max="2"/);
    await send(id, { do: 'best', best: '1' });
    const [first] = await proposalsOfNeed(id);
    expect(first!.umkmId).to.equal((await findMatches(id))!.eligible[0]!.umkmId);
    const owner = first!.umkmId === mekar.umkm.id ? mekar.owner : jaya.owner;
    await declineOffer(await contextFor(owner), first!.id, { choice: 'time', words: '' });
    await send(id, { do: 'best', best: '1' });
    const asked = (await proposalsOfNeed(id)).map(({ umkmId }) => umkmId);
    expect(new Set(asked).size).to.equal(2);

    await send(id, { do: 'chosen', umkmIds: first!.umkmId });
    expect((await proposalsOfNeed(id)).filter(({ umkmId }) => umkmId === first!.umkmId)).to.have.length(2);
  });

  const refusals: readonly (readonly [
    what: string,
    fields: Record<string, string | string[]>,
    status: number,
    message: string,
  ])[] = [
    ['nobody', { do: 'chosen' }, 422, 'Pilih paling sedikit satu UMKM'],
    ['the best none', { do: 'best', best: '0' }, 422, ''],
    ['the best several', { do: 'best', best: 'beberapa' }, 422, 'Tulis angka saja'],
    ['the best thousand', { do: 'best', best: '1000' }, 422, ''],
    ['something that is no UMKM', { do: 'chosen', umkmIds: 'semua' }, 422, ''],
    ['an UMKM that is not on the list', { do: 'chosen', umkmIds: 'f'.repeat(24) }, 409, 'sudah tidak dapat ditawari'],
  ];
  for (const [what, fields, status, message] of refusals) {
    it(`refuses to ask ${what}`, async () => {
      const id = await postNeed(party.client);
      const answer = await send(id, fields);
      expect(answer.status).to.equal(status);
      expect(readable(answer.body)).to.include(message);
      expect(await proposalsOfNeed(id)).to.deep.equal([]);
      expect(await findNeed(id)).to.include({ status: 'open' });
    });
  }

  it('does not ask one who fails a gate, and says what is missing', async () => {
    const id = await postNeed(party.client);
    const page = await party.client.get(`/needs/${id}`);
    expect(page.body).not.to.include(`name="umkmIds" value="${far.umkm.id}"`);
    const near = (await findMatches(id))!.nearMisses.find(({ umkmId }) => umkmId === far.umkm.id)!;
    const failed = near.gates.filter(({ passed }) => !passed);
    expect(failed.map(({ gate }) => gate)).to.deep.equal(['reach']);
    expect(readable(page.body)).to.include(failed[0]!.reason.id);
    expect((await send(id, { do: 'chosen', umkmIds: far.umkm.id })).status).to.equal(409);
  });

  it('refuses for a draft, a closed need and after the deadline', async () => {
    const draft = await postNeed(party.client, { do: 'draft' });
    expect((await send(draft, { do: 'best', best: '1' })).status).to.equal(409);
    const closed = await postNeed(party.client);
    await party.client.post(`/needs/${closed}/close`, { reason: 'Sudah terpenuhi' }, `/needs/${closed}`);
    expect((await send(closed, { do: 'best', best: '1' })).status).to.equal(409);
    const late = await postNeed(party.client);
    service.clock.now = new Date('2026-11-26T10:00:00Z');
    const refused = await send(late, { do: 'best', best: '1' });
    service.clock.now = new Date('2026-11-23T03:00:00Z');
    expect(refused.status).to.equal(409);
    expect(readable(refused.body)).to.include('Batas jawaban sudah lewat');
  });

  it('counts what others hold as taken', async () => {
    const seller = await addSeller({
      name: 'Gula Semut Sibuk',
      capacityKg: 210,
      certificates: [certificate('halal'), certificate('pirt')],
    });
    const first = await postNeed(party.client);
    await send(first, { do: 'chosen', umkmIds: seller.umkm.id });
    const second = await postNeed(party.client);
    const matches = (await findMatches(second))!;
    const match = [...matches.eligible, ...matches.nearMisses].find(({ umkmId }) => umkmId === seller.umkm.id)!;
    expect(match.supplyInNeedBase).to.equal(10_000);
  });

  it('keeps what is delivered once in the months in which it is made', async () => {
    const maker = await addSeller({
      name: 'Gula Semut Sebulan',
      capacityKg: 100,
      product: { name: 'Gula semut jahe', description: '' },
    });
    const once = { title: 'Gula semut jahe', frequency: 'once', quantity: '150', deliveryFrom: '2027-01-10' };
    const id = await postNeed(party.client, once);
    await send(id, { do: 'chosen', umkmIds: maker.umkm.id });
    const [proposal] = await proposalsOfNeed(id);
    expect((await findHold(proposal!.id))!.months).to.deep.equal(
      ['2026-12', '2027-01'].map((month) => ({ month, amount: 75_000 })),
    );
  });
});

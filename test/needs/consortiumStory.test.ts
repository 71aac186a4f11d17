import { expect } from 'chai';
import { addPerson, contextFor, signIn } from '../support/people.ts';
import { readable, type Client } from '../support/client.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { listTakingHolds } from '../../src/capacity/capacity.store.ts';
import { dealsOfNeed } from '../../src/deals/deals.store.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import { fillOf } from '../../src/needs/consortium/consortium.rules.ts';
import { findConsortium } from '../../src/needs/consortium/consortium.store.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { findProposal, proposalsOfConsortium } from '../../src/proposals/proposals.store.ts';
import type { Umkm } from '../../src/profiles/profiles.rules.ts';
import { addParty, postNeed, type Party } from './market.ts';
import { addCrafters, planFields, sendPlan } from './together.ts';

describe('a consortium from the plan to the deal', () => {
  let service: TestService;
  let party: Party;
  let coordinator: Client;
  let crafters: Umkm[];
  const owners = new Map<string, Awaited<ReturnType<typeof addPerson>>>();

  /** The owner of this UMKM with an account, made on first need. */
  async function ownerOf(umkmId: string) {
    const known = owners.get(umkmId);
    if (known) return known;
    const owner = await addPerson('owner', 'Pemilik pengrajin');
    await joinParty(owner.id, { umkmId }, 'Pengrajin');
    owners.set(umkmId, owner);
    return owner;
  }
  const clientOf = async (umkmId: string) => signIn(service.url, await ownerOf(umkmId));

  beforeEach(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Besar Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator'));
    crafters = await addCrafters({ count: 6 });
    owners.clear();
  });
  afterEach(() => service.stop());

  it('plans who brings how much, and says who is left out and why', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const need = await party.client.get(`/needs/${id}`);
    expect(need.body).to.include(`/needs/${id}/consortium`);
    const page = readable((await party.client.get(`/needs/${id}/consortium`)).body);
    expect(page).to.include('4 UMKM bersama-sama memenuhi seluruh kebutuhan');
    expect(page).to.include('Terisi 200 kg').and.include('Yang tidak ikut dan alasannya (2)');
    expect(page).to.include('Februari 2027').and.include('Kirim bagian ke 4 UMKM');
  });

  it('plans again with other options, honestly showing the remainder', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const few = readable((await party.client.get(`/needs/${id}/consortium?max=2`)).body);
    expect(few).to.include('2 UMKM memenuhi 60% kebutuhan').and.include('Sisa 80 kg');
    const large = readable((await party.client.get(`/needs/${id}/consortium?min=61`)).body);
    expect(large).to.include('Belum ada UMKM yang dapat memasok kebutuhan ini');
  });

  it('proposes none where one UMKM suffices', async () => {
    const id = await postNeed(party.client, { quantity: '50' });
    const page = readable((await party.client.get(`/needs/${id}/consortium`)).body);
    expect(page).to.include('Konsorsium tidak diperlukan').and.not.include('Kirim bagian');
    expect((await party.client.get(`/needs/${id}`)).body).not.to.include(`/needs/${id}/consortium`);
  });

  it('counts what a weekly share comes to over all months as its table of months does', async () => {
    const weekly = await postNeed(party.client, { quantity: '40', frequency: 'weekly' });
    const plan = readable((await party.client.get(`/needs/${weekly}/consortium`)).body);
    const kilograms = (text = '') => Number(text.replace('.', '').replace(',', '.'));
    const shares = [...plan.matchAll(/([\d.,]+) kg seluruh masa/g)].map(([, amount]) => kilograms(amount));
    const [, planned] = /Seluruh masa [\d.,]+ kg ([\d.,]+) kg/.exec(plan)!;
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(sum).to.be.closeTo(kilograms(planned), 0.1);
    const once = await postNeed(party.client, { quantity: '200', frequency: 'once' });
    expect(readable((await party.client.get(`/needs/${once}/consortium`)).body)).not.to.include('kg seluruh masa');
  });

  it('shows another buyer nothing, and an owner neither plan nor consortium', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const other = await addParty(service.url, 'Hotel Lain');
    expect((await other.client.get(`/needs/${id}/consortium`)).status).to.equal(404);
    const { id: consortium, members } = await sendPlan(party.client, id);
    expect((await other.client.get(`/consortia/${consortium}`)).status).to.equal(404);
    expect((await (await clientOf(members[0]!.umkmId)).get(`/consortia/${consortium}`)).status).to.equal(403);
  });

  it('asks every member for its share with capacity held, once however often it is sent', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const first = await ownerOf(crafters[0]!.id);
    const page = await party.client.get(`/needs/${id}/consortium`);
    const fields = planFields(page.body);
    const answers = await Promise.all([1, 2].map(() => party.client.post(`/needs/${id}/consortium`, fields)));
    expect(new Set(answers.map(({ location }) => location)).size).to.equal(1);
    const shares = await proposalsOfConsortium(answers[0]!.location!.slice('/consortia/'.length));
    expect(shares.map(({ offers }) => offers[0]!.quantity).sort()).to.deep.equal([20_000, 60_000, 60_000, 60_000]);
    for (const { umkmId } of shares) expect(await listTakingHolds(umkmId)).to.have.length(1);
    const inbox = readable((await (await signIn(service.url, first)).get('/proposals')).body);
    expect(inbox).to.match(/Bagian Anda \d+ kg dari 200 kg \(KO-2026-0001\)/);
    expect(inbox).to.include('Terima bagian ini').and.not.include('Ajukan harga');
    const seen = await party.client.get(`/proposals/${shares[0]!.id}`);
    expect(seen.body, 'a share leads its buyer to the whole').to.include(`href="${answers[0]!.location!}"`);
    expect(readable(seen.body)).to.include('UMKM ini boleh mengambil lebih sedikit').and.not.include('boleh Anda ambil');
  });

  it('refuses a plan that is not the one that was seen, a price above the ceiling, and a second consortium', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const fields = planFields((await party.client.get(`/needs/${id}/consortium`)).body);
    const dear = await party.client.post(`/needs/${id}/consortium`, { ...fields, price: '41.000' });
    expect([dear.status, readable(dear.body)]).to.satisfy(
      ([status, text]: [number, string]) => status === 422 && text.includes('Harga paling tinggi Rp40.000'),
    );
    const moved = await party.client.post(`/needs/${id}/consortium`, { ...fields, seal: 'lain' });
    expect(moved.status).to.equal(422);
    expect(readable(moved.body)).to.include('Keadaan UMKM sudah berubah');
    await sendPlan(party.client, id, '?max=2');
    const again = await party.client.post(`/needs/${id}/consortium`, {
      ...fields,
      formKey: '00000000-0000-4000-8000-00000000ffff',
    });
    expect([409, 422]).to.include(again.status);
  });

  it('makes one deal of all members with the last acceptance', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { id: consortiumId, members } = await sendPlan(coordinator, id, `?lead=${crafters[1]!.id}`);
    for (const [index, { proposalId, umkmId }] of members.entries()) {
      const owner = await clientOf(umkmId);
      await owner.get(`/proposals/${proposalId}`);
      const answer = await owner.post(`/proposals/${proposalId}/accept`);
      expect(answer.location).to.match(index === members.length - 1 ? /^\/deals\// : /^\/proposals\//);
    }
    const [deal, ...more] = await dealsOfNeed(id);
    expect(more).to.deep.equal([]);
    expect(deal!.members).to.have.length(4);
    expect(deal!).to.include({ consortiumId, supplierName: 'Konsorsium Pengrajin 002', leadUmkmId: crafters[1]!.id });
    expect(deal!.agreed.quantity).to.equal(200_000);
    expect(deal!.totalIdr).to.equal(200 * deal!.agreed.priceIdr);
    expect((await findConsortium(consortiumId))!.status).to.equal('agreed');
    for (const { proposalId } of members) expect((await findProposal(proposalId))!.dealId).to.equal(deal!.id);
    const page = readable((await (await clientOf(members[0]!.umkmId)).get(`/deals/${deal!.id}`)).body);
    expect(page).to.include('4 UMKM, dipimpin Pengrajin 002').and.include('bagian Anda');
    expect((await findNeed(id))!.status).to.equal('awarded');
  });

  it('gives the share of who declines to the next in line, and changes nobody else’s', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    const largest = members.filter(({ quantity }) => quantity === 60_000);
    await acceptShare(await contextFor(await ownerOf(largest[0]!.umkmId)), largest[0]!.proposalId);
    const leaver = await clientOf(largest[1]!.umkmId);
    await leaver.post(
      `/proposals/${largest[1]!.proposalId}/decline`,
      { choice: 'capacity' },
      `/proposals/${largest[1]!.proposalId}/decline`,
    );
    await service.runJobs();
    await service.runJobs();
    const after = (await findConsortium(consortiumId))!;
    expect(after.members).to.have.length(5);
    expect(after.members[4]).to.include({ quantity: 60_000, state: 'invited' });
    expect(after.members.find(({ proposalId }) => proposalId === largest[0]!.proposalId)).to.include({
      quantity: 60_000,
      state: 'accepted',
    });
    expect(fillOf(after)).to.deep.equal({ required: 200_000, accepted: 60_000, open: 140_000, missing: 0 });
    expect(await listTakingHolds(largest[1]!.umkmId)).to.deep.equal([]);
    const page = readable((await coordinator.get(`/consortia/${consortiumId}`)).body);
    expect(page).to.include('60 kg dari 200 kg sudah diterima').and.include('1 menerima, 3 menunggu, 1 tidak ikut');
  });

  it('lets an owner take less and asks the next in line for the rest', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    const { proposalId, umkmId } = members.find(({ quantity }) => quantity === 60_000)!;
    const owner = await clientOf(umkmId);
    const address = `/proposals/${proposalId}/less`;
    const wrong = await owner.post(address, { quantity: '61', round: '1' }, address);
    expect(wrong.status).to.equal(422);
    expect(readable(wrong.body)).to.include('Isi dari 5 kg sampai 60 kg');
    expect((await owner.post(address, { quantity: '2', round: '1' }, address)).status).to.equal(422);
    expect((await owner.post(address, { quantity: '25', round: '1' }, address)).status).to.equal(303);
    await service.runJobs();
    const after = (await findConsortium(consortiumId))!;
    expect(after.members[4]).to.include({ quantity: 35_000, state: 'invited' });
    expect(fillOf(after)).to.include({ accepted: 25_000, missing: 0 });
    const [hold] = await listTakingHolds(umkmId);
    expect(hold!.months.map(({ amount }) => amount)).to.deep.equal([25_000, 25_000, 25_000]);
  });

  it('expires silent shares at the deadline, asks who is left, and says plainly what is missing', async () => {
    const id = await postNeed(party.client, { quantity: '300' });
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    expect(members).to.have.length(5);
    await acceptShare(await contextFor(await ownerOf(members[0]!.umkmId)), members[0]!.proposalId);
    service.clock.now = new Date('2026-11-26T11:00:00Z');
    await service.runJobs();
    const after = (await findConsortium(consortiumId))!;
    expect(after.members.map(({ state }) => state).sort()).to.deep.equal([
      'accepted',
      'invited',
      'silent',
      'silent',
      'silent',
      'silent',
    ]);
    expect(fillOf(after)).to.deep.equal({ required: 300_000, accepted: 60_000, open: 60_000, missing: 180_000 });
    const page = readable((await party.client.get(`/consortia/${consortiumId}`)).body);
    expect(page).to.include('Sisa 180 kg belum ada pemasoknya').and.include('Tidak menjawab');
    expect(readable((await party.client.get('/notifications')).body)).to.include('belum penuh');
  });

  it('agrees on a part when the buyer decides so, and leaves the rest open', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    expect((await party.client.post(`/consortia/${consortiumId}/conclude`, {}, `/consortia/${consortiumId}`)).status).to.equal(
      409,
    );
    const share = members.find(({ quantity }) => quantity === 60_000)!;
    await acceptShare(await contextFor(await ownerOf(share.umkmId)), share.proposalId);
    const page = readable((await party.client.get(`/consortia/${consortiumId}`)).body);
    expect(page).to.include('60 kg dari 200 kg terisi; sisa 140 kg');
    const answers = await Promise.all([1, 2].map(() => party.client.post(`/consortia/${consortiumId}/conclude`)));
    expect(new Set(answers.map(({ location }) => location)).size).to.equal(1);
    await service.runJobs();
    const [deal, ...more] = await dealsOfNeed(id);
    expect([deal!.agreed.quantity, more.length]).to.deep.equal([60_000, 0]);
    for (const { umkmId } of members) expect(await listTakingHolds(umkmId)).to.have.length(umkmId === share.umkmId ? 1 : 0);
    const need = readable((await party.client.get(`/needs/${id}`)).body);
    expect(need).to.include('140 kg');
    const rest = readable((await party.client.get(`/needs/${id}/consortium`)).body);
    expect(rest).to.include('140 kg').and.include('Kirim bagian ke 3 UMKM');
  });

  it('records that a member leaves after the deal, and lets the next in line join it', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    for (const { umkmId, proposalId } of members) await acceptShare(await contextFor(await ownerOf(umkmId)), proposalId);
    const leaver = members.find(({ quantity }) => quantity === 60_000)!;
    const form = { umkmId: leaver.umkmId, words: 'Dapurnya rusak karena banjir.' };
    expect((await party.client.post(`/consortia/${consortiumId}/leave`, form)).status).to.equal(403);
    for (const _ of [1, 2]) expect((await coordinator.post(`/consortia/${consortiumId}/leave`, form)).status).to.equal(303);
    const [short] = await dealsOfNeed(id);
    expect([short!.agreed.quantity, short!.members.length]).to.deep.equal([140_000, 3]);
    expect(await listTakingHolds(leaver.umkmId)).to.deep.equal([]);
    await service.runJobs();
    const joined = (await findConsortium(consortiumId))!.members.at(-1)!;
    expect(joined).to.include({ quantity: 60_000, state: 'invited' });
    const owner = await clientOf(joined.umkmId);
    const answer = await owner.post(`/proposals/${joined.proposalId}/accept`, {}, `/proposals/${joined.proposalId}`);
    expect(answer.location).to.equal(`/deals/${short!.id}`);
    const [whole] = await dealsOfNeed(id);
    expect([whole!.agreed.quantity, whole!.members.length]).to.deep.equal([200_000, 4]);
    const history = readable((await party.client.get(`/deals/${short!.id}`)).body);
    expect(history).to.include('keluar dengan 60 kg. Terisi 140 kg dari 200 kg').and.include('bergabung dengan 60 kg');
  });

  it('frees everything when it is dissolved, and tells everyone why', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    await acceptShare(await contextFor(await ownerOf(members[0]!.umkmId)), members[0]!.proposalId);
    const address = `/consortia/${consortiumId}`;
    expect((await party.client.post(`${address}/dissolve`, { words: '' }, address)).status).to.equal(422);
    const words = { words: 'Pesanan ditunda setahun.' };
    expect((await party.client.post(`${address}/dissolve`, words, address)).status).to.equal(303);
    expect((await party.client.post(`${address}/dissolve`, words)).status).to.equal(303);
    await service.runJobs();
    for (const { umkmId } of members) expect(await listTakingHolds(umkmId)).to.deep.equal([]);
    const news = readable((await (await clientOf(members[0]!.umkmId)).get('/notifications')).body);
    expect(news).to.include('Pesanan ditunda setahun.');
    expect((await findConsortium(consortiumId))!.status).to.equal('dissolved');
    expect((await party.client.post(`${address}/conclude`)).status).to.equal(409);
  });
});

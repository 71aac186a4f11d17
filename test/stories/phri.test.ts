import { expect } from 'chai';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { listTakingHolds, freeByProduct } from '../../src/capacity/capacity.store.ts';
import { latestAgreement } from '../../src/deals/agreement/agreement.store.ts';
import { claimsOfDeal } from '../../src/deals/claim/claim.store.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import type { Deal } from '../../src/deals/deals.rules.ts';
import { dealsOfNeed, findDeal } from '../../src/deals/deals.store.ts';
import { acceptDelivery } from '../../src/deals/delivery/acceptDelivery.ts';
import { deliveriesOfDeal, findDelivery } from '../../src/deals/delivery/delivery.store.ts';
import { recordLot } from '../../src/deals/delivery/recordLot.ts';
import { billsOfDeal } from '../../src/deals/payment/payment.store.ts';
import { fillOf, type ConsortiumShare } from '../../src/needs/consortium/consortium.rules.ts';
import { findConsortium, type StoredConsortium } from '../../src/needs/consortium/consortium.store.ts';
import type { Umkm } from '../../src/profiles/profiles.rules.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { readable, type Client } from '../support/client.ts';
import { addPerson, contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, postNeed, type Party } from '../needs/market.ts';
import { addCrafters, sendPlan } from '../needs/together.ts';

const proof = new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'));
const sixMonths = { deliveryFrom: '2026-12-10', deliveryUntil: '2027-05-31' };

/**
 * 38 hotels use 4.3 t of palm sugar a month, and a crafter makes about 60 kg. From the plan of a consortium to a bill that is paid late.
 */
describe('PHRI’s hotels and seventy crafters', () => {
  let service: TestService;
  let phri: Party;
  let coordinator: Client;
  let officer: User;
  let crafters: Umkm[];
  let needId: string;
  let consortium: StoredConsortium;
  let deal: Deal;
  const owners = new Map<string, User>();
  /** Three have no phone and no account. */
  let offline: ConsortiumShare[];
  let silent: ConsortiumShare;
  let part: ConsortiumShare;

  const page = async (client: Client, address: string) => readable((await client.get(address)).body);
  const clientOf = (umkmId: string) => signIn(service.url, owners.get(umkmId)!);

  before(async function () {
    this.timeout(240_000);
    service = await startTestService();
    phri = await addParty(service.url, 'PHRI Banten');
    officer = await addPerson('coordinator', 'Petugas Uji');
    coordinator = await signIn(service.url, officer);
    crafters = await addCrafters({ count: 74 });
    for (const { id, name } of crafters.filter((_one, index) => index < 1 || index > 3)) {
      const owner = await addPerson('owner', `Pemilik ${name}`);
      await joinParty(owner.id, { umkmId: id }, name);
      owners.set(id, owner);
    }
  });
  after(() => service.stop());

  it('finds that nobody can supply 4.3 t a month alone, but seventy-two together can', async () => {
    const terms = { title: 'Gula semut untuk 38 hotel', quantity: '4300', paymentDays: '45', ...sixMonths };
    needId = await postNeed(phri.client, terms);
    const need = await page(phri.client, `/needs/${needId}`);
    expect(need).to.include('Butuh konsorsium').and.include('72 UMKM terbaik bersama-sama mencapai jumlah itu');
    const plan = await page(phri.client, `/needs/${needId}/consortium`);
    expect(plan).to.include('72 UMKM bersama-sama memenuhi seluruh kebutuhan').and.include('Tampilkan 66 anggota lainnya');
    expect(plan).to.include('Mei 2027').and.include('25.800 kg').and.include('Yang tidak ikut dan alasannya (2)');
  }).timeout(60_000);

  it('asks all of them for their share at once, led by one of them', async () => {
    consortium = await sendPlan(phri.client, needId, `?lead=${crafters[0]!.id}`);
    expect(consortium.members).to.have.length(72);
    expect(fillOf(consortium)).to.deep.equal({ required: 4_300_000, accepted: 0, open: 4_300_000, missing: 0 });
    part = consortium.members.find(({ quantity }) => quantity === 40_000)!;
    offline = consortium.members.filter(({ umkmId }) => !owners.has(umkmId));
    expect(offline).to.have.length(3);
    silent = consortium.members.find(
      ({ umkmId, quantity }) => owners.has(umkmId) && quantity === 60_000 && umkmId !== crafters[0]!.id,
    )!;
    const online = consortium.members.find(({ umkmId }) => owners.has(umkmId))!;
    const inbox = await page(await clientOf(online.umkmId), '/proposals');
    expect(inbox).to.match(/Bagian Anda \d+ kg dari 4\.300 kg \(KO-2026-0001\) Dipimpin Pengrajin 001/);
  }).timeout(60_000);

  it('gives the last 20 kg of one crafter to one of two buyers, and tells the other plainly', async () => {
    const rivals = [await addParty(service.url, 'Kafe Satu'), await addParty(service.url, 'Kafe Dua')];
    const product = crafters.find(({ id }) => id === part.umkmId)!.products[0]!;
    const needs: string[] = [];
    for (const { client } of rivals)
      needs.push(await postNeed(client, { quantity: '20', title: 'Gula semut kafe', ...sixMonths }));
    const answers = await Promise.all(
      rivals.map(({ client }, index) =>
        client.post(`/needs/${needs[index]!}/proposals`, { do: 'chosen', umkmIds: part.umkmId }, `/needs/${needs[index]!}`),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 409]);
    const told = answers.find(({ status }) => status === 409)!;
    expect(readable(told.body)).to.include('Kapasitas Desember 2026 tidak cukup');
    const free = await freeByProduct([{ productId: product.id, declared: product.capacityPerMonth }], ['2026-12', '2027-05']);
    expect(free.get(product.id)).to.equal(0);
  }).timeout(60_000);

  it('lets an officer accept for who is offline, with consent and proof, and gives the owner a code', async () => {
    for (const { proposalId } of offline) {
      const address = `/proposals/${proposalId}/assist`;
      const form = await coordinator.get(address);
      expect(form.status, form.body.slice(0, 500)).to.equal(200);
      const consent = {
        givenBy: 'Bu Pengrajin',
        givenDay: '2026-11-23',
        givenHour: '10',
        way: 'met',
        through: '',
        note: '',
        phone: '',
        round: '1',
      };
      const answer = await coordinator.upload(address, consent, {
        proof: { name: 'persetujuan.pdf', content: proof, type: 'application/pdf' },
      });
      expect(answer.status, readable(answer.body).slice(0, 1_500)).to.equal(303);
      expect(await page(coordinator, `${address}/code`)).to.include('kode');
    }
    consortium = (await findConsortium(consortium.id))!;
    expect(fillOf(consortium).accepted).to.equal(offline.reduce((sum, { quantity }) => sum + quantity, 0));
  }).timeout(60_000);

  it('books what the others accept, and shows the coordinator who has not answered yet', async () => {
    const waiting = consortium.members.filter(({ state, umkmId }) => state === 'invited' && umkmId !== silent.umkmId);
    const [byHand, ...others] = waiting;
    const owner = await clientOf(byHand!.umkmId);
    const answer = await owner.post(
      `/proposals/${byHand!.proposalId}/accept`,
      { round: '1' },
      `/proposals/${byHand!.proposalId}`,
    );
    expect(answer.location).to.equal(`/proposals/${byHand!.proposalId}`);
    expect(await page(owner, `/proposals/${byHand!.proposalId}`)).to.include('Bagian Anda sudah diterima');
    for (const { umkmId, proposalId } of others) await acceptShare(await contextFor(owners.get(umkmId)!), proposalId);
    const seen = await page(coordinator, `/consortia/${consortium.id}`);
    expect(seen).to.include('4.240 kg dari 4.300 kg sudah diterima').and.include('60 kg menunggu jawaban 1 UMKM');
    expect(await dealsOfNeed(needId)).to.deep.equal([]);
  }).timeout(120_000);

  it('gives the share of who stays silent to the next in line, and makes one deal when that one accepts', async () => {
    service.clock.now = new Date('2026-11-26T11:00:00Z');
    await service.runJobs();
    consortium = (await findConsortium(consortium.id))!;
    expect(consortium.members.find(({ umkmId }) => umkmId === silent.umkmId)).to.include({ state: 'silent' });
    const next = consortium.members.at(-1)!;
    expect(next).to.include({ state: 'invited', quantity: 60_000 });
    expect(await listTakingHolds(silent.umkmId)).to.deep.equal([]);
    if (!owners.has(next.umkmId)) {
      const owner = await addPerson('owner', 'Pemilik berikutnya');
      await joinParty(owner.id, { umkmId: next.umkmId }, next.umkmName);
      owners.set(next.umkmId, owner);
    }
    const client = await clientOf(next.umkmId);
    const answer = await client.post(`/proposals/${next.proposalId}/accept`, { round: '1' }, `/proposals/${next.proposalId}`);
    [deal] = (await dealsOfNeed(needId)) as [Deal];
    expect(answer.location).to.equal(`/deals/${deal.id}`);
    expect([deal.members.length, deal.agreed.quantity, deal.supplierName]).to.deep.equal([
      72,
      4_300_000,
      'Konsorsium Pengrajin 001',
    ]);
    expect(deal.members.some(({ umkmId }) => umkmId === silent.umkmId)).to.equal(false);
    expect(await page(phri.client, `/deals/${deal.id}`)).to.include('72 UMKM, dipimpin Pengrajin 001');
  }).timeout(60_000);

  it('warns about payment after 45 days, and a coordinator mediates to 14', async () => {
    const lead = await clientOf(deal.leadUmkmId);
    await lead.post(`/deals/${deal.id}/agreement/start`, {}, `/deals/${deal.id}`);
    const draft = await page(lead, `/deals/${deal.id}/agreement`);
    expect(draft).to.include('45 (empat puluh lima) hari').and.include('Pembayaran lebih dari 15 hari setelah barang diterima');
    expect((await latestAgreement(deal.id))!.terms.paymentDays).to.equal(45);
    const form = {
      act: 'dispute',
      kind: 'late-payment',
      dispute: '45 hari terlalu lama untuk pengrajin kecil.',
      formKey: 'claim-phri-00000001',
    };
    const raised = await lead.post(`/deals/${deal.id}/mediation`, form, `/deals/${deal.id}`);
    expect(raised.status, readable(raised.body).slice(0, 1_000)).to.equal(303);
    const [claim] = await claimsOfDeal(deal.id);
    const address = `/claims/${claim!.id}`;
    expect((await coordinator.post(`${address}/mediate`, {}, address)).status).to.equal(303);
    const terms = { settlement: 'Dibayar 14 hari setelah barang diterima.', paymentDays: '14', formKey: 'settle-phri-0000001' };
    const proposed = await coordinator.post(`${address}/settlements`, terms, address);
    expect(proposed.status, readable(proposed.body).slice(0, 1_000)).to.equal(303);
    for (const side of [lead, phri.client]) {
      expect((await side.post(`${address}/settlements/settle-phri-0000001/accept`, {}, address)).status).to.equal(303);
    }
    const agreement = (await latestAgreement(deal.id))!;
    expect([agreement.version, agreement.terms.paymentDays]).to.deep.equal([2, 14]);
    const paper = `/deals/${deal.id}/agreement`;
    for (const side of [phri.client, lead, coordinator]) {
      const signed = { version: String(agreement.version), sha256: agreement.sha256, read: 'on' };
      expect((await side.post(`${paper}/sign`, signed, paper)).status).to.equal(303);
    }
    expect((await findDeal(deal.id))!.step).to.equal('signed');
  }).timeout(60_000);

  it('delivers seventy-two lots, one of which fails its moisture test and is not sent', async () => {
    const ordered = await phri.client.post(`/deals/${deal.id}/order`, { orderNumber: 'PHRI-1' }, `/deals/${deal.id}`);
    expect(ordered.status).to.equal(303);
    const deliveries = await deliveriesOfDeal(deal.id);
    expect(deliveries.map(({ quantity }) => quantity)).to.deep.equal(Array.from({ length: 6 }, () => 4_300_000));
    const first = deliveries[0]!;
    const day = instantOf(first.dueOn, 9);
    service.clock.now = day;
    const [wet, ...dry] = first.shares.toReversed();
    const bad = {
      ...{ formKey: 'lot-phri-wet-0001', umkmId: wet!.umkmId, quantity: String(wet!.quantity / 1_000), producedOn: first.dueOn },
      ...{ testKind: 'moisture', testValue: '3,9 %', testLimit: '3 %', testPassed: 'failed' },
    };
    const held = await coordinator.post(`/deliveries/${first.id}/lots`, bad, `/deliveries/${first.id}`);
    expect(held.status, readable(held.body).slice(0, 1_000)).to.equal(303);
    const ctx = await contextFor(officer, day);
    for (const [index, { umkmId, quantity }] of dry.entries()) {
      await recordLot(ctx, first.id, { umkmId, quantity, producedOn: first.dueOn, test: null, formKey: `lot-phri-${index}-ok` });
    }
    const [failed] = (await findDelivery(first.id))!.lots;
    expect(failed).to.include({ state: 'held', umkmId: wet!.umkmId });
    const stop = { code: failed!.code, answer: 'stop' };
    expect((await phri.client.post(`/deliveries/${first.id}/lots/answer`, stop, `/deliveries/${first.id}`)).status).to.equal(303);
    const accepted = await acceptDelivery(await contextFor(phri.decider, day), first.id, {
      lots: [],
      followUp: 'reduce',
      dueOn: null,
    });
    expect(accepted.acceptance!.acceptedQuantity).to.equal(4_300_000 - wet!.quantity);
    expect(await page(phri.client, `/lots/${failed!.code}`))
      .to.include('3,9 %')
      .and.include(wet!.umkmName);
  }).timeout(120_000);

  it('bills every member after 14 days’ terms, and shows the bill that is paid late', async () => {
    const [first] = await deliveriesOfDeal(deal.id);
    const lead = await clientOf(deal.leadUmkmId);
    const billed = await lead.post(`/deliveries/${first!.id}/bills`, {}, `/deliveries/${first!.id}`);
    expect(billed.status, readable(billed.body).slice(0, 1_000)).to.equal(303);
    const bills = await billsOfDeal(deal.id);
    expect(bills).to.have.length(71);
    expect(new Set(bills.map(({ dueOn }) => dueOn))).to.deep.equal(new Set(['2026-12-24']));
    const [punctual, tardy] = bills.filter(({ umkmId }) => owners.has(umkmId));
    const pay = async (bill: typeof punctual, paidOn: string, at: string) => {
      service.clock.now = new Date(at);
      const owner = await clientOf(bill!.umkmId);
      const terms = { formKey: `pay-${bill!.id}`, amountIdr: String(bill!.amountIdr), paidOn, way: 'transfer', reference: '' };
      const answer = await owner.post(`/bills/${bill!.id}/payments`, terms, `/bills/${bill!.id}`);
      expect(answer.status, readable(answer.body).slice(0, 1_000)).to.equal(303);
    };
    await pay(punctual, '2026-12-23', '2026-12-23T03:00:00Z');
    await pay(tardy, '2027-01-05', '2027-01-05T03:00:00Z');
    expect(await page(await clientOf(tardy!.umkmId), `/bills/${tardy!.id}`)).to.include('terlambat 12 hari');
    expect(await page(coordinator, '/bills?tab=paid')).to.include('terlambat 12 hari');
  }).timeout(60_000);
});

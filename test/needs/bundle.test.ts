import { expect } from 'chai';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { listTakingHolds } from '../../src/capacity/capacity.store.ts';
import { latestAgreement } from '../../src/deals/agreement/agreement.store.ts';
import { signAgreement } from '../../src/deals/agreement/signAgreement.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import { recordLeaving } from '../../src/deals/consortium/recordLeaving.ts';
import { dealsOfNeed } from '../../src/deals/deals.store.ts';
import { acceptDelivery } from '../../src/deals/delivery/acceptDelivery.ts';
import { deliveriesOfDeal } from '../../src/deals/delivery/delivery.store.ts';
import { placeOrder } from '../../src/deals/delivery/placeOrder.ts';
import { recordLot } from '../../src/deals/delivery/recordLot.ts';
import { issueBills } from '../../src/deals/payment/issueBills.ts';
import { fillOf, partFillsOf } from '../../src/needs/consortium/consortium.rules.ts';
import { findConsortium } from '../../src/needs/consortium/consortium.store.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { proposalsOfConsortium } from '../../src/proposals/proposals.store.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { readable } from '../support/client.ts';
import { addPerson, contextFor } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, certificate, postNeed, type Party, type Seller } from './market.ts';
import { sendPlan } from './together.ts';

const hampers = {
  title: 'Hampers Lebaran untuk tamu',
  description: 'Isi tiap paket: gula semut pouch 250 g, emping melinjo pouch 200 g',
  ...{ category: '', quantity: '100', unit: 'paket', deliveryUntil: '2026-12-31', maxPrice: '40.000' },
};

describe('a consortium for several goods together', () => {
  let service: TestService;
  let party: Party;
  let coordinator: User;
  let sugar: Seller[];
  let crackers: Seller[];

  const emping = { name: 'Emping melinjo', description: 'Emping melinjo mentah', category: 'emping', unit: 'kg' };

  beforeEach(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Hampers Uji');
    coordinator = await addPerson('coordinator');
    sugar = [];
    crackers = [];
    // 100 sets hold 25 kg of sugar and 20 kg of crackers: nobody can bring all of either alone.
    for (const name of ['Gula Satu', 'Gula Dua', 'Gula Tiga'])
      sugar.push(await addSeller({ name, capacityKg: 15, priceIdr: 40_000 }));
    for (const name of ['Emping Satu', 'Emping Dua']) {
      const certificates = [certificate('halal'), certificate('pirt')];
      crackers.push(await addSeller({ name, capacityKg: 12, priceIdr: 60_000, product: emping, certificates }));
    }
  });
  afterEach(() => service.stop());

  const all = () => [...sugar, ...crackers];
  const ownerOf = (umkmId: string) => all().find(({ umkm }) => umkm.id === umkmId)!.owner;
  const accept = async (umkmId: string, proposalId: string) => acceptShare(await contextFor(ownerOf(umkmId)), proposalId);

  it('plans and sends each member its own goods, in their unit and at their price, with capacity held', async () => {
    const id = await postNeed(party.client, hampers);
    const plan = readable((await party.client.get(`/needs/${id}/consortium`)).body);
    expect(plan).to.include('gula semut 250 g').and.include('emping 200 g').and.include('Kirim bagian ke 4 UMKM');
    expect(plan).to.include('Terisi 100 paket').and.include('100 pouch dari 100 pouch, Rp10.000');
    const consortium = await sendPlan(party.client, id);
    expect(consortium.parts.map(({ name, unit, required, priceIdr }) => [name, unit, required, priceIdr])).to.deep.equal([
      ['gula semut 250 g', 'pouch', 100, 10_000],
      ['emping 200 g', 'pouch', 100, 12_000],
    ]);
    expect(consortium).to.include({ required: 100, unit: 'paket', priceIdr: 22_000 });
    const shares = await proposalsOfConsortium(consortium.id);
    expect(shares).to.have.length(4);
    for (const share of shares) {
      const sweet = share.terms.title.endsWith('gula semut 250 g');
      const { quantity, priceIdr } = share.offers[0]!;
      expect(share.terms).to.include({
        unit: 'pouch',
        title: `${hampers.title}: ${sweet ? 'gula semut 250 g' : 'emping 200 g'}`,
      });
      expect(priceIdr).to.equal(sweet ? 10_000 : 12_000);
      const [hold] = await listTakingHolds(share.umkmId);
      expect(hold!.months[0]!.amount, 'grams kept').to.equal(quantity * (sweet ? 250 : 200));
    }
    const inbox = readable((await party.client.get(`/proposals/${shares[0]!.id}`)).body);
    expect(inbox).to.match(/Bagian \d+ pouch dari 100 pouch/);
  });

  it('makes one deal of all, whose agreement, deliveries and bills show the goods of each member', async () => {
    const id = await postNeed(party.client, hampers);
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    for (const { umkmId, proposalId } of members) await accept(umkmId, proposalId);
    const [deal, ...more] = await dealsOfNeed(id);
    expect(more).to.deep.equal([]);
    expect(deal!.agreed).to.include({ quantity: 100, priceIdr: 22_000 });
    expect(deal!.totalIdr).to.equal(2_200_000);
    expect(deal!.terms).to.include({ unit: 'paket', title: hampers.title });
    expect((await findConsortium(consortiumId))!.status).to.equal('agreed');

    const agreement = (await latestAgreement(deal!.id))!;
    const words = agreement.clauses.map(({ text }) => text).join('\n');
    expect(words)
      .to.include('Jumlah: 100 paket')
      .and.include('1 pouch gula semut 250 g seharga Rp10.000, 1 pouch emping 200 g seharga Rp12.000');
    expect(words).to.include('dalam 1 (satu) kali penyerahan');
    expect(agreement.schedule.map(({ goods, unit, quantity }) => [goods, unit, quantity])).to.deep.equal([
      ['gula semut 250 g', 'pouch', 100],
      ['emping 200 g', 'pouch', 100],
    ]);
    expect(agreement.members.every(({ unit, goods }) => unit === 'pouch' && goods !== undefined)).to.equal(true);
    const page = readable((await party.client.get(`/deals/${deal!.id}`)).body);
    expect(page).to.include('100 pouch × Rp10.000').and.include('100 paket');

    const signed = { version: agreement.version, sha256: agreement.sha256 };
    for (const person of [party.decider, ownerOf(deal!.leadUmkmId), coordinator]) {
      await signAgreement(await contextFor(person), deal!.id, signed);
    }
    await placeOrder(await contextFor(party.decider), deal!.id, '');
    const deliveries = await deliveriesOfDeal(deal!.id);
    expect(deliveries.map(({ title, unit, quantity, period }) => [title, unit, quantity, period])).to.deep.equal([
      [`${hampers.title}: gula semut 250 g`, 'pouch', 100, 1],
      [`${hampers.title}: emping 200 g`, 'pouch', 100, 1],
    ]);
    const salty = deliveries[1]!;
    expect(new Set(salty.umkmIds)).to.deep.equal(new Set(crackers.map(({ umkm }) => umkm.id)));
    const day = instantOf(salty.dueOn, 10);
    for (const { umkmId, quantity } of salty.shares) {
      const lot = { umkmId, quantity, producedOn: salty.dueOn, test: null, formKey: `lot-${umkmId}` };
      await recordLot(await contextFor(ownerOf(umkmId), day), salty.id, lot);
    }
    await acceptDelivery(await contextFor(party.decider, day), salty.id, { lots: [], followUp: null, dueOn: null });
    const bills = await issueBills(await contextFor(coordinator, day), salty.id);
    expect(bills.reduce((sum, { amountIdr }) => sum + amountIdr, 0)).to.equal(1_200_000);
    expect(
      bills.every(({ unit, priceIdr, title }) => unit === 'pouch' && priceIdr === 12_000 && title.includes('emping')),
    ).to.equal(true);
    expect(readable((await party.client.get(`/deals/${deal!.id}`)).body)).to.include('Kiriman 1: emping 200 g');
  });

  it('asks further for the goods that are missing alone, and shows honestly what stays uncovered', async () => {
    const id = await postNeed(party.client, hampers);
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    const sweet = members.filter(({ part }) => part!.includes('gula'));
    const salty = members.filter(({ part }) => part!.includes('emping'));
    const no = { choice: 'capacity', words: '' } as const;
    await declineOffer(await contextFor(ownerOf(sweet[0]!.umkmId)), sweet[0]!.proposalId, no);
    await service.runJobs();
    const replanned = (await findConsortium(consortiumId))!;
    expect(replanned.members).to.have.length(5);
    expect(replanned.members.at(-1)).to.include({ part: sweet[0]!.part, quantity: sweet[0]!.quantity, state: 'invited' });
    expect(replanned.members.filter(({ part }) => part === salty[0]!.part)).to.deep.equal(salty);
    expect(fillOf(replanned).missing).to.equal(0);

    await declineOffer(await contextFor(ownerOf(salty[0]!.umkmId)), salty[0]!.proposalId, no);
    await service.runJobs();
    const short = (await findConsortium(consortiumId))!;
    expect(short.members, 'nobody else makes crackers').to.have.length(5);
    expect(partFillsOf(short).map(({ missing }) => missing)).to.deep.equal([0, salty[0]!.quantity]);
    expect(fillOf(short).missing).to.equal(salty[0]!.quantity);
    const page = readable((await party.client.get(`/consortia/${consortiumId}`)).body);
    expect(page).to.include(`Sisa ${salty[0]!.quantity} paket belum ada pemasoknya`);
    expect(readable((await party.client.get('/notifications')).body)).to.include(`emping 200 g ${salty[0]!.quantity} pouch`);

    const sweetNow = short.members.filter(({ part, state }) => part === sweet[0]!.part && state === 'invited');
    for (const { umkmId, proposalId } of sweetNow) await accept(umkmId, proposalId);
    const early = await party.client.post(`/consortia/${consortiumId}/conclude`, {}, `/consortia/${consortiumId}`);
    expect([early.status, readable(early.body).includes('Belum ada satu set pun')]).to.deep.equal([409, true]);
    await accept(salty[1]!.umkmId, salty[1]!.proposalId);
    await party.client.post(`/consortia/${consortiumId}/conclude`, {}, `/consortia/${consortiumId}`);
    const [deal] = await dealsOfNeed(id);
    expect(deal!.agreed.quantity).to.equal(salty[1]!.quantity);
    expect(deal!.totalIdr).to.equal(100 * 10_000 + salty[1]!.quantity * 12_000);
    const rest = readable((await party.client.get(`/needs/${id}`)).body);
    expect(rest).to.include(`${salty[0]!.quantity} paket`);
    const plan = readable((await party.client.get(`/needs/${id}/consortium`)).body);
    expect(plan, 'the sugar is covered').not.to.include('gula semut 250 g');
  });

  it('lets the place of a member who leaves go to the same goods, in deliveries too', async () => {
    const id = await postNeed(party.client, hampers);
    const { id: consortiumId, members } = await sendPlan(party.client, id);
    for (const { umkmId, proposalId } of members) await accept(umkmId, proposalId);
    const [deal] = await dealsOfNeed(id);
    const { version, sha256 } = (await latestAgreement(deal!.id))!;
    for (const person of [party.decider, ownerOf(deal!.leadUmkmId), coordinator]) {
      await signAgreement(await contextFor(person), deal!.id, { version, sha256 });
    }
    await placeOrder(await contextFor(party.decider), deal!.id, '');
    const gone = members.find(({ part }) => part!.includes('gula'))!;
    await recordLeaving(await contextFor(coordinator), consortiumId, gone.umkmId, 'Sakit.');
    const [sweetShort, saltyStill] = await deliveriesOfDeal(deal!.id);
    expect([sweetShort!.quantity, saltyStill!.quantity]).to.deep.equal([100 - gone.quantity, 100]);
    const second = (await latestAgreement(deal!.id))!;
    expect(second.schedule.map(({ quantity }) => quantity)).to.deep.equal([100 - gone.quantity, 100]);
    await service.runJobs();
    const next = (await findConsortium(consortiumId))!.members.at(-1)!;
    expect(next).to.include({ part: gone.part, quantity: gone.quantity, state: 'invited' });
    await accept(next.umkmId, next.proposalId);
    const [sweet] = await deliveriesOfDeal(deal!.id);
    expect(sweet!.quantity).to.equal(100);
    expect(sweet!.umkmIds).to.include(next.umkmId).and.not.include(gone.umkmId);
    expect((await dealsOfNeed(id))[0]!.agreed.quantity).to.equal(100);
  });
});

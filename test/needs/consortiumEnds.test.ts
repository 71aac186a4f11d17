import { expect } from 'chai';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { listTakingHolds } from '../../src/capacity/capacity.store.ts';
import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import { acceptShare } from '../../src/deals/consortium/acceptShare.ts';
import { findConsortium } from '../../src/needs/consortium/consortium.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { findProposal, proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import type { Client } from '../support/client.ts';
import { addPerson, contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, postNeed, type Party } from './market.ts';
import { addCrafters, sendPlan } from './together.ts';

describe('a need that ends while a consortium gathers', () => {
  let service: TestService;
  let party: Party;
  let coordinator: Client;
  const owners = new Map<string, User>();

  beforeEach(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Besar Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator'));
    owners.clear();
    for (const { id, name } of await addCrafters({ count: 5 })) {
      const owner = await addPerson('owner', `Pemilik ${name}`);
      await joinParty(owner.id, { umkmId: id }, name);
      owners.set(id, owner);
    }
  });
  afterEach(() => service.stop());

  /** Of 200 kg two have accepted 60 kg each; two are still thinking. */
  async function halfAccepted(needId: string) {
    const consortium = await sendPlan(party.client, needId);
    const whole = consortium.members.filter(({ quantity }) => quantity === 60_000);
    for (const { umkmId, proposalId } of whole.slice(0, 2)) {
      await acceptShare(await contextFor(owners.get(umkmId)!), proposalId);
    }
    return { consortium, accepted: whole.slice(0, 2) };
  }

  /** What the owner of this UMKM was told of offers taken back. */
  async function takenBack(umkmId: string): Promise<string[]> {
    const news = await listLatestNotifications(owners.get(umkmId)!.id, 20);
    return news.filter(({ kind }) => kind === 'proposal-withdrawn').map(({ body }) => body.id);
  }

  it('frees the shares that were accepted already when it is closed, and tells each owner why, once', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { consortium, accepted } = await halfAccepted(id);
    for (const { umkmId } of accepted) expect(await listTakingHolds(umkmId)).to.have.length(1);
    for (const reason of ['Hotel direnovasi', 'Dua kali'])
      await party.client.post(`/needs/${id}/close`, { reason }, `/needs/${id}`);
    await service.runJobs();
    await service.runJobs();

    for (const { umkmId, proposalId } of consortium.members) {
      expect(await listTakingHolds(umkmId), 'capacity is free').to.deep.equal([]);
      expect(await findProposal(proposalId)).to.include({ status: 'withdrawn' });
      const told = await takenBack(umkmId);
      expect(told).to.have.length(1);
      expect(told[0]).to.include('Pembeli menutup kebutuhan ini. Alasan: Hotel direnovasi');
    }
    const after = (await findConsortium(consortium.id))!;
    expect(after.status).to.equal('dissolved');
    expect(new Set(after.members.map(({ state }) => state))).to.deep.equal(new Set(['withdrawn']));
    expect(await proposalsOfNeed(id), 'nobody else is asked').to.have.length(4);
    expect((await coordinator.post(`/consortia/${consortium.id}/conclude`)).status).to.equal(409);
  });

  it('frees them when somebody else has agreed on all that was needed', async () => {
    const large = await addSeller({ name: 'Gula Semut Besar', capacityKg: 900 });
    const id = await postNeed(party.client, { quantity: '200' });
    const chosen = { do: 'chosen', umkmIds: large.umkm.id };
    await party.client.post(`/needs/${id}/proposals`, chosen, `/needs/${id}`);
    const [offer] = await proposalsOfNeed(id);
    const { consortium } = await halfAccepted(id);
    await acceptOffer(await contextFor(large.owner), offer!.id);
    await service.runJobs();
    for (const { umkmId } of consortium.members) {
      expect(await listTakingHolds(umkmId)).to.deep.equal([]);
      expect(await takenBack(umkmId)).to.deep.equal([
        'Jumlah yang dibutuhkan sudah dipenuhi UMKM lain. Terima kasih, kapasitas Anda bebas kembali.',
      ]);
    }
    expect((await findConsortium(consortium.id))!.status).to.equal('dissolved');
    expect(await proposalsOfNeed(id), 'nobody else is asked').to.have.length(5);
  });

  it('leaves a deal with part of the members alone, and asks nobody further', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { consortium, accepted } = await halfAccepted(id);
    await party.client.post(`/consortia/${consortium.id}/conclude`, {}, `/consortia/${consortium.id}`);
    await party.client.post(`/needs/${id}/close`, { reason: 'Cukup' }, `/needs/${id}`);
    await service.runJobs();
    for (const { umkmId } of accepted) expect(await listTakingHolds(umkmId)).to.have.length(1);
    expect((await findConsortium(consortium.id))!.status).to.equal('agreed');
    expect(await proposalsOfNeed(id)).to.have.length(4);
  });

  it('stops asking for the place of a member who left when the buyer takes back what remains', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const { consortium, accepted } = await halfAccepted(id);
    await party.client.post(`/consortia/${consortium.id}/conclude`, {}, `/consortia/${consortium.id}`);
    const leave = { umkmId: accepted[0]!.umkmId, words: 'Dapurnya rusak.' };
    await coordinator.post(`/consortia/${consortium.id}/leave`, leave, `/consortia/${consortium.id}`);
    await service.runJobs();
    const asked = (await findConsortium(consortium.id))!.members.at(-1)!;
    expect(asked.state).to.equal('invited');
    await party.client.post(`/needs/${id}/withdraw`, {}, `/needs/${id}`);
    await service.runJobs();
    const after = (await findConsortium(consortium.id))!;
    expect([after.status, after.required, after.members.length]).to.deep.equal(['agreed', 60_000, 5]);
    expect(await listTakingHolds(asked.umkmId)).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { acceptOffer } from '../../src/deals/acceptOffer.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { isOpen } from '../../src/proposals/proposals.rules.ts';
import { proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import { reassignProposal, withdrawProposal } from '../../src/proposals/withdrawProposal.ts';
import { readable } from '../support/client.ts';
import { addPerson, contextFor } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { addParty, addSeller, filledForm, postNeed, type Party, type Seller } from './market.ts';

const hours = (count: number) => count * 3_600_000;
const automatic = { autoInvite: 'on', autoAtOnce: '1', answerHours: '24' };

describe('the next in line', () => {
  let service: TestService;
  let party: Party;
  let sellers: Seller[];
  beforeEach(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Antre');
    sellers = [];
    for (const [at, name] of ['Satu', 'Dua', 'Tiga'].entries())
      sellers.push(await addSeller({ name, priceIdr: 36_000 + at * 3_000 }));
  });
  afterEach(() => service.stop());

  const asked = async (needId: string) => (await proposalsOfNeed(needId)).map(({ umkmName, status }) => `${umkmName} ${status}`);
  const open = async (needId: string) => (await proposalsOfNeed(needId)).filter(({ status }) => isOpen(status));
  const ownerOf = (umkmId: string) => sellers.find(({ umkm }) => umkm.id === umkmId)!.owner;
  const kinds = async (userId: string) => (await listLatestNotifications(userId, 30)).map(({ kind }) => kind);
  async function postAndSend(change: Readonly<Record<string, string>> = automatic, best = 1): Promise<string> {
    const needId = await postNeed(party.client, change);
    expect((await party.client.post(`/needs/${needId}/proposals`, { do: 'best', best })).status).to.equal(303);
    return needId;
  }
  async function decline(needId: string): Promise<void> {
    const [proposal] = await open(needId);
    const ctx = { ...(await contextFor(ownerOf(proposal!.umkmId))), now: service.clock.now };
    await declineOffer(ctx, proposal!.id, { choice: 'price', words: '' });
    await service.runJobs();
  }

  it('is asked when one declines, then nobody is left; owner, buyer and coordinators are told', async () => {
    const coordinator = await addPerson('coordinator');
    const needId = await postAndSend();
    const order = [(await open(needId))[0]!.umkmName];
    for (let count = 0; count < 2; count += 1) {
      await decline(needId);
      order.push((await open(needId))[0]!.umkmName);
    }
    expect([...order].sort()).to.deep.equal(['Dua', 'Satu', 'Tiga']);
    expect(await kinds(sellers.find(({ umkm }) => umkm.name === order[2])!.owner.id)).to.deep.equal(['proposal-received']);
    await decline(needId);
    expect(await asked(needId)).to.deep.equal(order.map((name) => `${name} declined`));
    for (const person of [party.decider, coordinator]) {
      const told = await kinds(person.id);
      expect(told.filter((kind) => kind === 'need-next-invited')).to.have.length(2);
      expect(told.filter((kind) => kind === 'need-nobody-next')).to.have.length(1);
    }
  });

  it('is asked when one does not answer in the hours the buyer gave, each with hours of their own', async () => {
    const needId = await postAndSend();
    const [first] = await open(needId);
    expect(first!.answerBy).to.deep.equal(new Date(testNow().getTime() + hours(24)));
    service.clock.now = new Date(testNow().getTime() + hours(25));
    await service.runJobs();
    const [second] = await open(needId);
    expect(second!.umkmId).not.to.equal(first!.umkmId);
    expect(second!.answerBy).to.deep.equal(new Date(testNow().getTime() + hours(49)));
  });

  it('is asked when the buyer withdraws one offer, but not when a coordinator passes it on by hand', async () => {
    const needId = await postAndSend();
    await withdrawProposal(await contextFor(party.decider), (await open(needId))[0]!.id);
    await service.runJobs();
    const [second] = await open(needId);
    expect(second).not.to.equal(undefined);
    await reassignProposal(await contextFor(await addPerson('coordinator')), second!.id, 'Saya carikan');
    await service.runJobs();
    expect(await open(needId)).to.have.length(0);
  });

  it('is not asked where the buyer did not allow it, after its day, or when so many consider it already', async () => {
    const byHand = await postAndSend({});
    await decline(byHand);
    expect(await open(byHand)).to.have.length(0);
    const day = await postAndSend({ ...automatic, autoUntil: '2026-11-23' });
    service.clock.now = new Date(testNow().getTime() + hours(15));
    await decline(day);
    expect(await open(day)).to.have.length(0);
    service.clock.now = testNow();
    const two = await postAndSend(automatic, 2);
    await decline(two);
    expect(await asked(two)).to.have.length(2);
  });

  it('is not asked for what others have agreed on, nor for a need that is closed', async () => {
    const needId = await postAndSend(automatic, 2);
    const [first] = await open(needId);
    await acceptOffer(await contextFor(ownerOf(first!.umkmId)), first!.id);
    await service.runJobs();
    expect(await asked(needId)).to.have.length(2);
    const closed = await postAndSend();
    await party.client.post(`/needs/${closed}/close`, { reason: 'Batal acara' });
    await service.runJobs();
    expect(await asked(closed)).to.have.length(1);
  });

  it('stands on the page of the need, with the rule that the buyer can change while owners consider', async () => {
    const needId = await postAndSend();
    const page = readable((await party.client.get(`/needs/${needId}`)).body);
    expect(page).to.include('Berikutnya dalam antrean').and.include('Undangan otomatis menyala: 1 UMKM sekaligus');
    expect(page).to.include('Antrean ke-1').and.include('Antrean ke-2');
    const edit = await party.client.get(`/needs/${needId}/edit`);
    expect(edit.body).to.match(/name="autoInvite" value="on" checked/);
    const { answerDay, answerHour, description, nice } = filledForm();
    const sent = await party.client.post(`/needs/${needId}/edit`, {
      ...{
        answerDay: String(answerDay),
        answerHour: String(answerHour),
        description: String(description),
        nice: nice,
      },
      ...{ answerHours: '72', autoInvite: 'on', autoAtOnce: '3', autoUntil: '2026-11-25' },
    });
    expect(sent.status).to.equal(303);
    expect((await findNeed(needId))?.autoInvite).to.deep.equal({ atOnce: 3, until: new Date('2026-11-25T17:00:00Z') });
    expect((await findNeed(needId))?.answerHours).to.equal(72);
  });

  it('needs sensible numbers', async () => {
    for (const change of [
      { autoAtOnce: '0' },
      { autoAtOnce: '11' },
      { answerHours: '5' },
      { autoUntil: 'besok' },
      { autoUntil: '2026-11-20' },
    ]) {
      const answer = await party.client.post('/needs', filledForm({ ...automatic, ...change }), '/needs/new');
      expect(answer.status, JSON.stringify(change)).to.equal(422);
    }
  });
});

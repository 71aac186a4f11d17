import { expect } from 'chai';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { proposalsOfConsortium } from '../../src/proposals/proposals.store.ts';
import { findConsortium } from '../../src/needs/consortium/consortium.store.ts';
import { joinParty } from '../../src/accounts/accounts.store.ts';
import { readable } from '../support/client.ts';
import { addPerson, contextFor } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, postNeed, type Party } from './market.ts';
import { addCrafters, sendPlan } from './together.ts';

describe('how long the members of a consortium have to answer', () => {
  let service: TestService;
  let party: Party;

  beforeEach(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Jam Uji');
    await addCrafters({ count: 5 });
  });
  afterEach(() => service.stop());

  it('is what the buyer gives each owner, never ending at night, also for who is asked later', async () => {
    // Twelve hours from ten in the morning would end at ten at night: they end at seven the next morning.
    const id = await postNeed(party.client, { quantity: '200', answerHours: '12' });
    const plan = readable((await party.client.get(`/needs/${id}/consortium`)).body);
    expect(plan).to.match(/dijaga sampai .{0,12}24 Nov.{0,14}07[.]00/);
    const consortium = await sendPlan(party.client, id);
    const morning = new Date('2026-11-24T00:00:00Z');
    expect(consortium.answerBy).to.deep.equal(morning);
    const shares = await proposalsOfConsortium(consortium.id);
    for (const { answerBy } of shares) expect(answerBy).to.deep.equal(morning);

    const owner = await addPerson('owner', 'Pemilik');
    await joinParty(owner.id, { umkmId: shares[0]!.umkmId }, 'Pengrajin');
    service.clock.now = new Date('2026-11-23T05:00:00Z');
    await declineOffer(await contextFor(owner, service.clock.now), shares[0]!.id, { choice: 'capacity', words: '' });
    await service.runJobs();
    const members = (await findConsortium(consortium.id))!.members;
    expect(members).to.have.length(5);
    const later = (await proposalsOfConsortium(consortium.id)).find(({ id: each }) => each === members.at(-1)!.proposalId)!;
    expect(later.answerBy, 'midday and twelve hours is midnight').to.deep.equal(morning);
  });

  it('is the need’s deadline where the buyer gives no hours, and two days for who is asked after it', async () => {
    const id = await postNeed(party.client, { quantity: '200' });
    const consortium = await sendPlan(party.client, id);
    const deadline = new Date('2026-11-26T10:00:00Z');
    expect(consortium.answerBy).to.deep.equal(deadline);
    service.clock.now = deadline;
    await service.runJobs();
    const late = (await proposalsOfConsortium(consortium.id)).filter(({ status }) => status === 'offered');
    expect(late).to.have.length(1);
    expect(late[0]!.answerBy).to.deep.equal(new Date('2026-11-28T10:00:00Z'));
  });
});

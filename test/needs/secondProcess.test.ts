import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { findMatches } from '../../src/needs/matches.store.ts';
import { heldOpenNeeds } from '../../src/needs/openNeedsBook.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { followChanges } from '../../src/platform/changes.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { capabilityIndex } from '../../src/profiles/capabilityIndex.ts';
import { findUmkm, replaceUmkm } from '../../src/profiles/profiles.store.ts';
import { databaseUri } from '../support/database.ts';
import { startOtherProcess, type OtherProcess } from '../support/otherProcess.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { addParty, addSeller, certificate, postNeed, type Party, type Seller } from './market.ts';

/** Far more than it ever takes: only the outcome decides. */
const PATIENCE_MS = 50_000;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It never came to that');
    await pause(20);
  }
}

describe('two processes on one database', function () {
  this.timeout(120_000);
  let service: TestService;
  let other: OtherProcess | null = null;
  let party: Party;
  let seller: Seller;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    seller = await addSeller({ name: 'Gula Dua Proses', capacityKg: 5_000, certificates: [] });
    other = await startOtherProcess(await databaseUri(), mongoose.connection.name, testNow());
  });
  after(async () => {
    await other?.stop();
    await service.stop();
  });

  const radius = () => capabilityIndex().slotOf.get(seller.umkm.id);

  it('learn of each other’s profiles', async () => {
    const owner = await signIn(other!.url, seller.owner);
    const slot = radius();
    expect(slot).not.to.equal(undefined);
    expect((await owner.post('/profile/pause', {}, '/profile')).status).to.equal(303);
    await until(() => !capabilityIndex().slotOf.has(seller.umkm.id));
    expect((await owner.post('/profile/resume', {}, '/profile')).status).to.equal(303);
    await until(() => capabilityIndex().slotOf.has(seller.umkm.id));
  });

  it('learn of each other’s needs: a profile changed here enters a list that was posted there, and its buyer is told', async () => {
    const there = await signIn(other!.url, party.decider);
    const needId = await postNeed(there);
    await until(() => heldOpenNeeds().some(({ id }) => id === needId));
    await service.runJobs();
    const before = (await findMatches(needId))!;
    expect(before.eligible.map(({ umkmId }) => umkmId)).not.to.include(seller.umkm.id);

    await replaceUmkm({ ...(await findUmkm(seller.umkm.id))!, certificates: [certificate('halal')] });
    const told = async () => {
      await service.runJobs();
      return (await listLatestNotifications(party.decider.id, 20)).filter(({ kind }) => kind === 'need-new-match').length > 0;
    };
    await until(told);
    expect((await findMatches(needId))!.eligible.map(({ umkmId }) => umkmId)).to.include(seller.umkm.id);

    expect((await there.post(`/needs/${needId}/close`, { reason: 'Sudah cukup' }, `/needs/${needId}`)).status).to.equal(303);
    await until(() => !heldOpenNeeds().some(({ id }) => id === needId));
  });

  it('read with the same lexicon soon after one of them has changed it', async () => {
    const coordinator = await signIn(other!.url, await addPerson('coordinator', 'Koordinator Uji'));
    const row = { kind: 'regional', means: 'gula semut', spellings: 'xurbalik' };
    expect((await coordinator.post('/lexicon', row, '/lexicon')).status).to.equal(303);
    await until(() => capabilityIndex().lexicon.spellings.has('xurbalik'));
  });

  it('go on after a change could not be taken over, and are told that some were missed', async () => {
    const seen: string[] = [];
    let missed = 0;
    const handlers = {
      changed: {
        counters: (id: string) => {
          if (id === 'breaks') return Promise.reject(new Error('cannot be taken over'));
          seen.push(id);
          return Promise.resolve();
        },
      },
      missed: () => {
        missed += 1;
        return Promise.resolve();
      },
    };
    const stop = await followChanges(handlers, createLogger('silent'));
    const write = (id: string) =>
      mongoose.connection.collection<{ _id: string; value: number }>('counters').insertOne({ _id: id, value: 1 });
    await write('first');
    await until(() => seen.includes('first'));
    await write('breaks');
    await until(() => missed === 1);
    await write('after');
    await until(() => seen.includes('after'));
    await stop();
  });
});

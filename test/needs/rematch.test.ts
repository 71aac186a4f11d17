import { expect } from 'chai';
import { findMatches } from '../../src/needs/matches.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { enqueueJob } from '../../src/platform/jobs.ts';
import { findUmkm, replaceUmkm } from '../../src/profiles/profiles.store.ts';
import type { Umkm } from '../../src/profiles/profiles.rules.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, certificate, postNeed, type Party } from './market.ts';

describe('a changed profile', () => {
  let service: TestService;
  let party: Party;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    await addSeller({ name: 'Gula Semut Tetap', capacityKg: 5_000 });
  });
  after(() => service.stop());

  const change = async (id: string, to: Partial<Umkm>) => {
    await replaceUmkm({ ...(await findUmkm(id))!, ...to });
    await enqueueJob('rematch-umkm', { umkmId: id }, { key: id });
    await service.runJobs();
  };
  const isIn = async (needId: string, umkmId: string) =>
    (await findMatches(needId))!.eligible.some((match) => match.umkmId === umkmId);
  const news = async () => (await listLatestNotifications(party.decider.id, 50)).filter(({ kind }) => kind === 'need-new-match');

  it('enters the open needs it now fits, and their buyer is told once', async () => {
    const { umkm } = await addSeller({ name: 'Gula Semut Baru', certificates: [] });
    const id = await postNeed(party.client);
    expect(await isIn(id, umkm.id)).to.equal(false);
    await change(umkm.id, { certificates: [certificate('halal')] });
    expect(await isIn(id, umkm.id)).to.equal(true);
    const [notice, ...others] = await news();
    expect(others).to.deep.equal([]);
    expect(notice!.title.id).to.equal('Gula Semut Baru kini cocok');
    expect(notice!.topics).to.include(`need:${id}`);

    await change(umkm.id, { certificates: [certificate('halal'), certificate('pirt')] });
    expect(await news(), 'it was in the list before').to.have.length(1);
  });

  it('leaves the lists it no longer fits, without a word to the buyer', async () => {
    const { umkm } = await addSeller({ name: 'Gula Semut Berhenti' });
    const id = await postNeed(party.client);
    expect(await isIn(id, umkm.id)).to.equal(true);
    const before = (await news()).length;
    await change(umkm.id, { status: 'paused' });
    expect(await isIn(id, umkm.id)).to.equal(false);
    expect(await news()).to.have.length(before);
  });

  it('does not touch needs that are closed, nor needs of other goods', async () => {
    const { umkm } = await addSeller({ name: 'Gula Semut Lambat', certificates: [] });
    const closed = await postNeed(party.client);
    await party.client.post(`/needs/${closed}/close`, { reason: 'Sudah cukup' }, `/needs/${closed}`);
    const other = await postNeed(party.client, {
      title: 'Keranjang bambu',
      category: '',
      description: 'Untuk parsel',
      unit: 'pcs',
    });
    const before = [await findMatches(closed), await findMatches(other)];
    service.clock.now = new Date('2026-11-23T04:00:00Z');
    await change(umkm.id, { certificates: [certificate('halal')] });
    expect([await findMatches(closed), await findMatches(other)]).to.deep.equal(before);
  });
});

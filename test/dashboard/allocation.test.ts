import { expect } from 'chai';
import { lastFinishedPlan, lastPlan } from '../../src/dashboard/allocation/allocation.store.ts';
import { commonUnits, firstComeAssignments } from '../../src/dashboard/allocation/commonUnit.rules.ts';
import { addParty, addSeller, postNeed, type Party, type Seller } from '../needs/market.ts';
import { readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('the plan over all open needs', () => {
  let service: TestService;
  let party: Party;
  let coordinator: Client;
  let near: Seller;
  let halalOnly: Seller;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator', 'Koordinator Uji'));
    near = await addSeller({ name: 'Gula Serba Bisa', capacityKg: 200, priceIdr: 60_000, certificates: [] });
    halalOnly = await addSeller({ name: 'Gula Halal Murah', capacityKg: 200, priceIdr: 30_000 });
  });
  after(() => service.stop());

  it('is empty before it was drawn up', async () => {
    expect(readable((await coordinator.get('/allocation')).body)).to.include('Belum ada rencana');
    expect((await party.client.get('/allocation')).status).to.equal(403);
    expect((await party.client.post('/allocation')).status).to.equal(403);
  });

  it('is drawn up in steps that a reload still shows, once however often it is asked for', async () => {
    await postNeed(party.client, { must: [], title: 'Gula semut tanpa syarat' });
    service.clock.now = new Date(service.clock.now.getTime() + 60_000);
    await postNeed(party.client, { must: ['halal'], title: 'Gula semut halal' });
    await coordinator.post('/allocation', {}, '/allocation');
    await coordinator.post('/allocation', {}, '/allocation');
    expect(readable((await coordinator.get('/allocation')).body)).to.include('0 dari 2 kebutuhan');
    await service.runJobs();
    expect((await lastPlan())!.doneAt).not.to.equal(null);
  });

  it('gives everyone what only they can do, where first come, first served would not', async () => {
    const { result } = (await lastFinishedPlan())!;
    expect(result!.rows.map(({ umkmId, amount }) => [umkmId, amount]).toSorted()).to.deep.equal(
      [
        [near.umkm.id, 200_000],
        [halalOnly.umkm.id, 200_000],
      ].toSorted(),
    );
    expect(result!.needs.map(({ planned, wanted }) => planned / wanted)).to.deep.equal([1, 1]);
    expect([result!.met, result!.firstComeMet]).to.deep.equal([1, 0.5]);
    expect(result!.valueIdr).to.equal(result!.rows.reduce((sum, { valueIdr }) => sum + valueIdr, 0));
  });

  it('leads from a row to proposing by hand', async () => {
    const page = (await coordinator.get('/allocation')).body;
    const href = /href="(\/needs\/[0-9a-f]{24}\/propose\?product[^"]+)"/
      .exec(page)![1]!
      .replaceAll('&amp;', '&')
      .replaceAll('&#x3D;', '=');
    const propose = await coordinator.get(href);
    expect(propose.status).to.equal(200);
    expect(readable(propose.body)).to.include('UMKM ini memenuhi semua syarat');
  });
});

describe('amounts in common units', () => {
  const capacity = (id: string, amount: number) => ({ id, umkmId: `u-${id}`, amount });

  it('count packs by what they hold, and leave out a pair that contradicts the rest', () => {
    const { groups, dropped } = commonUnits(
      [
        { id: 'sacks', amount: 4 },
        { id: 'grams', amount: 50_000 },
      ],
      [capacity('kilos', 100_000), capacity('wrong', 10)],
      [
        { needId: 'sacks', capacityId: 'kilos', num: 25_000, den: 1, score: 90 },
        { needId: 'grams', capacityId: 'kilos', num: 1, den: 1, score: 80 },
        { needId: 'sacks', capacityId: 'wrong', num: 1, den: 1, score: 80 },
        { needId: 'grams', capacityId: 'wrong', num: 1, den: 30_000, score: 80 },
      ],
    );
    expect(dropped).to.equal(1);
    expect(groups).to.have.length(1);
    const [group] = groups;
    const [sacks, grams] = group!.needs;
    expect(sacks!.amount / grams!.amount).to.be.closeTo(2, 1e-6);
  });

  it('keep what has nothing in common apart', () => {
    const edge = { num: 1, den: 1, score: 90 };
    const { groups } = commonUnits(
      [
        { id: 'a', amount: 1 },
        { id: 'b', amount: 1 },
        { id: 'nobody', amount: 1 },
      ],
      [capacity('x', 1), capacity('y', 1)],
      [
        { ...edge, needId: 'a', capacityId: 'x' },
        { ...edge, needId: 'b', capacityId: 'y' },
      ],
    );
    expect(groups.map(({ needs }) => needs.map(({ id }) => id))).to.deep.equal([['a'], ['b'], ['nobody']]);
  });

  it('are taken one need after the other by whoever comes first', () => {
    const { groups } = commonUnits(
      [
        { id: 'first', amount: 5 },
        { id: 'second', amount: 5 },
      ],
      [capacity('x', 6)],
      [
        { needId: 'first', capacityId: 'x', num: 1, den: 1, score: 50 },
        { needId: 'second', capacityId: 'x', num: 1, den: 1, score: 90 },
      ],
    );
    expect(firstComeAssignments(groups[0]!).map(({ amount }) => amount)).to.deep.equal([5, 1]);
  });
});

import { expect } from 'chai';
import { replay } from '../../src/capacity/capacity.rules.ts';
import { findHold, freeByProduct, listDecisions, listEntriesOf, listStatesOf } from '../../src/capacity/capacity.store.ts';
import { hintsOf } from '../../src/capacity/season.rules.ts';
import { setSeason } from '../../src/capacity/setSeason.ts';
import type { InvalidInput } from '../../src/shared/errors.ts';
import { Forbidden, NotFound } from '../../src/shared/errors.ts';
import { readable } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addSeller, openMarket, proposeOne } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';

describe('the hints of the calendar', () => {
  it('name Ramadan and Lebaran of 2026 to 2029 in the months they touch, and no others', () => {
    const months = Array.from(
      { length: 72 },
      (_, at) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const named = (kind: string) => months.filter((month) => hintsOf(month).some((hint) => hint.kind === kind));
    expect(named('ramadan')).to.deep.equal([
      ...['2026-02', '2026-03', '2027-02', '2027-03', '2028-01', '2028-02', '2029-01', '2029-02'],
    ]);
    expect(named('lebaran')).to.deep.equal(['2026-03', '2027-03', '2028-02', '2029-02']);
  });
});

describe('the seasons of a product', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  const free = async (productId: string, months: string[], declared = 100_000) =>
    (await freeByProduct([{ productId, declared }], months)).get(productId);

  it('let an owner make more in one month and nothing in another, each kept as a decision', async () => {
    const { umkm, product, owner } = await addSeller();
    const ctx = await contextFor(owner);
    const seasons = [
      { month: '2027-02', percent: 150 },
      { month: '2027-03', percent: 0 },
      { month: '2027-04', percent: 100 },
    ];
    expect(await setSeason(ctx, product.id, seasons)).to.deep.equal([]);
    await setSeason(ctx, product.id, seasons);
    expect(await free(product.id, ['2027-01'])).to.equal(100_000);
    expect(await free(product.id, ['2027-02'])).to.equal(150_000);
    expect(await free(product.id, ['2027-03'])).to.equal(0);
    expect(await free(product.id, ['2027-01', '2027-02'])).to.equal(100_000);
    const decisions = await listDecisions(umkm.id, 10);
    expect(decisions.map(({ month, percentChange }) => [month, percentChange]).sort()).to.deep.equal([
      ['2027-02', 50],
      ['2027-03', -100],
    ]);
    expect(decisions[0]).to.include({ kind: 'season', actorId: owner.id, actorName: owner.name });
    const months = (states: readonly { month: string }[]) => [...states].sort((a, b) => (a.month < b.month ? -1 : 1));
    expect(months(await listStatesOf(umkm.id))).to.deep.equal(months(replay(await listEntriesOf(umkm.id))));
  });

  it('round down to whole base amounts', async () => {
    const { product, owner } = await addSeller('Pembulatan', 1);
    await setSeason(await contextFor(owner), product.id, [{ month: '2027-01', percent: 75 }]);
    expect(await free(product.id, ['2027-01'], 3)).to.equal(2);
  });

  it('say which months are promised beyond what can be made, and leave nothing free there', async () => {
    const market = await openMarket();
    await proposeOne(market);
    const seasons = ['2026-12', '2027-01', '2027-03'].map((month) => ({ month, percent: 0 }));
    expect(await setSeason(await contextFor(market.owner), market.product.id, seasons)).to.deep.equal(['2026-12', '2027-01']);
    expect(await free(market.product.id, ['2026-12'])).to.equal(0);
  });

  it('are refused to others, for months gone or too far, and beyond threefold', async () => {
    const { product, owner } = await addSeller('Milik sendiri');
    const stranger = await addSeller('Orang lain');
    const ctx = await contextFor(owner);
    const month = '2027-01';
    const foreign = await contextFor(stranger.owner);
    expect(await refusal(setSeason(foreign, product.id, [{ month, percent: 50 }]))).to.be.instanceOf(NotFound);
    const coordinator = { ...ctx, actor: { ...ctx.actor, role: 'coordinator' as const } };
    expect(await refusal(setSeason(coordinator, product.id, [{ month, percent: 50 }]))).to.be.instanceOf(Forbidden);
    for (const bad of [
      { month: '2026-10', percent: 50 },
      { month: '2030-01', percent: 50 },
      { month, percent: 301 },
      { month, percent: -1 },
      { month, percent: 33.3 },
    ]) {
      const refused = (await refusal(setSeason(ctx, product.id, [bad]))) as InvalidInput;
      expect(Object.keys(refused.fields)).to.deep.equal([bad.month]);
    }
    expect(await free(product.id, [month])).to.equal(100_000);
  });

  it('are set on a page that names Ramadan, and seen in the calendar with who holds what', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    const client = await signIn(service.url, market.owner);
    const page = `/capacity/${market.product.id}/season`;
    const form = readable((await client.get(page)).body);
    expect(form).to.include('Ramadan 8 Feb 2027 – 9 Mar 2027 (perkiraan)');
    expect(form).to.include('Sudah ditahan atau terpesan: 20 kg');
    const sent = await client.post(page, { '2027-02': '150', '2027-03': '0' }, page);
    expect(sent.location).to.equal('/capacity');
    const calendar = await client.get('/capacity');
    expect(calendar.body).to.include(`/proposals/${id}`);
    const text = readable(calendar.body);
    for (const words of ['Hotel Uji · Gula semut untuk dapur', 'Februari 2027: 150 % dari biasa, 150 kg', 'Maret 2027: 0 %']) {
      expect(text).to.include(words);
    }
    expect((await client.post(page, { '2027-02': '999' }, page)).status).to.equal(422);
    expect((await client.get(`/capacity?year=3`)).status).to.equal(200);
    expect((await client.get(`/capacity/${id}/season`)).status).to.equal(404);
    expect((await findHold(id))?.state).to.equal('active');
  });
});

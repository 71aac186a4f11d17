import { expect } from 'chai';
import { Types } from 'mongoose';
import { listTakingHolds, freeByProduct } from '../../src/capacity/capacity.store.ts';
import { acceptForOwner, type OnBehalf } from '../../src/deals/assisted/acceptForOwner.ts';
import { renewCode } from '../../src/deals/assisted/renewCode.ts';
import { revokeAcceptance } from '../../src/deals/assisted/revokeAcceptance.ts';
import { dealOfProposal, findDeal, moveDeal } from '../../src/deals/deals.store.ts';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { findAssist } from '../../src/proposals/assisted/assisted.store.ts';
import { openWithCode } from '../../src/proposals/assisted/openWithCode.ts';
import { counterOffer } from '../../src/proposals/counterOffer.ts';
import { findProposal } from '../../src/proposals/proposals.store.ts';
import { findAnswering } from '../../src/profiles/visits/visits.store.ts';
import { silentPush, type ActionContext } from '../../src/shared/context.ts';
import { Conflict, Forbidden, InvalidInput, NotFound, TooMany } from '../../src/shared/errors.ts';
import { createClient, readable } from '../support/client.ts';
import { contextFor, signIn } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { firstOffer, hours, openMarket, proposeOne, type Market } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';

/** A picture of one white point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const at = (count: number) => new Date(testNow().getTime() + hours(count));

function onBehalf(change: Partial<OnBehalf['consent']> = {}, rest: Partial<OnBehalf> = {}): OnBehalf {
  const consent = {
    ...{ givenBy: 'Pemilik Uji', givenAt: testNow(), way: 'met' as const, through: null, note: '' },
    fileId: new Types.ObjectId().toString(),
    ...change,
  };
  return { consent, phone: null, round: 1, revokeHours: 48, ...rest };
}

describe('accepting on an owner’s behalf', () => {
  let service: TestService;
  let market: Market;
  let officer: ActionContext;
  before(async () => (service = await startTestService()));
  after(() => service.stop());
  beforeEach(async () => {
    service.clock.now = testNow();
    market = await openMarket();
    officer = await contextFor(market.coordinator);
  });

  const kinds = async (userId: string) => (await listLatestNotifications(userId, 20)).map(({ kind }) => kind);
  const later = (now: Date) => ({ now, locale: 'id' as const, push: silentPush });

  it('makes the deal as if the owner had accepted, names both, and tells the owner', async () => {
    const { id } = await proposeOne(market);
    const { assist, code } = await acceptForOwner(officer, id, onBehalf());
    expect(code).to.match(/^[2-9A-HJKMNP-Z]{9}$/);
    expect(assist.revocableUntil).to.deep.equal(at(48));
    const deal = await dealOfProposal(id);
    expect(deal?.events[0]?.actorName).to.equal('Koordinator Uji atas nama Pemilik Uji');
    expect((await findProposal(id))?.status).to.equal('accepted');
    expect((await listTakingHolds(market.umkm.id)).map(({ state }) => state)).to.deep.equal(['booked']);
    expect(await kinds(market.owner.id)).to.include('deal-made');
    expect(await kinds(market.decider.id)).to.include('deal-made');
    expect((await findAnswering(market.umkm.id))?.lastAnswerAt).to.deep.equal(testNow());
  });

  it('keeps the code hashed alone, and counts the same form once', async () => {
    const { id } = await proposeOne(market);
    const { code } = await acceptForOwner(officer, id, onBehalf());
    const kept = JSON.stringify(await findAssist(id));
    expect(kept).not.to.include(code!);
    expect(kept).to.include('$argon2id$');
    expect((await acceptForOwner(officer, id, onBehalf())).code).to.equal(null);
  });

  it('is refused to owners and buyers, without consent in time, and when it is not the owner’s turn', async () => {
    const { id } = await proposeOne(market);
    for (const person of [market.owner, market.decider]) {
      expect(await refusal(acceptForOwner(await contextFor(person), id, onBehalf()))).to.be.instanceOf(Forbidden);
    }
    const bad: [Partial<OnBehalf['consent']>, string][] = [
      [{ way: 'through' }, 'through'],
      [{ givenAt: at(1) }, 'givenDay'],
      [{ givenAt: at(-2) }, 'givenDay'],
    ];
    for (const [change, field] of bad) {
      const refused = (await refusal(acceptForOwner(officer, id, onBehalf(change)))) as InvalidInput;
      expect(Object.keys(refused.fields)).to.deep.equal([field]);
    }
    expect(await refusal(acceptForOwner(officer, id, onBehalf({}, { round: 2 })))).to.be.instanceOf(Conflict);
    expect(await refusal(acceptForOwner({ ...officer, now: at(49) }, id, onBehalf()))).to.be.instanceOf(Conflict);
    expect(await refusal(acceptForOwner(officer, new Types.ObjectId().toString(), onBehalf()))).to.be.instanceOf(NotFound);
    await counterOffer(await contextFor(market.owner), id, firstOffer(market.need, { priceIdr: 41_000 }));
    expect(await refusal(acceptForOwner(officer, id, onBehalf({}, { round: 2 })))).to.be.instanceOf(Conflict);
    expect(await findAssist(id)).to.equal(null);
  });

  it('lets the owner take it back with the code: deal ended, capacity free, buyer and coordinators told, each once', async () => {
    const { id } = await proposeOne(market);
    const { code } = await acceptForOwner(officer, id, onBehalf());
    const assist = await openWithCode(code!.toLowerCase(), at(1));
    await Promise.all([1, 2].map(() => revokeAcceptance(later(at(2)), assist.id, 'Tidak sanggup')));
    await revokeAcceptance(later(at(3)), assist.id, 'lagi');
    expect((await dealOfProposal(id))?.status).to.equal('terminated');
    expect(await findProposal(id)).to.include({ status: 'withdrawn' });
    expect(await listTakingHolds(market.umkm.id)).to.deep.equal([]);
    const free = await freeByProduct([{ productId: market.product.id, declared: 100_000 }], ['2026-12']);
    expect(free.get(market.product.id)).to.equal(100_000);
    expect((await findNeed(market.need.id))?.status).to.equal('matched');
    for (const person of [market.decider, market.coordinator]) {
      expect((await kinds(person.id)).filter((kind) => kind === 'proposal-consent-revoked')).to.have.length(1);
    }
    expect((await findAssist(id))?.history.map(({ kind }) => kind)).to.deep.equal(['accepted', 'opened', 'revoked']);
  });

  it('is not taken back after the window, nor once goods are under way', async () => {
    const { id } = await proposeOne(market);
    const { assist } = await acceptForOwner(officer, id, onBehalf());
    expect(await refusal(revokeAcceptance(later(at(48)), assist.id, ''))).to.be.instanceOf(Conflict);
    const deal = (await dealOfProposal(id))!;
    expect((await findDeal(deal.id))?.status).to.equal('agreed');
    await moveDeal(deal, { status: 'delivering', step: 'delivering' }, deal.events[0]!);
    expect(await refusal(revokeAcceptance(later(at(1)), assist.id, ''))).to.be.instanceOf(Conflict);
    expect((await findAssist(id))?.revokedAt).to.equal(null);
    expect(await refusal(revokeAcceptance(later(at(1)), new Types.ObjectId().toString(), ''))).to.be.instanceOf(NotFound);
  });

  it('opens with the right code alone, and not after ten wrong ones until there is a new one', async () => {
    const { id } = await proposeOne(market);
    const { code } = await acceptForOwner(officer, id, onBehalf());
    const wrong = `${code!.slice(0, 8)}${code!.endsWith('2') ? '3' : '2'}`;
    for (const typed of ['', 'abc', 'ZZZ-ZZZ-ZZZ', wrong]) {
      expect(await refusal(openWithCode(typed, at(1)))).to.be.instanceOf(InvalidInput);
    }
    for (let tries = 1; tries < 10; tries += 1) await refusal(openWithCode(wrong, at(1)));
    expect(await refusal(openWithCode(code!, at(1)))).to.be.instanceOf(TooMany);
    const next = await renewCode(officer, id);
    expect(await refusal(openWithCode(code!, at(1)))).to.be.instanceOf(InvalidInput);
    expect((await openWithCode(next, at(1))).proposalId).to.equal(id);
    expect(await refusal(renewCode(await contextFor(market.owner), id))).to.be.instanceOf(Forbidden);
    expect(await refusal(renewCode({ ...officer, now: at(50) }, id))).to.be.instanceOf(Conflict);
  });

  describe('on its pages', () => {
    const filled = {
      givenBy: 'Pemilik Uji',
      givenDay: '2026-11-23',
      givenHour: '10',
      way: 'met',
      phone: '0812 0000 7777',
      round: '1',
    };
    const proof = { proof: { name: 'bukti.png', content: png, type: 'image/png' } };

    it('asks for everything beside its field and keeps what was typed', async () => {
      const { id } = await proposeOne(market);
      const client = await signIn(service.url, market.coordinator);
      const page = `/proposals/${id}/assist`;
      expect((await client.get(`/proposals/${id}`)).body).to.include(page);
      const refused: [Record<string, string>, boolean, string][] = [
        [{ ...filled }, false, 'Unggah bukti persetujuan'],
        [{ ...filled, phone: '12' }, true, 'Tulis nomor HP Indonesia'],
        [{ ...filled, way: 'through' }, true, 'Tulis lewat siapa'],
        [{ ...filled, givenBy: '' }, true, 'givenBy-error'],
        [{ ...filled, givenDay: '2026-11-24' }, true, 'belum lewat'],
      ];
      for (const [fields, withProof, message] of refused) {
        const answer = await client.upload(page, fields, withProof ? proof : {}, page);
        expect(answer.status, message).to.equal(422);
        expect(answer.body).to.include(message);
      }
      const text = await client.upload(page, filled, { proof: { name: 'x.png', content: Buffer.from('<svg/>') } }, page);
      expect(text.status).to.equal(422);
      expect(await findAssist(id)).to.equal(null);
    });

    it('leads the officer to the message, shown once, and the owner without login to terms and way back', async () => {
      const { id } = await proposeOne(market);
      const client = await signIn(service.url, market.coordinator);
      const sent = await client.upload(`/proposals/${id}/assist`, filled, proof, `/proposals/${id}/assist`);
      expect(sent.location).to.equal(`/proposals/${id}/assist/code`);
      const shown = await client.get(sent.location!);
      const code = /kode ([0-9A-Z-]{11}) s\.d\. 25\/11 10\.00 WIB/.exec(shown.body)?.[1];
      expect(code, shown.body.slice(0, 4_000)).to.be.a('string');
      expect(shown.body).to.match(/https:\/\/wa\.me\/6281200007777\?text(=|&#x3D;)TemuMitra/);
      expect((await client.get(sent.location!)).body).not.to.include(code!);
      const again = await client.upload(`/proposals/${id}/assist`, filled, proof, `/account`);
      expect(again.location).to.equal(sent.location);

      const page = readable((await client.get(`/proposals/${id}`)).body);
      expect(page).to.include('Diterima atas nama pemilik oleh Koordinator Uji');
      expect((await client.get(`/proposals/${id}/assist/proof`)).headers.get('content-type')).to.equal('image/png');
      const buyer = await signIn(service.url, market.decider);
      expect((await buyer.get(`/proposals/${id}/assist/proof`)).status).to.equal(404);
      expect((await buyer.get(`/proposals/${id}/assist/code`)).status).to.equal(403);
      expect(readable((await buyer.get(`/proposals/${id}`)).body)).to.include('Persetujuan lewat petugas');

      const visitor = createClient(service.url);
      expect((await visitor.get('/code/terms')).location).to.equal('/code');
      const wrong = await visitor.post('/code', { code: 'K7M-49Q-XR2' }, '/code');
      expect(wrong.status).to.equal(422);
      expect((await visitor.post('/code', { code: code! }, '/code')).location).to.equal('/code/terms');
      const terms = readable((await visitor.get('/code/terms')).body);
      for (const words of ['Hotel Uji', '20 kg', 'Rp40.000 per kg', 'Rp800.000', 'Koordinator Uji', 'Anda boleh membatalkan']) {
        expect(terms).to.include(words);
      }
      expect((await visitor.post('/code/revoke', { words: 'Sakit' }, '/code/terms')).location).to.equal('/code/terms');
      expect(readable((await visitor.get('/code/terms')).body)).to.include('Sudah dibatalkan');
      expect((await dealOfProposal(id))?.status).to.equal('terminated');
    });

    it('says so when the window has passed, and does not take it back any more', async () => {
      const { id } = await proposeOne(market);
      const { code } = await acceptForOwner(officer, id, onBehalf());
      const visitor = createClient(service.url);
      await visitor.post('/code', { code: code! }, '/code');
      await visitor.get('/code/terms');
      service.clock.now = at(49);
      expect(readable((await visitor.get('/code/terms')).body)).to.include('Masa pembatalan lewat');
      expect((await visitor.post('/code/revoke', { words: '' }, '/code')).status).to.equal(409);
    });

    it('lets nobody try codes without end', async () => {
      const visitor = createClient(service.url);
      const statuses = new Set<number>();
      for (let tries = 0; tries < 25; tries += 1)
        statuses.add((await visitor.post('/code', { code: 'K7M-49Q-XR2' }, '/code')).status);
      expect([...statuses]).to.deep.equal([422, 429]);
    }).timeout(60_000);
  });
});

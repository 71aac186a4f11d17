import { expect } from 'chai';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { runDueJobs } from '../../src/platform/jobs.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { capabilityIndex, loadCapabilityIndex } from '../../src/profiles/capabilityIndex.ts';
import { resumeProfile } from '../../src/profiles/owner/pauseProfile.ts';
import { findUmkm } from '../../src/profiles/profiles.store.ts';
import { countSilence } from '../../src/profiles/visits/countSilence.ts';
import { markVisited } from '../../src/profiles/visits/markVisited.ts';
import { routeOrder } from '../../src/profiles/visits/visits.rules.ts';
import { findAnswering } from '../../src/profiles/visits/visits.store.ts';
import { counterOffer } from '../../src/proposals/counterOffer.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { expireProposal, proposalsJobs } from '../../src/proposals/proposals.jobs.ts';
import { silentPush, systemActor, type ActionContext } from '../../src/shared/context.ts';
import { Forbidden, NotFound } from '../../src/shared/errors.ts';
import { addBuyerParty, addOpenNeed, addSeller, firstOffer, hours, propose, type Market } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';
import { readable } from '../support/client.ts';
import { addPerson, contextFor, signIn } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';

const late = new Date(testNow().getTime() + hours(48));
const system: ActionContext = { actor: systemActor, now: late, locale: 'id', push: silentPush };

describe('the order of a route', () => {
  it('goes on to the nearest that is left, and takes every stop once', () => {
    const stops = [
      { name: 'Jauh', lat: 0, lon: 3 },
      { name: 'Dekat', lat: 0, lon: 1 },
      { name: 'Tengah', lat: 0, lon: 2 },
      { name: 'Dekat juga', lat: 0, lon: 1 },
    ];
    expect(routeOrder({ lat: 0, lon: 0 }, stops).map(({ name }) => name)).to.deep.equal([
      'Dekat',
      'Dekat juga',
      'Tengah',
      'Jauh',
    ]);
    expect(routeOrder({ lat: 0, lon: 0 }, [])).to.deep.equal([]);
  });
});

describe('owners who do not answer', () => {
  let service: TestService;
  let seller: Pick<Market, 'umkm' | 'product' | 'owner'>;
  before(async () => (service = await startTestService()));
  after(() => service.stop());
  beforeEach(async () => {
    seller = await addSeller('Perajin diam', 1_000);
    await loadCapabilityIndex();
  });

  async function ask() {
    const { buyer, decider } = await addBuyerParty();
    const need = await addOpenNeed(buyer);
    const [proposal] = await propose({ need, decider }, [seller]);
    return { id: proposal!.id, need };
  }
  const status = async () => (await findUmkm(seller.umkm.id))?.status;
  const silent = async () => expireProposal(system, (await ask()).id);
  const kinds = async (userId: string) => (await listLatestNotifications(userId, 50)).map(({ kind }) => kind);

  it('rest after three silences in a row, are told why, and stand on the coordinators’ list', async () => {
    const coordinator = await addPerson('coordinator');
    const matched = capabilityIndex().size;
    await silent();
    await silent();
    expect(await status()).to.equal('active');
    await silent();
    expect(await status()).to.equal('paused');
    expect(await findAnswering(seller.umkm.id)).to.deep.include({ silences: 3, restsSince: late, lastAnswerAt: null });
    expect(capabilityIndex().size).to.equal(matched - 1);
    expect(await kinds(seller.owner.id)).to.include('profile-rests');
    expect(await kinds(coordinator.id)).to.include('visit-needed');
    await silent();
    expect((await kinds(coordinator.id)).filter((kind) => kind === 'visit-needed')).to.have.length(1);
  });

  it('start anew with any answer', async () => {
    await silent();
    await silent();
    const owner = await contextFor(seller.owner);
    await declineOffer(owner, (await ask()).id, { choice: 'time', words: '' });
    expect((await findAnswering(seller.umkm.id))?.silences).to.equal(0);
    await silent();
    await silent();
    const { id, need } = await ask();
    await counterOffer(owner, id, firstOffer(need, { priceIdr: 41_000 }));
    expect(await findAnswering(seller.umkm.id)).to.deep.include({ silences: 0, lastAnswerAt: testNow() });
    expect(await status()).to.equal('active');
  });

  it('are not blamed for a buyer’s silence', async () => {
    const { id, need } = await ask();
    await counterOffer(await contextFor(seller.owner), id, firstOffer(need, { priceIdr: 41_000 }));
    await runDueJobs(proposalsJobs(silentPush), late, createLogger('silent'));
    expect((await findAnswering(seller.umkm.id))?.silences).to.equal(0);
  });

  it('come back with one press, which the page offers with the reason', async () => {
    for (let count = 0; count < 3; count += 1) await silent();
    const client = await signIn(service.url, seller.owner);
    const page = readable((await client.get('/profile')).body);
    expect(page).to.include('3 tawaran berturut-turut tidak terjawab').and.include('Saya aktif lagi');
    expect((await client.post('/profile/resume')).status).to.equal(303);
    expect(await status()).to.equal('active');
    expect(await findAnswering(seller.umkm.id)).to.deep.include({ silences: 0, restsSince: null });
    await resumeProfile(await contextFor(seller.owner));
  });

  it('are visited by a coordinator, who notes it and brings them back', async () => {
    for (let count = 0; count < 3; count += 1) await silent();
    const officer = await contextFor(await addPerson('coordinator', 'Rina Petugas'));
    const umkmId = seller.umkm.id;
    for (const press of [1, 2]) {
      void press;
      await markVisited(officer, umkmId, { note: 'Sedang panen', active: false });
    }
    expect(await status()).to.equal('paused');
    await markVisited(officer, umkmId, { note: 'Siap lagi', active: true });
    await markVisited(officer, umkmId, { note: 'Terkirim dua kali', active: true });
    expect(await status()).to.equal('active');
    const answering = await findAnswering(umkmId);
    expect(answering).to.deep.include({ silences: 0, restsSince: null });
    expect(answering?.visits.map(({ note, byName }) => `${byName}: ${note}`)).to.deep.equal([
      'Rina Petugas: Sedang panen',
      'Rina Petugas: Siap lagi',
    ]);
    expect(await kinds(seller.owner.id)).to.include('profile-active-again');
    expect(await refusal(markVisited(await contextFor(seller.owner), umkmId, { note: 'x', active: true }))).to.be.instanceOf(
      Forbidden,
    );
    expect(await refusal(markVisited(officer, '0'.repeat(24), { note: 'x', active: true }))).to.be.instanceOf(NotFound);
  });

  it('are visited several on one trip, with one report that is kept when it is refused', async () => {
    for (let count = 0; count < 3; count += 1) await silent();
    const first = seller.umkm.id;
    seller = await addSeller('Perajin lain', 1_000);
    for (let count = 0; count < 3; count += 1) await silent();
    const umkmIds = [first, seller.umkm.id];
    const client = await signIn(service.url, await addPerson('coordinator', 'Rina Petugas'));
    const refused = await client.post('/visits', { umkmIds, note: '', outcome: 'rests' }, '/visits');
    expect(refused.status).to.equal(422);
    for (const id of umkmIds) expect(refused.body).to.match(new RegExp(`value="${id}"[^>]* checked`));
    expect((await client.post('/visits', { note: 'Sudah ditemui', outcome: 'active' })).status).to.equal(422);
    const astray = [...umkmIds, 'f'.repeat(24)];
    expect((await client.post('/visits', { umkmIds: astray, note: 'Sudah ditemui', outcome: 'active' })).status).to.equal(404);
    for (const id of umkmIds) expect((await findUmkm(id))?.status).to.equal('paused');
    expect((await client.post('/visits', { umkmIds, note: 'Sudah ditemui', outcome: 'active' })).location).to.equal('/visits');
    expect(readable((await client.get('/visits')).body)).to.include('2 UMKM aktif lagi');
    for (const id of umkmIds) {
      expect((await findUmkm(id))?.status).to.equal('active');
      expect((await findAnswering(id))?.visits.map(({ note }) => note)).to.deep.equal(['Sudah ditemui']);
    }
  });

  it('are counted once where several are silent at the same time', async () => {
    await Promise.all([1, 2, 3].map(() => countSilence(system, seller.umkm.id)));
    expect((await findAnswering(seller.umkm.id))?.silences).to.equal(3);
    expect(await status()).to.equal('paused');
  });

  it('have a list, a map and a route to print, for coordinators alone', async () => {
    for (let count = 0; count < 3; count += 1) await silent();
    const client = await signIn(service.url, await addPerson('coordinator'));
    const list = readable((await client.get('/visits?kecamatan=Cijaku')).body);
    for (const words of ['Perajin diam', 'Cijaku', '3 tawaran berturut-turut tanpa jawaban', 'belum pernah']) {
      expect(list).to.include(words);
    }
    expect(readable((await client.get('/visits?kecamatan=Malingping')).body)).to.include('Tidak ada di kecamatan ini');
    expect(readable((await client.get('/visits/route')).body))
      .to.include('1. Cijaku')
      .and.include('Perajin diam');
    const post = (fields: Record<string, string>) => client.post(`/visits/${seller.umkm.id}`, fields, '/visits');
    expect((await post({ note: '', outcome: 'active' })).status).to.equal(422);
    expect((await post({ note: 'Bertemu', outcome: '' })).status).to.equal(422);
    expect((await post({ note: 'Bertemu', outcome: 'active' })).location).to.equal('/visits');
    expect(await status()).to.equal('active');
    const owner = await signIn(service.url, seller.owner);
    for (const page of ['/visits', '/visits/route']) expect((await owner.get(page)).status).to.equal(403);
  });
});

import { expect } from 'chai';
import { findCase, openCasesOf } from '../../src/coaching/coaching.store.ts';
import { caseStatuses, caseTransitions, movesOf } from '../../src/coaching/coaching.rules.ts';
import { effortOf } from '../../src/coaching/effort.rules.ts';
import { findMatches } from '../../src/needs/matches.store.ts';
import { gapsOfNeed } from '../../src/profiles/gaps/gaps.store.ts';
import { findUmkm, replaceUmkm } from '../../src/profiles/profiles.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { addParty, addSeller, certificate, postNeed, type Party, type Seller } from '../needs/market.ts';
import { readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('what keeps an UMKM from a need', () => {
  let service: TestService;
  let party: Party;
  let coordinator: Client;
  let lacking: Seller;
  let needId: string;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator', 'Koordinator Uji'));
    lacking = await addSeller({ name: 'Gula Belum Halal', capacityKg: 5_000, certificates: [] });
    await addSeller({ name: 'Gula Terlalu Jauh', capacityKg: 5_000, radiusKm: 5 });
    needId = await postNeed(party.client);
  });
  after(() => service.stop());

  it('is recorded at every ranking with the demand that is lost', async () => {
    const gaps = await gapsOfNeed(needId);
    const one = gaps.find(({ umkmId }) => umkmId === lacking.umkm.id)!;
    expect(one).to.include({
      gate: 'certificates',
      key: 'certificates:halal',
      quantity: 200_000,
      valueIdr: 7_600_000,
      people: 3,
    });
    expect(one.alsoClosed).to.deep.equal([]);
    expect(gaps.map(({ gate }) => gate)).to.include('reach');
  });

  it('stands in the coordinator’s queue, the most worthwhile first, by any filter', async () => {
    const page = readable((await coordinator.get('/coaching')).body);
    expect(page).to.include('Gula Belum Halal').and.to.include('Gula Terlalu Jauh');
    expect(page).to.include('Rp7.600.000 200 kg per masa kirim');
    const halal = readable((await coordinator.get('/coaching?certificate=halal')).body);
    expect(halal).to.include('Gula Belum Halal').and.not.to.include('Gula Terlalu Jauh');
    const reach = readable((await coordinator.get('/coaching?gate=reach')).body);
    expect(reach).to.include('Gula Terlalu Jauh').and.not.to.include('Gula Belum Halal');
    expect(readable((await coordinator.get('/coaching?kecamatan=Malingping')).body)).to.include('Tidak ada yang sesuai saringan');
    for (const order of ['needs', 'people']) expect((await coordinator.get(`/coaching?order=${order}`)).status).to.equal(200);
  });

  it('is shown to the owner as what one more certificate opens', async () => {
    const owner = await signIn(service.url, lacking.owner);
    const page = readable((await owner.get('/profile')).body);
    expect(page).to.include('Satu sertifikat lagi membuka').and.to.include('1 kebutuhan, Rp7.600.000 per masa kirim');
    expect((await owner.get('/coaching')).status).to.equal(403);
  });

  it('is taken up once, with the owner told', async () => {
    const [umkmId, key] = [lacking.umkm.id, 'certificates:halal'];
    const gap = await coordinator.get(`/coaching/gaps/${umkmId}?key=${key}`);
    expect(readable(gap.body)).to.include('200 kg · Rp7.600.000');
    const first = await coordinator.post('/coaching/cases', { umkmId, key, note: 'Kunjungan Selasa' });
    const again = await coordinator.post('/coaching/cases', { umkmId, key, note: '' });
    expect(first.status).to.equal(303);
    expect(again.location).to.equal(first.location);
    expect(await openCasesOf([umkmId])).to.have.length(1);
    const page = readable((await coordinator.get(first.location!)).body);
    expect(page).to.include('PB-2026-0001').and.to.include('Kunjungan Selasa');
    const told = await listLatestNotifications(lacking.owner.id, 10);
    expect(told.filter(({ kind }) => kind === 'coaching-queued')).to.have.length(1);
  });

  it('moves along the allowed states only, and a certificate is not issued by a button', async () => {
    const [one] = await openCasesOf([lacking.umkm.id]);
    const move = (to: string, words = '') => coordinator.post(`/coaching/cases/${one!.id}/move`, { to, words });
    expect((await move('filed')).status).to.equal(409);
    expect((await move('issued')).status).to.equal(409);
    const refused = await move('dropped', 'x');
    expect(refused.status).to.equal(422);
    const field = refused.body.slice(0, refused.body.indexOf('id="words"'));
    expect(field.slice(field.lastIndexOf('<details')), 'the reason stands open with its message').to.match(
      /^<details class="confirm"[^>]* open>[\s\S]*id="words-error"/,
    );
    expect(refused.body).to.match(/id="words"[^>]* value="x"/);
    expect(refused.body, 'nothing is said of the note').not.to.include('id="note-error"');
    expect((await move('accompanied')).status).to.equal(303);
    expect((await move('accompanied')).status, 'moved where it is already').to.equal(303);
    expect((await move('filed')).status).to.equal(303);
    expect((await findCase(one!.id))!.events.map(({ status }) => status)).to.deep.equal(['queued', 'accompanied', 'filed']);
    await coordinator.post(`/coaching/cases/${one!.id}/notes`, { note: 'Berkas lengkap' });
    await coordinator.post(`/coaching/cases/${one!.id}/notes`, { note: 'Berkas lengkap' });
    expect((await findCase(one!.id))!.notes).to.have.length(1);
    const empty = await coordinator.post(`/coaching/cases/${one!.id}/notes`, { note: '' });
    expect(empty.status).to.equal(422);
    expect(empty.body).to.include('id="note-error"').and.not.to.include('id="words-error"');
    const owner = { assignee: lacking.owner.id };
    expect((await coordinator.post(`/coaching/cases/${one!.id}/assign`, owner)).status).to.equal(422);
  });

  it('is over once the certificate is verified: the case is issued, and the need is matched again', async () => {
    const [one] = await openCasesOf([lacking.umkm.id]);
    const claimed = certificate('halal', { verification: 'claimed', verifiedAt: null });
    await replaceUmkm({ ...(await findUmkm(lacking.umkm.id))!, certificates: [claimed] });
    const address = `/verification/certificates/${lacking.umkm.id}/${claimed.id}`;
    const page = await coordinator.get(address);
    const seen = /name="seen" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect((await coordinator.post(address, { decision: 'approve', reason: '', seen })).status).to.equal(303);
    await service.runJobs();
    expect((await findCase(one!.id))!.status).to.equal('issued');
    expect((await findMatches(needId))!.eligible.map(({ umkmId }) => umkmId)).to.include(lacking.umkm.id);
    expect((await gapsOfNeed(needId)).some(({ umkmId }) => umkmId === lacking.umkm.id)).to.equal(false);
    expect(readable((await coordinator.get('/coaching/cases')).body)).to.include('Gula Belum Halal');
  });

  it('does not count any more once the need is closed', async () => {
    expect(await gapsOfNeed(needId)).not.to.deep.equal([]);
    await party.client.post(`/needs/${needId}/close`, { reason: 'Sudah cukup' }, `/needs/${needId}`);
    expect(await gapsOfNeed(needId)).to.deep.equal([]);
    const gone = `/coaching/gaps/${lacking.umkm.id}?key=certificates:halal`;
    expect((await coordinator.get(gone)).status).to.equal(404);
    const late = { umkmId: lacking.umkm.id, key: 'certificates:halal', note: '' };
    expect((await coordinator.post('/coaching/cases', late)).status).to.equal(404);
  });

  it('is a coordinator’s page alone', async () => {
    for (const path of ['/coaching', '/coaching/cases']) expect((await party.client.get(path)).status).to.equal(403);
    expect((await party.client.post('/coaching/cases', { umkmId: lacking.umkm.id, key: 'x' })).status).to.equal(403);
    expect((await coordinator.get('/coaching/cases/0123456789abcdef01234567')).status).to.equal(404);
  });
});

describe('a coaching case', () => {
  it('moves as the table says, and ends when issued or dropped', () => {
    expect(caseTransitions.issued).to.deep.equal([]);
    expect(caseTransitions.dropped).to.deep.equal([]);
    for (const status of caseStatuses) {
      expect(movesOf({ status, certificates: ['halal'] })).not.to.include('issued');
      if (caseTransitions[status].length > 0) expect(movesOf({ status, certificates: [] })).to.include('issued');
    }
  });
});

describe('the effort of a certificate', () => {
  it('counts what must come first and what it costs', () => {
    expect(effortOf(['halal'], ['nib'], false)).to.deep.equal({ effort: 'easy', cost: 'free', first: [] });
    expect(effortOf(['halal'], [], false)).to.deep.equal({ effort: 'middle', cost: 'free', first: [['nib']] });
    expect(effortOf(['barcode-gs1'], ['nib'], false).first).to.deep.equal([['pirt', 'bpom-md'], ['npwp']]);
    expect(effortOf(['bpom-md'], ['nib'], true)).to.deep.equal({ effort: 'hard', cost: 'audit', first: [['skp']] });
    expect(effortOf(['halal', 'nib'], [], false).first, 'what is obtained together need not come first').to.deep.equal([]);
  });
});

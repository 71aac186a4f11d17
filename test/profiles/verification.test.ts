import { expect } from 'chai';
import mongoose from 'mongoose';
import type { User } from '../../src/accounts/accounts.rules.ts';
import { listUsersOf } from '../../src/accounts/accounts.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { capabilityIndex, loadCapabilityIndex } from '../../src/profiles/capabilityIndex.ts';
import { findUmkm } from '../../src/profiles/profiles.store.ts';
import { createClient, readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addCertificate, fillProfile, product, registerOwner } from './profileForms.ts';

const seenOf = (html: string) => /name="seen" value="(\d+)"/.exec(html)![1]!;

describe('a coordinator verifies', () => {
  let service: TestService;
  let coordinator: Client;
  before(async () => {
    service = await startTestService();
    coordinator = await signIn(service.url, await addPerson('coordinator'));
  });
  after(() => service.stop());

  const waitingJobs = (umkmId: string) =>
    mongoose.connection.collection('jobs').countDocuments({ kind: 'rematch-umkm', key: umkmId });
  const newsOf = async (party: { umkmId: string }) => {
    const [user] = await listUsersOf(party);
    return listLatestNotifications((user as User).id, 10);
  };
  const isIndexed = (umkmId: string) => capabilityIndex().slotOf.has(umkmId);

  describe('a new UMKM', () => {
    let owner: Client;
    let umkmId: string;
    before(async () => {
      ({ client: owner, umkmId } = await fillProfile(service.url, { business: { name: 'Emping Contoh' } }));
    });

    it('finds it in the queue with its age', async () => {
      service.clock.now = new Date(service.clock.now.getTime() + 4 * 86_400_000);
      const page = readable((await coordinator.get('/verification')).body);
      expect(page).to.include('Emping Contoh');
      expect(page).to.include('menunggu 4 hari');
    });

    it('sees everything about it, contact included', async () => {
      const page = readable((await coordinator.get(`/umkm/${umkmId}`)).body);
      expect(page).to.include('Pemilik Rahasia');
      expect(page).to.include('Gula semut aren');
      expect(page).to.include('Setujui');
    });

    it('must give a reason to send it back', async () => {
      const answer = await coordinator.post(`/verification/umkm/${umkmId}`, { decision: 'refuse', reason: ' ' });
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include('Tulis apa yang perlu diperbaiki');
      expect((await findUmkm(umkmId))!.status).to.equal('pending');
    });

    it('sends it back with a reason that the owner reads', async () => {
      const refusal = { decision: 'refuse', reason: 'Harga belum wajar, periksa lagi' };
      expect((await coordinator.post(`/verification/umkm/${umkmId}`, refusal)).location).to.equal('/verification');
      expect(await findUmkm(umkmId)).to.include({ status: 'refused', refusalReason: refusal.reason });
      expect((await newsOf({ umkmId }))[0]).to.include({ kind: 'profile-refused', url: '/profile' });
      expect(readable((await owner.get('/profile')).body)).to.include('Catatan koordinator: Harga belum wajar');
      expect(isIndexed(umkmId)).to.equal(false);
    });

    it('cannot approve what was just refused', async () => {
      expect((await coordinator.post(`/verification/umkm/${umkmId}`, { decision: 'approve' })).status).to.equal(409);
    });

    it('approves it after it was sent again, once, and it is matched from then on', async () => {
      await owner.post('/profile/submit');
      expect((await coordinator.post(`/verification/umkm/${umkmId}`, { decision: 'approve' })).status).to.equal(303);
      expect((await coordinator.post(`/verification/umkm/${umkmId}`, { decision: 'approve' })).status).to.equal(303);
      expect(await findUmkm(umkmId)).to.include({ status: 'active', refusalReason: null });
      expect((await newsOf({ umkmId })).filter(({ kind }) => kind === 'profile-approved')).to.have.length(1);
      expect(isIndexed(umkmId)).to.equal(true);
      expect(await waitingJobs(umkmId)).to.equal(1);
    });

    it('keeps it active and matches it again when the owner edits it', async () => {
      await service.runJobs();
      expect(await waitingJobs(umkmId)).to.equal(0);
      const [first] = (await findUmkm(umkmId))!.products;
      await owner.get('/profile');
      await owner.post(`/profile/products/${first!.id}`, { ...product, priceIdr: '39.000' });
      expect((await findUmkm(umkmId))!.status).to.equal('active');
      expect(await waitingJobs(umkmId)).to.equal(1);
    });

    it('leaves matching while the owner takes a break', async () => {
      await owner.post('/profile/pause');
      await owner.post('/profile/pause');
      expect((await findUmkm(umkmId))!.status).to.equal('paused');
      expect(isIndexed(umkmId)).to.equal(false);
      await owner.post('/profile/resume');
      expect(isIndexed(umkmId)).to.equal(true);
    });

    it('is in the index of a process that starts now', async () => {
      capabilityIndex().remove(umkmId);
      expect(await loadCapabilityIndex()).to.equal(1);
      expect(isIndexed(umkmId)).to.equal(true);
    });
  });

  describe('a certificate', () => {
    let owner: Client;
    let umkmId: string;
    let halalId: string;
    const halal = async () => (await findUmkm(umkmId))!.certificates.find(({ id }) => id === halalId)!;
    const address = () => `/verification/certificates/${umkmId}/${halalId}`;
    before(async () => {
      ({ client: owner, umkmId } = await fillProfile(service.url));
      halalId = await addCertificate(owner);
    });

    it('appears in its own queue with a count', async () => {
      const page = readable((await coordinator.get('/verification?tab=certificates')).body);
      expect(page).to.include('Halal (BPJPH): Gula Aren Contoh');
      expect(page).to.match(/Sertifikat 1/);
      expect(page).to.include('sejak hari ini');
    });

    it('shows its picture, and to nobody else', async () => {
      const page = (await coordinator.get(address())).body;
      const { fileId } = await halal();
      expect(page).to.include(`<img src="/files/${fileId}"`);
      const file = await coordinator.get(`/files/${fileId}`);
      expect(file.headers.get('content-type')).to.equal('image/png');
      expect(file.headers.get('content-disposition')).to.include(
        'inline; filename="sertifikat halal _.png"; filename*=UTF-8\'\'sertifikat%20halal%20',
      );
      const other = await fillProfile(service.url);
      const buyer = await signIn(service.url, await addPerson('buyer'));
      expect((await other.client.get(`/files/${fileId}`)).status).to.equal(404);
      expect((await buyer.get(`/files/${fileId}`)).status).to.equal(404);
      expect((await coordinator.get('/files/0123456789abcdef01234567')).status).to.equal(404);
      expect((await coordinator.get('/files/..%2f..%2fetc')).status).to.equal(404);
      expect((await createClient(service.url).get(`/files/${fileId}`)).location).to.equal('/sign-in');
    });

    it('is not decided when the owner has changed it meanwhile', async () => {
      const seen = seenOf((await coordinator.get(address())).body);
      service.clock.now = new Date(service.clock.now.getTime() + 60_000);
      const { type, number } = await halal();
      const changed = { id: halalId, type, number, end: 'date', validUntil: '2029-01-31' };
      await owner.get('/profile');
      expect((await owner.upload(`/profile/certificates/${halalId}`, changed, {})).status).to.equal(303);
      const answer = await coordinator.post(address(), { decision: 'approve', seen });
      expect(answer.status).to.equal(409);
      expect(readable(answer.body)).to.include('Pemilik baru saja mengubah');
      expect((await halal()).verification).to.equal('claimed');
    });

    it('needs a reason to be refused, and keeps what was typed', async () => {
      const seen = seenOf((await coordinator.get(address())).body);
      const answer = await coordinator.post(address(), { decision: 'refuse', reason: 'buru', seen });
      expect(answer.status).to.equal(422);
      expect(answer.body).to.include('>buru</textarea>');
    });

    it('is verified once; the owner is told', async () => {
      const seen = seenOf((await coordinator.get(address())).body);
      expect((await coordinator.post(address(), { decision: 'approve', seen })).location).to.equal(
        '/verification?tab=certificates',
      );
      await coordinator.post(address(), { decision: 'approve', seen });
      expect(await halal()).to.include({ verification: 'verified', refusalReason: null });
      const told = (await newsOf({ umkmId })).filter(({ kind }) => kind === 'certificate-verified');
      expect(told).to.have.length(1);
      expect(told[0]!.title.id).to.equal('Halal (BPJPH) sudah terverifikasi');
      expect((await coordinator.post(address(), { decision: 'refuse', reason: 'berubah pikiran', seen })).status).to.equal(409);
      expect(readable((await coordinator.get('/verification?tab=certificates')).body)).to.include('Tidak ada yang menunggu');
    });

    it('stays verified when the owner saves the same words again', async () => {
      const { type, number, validUntil } = await halal();
      await owner.upload(`/profile/certificates/${halalId}`, { type, number, end: 'date', validUntil }, {});
      expect((await halal()).verification).to.equal('verified');
    });

    it('can have its renewal recorded and taken back', async () => {
      expect((await coordinator.post(`${address()}/renewal`, { underWay: 'yes' })).location).to.equal(address());
      expect((await halal()).renewalRecorded).to.equal(true);
      await coordinator.post(`${address()}/renewal`, { underWay: 'yes' });
      expect((await newsOf({ umkmId })).filter(({ kind }) => kind === 'certificate-renewal')).to.have.length(1);
      await coordinator.post(`${address()}/renewal`, { underWay: 'no' });
      expect((await halal()).renewalRecorded).to.equal(false);
    });

    it('is claimed again when the owner changes it, and coordinators are told', async () => {
      service.clock.now = new Date(service.clock.now.getTime() + 60_000);
      const { type, number } = await halal();
      await owner.upload(`/profile/certificates/${halalId}`, { type, number, end: 'none', validUntil: '' }, {});
      expect(await halal()).to.include({ verification: 'claimed', verifiedAt: null, validUntil: '2099-12-31' });
      expect((await coordinator.post(`${address()}/renewal`, { underWay: 'yes' })).status).to.equal(409);
    });

    it('is refused with a reason that the owner reads', async () => {
      const seen = seenOf((await coordinator.get(address())).body);
      await coordinator.post(address(), { decision: 'refuse', reason: 'Foto tidak terbaca', seen });
      expect(await halal()).to.include({ verification: 'refused', refusalReason: 'Foto tidak terbaca' });
      expect(readable((await owner.get('/profile/certificates')).body)).to.include('Belum diterima: Foto tidak terbaca');
    });

    it('does not wait while its profile has not been sent', async () => {
      const draft = await registerOwner(service.url, 'Usaha Belum Kirim');
      const id = await addCertificate(draft.client);
      expect(readable((await coordinator.get('/verification?tab=certificates')).body)).not.to.include('Usaha Belum Kirim');
      const seen = (await findUmkm(draft.umkmId))!.certificates[0]!.claimedAt.getTime();
      const answer = await coordinator.post(`/verification/certificates/${draft.umkmId}/${id}`, { decision: 'approve', seen });
      expect(answer.status).to.equal(409);
    });

    it('is approved with others at once, but not what its owner has changed since it was looked at', async () => {
      const many = await Promise.all([1, 2, 3].map(() => fillProfile(service.url)));
      for (const { client } of many) await addCertificate(client);
      const { body } = await coordinator.get('/verification?tab=certificates');
      const values = many.map((one) => new RegExp(`value="(${one.umkmId}\\.[^"]+)"`).exec(body)![1]!);
      const [changed] = values;
      const stale = changed!.replace(/\d+$/, '1');
      const send = (certificates: string[]) => coordinator.post('/verification/certificates', { certificates });
      expect((await send([])).location).to.equal('/verification?tab=certificates');
      expect(readable((await coordinator.get('/verification?tab=certificates')).body)).to.include(
        'Belum ada sertifikat yang dipilih',
      );
      await send([stale, ...values.slice(1)]);
      const told = readable((await coordinator.get('/verification?tab=certificates')).body);
      expect(told).to.include('2 sertifikat sudah disetujui. 1 tidak: berubah sejak Anda melihatnya');
      const states = await Promise.all(many.map(async (one) => (await findUmkm(one.umkmId))!.certificates[0]!.verification));
      expect(states).to.deep.equal(['claimed', 'verified', 'verified']);
      await send(values);
      await send(values);
      for (const { umkmId: id } of many) {
        expect((await newsOf({ umkmId: id })).filter(({ kind }) => kind === 'certificate-verified')).to.have.length(1);
      }
      expect((await many[0]!.client.post('/verification/certificates', { certificates: values })).status).to.equal(403);
    });

    it('that does not exist is not found', async () => {
      const unknown = await coordinator.get(`/verification/certificates/${umkmId}/0123456789abcdef01234567`);
      expect(unknown.status).to.equal(404);
      expect((await coordinator.get('/umkm/0123456789abcdef01234567')).status).to.equal(404);
      expect((await coordinator.post('/verification/buyers/0123456789abcdef01234567', { decision: 'approve' })).status).to.equal(
        404,
      );
    });
  });

  it('is for coordinators alone', async () => {
    const { client: owner, umkmId } = await fillProfile(service.url);
    const buyer = await signIn(service.url, await addPerson('buyer'));
    for (const client of [owner, buyer]) {
      for (const path of ['/verification', '/umkm', `/umkm/${umkmId}`, '/buyers']) {
        expect((await client.get(path)).status, path).to.equal(403);
      }
      expect((await client.post(`/verification/umkm/${umkmId}`, { decision: 'approve' })).status).to.equal(403);
    }
    expect((await findUmkm(umkmId))!.status).to.equal('pending');
    expect((await owner.get('/organisation')).status).to.equal(403);
  });
});

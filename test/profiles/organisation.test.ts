import { expect } from 'chai';
import { listUsersOf } from '../../src/accounts/accounts.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { findBuyer } from '../../src/profiles/profiles.store.ts';
import { createClient, readable, type Client } from '../support/client.ts';
import { addPerson, PASSWORD, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('a buyer’s organisation', () => {
  let service: TestService;
  let coordinator: Client;
  const newsOf = async (buyerId: string) => {
    const [user] = await listUsersOf({ buyerId });
    return listLatestNotifications(user!.id, 10);
  };
  let buyer: Client;
  let buyerId: string;
  const terms = {
    name: 'Hotel Uji Serang',
    kind: 'hotel',
    place: 'Serang',
    address: 'Jalan Uji 2, Serang',
    nib: '',
    deciderName: 'Dewi Uji',
    deciderPosition: 'Manajer dapur',
  };
  before(async () => {
    service = await startTestService();
    coordinator = await signIn(service.url, await addPerson('coordinator'));
    buyer = createClient(service.url);
    await buyer.post('/register/buyer', { ...terms, identity: 'dewi@contoh.id', password: PASSWORD }, '/register/buyer');
    expect(readable((await buyer.get('/organisation')).body)).to.include('Koordinator sedang memeriksa');
    const page = (await coordinator.get('/verification?tab=buyers')).body;
    buyerId = /\/buyers\/([0-9a-f]{24})/.exec(page)![1]!;
  });

  after(() => service.stop());

  it('is sent back with a reason, corrected, and approved', async () => {
    expect((await coordinator.post(`/verification/buyers/${buyerId}`, { decision: 'refuse', reason: '' })).status).to.equal(422);
    await coordinator.post(`/verification/buyers/${buyerId}`, { decision: 'refuse', reason: 'Alamat belum lengkap' });
    expect(readable((await buyer.get('/organisation')).body)).to.include('Catatan koordinator: Alamat belum lengkap');
    const bad = await buyer.post('/organisation', { ...terms, nib: '123' });
    expect(bad.status).to.equal(422);
    expect(readable(bad.body)).to.include('NIB terdiri dari 13 angka');
    await buyer.post('/organisation', { ...terms, address: 'Jalan Uji 2 RT 1, Cipocok, Serang' });
    expect(await findBuyer(buyerId)).to.include({ status: 'pending', refusalReason: null });
    await coordinator.post(`/verification/buyers/${buyerId}`, { decision: 'approve' });
    await coordinator.post(`/verification/buyers/${buyerId}`, { decision: 'approve' });
    expect((await findBuyer(buyerId))!.status).to.equal('active');
    const kinds = (await newsOf(buyerId)).map(({ kind }) => kind);
    expect(kinds).to.deep.equal(['organisation-approved', 'organisation-refused']);
  });

  it('stays verified when only the address changes, and is checked again when its name does', async () => {
    await buyer.post('/organisation', { ...terms, address: 'Jalan Baru 3, Serang' });
    expect((await findBuyer(buyerId))!.status).to.equal('active');
    await buyer.post('/organisation', { ...terms, name: 'Hotel Nama Baru' });
    expect(await findBuyer(buyerId)).to.include({ status: 'pending', name: 'Hotel Nama Baru' });
    expect(readable((await buyer.get('/organisation')).body)).to.include('Hotel Nama Baru');
  });
});

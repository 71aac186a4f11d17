import { expect } from 'chai';
import { findUser } from '../../src/accounts/accounts.store.ts';
import { listUsersByRole } from '../../src/accounts/accounts.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { findBuyer, findUmkm } from '../../src/profiles/profiles.store.ts';
import { createClient, readable, signInAs } from '../support/client.ts';
import { addPerson, PASSWORD, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';

describe('registering', () => {
  let service: TestService;
  before(async () => {
    service = await startTestService();
  });
  after(() => service.stop());

  const umkm = { ownerName: 'Ujang Contoh', businessName: 'Gula Aren Contoh', identity: '0812 3456 7001', password: PASSWORD };
  const buyer = {
    name: 'Hotel Contoh Rangkas',
    kind: 'hotel',
    place: 'Rangkasbitung',
    address: 'Jalan Contoh 1, Muara',
    nib: '',
    deciderName: 'Rina Contoh',
    deciderPosition: 'Manajer pembelian',
    identity: 'rina@contoh.id',
    password: PASSWORD,
  };

  it('signs an owner in with a draft profile and leads to the profile', async () => {
    const client = createClient(service.url);
    const answer = await client.post('/register/umkm', umkm, '/register/umkm');
    expect(answer.status).to.equal(303);
    expect(answer.location).to.equal('/profile');
    const [owner] = await listUsersByRole('owner');
    expect(owner).to.include({ name: 'Ujang Contoh', phone: '+6281234567001', organisation: 'Gula Aren Contoh' });
    expect(await findUmkm(owner!.umkmId!)).to.include({ name: 'Gula Aren Contoh', ownerName: 'Ujang Contoh', status: 'draft' });
    expect(readable((await client.get('/account')).body)).to.include('Ujang Contoh');
    expect((await client.get('/register/umkm')).location).to.equal('/home');
    await signInAs(service.url, '+62 812 3456 7001', PASSWORD);
  });

  it('keeps what was typed when a phone number is already registered', async () => {
    const client = createClient(service.url);
    const answer = await client.post('/register/umkm', { ...umkm, ownerName: 'Orang Lain' }, '/register/umkm');
    expect(answer.status).to.equal(422);
    expect(readable(answer.body)).to.include('sudah terdaftar');
    expect(answer.body).to.include('value="Orang Lain"');
    expect(answer.body).not.to.include(PASSWORD);
    expect(await listUsersByRole('owner')).to.have.length(1);
  });

  const refusals: [string, Record<string, string>, string][] = [
    ['a name of one letter', { ownerName: 'U' }, 'Paling sedikit 2 huruf'],
    ['no business name', { businessName: ' ' }, 'Paling sedikit 3 huruf'],
    ['neither phone nor e-mail', { identity: 'abc' }, 'nomor HP'],
    ['a short password', { password: 'pendek' }, 'Paling sedikit 10 huruf'],
  ];
  for (const [what, change, message] of refusals) {
    it(`refuses ${what} beside the field`, async () => {
      const client = createClient(service.url);
      const answer = await client.post('/register/umkm', { ...umkm, identity: '081299990000', ...change }, '/register/umkm');
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include(message);
    });
  }

  it('registers a buyer, who waits for verification and of whom coordinators are told', async () => {
    const coordinator = await addPerson('coordinator');
    const client = createClient(service.url);
    const answer = await client.post('/register/buyer', buyer, '/register/buyer');
    expect(answer.status).to.equal(303);
    expect(answer.location).to.equal('/organisation');
    const [user] = await listUsersByRole('buyer');
    const organisation = await findBuyer(user!.buyerId!);
    expect(organisation).to.include({ name: 'Hotel Contoh Rangkas', status: 'pending', nib: null, deciderName: 'Rina Contoh' });
    expect(organisation!.location.lat).to.be.closeTo(-6.36, 0.01);
    const [notice] = await listLatestNotifications(coordinator.id, 10);
    expect(notice).to.include({ kind: 'verification-buyer', url: `/buyers/${organisation!.id}` });
    expect(notice!.body.id).to.equal('Hotel Contoh Rangkas, Rangkasbitung');
  });

  const buyerRefusals: [string, Record<string, string>, string][] = [
    ['a NIB of twelve digits', { nib: '123456789012' }, 'NIB terdiri dari 13 angka'],
    ['a kind that is not in the list', { kind: 'bank' }, 'Pilih salah satu dari daftar'],
    ['a place that is not in the list', { place: 'Atlantis' }, 'Pilih dari daftar'],
    ['no address', { address: '' }, 'Paling sedikit 5 huruf'],
    ['nobody who decides', { deciderName: '' }, 'Paling sedikit 2 huruf'],
  ];
  for (const [what, change, message] of buyerRefusals) {
    it(`refuses a buyer with ${what} and keeps the rest`, async () => {
      const client = createClient(service.url);
      const answer = await client.post('/register/buyer', { ...buyer, identity: 'lain@contoh.id', ...change }, '/register/buyer');
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include(message);
      expect(answer.body).to.include('value="Hotel Contoh Rangkas"');
    });
  }

  it('leaves no half registration behind when the account is refused', async () => {
    const client = createClient(service.url);
    expect((await client.post('/register/buyer', buyer, '/register/buyer')).status).to.equal(422);
    expect(await listUsersByRole('buyer')).to.have.length(1);
  });

  it('sends people who are signed in to their start page', async () => {
    const coordinator = await addPerson('coordinator');
    const client = await signIn(service.url, (await findUser(coordinator.id))!);
    expect((await client.get('/register/buyer')).location).to.equal('/home');
    expect((await client.post('/register/buyer', buyer)).location).to.equal('/home');
  });
});

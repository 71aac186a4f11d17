import { expect } from 'chai';
import { findUmkm } from '../../src/profiles/profiles.store.ts';
import { createClient, readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { business, hiddenId, pdf, product, registerOwner } from './profileForms.ts';

describe('an owner fills in the profile', () => {
  let service: TestService;
  let owner: Client;
  let umkmId: string;
  const profile = async () => (await findUmkm(umkmId))!;

  before(async () => {
    service = await startTestService();
    ({ client: owner, umkmId } = await registerOwner(service.url));
  });
  after(() => service.stop());

  it('starts with an overview that says what is missing', async () => {
    const { body } = await owner.get('/profile');
    expect(body, 'each leads to where it is filled in').to.include('<li><a href="/profile/products/new">');
    const page = readable(body);
    expect(page).to.include('Yang masih kurang');
    expect(readable((await owner.get('/proposals')).body)).to.include('Profil usaha Anda belum dikirim');
    expect(page).to.include('Kecamatan tempat usaha');
    expect(page).to.include('Paling sedikit satu produk');
    expect(page).not.to.include('Profil sudah lengkap');
  });

  it('keeps a step that is only half filled in', async () => {
    const answer = await owner.post('/profile/business', { name: 'Gula Aren Contoh' }, '/profile/business');
    expect(answer.status).to.equal(303);
    expect(answer.location).to.equal('/profile/products');
    expect(await profile()).to.include({ nib: null, scale: null, kecamatan: null, status: 'draft' });
  });

  it('works out the scale by law and the place, and counts the NIB as a certificate', async () => {
    await owner.post('/profile/business', business, '/profile/business');
    const kept = await profile();
    expect(kept).to.include({ nib: '9120001234567', scale: 'mikro', annualSalesIdr: 180_000_000, kecamatan: 'Cipanas' });
    expect(kept.location).to.deep.equal({ lat: -6.5524, lon: 106.3672 });
    expect(kept.certificates).to.have.length(1);
    expect(kept.certificates[0]).to.include({ type: 'nib', number: '9120001234567', verification: 'claimed' });
    const page = readable((await owner.get('/profile/business')).body);
    expect(page).to.include('Usaha mikro menurut PP 7/2021: penjualan setahun paling banyak Rp2.000.000.000.');
  });

  const businessRefusals: [string, Record<string, string>, string][] = [
    ['a NIB with letters', { nib: '91200012345AB' }, 'NIB terdiri dari 13 angka'],
    ['a NIB of 14 digits', { nib: '91200012345678' }, 'NIB terdiri dari 13 angka'],
    ['sales in words', { annualSalesIdr: 'banyak' }, 'Tulis angka saja'],
    ['negative sales', { annualSalesIdr: '-5' }, 'Paling kecil 0'],
    ['sales of a large business', { annualSalesIdr: '60.000.000.000' }, 'usaha besar, bukan UMKM'],
    ['an unknown kecamatan', { kecamatan: 'Atlantis' }, 'Pilih dari daftar'],
    ['half a worker', { workersMen: '1,5' }, 'bilangan bulat'],
    ['a name of two letters', { name: 'AB' }, 'Paling sedikit 3 huruf'],
  ];
  for (const [what, change, message] of businessRefusals) {
    it(`refuses ${what} and keeps what was typed`, async () => {
      const answer = await owner.post('/profile/business', { ...business, desa: 'Desa Ketikan', ...change }, '/profile/business');
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include(message);
      expect(answer.body).to.include('value="Desa Ketikan"');
      expect((await profile()).desa).to.equal('Sipayung');
    });
  }

  it('adds one product however often the form is sent', async () => {
    const page = await owner.get('/profile/products/new');
    const form = { ...product, id: hiddenId(page.body) };
    expect((await owner.post('/profile/products/new', form)).location).to.equal('/profile/products');
    expect((await owner.post('/profile/products/new', form)).status).to.equal(303);
    const { products } = await profile();
    expect(products).to.have.length(1);
    expect(products[0]).to.include({
      name: 'Gula semut aren',
      category: 'gula-semut',
      unit: 'kg',
      capacityPerMonth: 300_000,
      minOrder: 2_500,
      priceIdr: 40_000,
      leadTimeDays: 3,
      active: true,
    });
    expect(readable((await owner.get('/profile/products')).body)).to.include('Rp40.000 per kg');
  });

  const productRefusals: [string, Record<string, string>, string][] = [
    ['no name', { name: '' }, 'Paling sedikit 3 huruf'],
    ['an unknown unit', { unit: 'genggam' }, 'Pilih dari daftar'],
    ['an unknown category', { category: 'emas' }, 'Pilih dari daftar'],
    ['no price', { priceIdr: '' }, 'Wajib diisi'],
    ['a price of nothing', { priceIdr: '0' }, 'Paling kecil 1'],
    ['a capacity of nothing', { capacityPerMonth: '0' }, 'Paling kecil'],
    ['half a piece', { unit: 'pcs', capacityPerMonth: '10', minOrder: '0,5' }, 'tulis bilangan bulat'],
    ['a smallest order above the capacity', { minOrder: '301' }, 'tidak boleh melebihi kapasitas'],
    ['more than a year to prepare', { leadTimeDays: '366' }, 'Paling besar 365'],
  ];
  for (const [what, change, message] of productRefusals) {
    it(`refuses a product with ${what}`, async () => {
      const page = await owner.get('/profile/products/new');
      const answer = await owner.post('/profile/products/new', { ...product, id: hiddenId(page.body), ...change });
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include(message);
      expect(answer.body).to.include('dari nira segar');
      expect((await profile()).products).to.have.length(1);
    });
  }

  it('changes a product in place', async () => {
    const { products } = await profile();
    const href = `/profile/products/${products[0]!.id}`;
    const form = (await owner.get(href)).body;
    expect(form).to.include('value="2,5"');
    await owner.post(href, { ...product, priceIdr: '42.500' });
    expect((await profile()).products[0]).to.include({ id: products[0]!.id, priceIdr: 42_500 });
  });

  it('may still name another kind of unit while it is a draft', async () => {
    const { products } = await profile();
    const href = `/profile/products/${products[0]!.id}`;
    for (const [unit, minOrder] of [
      ['pcs', '1'],
      [product.unit, product.minOrder],
    ] as const) {
      await owner.get(href);
      expect((await owner.post(href, { ...product, priceIdr: '42.500', unit, minOrder })).status).to.equal(303);
    }
  });

  it('says which certificates buyers of such products ask for', async () => {
    const page = readable((await owner.get('/profile/certificates')).body);
    expect(page).to.include('Halal (BPJPH)');
    expect(page).to.include('hampir selalu diminta');
    expect(page).to.include('Urus dulu');
  });

  it('keeps a certificate with its file', async () => {
    const page = await owner.get('/profile/certificates/new');
    const fields = {
      id: hiddenId(page.body),
      type: 'halal',
      number: 'ID36110001234560125',
      end: 'date',
      validUntil: '2028-01-31',
    };
    const files = { file: { name: 'halal.pdf', content: pdf } };
    expect((await owner.upload('/profile/certificates/new', fields, files)).location).to.equal('/profile/certificates');
    const halal = (await profile()).certificates.find(({ type }) => type === 'halal')!;
    expect(halal).to.include({ number: 'ID36110001234560125', validUntil: '2028-01-31', verification: 'claimed' });
    const file = await owner.get(`/files/${halal.fileId}`);
    expect(file.status).to.equal(200);
    expect(file.headers.get('content-type')).to.equal('application/pdf');
    expect(file.headers.get('content-disposition')).to.include("filename*=UTF-8''halal.pdf");
    expect(file.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(file.headers.get('cache-control')).to.include('no-store');
  });

  it('refuses to be sent before it is complete', async () => {
    const answer = await owner.post('/profile/submit', {}, '/profile/business');
    expect(answer.status).to.equal(409);
    expect(readable(answer.body)).to.include('Masih kurang: Jarak pengiriman');
  });

  for (const [typed, message] of [
    ['0', 'Paling kecil 1'],
    ['501', 'Paling besar 500'],
    ['jauh', 'Tulis angka saja'],
  ] as const) {
    it(`refuses a delivery distance of ${typed}`, async () => {
      const answer = await owner.post('/profile/delivery', { deliveryRadiusKm: typed }, '/profile/delivery');
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include(message);
    });
  }

  it('is sent once and coordinators are told once', async () => {
    const coordinator = await addPerson('coordinator');
    expect((await owner.post('/profile/delivery', { deliveryRadiusKm: '60' }, '/profile/delivery')).location).to.equal(
      '/profile',
    );
    expect(readable((await owner.get('/profile')).body)).to.include('Profil sudah lengkap');
    await owner.post('/profile/submit');
    await owner.post('/profile/submit');
    expect(readable((await owner.get('/proposals')).body))
      .to.include('Koordinator sedang memeriksa profil Anda. Tawaran mulai datang setelah disetujui')
      .and.not.to.include('Lengkapi profil usaha');
    expect(await profile()).to.include({ status: 'pending' });
    const notices = await listLatestNotifications(coordinator.id, 10);
    expect(notices.map(({ kind }) => kind)).to.deep.equal(['verification-umkm']);
  });

  it('must stay complete from then on', async () => {
    const answer = await owner.post('/profile/business', { ...business, kecamatan: '' }, '/profile/business');
    expect(answer.status).to.equal(422);
    expect(readable(answer.body)).to.include('wajib diisi selama profil Anda aktif');
    const [only] = (await profile()).products;
    expect((await owner.post(`/profile/products/${only!.id}/remove`)).status).to.equal(409);
    const hidden = await owner.post(`/profile/products/${only!.id}`, { ...product, active: '' });
    expect(hidden.status).to.equal(422);
    const pieces = { ...product, unit: 'pcs', minOrder: '1' };
    const changed = await owner.post(`/profile/products/${only!.id}`, pieces, `/profile/products/${only!.id}`);
    expect(changed.status).to.equal(422);
    expect(readable(changed.body)).to.include('Satuan kg tidak bisa diganti').and.to.include('Tambahkan produk baru');
    expect((await profile()).products[0]).to.include({ unit: 'kg' });
    const tons = { ...product, unit: 'ton', capacityPerMonth: '0,3', minOrder: '0,0025' };
    expect((await owner.post(`/profile/products/${only!.id}`, tons)).status).to.equal(303);
    expect((await owner.post(`/profile/products/${only!.id}`, product)).status).to.equal(303);
  });

  it('cannot be paused or resumed before a coordinator has approved it', async () => {
    expect((await owner.post('/profile/pause')).status).to.equal(409);
    expect((await owner.post('/profile/resume')).status).to.equal(409);
    expect(await profile()).to.include({ status: 'pending' });
  });

  it('belongs to its owner alone', async () => {
    const other = await registerOwner(service.url);
    const [mine] = (await profile()).products;
    const [certificate] = (await profile()).certificates;
    expect((await other.client.get(`/profile/products/${mine!.id}`)).status).to.equal(404);
    expect((await other.client.post(`/profile/products/${mine!.id}`, product)).status).to.equal(404);
    await other.client.post(`/profile/products/${mine!.id}/remove`);
    expect((await profile()).products).to.have.length(1);
    expect((await other.client.get(`/profile/certificates/${certificate!.id}`)).status).to.equal(404);
    const client = await signIn(service.url, await addPerson('buyer'));
    expect((await client.get('/profile')).status).to.equal(403);
    expect((await client.post('/profile/business', business)).status).to.equal(403);
    const visitor = createClient(service.url);
    expect((await visitor.get('/profile')).location).to.equal('/sign-in');
  });

  it('refuses a NIB that another profile has', async () => {
    const other = await registerOwner(service.url);
    const answer = await other.client.post('/profile/business', business, '/profile/business');
    expect(answer.status).to.equal(422);
    expect(readable(answer.body)).to.include('sudah dipakai profil usaha lain');
    expect((await findUmkm(other.umkmId))!.nib).to.equal(null);
  });
});

import { expect } from 'chai';
import { emptyUmkm } from '../../src/profiles/registration/registerUmkm.ts';
import { addBuyers, addUmkm, newId } from '../../src/profiles/profiles.store.ts';
import type { Certificate, Product, Umkm } from '../../src/profiles/profiles.rules.ts';
import { createClient, readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';

const gula: Product = {
  id: newId(),
  name: 'Gula semut aren',
  description: 'Butiran halus',
  category: 'gula-semut',
  unit: 'kg',
  capacityPerMonth: 300_000,
  minOrder: 5_000,
  priceIdr: 40_000,
  leadTimeDays: 0,
  active: true,
};
const emping: Product = { ...gula, id: newId(), name: 'Emping super', category: 'emping-melinjo', priceIdr: 60_000 };

function certificate(changes: Partial<Certificate>): Certificate {
  return {
    id: newId(),
    type: 'halal',
    number: 'NOMOR-RAHASIA-1',
    validUntil: '2028-01-31',
    verification: 'verified',
    refusalReason: null,
    fileId: null,
    renewalRecorded: false,
    claimedAt: testNow(),
    verifiedAt: testNow(),
    ...changes,
  };
}

function umkm(name: string, changes: Partial<Umkm>): Umkm {
  return {
    ...emptyUmkm({ name, ownerName: 'Pemilik Rahasia' }, testNow()),
    scale: 'mikro',
    annualSalesIdr: 123_456_789,
    kecamatan: 'Cipanas',
    desa: 'Sipayung',
    location: { lat: -6.55, lon: 106.36 },
    deliveryRadiusKm: 60,
    status: 'active',
    ...changes,
  };
}

const seller = umkm('Sari Aren', {
  products: [gula, { ...emping, id: newId() }, { ...gula, id: newId(), name: 'Gula tidak dijual', active: false }],
  certificates: [
    certificate({}),
    certificate({ type: 'pirt', verification: 'claimed' }),
    certificate({ type: 'bpom-md', validUntil: '2026-11-22' }),
    certificate({ type: 'sni', validUntil: '2026-12-10' }),
  ],
});
const other = umkm('Emping Warung', { products: [emping], kecamatan: 'Warunggunung', certificates: [] });
const paused = umkm('Sedang Istirahat', { status: 'paused', products: [{ ...gula, id: newId() }] });
const draft = umkm('Masih Draf', { status: 'draft', kecamatan: null, location: null, products: [] });

describe('the public catalogue', () => {
  let service: TestService;
  let visitor: Client;
  const page = async (query = '') => readable((await visitor.get(`/catalogue${query}`)).body);
  before(async () => {
    service = await startTestService();
    visitor = createClient(service.url);
  });
  after(() => service.stop());

  it('says so while it is empty', async () => {
    expect(await page()).to.include('Katalog masih kosong');
  });

  it('shows what active UMKM sell, with price, capacity and checked certificates', async () => {
    await addUmkm([seller, other, paused, draft]);
    const text = await page();
    expect(text).to.include('Gula semut aren oleh Sari Aren, Cipanas Rp40.000 per kg 300 kg per bulan Halal (BPJPH) SNI');
    expect(text).to.include('Emping super oleh Emping Warung, Warunggunung');
    expect(text).to.include('Usaha 1–2 dari 2');
    for (const hidden of ['Gula tidak dijual', 'Sedang Istirahat', 'Masih Draf', 'SPP-IRT', 'BPOM MD'])
      expect(text).not.to.include(`${hidden} `);
  });

  it('is counted on the front page as it is shown here, the kinds with the most products first', async () => {
    const front = (await visitor.get('/')).body;
    expect(readable(front)).to.include('produk 3 kebutuhan terbuka');
    expect(readable(front)).to.match(/Produk terbanyak menurut jenis Emping melinjo 2 Gula semut [^0-9]*1 /);
    expect(front.replaceAll('&#x3D;', '=')).to.include('href="/catalogue?category=emping-melinjo"');
  });

  const searches: [query: string, found: string[], notFound: string[]][] = [
    ['?q=gula', ['Gula semut aren'], ['Emping super']],
    ['?q=GULA+sem', ['Gula semut aren'], ['Emping super']],
    ['?q=palm+sugar', ['Gula semut aren'], ['Emping super']],
    ['?q=warung', ['Emping Warung'], ['Sari Aren']],
    ['?category=emping-melinjo', ['oleh Emping Warung', 'oleh Sari Aren'], ['Gula semut aren oleh']],
    ['?kecamatan=Warunggunung', ['Emping Warung'], ['Sari Aren']],
    ['?q=emping&kecamatan=Cipanas', ['oleh Sari Aren'], ['oleh Emping Warung']],
    ['?q=traktor', ['Tidak ada produk yang cocok', 'Hapus saringan'], ['oleh Sari Aren']],
    ['?category=tidak-ada&kecamatan=Atlantis&page=banyak', ['oleh Emping Warung', 'oleh Sari Aren'], []],
    ['?page=99', ['Tidak ada produk yang cocok'], []],
    ['?q=%24where%20.*%5B', ['Tidak ada produk yang cocok'], []],
  ];
  for (const [query, found, notFound] of searches) {
    it(`answers ${query}`, async () => {
      const text = await page(query);
      for (const words of found) expect(text).to.include(words);
      for (const words of notFound) expect(text).not.to.include(words);
    });
  }

  it('has a page for each product, without anything about a person', async () => {
    const { body, status } = await visitor.get(`/catalogue/products/${seller.id}/${gula.id}`);
    expect(status).to.equal(200);
    const text = readable(body);
    expect(text).to.include('Selalu tersedia');
    expect(text).to.include('Pesanan paling sedikit 5 kg');
    expect(text).to.include('Produk lain dari usaha ini');
    expect(text).to.include('Daftar sebagai pembeli');
    for (const hidden of ['Pemilik Rahasia', 'NOMOR-RAHASIA', '123.456.789', 'Sipayung']) expect(body).not.to.include(hidden);
  });

  it('hides what is not on sale', async () => {
    const hidden = seller.products.find(({ active }) => !active)!;
    for (const address of [
      `/catalogue/products/${seller.id}/${hidden.id}`,
      `/catalogue/products/${paused.id}/${paused.products[0]!.id}`,
      `/catalogue/products/${other.id}/${gula.id}`,
      `/catalogue/products/${newId()}/${newId()}`,
      '/catalogue/products/x/y',
    ]) {
      expect((await visitor.get(address)).status, address).to.equal(404);
    }
  });

  it('turns pages of twelve businesses and keeps the filter', async () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      umkm(`Madu ${String(index).padStart(2, '0')}`, {
        products: [{ ...gula, id: newId(), name: 'Madu hutan', category: 'madu' }],
      }),
    );
    await addUmkm(many);
    const first = await visitor.get('/catalogue?q=madu');
    expect(readable(first.body)).to.include('Usaha 1–12 dari 13');
    expect(first.body).to.include('/catalogue?q&#x3D;madu&amp;page&#x3D;2');
    const second = await page('?q=madu&page=2');
    expect(second).to.include('Usaha 13–13 dari 13');
    expect(second).to.include('Madu 12');
  });

  it('offers buyers to post a need', async () => {
    const buyer = await signIn(service.url, await addPerson('buyer'));
    expect(readable((await buyer.get(`/catalogue/products/${seller.id}/${gula.id}`)).body)).to.include('Pasang kebutuhan');
  });

  it('speaks English when asked', async () => {
    const english = createClient(service.url);
    await english.get('/language/en');
    const text = readable((await english.get(`/catalogue/products/${seller.id}/${gula.id}`)).body);
    expect(text).to.include('Rp40,000 per kg');
    expect(text).to.include('Always in stock');
  });
});

describe('the coordinator’s lists', () => {
  let service: TestService;
  let coordinator: Client;
  const page = async (address: string) => readable((await coordinator.get(address)).body);
  before(async () => {
    service = await startTestService();
    coordinator = await signIn(service.url, await addPerson('coordinator'));
  });
  after(() => service.stop());

  it('say that nobody has registered yet', async () => {
    expect(await page('/umkm')).to.include('Belum ada UMKM');
    expect(await page('/buyers')).to.include('Belum ada pembeli');
  });

  it('count UMKM by state under the chosen filters', async () => {
    const again = (one: Umkm): Umkm => ({
      ...one,
      id: newId(),
      products: one.products.map((product) => ({ ...product, id: newId() })),
    });
    await addUmkm([seller, other, paused, draft].map(again));
    const all = await page('/umkm');
    expect(all).to.match(/Semua 4 Belum dikirim 1 Menunggu verifikasi 0 Aktif 2 Istirahat 1 Perlu diperbaiki 0/);
    expect(all).to.include('2 dari 4 terverifikasi');
    expect(await page('/umkm?kecamatan=Cipanas')).to.match(/Semua 2 .*Aktif 1 Istirahat 1/);
    const active = await page('/umkm?status=active&category=emping-melinjo');
    expect(active).to.include('Emping Warung');
    expect(active).to.include('Sari Aren');
    expect(active).not.to.include('Masih Draf');
    expect(await page('/umkm?q=istirahat')).to.include('Sedang Istirahat');
    expect(await page('/umkm?q=nihil')).to.include('Hapus saringan');
    expect(await page('/umkm?status=aneh&page=-3')).to.include('Masih Draf');
  });

  it('list buyers with filters and show each', async () => {
    const base = {
      kind: 'hotel',
      nib: null,
      address: 'Jalan Uji 1',
      location: { lat: -6.12, lon: 106.15 },
      deciderName: 'Dewi Uji',
      deciderPosition: 'Manajer',
      status: 'active' as const,
      refusalReason: null,
      createdAt: testNow(),
      submittedAt: testNow(),
    };
    const hotel = { ...base, id: newId(), name: 'Hotel Uji', place: 'Serang' };
    await addBuyers([hotel, { ...base, id: newId(), name: 'Bioskop Uji', kind: 'cinema', place: 'Cilegon', status: 'pending' }]);
    expect(await page('/buyers')).to.match(/Semua 2 Menunggu verifikasi 1 Terverifikasi 1/);
    expect(await page('/buyers?kind=cinema')).not.to.include('Hotel Uji');
    expect(await page('/buyers?q=serang&status=active')).to.include('Hotel Uji');
    const detail = await page(`/buyers/${hotel.id}`);
    expect(detail).to.include('Dewi Uji, Manajer');
    expect(detail).not.to.include('Setujui');
    expect((await coordinator.get(`/buyers/${newId()}`)).status).to.equal(404);
  });
});

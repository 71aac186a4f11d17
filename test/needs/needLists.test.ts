import { expect } from 'chai';
import { findNeed } from '../../src/needs/needs.store.ts';
import { createClient, readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, postNeed, type Party } from './market.ts';

describe('lists of needs', () => {
  let service: TestService;
  let melati: Party;
  let mawar: Party;
  let coordinator: Client;
  let visitor: Client;
  let hidden: string;

  before(async () => {
    service = await startTestService();
    melati = await addParty(service.url, 'Hotel Melati Uji');
    mawar = await addParty(service.url, 'Hotel Mawar Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator'));
    visitor = createClient(service.url);
    await addSeller({ name: 'Gula Semut Mekar' });
    await postNeed(melati.client, { title: 'Gula semut dapur', place: '36.02.01' });
    await postNeed(melati.client, { do: 'draft', title: 'Gula masih draf' });
    await postNeed(mawar.client, {
      title: 'Emping (melinjo) 50%',
      category: '',
      description: 'Hubungi 0812-3456-7890 atau dapur@hotel.example, +62 812 3456 7890',
    });
    hidden = await postNeed(mawar.client, { title: 'Gula yang ditutup' });
    await mawar.client.post(`/needs/${hidden}/close`, { reason: 'Tidak jadi' }, `/needs/${hidden}`);
  });
  after(() => service.stop());

  it('show a buyer their own needs alone, with counts by status', async () => {
    const page = readable((await melati.client.get('/needs')).body);
    expect(page).to.include('Gula semut dapur').and.include('Gula masih draf').and.not.include('Emping');
    expect(page).to.include('Semua 2').and.include('Draf 1').and.include('Terbuka 1').and.include('Ditutup 0');
  });

  it('show coordinators everything that is published', async () => {
    const page = readable((await coordinator.get('/needs')).body);
    expect(page)
      .to.include('Gula semut dapur')
      .and.include('Emping')
      .and.include('Gula yang ditutup')
      .and.not.include('masih draf');
    expect(page).to.include('Hotel Mawar Uji').and.include('Semua 3');
    expect(readable((await coordinator.get('/needs?status=draft')).body)).not.to.include('masih draf');
  });

  it('take their filters from the address', async () => {
    const titles = async (query: string) => readable((await coordinator.get(`/needs?${query}`)).body);
    expect(await titles('status=closed'))
      .to.include('Gula yang ditutup')
      .and.not.include('Emping');
    expect(await titles('q=melinjo)+50%25'))
      .to.include('Emping')
      .and.not.include('Gula semut dapur');
    expect(await titles('q=mawar'))
      .to.include('Emping')
      .and.not.include('Gula semut dapur');
    expect(await titles('place=Malingping'))
      .to.include('Gula semut dapur')
      .and.not.include('Emping (');
    expect(await titles('kind=hotel')).to.include('Emping');
    expect(await titles('kind=cinema')).to.include('Tidak ada yang sesuai saringan');
    expect(await titles('status=tidakada&page=0')).to.include('Emping');
  });

  it('are split into pages', async () => {
    const party = await addParty(service.url, 'Hotel Banyak Uji');
    for (let count = 1; count <= 21; count += 1) await postNeed(party.client, { do: 'draft', title: `Kebutuhan ke-${count}` });
    const first = readable((await party.client.get('/needs')).body);
    expect(first).to.include('Menampilkan 1–20 dari 21').and.include('ke-21').and.not.include('ke-1 ');
    const second = await party.client.get('/needs?page=2');
    expect(readable(second.body)).to.include('Menampilkan 21–21 dari 21').and.include('ke-1 ');
    expect(second.body).to.include('rel="prev"').and.not.include('rel="next"');
    const empty = readable((await addParty(service.url, 'Hotel Kosong Uji').then(({ client }) => client.get('/needs'))).body);
    expect(empty).to.include('Belum ada kebutuhan');
  });

  it('show visitors open needs without saying whose they are', async () => {
    const list = await visitor.get('/catalogue/needs');
    expect(list.status).to.equal(200);
    const text = readable(list.body);
    expect(text).to.include('Gula semut dapur').and.include('Hotel dan penginapan · dikirim ke Malingping');
    expect(text).to.not.include('Melati').and.not.include('Mawar').and.not.include('ditutup').and.not.include('masih draf');
    expect(readable((await visitor.get('/catalogue/needs?q=Melati')).body)).to.include('Tidak ada yang sesuai saringan');
    expect(readable((await visitor.get('/catalogue/needs?q=emping')).body))
      .to.include('Emping')
      .and.not.include('Gula semut dapur');

    const link = /href="(\/catalogue\/needs\/[0-9a-f]{24})"><?/.exec((await visitor.get('/catalogue/needs?q=emping')).body)![1]!;
    const page = await visitor.get(link);
    expect(page.status).to.equal(200);
    expect(readable(page.body)).to.include('Daftarkan UMKM saya').and.include('200 kg per bulan');
    for (const secret of ['Mawar', '0812', '812 3456', 'dapur@hotel', 'Pembeli Uji', 'Jl. Uji'])
      expect(page.body).not.to.include(secret);
  });

  it('hide from visitors what is closed, drafted or past its deadline', async () => {
    expect((await visitor.get(`/catalogue/needs/${hidden}`)).status).to.equal(404);
    expect((await visitor.get('/catalogue/needs/apa')).status).to.equal(404);
    const [open] = await Promise.all([postNeed(melati.client, { title: 'Gula mendesak' })]);
    expect((await visitor.get(`/catalogue/needs/${open}`)).status).to.equal(200);
    service.clock.now = new Date((await findNeed(open))!.answerBy);
    const [one, list] = [await visitor.get(`/catalogue/needs/${open}`), await visitor.get('/catalogue/needs')];
    service.clock.now = new Date('2026-11-23T03:00:00Z');
    expect(one.status).to.equal(404);
    expect(readable(list.body)).to.include('Saat ini tidak ada kebutuhan yang terbuka');
  });

  it('ask visitors to sign in for the inside pages', async () => {
    for (const path of ['/needs', '/needs/new', `/needs/${hidden}`])
      expect((await visitor.get(path)).location, path).to.equal('/sign-in');
  });
});

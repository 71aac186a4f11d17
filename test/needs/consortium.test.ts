import { expect } from 'chai';
import { proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import { readable } from '../support/client.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, postNeed, type Party } from './market.ts';

describe('a need that no single UMKM can fill', () => {
  let service: TestService;
  let party: Party;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Besar Uji');
    for (const name of ['Satu', 'Dua', 'Tiga']) await addSeller({ name: `Gula Semut ${name}`, capacityKg: 90 });
  });
  after(() => service.stop());

  it('says that a consortium is needed and that together they reach it', async () => {
    const id = await postNeed(party.client, { quantity: '160' });
    const page = readable((await party.client.get(`/needs/${id}`)).body);
    expect(page).to.include('Butuh konsorsium');
    expect(page).to.include('sanggup 160 kg per bulan sendirian. 2 UMKM terbaik bersama-sama mencapai jumlah itu');
    expect(page).to.include('56% dari kebutuhan');
  });

  it('says honestly how far they come when even together it is not enough', async () => {
    const id = await postNeed(party.client, { quantity: '500' });
    const page = readable((await party.client.get(`/needs/${id}`)).body);
    expect(page).to.include('3 UMKM bersama-sama mencapai 270 kg (54%)');
  });

  it('asks each for as much as it can supply', async () => {
    const id = await postNeed(party.client, { quantity: '160' });
    await party.client.post(`/needs/${id}/proposals`, { do: 'best', best: '2' }, `/needs/${id}`);
    const quantities = (await proposalsOfNeed(id)).map(({ offers }) => offers[0]!.quantity);
    expect(quantities).to.deep.equal([90_000, 90_000]);
  });

  it('says nothing of a consortium where one suffices', async () => {
    const id = await postNeed(party.client, { quantity: '80' });
    expect(readable((await party.client.get(`/needs/${id}`)).body)).not.to.include('Butuh konsorsium');
  });

  it('shows an honest empty list when nobody has anything of the kind', async () => {
    const id = await postNeed(party.client, { title: 'Jasa cuci karpet', description: 'Karpet lobi', category: '' });
    const page = readable((await party.client.get(`/needs/${id}`)).body);
    expect(page).to.include('Belum ada UMKM yang memenuhi semua syarat');
    expect(page).to.include('Tidak ada produk di Lebak yang sesuai dengan uraian ini');
    expect(page).not.to.include('Kirim ke yang terbaik');
  });

  it('shows the nearest misses where nobody passes every gate', async () => {
    const id = await postNeed(party.client, { quantity: '50', must: ['halal', 'bpom-md'] });
    const page = readable((await party.client.get(`/needs/${id}`)).body);
    expect(page).to.include('Belum ada UMKM yang memenuhi semua syarat').and.include('Hampir cocok');
    expect(page).to.include('Gula Semut Satu').and.include('Di bawah ini yang paling mendekati');
  });
});

import { expect } from 'chai';
import { findNeed, listNeeds } from '../../src/needs/needs.store.ts';
import { findMatches } from '../../src/needs/matches.store.ts';
import { readable } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, filledForm, postNeed, type Party } from './market.ts';

describe('posting a need', () => {
  let service: TestService;
  let party: Party;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    await addSeller({ name: 'Gula Semut Mekar' });
    await addSeller({ name: 'Gula Semut Jaya', priceIdr: 45_000 });
  });
  after(() => service.stop());

  it('offers a form that is filled in with what is usual', async () => {
    const { status, body } = await party.client.get('/needs/new');
    expect(status).to.equal(200);
    expect(body).to.match(/<option value="serang" selected>/);
    expect(body).to.match(/name="paymentDays"[^>]*value="14"/);
    expect(body).to.include('name="formKey"');
  });

  it('publishes, matches at once, and shows the ranking with reasons', async () => {
    const id = await postNeed(party.client);
    const need = await findNeed(id);
    expect(need).to.include({
      status: 'open',
      quantity: 200_000,
      unit: 'kg',
      maxPriceIdr: 40_000,
      priceFirm: false,
      paymentDays: 14,
    });
    expect(need!.number).to.match(/^KB-2026-\d{4}$/);
    expect(need!.answerBy.toISOString()).to.equal('2026-11-26T10:00:00.000Z');
    const matches = await findMatches(id);
    expect(matches!.eligible).to.have.length(2);
    expect(matches!.snapshotHash).to.match(/^[0-9a-f]{64}$/);

    const { status, body } = await party.client.get(`/needs/${id}`);
    expect(status).to.equal(200);
    const text = readable(body);
    expect(text).to.include('Kebutuhan terbit dan sudah dicocokkan');
    expect(text).to.include('Gula Semut Mekar').and.include('Rp38.000 / kg').and.include('Rp2.000 di bawah harapan');
    expect(text).to.include('Rp5.000 di atas harapan');
    expect(text).to.include('300 kg').and.include('Halal s.d. 1 Jan 2030').and.include('SPP-IRT tidak ada');
    expect(text.indexOf('Gula Semut Mekar')).to.be.lessThan(text.indexOf('Gula Semut Jaya'));
    for (const { forBuyer } of matches!.eligible[0]!.criteria) expect(text).to.include(forBuyer.id);
  });

  it('makes one need of a form that is sent twice', async () => {
    const form = filledForm({ title: 'Gula semut dua kali' });
    const first = await party.client.post('/needs', form, '/needs/new');
    const second = await party.client.post('/needs', form, '/needs/new');
    expect(second.location).to.equal(first.location);
    const { total } = await listNeeds({ buyerId: party.buyer.id, search: 'dua kali' }, 1);
    expect(total).to.equal(1);
  });

  it('makes one need of a form that is sent twice at the same moment', async () => {
    const form = filledForm({ title: 'Gula semut bersamaan' });
    await party.client.get('/needs/new');
    const answers = await Promise.all([party.client.post('/needs', form), party.client.post('/needs', form)]);
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303]);
    expect(answers[0].location).to.equal(answers[1].location);
    expect((await listNeeds({ buyerId: party.buyer.id, search: 'bersamaan' }, 1)).total).to.equal(1);
  });

  it('keeps a draft that nobody else sees, quantity still open', async () => {
    const id = await postNeed(party.client, { do: 'draft', title: 'Gula untuk nanti', quantity: '' });
    expect(await findNeed(id)).to.include({ status: 'draft', quantity: 0, publishedAt: null });
    const coordinator = await signIn(service.url, await addPerson('coordinator'));
    expect((await coordinator.get(`/needs/${id}`)).status).to.equal(404);
    expect((await coordinator.get('/needs')).body).not.to.include('Gula untuk nanti');
    expect((await party.client.get('/needs?status=draft')).body).to.include('Gula untuk nanti');

    const refused = await party.client.post(`/needs/${id}/publish`, {}, `/needs/${id}`);
    expect(refused.status).to.equal(422);
    expect(readable(refused.body)).to.include('Wajib diisi sebelum diterbitkan');

    const edited = await party.client.post(
      `/needs/${id}/edit`,
      filledForm({ title: 'Gula untuk nanti', quantity: '1,5', unit: 'kuintal' }),
    );
    expect(edited.status).to.equal(303);
    expect(await findNeed(id)).to.include({ quantity: 150_000, unit: 'kuintal', status: 'draft' });
    expect((await party.client.get(`/needs/${id}/edit`)).body).to.match(/name="quantity"[^>]*value="1,5"/);
    expect((await party.client.post(`/needs/${id}/publish`, {}, `/needs/${id}`)).status).to.equal(303);
    expect((await party.client.post(`/needs/${id}/publish`, {}, `/needs/${id}`)).status, 'publishing twice').to.equal(303);
    expect(await findNeed(id)).to.include({ status: 'open' });
  });

  const refusals: readonly (readonly [what: string, change: Record<string, string>, field: string, message: string])[] = [
    ['an empty title', { title: ' ' }, 'title', ''],
    ['a missing quantity', { quantity: '' }, 'quantity', 'Wajib diisi sebelum diterbitkan'],
    ['a quantity in letters', { quantity: 'banyak' }, 'quantity', 'Tulis angka saja'],
    ['no quantity at all', { quantity: '0' }, 'quantity', ''],
    ['a part of a piece', { quantity: '2,5', unit: 'pcs' }, 'quantity', 'bilangan bulat untuk satuan ini'],
    ['an unknown unit', { unit: 'genggam' }, 'unit', 'Pilih satuan dari daftar'],
    ['an unknown category', { category: 'tidak-ada' }, 'category', ''],
    ['an unknown rhythm', { frequency: 'daily' }, 'frequency', ''],
    ['a price in words', { maxPrice: 'murah' }, 'maxPrice', 'Tulis angka saja'],
    ['an unknown place', { place: 'atlantis' }, 'place', 'Pilih tempat dari daftar'],
    [
      'a window that ends before it starts',
      { deliveryUntil: '2026-12-01' },
      'deliveryUntil',
      'Tidak boleh sebelum tanggal mulai',
    ],
    ['a window without end', { deliveryUntil: '2036-12-01' }, 'deliveryUntil', 'Paling lama tiga tahun'],
    [
      'deliveries in the past',
      { deliveryFrom: '2026-11-01', answerDay: '2026-11-24' },
      'deliveryFrom',
      'Tanggal ini sudah lewat',
    ],
    ['no real day', { deliveryFrom: '2026-02-31' }, 'deliveryFrom', 'Tulis tanggal yang benar'],
    ['a deadline in the past', { answerDay: '2026-11-23', answerHour: '9' }, 'answerDay', 'di waktu mendatang'],
    ['a deadline after the first delivery', { answerDay: '2026-12-11' }, 'answerDay', 'sebelum pengiriman dimulai'],
    ['an hour that does not exist', { answerHour: '25' }, 'answerHour', ''],
    ['an unknown certificate', { must: 'sertifikat-ajaib' }, 'must', ''],
    ['an unknown pattern', { pattern: 'barter' }, 'pattern', ''],
    ['payment after a year', { paymentDays: '365' }, 'paymentDays', ''],
  ];
  for (const [what, change, field, message] of refusals) {
    it(`refuses ${what}, with the message beside the field and everything typed kept`, async () => {
      const before = (await listNeeds({ buyerId: party.buyer.id }, 1)).total;
      const answer = await party.client.post('/needs', filledForm({ description: 'Yang saya ketik', ...change }), '/needs/new');
      expect(answer.status).to.equal(422);
      expect(answer.body).to.include(`id="${field}-error"`);
      expect(readable(answer.body)).to.include(message).and.include('Yang saya ketik');
      expect((await listNeeds({ buyerId: party.buyer.id }, 1)).total).to.equal(before);
    });
  }

  it('warns plainly of payment later than 15 days', async () => {
    const late = await postNeed(party.client, { paymentDays: '45' });
    expect(readable((await party.client.get(`/needs/${late}`)).body)).to.include('Pembayaran 45 hari: lebih dari 15 hari berat');
    const usual = await postNeed(party.client, { paymentDays: '15' });
    expect(readable((await party.client.get(`/needs/${usual}`)).body)).not.to.include('lebih dari 15 hari berat');
  });

  it('lets an organisation that waits for verification keep drafts only, and says why', async () => {
    const pending = await addParty(service.url, 'Hotel Baru Uji', 'pending');
    expect(readable((await pending.client.get('/needs/new')).body)).to.include('masih menunggu verifikasi koordinator');
    const id = await postNeed(pending.client, { do: 'publish' });
    expect(await findNeed(id)).to.include({ status: 'draft' });
    const page = readable((await pending.client.get(`/needs/${id}`)).body);
    expect(page).to.include('Draf tersimpan; Anda dapat menerbitkannya begitu disetujui');
    const forced = await pending.client.post(`/needs/${id}/publish`, {}, `/needs/${id}`);
    expect(forced.status).to.equal(409);
    expect(await findNeed(id)).to.include({ status: 'draft' });
  });

  it('is closed to owners, visitors and other buyers', async () => {
    const id = await postNeed(party.client);
    const stranger = await addParty(service.url, 'Hotel Lain Uji');
    for (const path of [`/needs/${id}`, `/needs/${id}/edit`])
      expect((await stranger.client.get(path)).status, path).to.equal(404);
    for (const act of ['publish', 'close', 'cancel', 'rematch', 'proposals', 'edit']) {
      const answer = await stranger.client.post(
        `/needs/${id}/${act}`,
        filledForm({ reason: 'Tidak jadi', umkmIds: id }),
        '/needs/new',
      );
      expect(answer.status, act).to.equal(404);
    }
    const { owner } = await addSeller({ name: 'Gula Semut Ketiga' });
    const seller = await signIn(service.url, owner);
    for (const path of ['/needs', '/needs/new', `/needs/${id}`, `/needs/${id}/propose`]) {
      expect((await seller.get(path)).status, path).to.equal(403);
    }
    const coordinator = await signIn(service.url, await addPerson('coordinator'));
    expect((await coordinator.get('/needs/new')).status).to.equal(403);
    expect((await coordinator.post(`/needs/${id}/close`, { reason: 'Sudah cukup' }, `/needs/${id}`)).status).to.equal(403);
    expect((await coordinator.get(`/needs/${'0'.repeat(24)}`)).status).to.equal(404);
    expect((await coordinator.get('/needs/bukan-id')).status).to.equal(404);
  });
});

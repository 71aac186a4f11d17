import { expect } from 'chai';
import { findUmkm } from '../../src/profiles/profiles.store.ts';
import { readable, type Client } from '../support/client.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addCertificate, business, hiddenId, pdf, registerOwner } from './profileForms.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the certificate form', () => {
  let service: TestService;
  let owner: Client;
  let umkmId: string;
  const certificates = async () => (await findUmkm(umkmId))!.certificates;
  const form = async (changes: Record<string, string> = {}) => ({
    id: hiddenId((await owner.get('/profile/certificates/new')).body),
    type: 'pirt',
    number: 'P-IRT 2063602010123-28',
    end: 'date',
    validUntil: '2028-06-30',
    ...changes,
  });

  before(async () => {
    service = await startTestService();
    ({ client: owner, umkmId } = await registerOwner(service.url));
  });
  after(() => service.stop());

  const wordRefusals: [string, Record<string, string>, string][] = [
    ['an unknown type', { type: 'sim' }, 'Pilih salah satu dari daftar'],
    ['the NIB, which is business data', { type: 'nib' }, 'Pilih salah satu dari daftar'],
    ['no number', { number: '' }, 'Paling sedikit 3 huruf'],
    ['a number with signs no paper carries', { number: '<b>123</b>' }, 'Tulis nomor seperti tercetak'],
    ['no end date', { validUntil: '' }, 'Tulis tanggal akhirnya'],
    ['30 February', { validUntil: '2027-02-30' }, 'Tulis tanggal yang benar'],
    ['yesterday', { validUntil: '2026-11-22' }, 'Tanggal ini sudah lewat'],
    ['a date in fifty years', { validUntil: '2076-01-01' }, 'Tahun ini terlalu jauh'],
  ];
  for (const [what, change, message] of wordRefusals) {
    it(`refuses ${what} and keeps the rest`, async () => {
      const fields = await form(change);
      const answer = await owner.upload('/profile/certificates/new', fields, { file: { name: 'a.pdf', content: pdf } });
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include(message);
      expect(hiddenId(answer.body)).to.equal(fields.id);
      expect(await certificates()).to.have.length(0);
    });
  }

  it('accepts today as the last day', async () => {
    const id = await addCertificate(owner, { type: 'uji-lab', validUntil: '2026-11-23' });
    expect((await certificates()).map((one) => one.id)).to.deep.equal([id]);
    await owner.post(`/profile/certificates/${id}/remove`);
    expect(await certificates()).to.have.length(0);
  });

  const files: [string, Uint8Array | null, string][] = [
    ['no file', null, 'Pilih foto atau PDF'],
    ['a program that is named like a PDF', bytes('MZ\u0090\u0000 program'), 'Berkas harus PDF atau foto'],
    ['a web page', bytes('<!doctype html><script>alert(1)</script>'), 'Berkas harus PDF atau foto'],
    ['a drawing that can carry script', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'Berkas harus PDF atau foto'],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1).fill(37), 'Berkas terlalu besar'],
  ];
  for (const [what, content, message] of files) {
    it(`refuses ${what} beside the field and keeps what was typed`, async () => {
      const upload = content ? { file: { name: 'sertifikat.pdf', content, type: 'application/pdf' } } : {};
      const answer = await owner.upload('/profile/certificates/new', await form(), upload);
      expect(answer.status).to.equal(422);
      expect(readable(answer.body)).to.include(message);
      expect(answer.body).to.include('value="P-IRT 2063602010123-28"');
      expect(await certificates()).to.have.length(0);
    });
  }

  it('adds one certificate however often the form is sent', async () => {
    const fields = await form({ end: 'none', validUntil: '' });
    const file = { file: { name: 'pirt.pdf', content: pdf } };
    expect((await owner.upload('/profile/certificates/new', fields, file)).status).to.equal(303);
    expect((await owner.upload('/profile/certificates/new', fields, file)).status).to.equal(303);
    expect(await certificates()).to.have.length(1);
    expect((await certificates())[0]).to.include({ type: 'pirt', validUntil: '2099-12-31' });
  });

  it('refuses the same type and number a second time', async () => {
    const answer = await owner.upload('/profile/certificates/new', await form({ number: 'p-irt 2063602010123-28' }), {
      file: { name: 'pirt.pdf', content: pdf },
    });
    expect(answer.status).to.equal(422);
    expect(readable(answer.body)).to.include('sudah tercatat');
  });

  it('keeps the file when only words change', async () => {
    const [before] = await certificates();
    const fields = { type: 'pirt', number: 'P-IRT 2063602010123-33', end: 'none', validUntil: '' };
    await owner.upload(`/profile/certificates/${before!.id}`, fields, {});
    expect((await certificates())[0]).to.include({ number: 'P-IRT 2063602010123-33', fileId: before!.fileId });
  });

  it('lets the photo of the NIB be attached, but not its number be changed', async () => {
    await owner.post('/profile/business', business);
    const nib = (await certificates()).find(({ type }) => type === 'nib')!;
    expect(readable((await owner.get(`/profile/certificates/${nib.id}`)).body)).to.include('diubah di langkah Data usaha');
    await owner.upload(
      `/profile/certificates/${nib.id}`,
      { number: '0000000000000' },
      { file: { name: 'nib.pdf', content: pdf } },
    );
    const kept = (await certificates()).find(({ type }) => type === 'nib')!;
    expect(kept.number).to.equal('9120001234567');
    expect(kept.fileId).to.be.a('string');
    expect((await owner.post(`/profile/certificates/${nib.id}/remove`)).status).to.equal(409);
  });

  it('follows the NIB of the business data', async () => {
    await owner.post('/profile/business', { ...business, nib: '9120007654321' });
    expect((await certificates()).find(({ type }) => type === 'nib')).to.include({ number: '9120007654321', fileId: null });
    await owner.post('/profile/business', { ...business, nib: '' });
    expect((await certificates()).map(({ type }) => type)).to.deep.equal(['pirt']);
  });

  it('shows and changes nobody else’s', async () => {
    const other = await registerOwner(service.url);
    const [mine] = await certificates();
    expect((await other.client.get(`/profile/certificates/${mine!.id}`)).status).to.equal(404);
    expect((await other.client.upload(`/profile/certificates/${mine!.id}`, await form(), {})).status).to.equal(404);
    await other.client.post(`/profile/certificates/${mine!.id}/remove`);
    expect(await certificates()).to.have.length(1);
  });
});

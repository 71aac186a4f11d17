import { expect } from 'chai';
import { findDelivery } from '../../src/deals/delivery/delivery.store.ts';
import { addSeller } from '../proposals/market.ts';
import { createClient, readable } from '../support/client.ts';
import { signIn } from '../support/people.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { newForm, signedDeal } from './stages.ts';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the pages of deliveries', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('lead from the order to lot, label, acceptance with a picture, its PDF, the bill and the payment', async () => {
    const { market, deal } = await signedDeal({ frequency: 'once' });
    const [buyer, owner] = [await signIn(service.url, market.decider), await signIn(service.url, market.owner)];
    expect((await buyer.post(`/deals/${deal.id}/order`, { orderNumber: 'PO-9' }, `/deals/${deal.id}`)).status).to.equal(303);
    const address = /\/deliveries\/[0-9a-f]{24}/.exec((await owner.get(`/deals/${deal.id}`)).body)![0];
    const next = (await owner.get(`/deals/${deal.id}`)).body;
    expect(next.slice(next.indexOf('id="deal-progress"')), 'the next step leads to the delivery').to.match(
      new RegExp(`^[^]{0,600}<a href="${address}">Kiriman 1: 20 kg, 10 Des 2026</a>`),
    );
    service.clock.now = instantOf('2026-12-10', 9);
    const lot = { formKey: newForm(), umkmId: market.umkm.id, producedOn: '2026-12-08', testLimit: '3 %' };
    const moist = { ...lot, quantity: '20', testKind: 'moisture', testValue: '3,5 %' };
    const wrong = await owner.post(`${address}/lots`, { ...moist, testPassed: 'passed' }, address);
    expect(wrong.status).to.equal(422);
    expect(readable(wrong.body)).to.include('melebihi batas 3 %');
    expect((await owner.post(`${address}/lots`, { ...lot, quantity: '-1', testKind: '' }, address)).status).to.equal(422);
    const noKind = await owner.post(`${address}/lots`, { ...lot, quantity: '20', testKind: '', testValue: '3,9 %' }, address);
    expect(noKind.status, 'a test without its kind').to.equal(422);
    expect(readable(noKind.body)).to.include('Pilih jenis ujinya, atau kosongkan hasilnya.');
    const fine = await owner.post(`${address}/lots`, { ...lot, quantity: '19,9995', testKind: '' }, address);
    expect(fine.status, 'half a gram').to.equal(422);
    expect(readable(fine.body)).to.include('terlalu teliti untuk satuannya');
    expect((await findDelivery(address.slice(12)))!.lots).to.deep.equal([]);
    expect((await owner.post(`${address}/lots`, { ...moist, testPassed: 'failed' }, address)).status).to.equal(303);
    const { code } = (await findDelivery(address.slice(12)))!.lots[0]!;
    expect(readable((await buyer.get(address)).body))
      .to.include('Ditahan: uji tidak lulus')
      .and.to.include('3,5 %');
    const visitor = createClient(service.url);
    expect((await visitor.get(`/lots/${code}`)).status, 'a held lot is nobody’s business').to.equal(404);
    expect((await buyer.post(`${address}/lots/answer`, { code, answer: 'allow' }, address)).status).to.equal(303);
    const pack = readable((await visitor.get(`/lots/${code.toLowerCase()}`)).body);
    expect(pack).to.include(market.umkm.name).and.to.include('Cijaku').and.to.include('Tidak lulus uji').and.to.include('Halal');
    expect(pack).not.to.include(market.buyer.name).and.not.to.include(market.umkm.ownerName);
    expect((await owner.get(`/lots/${code}/label`)).body).to.include('<path fill="#000"');
    expect((await owner.get(`/lots?code=${code}`)).location).to.equal(`/lots/${code}`);
    expect(readable((await owner.get('/lots?code=LBK-0000-0000')).body)).to.include('Tidak ada lot dengan kode itu');

    const answer = {
      [`accepted-${code}`]: '19',
      [`reason-${code}`]: 'quality',
      [`words-${code}`]: 'Lembap',
      followUp: 'reduce',
      dueOn: '',
    };
    const unsaid = { ...answer, [`reason-${code}`]: '', followUp: '' };
    const both = readable((await buyer.upload(`${address}/acceptance`, unsaid, {}, address)).body);
    expect(both, 'all that is wrong is said at once: a chosen photo is lost each time')
      .to.include('Pilih alasan untuk bagian yang ditolak')
      .and.to.include('Pilih apa yang terjadi dengan kekurangannya');
    const photo = { [`photo-${code}`]: { name: 'foto.png', content: picture } };
    expect((await buyer.upload(`${address}/acceptance`, { ...answer, followUp: '' }, {}, address)).status).to.equal(422);
    const tooMuch = await buyer.upload(`${address}/acceptance`, { ...answer, [`accepted-${code}`]: 'semua' }, {}, address);
    expect(readable(tooMuch.body), 'the messages above the form name the lot').to.match(new RegExp(`perlu diperbaiki ${code}: `));
    expect((await buyer.upload(`${address}/acceptance`, answer, photo, address)).status).to.equal(303);
    const record = readable((await owner.get(`${address}/acceptance`)).body);
    expect(record).to.include('BAST-2026-').and.to.include('19 kg').and.to.include('1 kg').and.to.include('Lembap');
    expect(record, 'a record is read years later').to.match(/Pada \d+ \p{L}+ 2026, \d\d\.\d\d WIB/u);
    const pdf = await owner.get(`${address}/acceptance.pdf`);
    expect(pdf.headers.get('content-type')).to.equal('application/pdf');
    expect(pdf.body.startsWith('%PDF-')).to.equal(true);
    const file = /\/deliveries\/[0-9a-f]{24}\/files\/[0-9a-f]{24}/.exec((await owner.get(address)).body)![0];
    expect((await owner.get(file)).status).to.equal(200);

    const asBuyer = readable((await buyer.get(address)).body);
    expect(asBuyer.slice(asBuyer.indexOf('Lot yang dikirim')))
      .to.include('Diterima sebagian')
      .and.to.include('Menunggu tagihan dari UMKM')
      .and.to.include('Kekurangannya Kurangi jumlahnya, tidak perlu diganti');

    expect((await owner.post(`${address}/bills`, {}, address)).status).to.equal(303);
    const bill = /\/bills\/[0-9a-f]{24}/.exec((await owner.get(address)).body)![0];
    expect(readable((await buyer.get(bill)).body))
      .to.include('Rp760.000')
      .and.to.include('24 Des 2026');
    const pay = { formKey: newForm(), amountIdr: '760.000', paidOn: '2026-12-10', way: 'transfer', reference: 'A1' };
    expect((await owner.post(`${bill}/payments`, { ...pay, amountIdr: '900.000' }, bill)).status).to.equal(422);
    expect((await owner.post(`${bill}/payments`, pay, bill)).status).to.equal(303);
    for (const client of [owner, buyer]) expect(readable((await client.get('/bills?tab=paid')).body)).to.include('Lunas');

    const rival = await signIn(service.url, (await addSeller('Saingan')).owner);
    for (const page of [address, `${address}/acceptance`, `${address}/acceptance.pdf`, file, bill, `/lots/${code}/label`]) {
      expect((await rival.get(page)).status, page).to.equal(404);
    }
    expect((await visitor.get('/lots/LBK-9999-9999')).status).to.equal(404);
  }).timeout(120_000);
});

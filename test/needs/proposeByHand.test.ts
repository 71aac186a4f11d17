import { expect } from 'chai';
import { findNeed } from '../../src/needs/needs.store.ts';
import { listHandPicks } from '../../src/needs/matches.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import { readable, type Client } from '../support/client.ts';
import { addPerson, signIn } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { addParty, addSeller, postNeed, type Party, type Seller } from './market.ts';

describe('a coordinator who proposes an UMKM by hand', () => {
  let service: TestService;
  let party: Party;
  let coordinator: Client;
  let fits: Seller;
  let far: Seller;
  let other: Seller;

  before(async () => {
    service = await startTestService();
    party = await addParty(service.url, 'Hotel Melati Uji');
    coordinator = await signIn(service.url, await addPerson('coordinator', 'Koordinator Uji'));
    fits = await addSeller({ name: 'Gula Semut Mekar', capacityKg: 5_000 });
    far = await addSeller({ name: 'Gula Semut Jauh', capacityKg: 5_000, radiusKm: 5 });
    other = await addSeller({
      name: 'Bambu Lestari',
      product: {
        name: 'Keranjang bambu',
        description: 'Keranjang saji',
        category: 'anyaman-bambu',
        unit: 'pcs',
        capacityPerMonth: 500,
        minOrder: 1,
      },
    });
  });
  after(() => service.stop());

  const choice = ({ umkm, product }: Seller) => `${umkm.id}:${product.id}`;
  const propose = (id: string, fields: Record<string, string>) =>
    coordinator.post(`/needs/${id}/propose`, { reason: '', price: '', quantity: '', ...fields }, `/needs/${id}/propose`);

  it('finds active UMKM by name or product and shows the verdict before sending', async () => {
    const id = await postNeed(party.client);
    expect(readable((await coordinator.get(`/needs/${id}`)).body)).to.include('Usulkan UMKM');
    const found = await coordinator.get(`/needs/${id}/propose?q=gula+jauh`);
    expect(readable(found.body)).to.include('Gula Semut Jauh · Gula semut aren').and.not.include('Bambu Lestari');
    expect(readable((await coordinator.get(`/needs/${id}/propose?q=tidakada`)).body)).to.include(
      'Tidak ada UMKM aktif dengan nama itu',
    );
    const verdict = readable((await coordinator.get(`/needs/${id}/propose?product=${choice(far)}`)).body);
    expect(verdict).to.include('Belum memenuhi semua syarat');
    expect(readable((await coordinator.get(`/needs/${id}/propose?product=${choice(fits)}`)).body)).to.include(
      'memenuhi semua syarat.',
    );
    expect((await coordinator.get(`/needs/${id}/propose?product=${'f'.repeat(24)}:${'f'.repeat(24)}`)).status).to.equal(404);
  });

  it('sends for one who fits without asking why, tells owner and buyer, and records it', async () => {
    const id = await postNeed(party.client);
    const answer = await propose(id, { product: choice(fits) });
    expect(answer.location).to.equal(`/needs/${id}`);
    const [proposal] = await proposalsOfNeed(id);
    expect(proposal!.offers[0]).to.include({ priceIdr: 38_000, quantity: 200_000 });
    expect(await findNeed(id)).to.include({ status: 'matched' });
    expect((await listHandPicks(id))[0]).to.include({ umkmId: fits.umkm.id, byName: 'Koordinator Uji', reason: '' });
    expect((await listLatestNotifications(party.decider.id, 1))[0]).to.include({ kind: 'need-proposed-by-hand' });
    expect((await listLatestNotifications(fits.owner.id, 1))[0]).to.include({ kind: 'proposal-received' });

    expect((await propose(id, { product: choice(fits) })).status, 'a second time').to.equal(303);
    expect(await proposalsOfNeed(id)).to.have.length(1);
    expect(await listHandPicks(id)).to.have.length(1);
  });

  it('asks for a reason where a gate fails, and keeps the failing gates with it', async () => {
    const id = await postNeed(party.client);
    const refused = await propose(id, { product: choice(far), price: '39.000' });
    expect(refused.status).to.equal(422);
    expect(refused.body).to.include('id="reason-error"').and.include('39.000');
    await propose(id, { product: choice(far), price: '39.000', quantity: '50', reason: 'Diantar sendiri oleh koperasi' });
    const [proposal] = await proposalsOfNeed(id);
    expect(proposal!.offers[0]).to.include({ priceIdr: 39_000, quantity: 50_000, note: 'Diantar sendiri oleh koperasi' });
    const [pick] = await listHandPicks(id);
    expect(pick!.match!.gates.filter(({ passed }) => !passed).map(({ gate }) => gate)).to.deep.equal(['reach']);
    const page = readable((await party.client.get(`/needs/${id}`)).body);
    expect(page).to.include('Diusulkan koordinator').and.include('Diantar sendiri oleh koperasi');
    expect(page).to.include(pick!.match!.gates.find(({ passed }) => !passed)!.reason.id);
  });

  it('may propose what the engine takes for something else, once the amount is clear', async () => {
    const id = await postNeed(party.client);
    const unclear = await propose(id, { product: choice(other), reason: 'Bisa dipakai', price: '20.000' });
    expect(unclear.status).to.equal(422);
    expect(unclear.body).to.include('id="productAmount-error"');
    const sent = await propose(id, { product: choice(other), reason: 'Bisa dipakai', price: '20.000', productAmount: '40' });
    expect(sent.status).to.equal(303);
    const [proposal] = await proposalsOfNeed(id);
    expect(proposal).to.deep.include({ umkmId: other.umkm.id, conversion: { num: 40, den: 200_000 } });
  });

  const refusals: readonly (readonly [what: string, fields: (seller: Seller) => Record<string, string>, status: number])[] = [
    ['without a product', () => ({}), 422],
    ['with a price in words', (seller) => ({ product: choice(seller), price: 'murah' }), 422],
    ['with a quantity in words', (seller) => ({ product: choice(seller), quantity: 'banyak' }), 422],
    ['more than the UMKM can make', (seller) => ({ product: choice(seller), quantity: '900000' }), 409],
    ['a product that does not exist', ({ umkm }) => ({ product: `${umkm.id}:${'f'.repeat(24)}` }), 404],
  ];
  for (const [what, fields, status] of refusals) {
    it(`is refused ${what}`, async () => {
      const id = await postNeed(party.client);
      expect((await propose(id, fields(fits))).status).to.equal(status);
      expect(await proposalsOfNeed(id)).to.deep.equal([]);
    });
  }

  it('is a coordinator alone, and only for open needs', async () => {
    const id = await postNeed(party.client);
    expect((await party.client.get(`/needs/${id}/propose`)).status).to.equal(403);
    expect((await party.client.post(`/needs/${id}/propose`, { product: choice(fits) }, `/needs/${id}`)).status).to.equal(403);
    await party.client.post(`/needs/${id}/close`, { reason: 'Sudah cukup' }, `/needs/${id}`);
    expect((await propose(id, { product: choice(fits), reason: 'Bagus' })).status).to.equal(409);
  });

  it('may have it matched again', async () => {
    const id = await postNeed(party.client);
    expect((await coordinator.post(`/needs/${id}/rematch`, {}, `/needs/${id}`)).location).to.equal(`/needs/${id}`);
  });
});

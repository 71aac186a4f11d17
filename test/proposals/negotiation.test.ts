import { expect } from 'chai';
import { findHold, freeByProduct } from '../../src/capacity/capacity.store.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { acceptedProposal } from '../../src/proposals/acceptedProposal.ts';
import { counterOffer } from '../../src/proposals/counterOffer.ts';
import { declineOffer } from '../../src/proposals/declineOffer.ts';
import { extendDeadline } from '../../src/proposals/extendDeadline.ts';
import { findProposal, proposalsOfNeed } from '../../src/proposals/proposals.store.ts';
import { reassignProposal, withdrawProposal } from '../../src/proposals/withdrawProposal.ts';
import type { Audience, Push } from '../../src/shared/context.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../src/shared/errors.ts';
import { contextFor } from '../support/people.ts';
import { startTestService, testNow, type TestService } from '../support/service.ts';
import { addOpenNeed, addSeller, firstOffer, hours, openMarket, propose, proposeOne, type Market } from './market.ts';
import { refusal } from './refusal.ts';

const kindsTold = async (userId: string) => (await listLatestNotifications(userId, 20)).map(({ kind }) => kind).reverse();

describe('opening proposals', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('numbers them, holds capacity for each and tells every owner once', async () => {
    const market = await openMarket();
    const other = await addSeller('Gula Kedua');
    const proposals = await propose(market, [market, other]);
    expect(proposals.map(({ status, turn }) => `${status} ${turn}`)).to.deep.equal(['offered owner', 'offered owner']);
    expect(proposals[0]!.number).to.match(/^TW-2026-\d{4}$/);
    expect(new Set(proposals.map(({ number }) => number))).to.have.length(2);
    for (const { id } of proposals) expect((await findHold(id))?.months).to.have.length(3);
    for (const { owner } of [market, other]) expect(await kindsTold(owner.id)).to.deep.equal(['proposal-received']);
    const [told] = await listLatestNotifications(market.owner.id, 1);
    expect(told?.body.id).to.equal('Hotel Uji · 20 kg × Rp40.000 = Rp800.000. Jawab sebelum Rab, 25 Nov, 10.00 WIB.');
    expect(told?.topics).to.include.members(['proposals', `proposal:${proposals[0]!.id}`]);
  });

  it('leaves out who has no capacity left or is being asked already, and refuses when nobody remains', async () => {
    const market = await openMarket({ capacityKg: 30 });
    const roomy = await addSeller('Gula Lapang', 500);
    await propose(market, [market]);
    const second = { ...market, need: await addOpenNeed(market.buyer) };
    const opened = await propose(second, [market, roomy]);
    expect(opened.map(({ umkmId }) => umkmId)).to.deep.equal([roomy.umkm.id]);
    const full = await refusal(propose(second, [market]));
    expect(full).to.be.instanceOf(Conflict);
    expect(full.text.id).to.include('Kapasitas Desember 2026 tidak cukup');
    expect(await refusal(propose(second, [roomy]))).to.be.instanceOf(Conflict);
    expect(await proposalsOfNeed(second.need.id)).to.have.length(1);
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received']);
  });

  it('asks a product once for a need, however many send at once', async () => {
    const market = await openMarket({ capacityKg: 1000 });
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => propose(market, [market])));
    expect(results.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).to.be.instanceOf(Conflict);
    expect(await proposalsOfNeed(market.need.id)).to.have.length(1);
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received']);
  });
});

describe('negotiating', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  const free = async ({ product }: Market, month: string) =>
    (await freeByProduct([{ productId: product.id, declared: 100_000 }], [month])).get(product.id);

  it('keeps every round, whose turn it is, and lets the held capacity follow', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    const [owner, buyer] = [await contextFor(market.owner), await contextFor(market.decider)];
    await counterOffer(owner, id, firstOffer(market.need, { priceIdr: 45_000, quantity: 30_000, deliveryFrom: '2027-01-05' }));
    expect(await free(market, '2026-12')).to.equal(100_000);
    expect(await free(market, '2027-01')).to.equal(70_000);
    const back = await counterOffer(buyer, id, firstOffer(market.need, { priceIdr: 42_000, quantity: 25_000, note: 'Tolong' }));
    expect(back.offers.map(({ round, by, priceIdr, quantity }) => `${round} ${by} ${priceIdr} ${quantity}`)).to.deep.equal([
      '1 buyer 40000 20000',
      '2 owner 45000 30000',
      '3 buyer 42000 25000',
    ]);
    expect(back).to.include({ status: 'countered', turn: 'owner' });
    expect(await free(market, '2026-12')).to.equal(75_000);
    expect(await kindsTold(market.decider.id)).to.deep.equal(['offer-countered']);
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received', 'offer-countered']);
  });

  it('counts the same counter-offer once', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    const owner = await contextFor(market.owner);
    const terms = firstOffer(market.need, { priceIdr: 45_000 });
    const all = await Promise.all([1, 2, 3, 4].map(() => counterOffer(owner, id, terms, 1)));
    for (const { offers } of all) expect(offers).to.have.length(2);
    expect(await kindsTold(market.decider.id)).to.deep.equal(['offer-countered']);
  });

  it('gives whoever is countered at least a day to answer', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    const late = new Date(testNow().getTime() + hours(47));
    const next = await counterOffer(await contextFor(market.owner, late), id, firstOffer(market.need, { priceIdr: 39_000 }));
    expect(next.answerBy.getTime()).to.equal(late.getTime() + hours(24));
    expect((await findHold(id))?.expiresAt.getTime()).to.equal(next.answerBy.getTime());
  });

  it('refuses terms that cannot be, beside their field', async () => {
    const market = await openMarket({ terms: { priceFirm: true } });
    const { id } = await proposeOne(market);
    const owner = await contextFor(market.owner);
    const problemsOf = async (change: Parameters<typeof firstOffer>[1]) => {
      const refused = await refusal(counterOffer(owner, id, firstOffer(market.need, change)));
      expect(refused).to.be.instanceOf(InvalidInput);
      return (refused as InvalidInput).fields;
    };
    expect((await problemsOf({ priceIdr: 42_001 }))['priceIdr']?.id).to.include('Rp42.000');
    expect(await problemsOf({ quantity: 0 })).to.have.key('quantity');
    expect(await problemsOf({ quantity: 10.5 })).to.have.key('quantity');
    expect((await problemsOf({ quantity: 100_001 }))['quantity']?.id).to.include('tidak cukup');
    expect(await problemsOf({ deliveryFrom: '2026-11-22' })).to.have.key('deliveryFrom');
    expect(await problemsOf({ deliveryFrom: '2027-03-01' })).to.have.key('deliveryFrom');
    expect(await problemsOf({ note: 'sama saja' })).to.have.key('priceIdr');
    expect((await findProposal(id))?.offers).to.have.length(1);
    expect(await free(market, '2026-12')).to.equal(80_000);
  });

  it('refuses terms and first offers that cost more than any offer may, whatever the owner adds', async () => {
    const market = await openMarket({ capacityKg: 100_000_000, terms: { quantity: 10_000_000_000 } });
    const { id } = await proposeOne(market, firstOffer(market.need, { priceIdr: 1_000 }));
    const dear = firstOffer(market.need, { priceIdr: 99_999_999_999 });
    const decision = { words: 'menambah seribu pekerja', seen: Number.MAX_SAFE_INTEGER };
    const refused = await refusal(counterOffer(await contextFor(market.owner), id, dear, 1, decision));
    expect((refused as InvalidInput).fields['priceIdr']?.id).to.include('lebih dari Rp1.000.000.000.000');
    const other = await addOpenNeed(market.buyer, { quantity: 10_000_000_000 });
    const rejected = await refusal(propose({ ...market, need: other }, [market], { ...dear, quantity: other.quantity }));
    expect(rejected).to.be.instanceOf(Conflict);
    expect(rejected.text.id).to.include('lebih dari Rp1.000.000.000.000');
  });

  it('refuses the side whose turn it is not, a late answer, and an answer to an older round', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    const terms = firstOffer(market.need, { priceIdr: 41_000 });
    const [owner, buyer] = [await contextFor(market.owner), await contextFor(market.decider)];
    expect(await refusal(counterOffer(buyer, id, terms))).to.be.instanceOf(Conflict);
    expect(await refusal(counterOffer(owner, id, terms, 3))).to.be.instanceOf(Conflict);
    const late = await contextFor(market.owner, new Date(testNow().getTime() + hours(48)));
    expect(await refusal(counterOffer(late, id, terms))).to.be.instanceOf(Conflict);
    expect(await refusal(counterOffer(await contextFor(market.coordinator), id, terms))).to.be.instanceOf(Forbidden);
  });

  it('frees the capacity when it is declined, withdrawn or passed on, and refuses every answer after', async () => {
    const market = await openMarket();
    const [owner, buyer] = [await contextFor(market.owner), await contextFor(market.decider)];
    const coordinator = await contextFor(market.coordinator);
    const ends = [
      (id: string) => declineOffer(owner, id, { choice: 'capacity', words: '' }),
      (id: string) => withdrawProposal(buyer, id),
      (id: string) => reassignProposal(coordinator, id, 'Pemilik sakit'),
    ];
    for (const end of ends) {
      const { id } = await proposeOne(market);
      expect(await free(market, '2026-12')).to.equal(80_000);
      await end(id);
      await end(id);
      expect(await free(market, '2026-12')).to.equal(100_000);
      for (const answer of [
        () => acceptedProposal(owner, id),
        () => counterOffer(owner, id, firstOffer(market.need, { priceIdr: 1 })),
        () => extendDeadline(buyer, id, new Date(testNow().getTime() + hours(72))),
      ]) {
        expect(await refusal(answer())).to.be.instanceOf(Conflict);
      }
    }
    expect(await kindsTold(market.decider.id)).to.deep.equal(['offer-declined', 'proposal-withdrawn']);
    const ofOwner = await kindsTold(market.owner.id);
    expect(ofOwner.filter((kind) => kind === 'proposal-withdrawn')).to.have.length(2);
  });

  it('lets buyer and coordinator give more time within reason, and nobody else', async () => {
    const market = await openMarket();
    const { id, answerBy } = await proposeOne(market);
    const buyer = await contextFor(market.decider);
    const at = (count: number) => new Date(answerBy.getTime() + hours(count));
    await extendDeadline(buyer, id, at(24));
    await extendDeadline(buyer, id, at(24));
    await extendDeadline(await contextFor(market.coordinator), id, at(48));
    expect((await findProposal(id))?.answerBy.getTime()).to.equal(at(48).getTime());
    expect((await findHold(id))?.expiresAt.getTime()).to.equal(at(48).getTime());
    expect(await kindsTold(market.owner.id)).to.deep.equal(['proposal-received', 'proposal-extended', 'proposal-extended']);
    for (const wrong of [at(47), at(24 * 61)]) {
      expect(await refusal(extendDeadline(buyer, id, wrong))).to.be.instanceOf(InvalidInput);
    }
    expect(await refusal(extendDeadline(await contextFor(market.owner), id, at(72)))).to.be.instanceOf(Forbidden);
  });

  it('does not exist for anybody else', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    const stranger = await contextFor((await addSeller('Orang lain')).owner);
    for (const attempt of [
      () => counterOffer(stranger, id, firstOffer(market.need, { priceIdr: 1 })),
      () => declineOffer(stranger, id, { choice: 'price', words: '' }),
      () => withdrawProposal(stranger, id),
      () => reassignProposal(stranger, id, 'x'),
      () => extendDeadline(stranger, id, testNow()),
      () => acceptedProposal(stranger, id),
    ]) {
      expect(await refusal(attempt())).to.be.instanceOf(NotFound);
    }
    expect((await findProposal(id))?.status).to.equal('offered');
  });

  it('lets the open pages of both sides and of all coordinators show each change', async () => {
    const market = await openMarket();
    const { id } = await proposeOne(market);
    const pushed: { to: Audience | string; topics: readonly string[] }[] = [];
    const push: Push = {
      changed: (to, topics) => void pushed.push({ to, topics }),
      notice: (to, { topics }) => void pushed.push({ to, topics }),
    };
    await counterOffer({ ...(await contextFor(market.owner)), push }, id, firstOffer(market.need, { priceIdr: 44_000 }));
    const reached = pushed
      .filter(({ topics }) => topics.includes(`proposal:${id}`) && topics.includes('proposals'))
      .map(({ to }) => to);
    expect(reached).to.deep.include.members([{ userId: market.owner.id }, market.decider.id, { role: 'coordinator' }]);
  });
});

import { expect } from 'chai';
import { findDeal } from '../../src/deals/deals.store.ts';
import { acceptDelivery } from '../../src/deals/delivery/acceptDelivery.ts';
import { deliveriesOfDeal, deliveryOfLot, findDelivery, listLotDeliveries } from '../../src/deals/delivery/delivery.store.ts';
import { placeOrder } from '../../src/deals/delivery/placeOrder.ts';
import { answerLot, recordLot } from '../../src/deals/delivery/recordLot.ts';
import { replanDelivery } from '../../src/deals/delivery/replanDelivery.ts';
import { listLatestNotifications } from '../../src/notifications/notifications.store.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../src/shared/errors.ts';
import { instantOf } from '../../src/shared/dates.ts';
import { addSeller } from '../proposals/market.ts';
import { refusal } from '../proposals/refusal.ts';
import { contextFor } from '../support/people.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { accept, agreedDeal, newForm, orderedDeal, send, signedDeal } from './stages.ts';

const failed = { kind: 'moisture', value: '3,9 %', limit: '3 %', passed: false, fileId: null } as const;

describe('orders and deliveries', () => {
  let service: TestService;
  before(async () => (service = await startTestService()));
  after(() => service.stop());

  it('makes the schedule of the agreed window when the buyer orders, and tells the owner', async () => {
    const { market, deal, deliveries } = await orderedDeal();
    expect(deliveries.map(({ dueOn, quantity, period, status }) => [period, dueOn, quantity, status])).to.deep.equal([
      [1, '2026-12-10', 20_000, 'planned'],
      [2, '2027-01-10', 20_000, 'planned'],
      [3, '2027-02-10', 20_000, 'planned'],
    ]);
    expect(deliveries[0]?.shares.map(({ umkmId, quantity }) => [umkmId, quantity])).to.deep.equal([[market.umkm.id, 20_000]]);
    expect(deal).to.include({ status: 'ordered', step: 'ordered' });
    const [told] = await listLatestNotifications(market.owner.id, 1);
    expect(told).to.include({ kind: 'order-placed', url: `/deals/${deal.id}` });
  });

  it('takes an order once, from the buyer alone, and only after the agreement was signed', async () => {
    const agreed = await agreedDeal();
    const early = placeOrder(await contextFor(agreed.market.decider), agreed.deal.id, '');
    expect(await refusal(early)).to.be.instanceOf(Conflict);
    const { market, deal } = await signedDeal();
    expect(await refusal(placeOrder(await contextFor(market.owner), deal.id, ''))).to.be.instanceOf(Forbidden);
    expect(await refusal(placeOrder(await contextFor(market.coordinator), deal.id, ''))).to.be.instanceOf(Forbidden);
    const buyer = await contextFor(market.decider);
    const twice = await Promise.all([placeOrder(buyer, deal.id, 'A'), placeOrder(buyer, deal.id, 'B')]);
    expect(twice[0].map(({ id }) => id)).to.deep.equal(twice[1].map(({ id }) => id));
    expect(await deliveriesOfDeal(deal.id)).to.have.length(3);
    const stranger = await contextFor((await addSeller('Asing')).owner);
    expect(await refusal(placeOrder(stranger, deal.id, ''))).to.be.instanceOf(NotFound);
  });

  it('lets the buyer shift what was not sent yet, within what was agreed, and tells the owner', async () => {
    const stage = await orderedDeal();
    const { market, deal, deliveries } = stage;
    const buyer = await contextFor(market.decider);
    const [first, second] = deliveries;
    const changed = await replanDelivery(buyer, first!.id, '2026-12-14', 15_000);
    expect(changed).to.include({ dueOn: '2026-12-14', quantity: 15_000 });
    expect(changed.shares.map(({ quantity }) => quantity)).to.deep.equal([15_000]);
    expect((await listLatestNotifications(market.owner.id, 1))[0]).to.include({ kind: 'delivery-changed' });
    expect((await replanDelivery(buyer, second!.id, second!.dueOn, 25_000)).quantity).to.equal(25_000);

    const wrong = async (dueOn: string, quantity: number) => refusal(replanDelivery(buyer, second!.id, dueOn, quantity));
    expect(await wrong(second!.dueOn, 25_001))
      .to.be.instanceOf(InvalidInput)
      .and.to.have.nested.property('fields.quantity');
    expect(await wrong('2026-11-01', 25_000))
      .to.be.instanceOf(InvalidInput)
      .and.to.have.nested.property('fields.dueOn');
    expect(await wrong('2027-06-01', 25_000))
      .to.be.instanceOf(InvalidInput)
      .and.to.have.nested.property('fields.dueOn');
    const owner = await contextFor(market.owner);
    expect(await refusal(replanDelivery(owner, second!.id, '2027-01-12', 20_000))).to.be.instanceOf(Forbidden);
    await send({ market, deal }, changed);
    expect(await refusal(replanDelivery(buyer, first!.id, '2026-12-20', 15_000))).to.be.instanceOf(Conflict);
  });

  it('records lots with readable codes that lead from the pack to its maker and from the maker to where it went', async () => {
    const stage = await orderedDeal();
    const { market, deliveries } = stage;
    const lot = await send(stage, deliveries[0]!, { quantity: 12_000 });
    expect(lot.code).to.match(/^LBK-2612-\d{4}$/);
    const found = await deliveryOfLot(lot.code);
    expect(found?.lots[0]).to.include({ umkmId: market.umkm.id, umkmName: market.umkm.name, quantity: 12_000, state: 'sent' });
    const went = await listLotDeliveries({ umkmId: market.umkm.id }, 1);
    expect(went.items.map(({ id, buyerName }) => [id, buyerName])).to.deep.equal([[found!.id, market.buyer.name]]);
    expect((await listLotDeliveries({ umkmId: market.umkm.id, buyerId: market.umkm.id }, 1)).total).to.equal(0);
    expect((await findDeal(stage.deal.id))?.step).to.equal('delivering');
  });

  it('records the same form once, refuses far too much, a later day of production and another UMKM', async () => {
    const stage = await orderedDeal();
    const { market, deliveries } = stage;
    const delivery = deliveries[0]!;
    const formKey = newForm();
    const [one, two] = [await send(stage, delivery, { formKey }), await send(stage, delivery, { formKey })];
    expect(one.code).to.equal(two.code);
    expect((await findDelivery(delivery.id))?.lots).to.have.length(1);
    const fields = async (work: Promise<unknown>) => Object.keys(((await refusal(work)) as InvalidInput).fields ?? {});
    expect(await fields(send(stage, delivery, { quantity: 21_000 }))).to.deep.equal(['quantity']);
    expect(await fields(send(stage, delivery, { quantity: 10, producedOn: '2027-03-01' }))).to.deep.equal(['producedOn']);
    expect(await fields(send(stage, delivery, { umkmId: market.buyer.id }))).to.deep.equal(['umkmId']);
    const terms = { umkmId: market.umkm.id, quantity: 1000, producedOn: '2026-11-20', test: null, formKey: newForm() };
    expect(await refusal(recordLot(await contextFor(market.decider), delivery.id, terms))).to.be.instanceOf(Forbidden);
    const stranger = await contextFor((await addSeller('Asing')).owner);
    expect(await refusal(recordLot(stranger, delivery.id, terms))).to.be.instanceOf(NotFound);
    expect((await recordLot(await contextFor(market.coordinator), delivery.id, terms)).umkmId).to.equal(market.umkm.id);
  });

  it('holds back a lot that failed its test until the buyer says so, and it counts only then', async () => {
    const stage = await orderedDeal();
    const { market, deal, deliveries } = stage;
    const delivery = deliveries[0]!;
    const lot = await send(stage, delivery, { test: failed });
    expect(lot.state).to.equal('held');
    expect((await findDelivery(delivery.id))?.status).to.equal('planned');
    expect((await findDeal(deal.id))?.step).to.equal('ordered');
    expect((await listLatestNotifications(market.decider.id, 1))[0]).to.include({ kind: 'lot-failed' });
    expect(await refusal(accept(stage, delivery))).to.be.instanceOf(Conflict);
    const owner = await contextFor(market.owner);
    expect(await refusal(answerLot(owner, delivery.id, lot.code, true))).to.be.instanceOf(Forbidden);

    const buyer = await contextFor(market.decider, instantOf('2026-12-11', 9));
    await answerLot(buyer, delivery.id, lot.code, true);
    await answerLot(buyer, delivery.id, lot.code, true);
    const allowed = await findDelivery(delivery.id);
    expect(allowed?.lots[0]).to.include({ state: 'sent', sentOn: '2026-12-11' });
    expect(allowed?.status).to.equal('sent');
    expect(await refusal(answerLot(buyer, delivery.id, lot.code, false))).to.be.instanceOf(Conflict);
    expect(await refusal(answerLot(buyer, delivery.id, 'LBK-0000-0000', true))).to.be.instanceOf(NotFound);

    const other = await send(stage, deliveries[1]!, { test: failed });
    await answerLot(buyer, deliveries[1]!.id, other.code, false);
    expect((await findDelivery(deliveries[1]!.id))?.lots[0]).to.include({ state: 'stopped', sentOn: null });
  });

  it('accepts in part with reasons and plans what is missing anew; a second press changes nothing', async () => {
    const stage = await orderedDeal();
    const { deal, deliveries } = stage;
    const delivery = deliveries[0]!;
    const lot = await send(stage, delivery);
    const lots = [{ code: lot.code, accepted: 14_000, reason: 'quality' as const, words: 'Lembap', fileIds: [] }];
    const answered = await accept(stage, delivery, { lots, followUp: 'replace', dueOn: '2026-12-20' });
    expect(answered.status).to.equal('partly');
    expect(answered.acceptance).to.include({ acceptedQuantity: 14_000, followUp: 'replace' });
    expect(answered.acceptance?.number).to.match(/^BAST-2026-\d{4}$/);
    expect(answered.acceptance?.lots[0]).to.include({ accepted: 14_000, refused: 6_000, reason: 'quality', words: 'Lembap' });
    expect((await accept(stage, delivery)).acceptance?.number).to.equal(answered.acceptance?.number);
    const all = await deliveriesOfDeal(deal.id);
    const replacement = all.find(({ replaces }) => replaces === delivery.id);
    expect(replacement).to.include({ period: 1, quantity: 6_000, dueOn: '2026-12-20', status: 'planned' });
    expect(all).to.have.length(4);
    const [told] = await listLatestNotifications(stage.market.owner.id, 1);
    expect(told).to.include({ kind: 'delivery-accepted' });
    expect(told!.body.id, 'what follows').to.match(/Kekurangan \d+ kg dikirim lagi pada 20 Des 2026\.$/);
  });

  it('refuses an acceptance without goods, above what was sent, without a reason or a follow-up, and by another', async () => {
    const stage = await orderedDeal();
    const { market, deliveries } = stage;
    const delivery = deliveries[0]!;
    expect(await refusal(accept(stage, delivery))).to.be.instanceOf(Conflict);
    const lot = await send(stage, delivery, { quantity: 18_000 });
    const answer = (accepted: number, reason: 'late' | null = null) => [
      { code: lot.code, accepted, reason, words: '', fileIds: [] },
    ];
    const fields = async (work: Promise<unknown>) => Object.keys(((await refusal(work)) as InvalidInput).fields ?? {});
    expect(await fields(accept(stage, delivery, { lots: answer(19_000) }))).to.deep.equal([`accepted-${lot.code}`]);
    expect(await fields(accept(stage, delivery, { lots: answer(17_000) }))).to.deep.equal([`reason-${lot.code}`, 'followUp']);
    expect(await fields(accept(stage, delivery))).to.deep.equal(['followUp']);
    expect(await fields(accept(stage, delivery, { followUp: 'replace' }))).to.deep.equal(['dueOn']);
    expect(await fields(accept(stage, delivery, { followUp: 'replace', dueOn: '2026-12-01' }))).to.deep.equal(['dueOn']);
    const owner = await contextFor(market.owner);
    const terms = { lots: [], followUp: 'reduce' as const, dueOn: null };
    expect(await refusal(acceptDelivery(owner, delivery.id, terms))).to.be.instanceOf(Forbidden);
    const reduced = await accept(stage, delivery, { followUp: 'reduce' });
    expect(reduced.acceptance).to.include({ followUp: 'reduce', acceptedQuantity: 18_000 });
    expect(await refusal(send(stage, delivery, { quantity: 1000 }))).to.be.instanceOf(Conflict);
  });
});

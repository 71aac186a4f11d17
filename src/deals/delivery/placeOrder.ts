import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf, dayText } from '../../shared/dates.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { seeDeal } from '../announceDeal.ts';
import { goodsInWords } from '../consortium/consortiumDeal.rules.ts';
import { dealSteps, deliveredGoods, type Deal } from '../deals.rules.ts';
import { addDealEvent } from '../deals.store.ts';
import { followFacts } from '../followFacts.ts';
import { eventOf } from '../dealMoves.ts';
import { daysOfOrder, type Delivery } from './delivery.rules.ts';
import { addDelivery, deliveriesOfDeal } from './delivery.store.ts';
import { plannedDelivery } from './plannedDelivery.rules.ts';
import { deliveryTexts } from './delivery.texts.ts';
import { announceAt, demandRunning } from './seeDelivery.ts';

const { say } = deliveryTexts;

async function addDeliveries(ctx: ActionContext, deal: Deal, orderNumber: string): Promise<Delivery[]> {
  const added: Delivery[] = [];
  for (const [index, dueOn] of daysOfOrder(deal, dayOf(ctx.now)).entries()) {
    // The goods of a bundle come from different makers: each kind is a delivery of its own, in its own unit.
    for (const delivered of deliveredGoods(deal)) {
      if (delivered.quantity > 0)
        added.push(await addDelivery(plannedDelivery(deal, delivered, { orderNumber, period: index + 1, dueOn }, ctx.now)));
    }
  }
  return added;
}

/**
 * The buyer orders what was agreed: the schedule of deliveries is made and every member is told. `orderNumber` is the buyer's own,
 * empty when they have none. Ordered twice it counts once. Throws NotFound, Forbidden for others than the buyer, Conflict before the
 * agreement is signed, in mediation, or once the deal is closed.
 */
export async function placeOrder(ctx: ActionContext, dealId: string, orderNumber: string): Promise<Delivery[]> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (part !== 'buyer') throw new Forbidden();
    const before = await deliveriesOfDeal(dealId);
    if (before.length > 0) return before;
    demandRunning(deal);
    if (dealSteps.indexOf(deal.step) < dealSteps.indexOf('signed')) throw new Conflict(say('notSigned'));
    const deliveries = await addDeliveries(ctx, deal, orderNumber);
    const first = deliveries[0]!;
    const words = {
      ...{ count: deliveries.length, title: deal.terms.title, order: orderNumber || deal.number },
      ...{ quantity: goodsInWords(deal) ?? quantityText(first.quantity, first.unit), day: dayText(first.dueOn) },
    };
    await addDealEvent(dealId, eventOf(ctx, 'moved', say('eventOrdered', words)));
    const next = await followFacts(ctx, deal);
    const notice = { kind: 'order-placed', title: say('orderedTitle', words), body: say('orderedBody', words) };
    const umkmIds = deal.members.map(({ umkmId }) => umkmId);
    await announceAt(ctx, next, paths.deal(dealId), { owners: { notice, umkmIds }, coordinator: notice });
    return deliveries;
  });
}

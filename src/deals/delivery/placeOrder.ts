import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf, dayText } from '../../shared/dates.ts';
import { Conflict, Forbidden } from '../../shared/errors.ts';
import { seeDeal } from '../announceDeal.ts';
import { dealSteps, type Deal } from '../deals.rules.ts';
import { addDealEvent } from '../deals.store.ts';
import { followFacts } from '../followFacts.ts';
import { eventOf } from '../progressDeal.ts';
import { daysOfOrder, sharesOf, type Delivery } from './delivery.rules.ts';
import { addDelivery, deliveriesOfDeal } from './delivery.store.ts';
import { deliveryTexts } from './delivery.texts.ts';
import { announceAt, demandRunning } from './seeDelivery.ts';

const { say } = deliveryTexts;

async function addDeliveries(ctx: ActionContext, deal: Deal, orderNumber: string): Promise<Delivery[]> {
  const { id, number, needId, buyerId, members, terms, agreed } = deal;
  const about = { dealId: id, dealNumber: number, needId, buyerId, buyerName: terms.buyerName, title: terms.title };
  const added: Delivery[] = [];
  for (const [index, dueOn] of daysOfOrder(deal, dayOf(ctx.now)).entries()) {
    const planned = { orderNumber, period: index + 1, replaces: null, dueOn, quantity: agreed.quantity, createdAt: ctx.now };
    const umkmIds = members.map(({ umkmId }) => umkmId);
    added.push(
      await addDelivery({ ...about, ...planned, unit: terms.unit, umkmIds, shares: sharesOf(members, agreed.quantity) }),
    );
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
      ...{ quantity: quantityText(first.quantity, first.unit), day: dayText(first.dueOn) },
    };
    await addDealEvent(dealId, eventOf(ctx, 'moved', say('eventOrdered', words)));
    const next = await followFacts(ctx, deal);
    const notice = { kind: 'order-placed', title: say('orderedTitle', words), body: say('orderedBody', words) };
    const umkmIds = deal.members.map(({ umkmId }) => umkmId);
    await announceAt(ctx, next, paths.deal(dealId), { owners: { notice, umkmIds }, coordinator: notice });
    return deliveries;
  });
}

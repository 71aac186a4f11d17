import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { addDays, dayOf, dayText, type Day } from '../../shared/dates.ts';
import { Conflict, Forbidden, InvalidInput } from '../../shared/errors.ts';
import type { Deal } from '../deals.rules.ts';
import { addDealEvent } from '../deals.store.ts';
import { eventOf } from '../dealMoves.ts';
import { watchDeal } from '../stall/watchDeal.ts';
import { sharesOf, type Delivery } from './delivery.rules.ts';
import { changeDelivery, deliveriesOfDeal } from './delivery.store.ts';
import { deliveryTexts } from './delivery.texts.ts';
import { announceAt, demandRunning, seeDelivery } from './seeDelivery.ts';

const { say } = deliveryTexts;

/** How far past the agreed window a delivery may be shifted. */
const LATEST_DAYS = 31;

/** The members who bring what this delivery holds. */
function bringers(delivery: Delivery, deal: Deal) {
  return deal.members.filter(({ goods }) => goods === delivery.goods?.id);
}

/** The most this delivery may bring, so that all deliveries of the schedule together stay within what was agreed. */
export function mostOf(delivery: Delivery, deal: Deal, deliveries: readonly Delivery[]): number {
  const planned = deliveries.filter(({ replaces, goods }) => replaces === null && goods?.id === delivery.goods?.id);
  if (delivery.replaces !== null) return delivery.quantity;
  const others = planned.filter(({ id }) => id !== delivery.id).reduce((sum, { quantity }) => sum + quantity, 0);
  const agreed = bringers(delivery, deal).reduce((sum, { quantity }) => sum + quantity, 0);
  return planned.length * agreed - others;
}

function demandDay(dueOn: Day, now: Date, until: Day): void {
  const latest = addDays(until, LATEST_DAYS);
  if (dueOn < dayOf(now)) throw new InvalidInput({ dueOn: say('tooEarly') });
  if (dueOn > latest) throw new InvalidInput({ dueOn: say('tooLate', { day: dayText(latest) }) });
}

/** The shares of a delivery with another quantity: those of a replacement keep their own proportions. */
function newShares(delivery: Delivery, deal: Deal, quantity: number) {
  if (bringers(delivery, deal).length === 0) return [];
  return sharesOf(delivery.replaces === null ? bringers(delivery, deal) : memberShares(delivery, deal), quantity);
}

function memberShares(delivery: Delivery, deal: Deal) {
  return bringers(delivery, deal)
    .map((member) => ({ ...member, quantity: delivery.shares.find(({ umkmId }) => umkmId === member.umkmId)?.quantity ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
}

/**
 * The buyer shifts the day or the amount of a delivery of which nothing was sent yet; every member is told what changed. Said twice it
 * counts once. Throws NotFound, Forbidden for others, Conflict once something was sent, InvalidInput on `dueOn` and `quantity`.
 */
export async function replanDelivery(ctx: ActionContext, deliveryId: string, dueOn: Day, quantity: number): Promise<Delivery> {
  return inTransaction(async () => {
    const { delivery, deal, part } = await seeDelivery(ctx, deliveryId);
    if (part !== 'buyer') throw new Forbidden();
    demandRunning(deal);
    if (delivery.dueOn === dueOn && delivery.quantity === quantity) return delivery;
    if (delivery.status !== 'planned' || delivery.lots.length > 0) throw new Conflict(say('alreadySent'));
    if (delivery.dueOn !== dueOn) demandDay(dueOn, ctx.now, deal.terms.deliveryUntil);
    const most = mostOf(delivery, deal, await deliveriesOfDeal(deal.id));
    if (quantity > most) throw new InvalidInput({ quantity: say('tooMuch', { most: quantityText(most, delivery.unit) }) });

    const shares = quantity === delivery.quantity ? delivery.shares : newShares(delivery, deal, quantity);
    const next = await changeDelivery(delivery, { dueOn, quantity, shares }, ctx.now);
    const words = {
      ...{ number: deal.number, period: delivery.period, quantity: quantityText(quantity, delivery.unit), day: dayText(dueOn) },
      ...{ before: quantityText(delivery.quantity, delivery.unit), dayBefore: dayText(delivery.dueOn) },
    };
    await addDealEvent(deal.id, eventOf(ctx, 'moved', say('eventChanged', words)));
    const notice = { kind: 'delivery-changed', title: say('changedTitle', words), body: say('changedBody', words) };
    await watchDeal(ctx, deal.id);
    await announceAt(ctx, deal, paths.delivery(deliveryId), { buyer: notice, owners: { notice, umkmIds: delivery.umkmIds } });
    return next;
  });
}

import type { ActionContext } from '../../shared/context.ts';
import type { Day } from '../../shared/dates.ts';
import type { DealMember } from '../deals.rules.ts';
import type { Delivery, Share } from '../delivery/delivery.rules.ts';
import { changeDelivery, deliveriesOfDeal } from '../delivery/delivery.store.ts';

/** Deliveries of which nothing was sent yet and that no buyer's decision has made. */
function untouched(delivery: Delivery): boolean {
  return delivery.status === 'planned' && delivery.lots.length === 0 && delivery.replaces === null;
}

/** Deliveries still to come that hold these goods of a bundle, or all of an ordinary deal. */
async function comingOf(dealId: string, goods: string | undefined): Promise<Delivery[]> {
  return (await deliveriesOfDeal(dealId)).filter((delivery) => untouched(delivery) && delivery.goods?.id === goods);
}

/** With nobody left to bring it, a delivery keeps the quantity that is wanted. */
async function reshape(ctx: ActionContext, delivery: Delivery, shares: readonly Share[]): Promise<void> {
  const quantity = shares.reduce((sum, share) => sum + share.quantity, 0);
  await changeDelivery(delivery, { shares, quantity: quantity || delivery.quantity }, ctx.now);
}

/** Takes a member out of every delivery of its goods that is still to come. In the caller's transaction. */
export async function leaveSchedule(ctx: ActionContext, dealId: string, umkmId: string, goods: string | null): Promise<void> {
  for (const delivery of await comingOf(dealId, goods ?? undefined)) {
    if (!delivery.shares.some((share) => share.umkmId === umkmId)) continue;
    await reshape(
      ctx,
      delivery,
      delivery.shares.filter((share) => share.umkmId !== umkmId),
    );
  }
}

/** Puts a new member into every delivery of its goods from its first day on. In the caller's transaction. */
export async function joinSchedule(ctx: ActionContext, dealId: string, member: DealMember, from: Day): Promise<void> {
  const { umkmId, umkmName, umkmKecamatan, productId, productName, quantity } = member;
  for (const delivery of await comingOf(dealId, member.goods)) {
    if (delivery.dueOn < from || delivery.shares.some((share) => share.umkmId === umkmId)) continue;
    await reshape(ctx, delivery, [...delivery.shares, { umkmId, umkmName, umkmKecamatan, productId, productName, quantity }]);
  }
}

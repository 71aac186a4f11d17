import type { ActionContext } from '../../shared/context.ts';
import type { Day } from '../../shared/dates.ts';
import type { DealMember } from '../deals.rules.ts';
import type { Delivery, Share } from '../delivery/delivery.rules.ts';
import { changeDelivery, deliveriesOfDeal } from '../delivery/delivery.store.ts';

/** Deliveries of which nothing was sent yet and that no buyer's decision has made. */
function untouched(delivery: Delivery): boolean {
  return delivery.status === 'planned' && delivery.lots.length === 0 && delivery.replaces === null;
}

async function reshape(ctx: ActionContext, delivery: Delivery, shares: readonly Share[]): Promise<void> {
  const quantity = shares.reduce((sum, share) => sum + share.quantity, 0);
  if (quantity > 0) await changeDelivery(delivery, { shares, quantity }, ctx.now);
}

/** Takes a member out of every delivery that is still to come. In the caller's transaction. */
export async function leaveSchedule(ctx: ActionContext, dealId: string, umkmId: string): Promise<void> {
  for (const delivery of await deliveriesOfDeal(dealId)) {
    if (!untouched(delivery) || !delivery.shares.some((share) => share.umkmId === umkmId)) continue;
    await reshape(
      ctx,
      delivery,
      delivery.shares.filter((share) => share.umkmId !== umkmId),
    );
  }
}

/** Puts a new member into every delivery from its first day on. In the caller's transaction. */
export async function joinSchedule(ctx: ActionContext, dealId: string, member: DealMember, from: Day): Promise<void> {
  const { umkmId, umkmName, umkmKecamatan, productId, productName, quantity } = member;
  for (const delivery of await deliveriesOfDeal(dealId)) {
    if (!untouched(delivery) || delivery.dueOn < from || delivery.shares.some((share) => share.umkmId === umkmId)) continue;
    await reshape(ctx, delivery, [...delivery.shares, { umkmId, umkmName, umkmKecamatan, productId, productName, quantity }]);
  }
}

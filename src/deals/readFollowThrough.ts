import type { Part } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import type { Deal } from './deals.rules.ts';
import { isExported } from './deals.store.ts';
import { deliveriesOfDeal } from './delivery/delivery.store.ts';
import type { FollowThrough } from './followThrough.view.ts';
import { billsOfDeal } from './payment/payment.store.ts';
import { seesMoney } from './payment/seeBill.ts';
import { isRateable } from './rating/rateDeal.ts';
import { ratingsOfDeal } from './rating/rating.store.ts';
import { alarmOfDeal } from './stall/stall.store.ts';

/** Everything that has followed a deal's agreement, as this person may see it. */
export async function readFollowThrough(ctx: ActionContext, deal: Deal, part: Part): Promise<FollowThrough> {
  const bills = await billsOfDeal(deal.id);
  return {
    ...{ deal, part, umkmId: ctx.actor.umkmId, now: ctx.now, open: isRateable(deal) },
    deliveries: await deliveriesOfDeal(deal.id),
    bills,
    visibleBills: bills.filter(({ umkmId }) => seesMoney(ctx, deal, part, umkmId)),
    ratings: await ratingsOfDeal(deal.id),
    alarm: part === 'coordinator' ? await alarmOfDeal(deal.id) : null,
    exported: part === 'coordinator' ? await isExported(deal.id) : null,
  };
}

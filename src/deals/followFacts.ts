import { markFulfilled } from '../needs/needs.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { sameText } from '../shared/text.ts';
import { announceDeal } from './announceDeal.ts';
import { dealSteps, isClosed, type Deal } from './deals.rules.ts';
import { dealsOfNeed, moveDeal } from './deals.store.ts';
import { dealsTexts, dealStatusText } from './deals.texts.ts';
import { deliveriesOfDeal } from './delivery/delivery.store.ts';
import { stepOfFacts } from './facts.rules.ts';
import { billsOfDeal } from './payment/payment.store.ts';
import { eventOf } from './progressDeal.ts';

const { say } = dealsTexts;

/** When the last running deal of a need is closed, the need is fulfilled. */
async function closeFulfilledNeed(deal: Deal): Promise<void> {
  const deals = await dealsOfNeed(deal.needId);
  if (deals.every(({ status }) => isClosed(status))) await markFulfilled(deal.needId);
}

/**
 * Takes the deal to the step that its deliveries and bills have reached, never back, and writes the history. While it is in mediation
 * it waits; whoever settles calls this again. Runs in the caller's transaction. Resolves to the deal as it then stands.
 */
export async function followFacts(ctx: ActionContext, deal: Deal): Promise<Deal> {
  if (isClosed(deal.status) || deal.status === 'disputed') return deal;
  const reached = stepOfFacts(await deliveriesOfDeal(deal.id), await billsOfDeal(deal.id));
  if (!reached || dealSteps.indexOf(reached) <= dealSteps.indexOf(deal.step)) return deal;
  const status = dealStatusText(reached);
  const next = await moveDeal(deal, { status: reached, step: reached }, eventOf(ctx, 'moved', say('eventMoved', { status })));
  if (reached === 'paid') {
    await closeFulfilledNeed(next);
    const title = say('movedTitle', { number: next.number, status });
    const notice = { kind: 'deal-moved', title, body: sameText(next.terms.title) };
    await announceDeal(ctx, next, { owner: notice, buyer: notice, coordinator: notice });
  }
  return next;
}

import { markFulfilled } from '../needs/needs.store.ts';
import { paths } from '../http/paths.ts';
import type { ActionContext } from '../shared/context.ts';
import { sameText } from '../shared/text.ts';
import { announceTo } from './announceDeal.ts';
import { dealSteps, isClosed, partiesOf, type Deal, type DealStep } from './deals.rules.ts';
import { dealsOfNeed, moveDeal } from './deals.store.ts';
import { dealsTexts, dealStatusText } from './deals.texts.ts';
import { deliveriesOfDeal } from './delivery/delivery.store.ts';
import { stepOfFacts } from './facts.rules.ts';
import { billsOfDeal } from './payment/payment.store.ts';
import { eventOf } from './dealMoves.ts';
import { watchFacts } from './stall/watchDeal.ts';

const { say } = dealsTexts;

/** When the last running deal of a need is closed, the need is fulfilled. */
async function closeFulfilledNeed(deal: Deal): Promise<void> {
  const deals = await dealsOfNeed(deal.needId);
  if (deals.every(({ status }) => isClosed(status))) await markFulfilled(deal.needId);
}

/**
 * Takes the deal to the step that its deliveries and bills have reached, never back, and writes the history. While it is in mediation
 * it waits; whoever settles calls this again. The deal's clock is set to what is awaited next. Runs in the caller's transaction. Resolves to the deal as it then stands.
 */
export async function followFacts(ctx: ActionContext, deal: Deal): Promise<Deal> {
  if (isClosed(deal.status) || deal.status === 'disputed') return deal;
  const deliveries = await deliveriesOfDeal(deal.id);
  const bills = await billsOfDeal(deal.id);
  const reached = stepOfFacts(deliveries, bills);
  const next = reached && dealSteps.indexOf(reached) > dealSteps.indexOf(deal.step) ? await moveTo(ctx, deal, reached) : deal;
  if (deliveries.length > 0) await watchFacts(ctx, next, deliveries, bills);
  return next;
}

async function moveTo(ctx: ActionContext, deal: Deal, reached: DealStep): Promise<Deal> {
  const status = dealStatusText(reached);
  const next = await moveDeal(deal, { status: reached, step: reached }, eventOf(ctx, 'moved', say('eventMoved', { status })));
  if (reached === 'paid') {
    await closeFulfilledNeed(next);
    const title = say('movedTitle', { number: next.number, status });
    const notice = { kind: 'deal-moved', title, body: sameText(next.terms.title) };
    const owners = { notice, umkmIds: partiesOf(next).umkmIds };
    await announceTo(ctx, next, { url: paths.deal(next.id), buyer: notice, coordinator: notice, owners });
  }
  return next;
}

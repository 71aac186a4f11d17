import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { sameText } from '../shared/text.ts';
import { announceDeal, seeDeal } from './announceDeal.ts';
import type { Deal } from './deals.rules.ts';
import { moveDeal } from './deals.store.ts';
import { dealsTexts } from './deals.texts.ts';
import { addWords } from './postMessage.ts';
import { demandMove, eventOf } from './progressDeal.ts';

const { say } = dealsTexts;

/**
 * Either side or a coordinator asks for mediation and says why; their words open the thread and everyone is told.
 * Done twice it counts once. Throws NotFound, and Conflict when the deal is closed.
 */
export async function openDispute(ctx: ActionContext, dealId: string, words: string, formKey: string): Promise<Deal> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (deal.status === 'disputed') return deal;
    demandMove(deal, part, 'disputed');
    const event = eventOf(ctx, 'disputed', say('eventDisputed', { words: sameText(words) }));
    const next = await moveDeal(deal, { status: 'disputed', step: deal.step }, event);
    await addWords(ctx, next, words, formKey);
    const title = say('disputedTitle', { number: next.number });
    const notice = { kind: 'deal-disputed', title, body: sameText(words) };
    await announceDeal(ctx, next, { owner: notice, buyer: notice, coordinator: notice });
    return next;
  });
}

/**
 * A coordinator writes down what the mediation led to; the deal goes on from the step it had reached and both sides are told.
 * Done twice it counts once. Throws NotFound, Conflict when there is no mediation, Forbidden for a side.
 */
export async function settleDispute(ctx: ActionContext, dealId: string, outcome: string): Promise<Deal> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (deal.status === 'mediated' && part === 'coordinator') return deal;
    demandMove(deal, part, 'mediated');
    const event = eventOf(ctx, 'settled', say('eventSettled', { words: sameText(outcome) }));
    const next = await moveDeal(deal, { status: 'mediated', step: deal.step }, event);
    const notice = { kind: 'deal-settled', title: say('settledTitle', { number: next.number }), body: sameText(outcome) };
    await announceDeal(ctx, next, { owner: notice, buyer: notice });
    return next;
  });
}

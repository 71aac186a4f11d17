import { releaseBooking } from '../capacity/releaseHold.ts';
import { endWithDeal } from '../needs/consortium/dissolveConsortium.ts';
import { moveNeed } from '../needs/needs.store.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { sameText } from '../shared/text.ts';
import { announceDeal, seeDeal } from './announceDeal.ts';
import { closeClaimsOf } from './claim/closeClaim.ts';
import type { Deal } from './deals.rules.ts';
import { dealsOfNeed, moveDeal } from './deals.store.ts';
import { dealsTexts } from './deals.texts.ts';
import { demandMove, eventOf } from './dealMoves.ts';

const { say } = dealsTexts;

/** A need whose every deal was ended early looks for suppliers again. */
async function reopenNeed(needId: string): Promise<void> {
  const deals = await dealsOfNeed(needId);
  if (deals.every(({ status }) => status === 'terminated')) await moveNeed(needId, ['awarded'], 'matched');
}

/**
 * Ends a deal early, in the caller's transaction: what was booked is free again, both sides are told, and the need may be proposed anew.
 * The caller has checked that the actor may and that the deal can still be ended.
 */
export async function endDeal(ctx: ActionContext, deal: Deal, reason: string): Promise<Deal> {
  const event = eventOf(ctx, 'moved', say('eventTerminated', { words: sameText(reason) }));
  const next = await moveDeal(deal, { status: 'terminated', step: deal.step }, event);
  for (const { proposalId } of deal.members) await releaseBooking(ctx, proposalId);
  await closeClaimsOf(ctx, deal.id, reason);
  if (deal.consortiumId !== null) await endWithDeal(ctx, deal.consortiumId);
  await reopenNeed(deal.needId);
  const notice = { kind: 'deal-terminated', title: say('terminatedTitle', { number: next.number }), body: sameText(reason) };
  await announceDeal(ctx, next, { owner: notice, buyer: notice });
  return next;
}

/**
 * A coordinator ends a deal early with a reason: what was booked is free again, both sides are told, and the need may be proposed anew.
 * Done twice it counts once. Throws NotFound, Conflict when the deal is paid, Forbidden for a side.
 */
export async function terminateDeal(ctx: ActionContext, dealId: string, reason: string): Promise<Deal> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (deal.status === 'terminated' && part === 'coordinator') return deal;
    demandMove(deal, part, 'terminated');
    return endDeal(ctx, deal, reason);
  });
}

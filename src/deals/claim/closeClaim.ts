import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { sameText } from '../../shared/text.ts';
import { addDealEvent } from '../deals.store.ts';
import { eventOf } from '../dealMoves.ts';
import { claimTransitions, type Claim } from './claim.rules.ts';
import { changeClaim, claimsOfDeal } from './claim.store.ts';
import { claimTexts } from './claim.texts.ts';
import { stopClaimClocks } from './claimClock.ts';
import { announceClaim, demandClaimMove, resumeDeal, seeClaim } from './seeClaim.ts';

const { say } = claimTexts;

/**
 * The claimant takes the claim back and says why; the deal goes on when no other claim is open. A draft goes quietly.
 * Done twice it counts once. Throws NotFound, Forbidden for the other side, Conflict when it is closed otherwise.
 */
export async function withdrawClaim(ctx: ActionContext, claimId: string, words: string): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    const { claim, deal, part } = seen;
    if (claim.status === 'withdrawn' && claim.by === part) return claim;
    demandClaimMove(seen, 'withdrawn');
    const next = await changeClaim(claim, { status: 'withdrawn', outcome: sameText(words), updatedAt: ctx.now });
    await stopClaimClocks(next);
    if (claim.status === 'draft') return next;
    const running = await resumeDeal(ctx, deal, say('eventWithdrawn', { number: claim.number, words: sameText(words) }));
    await announceClaim(ctx, running, next, 'claim-withdrawn', say('withdrawnTitle', { number: claim.number }), words);
    return next;
  });
}

/**
 * A coordinator hands the claim to KPPU; the deal keeps waiting until it is settled, withdrawn or ended. Done twice it counts once.
 * Throws NotFound, Forbidden for a side, Conflict when it is closed or a draft.
 */
export async function escalateClaim(ctx: ActionContext, claimId: string, words: string): Promise<Claim> {
  return inTransaction(async () => {
    const seen = await seeClaim(ctx, claimId);
    const { claim, deal, part } = seen;
    if (claim.status === 'escalated' && part === 'coordinator') return claim;
    demandClaimMove(seen, 'escalated');
    const next = await changeClaim(claim, { status: 'escalated', outcome: sameText(words), updatedAt: ctx.now });
    await stopClaimClocks(next);
    await addDealEvent(
      deal.id,
      eventOf(ctx, 'disputed', say('eventEscalated', { number: claim.number, words: sameText(words) })),
    );
    await announceClaim(ctx, deal, next, 'claim-escalated', say('escalatedTitle', { number: claim.number }), words);
    return next;
  });
}

/**
 * A deal that was ended early takes its claims with it, in the caller's transaction: the reason is their outcome, drafts go. One that KPPU
 * has stays open.
 */
export async function closeClaimsOf(ctx: ActionContext, dealId: string, reason: string): Promise<void> {
  for (const claim of await claimsOfDeal(dealId)) {
    if (claim.status === 'escalated' || claimTransitions[claim.status].length === 0) continue;
    const status = claim.status === 'draft' ? 'withdrawn' : 'resolved';
    await changeClaim(claim, { status, outcome: say('endedWithDeal', { words: sameText(reason) }), updatedAt: ctx.now });
    await stopClaimClocks(claim);
  }
}

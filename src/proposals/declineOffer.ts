import { releaseHold } from '../capacity/releaseHold.ts';
import { inTransaction } from '../platform/transaction.ts';
import { countAnswer } from '../profiles/visits/countSilence.ts';
import type { ActionContext } from '../shared/context.ts';
import { sameText } from '../shared/text.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { announce } from './announceProposal.ts';
import { closeClock } from './proposalClock.ts';
import { otherSide, type DeclineReason, type Proposal, type Side } from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { endReasonText, proposalsTexts } from './proposals.texts.ts';

/**
 * Says no with a reason; the held capacity is free again and the other side is told. Sent twice it counts once.
 * Throws NotFound, and Conflict when it is closed or the actor is not to answer.
 */
export async function declineOffer(ctx: ActionContext, proposalId: string, reason: DeclineReason): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    if (proposal.status === 'declined' && proposal.declinedBy === part) return proposal;
    demand(ctx, proposal, part, 'decline');
    const side = part as Side;
    const next = await changeProposal(proposal, {
      status: 'declined',
      declineChoice: reason.choice,
      declineReason: reason.words || null,
      declinedBy: side,
      updatedAt: ctx.now,
    });
    await releaseHold(ctx, proposalId, 'released');
    await closeClock(proposalId);
    if (side === 'owner') await countAnswer(ctx, proposal.umkmId);
    const name = sameText(side === 'owner' ? next.umkmName : next.terms.buyerName);
    await announce(ctx, next, {
      [otherSide(side)]: {
        kind: 'offer-declined',
        title: proposalsTexts.say('declinedTitle', { name }),
        body: proposalsTexts.say('declinedBody', { title: next.terms.title, reason: endReasonText(next)! }),
      },
    });
    return next;
  });
}

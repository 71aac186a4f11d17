import { releaseBooking } from '../capacity/releaseHold.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import type { Text } from '../shared/text.ts';
import { announce, offerWords } from './announceProposal.ts';
import type { Proposal } from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';

/**
 * Takes back a share that was accepted, because its consortium is given up or its member leaves: what was booked is free again and the
 * owner is told why. The caller has checked that the actor may. Throws Conflict when it is not accepted any more.
 */
export async function takeBackAccepted(ctx: ActionContext, proposal: Proposal, why: Text): Promise<Proposal> {
  return inTransaction(async () => {
    const next = await changeProposal(proposal, { status: 'withdrawn', declineReason: why.id, updatedAt: ctx.now });
    await releaseBooking(ctx, proposal.id);
    const title = proposalsTexts.say('withdrawnTitle', offerWords(next));
    await announce(ctx, next, { owner: { kind: 'proposal-withdrawn', title, body: why } });
    return next;
  });
}

import { bookHold } from '../capacity/bookHold.ts';
import { inTransaction } from '../platform/transaction.ts';
import { countAnswer } from '../profiles/visits/countSilence.ts';
import type { ActionContext } from '../shared/context.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { stopClock } from './proposalClock.ts';
import type { Proposal } from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { usualCapacity } from './usualCapacity.ts';

/**
 * Records that the side whose turn it is accepts the offer on the table: the hold becomes a booking and the clock stops.
 * Tells nobody: that belongs to the deal made in the same transaction. Throws NotFound, and Conflict when it is closed, late,
 * the other side's turn, or a newer round than `round` is on the table; Forbidden for a coordinator.
 */
export async function acceptedProposal(ctx: ActionContext, proposalId: string, round?: number): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    demand(ctx, proposal, part, 'accept', round);
    const next = await changeProposal(proposal, { status: 'accepted', updatedAt: ctx.now });
    await bookHold(ctx, proposalId, await usualCapacity(proposal));
    await stopClock(proposalId);
    if (part === 'owner') await countAnswer(ctx, proposal.umkmId);
    return next;
  });
}

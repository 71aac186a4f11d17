import { releaseHold } from '../capacity/releaseHold.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { announce, offerWords, type ProposalNotice } from './announceProposal.ts';
import type { Text } from '../shared/text.ts';
import { closeClock } from './proposalClock.ts';
import type { Part, Proposal } from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';

const { say } = proposalsTexts;

async function takeBack(ctx: ActionContext, proposal: Proposal, words: string, reassigned: boolean): Promise<Proposal> {
  const change = { status: 'withdrawn', declineReason: words || null, reassigned, updatedAt: ctx.now } as const;
  const next = await changeProposal(proposal, change);
  await releaseHold(ctx, proposal.id, 'released');
  await closeClock(proposal.id);
  return next;
}

function withdrawnNotice(proposal: Proposal, part: Part): ProposalNotice {
  const words = offerWords(proposal);
  const body =
    part === 'buyer' ? say('withdrawnBody', words) : say(proposal.reassigned ? 'reassignedBody' : 'withdrawnByCoordinator');
  return { kind: 'proposal-withdrawn', title: say('withdrawnTitle', words), body };
}

/**
 * The buyer, or a coordinator for them, takes an open proposal back; the held capacity is free again and the owner is told.
 * Done twice it counts once. Throws NotFound, Forbidden for an owner, Conflict when it is closed.
 */
export async function withdrawProposal(ctx: ActionContext, proposalId: string, words = ''): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    if (proposal.status === 'withdrawn' && part !== 'owner') return proposal;
    demand(ctx, proposal, part, 'withdraw');
    const next = await takeBack(ctx, proposal, words, false);
    const notice = withdrawnNotice(next, part);
    await announce(ctx, next, part === 'coordinator' ? { owner: notice, buyer: notice } : { owner: notice });
    return next;
  });
}

/**
 * A coordinator takes an open proposal back in order to propose someone else; both sides are told and it is marked so.
 * Throws NotFound, Forbidden for everyone else, Conflict when it is closed.
 */
export async function reassignProposal(ctx: ActionContext, proposalId: string, words: string): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    if (proposal.reassigned && part === 'coordinator') return proposal;
    demand(ctx, proposal, part, 'reassign');
    const next = await takeBack(ctx, proposal, words, true);
    const notice = withdrawnNotice(next, part);
    await announce(ctx, next, { owner: notice, buyer: notice });
    return next;
  });
}

/**
 * Takes an open proposal back because others have agreed on all that was needed, or for another reason that its owner is told; its
 * capacity is free again. Nobody asks for it: it follows from something else, inside that transaction.
 */
export async function withdrawCovered(ctx: ActionContext, proposal: Proposal, why: Text = say('coveredReason')): Promise<void> {
  const next = await takeBack(ctx, proposal, why.id, false);
  const title = say('withdrawnTitle', offerWords(next));
  await announce(ctx, next, { owner: { kind: 'proposal-withdrawn', title, body: why } });
}

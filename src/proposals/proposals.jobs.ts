import { releaseHold } from '../capacity/releaseHold.ts';
import { tell } from '../notifications/tell.ts';
import { paths } from '../http/paths.ts';
import type { JobHandlers } from '../platform/jobs.ts';
import { inTransaction } from '../platform/transaction.ts';
import { countSilence } from '../profiles/visits/countSilence.ts';
import { systemActor, type ActionContext, type Push } from '../shared/context.ts';
import { announce, offerWords } from './announceProposal.ts';
import { EXPIRE_JOB, REMIND_JOB, closeClock, type ClockPayload } from './proposalClock.ts';
import { isOpen } from './proposals.rules.ts';
import { changeProposal, findProposal } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';

const { say } = proposalsTexts;

/**
 * Closes a proposal whose deadline has passed, frees its capacity and tells both sides; an owner who was to answer has been silent once
 * more. Does nothing when it was answered or extended.
 */
export async function expireProposal(ctx: ActionContext, proposalId: string): Promise<void> {
  await inTransaction(async () => {
    const proposal = await findProposal(proposalId);
    if (!proposal || !isOpen(proposal.status) || proposal.answerBy > ctx.now) return;
    const next = await changeProposal(proposal, { status: 'expired', updatedAt: ctx.now });
    await releaseHold(ctx, proposalId, 'expired');
    await closeClock(proposalId);
    if (proposal.turn === 'owner') await countSilence(ctx, proposal.umkmId);
    const words = offerWords(next);
    const title = say('expiredTitle', words);
    await announce(ctx, next, {
      owner: { kind: 'proposal-expired', title, body: say('expiredOwner') },
      buyer: { kind: 'proposal-expired', title, body: say('expiredBuyer', words) },
    });
  });
}

/** Reminds the side whose answer is awaited. Does nothing when it was answered meanwhile. */
export async function remindOfProposal(ctx: ActionContext, proposalId: string): Promise<void> {
  const proposal = await findProposal(proposalId);
  if (!proposal || !isOpen(proposal.status) || proposal.answerBy <= ctx.now) return;
  const words = offerWords(proposal);
  const recipients = proposal.turn === 'owner' ? { umkmId: proposal.umkmId } : { buyerId: proposal.buyerId };
  await tell(ctx, recipients, {
    kind: 'proposal-reminder',
    title: say('reminderTitle', words),
    body: say('reminderBody', words),
    url: paths.proposal(proposalId),
    topics: ['proposals', `proposal:${proposalId}`],
  });
}

/** The clocks of proposals, for the job queue. */
export function proposalsJobs(push: Push): JobHandlers {
  const context = (now: Date): ActionContext => ({ actor: systemActor, now, locale: 'id', push });
  return {
    [EXPIRE_JOB]: ({ proposalId }: ClockPayload, now: Date) => expireProposal(context(now), proposalId),
    [REMIND_JOB]: ({ proposalId }: ClockPayload, now: Date) => remindOfProposal(context(now), proposalId),
  };
}

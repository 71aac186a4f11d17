import { inTransaction } from '../platform/transaction.ts';
import { isOpen } from '../proposals/proposals.rules.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import { withdrawProposal } from '../proposals/withdrawProposal.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { sameText } from '../shared/text.ts';
import { endConsortia } from './consortium/dissolveConsortium.ts';
import { matchesTexts } from './matches.texts.ts';
import { ownNeed, pushNeedChanged } from './needAccess.ts';
import { mayBecome, type Need } from './needs.rules.ts';
import { moveNeed } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';

async function end(ctx: ActionContext, need: Need, to: 'closed' | 'cancelled', closeReason?: string): Promise<void> {
  const moved = await moveNeed(need.id, [need.status], to, closeReason === undefined ? {} : { closeReason });
  if (!moved) throw new Conflict(needsTexts.say('over'));
  await pushNeedChanged(ctx, { ...need, status: to });
}

async function withdrawOpen(ctx: ActionContext, needId: string, words: string): Promise<void> {
  for (const { id, status } of await proposalsOfNeed(needId)) {
    if (isOpen(status)) await withdrawProposal(ctx, id, words);
  }
}

/**
 * Takes back what still waits for an answer although a deal exists, a consortium without a deal with all its shares; the owners are told.
 * Throws Conflict before there is a deal.
 */
export async function withdrawRemaining(ctx: ActionContext, needId: string): Promise<void> {
  await inTransaction(async () => {
    const need = await ownNeed(ctx, needId);
    if (need.status !== 'awarded') throw new Conflict(needsTexts.say('noDealYet'));
    const why = matchesTexts.say('withdrawReason');
    await endConsortia(ctx, needId, why);
    await withdrawOpen(ctx, needId, why.id);
    await pushNeedChanged(ctx, need);
  });
}

/**
 * Closes a need with a reason. Proposals that still wait for an answer are withdrawn, and so are the shares of a consortium that has no
 * deal yet, the accepted ones too; their owners are told and their capacity is free again. Deals stay. Closing twice closes once. Throws Conflict when the need is a draft, cancelled or fulfilled.
 */
export async function closeNeed(ctx: ActionContext, needId: string, reason: string): Promise<void> {
  await inTransaction(async () => {
    const need = await ownNeed(ctx, needId);
    if (need.status === 'closed') return;
    if (!mayBecome(need.status, 'closed')) throw new Conflict(needsTexts.say(need.status === 'draft' ? 'notPublished' : 'over'));
    await endConsortia(ctx, needId, needsTexts.say('closedWhy', { words: sameText(reason) }));
    await withdrawOpen(ctx, needId, reason);
    await end(ctx, need, 'closed', reason);
  });
}

/**
 * Takes back a draft, or a published need that nobody has been proposed to yet; no reason is asked. Cancelling twice cancels once.
 * Throws Conflict when owners have been asked: they deserve a reason, so such a need is closed instead.
 */
export async function cancelNeed(ctx: ActionContext, needId: string): Promise<void> {
  await inTransaction(async () => {
    const need = await ownNeed(ctx, needId);
    if (need.status === 'cancelled') return;
    if (!mayBecome(need.status, 'cancelled')) throw new Conflict(needsTexts.say('over'));
    if ((await proposalsOfNeed(needId)).length > 0) throw new Conflict(needsTexts.say('cancelAsked'));
    await end(ctx, need, 'cancelled');
  });
}

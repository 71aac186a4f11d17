import type { ActionContext } from '../shared/context.ts';
import { Conflict, Forbidden, NotFound } from '../shared/errors.ts';
import {
  abilitiesOf,
  currentOffer,
  isOpen,
  partOf,
  type Part,
  type Proposal,
  type ProposalAbilities,
} from './proposals.rules.ts';
import { findProposal } from './proposals.store.ts';
import { proposalsTexts, statusText } from './proposals.texts.ts';

/** A proposal with what the actor is in it. Throws NotFound where it is not theirs to see. */
export async function seeProposal(ctx: ActionContext, proposalId: string): Promise<{ proposal: Proposal; part: Part }> {
  const proposal = await findProposal(proposalId);
  const part = proposal && partOf(ctx.actor, { umkmIds: [proposal.umkmId], buyerId: proposal.buyerId });
  if (!proposal || !part) throw new NotFound();
  return { proposal, part };
}

/**
 * Throws unless this part may do this with the proposal now: Conflict when it is closed, its deadline has passed or the other side
 * is to answer, Forbidden when it never may. `round` is the round the person saw; a newer one is a Conflict too.
 */
export function demand(
  ctx: ActionContext,
  proposal: Proposal,
  part: Part,
  ability: keyof ProposalAbilities,
  round?: number,
): void {
  if (!isOpen(proposal.status)) {
    throw new Conflict(proposalsTexts.say('alreadyFinal', { status: statusText(proposal.status) }));
  }
  if (round !== undefined && round !== currentOffer(proposal).round) throw new Conflict(proposalsTexts.say('newerRound'));
  if (abilitiesOf(part, proposal, ctx.now)[ability]) return;
  const answers = ability === 'accept' || ability === 'counter' || ability === 'decline';
  if (part === 'coordinator' || !answers) throw new Forbidden();
  throw new Conflict(proposalsTexts.say(part === proposal.turn ? 'tooLate' : 'notYourTurn'));
}

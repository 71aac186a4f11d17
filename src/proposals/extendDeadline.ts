import { changeHoldExpiry } from '../capacity/capacity.store.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { InvalidInput } from '../shared/errors.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { announce, offerWords } from './announceProposal.ts';
import { startClock } from './proposalClock.ts';
import { LONGEST_WAIT_DAYS } from './clock.rules.ts';
import type { Proposal } from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';

const { say } = proposalsTexts;
const DAY_MS = 86_400_000;

/**
 * Gives an open proposal more time; hold and clock follow and both sides are told. The same time again changes nothing.
 * Throws NotFound, Forbidden for an owner, Conflict when it is closed, InvalidInput on `until` when it is not later or too far away.
 */
export async function extendDeadline(ctx: ActionContext, proposalId: string, until: Date): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    demand(ctx, proposal, part, 'extend');
    if (until.getTime() === proposal.answerBy.getTime() && until > ctx.now) return proposal;
    if (until <= proposal.answerBy || until <= ctx.now) throw new InvalidInput({ until: say('untilLater') });
    if (until.getTime() > ctx.now.getTime() + LONGEST_WAIT_DAYS * DAY_MS) {
      throw new InvalidInput({ until: say('untilTooFar', { days: LONGEST_WAIT_DAYS }) });
    }
    const next = await changeProposal(proposal, { answerBy: until, updatedAt: ctx.now });
    await changeHoldExpiry(proposalId, until);
    await startClock(next, ctx.now);
    const words = offerWords(next);
    const notice = { kind: 'proposal-extended', title: say('extendedTitle', words), body: say('extendedBody', words) };
    await announce(ctx, next, { owner: notice, buyer: notice });
    return next;
  });
}

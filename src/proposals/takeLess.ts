import { resizeHold } from '../capacity/resizeHold.ts';
import { quantityText } from '../catalogue/units.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayOf } from '../shared/dates.ts';
import { InvalidInput } from '../shared/errors.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { currentOffer, monthsOfOffer, type Proposal } from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';
import { usualCapacity } from './usualCapacity.ts';

/**
 * The owner of a share takes less of it than was asked: a round with the smaller amount is added and the held capacity shrinks. It stays
 * theirs to accept, which the caller does in the same transaction. The same amount changes nothing.
 * Throws NotFound, Conflict (closed, late, a newer round), InvalidInput on `quantity` when it is above the share or below the least.
 */
export async function takeLess(ctx: ActionContext, proposalId: string, quantity: number, round?: number): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    demand(ctx, proposal, part, 'less', round);
    const last = currentOffer(proposal);
    const least = proposal.share?.least ?? 1;
    if (quantity === last.quantity) return proposal;
    if (!Number.isSafeInteger(quantity) || quantity < least || quantity > last.quantity) {
      const { unit } = proposal.terms;
      const range = { least: quantityText(least, unit), most: quantityText(last.quantity, unit) };
      throw new InvalidInput({ quantity: proposalsTexts.say('lessBetween', range) });
    }
    const smaller = { ...last, quantity, round: last.round + 1, by: 'owner', note: '', at: ctx.now } as const;
    const next = await changeProposal(proposal, { updatedAt: ctx.now }, smaller);
    const months = monthsOfOffer(smaller, proposal.terms, proposal.conversion, dayOf(ctx.now));
    await resizeHold(ctx, proposalId, months, await usualCapacity(proposal));
    return next;
  });
}

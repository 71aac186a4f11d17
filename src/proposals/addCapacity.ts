import type { MonthAmount } from '../capacity/months.rules.ts';
import { lackingForBooking } from '../capacity/lacking.ts';
import { overbook } from '../capacity/overbook.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Product } from '../profiles/profiles.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayOf } from '../shared/dates.ts';
import { Conflict, Forbidden, InvalidInput } from '../shared/errors.ts';
import { seeProposal } from './actOnProposal.ts';
import { announce } from './announceProposal.ts';
import { currentOffer, isOpen, monthsOfOffer, type Proposal } from './proposals.rules.ts';
import { overbookTexts } from './overbook.texts.ts';
import { proposalsTexts, statusText } from './proposals.texts.ts';
import { usualCapacity } from './usualCapacity.ts';

/** An owner's decision to make more than their capacity. */
export interface CapacityDecision {
  /** How they will do it. */
  readonly words: string;
  /** The missing base amount over all months as the owner was shown it: nobody agrees to more than they read. */
  readonly seen: number;
}

export function lackingTotal(lacking: readonly MonthAmount[]): number {
  return lacking.reduce((sum, { amount }) => sum + amount, 0);
}

/** Throws InvalidInput unless the owner said how, and was shown no less than is missing. */
export function checkDecision({ words, seen }: CapacityDecision, lacking: readonly MonthAmount[]): void {
  if (words.trim().length < 3) throw new InvalidInput({ how: overbookTexts.say('howMissing') });
  if (lackingTotal(lacking) > seen) throw new InvalidInput({ how: overbookTexts.say('moreThanSeen') });
}

/** What is missing in each month to accept these offers, by the proposal's id; those with enough are left out. */
export async function lackingToAccept(
  proposals: readonly Proposal[],
  products: readonly Pick<Product, 'id' | 'capacityPerMonth'>[],
): Promise<Map<string, MonthAmount[]>> {
  return lackingForBooking(
    proposals.flatMap((proposal) => {
      const product = products.find(({ id }) => id === proposal.productId);
      if (!product || !isOpen(proposal.status)) return [];
      const offer = currentOffer(proposal);
      const months = monthsOfOffer(offer, proposal.terms, proposal.conversion, dayOf(offer.at));
      return [{ key: proposal.id, productId: product.id, usual: product.capacityPerMonth, months }];
    }),
  );
}

/**
 * The owner decides to make what is missing for the offer on the table; it can then be accepted. Nothing missing, nothing is written,
 * so deciding twice counts once. Throws NotFound, Forbidden for anyone but the owner, Conflict when it is closed, InvalidInput on `how`.
 */
export async function addCapacity(ctx: ActionContext, proposalId: string, decision: CapacityDecision): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    if (part !== 'owner') throw new Forbidden();
    if (!isOpen(proposal.status)) {
      throw new Conflict(proposalsTexts.say('alreadyFinal', { status: statusText(proposal.status) }));
    }
    const capacityPerMonth = await usualCapacity(proposal);
    const lacking = (await lackingToAccept([proposal], [{ id: proposal.productId, capacityPerMonth }])).get(proposalId);
    if (!lacking) return proposal;
    checkDecision(decision, lacking);
    await overbook(ctx, proposalId, lacking, decision.words);
    await announce(ctx, proposal, {});
    return proposal;
  });
}

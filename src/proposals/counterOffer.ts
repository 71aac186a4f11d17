import { resizeHold } from '../capacity/resizeHold.ts';
import { changeHoldExpiry } from '../capacity/capacity.store.ts';
import { inTransaction } from '../platform/transaction.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayOf, dayText } from '../shared/dates.ts';
import { Conflict, InvalidInput, type FieldProblems } from '../shared/errors.ts';
import { idrText } from '../shared/money.ts';
import { sameText } from '../shared/text.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { announce, offerWords } from './announceProposal.ts';
import { startClock } from './proposalClock.ts';
import {
  currentOffer,
  deadlineAfterCounter,
  monthsOfOffer,
  otherSide,
  type OfferTerms,
  type Proposal,
  type Side,
} from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';

const { say } = proposalsTexts;

function sameTerms(one: OfferTerms, other: OfferTerms): boolean {
  return one.priceIdr === other.priceIdr && one.quantity === other.quantity && one.deliveryFrom === other.deliveryFrom;
}

function checkTerms(ctx: ActionContext, proposal: Proposal, side: Side, offer: OfferTerms): void {
  const { terms } = proposal;
  const problems: Record<string, FieldProblems[string]> = {};
  if (side === 'owner' && terms.priceFirm && terms.maxPriceIdr !== null && offer.priceIdr > terms.maxPriceIdr) {
    problems['priceIdr'] = say('priceFirm', { price: idrText(terms.maxPriceIdr) });
  }
  if (!Number.isSafeInteger(offer.quantity) || offer.quantity <= 0) problems['quantity'] = say('quantityWhole');
  if (offer.deliveryFrom < dayOf(ctx.now)) problems['deliveryFrom'] = say('dayPassed');
  else if (offer.deliveryFrom > terms.deliveryUntil) {
    problems['deliveryFrom'] = say('dayAfterWindow', { day: dayText(terms.deliveryUntil) });
  }
  if (Object.keys(problems).length === 0 && sameTerms(offer, currentOffer(proposal)))
    problems['priceIdr'] = say('nothingChanged');
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
}

/** What the owner declares now for the product that is asked. Throws Conflict when the product is gone. */
async function declaredOf({ umkmId, productId }: Proposal): Promise<number> {
  const product = (await findUmkm(umkmId))?.products.find(({ id }) => id === productId);
  if (!product) throw new Conflict(say('productGone'));
  return product.capacityPerMonth;
}

async function keepCapacity(ctx: ActionContext, proposal: Proposal, offer: OfferTerms): Promise<void> {
  const months = monthsOfOffer(offer, proposal.terms, proposal.conversion);
  try {
    await resizeHold(ctx, proposal.id, months, await declaredOf(proposal));
  } catch (error) {
    if (error instanceof Conflict && error.text.id !== say('productGone').id) throw new InvalidInput({ quantity: error.text });
    throw error;
  }
}

/**
 * Answers the offer on the table with other terms: a round is added, the held capacity follows, the other side has at least a day.
 * Sent twice it counts once. Throws NotFound, Conflict (closed, late, not the actor's turn) and InvalidInput on priceIdr, quantity
 * or deliveryFrom, also when the capacity is not enough.
 */
export async function counterOffer(ctx: ActionContext, proposalId: string, offer: OfferTerms, round?: number): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    const last = currentOffer(proposal);
    if (proposal.status === 'countered' && last.by === part && sameTerms(last, offer)) return proposal;
    demand(ctx, proposal, part, 'counter', round);
    const side = part as Side;
    checkTerms(ctx, proposal, side, offer);
    await keepCapacity(ctx, proposal, offer);

    const answerBy = deadlineAfterCounter(proposal.answerBy, ctx.now);
    const change = { status: 'countered', turn: otherSide(side), answerBy, updatedAt: ctx.now } as const;
    const next = await changeProposal(proposal, change, { ...offer, round: last.round + 1, by: side, at: ctx.now });
    await changeHoldExpiry(proposalId, answerBy);
    await startClock(next, ctx.now);
    const words = offerWords(next);
    const name = sameText(side === 'owner' ? next.umkmName : next.terms.buyerName);
    await announce(ctx, next, {
      [otherSide(side)]: {
        kind: 'offer-countered',
        title: say('counteredTitle', { name }),
        body: say('counteredBody', words),
      },
    });
    return next;
  });
}

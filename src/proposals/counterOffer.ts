import { changeHoldExpiry } from '../capacity/capacity.store.ts';
import { capacityTexts } from '../capacity/capacity.texts.ts';
import { lackingToResize } from '../capacity/lacking.ts';
import { monthName } from '../capacity/months.texts.ts';
import { overbook } from '../capacity/overbook.ts';
import { resizeHold } from '../capacity/resizeHold.ts';
import { inTransaction } from '../platform/transaction.ts';
import { countAnswer } from '../profiles/visits/countSilence.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayOf, dayText } from '../shared/dates.ts';
import { InvalidInput, type FieldProblems } from '../shared/errors.ts';
import { idrText } from '../shared/money.ts';
import { sameText } from '../shared/text.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { checkDecision, type CapacityDecision } from './addCapacity.ts';
import { announce, offerWords } from './announceProposal.ts';
import { deadlineAfterCounter } from './clock.rules.ts';
import { lackingAmounts, overbookTexts } from './overbook.texts.ts';
import { startClock } from './proposalClock.ts';
import {
  costsTooMuch,
  currentOffer,
  MOST_TOTAL_IDR,
  monthsOfOffer,
  otherSide,
  unitFactorOf,
  type OfferTerms,
  type Proposal,
  type Side,
} from './proposals.rules.ts';
import { changeProposal } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';
import { productOf, usualCapacity } from './usualCapacity.ts';

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
  if (Object.keys(problems).length === 0 && costsTooMuch(offer, unitFactorOf(terms.unit)))
    problems['priceIdr'] = say('totalTooLarge', { most: idrText(MOST_TOTAL_IDR) });
  if (Object.keys(problems).length === 0 && sameTerms(offer, currentOffer(proposal)))
    problems['priceIdr'] = say('nothingChanged');
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
}

/**
 * Lets the hold follow the terms. What is missing the owner may decide to make; else the quantity is refused, before anything is written.
 */
async function keepCapacity(
  ctx: ActionContext,
  proposal: Proposal,
  side: Side,
  offer: OfferTerms,
  decision: CapacityDecision | null,
): Promise<void> {
  const months = monthsOfOffer(offer, proposal.terms, proposal.conversion, dayOf(ctx.now));
  const usual = await usualCapacity(proposal);
  const lacking = await lackingToResize(proposal.id, months, usual);
  if (lacking.length > 0) {
    if (side !== 'owner')
      throw new InvalidInput({ quantity: capacityTexts.say('notEnough', { month: monthName(lacking[0]!.month) }) });
    if (!decision) {
      const amounts = lackingAmounts(lacking, (await productOf(proposal)).unit);
      throw new InvalidInput({ quantity: overbookTexts.say('tickFirst', { amounts }) });
    }
    checkDecision(decision, lacking);
    await overbook(ctx, proposal.id, lacking, decision.words);
  }
  await resizeHold(ctx, proposal.id, months, usual);
}

/**
 * Answers the offer on the table with other terms: a round is added, the held capacity follows, the other side has at least a day.
 * Where the capacity is not enough, `decision` is the owner's word that they can make what is missing.
 * Sent twice it counts once. Throws NotFound, Conflict (closed, late, not the actor's turn) and InvalidInput on priceIdr, quantity
 * or deliveryFrom, also when the capacity is not enough, and on how where the decision lacks something.
 */
export async function counterOffer(
  ctx: ActionContext,
  proposalId: string,
  offer: OfferTerms,
  round?: number,
  decision: CapacityDecision | null = null,
): Promise<Proposal> {
  return inTransaction(async () => {
    const { proposal, part } = await seeProposal(ctx, proposalId);
    const last = currentOffer(proposal);
    if (proposal.status === 'countered' && last.by === part && sameTerms(last, offer)) return proposal;
    demand(ctx, proposal, part, 'counter', round);
    const side = part as Side;
    checkTerms(ctx, proposal, side, offer);
    await keepCapacity(ctx, proposal, side, offer, decision);

    const answerBy = deadlineAfterCounter(proposal.answerBy, ctx.now);
    const change = { status: 'countered', turn: otherSide(side), answerBy, updatedAt: ctx.now } as const;
    const next = await changeProposal(proposal, change, { ...offer, round: last.round + 1, by: side, at: ctx.now });
    await changeHoldExpiry(proposalId, answerBy);
    await startClock(next, ctx.now);
    if (side === 'owner') await countAnswer(ctx, proposal.umkmId);
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

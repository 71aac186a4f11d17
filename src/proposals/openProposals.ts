import type { HoldTerms } from '../capacity/placeHold.ts';
import { placeHolds } from '../capacity/placeHolds.ts';
import type { Match } from '../matching/matching.rules.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Product, Umkm } from '../profiles/profiles.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayOf } from '../shared/dates.ts';
import { Conflict } from '../shared/errors.ts';
import { idrText } from '../shared/money.ts';
import { announceOpened, offerWords, type ProposalNotice } from './announceProposal.ts';
import { startClocks } from './proposalClock.ts';
import {
  costsTooMuch,
  MOST_TOTAL_IDR,
  monthsOfOffer,
  unitFactorOf,
  type Conversion,
  type OfferTerms,
  type Proposal,
  type ProposalTerms,
  type ShareTerms,
} from './proposals.rules.ts';
import { addProposals, listOpenProducts, newProposalId } from './proposals.store.ts';
import { proposalsTexts } from './proposals.texts.ts';

/** The need that is proposed, as it stands now. */
export interface ProposedNeed {
  readonly needId: string;
  readonly buyerId: string;
  readonly terms: ProposalTerms;
}

/** One product that is asked. */
export interface ProposalChoice {
  readonly umkm: Pick<Umkm, 'id' | 'name' | 'kecamatan'>;
  readonly product: Pick<Product, 'id' | 'name' | 'capacityPerMonth'>;
  readonly match: Match | null;
  /** What one delivery period takes of the product, in its own base unit. */
  readonly amountInProductBase: number;
  /** What is offered to this UMKM where it differs from the offer to all, e.g. its own price. */
  readonly offer?: Partial<OfferTerms>;
  /** What it is a share of; left out where one UMKM is asked for all. */
  readonly share?: ShareTerms;
  /** Where it is asked for other goods or in another unit than the need as a whole: a part of a bundle. */
  readonly terms?: Partial<ProposalTerms>;
}

export interface Opening {
  readonly answerBy: Date;
  /** The consortium whose shares are proposed. */
  readonly consortiumId?: string;
  readonly offer: OfferTerms;
}

function firstState(
  ctx: ActionContext,
  need: ProposedNeed,
  choice: ProposalChoice,
  { answerBy, offer, consortiumId = '' }: Opening,
): Omit<Proposal, 'number'> {
  const { umkm, product, match, amountInProductBase } = choice;
  const first = { ...offer, ...choice.offer };
  const conversion: Conversion = match?.conversion ?? { num: amountInProductBase, den: first.quantity };
  return {
    ...{ id: newProposalId(), needId: need.needId, buyerId: need.buyerId, terms: { ...need.terms, ...choice.terms } },
    ...{ umkmId: umkm.id, umkmName: umkm.name, umkmKecamatan: umkm.kecamatan ?? '' },
    ...{ productId: product.id, productName: product.name, match, conversion },
    ...{ status: 'offered', turn: 'owner', answerBy, offers: [{ ...first, round: 1, by: 'buyer', at: ctx.now }] },
    ...{ declineChoice: null, declineReason: null, declinedBy: null, reassigned: false, dealId: null },
    ...{ consortiumId: consortiumId || null, share: choice.share ?? null },
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  };
}

function holdOf(draft: Omit<Proposal, 'number'>, declared: number): HoldTerms {
  return {
    umkmId: draft.umkmId,
    productId: draft.productId,
    proposalId: draft.id,
    forWhom: `${draft.terms.buyerName} · ${draft.terms.title}`,
    months: monthsOfOffer(draft.offers[0]!, draft.terms, draft.conversion, dayOf(draft.createdAt)),
    declared,
    expiresAt: draft.answerBy,
  };
}

/** Prices come from catalogues, quantities from needs: together they may be more than anybody meant. */
function demandTotals(need: ProposedNeed, choices: readonly ProposalChoice[], { offer }: Opening): void {
  const tooMuch = choices.some((choice) => {
    const { unit } = { ...need.terms, ...choice.terms };
    return costsTooMuch({ ...offer, ...choice.offer }, unitFactorOf(unit));
  });
  if (tooMuch) throw new Conflict(proposalsTexts.say('totalTooLarge', { most: idrText(MOST_TOTAL_IDR) }));
}

function receivedNotice(proposal: Proposal): ProposalNotice {
  const words = offerWords(proposal);
  const title = proposalsTexts.say(proposal.share ? 'shareTitle' : 'receivedTitle', words);
  return { kind: 'proposal-received', title, body: proposalsTexts.say(proposal.share ? 'shareBody' : 'receivedBody', words) };
}

/**
 * Proposes a need to the chosen products in one transaction: capacity is held, the owners are told, the clocks run.
 * Those that have no capacity left or are being asked already are left out; returns the opened ones.
 * Throws Conflict when none could be opened, or when one of them would cost more than any offer may. The caller has checked that the actor may act for the buyer.
 */
export async function openProposals(
  ctx: ActionContext,
  need: ProposedNeed,
  choices: readonly ProposalChoice[],
  opening: Opening,
): Promise<Proposal[]> {
  return inTransaction(async () => {
    demandTotals(need, choices, opening);
    const asked = await listOpenProducts(need.needId);
    const fresh = [...new Map(choices.map((choice) => [choice.product.id, choice])).values()].filter(
      ({ product }) => !asked.has(product.id),
    );
    const drafts = fresh.map((choice) => ({
      draft: firstState(ctx, need, choice, opening),
      declared: choice.product.capacityPerMonth,
    }));
    const refused = await placeHolds(
      ctx,
      drafts.map(({ draft, declared }) => holdOf(draft, declared)),
    );
    const kept = drafts.flatMap(({ draft }) => (refused.has(draft.id) ? [] : [draft]));
    if (kept.length === 0) {
      const [only] = choices.length === 1 ? refused.values() : [];
      throw new Conflict(only?.text ?? proposalsTexts.say('noneOpened'));
    }
    const opened = await addProposals(kept, ctx.now);
    await startClocks(opened, ctx.now);
    await announceOpened(ctx, opened, receivedNotice);
    return opened;
  });
}

import { placeHold } from '../capacity/placeHold.ts';
import type { Match } from '../matching/matching.rules.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Product, Umkm } from '../profiles/profiles.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { announce, offerWords } from './announceProposal.ts';
import { startClock } from './proposalClock.ts';
import { monthsOfOffer, type Conversion, type OfferTerms, type Proposal, type ProposalTerms } from './proposals.rules.ts';
import { addProposal, listOpenProducts, newProposalId, nextProposalNumber } from './proposals.store.ts';
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
  const terms = { ...offer, ...choice.offer };
  const conversion: Conversion = match?.conversion ?? { num: amountInProductBase, den: terms.quantity };
  return {
    ...{ id: newProposalId(), needId: need.needId, buyerId: need.buyerId, terms: need.terms },
    ...{ umkmId: umkm.id, umkmName: umkm.name, umkmKecamatan: umkm.kecamatan ?? '' },
    ...{ productId: product.id, productName: product.name, match, conversion },
    ...{ status: 'offered', turn: 'owner', answerBy, offers: [{ ...terms, round: 1, by: 'buyer', at: ctx.now }] },
    ...{ declineChoice: null, declineReason: null, declinedBy: null, reassigned: false, dealId: null },
    consortiumId: consortiumId || null,
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  };
}

function hold(ctx: ActionContext, draft: Omit<Proposal, 'number'>, declared: number) {
  return placeHold(ctx, {
    umkmId: draft.umkmId,
    productId: draft.productId,
    proposalId: draft.id,
    forWhom: `${draft.terms.buyerName} · ${draft.terms.title}`,
    months: monthsOfOffer(draft.offers[0]!, draft.terms, draft.conversion),
    declared,
    expiresAt: draft.answerBy,
  });
}

async function openHeld(ctx: ActionContext, draft: Omit<Proposal, 'number'>): Promise<Proposal> {
  const proposal = await addProposal({ ...draft, number: await nextProposalNumber(ctx.now) });
  await startClock(proposal, ctx.now);
  const words = offerWords(proposal);
  const title = proposalsTexts.say('receivedTitle', words);
  await announce(ctx, proposal, {
    owner: { kind: 'proposal-received', title, body: proposalsTexts.say('receivedBody', words) },
  });
  return proposal;
}

/**
 * Proposes a need to the chosen products in one transaction: capacity is held, the owners are told, the clocks run.
 * Those that have no capacity left or are being asked already are left out; returns the opened ones.
 * Throws Conflict when none could be opened. The caller has checked that the actor may act for the buyer.
 */
export async function openProposals(
  ctx: ActionContext,
  need: ProposedNeed,
  choices: readonly ProposalChoice[],
  opening: Opening,
): Promise<Proposal[]> {
  return inTransaction(async () => {
    const asked = await listOpenProducts(need.needId);
    const opened: Proposal[] = [];
    let reason = proposalsTexts.say('noneOpened');
    for (const choice of choices) {
      if (asked.has(choice.product.id)) continue;
      asked.add(choice.product.id);
      const draft = firstState(ctx, need, choice, opening);
      try {
        await hold(ctx, draft, choice.product.capacityPerMonth);
      } catch (error) {
        // A lack of capacity is found before anything is written, so that the others can still go out.
        if (!(error instanceof Conflict)) throw error;
        if (choices.length === 1) reason = error.text;
        continue;
      }
      opened.push(await openHeld(ctx, draft));
    }
    if (opened.length === 0) throw new Conflict(reason);
    return opened;
  });
}

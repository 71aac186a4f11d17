import type { Match } from '../matching/matching.rules.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Buyer, Product, Umkm } from '../profiles/profiles.rules.ts';
import { findBuyer, listUmkm } from '../profiles/profiles.store.ts';
import { deadlineFor } from '../proposals/clock.rules.ts';
import { openProposals } from '../proposals/openProposals.ts';
import { isOpen, type Proposal, type ProposalTerms } from '../proposals/proposals.rules.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, InvalidInput } from '../shared/errors.ts';
import { askable, inProductBase, looksFurther, openingPrice, quantityFor, remainingQuantity } from './choice.rules.ts';
import { findMatches } from './matches.store.ts';
import { ownNeed, pushNeedChanged } from './needAccess.ts';
import type { Need } from './needs.rules.ts';
import { markMatched } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';

export type ProposalChoice = { readonly umkmIds: readonly string[] } | { readonly best: number };

/** How many owners may be asked at once: each is told, and capacity is kept for each. */
export const MAX_AT_ONCE = 50;

/** What the need says now; a proposal keeps it whatever becomes of the need. */
export function proposalTerms(need: Need, buyer: Pick<Buyer, 'status'>): ProposalTerms {
  return {
    needNumber: need.number,
    title: need.title,
    description: need.description,
    buyerName: need.buyerName,
    buyerKind: need.buyerKind,
    buyerVerified: buyer.status === 'active',
    unit: need.unit,
    frequency: need.frequency,
    maxPriceIdr: need.maxPriceIdr,
    priceFirm: need.priceFirm,
    deliverTo: need.deliverTo,
    deliveryFrom: need.deliveryFrom,
    deliveryUntil: need.deliveryUntil,
    mustCertificates: need.mustCertificates,
    niceCertificates: need.niceCertificates,
    pattern: need.pattern,
    paymentDays: need.paymentDays,
  };
}

/** Throws Conflict unless owners can still be asked about this need. */
export function checkAskable(need: Need, proposals: readonly Proposal[], now: Date): void {
  if (need.status === 'draft') throw new Conflict(needsTexts.say('notPublished'));
  if (!looksFurther(need, proposals)) throw new Conflict(needsTexts.say('over'));
  if (need.answerBy <= now) throw new Conflict(needsTexts.say('answerByPassed'));
}

/** Those who are being asked, or have agreed already: asking them again does nothing. */
export function askedAlready(proposals: readonly Proposal[]): Set<string> {
  return new Set(proposals.filter(({ status }) => isOpen(status) || status === 'accepted').map(({ umkmId }) => umkmId));
}

async function chosenMatches(need: Need, choice: ProposalChoice, proposals: readonly Proposal[]): Promise<readonly Match[]> {
  const matches = await findMatches(need.id);
  const candidates = matches ? askable(matches) : [];
  const asked = askedAlready(proposals);
  if ('umkmIds' in choice) return candidates.filter(({ umkmId }) => choice.umkmIds.includes(umkmId) && !asked.has(umkmId));
  const everAsked = new Set(proposals.map(({ umkmId }) => umkmId));
  return candidates.filter(({ umkmId }) => !everAsked.has(umkmId)).slice(0, choice.best);
}

/** Somebody who is to be asked, with what is offered to them. */
export interface Chosen {
  readonly umkm: Umkm;
  readonly product: Product;
  readonly match: Match;
  readonly quantity: number;
  readonly amountInProductBase: number;
  readonly priceIdr: number;
}

/** What is offered to each of these for this need; those that cannot be asked any more are left out. */
export async function withProducts(need: Need, matches: readonly Match[]): Promise<Chosen[]> {
  const byId = new Map((await listUmkm(matches.map(({ umkmId }) => umkmId))).map((umkm) => [umkm.id, umkm]));
  return matches.flatMap((match) => {
    const umkm = byId.get(match.umkmId);
    const product = umkm?.products.find(({ id, active }) => active && id === match.productId);
    const quantity = quantityFor(need, match);
    const amountInProductBase = inProductBase(quantity, match);
    const priceIdr = openingPrice(need, match);
    if (umkm?.status !== 'active' || !product || amountInProductBase === null || priceIdr === null) return [];
    return [{ umkm, product, match, quantity, amountInProductBase, priceIdr }];
  });
}

/**
 * Asks the chosen UMKM, or the best so many that have not been asked yet: opens their proposals and keeps capacity for them, all or
 * none. Those who are being asked already are passed over, so sending twice asks once. Resolves to the new proposals.
 * Throws InvalidInput when nobody was chosen, Conflict when the need is over or somebody's capacity has gone meanwhile.
 */
export async function sendProposals(ctx: ActionContext, needId: string, choice: ProposalChoice): Promise<Proposal[]> {
  const wanted = 'best' in choice ? choice.best : choice.umkmIds.length;
  if (wanted < 1) throw new InvalidInput({ umkmIds: needsTexts.say('nobodyChosen') });
  if (wanted > MAX_AT_ONCE) throw new InvalidInput({ umkmIds: needsTexts.say('tooManyChosen', { most: MAX_AT_ONCE }) });
  return inTransaction(async () => {
    const need = await ownNeed(ctx, needId);
    await markMatched(needId);
    const proposals = await proposalsOfNeed(needId);
    checkAskable(need, proposals, ctx.now);
    const wantedNow = { ...need, quantity: remainingQuantity(need, proposals) };
    const chosen = await withProducts(wantedNow, await chosenMatches(need, choice, proposals));
    if (chosen.length === 0) {
      if ('umkmIds' in choice && choice.umkmIds.every((id) => askedAlready(proposals).has(id))) return [];
      throw new Conflict(needsTexts.say('nobodyLeft'));
    }
    const opened = await openChosen(ctx, need, chosen);
    await pushNeedChanged(ctx, need);
    return opened;
  });
}

/** Opens the proposals of those chosen, in the caller's transaction. Throws Conflict when none could be opened. */
export async function openChosen(ctx: ActionContext, need: Need, chosen: readonly Chosen[]): Promise<Proposal[]> {
  const buyer = await findBuyer(need.buyerId);
  if (!buyer) throw new Error(`Need ${need.id} has no buyer`);
  const { quantity, deliveryFrom } = need;
  return openProposals(
    ctx,
    { needId: need.id, buyerId: need.buyerId, terms: proposalTerms(need, buyer) },
    chosen.map(({ priceIdr, quantity: part, ...rest }) => ({ ...rest, offer: { priceIdr, quantity: part } })),
    {
      answerBy: deadlineFor(ctx.now, need.answerHours, need.answerBy),
      offer: { priceIdr: chosen[0]!.priceIdr, quantity, deliveryFrom, note: '' },
    },
  );
}

import { paths } from '../http/paths.ts';
import type { Match } from '../matching/matching.rules.ts';
import { tell } from '../notifications/tell.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Product, Umkm } from '../profiles/profiles.rules.ts';
import { findBuyer, findUmkm } from '../profiles/profiles.store.ts';
import { deadlineFor } from '../proposals/clock.rules.ts';
import { openProposals } from '../proposals/openProposals.ts';
import type { Proposal } from '../proposals/proposals.rules.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { Forbidden, InvalidInput, NotFound } from '../shared/errors.ts';
import { sameText, type Text } from '../shared/text.ts';
import { byUnitBook, inProductBase, openingPrice, quantityFor, remainingQuantity } from './choice.rules.ts';
import { addHandPick } from './matches.store.ts';
import { explainNow } from './matchNeed.ts';
import { pushNeedChanged, visibleNeed } from './needAccess.ts';
import type { Need } from './needs.rules.ts';
import { markMatched } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';
import { askedAlready, checkAskable, proposalTerms } from './sendProposals.ts';

interface HandTerms {
  /** Why this UMKM, as buyer and owner may read it; must be given when a gate fails. */
  readonly reason: string;
  /** Rupiah for one of the need's unit; null for the price the need and the product lead to. */
  readonly priceIdr: number | null;
  /** Base amount of the need's unit for one delivery period; null for what the UMKM can supply of it. */
  readonly quantity: number | null;
  /** What that is in the base of the product's unit, where units alone do not tell; null otherwise. */
  readonly productAmount: number | null;
}

/** The product of an active UMKM. Throws NotFound for any other. */
export async function askableProduct(umkmId: string, productId: string): Promise<{ umkm: Umkm; product: Product }> {
  const umkm = await findUmkm(umkmId);
  const product = umkm?.products.find(({ id, active }) => active && id === productId);
  if (umkm?.status !== 'active' || !product) throw new NotFound();
  return { umkm, product };
}

function checkedTerms(need: Need, product: Product, match: Match | null, terms: HandTerms) {
  const price = terms.priceIdr ?? openingPrice(need, match);
  const quantity = terms.quantity ?? quantityFor(need, match);
  const amount = inProductBase(quantity, match) ?? byUnitBook(quantity, need.unit, product.unit) ?? terms.productAmount;
  const problems: Record<string, Text> = {};
  if (match?.eligible !== true && terms.reason === '') problems['reason'] = needsTexts.say('reasonMissing');
  if (price === null) problems['price'] = needsTexts.say('priceMissing');
  if (amount === null) problems['productAmount'] = needsTexts.say('notConvertible');
  if (price === null || amount === null || Object.keys(problems).length > 0) throw new InvalidInput(problems);
  return { price, quantity, amountInProductBase: amount };
}

/**
 * A coordinator asks an UMKM that the buyer has not chosen: the engine's verdict is kept with it, a gate that fails needs a reason.
 * The buyer is told. Asking one who is being asked already does nothing and resolves to null.
 * Throws NotFound, InvalidInput (reason, price, productAmount), Conflict when the need is over or capacity is lacking.
 */
export async function proposeByHand(
  ctx: ActionContext,
  needId: string,
  umkmId: string,
  productId: string,
  terms: HandTerms,
): Promise<Proposal | null> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  return inTransaction(async () => {
    const need = await visibleNeed(ctx, needId);
    const { umkm, product } = await askableProduct(umkmId, productId);
    await markMatched(needId);
    const proposals = await proposalsOfNeed(needId);
    checkAskable(need, proposals, ctx.now);
    if (askedAlready(proposals).has(umkmId)) return null;
    const match = await explainNow(need, umkmId, productId, ctx.now);
    const { price, quantity, amountInProductBase } = checkedTerms(
      { ...need, quantity: remainingQuantity(need, proposals) },
      product,
      match,
      terms,
    );
    const buyer = await findBuyer(need.buyerId);
    if (!buyer) throw new Error(`Need ${need.id} has no buyer`);
    const [proposal] = await openProposals(
      ctx,
      { needId, buyerId: need.buyerId, terms: proposalTerms(need, buyer) },
      [{ umkm, product, match, amountInProductBase }],
      {
        answerBy: deadlineFor(ctx.now, need.answerHours, need.answerBy),
        offer: { priceIdr: price, quantity, deliveryFrom: need.deliveryFrom, note: terms.reason },
      },
    );
    await addHandPick(needId, { umkmId, productId, match, reason: terms.reason, byName: ctx.actor.name, at: ctx.now });
    await tell(
      ctx,
      { buyerId: need.buyerId },
      {
        kind: 'need-proposed-by-hand',
        title: needsTexts.say('toldByHand', { umkm: umkm.name }),
        body: sameText(need.title),
        url: paths.need(needId),
        topics: ['needs', 'proposals', `need:${needId}`],
      },
    );
    await pushNeedChanged(ctx, need);
    return proposal!;
  });
}

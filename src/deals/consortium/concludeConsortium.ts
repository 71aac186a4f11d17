import { quantityText } from '../../catalogue/units.ts';
import { asAccepted, consortiumName, fillOf, gathers, largestMember } from '../../needs/consortium/consortium.rules.ts';
import { changeConsortium, type StoredConsortium } from '../../needs/consortium/consortium.store.ts';
import { consortiumPagesTexts } from '../../needs/consortium/consortium.texts.ts';
import { seeConsortium } from '../../needs/consortium/dissolveConsortium.ts';
import { pushConsortium } from '../../needs/consortium/replanConsortium.ts';
import { markAwarded } from '../../needs/needs.store.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { isOpen, type Proposal } from '../../proposals/proposals.rules.ts';
import { linkToDeal, proposalsOfConsortium } from '../../proposals/proposals.store.ts';
import { withdrawCovered } from '../../proposals/withdrawProposal.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayText } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import { withdrawOthersWhenCovered } from '../acceptOffer.ts';
import { prepareAgreement } from '../agreement/prepareAgreement.ts';
import { announceDeal } from '../announceDeal.ts';
import { umkmCount, type Deal } from '../deals.rules.ts';
import { addDeal, findDeal } from '../deals.store.ts';
import { eventOf } from '../dealMoves.ts';
import { acceptedShares, agreedTogether, dealMember, goodsInWords, inDealOrder, together } from './consortiumDeal.rules.ts';
import { consortiumDealTexts } from './consortiumDeal.texts.ts';

const { say } = consortiumDealTexts;
const pages = consortiumPagesTexts;

function wordsOf(deal: Pick<Deal, 'terms' | 'agreed' | 'totalIdr' | 'supplierName' | 'members' | 'goods'>, required: number) {
  const { terms, agreed, totalIdr, supplierName } = deal;
  return {
    ...{ title: terms.title, buyer: terms.buyerName, supplier: supplierName, count: umkmCount(deal) },
    quantity: quantityText(agreed.quantity, terms.unit),
    whole: quantityText(required, terms.unit),
    left: quantityText(Math.max(0, required - agreed.quantity), terms.unit),
    goods: goodsInWords(deal) ?? '',
    ...{ price: idrText(agreed.priceIdr), total: idrText(totalIdr), day: dayText(agreed.deliveryFrom) },
  };
}

/** The deal of these shares, as it will be kept. */
function dealOf(ctx: ActionContext, consortium: StoredConsortium, shares: readonly Proposal[]): Omit<Deal, 'id' | 'number'> {
  const members = inDealOrder(shares.map(dealMember));
  const { title, unit } = consortium;
  const goods =
    consortium.parts.length === 0 ? {} : { goods: consortium.parts.map(({ required, ...each }) => (void required, each)) };
  const { quantity, totalIdr } = together(members, goods.goods);
  // A share of a bundle speaks of its own goods; the deal of all of them.
  const terms = { ...shares[0]!.terms, title, unit };
  const agreed = agreedTogether(consortium, quantity, terms.deliveryFrom, ctx.now);
  const largest = largestMember(consortium.members)!;
  const supplierName = consortiumName(consortium.leadName ?? largest.umkmName);
  const deal = { terms, agreed, totalIdr, supplierName, members, ...goods };
  const words = wordsOf(deal, consortium.required);
  const full = quantity === consortium.required;
  const made = eventOf(ctx, 'made', say(goods.goods ? 'eventMadeSets' : full ? 'eventMade' : 'eventMadePart', words));
  return {
    ...{ needId: consortium.needId, buyerId: consortium.buyerId, consortiumId: consortium.id },
    ...{ ...deal, leadUmkmId: consortium.leadUmkmId ?? largest.umkmId },
    ...{ status: 'agreed', step: 'agreed', events: [made], createdAt: ctx.now, updatedAt: ctx.now },
  };
}

/** The deal with whoever has accepted, in the caller's transaction; who has not answered is not asked any more. */
export async function makeConsortiumDeal(ctx: ActionContext, consortium: StoredConsortium): Promise<Deal> {
  const accepted = new Set(acceptedShares(consortium.members).map(({ proposalId }) => proposalId));
  const proposals = await proposalsOfConsortium(consortium.id);
  const shares = proposals.filter(({ id }) => accepted.has(id));
  const deal = await addDeal(dealOf(ctx, consortium, shares));
  await prepareAgreement(ctx, deal);
  await linkToDeal([...accepted], deal.id, ctx.now);
  await markAwarded(consortium.needId);
  const open = proposals.filter(({ status }) => isOpen(status));
  for (const proposal of open) await withdrawCovered(ctx, proposal, pages.say('concludedReason'));
  const ended = new Set(open.map(({ id }) => id));
  const members = consortium.members.map((member) =>
    ended.has(member.proposalId) ? { ...member, state: 'withdrawn' as const, changedAt: ctx.now } : member,
  );
  const settled = { status: 'agreed', dealId: deal.id, members, ...asAccepted({ ...consortium, members }) } as const;
  const change = { ...settled, waiting: consortium.waiting, updatedAt: ctx.now };
  const kept = await changeConsortium(consortium, change);
  await withdrawOthersWhenCovered(ctx, consortium.needId);
  const words = wordsOf(deal, consortium.required);
  const full = deal.agreed.quantity === consortium.required;
  const body = say(deal.goods ? 'madeSetsBody' : full ? 'madeBody' : 'madePartBody', words);
  const notice = { kind: 'deal-made', title: say('madeTitle', words), body };
  await announceDeal(ctx, deal, { owner: notice, buyer: notice, coordinator: notice });
  await pushConsortium(ctx, kept);
  return deal;
}

/**
 * The buyer or a coordinator agrees with the members who have accepted, though a part is missing: one deal with all of them; open shares
 * are withdrawn, what is missing stays open in the need. Done twice it makes one deal.
 * Throws NotFound, and Conflict when nobody has accepted yet or the consortium was dissolved.
 */
export async function concludeConsortium(ctx: ActionContext, consortiumId: string): Promise<Deal> {
  return inTransaction(async () => {
    const consortium = await seeConsortium(ctx, consortiumId);
    const made = consortium.dealId === null ? null : await findDeal(consortium.dealId);
    if (made) return made;
    if (!gathers(consortium.status)) throw new Conflict(pages.say('notGathering'));
    if (fillOf(consortium).accepted === 0) {
      throw new Conflict(pages.say(consortium.parts.length > 0 ? 'noWholeSet' : 'nobodyAccepted'));
    }
    return makeConsortiumDeal(ctx, consortium);
  });
}

import { quantityText } from '../../catalogue/units.ts';
import type { Consortium, ConsortiumShare } from '../../needs/consortium/consortium.rules.ts';
import { currentOffer, unitFactorOf, type Offer, type Proposal } from '../../proposals/proposals.rules.ts';
import { totalIdr, type Idr } from '../../shared/money.ts';
import { joinTexts, sameText, type Text } from '../../shared/text.ts';
import { deliveredGoods, type Deal, type DealGoods, type DealMember } from '../deals.rules.ts';

/** A member of a deal from its accepted share. */
export function dealMember(proposal: Proposal): DealMember {
  const { id, umkmId, umkmName, umkmKecamatan, productId, productName, conversion, terms, share } = proposal;
  const { priceIdr, quantity } = currentOffer(proposal);
  const total = totalIdr(priceIdr, quantity, unitFactorOf(terms.unit));
  const goods = share?.part ? { goods: share.part.id } : {};
  const product = { productId, productName, ...goods, quantity, totalIdr: total, conversion };
  return { proposalId: id, umkmId, umkmName, umkmKecamatan, ...product };
}

/** Members in the order of a deal: the largest share first. */
export function inDealOrder(members: readonly DealMember[]): DealMember[] {
  return [...members].sort((a, b) => b.quantity - a.quantity || a.umkmName.localeCompare(b.umkmName));
}

/** What the members bring together, base amount (of a bundle the sets for which all goods suffice), and what it costs, in one delivery period. */
export function together(
  members: readonly DealMember[],
  goods: readonly DealGoods[] | undefined,
): { quantity: number; totalIdr: Idr } {
  return {
    quantity: Math.min(...deliveredGoods({ members, ...(goods ? { goods } : {}) }).map(({ quantity }) => quantity)),
    totalIdr: members.reduce((sum, member) => sum + member.totalIdr, 0),
  };
}

/** "500 pouch gula semut 250 g, 500 pcs emping": what a bundle's deal brings of each of its goods; null where there is one kind. */
export function goodsInWords(deal: Pick<Deal, 'goods' | 'members'>): Text | null {
  const texts = deliveredGoods(deal).flatMap(({ goods, quantity }) =>
    goods ? [joinTexts([quantityText(quantity, goods.unit), sameText(goods.name)], ' ')] : [],
  );
  return texts.length === 0 ? null : joinTexts(texts);
}

/** The one offer that all members have accepted, for what they bring together. */
export function agreedTogether(
  { priceIdr }: Pick<Consortium, 'priceIdr'>,
  quantity: number,
  deliveryFrom: string,
  at: Date,
): Offer {
  return { round: 1, by: 'buyer', priceIdr, quantity, deliveryFrom, note: '', at };
}

/** The shares that are accepted. */
export function acceptedShares(members: readonly ConsortiumShare[]): ConsortiumShare[] {
  return members.filter(({ state }) => state === 'accepted');
}

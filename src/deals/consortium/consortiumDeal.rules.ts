import type { Consortium, ConsortiumShare } from '../../needs/consortium/consortium.rules.ts';
import { currentOffer, unitFactorOf, type Offer, type Proposal } from '../../proposals/proposals.rules.ts';
import { totalIdr, type Idr } from '../../shared/money.ts';
import type { DealMember } from '../deals.rules.ts';

/** A member of a deal from its accepted share. */
export function dealMember(proposal: Proposal): DealMember {
  const { id, umkmId, umkmName, umkmKecamatan, productId, productName, conversion, terms } = proposal;
  const { priceIdr, quantity } = currentOffer(proposal);
  const total = totalIdr(priceIdr, quantity, unitFactorOf(terms.unit));
  return { proposalId: id, umkmId, umkmName, umkmKecamatan, productId, productName, quantity, totalIdr: total, conversion };
}

/** Members in the order of a deal: the largest share first. */
export function inDealOrder(members: readonly DealMember[]): DealMember[] {
  return [...members].sort((a, b) => b.quantity - a.quantity || a.umkmName.localeCompare(b.umkmName));
}

/** What the members bring together, base amount, and what it costs, in one delivery period. */
export function together(members: readonly Pick<DealMember, 'quantity' | 'totalIdr'>[]): { quantity: number; totalIdr: Idr } {
  return {
    quantity: members.reduce((sum, { quantity }) => sum + quantity, 0),
    totalIdr: members.reduce((sum, member) => sum + member.totalIdr, 0),
  };
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

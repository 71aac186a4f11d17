import type { Frequency, GeoPoint, Match } from '../matching/matching.rules.ts';
import type { Day } from '../shared/dates.ts';
import { totalIdr, type Idr } from '../shared/money.ts';

/**
 * `held`: capacity is kept, nobody has been told yet. `offered`: the owner may answer. `countered`: someone named other terms;
 * the other side may answer. The rest is final.
 */
export const proposalStatuses = ['held', 'offered', 'countered', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const proposalTransitions: Readonly<Record<ProposalStatus, readonly ProposalStatus[]>> = {
  held: ['offered', 'withdrawn', 'expired'],
  offered: ['countered', 'accepted', 'declined', 'expired', 'withdrawn'],
  countered: ['countered', 'accepted', 'declined', 'expired', 'withdrawn'],
  accepted: [],
  declined: [],
  expired: [],
  withdrawn: [],
};

export type Side = 'buyer' | 'owner';

/** One round: what one side named. Rounds are only ever added. */
export interface Offer {
  readonly round: number;
  readonly by: Side;
  /** Rupiah for one of the need's unit. */
  readonly priceIdr: Idr;
  /** Base amount of the need's unit for one delivery period. */
  readonly quantity: number;
  readonly deliveryFrom: Day;
  readonly note: string;
  readonly at: Date;
}

/** What the need said when the proposal was opened; later edits of the need do not change what was proposed. */
export interface ProposalTerms {
  readonly needNumber: string;
  readonly title: string;
  readonly description: string;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly buyerVerified: boolean;
  readonly unit: string;
  readonly frequency: Frequency;
  readonly maxPriceIdr: Idr | null;
  readonly priceFirm: boolean;
  readonly deliverTo: GeoPoint & { readonly name: string };
  readonly deliveryFrom: Day;
  readonly deliveryUntil: Day;
  readonly mustCertificates: readonly string[];
  readonly niceCertificates: readonly string[];
  readonly pattern: string;
  /** Days between accepted goods and payment. */
  readonly paymentDays: number;
}

export interface Proposal {
  readonly id: string;
  /** "TW-2026-0001". */
  readonly number: string;
  readonly needId: string;
  readonly buyerId: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly umkmKecamatan: string;
  readonly productId: string;
  readonly productName: string;
  readonly status: ProposalStatus;
  /** Whose answer is awaited; meaningless once the status is final. */
  readonly turn: Side;
  readonly terms: ProposalTerms;
  /** The explained match that led to it; null when a coordinator proposed by hand someone the engine had not ranked. */
  readonly match: Match | null;
  readonly offers: readonly Offer[];
  readonly answerBy: Date;
  readonly declineReason: string | null;
  readonly dealId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function isOpen(status: ProposalStatus): boolean {
  return proposalTransitions[status].length > 0;
}

/** The offer on the table: the last round. */
export function currentOffer(proposal: Pick<Proposal, 'offers'>): Offer {
  const last = proposal.offers.at(-1);
  if (!last) throw new Error('A proposal always has an offer');
  return last;
}

/** What one delivery period costs: quantity × price, `unitFactor` being the base amount of one unit (1,000 g for kg). */
export function periodTotal(offer: Offer, unitFactor: number): Idr {
  return totalIdr(offer.priceIdr, offer.quantity, unitFactor);
}

import { unitBySlug } from '../catalogue/units.ts';
import { monthsOf, type MonthAmount } from '../capacity/months.rules.ts';
import type { Frequency, GeoPoint, Match } from '../matching/matching.rules.ts';
import type { Actor } from '../shared/context.ts';
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

/** The terms of a round, as the side that names them states them. */
export type OfferTerms = Pick<Offer, 'priceIdr' | 'quantity' | 'deliveryFrom' | 'note'>;

export const declineChoices = ['price', 'capacity', 'time', 'distance', 'terms', 'other'] as const;
export type DeclineChoice = (typeof declineChoices)[number];

/** Why a side says no: a choice, and words where they help. */
export interface DeclineReason {
  readonly choice: DeclineChoice;
  readonly words: string;
}

export interface Conversion {
  readonly num: number;
  readonly den: number;
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

/** One of the several goods that make up what a need asks for (a hamper, a set). The share's own unit is that of its terms. */
export interface BundlePart {
  readonly id: string;
  /** "gula semut 250 g": one of it goes into each of the need's unit. */
  readonly name: string;
  /** How many parts there are in all. */
  readonly of: number;
}

/** What the owner of a share must know of the whole: it is part of a larger order that several UMKM fill together. */
export interface ShareTerms {
  /** "KO-2026-0001". */
  readonly number: string;
  /** Base amount of the need's unit that all members bring in one delivery period. */
  readonly whole: number;
  /** The least that this UMKM may take instead, base amount. */
  readonly least: number;
  /** Who speaks for all; null until the members are known. */
  readonly leadName: string | null;
  /** The part of a bundle that is asked; left out where the need is for one kind of goods. */
  readonly part?: BundlePart;
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
  /** Why it was declined, as one of the choices; null when it was not. */
  readonly declineChoice: DeclineChoice | null;
  /** The words beside that choice; for a withdrawn proposal the words of whoever withdrew it. Null when there are none. */
  readonly declineReason: string | null;
  /** Which side declined; null when nobody did. */
  readonly declinedBy: Side | null;
  /** A coordinator took it back in order to propose someone else. */
  readonly reassigned: boolean;
  /** Base amount of the product = base amount of the need × num / den. */
  readonly conversion: Conversion;
  readonly dealId: string | null;
  /** The consortium whose share this is; null for a proposal to one UMKM alone. */
  readonly consortiumId: string | null;
  /** What that share is part of; null for a proposal to one UMKM alone. */
  readonly share: ShareTerms | null;
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

/** Base amount of one of the unit: 1,000 for kg. Throws RangeError on unknown units. */
export function unitFactorOf(unit: string): number {
  const found = unitBySlug(unit);
  if (!found) throw new RangeError(`Unknown unit "${unit}"`);
  return found.factor;
}

/** The most that one delivery period may cost: far beyond what any small business sells, so that all sums stay exact. */
export const MOST_TOTAL_IDR: Idr = 1_000_000_000_000;

/** Whether quantity × price of these terms is more than any offer may cost. */
export function costsTooMuch({ priceIdr, quantity }: Pick<OfferTerms, 'priceIdr' | 'quantity'>, unitFactor: number): boolean {
  return BigInt(priceIdr) * BigInt(quantity) > BigInt(MOST_TOTAL_IDR) * BigInt(unitFactor);
}

/** What one delivery period of the offer on the table costs. */
export function proposalTotal(proposal: Pick<Proposal, 'offers' | 'terms'>): Idr {
  return periodTotal(currentOffer(proposal), unitFactorOf(proposal.terms.unit));
}

/** The product's base amount that delivers the need's base amount `quantity`, rounded up. */
export function productAmount(quantity: number, { num, den }: Conversion): number {
  return Number((BigInt(quantity) * BigInt(num) + BigInt(den) - 1n) / BigInt(den));
}

/** What an offer made on the day `madeFrom` takes of each month of the product's capacity. */
export function monthsOfOffer(
  offer: Pick<OfferTerms, 'quantity' | 'deliveryFrom'>,
  { frequency, deliveryUntil }: Pick<ProposalTerms, 'frequency' | 'deliveryUntil'>,
  conversion: Conversion,
  madeFrom: Day,
): MonthAmount[] {
  const until = deliveryUntil < offer.deliveryFrom ? offer.deliveryFrom : deliveryUntil;
  return monthsOf(frequency, offer.deliveryFrom, until, productAmount(offer.quantity, conversion), madeFrom);
}

/** What a person is in a proposal; null for whom it does not exist. */
export type Part = Side | 'coordinator';

export function partOf(actor: Actor, parties: { readonly umkmIds: readonly string[]; readonly buyerId: string }): Part | null {
  if (actor.role === 'coordinator') return 'coordinator';
  if (actor.role === 'owner' && actor.umkmId && parties.umkmIds.includes(actor.umkmId)) return 'owner';
  if (actor.role === 'buyer' && actor.buyerId === parties.buyerId) return 'buyer';
  return null;
}

export function otherSide(side: Side): Side {
  return side === 'buyer' ? 'owner' : 'buyer';
}

/** What this part may do with the proposal now. */
export interface ProposalAbilities {
  readonly accept: boolean;
  /** Accept a smaller amount at once: a share has one price for all, so nobody haggles over it. */
  readonly less: boolean;
  readonly counter: boolean;
  readonly decline: boolean;
  readonly withdraw: boolean;
  readonly extend: boolean;
  readonly reassign: boolean;
}

/**
 * Accept and counter belong to the side whose turn it is, until the deadline. An owner may decline at any time, a buyer on their turn
 * and else by withdrawing. Buyer and coordinator may give more time; the coordinator may take it back for someone else. A share of a
 * consortium is not haggled over: its owner may take less of it.
 */
export function abilitiesOf(
  part: Part,
  { status, turn, answerBy, share }: Pick<Proposal, 'status' | 'turn' | 'answerBy'> & Partial<Pick<Proposal, 'share'>>,
  now: Date,
): ProposalAbilities {
  const answerable = status === 'offered' || status === 'countered';
  const mine = answerable && part === turn && now < answerBy;
  return {
    accept: mine,
    less: mine && part === 'owner' && Boolean(share),
    counter: mine && !share,
    decline: answerable && (part === 'owner' || mine),
    withdraw: isOpen(status) && part !== 'owner',
    extend: answerable && part !== 'owner',
    reassign: isOpen(status) && part === 'coordinator',
  };
}

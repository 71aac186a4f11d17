import { workDays } from '../capacity/months.rules.ts';
import type { Frequency, GeoPoint, Match, NeedProfile } from '../matching/matching.rules.ts';
import type { BuyerStatus } from '../profiles/profiles.rules.ts';
import { daysBetween, instantOf, type Day } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import type { Idr } from '../shared/money.ts';
import type { Text } from '../shared/text.ts';
import type { ListedMatch } from './exposure/fairOrder.rules.ts';

export const needStatuses = ['draft', 'open', 'matched', 'awarded', 'fulfilled', 'closed', 'cancelled'] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** `open`: published, nobody proposed to yet. `matched`: proposals are out. `awarded`: a deal exists. */
export const needTransitions: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  draft: ['open', 'cancelled'],
  open: ['open', 'matched', 'closed', 'cancelled'],
  matched: ['open', 'matched', 'awarded', 'closed', 'cancelled'],
  awarded: ['awarded', 'matched', 'fulfilled', 'closed'],
  fulfilled: [],
  closed: [],
  cancelled: [],
};

/** How the next in line are asked without the buyer. */
export interface AutoInvite {
  /** How many may be considering an offer at the same time. */
  readonly atOnce: number;
  /** Until when further ones are asked; null: as long as the need awaits answers. */
  readonly until: Date | null;
}

export interface Need {
  readonly id: string;
  /** "KB-2026-0001". */
  readonly number: string;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  /** Base amount of `unit` for one delivery period (once, each week, each month). */
  readonly quantity: number;
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
  readonly paymentDays: number;
  /** Until when those who are asked may answer. */
  readonly answerBy: Date;
  /** How long each of them has; null: until `answerBy`. */
  readonly answerHours: number | null;
  /** The buyer lets the next in line be asked when somebody says no or nothing; null: only by hand. */
  readonly autoInvite: AutoInvite | null;
  readonly status: NeedStatus;
  readonly closeReason: string | null;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly version: number;
}

/** What a buyer says about a need; the rest of `Need` is what the product keeps about it. */
export type NeedTerms = Pick<
  Need,
  | 'title'
  | 'description'
  | 'category'
  | 'quantity'
  | 'unit'
  | 'frequency'
  | 'maxPriceIdr'
  | 'priceFirm'
  | 'deliverTo'
  | 'deliveryFrom'
  | 'deliveryUntil'
  | 'mustCertificates'
  | 'niceCertificates'
  | 'pattern'
  | 'paymentDays'
  | 'answerBy'
> &
  Partial<Pick<Need, 'answerHours' | 'autoInvite'>>;

/**
 * What may still change while owners are considering a proposal: words that make it clearer, wishes, and the deadline of further
 * proposals. Quantity, price, place, dates and demands stay: an owner must not answer terms that move.
 */
export const editableWhileProposed = [
  'description',
  'niceCertificates',
  'answerBy',
  'answerHours',
  'autoInvite',
] as const satisfies readonly (keyof NeedTerms)[];

/** How many owners may be considering an automatic invitation at the same time. */
export const MOST_AT_ONCE = 10;

/** Days; a longer term warns the buyer: small makers buy material for the next order with the money of the last. */
export const LONG_PAYMENT_DAYS = 15;
export const USUAL_PAYMENT_DAYS = 14;

/** Needs that owners can be proposed to. */
export const liveStatuses = ['open', 'matched'] as const satisfies readonly NeedStatus[];

export function isLive(status: NeedStatus): boolean {
  return liveStatuses.some((live) => live === status);
}

export function mayBecome(from: NeedStatus, to: NeedStatus): boolean {
  return needTransitions[from].includes(to);
}

/** Only a verified organisation may ask UMKM for goods; until then its drafts are kept. */
export function mayPublish(status: BuyerStatus): boolean {
  return status === 'active';
}

/** What keeps these terms from being published at this instant, by form field; empty when nothing does. */
export function publishProblems(terms: NeedTerms, now: Date): FieldProblems {
  const problems: Record<string, Text> = {};
  if (terms.quantity < 1) problems['quantity'] = { id: 'Wajib diisi sebelum diterbitkan.', en: 'Required before publishing.' };
  if (instantOf(terms.deliveryFrom, 24) <= now) {
    problems['deliveryFrom'] = { id: 'Tanggal ini sudah lewat.', en: 'This day has passed.' };
  }
  if (terms.answerBy <= now) {
    problems['answerDay'] = { id: 'Batas jawaban harus di waktu mendatang.', en: 'The answer deadline must lie in the future.' };
  } else if (!problems['deliveryFrom'] && terms.answerBy > instantOf(terms.deliveryFrom)) {
    problems['answerDay'] = {
      id: 'Batas jawaban harus sebelum pengiriman dimulai.',
      en: 'The answer deadline must come before deliveries start.',
    };
  }
  const until = terms.autoInvite?.until ?? null;
  if (until && until <= now) problems['autoUntil'] = { id: 'Tanggal ini sudah lewat.', en: 'This day has passed.' };
  return problems;
}

/** Until when the next in line may be asked; null when the buyer does not allow it. */
export function invitesUntil({ autoInvite, answerBy }: Pick<Need, 'autoInvite' | 'answerBy'>): Date | null {
  if (!autoInvite) return null;
  return autoInvite.until && autoInvite.until < answerBy ? autoInvite.until : answerBy;
}

/** The need as the matching engine reads it. `today` is the day in Jakarta on which it is matched. */
export function needProfile(need: Need, today: Day): NeedProfile {
  return {
    id: need.id,
    title: need.title,
    description: need.description,
    category: need.category,
    quantity: need.quantity,
    unit: need.unit,
    frequency: need.frequency,
    maxPriceIdr: need.maxPriceIdr,
    priceFirm: need.priceFirm,
    deliverTo: { lat: need.deliverTo.lat, lon: need.deliverTo.lon },
    deliveryFrom: need.deliveryFrom,
    deliveryUntil: need.deliveryUntil,
    neededWithinDays:
      need.frequency === 'once' ? workDays(today, need.deliveryFrom) : Math.max(0, daysBetween(today, need.deliveryFrom)),
    mustCertificates: need.mustCertificates,
    niceCertificates: need.niceCertificates,
    asOf: today,
  };
}

/** How many products one gate kept out, with one of the reasons in words. */
export interface ExcludedByGate {
  readonly gate: string;
  readonly count: number;
  readonly reason: Text;
}

/** The last ranking of a need, kept as it was shown. */
export interface StoredMatches {
  readonly needId: string;
  readonly scoringVersion: string;
  /** Which lexicon the words were read with. */
  readonly lexiconVersion?: string;
  readonly snapshotHash: string;
  readonly at: Date;
  /** The best ones, near-equals in their fair turn; `eligibleTotal` counts all. */
  readonly eligible: readonly ListedMatch[];
  readonly eligibleTotal: number;
  readonly nearMisses: readonly Match[];
  readonly nearMissTotal: number;
  readonly excluded: readonly ExcludedByGate[];
}

/** An UMKM that a coordinator proposed by hand, with what the engine says about it. */
export interface HandPick {
  readonly umkmId: string;
  readonly productId: string;
  readonly match: Match | null;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

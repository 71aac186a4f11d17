import type { Scale } from '../catalogue/scale.ts';
import type { GeoPoint, TrackRecord } from '../matching/matching.rules.ts';
import { daysBetween, type Day } from '../shared/dates.ts';
import type { Idr } from '../shared/money.ts';

/**
 * `draft`: the owner is filling it in. `pending`: sent for verification. `active`: a coordinator has approved it, it is matched.
 * `paused`: out of matching for a while. `refused`: sent back with a reason; the owner may correct and send again.
 */
export const umkmStatuses = ['draft', 'pending', 'active', 'paused', 'refused'] as const;
export type UmkmStatus = (typeof umkmStatuses)[number];

const umkmTransitions: Readonly<Record<UmkmStatus, readonly UmkmStatus[]>> = {
  draft: ['pending'],
  pending: ['active', 'refused'],
  active: ['paused'],
  paused: ['active'],
  refused: ['pending'],
};

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Category slug as the owner chose it; null when none fits. */
  readonly category: string | null;
  /** Unit slug of the unit book. */
  readonly unit: string;
  /** Base amount of the unit (grams for kg). */
  readonly capacityPerMonth: number;
  /** Base amount. */
  readonly minOrder: number;
  /** Rupiah for one unit. */
  readonly priceIdr: Idr;
  readonly leadTimeDays: number;
  readonly active: boolean;
}

export type CertificateVerification = 'claimed' | 'verified' | 'refused';

export interface Certificate {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  /** NO_END of shared/dates for certificates without an end date. */
  readonly validUntil: Day;
  readonly verification: CertificateVerification;
  readonly refusalReason: string | null;
  readonly fileId: string | null;
  /** A coordinator has recorded that its renewal is under way. */
  readonly renewalRecorded: boolean;
  /** When the owner last stated it; a change makes it claimed again. */
  readonly claimedAt: Date;
  readonly verifiedAt: Date | null;
}

export interface Umkm {
  readonly id: string;
  readonly name: string;
  /** Name of the person; never shown in public. */
  readonly ownerName: string;
  readonly nib: string | null;
  readonly scale: Scale | null;
  readonly annualSalesIdr: Idr | null;
  readonly capitalIdr: Idr | null;
  readonly workersMen: number | null;
  readonly workersWomen: number | null;
  /** Name of the kecamatan (or of the town outside Lebak), as the places book spells it. */
  readonly kecamatan: string | null;
  readonly desa: string | null;
  readonly location: GeoPoint | null;
  readonly deliveryRadiusKm: number | null;
  readonly clusterId: string | null;
  readonly status: UmkmStatus;
  readonly refusalReason: string | null;
  readonly products: readonly Product[];
  readonly certificates: readonly Certificate[];
  readonly track: TrackRecord | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  /** Counts changes; written with every one. */
  readonly version: number;
}

export const buyerStatuses = ['pending', 'active', 'refused'] as const;
export type BuyerStatus = (typeof buyerStatuses)[number];

export interface Buyer {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly nib: string | null;
  readonly address: string;
  readonly place: string;
  readonly location: GeoPoint;
  /** The one person who may decide: their name and position. */
  readonly deciderName: string;
  readonly deciderPosition: string;
  readonly status: BuyerStatus;
  readonly refusalReason: string | null;
  readonly createdAt: Date;
  /** Since when it waits for verification: registered, or corrected after a refusal. */
  readonly submittedAt: Date;
}

/** How a buyer has paid and been met, over all their deals; counted by the deals, shown to whoever considers an offer. */
export interface BuyerRecord {
  /** Bills that are paid or overdue. */
  readonly bills: number;
  /** Mean days after the due day, early payments counting as 0. */
  readonly averageLateDays: number;
  readonly overdue: number;
  /** UMKM that have rated them, and how many of those would work with them again. */
  readonly ratings: number;
  readonly workAgain: number;
}

/** Days before its end from which a certificate counts as expiring: long enough to start a renewal. */
const EXPIRING_DAYS = 60;

export type CertificateState = 'claimed' | 'refused' | 'verified' | 'expiring' | 'expired';

/** What a certificate is worth on a day: an end that has passed outweighs what a coordinator once saw. */
export function certificateState(certificate: Pick<Certificate, 'validUntil' | 'verification'>, today: Day): CertificateState {
  if (certificate.verification === 'refused') return 'refused';
  if (certificate.validUntil < today) return 'expired';
  if (certificate.verification === 'claimed') return 'claimed';
  return daysBetween(today, certificate.validUntil) <= EXPIRING_DAYS ? 'expiring' : 'verified';
}

/** What must be known before a profile can be sent for verification. */
const requiredParts = ['place', 'scale', 'product', 'delivery'] as const;
export type RequiredPart = (typeof requiredParts)[number];

const isThere: Readonly<Record<RequiredPart, (umkm: Umkm) => boolean>> = {
  place: ({ kecamatan, location }) => kecamatan !== null && location !== null,
  scale: ({ scale }) => scale !== null,
  product: ({ products }) => products.some(({ active }) => active),
  delivery: ({ deliveryRadiusKm }) => deliveryRadiusKm !== null,
};

/** The parts that a profile still lacks, in the order of the form's steps; empty when it is complete. */
export function missingParts(umkm: Umkm): RequiredPart[] {
  return requiredParts.filter((part) => !isThere[part](umkm));
}

/** Certificates wait for a coordinator once the profile itself has been sent. */
export function waitingCertificates({ status, certificates }: Pick<Umkm, 'status' | 'certificates'>): readonly Certificate[] {
  if (status === 'draft' || status === 'refused') return [];
  return certificates.filter(({ verification }) => verification === 'claimed');
}

export function mayMoveUmkm(from: UmkmStatus, to: UmkmStatus): boolean {
  return umkmTransitions[from].includes(to);
}

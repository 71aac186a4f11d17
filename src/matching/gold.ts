import { unitOf } from './conversion.ts';
import type { CertificateProfile, NeedProfile, ProductProfile, TrackRecord, UmkmProfile } from './matching.rules.ts';

/** A labelled set's profile, as its file has it. */
export interface GoldProfile {
  readonly id: string;
  readonly kecamatan: string;
  readonly location: { readonly lat: number; readonly lon: number };
  readonly products: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly category: string | null;
    readonly unit: string;
    readonly capacityPerMonth: number;
    readonly minOrder: number;
    readonly priceIdr: number;
    readonly leadTimeDays: number;
  }[];
  readonly certificates: readonly { readonly type: string; readonly validUntil: string }[];
  readonly deliveryRadiusKm: number;
  readonly status: string;
  readonly track: { readonly dealsCompleted: number; readonly onTimeRate: number | null; readonly rating: number | null } | null;
}

/** A labelled set's need. */
export interface GoldRequest {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly quantity: number;
  readonly unit: string;
  readonly frequency: 'once' | 'weekly' | 'monthly';
  readonly maxPriceIdr: number | null;
  readonly deliverTo: { readonly lat: number; readonly lon: number };
  readonly neededWithinDays: number;
  readonly mustCertificates: readonly string[];
  readonly niceCertificates: readonly string[];
  readonly asOf: string;
}

function trackOf(track: GoldProfile['track']): TrackRecord | null {
  if (!track || track.dealsCompleted === 0 || track.onTimeRate === null || track.rating === null) return null;
  return { dealsCompleted: track.dealsCompleted, onTimeRate: track.onTimeRate, rating: track.rating };
}

function productOf(product: GoldProfile['products'][number]): ProductProfile {
  const { factor } = unitOf(product.unit);
  const capacity = Math.round(product.capacityPerMonth * factor);
  return { ...product, capacityPerMonth: capacity, freePerMonth: capacity, minOrder: Math.round(product.minOrder * factor) };
}

/** A profile of the set in the engine's terms; the set's certificates count as seen. */
export function umkmFromGold(profile: GoldProfile): UmkmProfile {
  return {
    id: profile.id,
    location: profile.location,
    kecamatan: profile.kecamatan,
    clusterId: null,
    deliveryRadiusKm: profile.deliveryRadiusKm,
    active: profile.status === 'active',
    certificates: profile.certificates.map(({ type, validUntil }): CertificateProfile => ({
      type,
      validUntil,
      verified: true,
      renewalRecorded: false,
    })),
    track: trackOf(profile.track),
    products: profile.products.map(productOf),
  };
}

/** A need of the set in the engine's terms: certificates are asked for on the day itself, the price is a target. */
export function needFromGold(request: GoldRequest): NeedProfile {
  return {
    ...request,
    quantity: Math.round(request.quantity * unitOf(request.unit).factor),
    priceFirm: false,
    deliveryFrom: request.asOf,
    deliveryUntil: request.asOf,
  };
}

import type { Day } from '../shared/dates.ts';
import type { Idr } from '../shared/money.ts';
import type { Text } from '../shared/text.ts';

/**
 * What goes into the engine and what comes out. Plain data only.
 * Amounts are integers in the base of the named unit (grams for kg, millilitres for litre, pieces for lusin, packages for pack);
 * prices are rupiah for one of the named unit (Rp38,000 per kg).
 */

export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

export interface CertificateProfile {
  readonly type: string;
  readonly validUntil: Day;
  /** A coordinator has seen it. Claimed certificates are shown as such and count only where the caller says so. */
  readonly verified: boolean;
  /** A renewal that a coordinator has recorded as under way: the way through the gate of the delivery window. */
  readonly renewalRecorded: boolean;
}

export interface ProductProfile {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: string | null;
  readonly unit: string;
  /** Declared capacity in a month, base amount. */
  readonly capacityPerMonth: number;
  /** What the ledger leaves of it: declared − active holds − bookings, base amount. */
  readonly freePerMonth: number;
  readonly minOrder: number;
  readonly priceIdr: Idr;
  readonly leadTimeDays: number;
}

/** Facts of completed deals; null where there are none yet: no data is no data. */
export interface TrackRecord {
  readonly dealsCompleted: number;
  /** Share in [0, 1]. */
  readonly onTimeRate: number;
  /** 1 to 5. */
  readonly rating: number;
}

export interface UmkmProfile {
  readonly id: string;
  readonly location: GeoPoint;
  readonly kecamatan: string;
  readonly clusterId: string | null;
  readonly deliveryRadiusKm: number;
  readonly active: boolean;
  readonly certificates: readonly CertificateProfile[];
  readonly track: TrackRecord | null;
  readonly products: readonly ProductProfile[];
}

export type Frequency = 'once' | 'weekly' | 'monthly';

export interface NeedProfile {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly quantity: number;
  readonly unit: string;
  readonly frequency: Frequency;
  readonly maxPriceIdr: Idr | null;
  /** A firm ceiling shuts out dearer offers; a target only costs them score. */
  readonly priceFirm: boolean;
  readonly deliverTo: GeoPoint;
  readonly deliveryFrom: Day;
  readonly deliveryUntil: Day;
  readonly neededWithinDays: number;
  readonly mustCertificates: readonly string[];
  readonly niceCertificates: readonly string[];
  readonly asOf: Day;
}

export interface GateResult {
  readonly gate: string;
  readonly passed: boolean;
  readonly reason: Text;
  /** What it would take, where it can be met. */
  readonly remedy: Text | null;
}

export interface CriterionResult {
  readonly criterion: string;
  readonly label: Text;
  /** Share of the whole after criteria without data have left the mean, in [0, 1]. */
  readonly weight: number;
  readonly raw: number | null;
  /** In [0, 1]; null where there is no data. */
  readonly value: number | null;
  /** Points of the score this criterion brings; the contributions of one match sum to its score. */
  readonly contribution: number;
  readonly forBuyer: Text;
  readonly forOwner: Text;
}

export interface Counterfactual {
  readonly change: string;
  readonly scoreGain: number | null;
  readonly text: Text;
}

/** What an UMKM makes of one part of a bundle. */
export interface MatchPart {
  readonly label: string;
  /** Null where it makes nothing of this part. */
  readonly productId: string | null;
  /** Free supply of one delivery period, counted in the need's units; null where it cannot be converted. */
  readonly supply: number | null;
}

/** Why a match stands where it does. */
export interface Reasons {
  readonly gates: readonly GateResult[];
  readonly criteria: readonly CriterionResult[];
  readonly counterfactuals: readonly Counterfactual[];
}

export interface MatchFacts {
  readonly umkmId: string;
  readonly productId: string;
  readonly eligible: boolean;
  /** 0 to 100. */
  readonly score: number;
  readonly distanceKm: number;
  /** The product's price for one of the need's unit; null when the units cannot be converted. */
  readonly priceInNeedUnitIdr: Idr | null;
  /** Free capacity in the need's base unit for one delivery period; null when it cannot be converted. */
  readonly supplyInNeedBase: number | null;
  /** Exact ratio: an amount of the product's base unit = need's base amount × num / den. Null when it cannot be converted. */
  readonly conversion: { readonly num: number; readonly den: number } | null;
  /** Only for needs of several products (bundles): what the UMKM makes of each part. */
  readonly parts?: readonly MatchPart[];
}

/** A match in a ranking; its reasons are put into words when they are read. */
export interface RankedMatch extends MatchFacts {
  readonly reasons: Reasons;
}

/** A match with its reasons, plain: what is kept and shown. */
export interface Match extends MatchFacts, Reasons {}

export interface Ranking {
  readonly needId: string;
  readonly scoringVersion: string;
  /** SHA-256 over everything that went in, hexadecimal. */
  readonly snapshotHash: string;
  readonly eligible: readonly RankedMatch[];
  /** Products that are what was asked but fail one or more gates, nearest first. */
  readonly nearMisses: readonly RankedMatch[];
}

import type { CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import { measureFor, type Part } from './part.ts';
import type { Conversion } from './conversion.ts';
import {
  CERTIFICATES,
  CLAIMED,
  DEALS,
  FREE,
  LEAD_DAYS,
  MEASURE,
  MIN_ORDER,
  ON_TIME,
  PLACE_X,
  PLACE_Y,
  PLACE_Z,
  PRICE,
  PRODUCT_BYTES,
  PRODUCT_F64,
  PRODUCT_I32,
  PRODUCT_U16,
  RADIUS_KM,
  RATING,
  RENEWING,
  REPACKS,
  SPHERE,
  TRAITS,
  UMKM_I32,
  UMKM_U16,
  type Views,
} from './index/records.ts';
import { productIdAt } from './index/rows.ts';
import { EARTH_RADIUS_KM } from './index/values.ts';

/** What is known of one product for one need, before it is judged. Reused while scanning; copied for explanations. */
export interface Facts {
  relevance: number;
  /** Share of a bundle's parts that come from here, 1 for an ordinary need. */
  coverage: number;
  active: boolean;
  distanceKm: number;
  radiusKm: number;
  conversion: Conversion | null;
  /** Free capacity in a month and minimum order, base amounts of the product's unit. */
  free: number;
  minOrder: number;
  /** Rupiah for one of the product's unit. */
  price: number;
  /** Base amounts in one of the product's unit. */
  unitFactor: number;
  /** See `KnownMeasure`. */
  perFree: number;
  perMinimum: number;
  perRupiah: number;
  leadDays: number;
  /** Bits of certificate places: held over the whole window; held today but not so long; claimed but not seen. */
  valid: number;
  lapsing: number;
  claimed: number;
  /** Number of certificates that shops and exporters ask for. */
  ready: number;
  deals: number;
  onTime: number;
  rating: number;
  /** Pack contents over the wanted contents; 0 where either is not known. */
  packRatio: number;
  repacks: boolean;
}

export function newFacts(): Facts {
  return {
    relevance: 0, coverage: 1, active: false, distanceKm: 0, radiusKm: 0, conversion: null, free: 0, minOrder: 0, price: 0, unitFactor: 1,
    perFree: 0,
    perMinimum: 0,
    perRupiah: 0,
    leadDays: 0, valid: 0, lapsing: 0, claimed: 0, ready: 0, deals: 0, onTime: 0, rating: 0, packRatio: 0, repacks: false,
  }; // prettier-ignore
}

interface Makers {
  readonly umkm: Views;
}
type Goods = Pick<CapabilityIndex, 'measures' | 'productIds'> & { readonly product: Views };

/** Great-circle distance from an UMKM to the place of delivery. */
export function kmTo({ umkm: { i32 } }: Makers, { place }: CompiledNeed, slot: number): number {
  const fours = slot * UMKM_I32;
  const x = (i32[fours + PLACE_X] as number) * SPHERE - place.x;
  const y = (i32[fours + PLACE_Y] as number) * SPHERE - place.y;
  const z = (i32[fours + PLACE_Z] as number) * SPHERE - place.z;
  const chord = Math.sqrt(x * x + y * y + z * z);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2));
}

/** By the sign bit, so that a reach of nothing has one too. */
export const isActive = ({ umkm: { i32 } }: Makers, slot: number): boolean => (i32[slot * UMKM_I32 + RADIUS_KM] as number) >= 0;

/** The UMKM's own facts: place, certificates, track record. */
export function loadUmkm(index: Makers, need: CompiledNeed, slot: number, facts: Facts): void {
  const { f32, u16 } = index.umkm;
  const fours = slot * UMKM_I32;
  const pairs = slot * UMKM_U16;
  facts.active = isActive(index, slot);
  facts.radiusKm = Math.abs(f32[fours + RADIUS_KM] as number);
  facts.distanceKm = kmTo(index, need, slot);
  facts.deals = u16[pairs + DEALS] as number;
  facts.onTime = f32[fours + ON_TIME] as number;
  facts.rating = f32[fours + RATING] as number;
  loadCertificates(u16, need, pairs, facts);
}

/**
 * The certificates that the need asks for, and those of readiness, at the UMKM's place among the pairs. Reckoned in ones and noughts without
 * a condition: who holds what cannot be guessed.
 */
export function loadCertificates(u16: Uint16Array, need: CompiledNeed, pairs: number, facts: Facts): void {
  const { today, windowEnd, looked, readyBits, lookBits } = need;
  const unseen = need.acceptClaimed ? 0 : (u16[pairs + CLAIMED] as number);
  const renewing = u16[pairs + RENEWING] as number;
  const dates = pairs + CERTIFICATES;
  let ready = 0;
  let valid = 0;
  let lapsing = 0;
  let claimed = 0;
  for (let at = 0; at < looked.length; at++) {
    const place = looked[at] as number;
    const until = u16[dates + place] as number;
    const holds = (today - 1 - until) >>> 31;
    const lasts = ((windowEnd - 1 - until) >>> 31) | ((renewing >>> place) & 1);
    const seen = ((unseen >>> place) & 1) ^ 1;
    const good = holds & lasts & seen;
    ready += good & (readyBits >>> place);
    valid |= good << place;
    lapsing |= (holds & (lasts ^ 1)) << place;
    claimed |= (holds & lasts & (seen ^ 1)) << place;
  }
  facts.ready = ready;
  facts.valid = valid & lookBits;
  facts.lapsing = lapsing & lookBits;
  facts.claimed = claimed & lookBits;
}

/** Times the pack that a set names: beyond it the pack cannot go into the set as it is. */
const MOST_PACK = 2;

/** Whether a part of a set is packed by its maker in another size than the set asks for. */
export function isMispacked({ least }: Part, { packRatio, repacks }: Facts): boolean {
  if (least === 0 || repacks || packRatio === 0) return false;
  return packRatio > MOST_PACK || packRatio < 1 / MOST_PACK;
}

/** One product's facts for one part of the need. */
export function loadProduct(index: Goods, need: CompiledNeed, part: Part, row: number, facts: Facts): void {
  const { f64, i32, u16, u8 } = index.product;
  const eights = row * PRODUCT_F64;
  const measure = i32[row * PRODUCT_I32 + MEASURE] as number;
  const known = part.measures[measure] ?? measureFor(part, index, measure);
  facts.conversion = known.conversion;
  facts.unitFactor = known.unitFactor;
  facts.packRatio = known.packRatio;
  facts.perFree = known.perFree;
  facts.perMinimum = known.perMinimum;
  facts.perRupiah = known.perRupiah;
  facts.free = f64[eights + FREE] as number;
  if (need.free !== null) facts.free = need.free.get(productIdAt(index, row)) ?? facts.free;
  facts.minOrder = f64[eights + MIN_ORDER] as number;
  facts.price = f64[eights + PRICE] as number;
  facts.leadDays = u16[row * PRODUCT_U16 + LEAD_DAYS] as number;
  facts.repacks = ((u8[row * PRODUCT_BYTES + TRAITS] as number) & REPACKS) !== 0;
}

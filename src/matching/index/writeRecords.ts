import type { CapabilityIndex } from '../capabilityIndex.ts';
import { unitOf } from '../conversion.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ProductProfile, UmkmProfile } from '../matching.rules.ts';
import { readProduct, type ProductReading } from '../reading/readProduct.ts';
import { meaningOf } from './meanings.ts';
import { measureOf } from './measures.ts';
import { writeOutreach } from './outreach.ts';
import {
  ALIVE,
  CERTIFICATES,
  CERTIFICATE_SLOTS,
  CLAIMED,
  DEALS,
  FREE,
  HASH_HIGH,
  HASH_LOW,
  HELD,
  LEAD_DAYS,
  MEANING,
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
  SEVERAL,
  SPHERE,
  TRAITS,
  UMKM,
  UMKM_I32,
  UMKM_U16,
  WORDS,
} from './records.ts';
import { listRow } from './rows.ts';
import { dayNumber, hash, mix, onSphere, wordsHash } from './values.ts';

/** Same words, same reading: most updates change numbers only. */
const readings = new WeakMap<Lexicon, Map<string, ProductReading>>();

/** What a product's words mean; remembered for the words met lately. */
export function readingOf(product: ProductProfile, lexicon: Lexicon): ProductReading {
  let known = readings.get(lexicon);
  if (!known) readings.set(lexicon, (known = new Map<string, ProductReading>()));
  const key = `${product.name}\n${product.description}\n${product.category ?? ''}\n${product.unit}`;
  let reading = known.get(key);
  if (!reading) {
    if (known.size > 5_000) known.clear();
    known.set(key, (reading = readProduct(product, lexicon)));
  }
  return reading;
}

/** The place of a certificate type in the records; types that the catalogue does not know take the free places, -1 when none is left. */
function certificateSlot(index: CapabilityIndex, type: string): number {
  const known = index.certificateSlots.get(type);
  if (known !== undefined) return known;
  const slot = index.certificateSlots.size;
  if (slot >= CERTIFICATE_SLOTS) return -1;
  index.certificateSlots.set(type, slot);
  return slot;
}

function writeCertificates(index: CapabilityIndex, slot: number, profile: UmkmProfile, seed: number): number {
  const { u16 } = index.umkm;
  const start = slot * UMKM_U16;
  const dates = start + CERTIFICATES;
  u16.fill(0, dates, dates + CERTIFICATE_SLOTS);
  let [held, claimed, renewing, state] = [0, 0, 0, seed];
  for (const certificate of profile.certificates) {
    const type = certificateSlot(index, certificate.type);
    if (type < 0) continue;
    const bit = 1 << type;
    const until = dayNumber(certificate.validUntil);
    const known = u16[dates + type] as number;
    const knownSeen = known > 0 && (claimed & bit) === 0;
    if (certificate.verified === knownSeen ? until > known : certificate.verified) {
      u16[dates + type] = until;
      claimed = certificate.verified ? claimed & ~bit : claimed | bit;
    }
    held |= bit;
    if (certificate.renewalRecorded) renewing |= bit;
    state = mix(state, until * 64 + type * 4 + (certificate.verified ? 2 : 0) + (certificate.renewalRecorded ? 1 : 0));
  }
  u16[start + HELD] = held;
  u16[start + CLAIMED] = claimed;
  u16[start + RENEWING] = renewing;
  return state;
}

/** Writes the UMKM's own record; returns the state of the hash that its products' hashes go on from. */
export function writeUmkm(index: CapabilityIndex, slot: number, profile: UmkmProfile): number {
  const { i32, f32, u16 } = index.umkm;
  const place = onSphere(profile.location);
  const fours = slot * UMKM_I32;
  const pairs = slot * UMKM_U16;
  i32[fours + PLACE_X] = Math.round(place.x / SPHERE);
  i32[fours + PLACE_Y] = Math.round(place.y / SPHERE);
  i32[fours + PLACE_Z] = Math.round(place.z / SPHERE);
  f32[fours + RADIUS_KM] = profile.active ? profile.deliveryRadiusKm : -profile.deliveryRadiusKm;
  const held = writeCertificates(index, slot, profile, hash(profile.id, 0x811c9dc5));
  u16[pairs + DEALS] = Math.min(65_535, profile.track?.dealsCompleted ?? 0);
  f32[fours + ON_TIME] = profile.track?.onTimeRate ?? 0;
  f32[fours + RATING] = profile.track?.rating ?? 0;
  const reach = profile.deliveryRadiusKm * 2 + (profile.active ? 1 : 0);
  const state = mix(mix(mix(held, profile.location.lat), profile.location.lon), reach);
  const record = mix(mix(state, u16[pairs + DEALS] as number), f32[fours + ON_TIME] as number);
  return mix(record, f32[fours + RATING] as number);
}

/** Everything but the words: what most updates change. */
export function writeNumbers(index: CapabilityIndex, slot: number, row: number, product: ProductProfile, state: number): void {
  const { f64, i32, u16 } = index.product;
  const eights = row * PRODUCT_F64;
  const fours = row * PRODUCT_I32;
  f64[eights + FREE] = product.freePerMonth;
  f64[eights + MIN_ORDER] = product.minOrder;
  f64[eights + PRICE] = product.priceIdr;
  u16[row * PRODUCT_U16 + LEAD_DAYS] = product.leadTimeDays;
  writeOutreach(index, slot, row);
  const terms = mix(mix(hash(product.id, state), product.freePerMonth), product.minOrder);
  const low = mix(mix(terms, product.priceIdr), product.leadTimeDays);
  i32[fours + HASH_LOW] = low;
  i32[fours + HASH_HIGH] = mix(mix(low, (i32[fours + WORDS] as number) >>> 0), 7);
}

/** What the index keeps of a product's words. */
export interface ProductWords {
  readonly meanings: readonly number[];
  readonly measure: number;
  readonly repacks: boolean;
}

export function wordsOf(index: CapabilityIndex, product: ProductProfile): ProductWords {
  const { readings: meant, contents, repacks } = readingOf(product, index.lexicon);
  const meanings = meant.map((one) => meaningOf(index.meanings, one));
  return { meanings, measure: measureOf(index.measures, unitOf(product.unit), contents), repacks };
}

/** Writes a new row with its words and numbers, and lists it under its meanings. */
export function writeProduct(
  index: CapabilityIndex,
  row: number,
  slot: number,
  product: ProductProfile,
  { meanings, measure, repacks }: ProductWords,
  state: number,
): void {
  const { i32, u8 } = index.product;
  const fours = row * PRODUCT_I32;
  index.productIds[row] = product.id;
  i32[fours + UMKM] = slot;
  i32[fours + MEASURE] = measure;
  u8[row * PRODUCT_BYTES + TRAITS] = ALIVE | (repacks ? REPACKS : 0) | (meanings.length > 1 ? SEVERAL : 0);
  i32[fours + WORDS] = wordsHash(product);
  writeNumbers(index, slot, row, product, state);
  i32[fours + MEANING] = meanings[0] ?? -1;
  listRow(index, row, meanings);
}

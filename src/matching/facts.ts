import type { CapabilityIndex } from './capabilityIndex.ts';
import { measureFor, type CompiledNeed, type Part } from './compileNeed.ts';
import type { Conversion } from './conversion.ts';
import { CERTIFICATE_SLOTS } from './index/columns.ts';

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

const EARTH_DIAMETER_KM = 2 * 6371.0088;

/** The UMKM's own facts: place, certificates, track record. */
export function loadUmkm(index: CapabilityIndex, need: CompiledNeed, slot: number, facts: Facts): void {
  const { umkm } = index;
  facts.active = umkm.active[slot] === 1;
  facts.radiusKm = umkm.radiusKm[slot] as number;
  const x = (umkm.x[slot] as number) - need.place.x;
  const y = (umkm.y[slot] as number) - need.place.y;
  const z = (umkm.z[slot] as number) - need.place.z;
  facts.distanceKm = EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
  facts.deals = umkm.deals[slot] as number;
  facts.onTime = umkm.onTime[slot] as number;
  facts.rating = umkm.rating[slot] as number;
  facts.ready = 0;
  facts.valid = 0;
  facts.lapsing = 0;
  facts.claimed = 0;
  const held = umkm.held[slot] as number;
  if ((held & (need.readyBits | need.lookBits)) !== 0) loadCertificates(index, need, slot, held, facts);
}

function loadCertificates(index: CapabilityIndex, need: CompiledNeed, slot: number, held: number, facts: Facts): void {
  const { certificates } = index.umkm;
  const claimed = index.umkm.claimed[slot] as number;
  const renewing = index.umkm.renewing[slot] as number;
  const start = slot * CERTIFICATE_SLOTS;
  for (let left = held & (need.readyBits | need.lookBits); left !== 0; left &= left - 1) {
    const place = 31 - Math.clz32(left & -left);
    const bit = 1 << place;
    const until = certificates[start + place] as number;
    if (until < need.today) continue;
    const lasts = until >= need.windowEnd || (renewing & bit) !== 0;
    const seen = (claimed & bit) === 0 || need.acceptClaimed;
    if (lasts && seen && (need.readyBits & bit) !== 0) facts.ready++;
    if ((need.lookBits & bit) === 0) continue;
    if (!lasts) facts.lapsing |= bit;
    else if (seen) facts.valid |= bit;
    else facts.claimed |= bit;
  }
}

/** One product's facts for one part of the need. */
export function loadProduct(index: CapabilityIndex, need: CompiledNeed, part: Part, row: number, facts: Facts): void {
  const { product } = index;
  const known = part.measures[product.measure[row] as number] ?? measureFor(part, index, product.measure[row] as number);
  facts.conversion = known.conversion;
  facts.unitFactor = known.unitFactor;
  facts.packRatio = known.packRatio;
  facts.perFree = known.perFree;
  facts.perMinimum = known.perMinimum;
  facts.perRupiah = known.perRupiah;
  facts.free = product.free[row] as number;
  if (need.free !== null) facts.free = need.free.get(index.productIds[row] as string) ?? facts.free;
  facts.minOrder = product.minOrder[row] as number;
  facts.price = product.price[row] as number;
  facts.leadDays = product.leadDays[row] as number;
  facts.repacks = product.repacks[row] === 1;
}

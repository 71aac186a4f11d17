import { certificateTypes } from '../catalogue/certificates.ts';
import { unitOf } from './conversion.ts';
import {
  bytesOf,
  CERTIFICATE_SLOTS,
  ensure,
  newColumns,
  productTable,
  umkmTable,
  type ProductColumns,
  type UmkmColumns,
} from './index/columns.ts';
import { dayNumber, hash, mix, onSphere, wordsHash } from './index/values.ts';
import { meaningOf, newMeanings, type Meanings } from './index/meanings.ts';
import { measureOf, newMeasures, type Measures } from './index/measures.ts';
import { addPosting, newPostings, postingBytes, type Postings } from './index/postings.ts';
import { standardLexicon, type Lexicon } from './lexicon/lexicon.ts';
import type { ProductProfile, UmkmProfile } from './matching.rules.ts';
import { readProduct, type ProductReading } from './reading/readProduct.ts';

/** What all UMKM can supply, in columns. Values of one UMKM or product stand at its slot or row. */
export interface CapabilityIndex {
  readonly lexicon: Lexicon;
  readonly umkm: UmkmColumns;
  readonly product: ProductColumns;
  readonly meanings: Meanings;
  readonly postings: Postings;
  readonly measures: Measures;
  readonly umkmIds: (string | null)[];
  readonly clusterIds: (string | null)[];
  readonly productIds: string[];
  /** Certificate type → its place in the certificate column. */
  readonly certificateSlots: Map<string, number>;
  readonly slotOf: Map<string, number>;
  /** Meanings beyond the first, of rows whose name lists several goods. */
  readonly furtherMeanings: Map<number, readonly number[]>;
  readonly freeSlots: number[];
  rows: number;
  deadRows: number;
  /** Number of UMKM. */
  readonly size: number;
  /** Adds a profile or puts it in the place of the one with the same id. */
  upsert(profile: UmkmProfile): void;
  /** Takes a profile out; unknown ids are ignored. */
  remove(umkmId: string): void;
}

/** Same words, same reading: most updates change numbers only. */
const readings = new WeakMap<Lexicon, Map<string, ProductReading>>();

function readingOf(product: ProductProfile, lexicon: Lexicon): ProductReading {
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

/** The place of a certificate type in the columns; types that the catalogue does not know take the free places, -1 when none is left. */
function certificateSlot(index: CapabilityIndex, type: string): number {
  const known = index.certificateSlots.get(type);
  if (known !== undefined) return known;
  const slot = index.certificateSlots.size;
  if (slot >= CERTIFICATE_SLOTS) return -1;
  index.certificateSlots.set(type, slot);
  return slot;
}

function writeUmkm(index: CapabilityIndex, slot: number, profile: UmkmProfile): number {
  const { umkm } = index;
  const place = onSphere(profile.location);
  umkm.x[slot] = place.x;
  umkm.y[slot] = place.y;
  umkm.z[slot] = place.z;
  umkm.radiusKm[slot] = profile.deliveryRadiusKm;
  umkm.active[slot] = profile.active ? 1 : 0;
  const start = slot * CERTIFICATE_SLOTS;
  umkm.certificates.fill(0, start, start + CERTIFICATE_SLOTS);
  umkm.held[slot] = 0;
  umkm.claimed[slot] = 0;
  umkm.renewing[slot] = 0;
  let state = hash(profile.id, 0x811c9dc5);
  for (const certificate of profile.certificates) {
    const type = certificateSlot(index, certificate.type);
    if (type < 0) continue;
    const until = dayNumber(certificate.validUntil);
    const held = umkm.certificates[start + type] ?? 0;
    const heldSeen = held > 0 && ((umkm.claimed[slot] ?? 0) & (1 << type)) === 0;
    if (certificate.verified === heldSeen ? until > held : certificate.verified) {
      umkm.certificates[start + type] = until;
      umkm.claimed[slot] = certificate.verified
        ? (umkm.claimed[slot] ?? 0) & ~(1 << type)
        : (umkm.claimed[slot] ?? 0) | (1 << type);
    }
    umkm.held[slot] = (umkm.held[slot] ?? 0) | (1 << type);
    if (certificate.renewalRecorded) umkm.renewing[slot] = (umkm.renewing[slot] ?? 0) | (1 << type);
    state = mix(state, until * 64 + type * 4 + (certificate.verified ? 2 : 0) + (certificate.renewalRecorded ? 1 : 0));
  }
  umkm.deals[slot] = profile.track?.dealsCompleted ?? 0;
  umkm.onTime[slot] = profile.track?.onTimeRate ?? 0;
  umkm.rating[slot] = profile.track?.rating ?? 0;
  state = mix(
    mix(mix(state, profile.location.lat), profile.location.lon),
    profile.deliveryRadiusKm * 2 + (profile.active ? 1 : 0),
  );
  return mix(mix(mix(state, umkm.deals[slot] ?? 0), umkm.onTime[slot] ?? 0), umkm.rating[slot] ?? 0);
}

/** Everything but the words: what most updates change. */
function writeNumbers(index: CapabilityIndex, row: number, product: ProductProfile, state: number): void {
  const { product: columns } = index;
  columns.free[row] = product.freePerMonth;
  columns.minOrder[row] = product.minOrder;
  columns.price[row] = product.priceIdr;
  columns.leadDays[row] = product.leadTimeDays;
  const low = mix(
    mix(mix(mix(hash(product.id, state), product.freePerMonth), product.minOrder), product.priceIdr),
    product.leadTimeDays,
  );
  columns.hashLow[row] = low;
  columns.hashHigh[row] = mix(mix(low, columns.words[row] ?? 0), 7);
  index.productIds[row] = product.id;
}

function writeProduct(index: CapabilityIndex, row: number, slot: number, product: ProductProfile, state: number): void {
  const { product: columns } = index;
  const reading = readingOf(product, index.lexicon);
  columns.umkm[row] = slot;
  columns.alive[row] = 1;
  columns.measure[row] = measureOf(index.measures, unitOf(product.unit), reading.contents);
  columns.repacks[row] = reading.repacks ? 1 : 0;
  columns.words[row] = wordsHash(product);
  writeNumbers(index, row, product, state);
  const meanings = reading.readings.map((one) => meaningOf(index.meanings, one));
  columns.meaning[row] = meanings[0] ?? -1;
  if (meanings.length > 1) index.furtherMeanings.set(row, meanings.slice(1));
  for (const meaning of meanings) addPosting(index.postings, meaning, row);
}

/** Whether the UMKM's products are the same as before in number, order and words. */
function sameWords(index: CapabilityIndex, slot: number, products: readonly ProductProfile[]): boolean {
  const first = index.umkm.firstRow[slot] ?? 0;
  if (index.umkm.rowCount[slot] !== products.length) return false;
  return products.every(
    (product, at) => index.productIds[first + at] === product.id && index.product.words[first + at] === wordsHash(product),
  );
}

function bury(index: CapabilityIndex, slot: number): void {
  const first = index.umkm.firstRow[slot] ?? 0;
  const count = index.umkm.rowCount[slot] ?? 0;
  for (let row = first; row < first + count; row++) {
    index.product.alive[row] = 0;
    index.furtherMeanings.delete(row);
  }
  index.deadRows += count;
}

function upsertInto(index: CapabilityIndex, profile: UmkmProfile): void {
  const known = index.slotOf.get(profile.id);
  if (known !== undefined && sameWords(index, known, profile.products)) {
    index.clusterIds[known] = profile.clusterId;
    const state = writeUmkm(index, known, profile);
    const first = index.umkm.firstRow[known] ?? 0;
    profile.products.forEach((product, at) => writeNumbers(index, first + at, product, state));
    return;
  }
  const slot = known ?? index.freeSlots.pop() ?? index.umkmIds.length;
  if (known !== undefined) bury(index, slot);
  ensure(umkmTable, index.umkm, slot + 1);
  ensure(productTable, index.product, index.rows + profile.products.length);
  index.umkmIds[slot] = profile.id;
  index.clusterIds[slot] = profile.clusterId;
  index.slotOf.set(profile.id, slot);
  index.umkm.firstRow[slot] = index.rows;
  index.umkm.rowCount[slot] = profile.products.length;
  const state = writeUmkm(index, slot, profile);
  for (const product of profile.products) writeProduct(index, index.rows++, slot, product, state);
}

function removeFrom(index: CapabilityIndex, umkmId: string): void {
  const slot = index.slotOf.get(umkmId);
  if (slot === undefined) return;
  bury(index, slot);
  index.slotOf.delete(umkmId);
  index.umkmIds[slot] = null;
  index.umkm.rowCount[slot] = 0;
  index.freeSlots.push(slot);
}

/** An index of these profiles. Later changes go through `upsert` and `remove`, in place. */
export function createIndex(profiles: readonly UmkmProfile[], lexicon: Lexicon = standardLexicon()): CapabilityIndex {
  const rows = profiles.reduce((sum, profile) => sum + profile.products.length, 0);
  const index: CapabilityIndex = {
    lexicon,
    umkm: newColumns(umkmTable, Math.max(16, profiles.length)),
    product: newColumns(productTable, Math.max(16, rows)),
    meanings: newMeanings(),
    postings: newPostings(),
    measures: newMeasures(),
    umkmIds: [],
    clusterIds: [],
    productIds: [],
    certificateSlots: new Map(certificateTypes.map(({ slug }, slot) => [slug, slot])),
    slotOf: new Map(),
    furtherMeanings: new Map(),
    freeSlots: [],
    rows: 0,
    deadRows: 0,
    get size() {
      return this.slotOf.size;
    },
    upsert(profile) {
      upsertInto(index, profile);
    },
    remove(umkmId) {
      removeFrom(index, umkmId);
    },
  };
  for (const profile of profiles) upsertInto(index, profile);
  return index;
}

/** Bytes of the columns and posting lists. */
export function indexBytes(index: CapabilityIndex): number {
  return bytesOf(index.umkm) + bytesOf(index.product) + postingBytes(index.postings);
}

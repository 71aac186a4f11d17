import { certificateTypes } from '../catalogue/certificates.ts';
import { newMeanings, type Meanings } from './index/meanings.ts';
import { newMeasures, type Measures } from './index/measures.ts';
import { newPostings, postingBytes, type Postings } from './index/postings.ts';
import * as at from './index/records.ts';
import { ensureRows, ensureShared, newRecords, newShared, type Records, type SharedNumbers } from './index/records.ts';
import { wordsHash } from './index/values.ts';
import { wordsOf, writeNumbers, writeProduct, writeUmkm, type ProductWords } from './index/writeRecords.ts';
import { standardLexicon, type Lexicon } from './lexicon/lexicon.ts';
import type { ProductProfile, UmkmProfile } from './matching.rules.ts';

/** What all UMKM can supply, in records of fixed length. An UMKM's record stands at its slot, its products' at rows that lie together. */
export interface CapabilityIndex {
  readonly lexicon: Lexicon;
  readonly umkm: Records;
  readonly product: Records;
  /** First row of each slot. */
  readonly firstRow: SharedNumbers;
  readonly meanings: Meanings;
  readonly postings: Postings;
  readonly measures: Measures;
  readonly umkmIds: (string | null)[];
  readonly clusterIds: (string | null)[];
  /** By the `NAME` of a row; rows move, names stay. */
  readonly productIds: string[];
  /** Certificate type → its place in the certificate column. */
  readonly certificateSlots: Map<string, number>;
  readonly slotOf: Map<string, number>;
  /** Meanings beyond the first, of rows whose name lists several goods; by `NAME`. */
  readonly furtherMeanings: Map<number, readonly number[]>;
  readonly freeSlots: number[];
  readonly freeNames: number[];
  /** Slots changed since a compaction began; null while none is under way. */
  touched: Set<number> | null;
  rows: number;
  deadRows: number;
  /** Number of UMKM. */
  readonly size: number;
  /** Adds a profile or puts it in the place of the one with the same id. */
  upsert(profile: UmkmProfile): void;
  /** Takes a profile out; unknown ids are ignored. */
  remove(umkmId: string): void;
}

export const isAlive = (index: CapabilityIndex, row: number): boolean =>
  index.product.u8[row * at.PRODUCT_BYTES + at.ALIVE] === 1;

/** The slot of the UMKM that a row belongs to. */
export const slotAt = (index: CapabilityIndex, row: number): number =>
  index.product.i32[row * at.PRODUCT_I32 + at.UMKM] as number;

const nameAt = (index: CapabilityIndex, row: number): number => index.product.i32[row * at.PRODUCT_I32 + at.NAME] as number;

export const productIdAt = (index: CapabilityIndex, row: number): string => index.productIds[nameAt(index, row)] as string;

export const measureAt = (index: CapabilityIndex, row: number): number =>
  index.product.i32[row * at.PRODUCT_I32 + at.MEASURE] as number;

/** All meanings of a row, the first one first. */
export function meaningsAt(index: CapabilityIndex, row: number): readonly number[] {
  const first = index.product.i32[row * at.PRODUCT_I32 + at.MEANING] as number;
  return first < 0 ? [] : [first, ...(index.furtherMeanings.get(nameAt(index, row)) ?? [])];
}

/** Rows of a slot: from the first up to, but not with, the second. */
export function rowsOf(index: CapabilityIndex, slot: number): readonly [number, number] {
  const first = index.firstRow.values[slot] as number;
  return [first, first + (index.umkm.u16[slot * at.UMKM_U16 + at.ROW_COUNT] as number)];
}

/** Whether the UMKM's products are the same as before in number, order and words. */
function sameWords(index: CapabilityIndex, slot: number, products: readonly ProductProfile[]): boolean {
  const [first, end] = rowsOf(index, slot);
  if (end - first !== products.length) return false;
  return products.every(
    (product, place) =>
      productIdAt(index, first + place) === product.id &&
      index.product.i32[(first + place) * at.PRODUCT_I32 + at.WORDS] === (wordsHash(product) | 0),
  );
}

function bury(index: CapabilityIndex, slot: number): void {
  const [first, end] = rowsOf(index, slot);
  for (let row = first; row < end; row++) {
    index.product.u8[row * at.PRODUCT_BYTES + at.ALIVE] = 0;
    const name = nameAt(index, row);
    index.furtherMeanings.delete(name);
    index.freeNames.push(name);
  }
  index.deadRows += end - first;
}

function upsertInto(index: CapabilityIndex, profile: UmkmProfile, words: readonly ProductWords[] | null = null): void {
  const known = index.slotOf.get(profile.id);
  if (known !== undefined && sameWords(index, known, profile.products)) {
    index.touched?.add(known);
    index.clusterIds[known] = profile.clusterId;
    const state = writeUmkm(index, known, profile);
    const [first] = rowsOf(index, known);
    profile.products.forEach((product, place) => writeNumbers(index, first + place, product, state));
    return;
  }
  const slot = known ?? index.freeSlots.pop() ?? index.umkmIds.length;
  if (known !== undefined) bury(index, slot);
  index.touched?.add(slot);
  ensureRows(index.umkm, slot + 1);
  ensureShared(index.firstRow, slot + 1);
  ensureRows(index.product, index.rows + profile.products.length);
  index.umkmIds[slot] = profile.id;
  index.clusterIds[slot] = profile.clusterId;
  index.slotOf.set(profile.id, slot);
  index.firstRow.values[slot] = index.rows;
  index.umkm.u16[slot * at.UMKM_U16 + at.ROW_COUNT] = profile.products.length;
  const state = writeUmkm(index, slot, profile);
  for (const [place, product] of profile.products.entries())
    writeProduct(index, index.rows++, slot, product, words?.[place] ?? wordsOf(index, product), state);
}

function removeFrom(index: CapabilityIndex, umkmId: string): void {
  const slot = index.slotOf.get(umkmId);
  if (slot === undefined) return;
  index.touched?.add(slot);
  bury(index, slot);
  index.slotOf.delete(umkmId);
  index.umkmIds[slot] = null;
  index.umkm.u16[slot * at.UMKM_U16 + at.ROW_COUNT] = 0;
  index.freeSlots.push(slot);
}

/** Takes in many profiles, those of one kind of goods together: what is ranked together then lies together. */
function fill(index: CapabilityIndex, profiles: readonly UmkmProfile[]): void {
  const words = profiles.map(({ products }) => products.map((product) => wordsOf(index, product)));
  const kindOf = (place: number): number => words[place]?.[0]?.meanings[0] ?? -1;
  const order = profiles.map((_profile, place) => place).sort((a, b) => kindOf(a) - kindOf(b) || a - b);
  for (const place of order) upsertInto(index, profiles[place] as UmkmProfile, words[place]);
}

/** An index of these profiles. Later changes go through `upsert` and `remove`, in place. */
export function createIndex(profiles: readonly UmkmProfile[], lexicon: Lexicon = standardLexicon()): CapabilityIndex {
  const rows = profiles.reduce((sum, profile) => sum + profile.products.length, 0);
  const index: CapabilityIndex = {
    lexicon,
    umkm: newRecords(at.UMKM_BYTES, Math.max(16, profiles.length)),
    product: newRecords(at.PRODUCT_BYTES, Math.max(16, rows)),
    firstRow: newShared(Math.max(16, profiles.length)),
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
    freeNames: [],
    touched: null,
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
  fill(index, profiles);
  return index;
}

/** Bytes of the records and posting lists. */
export function indexBytes(index: CapabilityIndex): number {
  const { umkm, product, firstRow, postings } = index;
  return umkm.memory.byteLength + product.memory.byteLength + firstRow.values.byteLength + postingBytes(postings);
}

import { certificateTypes } from '../catalogue/certificates.ts';
import { newMeanings, placesByFamily, type Meanings } from './index/meanings.ts';
import { newMeasures, type Measures } from './index/measures.ts';
import { compactRows } from './index/compactRows.ts';
import { newPostings, postingBytes, type Postings } from './index/postings.ts';
import {
  PRODUCT_BYTES,
  PRODUCT_I32,
  TRAITS,
  UMKM_BYTES,
  WORDS,
  ensureRows,
  ensureShared,
  newRecords,
  newShared,
  type Records,
  type SharedNumbers,
} from './index/records.ts';
import { linkRows, productIdAt, rowsOf } from './index/rows.ts';
import { idsOf, takeOver, wornState } from './index/takeOver.ts';
import { wordsHash } from './index/values.ts';
import { wordsOf, writeNumbers, writeProduct, writeUmkm, type ProductWords } from './index/writeRecords.ts';
import { standardLexicon, type Lexicon } from './lexicon/lexicon.ts';
import type { ProductProfile, UmkmProfile } from './matching.rules.ts';

export { livingRows, meaningsAt, measureAt, productIdAt, rowsOf, slotAt } from './index/rows.ts';

/**
 * What all UMKM can supply, in records of fixed length. An UMKM's record stands at its slot; its products' stand at rows among those of the
 * same goods, each naming the next.
 */
export interface CapabilityIndex {
  readonly lexicon: Lexicon;
  readonly umkm: Records;
  readonly product: Records;
  /** Row of each slot's first product, -1 without one. */
  readonly firstRow: SharedNumbers;
  readonly meanings: Meanings;
  postings: Postings;
  readonly measures: Measures;
  readonly umkmIds: (string | null)[];
  readonly clusterIds: (string | null)[];
  /** By row. */
  productIds: string[];
  /** Certificate type → its place in the certificate column. */
  readonly certificateSlots: Map<string, number>;
  readonly slotOf: Map<string, number>;
  /** Meanings beyond the first, by row: of those whose name lists several goods. */
  furtherMeanings: Map<number, readonly number[]>;
  readonly freeSlots: number[];
  /** Slots changed since a compaction began, with the rows that they had then; null while none is under way. */
  touched: Map<number, readonly number[]> | null;
  rows: number;
  deadRows: number;
  /** Number of UMKM. */
  readonly size: number;
  /** Adds a profile or puts it in the place of the one with the same id. */
  upsert(profile: UmkmProfile): void;
  /** Takes a profile out; unknown ids are ignored. */
  remove(umkmId: string): void;
}

/** Whether these rows are of the same products in number, order and words. */
function sameWords(index: CapabilityIndex, rows: readonly number[], products: readonly ProductProfile[]): boolean {
  if (rows.length !== products.length) return false;
  const { i32 } = index.product;
  for (let place = 0; place < rows.length; place++) {
    const [row, product] = [rows[place] as number, products[place] as ProductProfile];
    if (productIdAt(index, row) !== product.id) return false;
    if (i32[row * PRODUCT_I32 + WORDS] !== (wordsHash(product) | 0)) return false;
  }
  return true;
}

function touch({ touched }: CapabilityIndex, slot: number, rows: readonly number[]): void {
  if (touched?.has(slot) === false) touched.set(slot, rows);
}

function bury(index: CapabilityIndex, rows: readonly number[]): void {
  for (const row of rows) {
    index.product.u8[row * PRODUCT_BYTES + TRAITS] = 0;
    index.furtherMeanings.delete(row);
    index.deadRows++;
  }
}

const noRows: readonly number[] = [];

function upsertInto(index: CapabilityIndex, profile: UmkmProfile, words: readonly ProductWords[] | null = null): void {
  const known = index.slotOf.get(profile.id);
  const old = known === undefined ? noRows : rowsOf(index, known);
  const slot = known ?? index.freeSlots.pop() ?? index.umkmIds.length;
  touch(index, slot, old);
  if (known !== undefined && sameWords(index, old, profile.products)) {
    index.clusterIds[slot] = profile.clusterId;
    const state = writeUmkm(index, slot, profile);
    for (let place = 0; place < old.length; place++)
      writeNumbers(index, slot, old[place] as number, profile.products[place] as ProductProfile, state);
    return;
  }
  bury(index, old);
  ensureRows(index.umkm, slot + 1);
  ensureShared(index.firstRow, slot + 1);
  ensureRows(index.product, index.rows + profile.products.length);
  index.umkmIds[slot] = profile.id;
  index.clusterIds[slot] = profile.clusterId;
  index.slotOf.set(profile.id, slot);
  const state = writeUmkm(index, slot, profile);
  const rows = profile.products.map((product, place) => {
    writeProduct(index, index.rows, slot, product, words?.[place] ?? wordsOf(index, product), state);
    return index.rows++;
  });
  linkRows(index, slot, rows);
}

function removeFrom(index: CapabilityIndex, umkmId: string): void {
  const slot = index.slotOf.get(umkmId);
  if (slot === undefined) return;
  const rows = rowsOf(index, slot);
  touch(index, slot, rows);
  bury(index, rows);
  index.slotOf.delete(umkmId);
  index.umkmIds[slot] = null;
  linkRows(index, slot, noRows);
  index.freeSlots.push(slot);
}

/** Takes in many profiles, those of one kind of goods together: what is ranked together then lies together. */
function fill(index: CapabilityIndex, profiles: readonly UmkmProfile[]): void {
  const words = profiles.map(({ products }) => products.map((product) => wordsOf(index, product)));
  const places = placesByFamily(index.meanings);
  const kindOf = (place: number): number => places[words[place]?.[0]?.meanings[0] ?? -1] ?? -1;
  const order = profiles.map((_profile, place) => place).sort((a, b) => kindOf(a) - kindOf(b) || a - b);
  for (const place of order) upsertInto(index, profiles[place] as UmkmProfile, words[place]);
  const laid = compactRows(wornState(index));
  takeOver(index, laid, idsOf(index, laid, 0, laid.rows));
}

/** An index of these profiles. Later changes go through `upsert` and `remove`, in place. */
export function createIndex(profiles: readonly UmkmProfile[], lexicon: Lexicon = standardLexicon()): CapabilityIndex {
  const rows = profiles.reduce((sum, profile) => sum + profile.products.length, 0);
  const index: CapabilityIndex = {
    lexicon,
    umkm: newRecords(UMKM_BYTES, Math.max(16, profiles.length)),
    product: newRecords(PRODUCT_BYTES, Math.max(16, rows)),
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

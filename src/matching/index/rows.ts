import type { CapabilityIndex } from '../capabilityIndex.ts';
import { addPosting, copyPosting, postingLength } from './postings.ts';
import { ALIVE, MEANING, MEASURE, NEXT, PRODUCT_BYTES, PRODUCT_I32, SEVERAL, TRAITS, UMKM, type Views } from './records.ts';

const isAlive = (index: CapabilityIndex, row: number): boolean =>
  ((index.product.u8[row * PRODUCT_BYTES + TRAITS] as number) & ALIVE) !== 0;

/** The slot of the UMKM that a row belongs to. */
export const slotAt = (index: CapabilityIndex, row: number): number => index.product.i32[row * PRODUCT_I32 + UMKM] as number;

export const productIdAt = (index: Pick<CapabilityIndex, 'productIds'>, row: number): string => index.productIds[row] as string;

export const measureAt = (index: { readonly product: Views }, row: number): number =>
  index.product.i32[row * PRODUCT_I32 + MEASURE] as number;

const none: readonly number[] = [];

interface WithMeanings {
  readonly product: Views;
  readonly furtherMeanings: ReadonlyMap<number, readonly number[]>;
}

/** Meanings of a row beyond the first. */
export function furtherMeaningsAt({ product, furtherMeanings }: WithMeanings, row: number): readonly number[] {
  if (((product.u8[row * PRODUCT_BYTES + TRAITS] as number) & SEVERAL) === 0) return none;
  return furtherMeanings.get(row) ?? none;
}

/** All meanings of a row, the first one first. */
export function meaningsAt(index: WithMeanings, row: number): readonly number[] {
  const first = index.product.i32[row * PRODUCT_I32 + MEANING] as number;
  return first < 0 ? none : [first, ...furtherMeaningsAt(index, row)];
}

/** Rows of a slot in the order of its products. */
export function rowsOf(index: CapabilityIndex, slot: number): number[] {
  const { i32 } = index.product;
  const rows: number[] = [];
  for (let row = index.firstRow.values[slot] as number; row >= 0; row = i32[row * PRODUCT_I32 + NEXT] as number) rows.push(row);
  return rows;
}

/** Makes these the rows of a slot, in this order. */
export function linkRows(index: CapabilityIndex, slot: number, rows: readonly number[]): void {
  index.firstRow.values[slot] = rows[0] ?? -1;
  for (const [place, row] of rows.entries()) index.product.i32[row * PRODUCT_I32 + NEXT] = rows[place + 1] ?? -1;
}

/** Lists a row under the meanings that it has beyond the first. */
export function listFurther(index: CapabilityIndex, row: number, further: readonly number[]): void {
  if (further.length > 0) index.furtherMeanings.set(row, further);
  for (const meaning of further) addPosting(index.postings, meaning, row);
}

/** Lists a row under its meanings. */
export function listRow(index: CapabilityIndex, row: number, [first, ...further]: readonly number[]): void {
  if (first !== undefined) addPosting(index.postings, first, row);
  listFurther(index, row, further);
}

/** The living rows of a meaning. */
export function livingRows(index: CapabilityIndex, meaning: number): Int32Array {
  const rows = new Int32Array(postingLength(index.postings, meaning));
  copyPosting(index.postings, meaning, rows, 0);
  return rows.filter((row) => isAlive(index, row));
}

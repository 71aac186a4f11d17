import { addPosting, newPostings } from './postings.ts';
import {
  ALIVE,
  MEANING,
  NEXT,
  PRODUCT_BYTES,
  PRODUCT_I32,
  SEVERAL,
  TRAITS,
  UMKM,
  copyRow,
  newRecords,
  newShared,
  recordsIn,
} from './records.ts';

/** What a compaction starts from: memory that goes on being written while it works. */
export interface Worn {
  readonly product: SharedArrayBuffer;
  readonly rows: number;
  readonly firstRow: SharedArrayBuffer;
  readonly slots: number;
  /** By meaning: its place when those of one family stand side by side. */
  readonly places: Int32Array;
}

/** The living rows without gaps, those of one kind of goods together. What is said of UMKM that are changing is wrong: they are replaced anyway. */
export interface Compacted {
  readonly product: SharedArrayBuffer;
  readonly rows: number;
  readonly firstRow: SharedArrayBuffer;
  /** By row: the one that it was. */
  readonly sources: Int32Array;
  /** By row that was: what it is now; -1 where it was dead. */
  readonly targets: Int32Array;
  /** Rows that have more meanings than one. */
  readonly several: readonly number[];
  /** See `Postings`; further meanings are not listed. */
  readonly stretches: Int32Array;
}

/** The living rows by family, meaning and UMKM: what a need is held against lies in one stretch, and its UMKM are met in their order. */
function livingInOrder(i32: Int32Array, u8: Uint8Array, { rows, places }: Worn): Int32Array {
  const living = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (((u8[row * PRODUCT_BYTES + TRAITS] as number) & ALIVE) !== 0) living[count++] = row;
  const placeOf = (row: number): number => places[i32[row * PRODUCT_I32 + MEANING] as number] ?? -1;
  const slotOf = (row: number): number => i32[row * PRODUCT_I32 + UMKM] as number;
  return living.slice(0, count).sort((a, b) => placeOf(a) - placeOf(b) || slotOf(a) - slotOf(b) || a - b);
}

/** Spare room behind the rows, so that the changes made meanwhile fit in. */
const SPARE = 1.02;

/** Copies the living rows together and lists them by meaning. */
export function compactRows(worn: Worn): Compacted {
  const from = recordsIn(worn.product, PRODUCT_BYTES);
  const sources = livingInOrder(from.i32, from.u8, worn);
  const targets = new Int32Array(worn.rows).fill(-1);
  for (const [target, source] of sources.entries()) targets[source] = target;
  const moved = (row: number): number => targets[row] ?? -1;
  const product = newRecords(PRODUCT_BYTES, Math.ceil(sources.length * SPARE) + 16);
  const postings = newPostings();
  const several: number[] = [];
  for (const [target, source] of sources.entries()) {
    copyRow(from, source, product, target);
    const fours = target * PRODUCT_I32;
    product.i32[fours + NEXT] = moved(product.i32[fours + NEXT] as number);
    const meaning = product.i32[fours + MEANING] as number;
    if (((product.u8[target * PRODUCT_BYTES + TRAITS] as number) & SEVERAL) !== 0) several.push(target);
    if (meaning >= 0) addPosting(postings, meaning, target);
  }
  const oldFirst = new Int32Array(worn.firstRow);
  const firstRow = newShared(worn.slots);
  for (let slot = 0; slot < worn.slots; slot++) firstRow.values[slot] = moved(oldFirst[slot] as number);
  return {
    product: product.memory,
    rows: sources.length,
    firstRow: firstRow.values.buffer as SharedArrayBuffer,
    sources,
    targets,
    several,
    stretches: postings.stretches,
  };
}

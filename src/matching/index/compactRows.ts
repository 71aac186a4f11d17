import * as at from './records.ts';
import { newRecords, newShared, recordsIn } from './records.ts';

/** What a compaction starts from: memory that goes on being written while it works. */
export interface Worn {
  readonly product: SharedArrayBuffer;
  readonly rows: number;
  readonly slots: number;
  readonly meanings: number;
  /** Pairs of a row's `NAME` and a further meaning of it. */
  readonly further: Int32Array;
}

/** The living rows without gaps, those of one kind of goods together. */
export interface Compacted {
  readonly product: SharedArrayBuffer;
  readonly rows: number;
  readonly firstRow: SharedArrayBuffer;
  /** Rows that each slot has got. */
  readonly rowCount: Uint16Array;
  /** Rows by meaning: those of meaning m stand from `starts[m]` up to `starts[m + 1]`. */
  readonly postings: Int32Array;
  readonly starts: Int32Array;
}

/** Order of the slots: by the first meaning of their first living row. Rows of UMKM that are changing may be read torn: they are replaced anyway. */
function slotsInOrder(
  i32: Int32Array,
  u8: Uint8Array,
  worn: Worn,
): { readonly order: Int32Array; readonly rowsBySlot: Int32Array } {
  const kind = new Int32Array(worn.slots).fill(-2);
  const rowsBySlot = new Int32Array(worn.slots);
  for (let row = 0; row < worn.rows; row++) {
    const slot = i32[row * at.PRODUCT_I32 + at.UMKM] as number;
    if (u8[row * at.PRODUCT_BYTES + at.ALIVE] !== 1 || slot >= worn.slots) continue;
    if (rowsBySlot[slot] === 0) kind[slot] = i32[row * at.PRODUCT_I32 + at.MEANING] as number;
    rowsBySlot[slot] = (rowsBySlot[slot] as number) + 1;
  }
  const order = Int32Array.from(kind.keys()).sort((a, b) => (kind[a] as number) - (kind[b] as number) || a - b);
  return { order, rowsBySlot };
}

function listRows(i32: Int32Array, rows: number, { meanings, further }: Worn): Pick<Compacted, 'postings' | 'starts'> {
  const extra = new Map<number, number[]>();
  for (let place = 0; place < further.length; place += 2) {
    const list = extra.get(further[place] as number);
    if (list) list.push(further[place + 1] as number);
    else extra.set(further[place] as number, [further[place + 1] as number]);
  }
  const starts = new Int32Array(meanings + 1);
  const each = (visit: (row: number, meaning: number) => void): void => {
    for (let row = 0; row < rows; row++) {
      const first = i32[row * at.PRODUCT_I32 + at.MEANING] as number;
      if (first < 0 || first >= meanings) continue;
      visit(row, first);
      for (const meaning of extra.get(i32[row * at.PRODUCT_I32 + at.NAME] as number) ?? []) visit(row, meaning);
    }
  };
  each((_row, meaning) => (starts[meaning + 1] = (starts[meaning + 1] as number) + 1));
  for (let meaning = 0; meaning < meanings; meaning++)
    starts[meaning + 1] = (starts[meaning + 1] as number) + (starts[meaning] as number);
  const next = starts.slice();
  const postings = new Int32Array(starts[meanings] as number);
  each((row, meaning) => {
    const place = next[meaning] as number;
    postings[place] = row;
    next[meaning] = place + 1;
  });
  return { postings, starts };
}

/** Spare room behind the rows, so that the changes made meanwhile fit in. */
const SPARE = 1.05;

/** Copies the living rows together and lists them by meaning. Runs in a thread of its own. */
export function compactRows(worn: Worn): Compacted {
  const { i32, u8 } = recordsIn(worn.product, at.PRODUCT_BYTES);
  const { order, rowsBySlot } = slotsInOrder(i32, u8, worn);
  const firstRow = newShared(worn.slots);
  const rowCount = new Uint16Array(worn.slots);
  const next = new Int32Array(worn.slots);
  let rows = 0;
  for (const slot of order) {
    firstRow.values[slot] = rows;
    next[slot] = rows;
    rows += rowsBySlot[slot] as number;
  }
  const product = newRecords(at.PRODUCT_BYTES, Math.ceil(rows * SPARE) + 16);
  for (let row = 0; row < worn.rows; row++) {
    const slot = i32[row * at.PRODUCT_I32 + at.UMKM] as number;
    if (u8[row * at.PRODUCT_BYTES + at.ALIVE] !== 1 || slot >= worn.slots) continue;
    // One that came to life since it was counted belongs to a slot that is replaced anyway.
    if ((rowCount[slot] as number) >= (rowsBySlot[slot] as number)) continue;
    const target = next[slot] as number;
    next[slot] = target + 1;
    rowCount[slot] = (rowCount[slot] as number) + 1;
    for (let word = 0; word < at.PRODUCT_I32; word++)
      product.i32[target * at.PRODUCT_I32 + word] = i32[row * at.PRODUCT_I32 + word] as number;
  }
  return {
    product: product.memory,
    rows,
    firstRow: firstRow.values.buffer as SharedArrayBuffer,
    rowCount,
    ...listRows(product.i32, rows, worn),
  };
}

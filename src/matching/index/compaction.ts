import { meaningsAt, rowsOf, type CapabilityIndex } from '../capabilityIndex.ts';
import { inThread } from '../inThread.ts';
import type { Compacted, Worn } from './compactRows.ts';
import { addPosting } from './postings.ts';
import * as at from './records.ts';
import { copyRow, ensureRows, ensureShared, recordsIn, type Records } from './records.ts';

function wornState(index: CapabilityIndex): Worn {
  const further = [...index.furtherMeanings].flatMap(([name, meanings]) => meanings.flatMap((meaning) => [name, meaning]));
  return {
    product: index.product.memory,
    rows: index.rows,
    slots: index.umkmIds.length,
    meanings: index.meanings.list.length,
    further: Int32Array.from(further),
  };
}

/** Rows of UMKM that changed meanwhile are dead in the new memory; as they are now they are copied behind it. */
function carryOver(index: CapabilityIndex, before: CapabilityIndex, done: Compacted, slot: number): void {
  const stale = done.rowCount[slot] ?? 0;
  const first = index.firstRow.values[slot] as number;
  for (let row = first; row < first + stale; row++) index.product.u8[row * at.PRODUCT_BYTES + at.ALIVE] = 0;
  index.deadRows += stale;
  const [from, to] = rowsOf(before, slot);
  ensureRows(index.product, index.rows + to - from);
  index.firstRow.values[slot] = index.rows;
  for (let row = from; row < to; row++) {
    copyRow(before.product, row, index.product, index.rows);
    for (const meaning of meaningsAt(index, index.rows)) addPosting(index.postings, meaning, index.rows);
    index.rows++;
  }
}

function takeOver(index: CapabilityIndex, done: Compacted): void {
  const product: Records = { ...index.product };
  const before: CapabilityIndex = { ...index, product, firstRow: { ...index.firstRow } };
  const touched = index.touched ?? new Set<number>();
  Object.assign(index.product, recordsIn(done.product, at.PRODUCT_BYTES));
  index.firstRow.values = new Int32Array(done.firstRow);
  ensureShared(index.firstRow, before.firstRow.values.length);
  index.rows = done.rows;
  index.deadRows = 0;
  const { lists } = index.postings;
  for (let meaning = 0; meaning < index.meanings.list.length; meaning++) {
    const [from, to] = [done.starts[meaning] ?? 0, done.starts[meaning + 1] ?? 0];
    lists[meaning] = from < to ? { rows: done.postings.subarray(from, to), length: to - from } : undefined;
  }
  for (const slot of touched) carryOver(index, before, done, slot);
}

const running = new WeakMap<CapabilityIndex, Promise<void>>();

/**
 * Closes the gaps that changes have left, in a thread of its own: meanwhile the index serves and takes in changes, and no answer is
 * another before, during or after. Resolves when the new rows serve; one at a time. Rejects with the thread's error, the index as it was.
 */
export function compact(index: CapabilityIndex): Promise<void> {
  const under = running.get(index);
  if (under) return under;
  index.touched = new Set();
  const file = new URL('./compactionThread.ts', import.meta.url);
  const made = inThread<Compacted>(file, wornState(index))
    .then((done) => takeOver(index, done))
    .finally(() => {
      index.touched = null;
      running.delete(index);
    });
  running.set(index, made);
  return made;
}

const LEAST_WORN = 1_000;
const WORN_SHARE = 1 / 4;

/** Whether so many rows are gaps that closing them is worth it. */
export function isWorn({ rows, deadRows }: CapabilityIndex): boolean {
  return deadRows >= LEAST_WORN && deadRows >= rows * WORN_SHARE;
}

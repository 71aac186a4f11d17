import type { CapabilityIndex } from '../capabilityIndex.ts';
import type { Compacted, Worn } from './compactRows.ts';
import { placesByFamily } from './meanings.ts';
import { PRODUCT_BYTES, TRAITS, copyRow, ensureRows, ensureShared, recordsIn } from './records.ts';
import { furtherMeaningsAt, linkRows, listFurther, listRow, meaningsAt, productIdAt, rowsOf } from './rows.ts';

export function wornState(index: CapabilityIndex): Worn {
  return {
    product: index.product.memory,
    rows: index.rows,
    firstRow: index.firstRow.values.buffer as SharedArrayBuffer,
    slots: index.umkmIds.length,
    places: placesByFamily(index.meanings),
  };
}

/** Product ids of the compacted rows from one row up to another. */
export const idsOf = ({ productIds }: CapabilityIndex, { sources }: Compacted, from: number, to: number): string[] =>
  Array.from(sources.subarray(from, to), (source) => productIds[source] as string);

/** The rows that an UMKM had before it changed are dead in the new memory. */
function buryStale(index: CapabilityIndex, targets: Int32Array, stale: readonly number[]): void {
  for (const row of stale) {
    const target = targets[row] ?? -1;
    if (target < 0) continue;
    index.product.u8[target * PRODUCT_BYTES + TRAITS] = 0;
    index.furtherMeanings.delete(target);
    index.deadRows++;
  }
}

/** An UMKM that changed meanwhile: its rows as they are now are copied behind the others. */
function carryOver(index: CapabilityIndex, before: CapabilityIndex, slot: number): void {
  const rows = rowsOf(before, slot).map((row) => {
    const target = index.rows++;
    ensureRows(index.product, index.rows);
    copyRow(before.product, row, index.product, target);
    index.productIds.push(productIdAt(before, row));
    listRow(index, target, meaningsAt(before, row));
    return target;
  });
  linkRows(index, slot, rows);
}

/** Lets the compacted rows serve, `ids` being the ids of their products. Nothing else is served meanwhile: no loop goes over all rows. */
export function takeOver(index: CapabilityIndex, done: Compacted, ids: string[]): void {
  const before: CapabilityIndex = { ...index, product: { ...index.product }, firstRow: { ...index.firstRow } };
  Object.assign(index.product, recordsIn(done.product, PRODUCT_BYTES));
  index.firstRow.values = new Int32Array(done.firstRow);
  ensureShared(index.firstRow, before.firstRow.values.length);
  index.postings = { stretches: done.stretches, others: [] };
  index.productIds = ids;
  index.furtherMeanings = new Map();
  index.rows = done.rows;
  index.deadRows = 0;
  for (const row of done.several) listFurther(index, row, furtherMeaningsAt(before, done.sources[row] as number));
  for (const [slot, stale] of index.touched ?? []) {
    buryStale(index, done.targets, stale);
    carryOver(index, before, slot);
  }
}

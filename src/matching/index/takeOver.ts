import type { CapabilityIndex } from '../capabilityIndex.ts';
import type { Compacted, Worn } from './compactRows.ts';
import { placesByFamily } from './meanings.ts';
import * as at from './records.ts';
import { copyRow, ensureRows, ensureShared, recordsIn } from './records.ts';
import { furtherMeaningsAt, linkRows, listFurther, listRow, meaningsAt, productIdAt, rowsOf, slotAt } from './rows.ts';

export function wornState(index: CapabilityIndex): Worn {
  return {
    product: index.product.memory,
    rows: index.rows,
    firstRow: index.firstRow.values.buffer as SharedArrayBuffer,
    slots: index.umkmIds.length,
    places: placesByFamily(index.meanings),
  };
}

/** What the rows have outside their records. Those of UMKM that changed meanwhile are dead in the new memory. */
function moveRows(
  index: CapabilityIndex,
  before: CapabilityIndex,
  { rows, sources }: Compacted,
  touched: ReadonlySet<number>,
): void {
  const { u8 } = index.product;
  for (let row = 0; row < rows; row++) {
    const source = sources[row] as number;
    index.productIds.push(productIdAt(before, source));
    if (touched.size > 0 && touched.has(slotAt(index, row))) {
      u8[row * at.PRODUCT_BYTES + at.TRAITS] = 0;
      index.deadRows++;
    } else listFurther(index, row, furtherMeaningsAt(before, source));
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

/** Lets the compacted rows serve. */
export function takeOver(index: CapabilityIndex, done: Compacted, touched: ReadonlySet<number>): void {
  const before: CapabilityIndex = { ...index, product: { ...index.product }, firstRow: { ...index.firstRow } };
  Object.assign(index.product, recordsIn(done.product, at.PRODUCT_BYTES));
  index.firstRow.values = new Int32Array(done.firstRow);
  ensureShared(index.firstRow, before.firstRow.values.length);
  index.postings = { stretches: done.stretches, others: [] };
  index.productIds = [];
  index.furtherMeanings = new Map();
  index.rows = done.rows;
  index.deadRows = 0;
  moveRows(index, before, done, touched);
  for (const slot of touched) carryOver(index, before, slot);
}

import { boardFor, gather, put, type Board } from './board.ts';
import type { CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import type { Part } from './part.ts';
import { loadProduct, loadUmkm } from './facts.ts';
import { PRODUCT_I32, UMKM } from './index/records.ts';
import { judge } from './judge.ts';

/** Judges every living row of an ordinary need's meanings and keeps the best of each UMKM. */
export function scanRows(index: CapabilityIndex, need: CompiledNeed, part: Part): Board {
  const board = boardFor(index);
  const { facts, judgement } = board;
  const { i32 } = index.product;
  facts.coverage = 1;
  for (const { ids, relevance } of part.levels) {
    facts.relevance = relevance;
    const count = gather(index, board, ids);
    for (let place = 0; place < count; place++) {
      const row = board.rows[place] as number;
      const slot = i32[row * PRODUCT_I32 + UMKM] as number;
      loadUmkm(index, need, slot, facts);
      loadProduct(index, need, part, row, facts);
      judge(facts, need, judgement);
      put(index, board, slot, row);
    }
  }
  return board;
}

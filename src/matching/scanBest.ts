import { boardFor, gather, put, type Board } from './board.ts';
import type { CapabilityIndex } from './capabilityIndex.ts';
import { measureFor, type CompiledNeed, type Part } from './compileNeed.ts';
import { mayDeliver } from './facts.ts';
import { endOfStep, floorOf, scoreBound, stepOf, STEPS, take, type Floor } from './floor.ts';
import * as at from './index/records.ts';
import { boundOf, scoreRow } from './scoreRow.ts';

/** Rows that are equally near to what was meant, listed by the step of the most that their own terms can come to. */
interface Hopefuls {
  /** By step: the last row that came to it, as a place in `rows`; -1 without one. */
  readonly last: Int32Array;
  rows: Int32Array;
  /** The place of the row that came before to the same step; -1 for the first. */
  before: Int32Array;
  count: number;
}

const hopefuls: Hopefuls = {
  last: new Int32Array(STEPS).fill(-1),
  rows: new Int32Array(1024),
  before: new Int32Array(1024),
  count: 0,
};

/** Lists the rows of one meaning that can still reach the floor. Their UMKM are not read: that waits for memory longest. */
function enlist(index: CapabilityIndex, need: CompiledNeed, part: Part, board: Board, count: number, floor: Floor): void {
  const { i32 } = index.product;
  const { last } = hopefuls;
  const most = hopefuls.count + count;
  if (most > hopefuls.rows.length) {
    const [rows, before] = [new Int32Array(most * 2), new Int32Array(most * 2)];
    rows.set(hopefuls.rows);
    before.set(hopefuls.before);
    Object.assign(hopefuls, { rows, before });
  }
  const { rows, before } = hopefuls;
  for (let place = 0; place < count; place++) {
    const row = board.rows[place] as number;
    const code = i32[row * at.PRODUCT_I32 + at.MEASURE] as number;
    const measure = part.measures[code] ?? measureFor(part, index, code);
    const bound = boundOf(index, need, measure, row, board.facts.relevance);
    if (bound < 0 || bound < floor.least) continue;
    const step = stepOf(bound);
    const own = hopefuls.count++;
    rows[own] = row;
    before[own] = last[step] as number;
    last[step] = own;
  }
}

/** Rows whose UMKM are looked up together: enough to keep memory busy, few enough that little is looked up in vain. */
const BLOCK = 64;
const block = { rows: new Int32Array(BLOCK), slots: new Int32Array(BLOCK), ends: new Int32Array(BLOCK), count: 0 };

/**
 * Leaves in the block those rows whose UMKM may deliver at all. A loop of its own, because nothing in it waits for anything but memory:
 * the processor then fetches many records at a time.
 */
function leaveOutUnable(index: CapabilityIndex, need: CompiledNeed): void {
  const { i32 } = index.product;
  const { rows, slots, ends } = block;
  let count = 0;
  for (let place = 0; place < block.count; place++) {
    const row = rows[place] as number;
    const slot = i32[row * at.PRODUCT_I32 + at.UMKM] as number;
    if (!mayDeliver(index, need, slot)) continue;
    rows[count] = row;
    slots[count] = slot;
    ends[count++] = ends[place] as number;
  }
  block.count = count;
}

function scoreBlock(index: CapabilityIndex, need: CompiledNeed, part: Part, board: Board, floor: Floor): void {
  leaveOutUnable(index, need);
  const { i32 } = index.product;
  const { rows, slots, ends } = block;
  const { facts, judgement } = board;
  for (let place = 0; place < block.count && (ends[place] as number) > floor.least; place++) {
    const row = rows[place] as number;
    const slot = slots[place] as number;
    const code = i32[row * at.PRODUCT_I32 + at.MEASURE] as number;
    const measure = part.measures[code] ?? measureFor(part, index, code);
    const score = scoreRow(index, need, measure, row, slot, facts);
    if (score < floor.least || score < 0) continue;
    judgement.score = score;
    const known = put(index, board, slot, row);
    if (known < score) take(floor, score, known);
  }
  block.count = 0;
}

/** Scores the listed rows, those that promise most first, until nothing that is left can reach the floor; the list is empty then. */
function scoreListed(index: CapabilityIndex, need: CompiledNeed, part: Part, board: Board, floor: Floor): void {
  const { last, rows, before } = hopefuls;
  for (let step = STEPS - 1; step >= 0 && hopefuls.count > 0 && endOfStep(step) > floor.least; step--) {
    for (let own = last[step] as number; own >= 0; own = before[own] as number) {
      block.rows[block.count] = rows[own] as number;
      block.ends[block.count++] = endOfStep(step);
      if (block.count === BLOCK) scoreBlock(index, need, part, board, floor);
    }
  }
  scoreBlock(index, need, part, board, floor);
  last.fill(-1);
  hopefuls.count = 0;
}

/**
 * The best row of every UMKM that may be among the best `count`: as `scanRows`, but closed gates are left out, and rows and meanings that
 * cannot get past what the best have so far are passed over. Exact: what is passed over would not be among the wanted ones.
 */
export function scanBest(index: CapabilityIndex, need: CompiledNeed, part: Part, count: number): Board {
  const board = boardFor(index);
  const floor = floorOf(count);
  board.facts.coverage = 1;
  board.judgement.failed = 0;
  const { meanings } = part;
  for (let at = 0; at < meanings.length;) {
    const relevance = meanings[at]?.relevance ?? 0;
    if (scoreBound(relevance) < floor.least) break;
    board.facts.relevance = relevance;
    for (; meanings[at]?.relevance === relevance; at++)
      enlist(index, need, part, board, gather(index, board, meanings[at]?.id ?? -1), floor);
    scoreListed(index, need, part, board, floor);
  }
  board.least = floor.least;
  return board;
}

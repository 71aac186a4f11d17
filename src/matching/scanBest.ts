import { boardFor, gather, put, type Board } from './board.ts';
import type { CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import { measureFor, type Part } from './part.ts';
import { endOfStep, floorOf, scoreBound, stepOf, STEPS, take, type Floor } from './floor.ts';
import { leaveReachable } from './index/outreach.ts';
import { MEASURE, PRODUCT_I32, UMKM, UMKM_I32 } from './index/records.ts';
import { boundOf, scoreRow, TERMS } from './scoreRow.ts';

/** Rows that are equally near to what was meant, listed by the step of the most that their own terms can come to. */
interface Hopefuls {
  /** By step: the last row that came to it, as a place in `rows`; -1 without one. */
  readonly last: Int32Array;
  rows: Int32Array;
  /** The place of the row that came before to the same step; -1 for the first. */
  before: Int32Array;
  /** What the rows' own terms are worth, `TERMS` numbers each. */
  terms: Float64Array;
  count: number;
  /** The highest and the lowest step that a row came to. */
  highest: number;
  lowest: number;
}

const hopefuls: Hopefuls = {
  last: new Int32Array(STEPS).fill(-1),
  rows: new Int32Array(1024),
  before: new Int32Array(1024),
  terms: new Float64Array(1024 * TERMS),
  count: 0,
  highest: -1,
  lowest: STEPS,
};

/** Lists the rows on the board that can still reach the floor. Their UMKM are not read: that waits for memory longest. */
function enlist(index: CapabilityIndex, need: CompiledNeed, part: Part, board: Board, count: number, floor: Floor): void {
  const { i32 } = index.product;
  const { last } = hopefuls;
  const most = hopefuls.count + count;
  if (most > hopefuls.rows.length) {
    const [rows, before] = [new Int32Array(most * 2), new Int32Array(most * 2)];
    const terms = new Float64Array(most * 2 * TERMS);
    rows.set(hopefuls.rows);
    before.set(hopefuls.before);
    terms.set(hopefuls.terms);
    Object.assign(hopefuls, { rows, before, terms });
  }
  const { rows, before, terms } = hopefuls;
  for (let place = 0; place < count; place++) {
    const row = board.rows[place] as number;
    const code = i32[row * PRODUCT_I32 + MEASURE] as number;
    const measure = part.measures[code] ?? measureFor(part, index, code);
    const bound = boundOf(index, need, measure, row, board.facts.relevance, terms, hopefuls.count * TERMS);
    if (bound < 0 || bound < floor.least) continue;
    const step = stepOf(bound);
    if (step > hopefuls.highest) hopefuls.highest = step;
    if (step < hopefuls.lowest) hopefuls.lowest = step;
    const own = hopefuls.count++;
    rows[own] = row;
    before[own] = last[step] as number;
    last[step] = own;
  }
}

/** Rows whose UMKM are looked up together: enough to keep memory busy, few enough that little is looked up in vain. */
const BLOCK = 64;
/** Places of hopefuls, their UMKM, and the end of their step. */
const block = { places: new Int32Array(BLOCK), slots: new Int32Array(BLOCK), ends: new Int32Array(BLOCK), count: 0, read: 0 };

/**
 * Reads both ends of the UMKM's records in the block. A loop of its own, because nothing in it waits for anything but memory: the processor
 * then fetches many records at a time.
 */
function fetchUmkm(index: CapabilityIndex): void {
  const { i32 } = index.product;
  const { i32: umkm } = index.umkm;
  const { places, slots, count } = block;
  const { rows } = hopefuls;
  let read = 0;
  for (let own = 0; own < count; own++) {
    const slot = i32[(rows[places[own] as number] as number) * PRODUCT_I32 + UMKM] as number;
    slots[own] = slot;
    const fours = slot * UMKM_I32;
    read ^= (umkm[fours] as number) ^ (umkm[fours + UMKM_I32 - 1] as number);
  }
  // Kept, so that the reads are not left out as useless.
  block.read = read;
}

function scoreBlock(index: CapabilityIndex, need: CompiledNeed, board: Board, floor: Floor): void {
  fetchUmkm(index);
  const { places, slots, ends } = block;
  const { facts, judgement } = board;
  const { rows, terms } = hopefuls;
  for (let own = 0; own < block.count && (ends[own] as number) > floor.least; own++) {
    const place = places[own] as number;
    const slot = slots[own] as number;
    const score = scoreRow(index, need, terms, place * TERMS, slot, facts);
    if (score < floor.least || score < 0) continue;
    judgement.score = score;
    const known = put(index, board, slot, rows[place] as number);
    if (known < score) take(floor, score, known);
  }
  block.count = 0;
}

/** Scores the listed rows, those that promise most first, until nothing that is left can reach the floor; the list is empty then. */
function scoreListed(index: CapabilityIndex, need: CompiledNeed, board: Board, floor: Floor): void {
  const { last, before, highest, lowest } = hopefuls;
  for (let step = highest; step >= lowest && endOfStep(step) > floor.least; step--) {
    for (let place = last[step] as number; place >= 0; place = before[place] as number) {
      block.places[block.count] = place;
      block.ends[block.count++] = endOfStep(step);
      if (block.count === BLOCK) scoreBlock(index, need, board, floor);
    }
  }
  scoreBlock(index, need, board, floor);
  last.fill(-1, lowest, highest + 1);
  hopefuls.count = 0;
  hopefuls.highest = -1;
  hopefuls.lowest = STEPS;
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
  for (const { relevance, ids } of part.levels) {
    if (scoreBound(relevance) < floor.least) break;
    board.facts.relevance = relevance;
    const count = leaveReachable(index, need, board, gather(index, board, ids));
    enlist(index, need, part, board, count, floor);
    scoreListed(index, need, board, floor);
  }
  board.least = floor.least;
  return board;
}

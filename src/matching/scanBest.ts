import { boardFor, gather, put, type Board } from './board.ts';
import type { CapabilityIndex } from './capabilityIndex.ts';
import { measureFor, type CompiledNeed, type Part } from './compileNeed.ts';
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

/** Scores the listed rows, those that promise most first, until nothing that is left can reach the floor; the list is empty then. */
function scoreListed(index: CapabilityIndex, need: CompiledNeed, part: Part, board: Board, floor: Floor): void {
  const { i32 } = index.product;
  const { last, rows, before } = hopefuls;
  const { facts, judgement } = board;
  for (let step = STEPS - 1; hopefuls.count > 0 && endOfStep(step) > floor.least; step--) {
    for (let own = last[step] as number; own >= 0; own = before[own] as number) {
      const row = rows[own] as number;
      const fours = row * at.PRODUCT_I32;
      const code = i32[fours + at.MEASURE] as number;
      const slot = i32[fours + at.UMKM] as number;
      const measure = part.measures[code] ?? measureFor(part, index, code);
      const score = scoreRow(index, need, measure, row, slot, facts);
      if (score < floor.least || score < 0) continue;
      judgement.score = score;
      const known = put(index, board, slot, row);
      if (known < score) take(floor, score, known);
    }
  }
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

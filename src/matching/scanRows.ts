import { productIdAt, type CapabilityIndex } from './capabilityIndex.ts';
import { measureFor, type CompiledNeed, type Part } from './compileNeed.ts';
import { kmTo, loadProduct, loadUmkm, newFacts, type Facts } from './facts.ts';
import * as at from './index/records.ts';
import { judge, newJudgement, type Judgement } from './judge.ts';
import { scoreRow } from './scoreRow.ts';
import { weights } from './weights.ts';

/** The best row of every UMKM that was met, in the order in which they were met; reused from scan to scan. */
export interface Board {
  /** Where a slot stands among those met; says something only where `slot` agrees. */
  readonly placeOf: Int32Array;
  readonly slot: Int32Array;
  readonly row: Int32Array;
  readonly relevance: Float64Array;
  readonly score: Int32Array;
  readonly failed: Int32Array;
  readonly distanceKm: Float64Array;
  count: number;
  hashLow: number;
  hashHigh: number;
  readonly facts: Facts;
  readonly judgement: Judgement;
}

function newBoard(slots: number): Board {
  return {
    placeOf: new Int32Array(slots),
    slot: new Int32Array(slots),
    row: new Int32Array(slots),
    relevance: new Float64Array(slots),
    score: new Int32Array(slots),
    failed: new Int32Array(slots),
    distanceKm: new Float64Array(slots),
    count: 0,
    hashLow: 0,
    hashHigh: 0,
    facts: newFacts(),
    judgement: newJudgement(),
  };
}

const boards = new WeakMap<CapabilityIndex, Board>();

function boardFor(index: CapabilityIndex): Board {
  let board = boards.get(index);
  if (!board || board.placeOf.length < index.umkmIds.length) {
    board = newBoard(Math.ceil(index.umkmIds.length * 1.2) + 16);
    boards.set(index, board);
  }
  board.count = 0;
  board.hashLow = 0;
  board.hashHigh = 0;
  return board;
}

/** Number of bits that are set. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Whether the row just judged goes before the one that its UMKM has at `place`. */
function goesFirst(index: CapabilityIndex, board: Board, place: number, row: number, relevance: number): boolean {
  const { score, failed } = board.judgement;
  const known = board.failed[place] as number;
  if (failed !== known) {
    const closed = bitCount(failed) - bitCount(known);
    if (closed !== 0) return closed < 0;
  }
  if (score !== board.score[place]) return score > (board.score[place] as number);
  if (relevance !== board.relevance[place]) return relevance > (board.relevance[place] as number);
  return productIdAt(index, row) < productIdAt(index, board.row[place] as number);
}

/** Puts the row just judged on the board, unless its UMKM has a better one. */
function put(index: CapabilityIndex, board: Board, slot: number, row: number, floor: Floor | null): void {
  const { facts, judgement } = board;
  let place = board.placeOf[slot] as number;
  const known = place < board.count && board.slot[place] === slot;
  if (known && !goesFirst(index, board, place, row, facts.relevance)) return;
  if (floor) take(floor, judgement.score, known ? (board.score[place] as number) : -1);
  if (!known) {
    place = board.count++;
    board.placeOf[slot] = place;
    board.slot[place] = slot;
  }
  board.row[place] = row;
  board.relevance[place] = facts.relevance;
  board.score[place] = judgement.score;
  board.failed[place] = judgement.failed;
  board.distanceKm[place] = facts.distanceKm;
}

const RELEVANCE = weights.relevance;
const ALL_WEIGHTS = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** No product of this relevance can score more, in hundredths. */
export function scoreBound(relevance: number): number {
  return Math.ceil(10_000 * (1 - (RELEVANCE * (1 - relevance)) / ALL_WEIGHTS)) + 10;
}

/** Tells from which score on a product still matters: more than `least` is what the `count` best UMKM have so far. */
export interface Floor {
  /** How many UMKM have a score in each step above `least`. */
  readonly seen: Uint16Array;
  readonly count: number;
  kept: number;
  least: number;
}

/** Hundredths of a point in one step: the floor rises by steps, so that it is never far to the next. */
const STEP_BITS = 4;
const steps = new Uint16Array((10_100 >> STEP_BITS) + 1);

/** A floor for the best `count`. One at a time: its steps are shared. */
export function floorOf(count: number): Floor {
  steps.fill(0);
  return { seen: steps, count, kept: 0, least: -1 };
}

/** Takes in an UMKM's score; `before` is the one that it had until now, -1 without one. */
function take(floor: Floor, score: number, before: number): void {
  if (score <= floor.least) return;
  const { seen } = floor;
  if (before > floor.least) {
    const known = before >> STEP_BITS;
    seen[known] = (seen[known] as number) - 1;
    floor.kept--;
  }
  const reached = score >> STEP_BITS;
  seen[reached] = (seen[reached] as number) + 1;
  floor.kept++;
  if (floor.kept > floor.count) raise(floor);
}

/** Leaves out the lowest steps for as long as enough remain above them. */
function raise(floor: Floor): void {
  let step = (floor.least + 1) >> STEP_BITS;
  while (floor.kept - (floor.seen[step] as number) >= floor.count) {
    floor.kept -= floor.seen[step] as number;
    step++;
  }
  floor.least = (step << STEP_BITS) - 1;
}

/**
 * Judges every living row of an ordinary need's meanings, nearest meaning first, and keeps the best of each UMKM. With a floor, rows and
 * meanings that cannot reach it any more are left out: they would not be among the wanted ones.
 */
export function scanRows(index: CapabilityIndex, need: CompiledNeed, part: Part, floor: Floor | null): Board {
  const board = boardFor(index);
  const { facts, judgement } = board;
  const { i32, u8 } = index.product;
  facts.coverage = 1;
  let low = 0;
  let high = 0;
  let group = 2;
  for (const { id, relevance } of part.meanings) {
    if (relevance < group) {
      group = relevance;
      if (floor && scoreBound(relevance) < floor.least) break;
    }
    const list = index.postings.lists[id];
    if (!list) continue;
    const { rows, length } = list;
    facts.relevance = relevance;
    for (let place = 0; place < length; place++) {
      const row = rows[place] as number;
      if (u8[row * at.PRODUCT_BYTES + at.ALIVE] !== 1) continue;
      const fours = row * at.PRODUCT_I32;
      low = (low + (i32[fours + at.HASH_LOW] as number)) | 0;
      high = (high + (i32[fours + at.HASH_HIGH] as number)) | 0;
      const slot = i32[fours + at.UMKM] as number;
      if (floor) {
        const code = i32[fours + at.MEASURE] as number;
        const measure = part.measures[code] ?? measureFor(part, index, code);
        judgement.score = scoreRow(index, need, measure, row, slot, relevance, floor.least);
        if (judgement.score < 0) continue;
        judgement.failed = 0;
        facts.distanceKm = kmTo(index, need, slot);
      } else {
        loadUmkm(index, need, slot, facts);
        loadProduct(index, need, part, row, facts);
        judge(facts, need, judgement);
      }
      put(index, board, slot, row, floor);
    }
  }
  board.hashLow = low >>> 0;
  board.hashHigh = high >>> 0;
  return board;
}

import type { CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed, Part } from './compileNeed.ts';
import { loadProduct, loadUmkm, newFacts, type Facts } from './facts.ts';
import { judge, judgeGates, newJudgement, type Judgement } from './judge.ts';
import { weights } from './weights.ts';

/** The best row of every UMKM that was met, in arrays by slot; reused from scan to scan. */
export interface Board {
  stamp: Uint32Array;
  row: Int32Array;
  relevance: Float64Array;
  score: Int32Array;
  failed: Int32Array;
  distanceKm: Float64Array;
  /** Slots in the order in which they were met. */
  met: Int32Array;
  metCount: number;
  turn: number;
  hashLow: number;
  hashHigh: number;
  readonly facts: Facts;
  readonly judgement: Judgement;
}

function newBoard(slots: number): Board {
  return {
    stamp: new Uint32Array(slots),
    row: new Int32Array(slots),
    relevance: new Float64Array(slots),
    score: new Int32Array(slots),
    failed: new Int32Array(slots),
    distanceKm: new Float64Array(slots),
    met: new Int32Array(slots),
    metCount: 0,
    turn: 0,
    hashLow: 0,
    hashHigh: 0,
    facts: newFacts(),
    judgement: newJudgement(),
  };
}

const boards = new WeakMap<CapabilityIndex, Board>();

function boardFor(index: CapabilityIndex): Board {
  let board = boards.get(index);
  if (!board || board.stamp.length < index.umkmIds.length) {
    board = newBoard(Math.ceil(index.umkmIds.length * 1.2) + 16);
    boards.set(index, board);
  }
  board.turn++;
  board.metCount = 0;
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

/** Whether the row just judged goes before the one that the slot has. */
function goesFirst(index: CapabilityIndex, board: Board, slot: number, row: number, relevance: number): boolean {
  const { score, failed } = board.judgement;
  const known = board.failed[slot] as number;
  if (failed !== known) {
    const closed = bitCount(failed) - bitCount(known);
    if (closed !== 0) return closed < 0;
  }
  if (score !== board.score[slot]) return score > (board.score[slot] as number);
  if (relevance !== board.relevance[slot]) return relevance > (board.relevance[slot] as number);
  return (index.productIds[row] as string) < (index.productIds[board.row[slot] as number] as string);
}

function place(board: Board, slot: number, row: number, relevance: number): void {
  board.row[slot] = row;
  board.relevance[slot] = relevance;
  board.score[slot] = board.judgement.score;
  board.failed[slot] = board.judgement.failed;
  board.distanceKm[slot] = board.facts.distanceKm;
}

const RELEVANCE = weights.relevance;
const ALL_WEIGHTS = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** No product of this relevance can score more, in hundredths. */
export function scoreBound(relevance: number): number {
  return Math.ceil(10_000 * (1 - (RELEVANCE * (1 - relevance)) / ALL_WEIGHTS)) + 10;
}

/** Tells from which score on a product still matters: the `count`-th best score of those taken so far. */
export interface Floor {
  readonly seen: Uint16Array;
  readonly count: number;
  kept: number;
  /** Lowest score taken while there was still room. */
  lowest: number;
  least: number;
}

const HUNDREDTHS = 10_100;
const histogram = new Uint16Array(HUNDREDTHS + 1);

/** A floor for the best `count`. One at a time: its histogram is shared. */
export function floorOf(count: number): Floor {
  histogram.fill(0);
  return { seen: histogram, count, kept: 0, lowest: HUNDREDTHS, least: -1 };
}

function take(floor: Floor, score: number): void {
  if (score <= floor.least) return;
  const { seen } = floor;
  seen[score] = (seen[score] as number) + 1;
  floor.kept++;
  if (floor.kept < floor.count) {
    if (score < floor.lowest) floor.lowest = score;
    return;
  }
  if (floor.least < 0) floor.least = Math.min(score, floor.lowest) - 1;
  while (floor.least < HUNDREDTHS && floor.kept - (seen[floor.least + 1] as number) >= floor.count) {
    floor.least++;
    floor.kept -= seen[floor.least] as number;
  }
}

/**
 * Judges every living row of an ordinary need's meanings, nearest meaning first, and keeps the best of each UMKM. With a floor, meanings
 * that cannot reach it any more are left out: their products would not be among the wanted ones.
 */
export function scanRows(index: CapabilityIndex, need: CompiledNeed, part: Part, floor: Floor | null): Board {
  const board = boardFor(index);
  const { facts, judgement, stamp, turn } = board;
  const { alive, umkm, hashLow, hashHigh } = index.product;
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
    for (let at = 0; at < length; at++) {
      const row = rows[at] as number;
      if (alive[row] !== 1) continue;
      low = (low + (hashLow[row] as number)) | 0;
      high = (high + (hashHigh[row] as number)) | 0;
      const slot = umkm[row] as number;
      loadUmkm(index, need, slot, facts);
      loadProduct(index, need, part, row, facts);
      if (floor) {
        judgeGates(facts, need, judgement);
        if (judgement.failed !== 0) continue;
      }
      judge(facts, need, judgement);
      const known = stamp[slot] === turn;
      if (known && !goesFirst(index, board, slot, row, relevance)) continue;
      if (floor && judgement.failed === 0 && (!known || board.failed[slot] !== 0)) take(floor, judgement.score);
      if (!known) {
        stamp[slot] = turn;
        board.met[board.metCount++] = slot;
      }
      place(board, slot, row, relevance);
    }
  }
  board.hashLow = low >>> 0;
  board.hashHigh = high >>> 0;
  return board;
}

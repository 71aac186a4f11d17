import { productIdAt, type CapabilityIndex } from './capabilityIndex.ts';
import { newFacts, type Facts } from './facts.ts';
import { copyPosting, postingLength } from './index/postings.ts';
import { ALIVE, HASH_HIGH, HASH_LOW, PRODUCT_BYTES, PRODUCT_I32, TRAITS } from './index/records.ts';
import { newJudgement, type Judgement } from './judge.ts';

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
  /** Rows of the meanings that are being looked at. */
  rows: Int32Array;
  count: number;
  /** Scores below it are not wanted any more, and need not be complete; -1 where all are. */
  least: number;
  /** Sum of the hashes of all rows that were looked at, whatever their order. */
  hashLow: number;
  hashHigh: number;
  /** Of the row that is being judged. */
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
    rows: new Int32Array(1024),
    count: 0,
    least: -1,
    hashLow: 0,
    hashHigh: 0,
    facts: newFacts(),
    judgement: newJudgement(),
  };
}

const boards = new WeakMap<CapabilityIndex, Board>();

/** An empty board for all UMKM of the index. One at a time. */
export function boardFor(index: CapabilityIndex): Board {
  let board = boards.get(index);
  if (!board || board.placeOf.length < index.umkmIds.length) {
    board = newBoard(Math.ceil(index.umkmIds.length * 1.2) + 16);
    boards.set(index, board);
  }
  return Object.assign(board, { count: 0, least: -1, hashLow: 0, hashHigh: 0 });
}

/** Lists all rows of some meanings on `board.rows`, dead ones too; returns how many there are. */
function listRows({ postings }: CapabilityIndex, board: Board, meanings: Int32Array): number {
  let most = 0;
  for (let at = 0; at < meanings.length; at++) most += postingLength(postings, meanings[at] as number);
  if (board.rows.length < most) board.rows = new Int32Array(most * 2);
  let count = 0;
  for (let at = 0; at < meanings.length; at++) count = copyPosting(postings, meanings[at] as number, board.rows, count);
  return count;
}

/**
 * Puts the living rows of some meanings on `board.rows` and in the hash; returns how many there are. A loop of its own, because nothing in
 * it waits for anything but memory: the processor then fetches many records at a time.
 */
export function gather(index: CapabilityIndex, board: Board, meanings: Int32Array): number {
  const { i32, u8 } = index.product;
  const listed = listRows(index, board, meanings);
  const { rows } = board;
  let low = board.hashLow;
  let high = board.hashHigh;
  let count = 0;
  for (let place = 0; place < listed; place++) {
    const row = rows[place] as number;
    const fours = row * PRODUCT_I32;
    // 1 or 0: a condition would be guessed wrong where many are dead.
    const alive = (u8[row * PRODUCT_BYTES + TRAITS] as number) & ALIVE;
    low = (low + ((i32[fours + HASH_LOW] as number) & -alive)) | 0;
    high = (high + ((i32[fours + HASH_HIGH] as number) & -alive)) | 0;
    rows[count] = row;
    count += alive;
  }
  board.hashLow = low >>> 0;
  board.hashHigh = high >>> 0;
  return count;
}

/** Number of bits that are set. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Whether the row just judged goes before the one that its UMKM has at `place`. */
function goesFirst(index: CapabilityIndex, board: Board, place: number, row: number): boolean {
  const { facts, judgement } = board;
  const { score, failed } = judgement;
  const known = board.failed[place] as number;
  if (failed !== known) {
    const closed = bitCount(failed) - bitCount(known);
    if (closed !== 0) return closed < 0;
  }
  if (score !== board.score[place]) return score > (board.score[place] as number);
  if (facts.relevance !== board.relevance[place]) return facts.relevance > (board.relevance[place] as number);
  return productIdAt(index, row) < productIdAt(index, board.row[place] as number);
}

/** Puts the row just judged on the board, unless its UMKM has a better one; returns the score that the UMKM had until now, -1 without one. */
export function put(index: CapabilityIndex, board: Board, slot: number, row: number): number {
  const { facts, judgement } = board;
  let place = board.placeOf[slot] as number;
  let before = -1;
  if (place < board.count && board.slot[place] === slot) {
    before = board.score[place] as number;
    if (!goesFirst(index, board, place, row)) return before;
  } else {
    place = board.count++;
    board.placeOf[slot] = place;
    board.slot[place] = slot;
  }
  board.row[place] = row;
  board.relevance[place] = facts.relevance;
  board.score[place] = judgement.score;
  board.failed[place] = judgement.failed;
  board.distanceKm[place] = facts.distanceKm;
  return before;
}

import { hash } from 'node:crypto';
import { bitCount, type Board } from './board.ts';
import type { CapabilityIndex } from './capabilityIndex.ts';
import { compileNeed, type CompiledNeed } from './compileNeed.ts';
import type { Part } from './part.ts';
import { explain, explained } from './explain.ts';
import { bestFirst, newHeap, offer } from './index/boundedHeap.ts';
import type { Match, NeedProfile, RankedMatch, Ranking } from './matching.rules.ts';
import { candidateOf, scanBundle, type Candidate } from './scan.ts';
import { scanBest } from './scanBest.ts';
import { scanRows } from './scanRows.ts';
import { SCORING_VERSION } from './weights.ts';

export { createIndex, type CapabilityIndex } from './capabilityIndex.ts';

export interface RankOptions {
  /** Most eligible matches to return; 50 when not given. */
  readonly limit?: number;
  /** Most near misses to return; 20 when not given. */
  readonly nearMissLimit?: number;
  /** Count certificates that no coordinator has seen. */
  readonly acceptClaimed?: boolean;
  /** Free capacity a month by product id (base amounts), where the ledger knows better than the index. */
  readonly free?: ReadonlyMap<string, number>;
  /** Leave out gates, criteria and counterfactuals: for callers that only need the order. */
  readonly explain?: boolean;
}

const LIMIT = 50;
const NEAR_MISSES = 20;

/** What decides the order of two candidates. */
interface Standing {
  readonly slot: number;
  readonly score: number;
  readonly failed: number;
  readonly distanceKm: number;
}

/** Fewest closed gates, then points, then nearness; ids decide between equals, so the order never depends on how the index was filled. */
function isWorse(index: CapabilityIndex): (a: Standing, b: Standing) => boolean {
  return (a, b) => {
    const byGates = a.failed === b.failed ? 0 : bitCount(a.failed) - bitCount(b.failed);
    if (byGates !== 0) return byGates > 0;
    if (a.score !== b.score) return a.score < b.score;
    if (a.distanceKm !== b.distanceKm) return a.distanceKm > b.distanceKm;
    return (index.umkmIds[a.slot] as string) > (index.umkmIds[b.slot] as string);
  };
}

interface Best {
  readonly passed: readonly Candidate[];
  readonly missed: readonly Candidate[];
  readonly hashLow: number;
  readonly hashHigh: number;
}

const noRows: readonly number[] = [];

function candidateAt(board: Board, part: Part, place: number): Candidate {
  return {
    slot: board.slot[place] as number,
    row: board.row[place] as number,
    part,
    relevance: board.relevance[place] as number,
    coverage: 1,
    score: board.score[place] as number,
    failed: board.failed[place] as number,
    distanceKm: board.distanceKm[place] as number,
    rows: noRows,
  };
}

function bestOfBoard(index: CapabilityIndex, need: CompiledNeed, part: Part, limit: number, nearMisses: number): Best {
  const board = nearMisses === 0 ? scanBest(index, need, part, limit) : scanRows(index, need, part);
  const { score, failed, distanceKm, slot } = board;
  const worse = (a: number, b: number): boolean => {
    const byGates = failed[a] === failed[b] ? 0 : bitCount(failed[a] as number) - bitCount(failed[b] as number);
    if (byGates !== 0) return byGates > 0;
    if (score[a] !== score[b]) return (score[a] as number) < (score[b] as number);
    if (distanceKm[a] !== distanceKm[b]) return (distanceKm[a] as number) > (distanceKm[b] as number);
    return (index.umkmIds[slot[a] as number] as string) > (index.umkmIds[slot[b] as number] as string);
  };
  const passed = newHeap(limit, worse);
  const missed = newHeap(nearMisses, worse);
  for (let place = 0; place < board.count; place++)
    if ((score[place] as number) >= board.least) offer(failed[place] === 0 ? passed : missed, place);
  const toCandidates = (places: readonly number[]): Candidate[] => places.map((place) => candidateAt(board, part, place));
  return {
    passed: toCandidates(bestFirst(passed)),
    missed: toCandidates(bestFirst(missed)),
    hashLow: board.hashLow,
    hashHigh: board.hashHigh,
  };
}

function bestOfBundle(index: CapabilityIndex, need: CompiledNeed, limit: number, nearMisses: number): Best {
  const { candidates, hashLow, hashHigh } = scanBundle(index, need);
  const passed = newHeap<Candidate>(limit, isWorse(index));
  const missed = newHeap<Candidate>(nearMisses, isWorse(index));
  for (const candidate of candidates) offer(candidate.failed === 0 ? passed : missed, candidate);
  return { passed: bestFirst(passed), missed: bestFirst(missed), hashLow, hashHigh };
}

function snapshotHash(index: CapabilityIndex, compiled: CompiledNeed, { hashLow, hashHigh }: Best): string {
  const free = compiled.free === null ? [] : [...compiled.free].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const others = [compiled.acceptClaimed, free, hashLow, hashHigh].map((part) => JSON.stringify(part)).join();
  return hash('sha256', `["${SCORING_VERSION}",${JSON.stringify(index.lexicon.version)},${compiled.json},${others}]`);
}

const compiledFor = (index: CapabilityIndex, need: NeedProfile, options: RankOptions): CompiledNeed =>
  compileNeed(index, need, { acceptClaimed: options.acceptClaimed ?? false, free: options.free ?? null });

/**
 * Ranks what all UMKM offer for a need: each UMKM once, with its best product (for bundles with what it makes of them).
 * Eligible matches pass every gate; near misses are what was asked but fail a gate, those with the fewest closed gates first.
 * The same index contents, need and options give the same result, whatever order the index was filled in.
 */
export function rank(index: CapabilityIndex, need: NeedProfile, options: RankOptions = {}): Ranking {
  const compiled = compiledFor(index, need, options);
  const limit = options.limit ?? LIMIT;
  const nearMisses = options.nearMissLimit ?? NEAR_MISSES;
  const only = compiled.parts.length === 1 ? compiled.parts[0] : undefined;
  const best = only ? bestOfBoard(index, compiled, only, limit, nearMisses) : bestOfBundle(index, compiled, limit, nearMisses);
  const inFull = options.explain ?? true;
  return {
    needId: need.id,
    scoringVersion: SCORING_VERSION,
    snapshotHash: snapshotHash(index, compiled, best),
    eligible: explain(index, compiled, best.passed, inFull),
    nearMisses: explain(index, compiled, best.missed, inFull),
  };
}

/**
 * What the engine says of one UMKM, or of one of its products, for a need; a product that is not what was meant has its gate closed.
 * Null when the UMKM or product is not in the index.
 */
export function explainOne(
  index: CapabilityIndex,
  need: NeedProfile,
  umkmId: string,
  productId: string | null = null,
  options: RankOptions = {},
): Match | null {
  const slot = index.slotOf.get(umkmId);
  if (slot === undefined) return null;
  const compiled = compiledFor(index, need, options);
  const candidate = candidateOf(index, compiled, slot, productId);
  if (candidate === null) return null;
  const [match] = explain(index, compiled, [candidate], options.explain ?? true);
  return explained(match as RankedMatch);
}

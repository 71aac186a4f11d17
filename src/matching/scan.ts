import { bitCount } from './board.ts';
import { livingRows, meaningsAt, productIdAt, rowsOf, slotAt, type CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import type { Part } from './part.ts';
import { isMispacked, loadProduct, loadUmkm, newFacts } from './facts.ts';
import { gateBit } from './gates/gates.ts';
import { HASH_HIGH, HASH_LOW, PRODUCT_I32 } from './index/records.ts';
import { judge, newJudgement } from './judge.ts';
import { closeness } from './weights.ts';

/** What one UMKM offers for a need: its best product, or what it makes of a bundle. */
export interface Candidate {
  readonly slot: number;
  /** The row that the match is about. */
  readonly row: number;
  readonly part: Part;
  readonly relevance: number;
  /** Share of a bundle's parts that come from here, 1 for an ordinary need. */
  readonly coverage: number;
  /** Hundredths of a point. */
  readonly score: number;
  /** Bits of closed gates. */
  readonly failed: number;
  readonly distanceKm: number;
  /** For bundles: the row that fills each part, -1 where none does. */
  readonly rows: readonly number[];
}

export interface Scan {
  readonly candidates: readonly Candidate[];
  /** Sum of the hashes of all rows that were looked at, whatever their order. */
  readonly hashLow: number;
  readonly hashHigh: number;
}

const facts = newFacts();
const judgement = newJudgement();

/** Open gates before points before nearness to what was meant; product ids decide between equals. */
function better(index: CapabilityIndex, a: Candidate, b: Candidate): boolean {
  const closed = bitCount(a.failed) - bitCount(b.failed);
  if (closed !== 0) return closed < 0;
  if (a.score !== b.score) return a.score > b.score;
  if (a.relevance !== b.relevance) return a.relevance > b.relevance;
  return productIdAt(index, a.row) < productIdAt(index, b.row);
}

function assess(index: CapabilityIndex, need: CompiledNeed, part: Part, row: number, relevance: number, coverage: number): void {
  facts.relevance = relevance;
  facts.coverage = coverage;
  loadUmkm(index, need, slotAt(index, row), facts);
  loadProduct(index, need, part, row, facts);
  if (isMispacked(part, facts)) facts.relevance *= closeness.substitute;
  judge(facts, need, judgement);
}

/** One row judged for one part of a need. */
export function judged(
  index: CapabilityIndex,
  need: CompiledNeed,
  part: Part,
  row: number,
  relevance: number,
  coverage: number,
  rows: readonly number[] = [],
): Candidate {
  assess(index, need, part, row, relevance, coverage);
  const slot = slotAt(index, row);
  return {
    slot,
    row,
    part,
    relevance: facts.relevance,
    coverage,
    score: judgement.score,
    failed: judgement.failed,
    distanceKm: facts.distanceKm,
    rows,
  };
}

/** Every living row of a part with its relevance, nearest meaning first. */
export function eachRow(index: CapabilityIndex, part: Part, visit: (row: number, relevance: number) => void): void {
  for (const { id, relevance } of part.meanings) {
    for (const row of livingRows(index, id)) visit(row, relevance);
  }
}

/** Looks at everything that may go into a bundle and keeps the best that each UMKM brings. */
export function scanBundle(index: CapabilityIndex, need: CompiledNeed): Scan {
  const best = new Map<number, Candidate>();
  let hashLow = 0;
  let hashHigh = 0;
  const { i32 } = index.product;
  const look = (row: number): void => {
    hashLow = (hashLow + (i32[row * PRODUCT_I32 + HASH_LOW] as number)) >>> 0;
    hashHigh = (hashHigh + (i32[row * PRODUCT_I32 + HASH_HIGH] as number)) >>> 0;
  };
  for (const candidate of bundles(index, need, look)) {
    const known = best.get(candidate.slot);
    if (!known || better(index, candidate, known)) best.set(candidate.slot, candidate);
  }
  return { candidates: [...best.values()], hashLow, hashHigh };
}

/** Bundles: who puts the whole together, who makes every part, who makes some. */
function bundles(index: CapabilityIndex, need: CompiledNeed, look: (row: number) => void): Candidate[] {
  const found: Candidate[] = [];
  const { assembled } = need;
  if (assembled) {
    eachRow(index, assembled, (row, relevance) => {
      look(row);
      found.push(judged(index, need, assembled, row, relevance, 1));
    });
  }
  const bySlot = new Map<number, (Candidate | null)[]>();
  need.parts.forEach((part, at) => {
    eachRow(index, part, (row, relevance) => {
      look(row);
      const candidate = judged(index, need, part, row, relevance, 1 / need.parts.length);
      const parts = bySlot.get(candidate.slot) ?? need.parts.map(() => null);
      const known = parts[at];
      if (!known || better(index, candidate, known)) parts[at] = candidate;
      bySlot.set(candidate.slot, parts);
    });
  });
  for (const parts of bySlot.values()) found.push(together(index, need, parts));
  return found;
}

const TERMS = gateBit.capacity | gateBit.minimumOrder | gateBit.leadTime | gateBit.unit;
/** An UMKM that makes every part stands a hair below one that delivers the finished set. */
const ALL_PARTS = 0.999;

/** What one UMKM brings to a bundle: judged by its best part, or by its weakest when it makes all of them. */
function together(index: CapabilityIndex, need: CompiledNeed, parts: readonly (Candidate | null)[]): Candidate {
  const made = parts.filter((part) => part !== null);
  const usable = made.filter((part) => (part.failed & TERMS) === 0);
  const counted = usable.length > 0 ? usable : made;
  const whole = usable.length === parts.length;
  const order = counted.toSorted((a, b) => (better(index, a, b) ? -1 : 1));
  const chosen = (whole ? order.at(-1) : order[0]) as Candidate;
  const rows = parts.map((part) => (part && counted.includes(part) ? part.row : -1));
  const relevance = whole ? Math.min(...counted.map((part) => part.relevance)) : chosen.relevance;
  return judged(index, need, chosen.part, chosen.row, relevance, whole ? ALL_PARTS : counted.length / parts.length, rows);
}

/** What one UMKM, or one of its products, offers; a product that is not what was meant comes back with its gate closed. */
export function candidateOf(
  index: CapabilityIndex,
  need: CompiledNeed,
  slot: number,
  productId: string | null,
): Candidate | null {
  const rows = rowsOf(index, slot);
  const found: Candidate[] = [];
  for (const part of need.assembled ? [need.assembled, ...need.parts] : need.parts) {
    const coverage = part === need.assembled || need.parts.length === 1 ? 1 : 1 / need.parts.length;
    for (const row of rows) {
      if (productId !== null && productIdAt(index, row) !== productId) continue;
      for (const meaning of meaningsAt(index, row)) {
        const relevance = part.near.get(meaning);
        if (relevance !== undefined) found.push(judged(index, need, part, row, relevance, coverage));
      }
    }
  }
  if (need.parts.length > 1 && productId === null && found.length > 1) {
    const parts = need.parts.map(
      (part) => found.filter((one) => one.part === part).sort((a, b) => (better(index, a, b) ? -1 : 1))[0] ?? null,
    );
    if (parts.some((part) => part !== null)) found.push(together(index, need, parts));
  }
  if (found.length > 0) return found.sort((a, b) => (better(index, a, b) ? -1 : 1))[0] ?? null;
  const row = rows.find((one) => productId === null || productIdAt(index, one) === productId);
  return row === undefined || !need.parts[0] ? null : judged(index, need, need.parts[0], row, 0, 1);
}

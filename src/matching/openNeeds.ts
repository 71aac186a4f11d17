import { meaningsAt, rowsOf, type CapabilityIndex } from './capabilityIndex.ts';
import { compileNeed, type CompiledNeed } from './compileNeed.ts';
import type { Part } from './part.ts';
import { explain } from './explain.ts';
import { loadProduct, loadUmkm, newFacts } from './facts.ts';
import { judgeEligible, newJudgement } from './judge.ts';
import type { NeedProfile, RankedMatch } from './matching.rules.ts';
import { rank } from './rank.ts';
import { candidateOf, type Candidate } from './scan.ts';

/** One open need with the list that its buyer sees. */
interface OpenNeed {
  readonly compiled: CompiledNeed;
  /** UMKM on the list. */
  readonly listed: Set<string>;
  /** Hundredths: below it nobody enters; -1 while there is room. */
  floor: number;
}

interface Watch {
  readonly open: OpenNeed;
  readonly part: Part;
  readonly relevance: number;
}

/** All open needs, findable by what a product means. */
export interface OpenNeeds {
  readonly index: CapabilityIndex;
  readonly needs: Map<string, OpenNeed>;
  /** Meaning → needs that it is near to. */
  readonly watches: (Watch[] | undefined)[];
  /** Number of the index's meanings that the watches know. */
  seen: number;
  readonly listLength: number;
}

export interface Entry {
  readonly needId: string;
  readonly match: RankedMatch;
}

/** A book of open needs over an index; `listLength` is how many matches a buyer's list holds. */
export function createOpenNeeds(index: CapabilityIndex, listLength = 50): OpenNeeds {
  return { index, needs: new Map(), watches: [], seen: index.meanings.list.length, listLength };
}

function watch({ watches }: OpenNeeds, open: OpenNeed, from: number): void {
  const { parts, assembled } = open.compiled;
  for (const part of assembled ? [...parts, assembled] : parts) {
    for (const { id, relevance } of part.meanings) {
      if (id < from) continue;
      const list = watches[id];
      if (list) list.push({ open, part, relevance });
      else watches[id] = [{ open, part, relevance }];
    }
  }
}

/** Ranks a need and keeps it open: later changes of profiles are held against it. */
export function addOpenNeed(book: OpenNeeds, need: NeedProfile): void {
  removeOpenNeed(book, need.id);
  const { eligible } = rank(book.index, need, { limit: book.listLength, nearMissLimit: 0, explain: false });
  const compiled = compileNeed(book.index, need, { acceptClaimed: false, free: null });
  const last = eligible.at(-1);
  const floor = eligible.length < book.listLength || !last ? -1 : Math.round(last.score * 100);
  const open: OpenNeed = { compiled, listed: new Set(eligible.map(({ umkmId }) => umkmId)), floor };
  book.needs.set(need.id, open);
  watch(book, open, 0);
}

/** Closes a need; unknown ids are ignored. */
export function removeOpenNeed(book: OpenNeeds, needId: string): void {
  const open = book.needs.get(needId);
  if (!open) return;
  book.needs.delete(needId);
  for (const { id } of [...open.compiled.parts, ...(open.compiled.assembled ? [open.compiled.assembled] : [])].flatMap(
    ({ meanings }) => meanings,
  )) {
    const list = book.watches[id];
    if (list) book.watches[id] = list.filter((one) => one.open !== open);
  }
}

function learnNewMeanings(book: OpenNeeds): void {
  const { length } = book.index.meanings.list;
  if (book.seen === length) return;
  for (const open of book.needs.values()) {
    compileNeed(book.index, open.compiled.need, { acceptClaimed: false, free: null });
    watch(book, open, book.seen);
  }
  book.seen = length;
}

const facts = newFacts();
const judgement = newJudgement();

/** The best that one row does for the needs that watch its meaning, where it passes the gates and gets past the floor. */
function offerRow(book: OpenNeeds, slot: number, row: number, meaning: number, found: Map<OpenNeed, Candidate | null>): void {
  for (const { open, part, relevance } of book.watches[meaning] ?? []) {
    const { compiled } = open;
    const bundle = compiled.parts.length > 1;
    facts.relevance = relevance;
    facts.coverage = bundle && part !== compiled.assembled ? 1 / compiled.parts.length : 1;
    loadUmkm(book.index, compiled, slot, facts);
    loadProduct(book.index, compiled, part, row, facts);
    if (!judgeEligible(facts, compiled, judgement)) continue;
    const known = found.get(open);
    if (bundle) found.set(open, null);
    else if (!known || known.score < judgement.score)
      found.set(open, {
        slot,
        row,
        part,
        relevance,
        coverage: 1,
        score: judgement.score,
        failed: 0,
        distanceKm: facts.distanceKm,
        rows: [],
      });
  }
}

interface Fit {
  readonly open: OpenNeed;
  readonly candidate: Candidate;
}

/** Every open need whose gates an UMKM passes with what the index now says of it, with the best that it offers. */
function fits(book: OpenNeeds, umkmId: string): Fit[] {
  const slot = book.index.slotOf.get(umkmId);
  if (slot === undefined) return [];
  learnNewMeanings(book);
  const found = new Map<OpenNeed, Candidate | null>();
  for (const row of rowsOf(book.index, slot))
    for (const meaning of meaningsAt(book.index, row)) offerRow(book, slot, row, meaning, found);
  const passed: Fit[] = [];
  for (const [open, single] of found) {
    const candidate = single ?? candidateOf(book.index, open.compiled, slot, null);
    if (candidate && candidate.failed === 0) passed.push({ open, candidate });
  }
  return passed;
}

/** The open needs that an UMKM fits with what the index now says of it, with its score; whether it stands in their lists is not asked. */
export function fittingNeeds(book: OpenNeeds, umkmId: string): { readonly needId: string; readonly score: number }[] {
  return fits(book, umkmId).map(({ open, candidate }) => ({ needId: open.compiled.need.id, score: candidate.score / 100 }));
}

/**
 * The open needs whose list an UMKM enters with what the index now says of it, with its match; needs whose list it is on already
 * are not told again. To be called after `upsert`.
 */
export function needsEnteredBy(book: OpenNeeds, umkmId: string): Entry[] {
  const entries: Entry[] = [];
  for (const { open, candidate } of fits(book, umkmId)) {
    if (open.listed.has(umkmId) || candidate.score <= open.floor) continue;
    open.listed.add(umkmId);
    const [match] = explain(book.index, open.compiled, [candidate], true);
    entries.push({ needId: open.compiled.need.id, match: match as RankedMatch });
  }
  return entries;
}

import { setImmediate as breathe } from 'node:timers/promises';
import { compact, isWorn } from '../matching/index/compaction.ts';
import { createIndex, type CapabilityIndex } from '../matching/rank.ts';
import { standardLexicon, type Lexicon } from '../matching/lexicon/lexicon.ts';
import { lexiconNumber, listWords } from './lexicon/lexicon.store.ts';
import { lexiconOf } from './lexicon/lexicon.rules.ts';
import { toUmkmProfile } from './profileForMatching.ts';
import { eachActiveUmkm, findUmkm } from './profiles.store.ts';

/** Made on first use: reading the lexicon takes a moment that scripts without matching need not spend. */
let index: CapabilityIndex | null = null;
/** How many saved changes of the lexicon the index was built with. */
let builtWith = 0;
let lexicon: Lexicon | null = null;
/** Builds wait for each other. */
let building: Promise<unknown> = Promise.resolve();
/** Who changed while an index is being built: it takes them over again before it is used. */
let changedMeanwhile: Set<string> | null = null;

/** After so many profiles a build lets requests pass. */
const AT_ONCE = 50;
/** From so many rows on rankings wait for memory: it pays to put those of one kind of goods together before they serve. */
const MANY_ROWS = 5_000;

/** The one in-memory index of this process; empty until it has been loaded. */
export function capabilityIndex(): CapabilityIndex {
  return (index ??= createIndex([]));
}

async function takeOver(into: CapabilityIndex, umkmId: string): Promise<void> {
  const umkm = await findUmkm(umkmId);
  if (umkm?.status === 'active') into.upsert(toUmkmProfile(umkm));
  else into.remove(umkmId);
}

async function lexiconNow(): Promise<{ lexicon: Lexicon; number: number }> {
  const number = await lexiconNumber();
  if (lexicon && number === builtWith) return { lexicon, number };
  return { lexicon: number === 0 ? standardLexicon() : lexiconOf(await listWords(), number), number };
}

async function build(): Promise<number> {
  changedMeanwhile = new Set();
  const now = await lexiconNow();
  const loaded = createIndex([], now.lexicon);
  let count = 0;
  for await (const umkm of eachActiveUmkm()) {
    loaded.upsert(toUmkmProfile(umkm));
    count += 1;
    if (count % AT_ONCE === 0) await breathe();
  }
  if (loaded.rows >= MANY_ROWS) await closeGaps(loaded);
  while (changedMeanwhile.size > 0) {
    const missed = [...changedMeanwhile];
    changedMeanwhile.clear();
    for (const umkmId of missed) await takeOver(loaded, umkmId);
  }
  changedMeanwhile = null;
  [index, lexicon, builtWith] = [loaded, now.lexicon, now.number];
  return count;
}

function afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = building.then(work);
  building = turn.catch(() => undefined);
  return turn;
}

/**
 * Builds the index anew from every active UMKM with the lexicon as it stands, and then puts it in the place of the old one, which serves
 * until then. Resolves to how many UMKM there are.
 */
export function loadCapabilityIndex(): Promise<number> {
  return afterOthers(build);
}

/** Builds the index anew when the lexicon has changed since; resolves when this process reads with the lexicon as it stands. */
export function followLexicon(): Promise<void> {
  return afterOthers(async () => {
    if ((await lexiconNumber()) !== builtWith) await build();
  });
}

/** Whether this process reads with at least so many saved changes of the lexicon, once the builds under way are done. */
export async function readsWithLexicon(number: number): Promise<boolean> {
  await building;
  return builtWith >= number;
}

/** Takes over what the database now says of one UMKM. To be called after the change has been committed. */
export async function refreshInIndex(umkmId: string): Promise<void> {
  changedMeanwhile?.add(umkmId);
  const into = capabilityIndex();
  await takeOver(into, umkmId);
  if (isWorn(into)) void closeGaps(into);
}

/** In a thread of its own while the index serves. Where it fails the index stays as it was, and the next change tries again. */
async function closeGaps(worn: CapabilityIndex): Promise<void> {
  await compact(worn).catch((error: Error) => process.emitWarning(error));
}

import type { NeedProfile, ProductProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';
import { indexBytes, meaningsAt, productIdAt, type CapabilityIndex } from '../../src/matching/capabilityIndex.ts';
import { compileNeed } from '../../src/matching/compileNeed.ts';
import { addOpenNeed, createOpenNeeds, needsEnteredBy } from '../../src/matching/openNeeds.ts';
import { compact } from '../../src/matching/index/compaction.ts';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import { judged } from '../../src/matching/scan.ts';
import { allocationFigures } from './allocation.bench.ts';
import { consortiumFigures } from './consortium.bench.ts';
import { mongoFigures } from './mongoPeer.ts';
import { needsFor, population } from './population.ts';
import { textEngines, type Document } from './textEngines.ts';
import { median, percentile, timed } from './timing.ts';

const PROFILES = Number(process.env['BENCH_PROFILES'] ?? 50_149);
const NEEDS = Number(process.env['BENCH_NEEDS'] ?? 500);
const OPEN_NEEDS = 2_000;
const UPDATES = 300;
const WARM_UP = 3_000;
const TOP = 50;

const profiles = population(PROFILES);
const needs = needsFor(NEEDS);
const products: readonly ProductProfile[] = profiles.flatMap((profile) => profile.products);
const documents = products.map(({ name, description, category }, id): Document => ({
  id,
  name,
  description,
  category: category ?? '',
}));

const start = performance.now();
const index = createIndex(profiles);
const buildMs = performance.now() - start;
const rowOf = new Map(Array.from({ length: index.rows }, (_, row) => [productIdAt(index, row), row]));

/** The same judgement for whatever rows a text engine finds: the best of each UMKM, the best fifty of those. */
function rescored(engine: CapabilityIndex, need: NeedProfile, found: readonly number[]): string[] {
  const compiled = compileNeed(engine, need, { acceptClaimed: false, free: null });
  const part = compiled.parts[0];
  if (!part || compiled.parts.length > 1) return [];
  const best = new Map<number, { score: number; distanceKm: number; id: string }>();
  for (const document of found) {
    const row = rowOf.get(products[document]?.id ?? '') ?? -1;
    const relevance = Math.max(0, ...meaningsAt(engine, row).map((meaning) => part.near.get(meaning) ?? 0));
    if (relevance === 0) continue;
    const candidate = judged(engine, compiled, part, row, relevance, 1);
    const known = best.get(candidate.slot);
    if (candidate.failed === 0 && (!known || candidate.score > known.score))
      best.set(candidate.slot, {
        score: candidate.score,
        distanceKm: candidate.distanceKm,
        id: engine.umkmIds[candidate.slot] ?? '',
      });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.distanceKm - b.distanceKm || (a.id < b.id ? -1 : 1))
    .slice(0, TOP)
    .map(({ id }) => id);
}

/** Every twentieth need is also ranked by judging every product: the engine must give the very same list. */
function checkAgainstLoop(): number {
  const all = documents.map(({ id }) => id);
  let different = 0;
  for (const need of needs.filter((_need, at) => at % 20 === 0)) {
    const ours = rank(index, need, { limit: TOP, nearMissLimit: 0, explain: false }).eligible.map(({ umkmId }) => umkmId);
    const theirs = rescored(index, need, all);
    if (theirs.length > 0 && ours.join() !== theirs.join()) different++;
  }
  return different;
}

const ours: number[] = [];
const explained: number[] = [];
for (let round = 0; round < 3; round++) {
  for (const need of needs) {
    const times: number[] = [];
    timed(times, () => void rank(index, need, { limit: TOP, nearMissLimit: 0 }));
    if (round > 0) ours.push(...times);
  }
}
for (const need of needs.slice(0, 60))
  timed(explained, () => void JSON.stringify(rank(index, need, { limit: TOP, nearMissLimit: 0 })));

function updateTimes(): number[] {
  const times: number[] = [];
  for (let round = -WARM_UP; round < UPDATES; round++) {
    if (round === 0) times.length = 0;
    const profile = profiles[((round + WARM_UP) * 7_919) % PROFILES] as UmkmProfile;
    const changed = { ...profile, products: profile.products.map((one) => ({ ...one, freePerMonth: one.freePerMonth + round })) };
    timed(times, () => index.upsert(changed));
  }
  return times;
}

const ourUpdates = updateTimes();
const figures: Record<string, number> = {};
const leanest: number[] = [];
for (const make of textEngines) {
  const peer = make(documents);
  const searches: number[] = [];
  let shared = 0;
  let asked = 0;
  for (const need of needs.filter((_need, at) => at % 5 === 0)) {
    let list: string[] = [];
    timed(searches, () => void (list = rescored(index, need, peer.find(need))));
    const truth = rank(index, need, { limit: TOP, nearMissLimit: 0, explain: false }).eligible;
    asked += truth.length;
    shared += truth.filter(({ umkmId }) => list.includes(umkmId)).length;
  }
  const updates: number[] = [];
  for (let round = 0; round < UPDATES / 3; round++) {
    const document = documents[(round * 7_919) % documents.length] as Document;
    timed(updates, () => peer.update({ ...document, description: `${document.description} lagi` }));
  }
  figures[`ratio${peer.name}`] = median(searches) / median(ours);
  if (peer.name === 'MiniSearch') figures['updateRatioMiniSearch'] = median(ourUpdates) / median(updates);
  leanest.push(peer.bytes / PROFILES);
  console.log(
    `${peer.name}: ${median(searches).toFixed(2)} ms, ${((100 * shared) / asked).toFixed(0)} % of the true top ${TOP}, update ${(1000 * median(updates)).toFixed(1)} µs, ${(peer.bytes / PROFILES).toFixed(0)} bytes a profile`,
  );
}

/** One changed profile against all open needs, beside asking every need in turn. */
function reverse(): number {
  const open = needsFor(OPEN_NEEDS, 3);
  const book = createOpenNeeds(index);
  for (const need of open) addOpenNeed(book, need);
  const [indexed, looped]: [number[], number[]] = [[], []];
  for (let round = 0; round < 60; round++) {
    const profile = profiles[(round * 3_571) % PROFILES] as UmkmProfile;
    timed(indexed, () => void needsEnteredBy(book, profile.id));
    if (round < 6)
      timed(looped, () => open.forEach((need) => void explainOne(index, need, profile.id, null, { explain: false })));
  }
  console.log(
    `one profile against ${OPEN_NEEDS} open needs: ${(1000 * median(indexed)).toFixed(1)} µs, loop ${(1000 * median(looped)).toFixed(0)} µs`,
  );
  return median(looped) / median(indexed);
}

/** Compaction under changes that move rows: the longest that one change or one ranking had to wait. */
async function compactionStall(): Promise<number> {
  const steps: number[] = [];
  const change = (round: number): void => {
    const profile = profiles[(round * 7_919) % PROFILES] as UmkmProfile;
    const products = profile.products.map((one) => ({ ...one, description: `${one.description} Baru.` }));
    index.upsert({ ...profile, products });
  };
  for (let round = 0; round < 15_000; round++) change(round);
  const dead = index.deadRows;
  let done = false;
  const begun = performance.now();
  timed(steps, () => void compact(index).then(() => (done = true)));
  let round = 15_000;
  for (; !done; round++) {
    const before = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    timed(steps, () => change(round));
    timed(steps, () => void rank(index, needs[round % NEEDS] as NeedProfile, { limit: TOP, nearMissLimit: 0 }));
    steps.push(performance.now() - before);
  }
  console.log(
    `compaction of ${dead} dead of ${index.rows} rows in ${(performance.now() - begun).toFixed(0)} ms, ${round - 15_000} changes and rankings meanwhile: ` +
      `half took up to ${median(steps).toFixed(2)} ms, 99 % ${percentile(steps, 0.99).toFixed(2)} ms, the longest ${percentile(steps, 1).toFixed(1)} ms`,
  );
  return percentile(steps, 1);
}

const single = needs.filter((need) => compileNeed(index, need, { acceptClaimed: false, free: null }).parts.length === 1);
const uri = process.env['MONGODB_URI'];
if (uri !== undefined) {
  const sample = single.filter((_need, at) => at % Math.floor(single.length / 60) === 0).slice(0, 60);
  const listed = (need: NeedProfile): string[] =>
    rank(index, need, { limit: TOP, nearMissLimit: 0, explain: false }).eligible.map(({ umkmId }) => umkmId);
  const { medianMs, compared, identical } = await mongoFigures(uri, index, sample, TOP, listed);
  const own: number[] = [];
  globalThis.gc?.();
  // As for the others, what is measured is code that has run often: a collection of garbage throws compiled code away.
  for (let round = -WARM_UP / sample.length; round < 20; round++)
    for (const need of sample) {
      const one: number[] = [];
      timed(one, () => void rank(index, need, { limit: TOP, nearMissLimit: 0 }));
      if (round >= 0) own.push(...one);
    }
  figures['ratioMongo'] = medianMs / median(own);
  console.log(
    `MongoDB: ${medianMs.toFixed(1)} ms, the same needs by the engine ${median(own).toFixed(3)} ms, ${identical} of ${compared} lists identical`,
  );
}

const bytesPerProfile = indexBytes(index) / PROFILES;
figures['reverseRatioLoop'] = reverse();
figures['bytesPerProfile'] = bytesPerProfile;
figures['memoryRatioLeanestPeer'] = bytesPerProfile / Math.min(...leanest);
figures['p50Ms'] = median(ours);
figures['p99Ms'] = percentile(ours, 0.99);
figures['explainedP50Ms'] = median(explained);
figures['explainedP99Ms'] = percentile(explained, 0.99);
figures['updateUs'] = 1000 * median(ourUpdates);
figures['buildMs'] = buildMs;
figures['differentFromLoop'] = checkAgainstLoop();
console.log(
  `ours: p50 ${median(ours).toFixed(3)} ms, p99 ${percentile(ours, 0.99).toFixed(2)} ms, with all sentences ${median(explained).toFixed(2)} ms, update ${(1000 * median(ourUpdates)).toFixed(1)} µs, ${bytesPerProfile.toFixed(0)} bytes a profile, built in ${buildMs.toFixed(0)} ms`,
);
figures['compactionStallMs'] = await compactionStall();
const consortium = await consortiumFigures(100);
const allocation = await allocationFigures(5);
figures['consortiumRatioHighs'] = consortium['consortiumRatioHighs'] as number;
figures['consortium20RatioHighs'] = consortium['consortium20RatioHighs'] as number;
figures['allocationRatioHighs'] = allocation['allocationRatioHighs'] as number;
figures['differentFromHighs'] = (consortium['different'] as number) + (allocation['different'] as number);
console.log(JSON.stringify({ name: 'matching', figures }));

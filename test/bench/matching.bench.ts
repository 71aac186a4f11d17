import { insert, create, insertMultiple, remove as removeFromOrama, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { NeedProfile, ProductProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';
import { indexBytes, type CapabilityIndex } from '../../src/matching/capabilityIndex.ts';
import { compileNeed } from '../../src/matching/compileNeed.ts';
import { addOpenNeed, createOpenNeeds, needsEnteredBy } from '../../src/matching/openNeeds.ts';
import { createIndex, explainOne, rank } from '../../src/matching/rank.ts';
import { judged } from '../../src/matching/scan.ts';
import { needsFor, population } from './population.ts';

const PROFILES = Number(process.env['BENCH_PROFILES'] ?? 50_149);
const NEEDS = Number(process.env['BENCH_NEEDS'] ?? 200);
const OPEN_NEEDS = 2_000;
const UPDATES = 300;
const WARM_UP = 3_000;
const TOP = 50;

interface Document {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly category: string;
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const median = (values: readonly number[]): number => percentile(values, 0.5);

function timed(times: number[], work: () => void): void {
  const start = performance.now();
  work();
  times.push(performance.now() - start);
}

const heapMb = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

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
const rowOf = new Map(index.productIds.map((id, row) => [id, row]));

/** The same judgement for whatever rows a text engine finds: the best of each UMKM, the best fifty of those. */
function rescored(engine: CapabilityIndex, need: NeedProfile, found: readonly number[]): string[] {
  const compiled = compileNeed(engine, need, { acceptClaimed: false, free: null });
  const part = compiled.parts[0];
  if (!part || compiled.parts.length > 1) return [];
  const near = new Map(part.meanings.map(({ id, relevance }) => [id, relevance]));
  const best = new Map<number, { score: number; distanceKm: number; id: string }>();
  for (const document of found) {
    const row = rowOf.get(products[document]?.id ?? '') ?? -1;
    const relevance = near.get(engine.product.meaning[row] as number) ?? 0;
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

interface Peer {
  readonly name: string;
  readonly bytesPerProfile: number;
  find(need: NeedProfile): readonly number[];
  update(document: Document): void;
}

const textOf = ({ title, description }: NeedProfile): string => `${title} ${description}`;

function miniSearch(): Peer {
  const before = heapMb();
  const engine = new MiniSearch<Document>({ fields: ['name', 'description', 'category'] });
  engine.addAll(documents);
  return {
    name: 'MiniSearch',
    bytesPerProfile: ((heapMb() - before) * 1e6) / PROFILES,
    find: (need) => engine.search(textOf(need), { boost: { name: 2 } }).map(({ id }) => id as number),
    update: (document) => void engine.replace(document),
  };
}

function orama(): Peer {
  const before = heapMb();
  const engine = create({ schema: { name: 'string', description: 'string', category: 'string' } as const });
  void insertMultiple(
    engine,
    documents.map((document) => ({ ...document, id: String(document.id) })),
    5_000,
  );
  return {
    name: 'Orama',
    bytesPerProfile: ((heapMb() - before) * 1e6) / PROFILES,
    find(need) {
      const result = searchOrama(engine, { term: textOf(need), limit: 5_000, boost: { name: 2 } }) as {
        hits: readonly { id: string }[];
      };
      return result.hits.map(({ id }) => Number(id));
    },
    update(document) {
      void removeFromOrama(engine, String(document.id));
      void insert(engine, { ...document, id: String(document.id) });
    },
  };
}

function flexSearch(): Peer {
  const before = heapMb();
  const engine = new FlexSearch.Index({ tokenize: 'strict' });
  const text = (document: Document): string => `${document.name} ${document.description} ${document.category}`;
  for (const document of documents) engine.add(document.id, text(document));
  return {
    name: 'FlexSearch',
    bytesPerProfile: ((heapMb() - before) * 1e6) / PROFILES,
    find: (need) => engine.search(need.title, { limit: 5_000 }) as number[],
    update: (document) => void engine.update(document.id, text(document)),
  };
}

/** Every fiftieth need is also ranked by judging every product: the engine must give the very same list. */
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
for (const make of [miniSearch, orama, flexSearch]) {
  const peer = make();
  const searches: number[] = [];
  let shared = 0;
  let asked = 0;
  for (const need of needs.filter((_need, at) => at % 2 === 0)) {
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
  leanest.push(peer.bytesPerProfile);
  console.log(
    `${peer.name}: ${median(searches).toFixed(2)} ms, ${((100 * shared) / asked).toFixed(0)} % of the true top ${TOP}, update ${(1000 * median(updates)).toFixed(1)} µs, ${peer.bytesPerProfile.toFixed(0)} bytes a profile`,
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

const bytesPerProfile = indexBytes(index) / PROFILES;
figures['reverseRatioLoop'] = reverse();
figures['bytesPerProfile'] = bytesPerProfile;
figures['memoryRatioLeanestPeer'] = bytesPerProfile / Math.min(...leanest);
figures['p50Ms'] = median(ours);
figures['p99Ms'] = percentile(ours, 0.99);
figures['explainedP50Ms'] = median(explained);
figures['updateUs'] = 1000 * median(ourUpdates);
figures['buildMs'] = buildMs;
figures['differentFromLoop'] = checkAgainstLoop();
console.log(
  `ours: p50 ${median(ours).toFixed(3)} ms, p99 ${percentile(ours, 0.99).toFixed(2)} ms, with all sentences ${median(explained).toFixed(2)} ms, update ${(1000 * median(ourUpdates)).toFixed(1)} µs, ${bytesPerProfile.toFixed(0)} bytes a profile, built in ${buildMs.toFixed(0)} ms`,
);
console.log(JSON.stringify({ name: 'matching', figures }));

import { parseArgs } from 'node:util';
import { indexBytes } from '../../src/matching/capabilityIndex.ts';
import { compileNeed } from '../../src/matching/compileNeed.ts';
import type { NeedProfile } from '../../src/matching/matching.rules.ts';
import { createIndex, rank } from '../../src/matching/rank.ts';
import { bestRows } from '../../src/matching/scale/bestRows.ts';
import { bestRowsPlainly } from '../../src/matching/scale/plainRows.ts';
import { buildNational } from '../../src/matching/scale/buildNational.ts';
import { nationalBytes, upsertRows, type NationalIndex } from '../../src/matching/scale/nationalIndex.ts';
import { nationalRows } from '../../src/matching/scale/nationalRows.ts';
import { rankNational } from '../../src/matching/scale/rankNational.ts';
import { tablesFor } from '../../src/matching/scale/scoreTables.ts';
import { nationalDay, nationalPopulation, type NationalPopulation } from './nationalPopulation.ts';

/**
 * `npm run bench -- scale [--profiles N]`: 1, 10 and 65.5 million profiles (or N) on one thread. Searches are for the best 50 of needs
 * whose words have been read; every answer of a sample is checked against looking at all rows, before and after changes.
 */
const { values } = parseArgs({ options: { profiles: { type: 'string' } }, strict: false });
const sizes = typeof values['profiles'] === 'string' ? [Number(values['profiles'])] : [1_000_000, 10_000_000, 65_500_000];
const TOP = 50;
const NEEDS = 300;
/** The first layout keeps every id and number in full: beyond this size it takes memory that a server does not have. */
const FIRST_MOST = 1_000_000;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

function timed(times: number[], work: () => void): void {
  const start = performance.now();
  work();
  times.push(performance.now() - start);
}

const rssGb = (): number => process.memoryUsage().rss / 1e9;

interface Line {
  readonly layout: string;
  readonly profiles: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p99Ms: number;
  readonly bytesPerProfile: number;
  readonly rssGb: number;
  readonly buildSeconds: number;
}

function line(layout: string, profiles: number, times: readonly number[], bytes: number, buildMs: number): Line {
  return {
    layout,
    profiles,
    p50Ms: percentile(times, 0.5),
    p90Ms: percentile(times, 0.9),
    p99Ms: percentile(times, 0.99),
    bytesPerProfile: bytes / profiles,
    rssGb: rssGb(),
    buildSeconds: buildMs / 1000,
  };
}

function firstLayout(people: NationalPopulation, needs: readonly NeedProfile[]): Line {
  const start = performance.now();
  const index = createIndex([]);
  for (let number = 0; number < people.profiles; number++) index.upsert(people.profile(number));
  const buildMs = performance.now() - start;
  const times: number[] = [];
  for (const round of [0, 1])
    for (const need of needs.slice(0, 150)) {
      const own: number[] = [];
      timed(own, () => void rank(index, need, { limit: TOP, nearMissLimit: 0 }));
      if (round > 0) times.push(...own);
    }
  return line('first', people.profiles, times, indexBytes(index), buildMs);
}

type Answer = ReturnType<typeof bestRowsPlainly>;
const ask = (national: NationalIndex, need: NeedProfile, find: (...asked: Parameters<typeof bestRows>) => Answer): Answer => {
  const compiled = compileNeed(national.dictionary, need, { acceptClaimed: false, free: null });
  const [part] = compiled.parts;
  return part
    ? find(national, tablesFor(national.dictionary, compiled, part, national.readyBits), TOP)
    : { owners: [], points: [] };
};

const same = (a: Answer, b: Answer): boolean => a.owners.join() === b.owners.join() && a.points.join() === b.points.join();

/** How many of a sample of needs get another answer than by looking at all rows. */
function different(national: NationalIndex, needs: readonly NeedProfile[], checks: number): number {
  const step = Math.max(1, Math.floor(needs.length / checks));
  const sample = needs.filter((_need, at) => at % step === 0).slice(0, checks);
  return sample.filter((need) => !same(ask(national, need, bestRows), ask(national, need, bestRowsPlainly))).length;
}

function secondLayout(people: NationalPopulation, needs: readonly NeedProfile[]): Line {
  const start = performance.now();
  const national = buildNational(people.dictionary, people.regions, people);
  const buildMs = performance.now() - start;
  const [times, worked]: [number[], number[]] = [[], []];
  for (const round of [0, 1, 2, 3])
    for (const need of needs) {
      const own: number[] = [];
      const before = process.cpuUsage();
      timed(own, () => void ask(national, need, bestRows));
      const { user, system } = process.cpuUsage(before);
      if (round === 0) continue;
      times.push(...own);
      worked.push((user + system) / 1000);
    }
  const bytes = nationalBytes(national);
  const checks = people.profiles > 2e7 ? 6 : people.profiles > 2e6 ? 20 : 60;
  const before = different(national, needs, checks);
  const [updates, between, explained]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 6_000; round++) {
    const number = (round * 7_919) % people.profiles;
    const profile = people.profile(number);
    const shift = round % 3 === 0 ? 1 : 1.25;
    const products = profile.products.map((product) => ({ ...product, freePerMonth: Math.round(product.freePerMonth * 0.9) }));
    const changed = { ...profile, deliveryRadiusKm: Math.min(5000, profile.deliveryRadiusKm * shift), products };
    const rows = nationalRows(people.dictionary, changed, people.regionOf(number), nationalDay);
    timed(updates, () => upsertRows(national, number, rows));
    if (round % 20 === 0) timed(between, () => void ask(national, needs[round % needs.length] as NeedProfile, bestRows));
  }
  const after = different(national, needs, Math.ceil(checks / 2));
  for (const need of needs.slice(0, 20))
    timed(
      explained,
      () => void rankNational(national, need, (numbers) => numbers.map((number) => people.profile(number)), { limit: TOP }),
    );
  console.log(
    `${people.profiles} profiles: ${before} of ${checks} answers differ from looking at all rows, ${after} of ${Math.ceil(checks / 2)} after ` +
      `6,000 changes; a change ${(1000 * percentile(updates, 0.5)).toFixed(1)} µs (99 %: ${(1000 * percentile(updates, 0.99)).toFixed(0)} µs, ` +
      `longest ${percentile(updates, 1).toFixed(1)} ms), searches between changes ${percentile(between, 0.5).toFixed(2)} ms; ` +
      `with profiles fetched and explained ${percentile(explained, 0.5).toFixed(1)} ms; of the processor's own time a search takes ` +
      `${percentile(worked, 0.5).toFixed(2)} ms (99 %: ${percentile(worked, 0.99).toFixed(1)} ms)`,
  );
  if (before + after > 0) process.exitCode = 1;
  return line('second', people.profiles, times, bytes, buildMs);
}

const lines: Line[] = [];
for (const size of sizes) {
  const people = nationalPopulation(size);
  const needs = people.needs(NEEDS);
  if (size <= FIRST_MOST) lines.push(firstLayout(people, needs));
  globalThis.gc?.();
  lines.push(secondLayout(people, needs));
  globalThis.gc?.();
}
console.log('layout   profiles     p50 ms   p90 ms   p99 ms   B/profile   rss GB   build s');
for (const one of lines)
  console.log(
    [
      one.layout.padEnd(7),
      String(one.profiles).padStart(10),
      one.p50Ms.toFixed(3).padStart(9),
      one.p90Ms.toFixed(2).padStart(8),
      one.p99Ms.toFixed(1).padStart(8),
      one.bytesPerProfile.toFixed(1).padStart(9),
      one.rssGb.toFixed(2).padStart(9),
      one.buildSeconds.toFixed(1).padStart(9),
    ].join(' '),
  );
const { layout: _, ...figures } = lines.at(-1) as Line;
console.log(JSON.stringify({ name: 'scale', figures }));

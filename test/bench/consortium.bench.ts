import { pathToFileURL } from 'node:url';
import { chooseMembers } from '../../src/matching/consortium/chooseMembers.ts';
import { usualConsortiumOptions } from '../../src/matching/consortium/consortium.rules.ts';
import type { ChoiceProblem } from '../../src/matching/consortium/memberChoice.rules.ts';
import { planConsortium } from '../../src/matching/consortium/planConsortium.ts';
import { choiceModel, openSolver, randomChoice, randomFrom, solverPoints } from '../matching/consortiumReference.ts';

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;
}

function timed<Result>(work: () => Result): { result: Result; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

/** A hotel group's 4.3 t of sugar a month from 100 crafters of 40 to 80 kg, in grams, clusters and prices included. */
function crafterPlanMs(seed: number): number {
  const random = randomFrom(seed);
  const candidates = Array.from({ length: 100 }, (_unused, i) => ({
    umkmId: `crafter-${i}`,
    productId: `sugar-${i}`,
    component: 'gula',
    score: Math.round(50 + 50 * random()),
    unitPriceIdr: 34_000 + 500 * Math.floor(12 * random()),
    supply: 40_000 + Math.floor(40_000 * random()),
    minimumLot: 5_000,
    clusterId: `kub-${Math.floor(8 * random())}`,
  }));
  const components = [{ id: 'gula', required: 4_300_000, referencePriceIdr: 38_000 }];
  return timed(() => planConsortium({ needId: 'hotels', components, candidates, options: usualConsortiumOptions })).ms;
}

const settings = [
  { size: 50, members: 8, smallness: 1, rounds: 15 },
  { size: 200, members: 8, smallness: 1, rounds: 15 },
  { size: 1000, members: 8, smallness: 1, rounds: 11 },
  { size: 50, members: 20, smallness: 2.5, rounds: 11 },
  { size: 200, members: 20, smallness: 2.5, rounds: 11 },
  { size: 1000, members: 20, smallness: 2.5, rounds: 7 },
];

/** Times of the choice of members against HiGHS (solving only, its model ready as text), and equality on `checks` random problems. */
export async function consortiumFigures(checks = 1000): Promise<Record<string, number>> {
  const solver = await openSolver();
  const fresh = (problem: ChoiceProblem): ChoiceProblem => ({ ...problem, budget: { steps: 1_000_000 } });
  for (let seed = 1; seed <= 60; seed++) chooseMembers(randomChoice(100, seed, 8));
  let [checked, different] = [0, 0];
  const compare = (ours: number | null, theirs: number | null): void => {
    checked++;
    if (ours !== theirs) different++;
  };
  const ratios = new Map<number, number[]>();
  const ourTimes: number[] = [];
  for (const { size, members, smallness, rounds } of settings) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const problem = randomChoice(size, 100 * size + round, members, smallness);
      const model = choiceModel(problem);
      const mine = timed(() => chooseMembers(fresh(problem)));
      const peer = timed(() => solverPoints(solver, problem, model));
      compare(mine.result?.value ?? null, peer.result);
      ours.push(mine.ms);
      theirs.push(peer.ms);
    }
    const ratio = percentile(ours, 0.5) / percentile(theirs, 0.5);
    ratios.set(members, [...(ratios.get(members) ?? []), ratio]);
    ourTimes.push(...ours);
    const [mine, peer, most] = [percentile(ours, 0.5), percentile(theirs, 0.5), Math.max(...ours)].map((ms) => ms.toFixed(2));
    console.log(
      `${size} candidates, at most ${members} members: ${mine} ms (most ${most}), HiGHS ${peer} ms, ratio ${ratio.toFixed(4)}`,
    );
  }
  for (let seed = 1; seed <= checks; seed++) {
    const [members, smallness] = seed % 3 === 0 ? [20, 2.5] : [8, 1];
    const problem = randomChoice([8, 12, 20, 30, 50][seed % 5]!, 5000 + seed, members, smallness);
    compare(chooseMembers(fresh(problem))?.value ?? null, solverPoints(solver, problem));
  }
  const crafters = Array.from({ length: 9 }, (_unused, seed) => crafterPlanMs(seed + 1));
  console.log(
    `${checked} problems compared, ${different} different; 4.3 t from crafters: ${percentile(crafters, 0.5).toFixed(1)} ms`,
  );
  return {
    consortiumRatioHighs: Math.max(...ratios.get(8)!),
    consortium20RatioHighs: Math.max(...ratios.get(20)!),
    checked,
    different,
    p50Ms: percentile(ourTimes, 0.5),
    p99Ms: percentile(ourTimes, 0.99),
    craftersMs: percentile(crafters, 0.5),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify({ name: 'consortium', figures: await consortiumFigures() }));
}

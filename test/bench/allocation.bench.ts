import { pathToFileURL } from 'node:url';
import { carryFirstCome } from '../../src/matching/allocation/firstCome.ts';
import { carryMost } from '../../src/matching/allocation/networkSimplex.ts';
import { gainOf } from '../../src/matching/allocation/transport.rules.ts';
import { randomTransport, solverGain, transportModel } from '../matching/allocationReference.ts';
import { openSolver } from '../matching/consortiumReference.ts';

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function total(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** 500 needs × 5,000 UMKM with 25,000 edges: times against HiGHS's simplex (solving only, its model ready as text), and equality. */
export async function allocationFigures(rounds = 7): Promise<Record<string, number>> {
  const solver = await openSolver();
  for (let seed = 1; seed <= 12; seed++) carryMost(randomTransport(200, 1000, 20, seed));
  const [ours, theirs, planned, firstCome]: [number[], number[], number[], number[]] = [[], [], [], []];
  let different = 0;
  for (let round = 0; round < rounds; round++) {
    const transport = randomTransport(500, 5000, 50, 77 + round);
    const model = transportModel(transport);
    let start = performance.now();
    const carried = carryMost(transport);
    ours.push(performance.now() - start);
    start = performance.now();
    const best = solverGain(solver, transport, model);
    theirs.push(performance.now() - start);
    if (gainOf(transport, carried) !== best) different++;
    planned.push(total(carried) / total(transport.supply));
    firstCome.push(total(carryFirstCome(transport)) / total(transport.supply));
  }
  const ratio = median(ours) / median(theirs);
  console.log(
    `500 × 5,000, 25,000 edges: ${median(ours).toFixed(0)} ms, HiGHS ${median(theirs).toFixed(0)} ms, ratio ${ratio.toFixed(3)}`,
  );
  console.log(
    `filled ${(100 * median(planned)).toFixed(1)} %, first come first served ${(100 * median(firstCome)).toFixed(1)} %`,
  );
  return {
    allocationRatioHighs: ratio,
    different,
    oursMs: median(ours),
    highsMs: median(theirs),
    filled: median(planned),
    filledFirstCome: median(firstCome),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify({ name: 'allocation', figures: await allocationFigures() }));
}

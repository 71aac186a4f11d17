import type { Highs } from 'highs';
import { gainOf, type Transport } from '../../src/matching/allocation/transport.rules.ts';
import { randomFrom } from './consortiumReference.ts';

/**
 * A transport of `sources` needs and `sinks` capacities, `degree` edges a need, the first capacities the most sought after;
 * amounts spread over more than a decade, capacities short of the demand. `delivery` is what one unit is worth beyond its score.
 */
export function randomTransport(sources: number, sinks: number, degree: number, seed: number, delivery = 5_010_000): Transport {
  const random = randomFrom(seed);
  const spread = (typical: number, width: number): number =>
    Math.round(typical * Math.exp((random() + random() + random() - 1.5) * width)) + 1;
  const room = Float64Array.from({ length: sinks }, () => spread(200, 1.8));
  const supply = Float64Array.from({ length: sources }, () => spread(1500, 1.6));
  const from: number[] = [];
  const to: number[] = [];
  for (let source = 0; source < sources; source++) {
    const seen = new Set<number>();
    while (seen.size < degree) seen.add(Math.floor(random() * random() * sinks));
    for (const sink of seen) {
      from.push(source);
      to.push(sink);
    }
  }
  const gain = Float64Array.from(from, () => delivery + 3000 + Math.round(random() * 7000));
  return { supply, room, from: Int32Array.from(from), to: Int32Array.from(to), gain };
}

/** The transport as a linear programme in the LP format. */
export function transportModel({ supply, room, from, to, gain }: Transport): string {
  const limit = (name: string, ends: Int32Array, limits: Float64Array): string[] => {
    const edges = Array.from(limits, (): string[] => []);
    ends.forEach((end, edge) => edges[end]!.push(`x${edge}`));
    return edges.flatMap((own, end) => (own.length === 0 ? [] : ` ${name}${end}: ${own.join(' + ')} <= ${limits[end]}`));
  };
  const objective = Array.from(gain, (worth, edge) => `${worth < 0 ? '-' : '+'} ${Math.abs(worth)} x${edge}`).join(' ');
  return ['Maximize', ` gain: ${objective}`, 'Subject To', ...limit('s', from, supply), ...limit('r', to, room), 'End'].join(
    '\n',
  );
}

/** The greatest gain the solver finds, its amounts rounded to the whole numbers that a vertex of a transport always has. */
export function solverGain(solver: Highs, transport: Transport, model = transportModel(transport)): number {
  const solution = solver.solve(model, { solver: 'simplex', output_flag: false });
  if (solution.Status !== 'Optimal') throw new Error(`The solver ended with ${solution.Status}`);
  return gainOf(
    transport,
    Float64Array.from(transport.from, (_source, edge) => Math.round(solution.Columns[`x${edge}`]?.Primal ?? 0)),
  );
}

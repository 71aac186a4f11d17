import { expect } from 'chai';
import fc from 'fast-check';
import type { AllocationEdge, FreeCapacity, OpenNeed } from '../../src/matching/allocation/allocation.rules.ts';
import { carryMost } from '../../src/matching/allocation/networkSimplex.ts';
import { planAllocation } from '../../src/matching/allocation/planAllocation.ts';
import { gainOf, type Transport } from '../../src/matching/allocation/transport.rules.ts';
import { randomTransport, solverGain } from './allocationReference.ts';
import { openSolver } from './consortiumReference.ts';

function expectAllowed({ supply, room, from, to }: Transport, carried: Float64Array): void {
  const left = supply.slice();
  const space = room.slice();
  carried.forEach((amount, edge) => {
    expect(Number.isInteger(amount) && amount >= 0, `amount ${amount}`).to.equal(true);
    left[from[edge]!]! -= amount;
    space[to[edge]!]! -= amount;
  });
  expect(Math.min(0, ...left)).to.equal(0);
  expect(Math.min(0, ...space)).to.equal(0);
}

/** The greatest gain by trying every amount on every edge. */
function gainByTryingAll({ supply, room, from, to, gain }: Transport, edge = 0): number {
  if (edge === from.length) return 0;
  let best = -Infinity;
  const most = Math.min(supply[from[edge]!]!, room[to[edge]!]!);
  for (let amount = 0; amount <= most; amount++) {
    const [left, space] = [supply.slice(), room.slice()];
    left[from[edge]!]! -= amount;
    space[to[edge]!]! -= amount;
    best = Math.max(best, amount * gain[edge]! + gainByTryingAll({ supply: left, room: space, from, to, gain }, edge + 1));
  }
  return best;
}

const amounts = (most: number): fc.Arbitrary<Float64Array> =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 3 }).map((list) => Float64Array.from(list));

const smallTransports: fc.Arbitrary<Transport> = fc
  .record({
    supply: amounts(3),
    room: amounts(3),
    edges: fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: -2, max: 9 })), { maxLength: 8 }),
  })
  .map(({ supply, room, edges }) => ({
    supply,
    room,
    from: Int32Array.from(edges, ([source]) => source % supply.length),
    to: Int32Array.from(edges, ([, sink]) => sink % room.length),
    gain: Float64Array.from(edges, ([, , gain]) => gain),
  }));

describe('the network simplex', () => {
  it('carries what trying every amount finds best', () => {
    fc.assert(
      fc.property(smallTransports, (transport) => {
        const carried = carryMost(transport);
        expectAllowed(transport, carried);
        expect(gainOf(transport, carried)).to.equal(gainByTryingAll(transport));
      }),
      { numRuns: 500, seed: 9 },
    );
  });

  it('gains exactly as much as the best of a linear programming solver', async () => {
    const solver = await openSolver();
    for (let seed = 1; seed <= 40; seed++) {
      const transport = randomTransport(
        5 + (seed % 7) * 8,
        20 + (seed % 5) * 40,
        3 + (seed % 6),
        seed,
        seed % 2 === 0 ? 0 : 5_010_000,
      );
      const carried = carryMost(transport);
      expectAllowed(transport, carried);
      expect(gainOf(transport, carried), `seed ${seed}`).to.equal(solverGain(solver, transport));
    }
  });

  it('ends where many ways are equally good', () => {
    const size = 60;
    const pairs = Array.from({ length: size * size }, (_unused, i) => [Math.floor(i / size), i % size] as const);
    const even = new Float64Array(size).fill(10);
    const from = Int32Array.from(pairs, ([source]) => source);
    const to = Int32Array.from(pairs, ([, sink]) => sink);
    const transport = { supply: even, room: even, from, to, gain: new Float64Array(pairs.length).fill(7) };
    expect(gainOf(transport, carryMost(transport))).to.equal(size * 10 * 7);
  });
});

const needs: OpenNeed[] = [
  { id: 'hotel', amount: 100 },
  { id: 'cafe', amount: 60 },
];
const capacities: FreeCapacity[] = [
  { id: 'gula-a', umkmId: 'a', amount: 80 },
  { id: 'gula-b', umkmId: 'b', amount: 80 },
];
const edges: AllocationEdge[] = [
  { needId: 'hotel', capacityId: 'gula-a', score: 90 },
  { needId: 'hotel', capacityId: 'gula-b', score: 80 },
  { needId: 'cafe', capacityId: 'gula-a', score: 70 },
];

describe('the allocation plan', () => {
  it('fills what first come, first served would leave empty, and names who gains', () => {
    const plan = planAllocation(needs, capacities, edges);
    expect(plan.assignments).to.deep.equal([
      { needId: 'hotel', capacityId: 'gula-b', umkmId: 'b', amount: 80, score: 80 },
      { needId: 'hotel', capacityId: 'gula-a', umkmId: 'a', amount: 20, score: 90 },
      { needId: 'cafe', capacityId: 'gula-a', umkmId: 'a', amount: 60, score: 70 },
    ]);
    expect(plan.needs).to.deep.equal([
      { id: 'hotel', wanted: 100, planned: 100, firstCome: 100 },
      { id: 'cafe', wanted: 60, planned: 60, firstCome: 0 },
    ]);
    expect(plan.umkm).to.deep.equal([
      { id: 'a', planned: 80, firstCome: 80 },
      { id: 'b', planned: 80, firstCome: 20 },
    ]);
    expect(plan.total).to.deep.equal({ delivered: 160, meanScore: (80 * 80 + 20 * 90 + 60 * 70) / 160 });
    expect(plan.firstComeTotal.delivered).to.equal(100);
    expect(plan.summary.id).to.equal('Rencana bersama memenuhi 100% permintaan; menurut urutan datang hanya 62,5%.');
  });

  it('gives a scarce capacity to the better score where the amount is the same', () => {
    const plan = planAllocation(
      [...needs].reverse(),
      [capacities[0]!],
      edges.filter(({ capacityId }) => capacityId === 'gula-a'),
    );
    expect(plan.assignments).to.deep.equal([{ needId: 'hotel', capacityId: 'gula-a', umkmId: 'a', amount: 80, score: 90 }]);
    expect(plan.summary.id).to.equal('Rencana bersama memenuhi 50% permintaan, sama seperti bila dibagi menurut urutan datang.');
  });

  it('is empty where nothing is needed, nothing is free or nothing fits', () => {
    for (const plan of [
      planAllocation([], [], []),
      planAllocation(needs, capacities, []),
      planAllocation(
        needs,
        capacities.map((capacity) => ({ ...capacity, amount: -5 })),
        edges,
      ),
    ]) {
      expect(plan.assignments).to.deep.equal([]);
      expect(plan.total).to.deep.equal({ delivered: 0, meanScore: null });
      expect(plan.summary.id).to.equal('Belum ada kebutuhan terbuka yang dapat dipasok.');
    }
  });

  it('delivers at least as much as first come, first served, and for as much at least its score', () => {
    const scene = fc.record({
      wanted: fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 12 }),
      free: fc.array(fc.integer({ min: -100, max: 3_000_000 }), { minLength: 1, maxLength: 15 }),
      links: fc.array(fc.tuple(fc.nat(11), fc.nat(14), fc.double({ min: 0, max: 100, noNaN: true })), { maxLength: 60 }),
    });
    fc.assert(
      fc.property(scene, ({ wanted, free, links }) => {
        const plan = planAllocation(
          wanted.map((amount, i) => ({ id: `n${i}`, amount })),
          free.map((amount, i) => ({ id: `c${i}`, umkmId: `u${i % 4}`, amount })),
          links.map(([n, c, score]) => ({ needId: `n${n % wanted.length}`, capacityId: `c${c % free.length}`, score })),
        );
        expect(plan.total.delivered).to.be.at.least(plan.firstComeTotal.delivered);
        if (plan.total.delivered === plan.firstComeTotal.delivered && plan.total.meanScore !== null) {
          expect(plan.total.meanScore).to.be.at.least(plan.firstComeTotal.meanScore! - 0.01);
        }
        for (const { wanted: most, planned } of plan.needs) expect(planned).to.be.within(0, most);
      }),
    );
  });

  const refusals: [string, () => unknown, string][] = [
    ['an edge to an unknown need', () => planAllocation([], capacities, edges), 'need hotel'],
    ['an edge to an unknown capacity', () => planAllocation(needs, [], edges), 'capacity gula-a'],
    ['a need that stands there twice', () => planAllocation([...needs, ...needs], capacities, edges), 'twice'],
    ['a capacity that stands there twice', () => planAllocation(needs, [...capacities, ...capacities], edges), 'twice'],
    ['a part of an amount', () => planAllocation([{ id: 'hotel', amount: 1.5 }], capacities, []), 'amount 1.5'],
    ['a score above 100', () => planAllocation(needs, capacities, [{ ...edges[0]!, score: 101 }]), 'score 101'],
  ];
  for (const [name, plan, words] of refusals) {
    it(`refuses ${name}`, () => {
      expect(plan).to.throw(RangeError, words);
    });
  }
});

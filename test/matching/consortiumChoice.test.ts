import { expect } from 'chai';
import fc from 'fast-check';
import { chooseMembers } from '../../src/matching/consortium/chooseMembers.ts';
import { type ChoiceProblem, type Part, settleAmounts } from '../../src/matching/consortium/memberChoice.rules.ts';
import { openSolver, pointsByTryingAll, randomChoice, solverPoints } from './consortiumReference.ts';

function whole(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** Small problems of one or two components, with UMKM of several products, forced members and ties. */
function smallProblems(components: number, mostUnits: number, mostAmount: number): fc.Arbitrary<ChoiceProblem> {
  const part = fc
    .record({
      component: whole(0, components - 1),
      lot: whole(1, mostAmount / 2),
      more: whole(0, mostAmount / 2),
      value: whole(-3, 6),
    })
    .map(({ component, lot, more, value }) => ({ component, lot, cap: lot + more, value, candidate: 0 }));
  const option = fc.uniqueArray(part, { minLength: 1, maxLength: components, selector: ({ component }) => component });
  const unit = fc.record({
    options: fc.array(option, { minLength: 1, maxLength: 3 }),
    forced: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  });
  return fc
    .record({
      units: fc.array(unit, { minLength: 1, maxLength: mostUnits }),
      targets: fc.array(whole(1, mostAmount), { minLength: components, maxLength: components }),
      exact: fc.boolean(),
      maxMembers: whole(1, mostUnits),
      memberCost: whole(0, 12),
    })
    .map((problem) => ({ ...problem, units: numbered(problem.units), budget: { steps: 1_000_000 } }));
}

function numbered(units: ChoiceProblem['units']): ChoiceProblem['units'] {
  let next = 0;
  const rename = (part: Part): Part => ({ ...part, candidate: next++ });
  return units.map((unit) => ({ ...unit, options: unit.options.map((option) => option.map(rename)) }));
}

function expectAllowed(problem: ChoiceProblem, shares: readonly { part: Part; amount: number }[]): void {
  const filled = problem.targets.map(() => 0);
  for (const { part, amount } of shares) {
    expect(Number.isInteger(amount), `${amount} is whole`).to.equal(true);
    expect(amount).to.be.within(part.lot, part.cap);
    filled[part.component]! += amount;
  }
  filled.forEach((amount, component) => {
    if (problem.exact) expect(amount).to.equal(problem.targets[component]);
    else expect(amount).to.be.at.most(problem.targets[component]!);
  });
}

describe('choosing members', () => {
  for (const [components, units, amount] of [
    [1, 8, 24],
    [2, 6, 8],
    [3, 4, 4],
  ] as const) {
    it(`finds what trying everything finds, ${components} component(s), up to ${units} UMKM`, () => {
      fc.assert(
        fc.property(smallProblems(components, units, amount), (problem) => {
          const choice = chooseMembers(problem);
          expect(choice?.value ?? null).to.equal(pointsByTryingAll(problem));
          if (choice) expectAllowed(problem, choice.shares);
          expect(problem.budget.steps).to.be.above(0);
        }),
        { numRuns: 400, seed: 20_261_123 },
      );
    });
  }

  it('is worth exactly as much as the best of an integer programming solver', async () => {
    const solver = await openSolver();
    for (let seed = 1; seed <= 150; seed++) {
      const size = [12, 20, 30, 50][seed % 4]!;
      const [members, smallness] = seed % 3 === 0 ? [20, 2.5] : [8, 1];
      const problem = randomChoice(size, seed, members, smallness);
      expect(chooseMembers(problem)?.value ?? null, `seed ${seed}`).to.equal(solverPoints(solver, problem));
    }
  }).timeout(300_000);

  it('refuses to find anything better than a floor that cannot be beaten', () => {
    const problem = randomChoice(40, 7, 8);
    const best = chooseMembers(problem)!;
    expect(chooseMembers(problem, best.value)).to.equal(null);
    expect(chooseMembers(problem, best.value - 1)?.value).to.equal(best.value);
  });

  it('says so when it had to stop before the proof', () => {
    const random = Array.from({ length: 60 }, (_unused, i) => 100 + ((i * 7919) % 53));
    const units = random.map((cap, candidate) => ({
      options: [[{ candidate, component: 0, lot: cap, cap, value: 1 + (cap % 7) }]],
      forced: false,
    }));
    const problem = { units, targets: [1901], exact: true, maxMembers: 20, memberCost: 0, budget: { steps: 3 } };
    const stopped = chooseMembers({ ...problem, exact: false });
    expect(problem.budget.steps).to.equal(0);
    expectAllowed({ ...problem, exact: false }, stopped!.shares);
  });

  it('settles fixed members by value: least amounts first, then the best values', () => {
    const part = (candidate: number, lot: number, cap: number, value: number): Part => ({
      candidate,
      component: 0,
      lot,
      cap,
      value,
    });
    const problem = { units: [], targets: [100], exact: true, maxMembers: 9, memberCost: 0, budget: { steps: 9 } };
    const amounts = settleAmounts(problem, [part(0, 10, 40, 1), part(1, 5, 70, 3), part(2, 10, 60, 2)])?.map(
      ({ part: { candidate }, amount }) => [candidate, amount],
    );
    expect(amounts).to.deep.equal([
      [1, 70],
      [2, 20],
      [0, 10],
    ]);
    expect(settleAmounts(problem, [part(0, 60, 90, 1), part(1, 50, 90, 1)])).to.equal(null);
    expect(settleAmounts(problem, [part(0, 10, 40, 1), part(1, 5, 50, 1)])).to.equal(null);
  });
});

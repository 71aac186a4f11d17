import { expect } from 'chai';
import fc from 'fast-check';
import type { ConsortiumInput } from '../../src/matching/consortium/consortium.rules.ts';
import type { ChoiceProblem, Part } from '../../src/matching/consortium/memberChoice.rules.ts';
import { planConsortium } from '../../src/matching/consortium/planConsortium.ts';
import { tryAll } from './consortiumReference.ts';

const someCandidate = fc.record({
  umkm: fc.integer({ min: 0, max: 5 }),
  component: fc.integer({ min: 0, max: 1 }),
  score: fc.integer({ min: 0, max: 100 }),
  unitPriceIdr: fc.integer({ min: 0, max: 60_000 }),
  supply: fc.integer({ min: -2, max: 14 }),
  minimumLot: fc.integer({ min: 0, max: 6 }),
});

const someInput: fc.Arbitrary<ConsortiumInput> = fc
  .record({
    candidates: fc.array(someCandidate, { maxLength: 8 }),
    required: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 6 })),
    bundle: fc.boolean(),
    maxMembers: fc.integer({ min: 1, max: 6 }),
    minimumShare: fc.constantFrom(0, 0.1, 0.3),
    priceWeight: fc.constantFrom(0, 0.3, 1),
    clusterBonus: fc.constantFrom(0, 0.05, 0.5),
    memberCost: fc.constantFrom(0, 0.01, 0.1),
  })
  .map(({ candidates, required, bundle, ...options }) => ({
    needId: 'need',
    components: required
      .slice(0, bundle ? 2 : 1)
      .map((amount, c) => ({ id: `c${c}`, required: amount, referencePriceIdr: c === 0 ? 40_000 : null })),
    candidates: candidates.map(({ umkm, component, ...rest }, i) => ({
      ...rest,
      umkmId: `u${umkm}`,
      productId: `p${i}`,
      component: bundle ? `c${component}` : 'c0',
      clusterId: umkm === 0 ? null : `k${umkm % 2}`,
    })),
    options: { ...options, leadUmkmId: null },
  }));

/** The input as a problem of the reference, with values as the rules define them, not rounded. */
function problemOf({ components, candidates, options }: ConsortiumInput, home: string | null): ChoiceProblem {
  const whole = Math.max(...components.map(({ required }) => required)) * components.length;
  const parts = candidates.flatMap((candidate, index): (Part & { umkmId: string })[] => {
    const component = components.findIndex(({ id }) => id === candidate.component);
    const { required, referencePriceIdr } = components[component]!;
    const dearest = Math.max(
      1,
      ...candidates.filter((other) => other.component === candidate.component).map((other) => other.unitPriceIdr),
    );
    const price = Math.min(2, candidate.unitPriceIdr / (referencePriceIdr ?? dearest));
    const bonus = home !== null && candidate.clusterId === home ? options.clusterBonus : 0;
    const worth = ((1 - options.priceWeight) * candidate.score) / 100 - options.priceWeight * price + bonus;
    const lot = Math.max(1, candidate.minimumLot, Math.ceil(options.minimumShare * required));
    const cap = Math.min(candidate.supply, required);
    if (lot > cap) return [];
    return [
      { umkmId: candidate.umkmId, candidate: index, component, lot, cap, value: (worth * whole) / components.length / required },
    ];
  });
  const units = [...new Set(parts.map(({ umkmId }) => umkmId))].map((umkmId) => {
    const choices = components.map((_component, c) => [
      null,
      ...parts.filter((part) => part.umkmId === umkmId && part.component === c),
    ]);
    const combined = choices.reduce<(Part | null)[][]>(
      (all, own) => all.flatMap((some) => own.map((part) => [...some, part])),
      [[]],
    );
    return {
      options: combined.map((option) => option.filter((part) => part !== null)).filter(({ length }) => length > 0),
      forced: false,
    };
  });
  const targets = components.map(({ required }) => required);
  const { maxMembers } = options;
  return { units, targets, exact: false, maxMembers, memberCost: options.memberCost * whole, budget: { steps: 0 } };
}

describe('every consortium', () => {
  it('fills the most and then is worth the most of all that can be tried', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const plan = planConsortium(input);
        if (plan.outcome === 'one-suffices') return;
        const homes = [null, ...new Set(input.candidates.map(({ clusterId }) => clusterId))];
        const tried = homes.flatMap((home) => tryAll(problemOf(input, home)));
        const share = (amounts: readonly number[]): number =>
          amounts.reduce((sum, amount, c) => sum + Math.round((1000 * amount) / input.components[c]!.required), 0);
        const most = Math.max(0, ...tried.map(({ amounts }) => share(amounts)));
        const filled = plan.fills.map((fill) => fill.filled);
        expect(share(filled)).to.be.closeTo(most, 20);
        expect(plan.outcome === 'nobody').to.equal(tried.length === 0);
        if (plan.outcome === 'nobody') return;
        const same = tried.filter(({ amounts }) => amounts.every((amount, c) => amount === filled[c]));
        const whole = Math.max(...input.components.map(({ required }) => required)) * input.components.length;
        expect(plan.value).to.be.closeTo(Math.max(...same.map(({ points }) => points)) / whole, 1e-4);
        expect(plan.proven).to.equal(true);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('names every candidate once, as a member or as left out with a reason in both languages', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const plan = planConsortium(input);
        if (plan.outcome === 'one-suffices') return;
        const named = [...plan.members, ...plan.excluded].map(({ productId }) => productId);
        expect(named.sort()).to.deep.equal(input.candidates.map(({ productId }) => productId).sort());
        for (const { text } of plan.excluded) expect(text.id.length * text.en.length).to.be.above(0);
      }),
    );
  });

  it('is the same in whatever order the candidates come', () => {
    const shuffled = someInput.chain((input) =>
      fc
        .shuffledSubarray([...input.candidates], { minLength: input.candidates.length })
        .map((candidates) => ({ input, candidates })),
    );
    fc.assert(
      fc.property(shuffled, ({ input, candidates }) => {
        expect(planConsortium({ ...input, candidates })).to.deep.equal(planConsortium(input));
      }),
    );
  });

  it('fills no less when one candidate has more to give', () => {
    fc.assert(
      fc.property(someInput, fc.nat(), (input, which) => {
        if (input.candidates.length === 0 || input.components.length > 1) return;
        const grown = input.candidates.map((candidate, i) =>
          i === which % input.candidates.length ? { ...candidate, supply: candidate.supply + 3 } : candidate,
        );
        const after = planConsortium({ ...input, candidates: grown });
        const before = planConsortium(input);
        if (after.outcome !== 'one-suffices') expect(after.fills[0]!.filled).to.be.at.least(before.fills[0]!.filled);
      }),
    );
  });
});

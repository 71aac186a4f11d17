import { expect } from 'chai';
import fc from 'fast-check';
import { Conflict } from '../../src/shared/errors.ts';
import {
  type ConsortiumCandidate,
  type ConsortiumPlan,
  usualConsortiumOptions,
} from '../../src/matching/consortium/consortium.rules.ts';
import { planConsortium } from '../../src/matching/consortium/planConsortium.ts';
import { replanAfterWithdrawal } from '../../src/matching/consortium/replanAfterWithdrawal.ts';
import { randomFrom } from './consortiumReference.ts';

function crafters(count: number, seed = 1): ConsortiumCandidate[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_unused, i) => ({
    umkmId: `crafter-${String(i).padStart(2, '0')}`,
    productId: `sugar-${i}`,
    component: 'gula',
    score: 50 + Math.floor(random() * 50),
    unitPriceIdr: 36_000 + 1000 * Math.floor(random() * 6),
    supply: 40_000 + 1000 * Math.floor(random() * 40),
    minimumLot: 5_000,
    clusterId: `kub-${i % 3}`,
  }));
}

function planFor(candidates: readonly ConsortiumCandidate[], required: number, options = usualConsortiumOptions): ConsortiumPlan {
  return planConsortium({
    needId: 'need',
    components: [{ id: 'gula', required, referencePriceIdr: 40_000 }],
    candidates,
    options,
  });
}

describe('a withdrawal from a consortium', () => {
  it('is made good by the next in line while all others keep what they had', () => {
    const candidates = crafters(20);
    const plan = planFor(candidates, 600_000);
    const [leaver] = plan.members;
    const { plan: next, changes } = replanAfterWithdrawal(plan, leaver!.umkmId, candidates);
    expect(next.complete).to.equal(true);
    expect(next.members.map(({ umkmId }) => umkmId)).not.to.include(leaver!.umkmId);
    for (const member of plan.members.slice(1)) {
      const after = next.members.find(({ umkmId }) => umkmId === member.umkmId);
      expect(after?.quantity).to.be.at.least(member.quantity);
    }
    expect(changes.at(-1)).to.include({ umkmId: leaver!.umkmId, before: leaver!.quantity, after: 0 });
    expect(changes.reduce((sum, { before, after }) => sum + after - before, 0)).to.equal(0);
    expect(next.homeClusterId).to.equal(plan.homeClusterId);
    expect(next.excluded.find(({ umkmId }) => umkmId === leaver!.umkmId)?.reason).to.equal('withdrawn');
  });

  it('leaves everyone untouched where nobody else has anything to give', () => {
    const candidates = crafters(5).map((crafter) => ({ ...crafter, supply: 50_000 }));
    const plan = planFor(candidates, 250_000);
    const { plan: next, changes } = replanAfterWithdrawal(plan, 'crafter-03', candidates);
    expect(next.fills[0]).to.include({ filled: 200_000, remainder: 50_000 });
    expect(changes).to.deep.equal([{ umkmId: 'crafter-03', productId: 'sugar-3', component: 'gula', before: 50_000, after: 0 }]);
  });

  it('never asks those again who withdrew before', () => {
    const candidates = crafters(14);
    let plan = planFor(candidates, 500_000);
    const gone: string[] = [];
    for (let i = 0; i < 4; i++) {
      gone.push(plan.members[i % plan.members.length]!.umkmId);
      plan = replanAfterWithdrawal(plan, gone.at(-1)!, candidates).plan;
      expect(plan.members.map(({ umkmId }) => umkmId)).not.to.include.members(gone);
    }
    expect(plan.withdrawn).to.deep.equal(gone);
  });

  it('keeps exactly its share for a member that the candidates do not name any more', () => {
    const candidates = crafters(12);
    const plan = planFor(candidates, 400_000);
    const [first, second] = plan.members;
    const { plan: next } = replanAfterWithdrawal(
      plan,
      first!.umkmId,
      candidates.filter(({ umkmId }) => umkmId !== second!.umkmId),
    );
    expect(next.members.find(({ umkmId }) => umkmId === second!.umkmId)?.quantity).to.equal(second!.quantity);
  });

  it('keeps what is left of a member whose supply has shrunk', () => {
    const candidates = crafters(12);
    const plan = planFor(candidates, 400_000);
    const [first, second, third] = plan.members;
    const now = candidates.map((candidate) => {
      if (candidate.umkmId === second!.umkmId) return { ...candidate, supply: 3_000 };
      return candidate.umkmId === third!.umkmId ? { ...candidate, supply: 0 } : candidate;
    });
    const { plan: next } = replanAfterWithdrawal(plan, first!.umkmId, now);
    expect(next.members.find(({ umkmId }) => umkmId === second!.umkmId)?.quantity).to.equal(3_000);
    expect(next.excluded.find(({ umkmId }) => umkmId === third!.umkmId)?.reason).to.equal('no-supply');
    expect(next.complete).to.equal(true);
  });

  it('goes on even where one of the candidates could now do it alone', () => {
    const candidates = crafters(12);
    const plan = planFor(candidates, 400_000);
    const giant = { ...candidates[0]!, umkmId: 'giant', productId: 'g', supply: 900_000 };
    expect(replanAfterWithdrawal(plan, plan.members[0]!.umkmId, [...candidates, giant]).plan.outcome).to.equal('planned');
  });

  it('has no lead any more when the lead withdraws', () => {
    const candidates = crafters(12);
    const plan = planFor(candidates, 400_000, { ...usualConsortiumOptions, leadUmkmId: 'crafter-05' });
    expect(plan.members.find(({ leads }) => leads)?.umkmId).to.equal('crafter-05');
    expect(replanAfterWithdrawal(plan, 'crafter-05', candidates).plan.leadUmkmId).to.equal(null);
  });

  it('is refused for an UMKM that is not a member', () => {
    expect(() => replanAfterWithdrawal(planFor(crafters(12), 400_000), 'nobody', crafters(12))).to.throw(Conflict);
  });

  it('leaves every other member at least its amount, whoever withdraws', () => {
    const scenes = fc.record({
      seed: fc.nat(10_000),
      size: fc.integer({ min: 5, max: 25 }),
      maxMembers: fc.integer({ min: 2, max: 12 }),
      who: fc.nat(30),
    });
    fc.assert(
      fc.property(scenes, ({ seed, size, maxMembers, who }) => {
        const candidates = crafters(size, seed);
        const plan = planFor(candidates, 400_000, { ...usualConsortiumOptions, maxMembers });
        const leaver = plan.members[who % plan.members.length]!;
        const { plan: next } = replanAfterWithdrawal(plan, leaver.umkmId, candidates);
        const after = new Map(next.members.map(({ umkmId, quantity }) => [umkmId, quantity]));
        for (const { umkmId, quantity } of plan.members) {
          if (umkmId !== leaver.umkmId) expect(after.get(umkmId)).to.be.at.least(quantity);
        }
        expect(after.has(leaver.umkmId)).to.equal(false);
        expect(after.size).to.be.at.most(maxMembers);
        expect(next.fills[0]!.filled).to.be.at.least(plan.fills[0]!.filled - leaver.quantity);
      }),
      { numRuns: 100 },
    );
  });
});

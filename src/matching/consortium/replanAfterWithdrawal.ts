import { Conflict } from '../../shared/errors.ts';
import { assemblePlan } from './assemblePlan.ts';
import { checkConsortium } from './checkConsortium.ts';
import type { ConsortiumCandidate, ConsortiumMember, ConsortiumPlan } from './consortium.rules.ts';
import { consortiumTexts } from './consortium.texts.ts';

export interface ShareChange {
  readonly umkmId: string;
  readonly productId: string;
  readonly component: string;
  readonly before: number;
  readonly after: number;
}

export interface Replan {
  readonly plan: ConsortiumPlan;
  /** Only shares that changed, the plan's order first, then who left. */
  readonly changes: readonly ShareChange[];
}

function keyOf({ umkmId, productId, component }: { umkmId: string; productId: string; component: string }): string {
  return JSON.stringify([umkmId, productId, component]);
}

function changesBetween(before: readonly ConsortiumMember[], after: readonly ConsortiumMember[]): ShareChange[] {
  const had = new Map(before.map((member) => [keyOf(member), member]));
  const has = new Map(after.map((member) => [keyOf(member), member]));
  return [...new Map([...has, ...had]).values()]
    .map((member) => ({
      umkmId: member.umkmId,
      productId: member.productId,
      component: member.component,
      before: had.get(keyOf(member))?.quantity ?? 0,
      after: has.get(keyOf(member))?.quantity ?? 0,
    }))
    .filter((change) => change.before !== change.after);
}

/**
 * The plan without one member, changed only where it must be: everyone else stays and keeps at least the amount it had, the
 * preferred cluster stays, and the gap goes to members and candidates so that the same objective is greatest.
 * `candidates` is what is known now; the supply of a member includes what it holds in this plan. A member that is not
 * among them keeps exactly its share; one whose supply has shrunk keeps what is left of it. Whoever withdrew before is not asked again.
 * Throws Conflict when the UMKM is not a member, InvalidInput and RangeError as `planConsortium` does.
 */
export function replanAfterWithdrawal(
  plan: ConsortiumPlan,
  withdrawnId: string,
  candidates: readonly ConsortiumCandidate[],
): Replan {
  if (!plan.members.some(({ umkmId }) => umkmId === withdrawnId)) throw new Conflict(consortiumTexts.say('notMember'));
  const known = new Map(candidates.map((candidate) => [keyOf(candidate), candidate]));
  const staying = plan.members.filter(({ umkmId }) => umkmId !== withdrawnId);
  const kept = new Map<ConsortiumCandidate, number>();
  for (const member of staying) {
    const { umkmId, productId, component, quantity, unitPriceIdr, score, clusterId } = member;
    const asBefore = { umkmId, productId, component, unitPriceIdr, score, clusterId, supply: quantity, minimumLot: 0 };
    kept.set(known.get(keyOf(member)) ?? asBefore, quantity);
  }
  const options = plan.leadUmkmId === withdrawnId ? { ...plan.options, leadUmkmId: null } : plan.options;
  const input = {
    needId: plan.needId,
    components: plan.components,
    candidates: [...new Set([...candidates, ...kept.keys()])],
    options,
  };
  checkConsortium(input);
  const withdrawn = [...plan.withdrawn, withdrawnId];
  const next = assemblePlan(input, { kept, withdrawn, home: plan.homeClusterId });
  return { plan: next, changes: changesBetween(plan.members, next.members) };
}

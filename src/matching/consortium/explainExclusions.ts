import type {
  ComponentFill,
  ConsortiumCandidate,
  ConsortiumMember,
  ExcludedCandidate,
  ExclusionReason,
} from './consortium.rules.ts';
import { consortiumTexts } from './consortium.texts.ts';
import { percentText } from './percentText.ts';
import { type Prepared, type Usable, worth } from './memberUnits.ts';

/** The weakest worth for one base unit among the members that supply a component. */
function weakestWorth(prepared: Prepared, members: readonly ConsortiumMember[], home: string | null): number[] {
  const chosen = new Set(members.map((member) => `${member.umkmId} ${member.productId} ${member.component}`));
  return prepared.components.map((_component, index) => {
    const worths = prepared.usable
      .filter((usable) => usable.component === index)
      .filter(({ candidate }) => {
        const { umkmId, productId, component } = prepared.candidates[candidate]!;
        return chosen.has(`${umkmId} ${productId} ${component}`);
      })
      .map((usable) => worth(prepared, usable, home));
    return Math.min(...worths);
  });
}

/** Reasons of every candidate that is not in the plan, in the candidates' order. */
export function explainExclusions(
  prepared: Prepared,
  all: readonly ConsortiumCandidate[],
  members: readonly ConsortiumMember[],
  fills: readonly ComponentFill[],
  home: string | null,
): ExcludedCandidate[] {
  const { options, candidates } = prepared;
  const inPlan = new Map(members.map((member) => [`${member.umkmId} ${member.component}`, member.productId]));
  const full = new Set(members.map(({ umkmId }) => umkmId)).size >= options.maxMembers;
  const weakest = weakestWorth(prepared, members, home);
  const usableOf = new Map(prepared.usable.map((usable) => [candidates[usable.candidate]!, usable]));
  const unusableOf = new Map([...prepared.unusable].map(([index, reason]) => [candidates[index]!, reason]));

  const ofUsable = (candidate: ConsortiumCandidate, usable: Usable): ExclusionReason => {
    if (inPlan.has(`${candidate.umkmId} ${candidate.component}`)) return 'other-product';
    if (fills[usable.component]!.remainder > 0) return full ? 'too-small' : 'no-fit';
    const own = worth(prepared, usable, home);
    const bonus = candidate.clusterId === home ? 0 : options.clusterBonus;
    if (own <= weakest[usable.component]!) {
      return home !== null && own + bonus > weakest[usable.component]! ? 'outside-cluster' : 'enough';
    }
    return full ? 'too-small' : 'no-fit';
  };

  return all
    .filter((candidate) => inPlan.get(`${candidate.umkmId} ${candidate.component}`) !== candidate.productId)
    .map((candidate) => {
      const usable = usableOf.get(candidate);
      const reason = usable ? ofUsable(candidate, usable) : (unusableOf.get(candidate) ?? 'withdrawn');
      const required = prepared.components.find(({ id }) => id === candidate.component)!.required;
      const text = consortiumTexts.say(reason, {
        percent: percentText(candidate.supply / required),
        minimum: percentText(options.minimumShare),
        members: options.maxMembers,
      });
      return { umkmId: candidate.umkmId, productId: candidate.productId, component: candidate.component, reason, text };
    });
}

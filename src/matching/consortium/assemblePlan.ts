import { chooseMembers } from './chooseMembers.ts';
import type { ComponentFill, ConsortiumInput, ConsortiumMember, ConsortiumPlan } from './consortium.rules.ts';
import { consortiumTexts } from './consortium.texts.ts';
import { explainExclusions } from './explainExclusions.ts';
import type { Choice } from './memberChoice.rules.ts';
import { percentText } from './percentText.ts';
import { fillProblem, finestPoints, inOrder, type KeptAmounts, prepare, type Prepared, valueProblem } from './memberUnits.ts';

/** What a plan starts from beyond its input: a new one from nothing, a changed one from who stays. */
export interface PlanStart {
  readonly kept: KeptAmounts;
  readonly withdrawn: readonly string[];
  /** The cluster to prefer; undefined: whichever makes the whole best. */
  readonly home: string | null | undefined;
}

/** Clusters that could be preferred, the one with the greatest supply first; only "none" where there is no preference. */
function homesOf({ candidates, usable, options }: Prepared): (string | null)[] {
  const supply = new Map<string, number>();
  for (const { candidate, cap } of usable) {
    const { clusterId } = candidates[candidate]!;
    if (clusterId !== null && options.clusterBonus > 0) supply.set(clusterId, (supply.get(clusterId) ?? 0) + cap);
  }
  if (supply.size === 0) return [null];
  return [...supply].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([clusterId]) => clusterId);
}

/** Steps of the search for one plan (one or two seconds) after which the best found is given without proof. */
const STEPS = 2_000_000;

interface Best {
  readonly choice: Choice;
  readonly home: string | null;
  readonly proven: boolean;
}

/** First the greatest fill, then the most valuable choice with this fill, for each cluster that could be preferred. */
function bestChoice(prepared: Prepared, home: string | null | undefined): Best | null {
  const budget = { steps: STEPS };
  const fill = prepared.usable.length === 0 ? null : chooseMembers(fillProblem(prepared, budget));
  if (!fill) return null;
  const fills = prepared.components.map((_component, c) =>
    fill.shares.reduce((sum, share) => (share.part.component === c ? sum + share.amount : sum), 0),
  );
  let known = new Set(fill.shares.map((share) => share.part.candidate));
  let best: Best | null = null;
  for (const tried of home === undefined ? homesOf(prepared) : [home]) {
    const choice = chooseMembers(valueProblem(prepared, fills, tried, budget), best?.choice.value, known);
    if (!choice) continue;
    best = { choice, home: tried, proven: true };
    known = new Set(choice.shares.map((share) => share.part.candidate));
  }
  return best && { ...best, proven: budget.steps > 0 };
}

function membersOf({ candidates, components, options }: Prepared, choice: Choice): ConsortiumMember[] {
  const members = choice.shares.map(({ part, amount }) => {
    const { umkmId, productId, component, unitPriceIdr, score, clusterId } = candidates[part.candidate]!;
    const share = amount / components[part.component]!.required;
    const leads = umkmId === options.leadUmkmId;
    const member = { umkmId, productId, component, quantity: amount, share, unitPriceIdr, score, clusterId, leads };
    return { member, order: part };
  });
  members.sort(
    (a, b) =>
      a.order.component - b.order.component || b.member.quantity - a.member.quantity || a.order.candidate - b.order.candidate,
  );
  return members.map(({ member }) => member);
}

/** The best plan for these candidates, whether or not one of them could do it alone. Pure and deterministic. */
export function assemblePlan(input: ConsortiumInput, start: PlanStart): ConsortiumPlan {
  const candidates = inOrder(input.candidates);
  const staying = candidates.filter(({ umkmId }) => !start.withdrawn.includes(umkmId));
  const prepared = prepare(staying, input.components, input.options, start.kept);
  const best = bestChoice(prepared, start.home);
  const members = best ? membersOf(prepared, best.choice) : [];
  const fills: ComponentFill[] = input.components.map(({ id, required }) => {
    const filled = members.reduce((sum, member) => (member.component === id ? sum + member.quantity : sum), 0);
    return { id, required, filled, remainder: required - filled };
  });
  const complete = fills.every(({ remainder }) => remainder === 0);
  const count = new Set(members.map(({ umkmId }) => umkmId)).size;
  const filledShare = fills.reduce((sum, { filled, required }) => sum + filled / required, 0) / fills.length;
  const whole = Math.max(...input.components.map(({ required }) => required)) * input.components.length;
  return {
    needId: input.needId,
    outcome: best ? 'planned' : 'nobody',
    summary: best
      ? consortiumTexts.say(complete ? 'complete' : 'partial', { count, percent: percentText(filledShare) })
      : consortiumTexts.say('nobody'),
    members,
    fills,
    complete,
    leadUmkmId: input.options.leadUmkmId,
    homeClusterId: best?.home ?? null,
    sufficient: [],
    excluded: explainExclusions(prepared, candidates, members, fills, best?.home ?? null),
    value: best ? best.choice.value / (finestPoints(prepared) * whole) : 0,
    proven: best?.proven ?? true,
    components: input.components,
    options: input.options,
    withdrawn: start.withdrawn,
  };
}

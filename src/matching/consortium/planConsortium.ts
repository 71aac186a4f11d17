import { assemblePlan } from './assemblePlan.ts';
import { checkConsortium } from './checkConsortium.ts';
import type { ConsortiumCandidate, ConsortiumComponent, ConsortiumInput, ConsortiumPlan } from './consortium.rules.ts';
import { consortiumTexts } from './consortium.texts.ts';

function fillsAlone(candidate: ConsortiumCandidate, component: ConsortiumComponent): boolean {
  const { supply, minimumLot } = candidate;
  return candidate.component === component.id && supply >= component.required && minimumLot <= component.required;
}

/** UMKM that can fill every component in full by themselves, best score first. */
function sufficientUmkm({ components, candidates }: ConsortiumInput): string[] {
  const scores = new Map<string, number>();
  const able = components.map((component) => candidates.filter((candidate) => fillsAlone(candidate, component)));
  for (const { umkmId } of able[0]!) {
    const own = able.map((list) => list.filter((candidate) => candidate.umkmId === umkmId));
    if (own.every((list) => list.length > 0)) scores.set(umkmId, Math.max(...own.flat().map(({ score }) => score)));
  }
  return [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([umkmId]) => umkmId);
}

/**
 * Members and whole amounts for a need that no single UMKM can fill; what is best is defined beside {@link ConsortiumOptions}.
 * Exact: branch and bound with a proof (`proven`), checked against an integer programming solver. The same input in any
 * order of candidates gives the same plan. What cannot be filled stands in `fills`, who is left out and why in `excluded`.
 * Where one UMKM suffices nothing is planned: `outcome` says so and `sufficient` names it.
 * Throws InvalidInput for options or amounts out of range and RangeError for malformed candidates.
 */
export function planConsortium(input: ConsortiumInput): ConsortiumPlan {
  checkConsortium(input);
  const sufficient = sufficientUmkm(input);
  if (sufficient.length === 0) return assemblePlan(input, { kept: new Map(), withdrawn: [], home: undefined });
  return {
    needId: input.needId,
    outcome: 'one-suffices',
    summary: consortiumTexts.say('oneSuffices', { count: sufficient.length }),
    members: [],
    fills: input.components.map(({ id, required }) => ({ id, required, filled: 0, remainder: required })),
    complete: false,
    leadUmkmId: input.options.leadUmkmId,
    homeClusterId: null,
    sufficient,
    excluded: [],
    value: 0,
    proven: true,
    components: input.components,
    options: input.options,
    withdrawn: [],
  };
}

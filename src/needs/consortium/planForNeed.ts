import { unitBySlug } from '../../catalogue/units.ts';
import { assembledBySomeone, consortiumInput } from '../../matching/consortiumInput.ts';
import type { ConsortiumInput, ConsortiumOptions, ConsortiumPlan } from '../../matching/consortium/consortium.rules.ts';
import { planConsortium } from '../../matching/consortium/planConsortium.ts';
import { capabilityIndex } from '../../profiles/capabilityIndex.ts';
import type { Proposal } from '../../proposals/proposals.rules.ts';
import { dayOf } from '../../shared/dates.ts';
import type { Idr } from '../../shared/money.ts';
import { remainingQuantity } from '../choice.rules.ts';
import { ledgerFree } from '../matchNeed.ts';
import { needProfile, type Need } from '../needs.rules.ts';
import { askedAlready } from '../sendProposals.ts';
import { engineOptions, inWholeUnits, usualPrice, WHOLE, type PlanChoices } from './planning.rules.ts';

export interface NeedPlan {
  readonly plan: ConsortiumPlan;
  /** What is looked for in one delivery period, base amount: what agreed deals leave of the need. */
  readonly required: number;
  /** The price for all, for one of the need's unit; null without members. */
  readonly usualPriceIdr: Idr | null;
  /** A need for several products at once: each part is planned by itself. */
  readonly bundle: boolean;
}

/** Everyone who could take part in a need now: all gates passed but the amount, with what the ledger leaves free. Whole units. */
export async function candidatesFor(need: Need, options: ConsortiumOptions, now: Date): Promise<ConsortiumInput> {
  const profile = needProfile(need, dayOf(now));
  const declared = consortiumInput(capabilityIndex(), profile, options);
  const free = await ledgerFree(need, declared.candidates);
  const input = free.size === 0 ? declared : consortiumInput(capabilityIndex(), profile, options, { free });
  return inWholeUnits(input, need.unit);
}

function someoneAssembles(need: Need, now: Date): boolean {
  return assembledBySomeone(capabilityIndex(), needProfile(need, dayOf(now)));
}

/**
 * The best consortium for what a need still lacks, as things stand now: profiles from the index, free capacity from the ledger. Who
 * is being asked for this need already, or has agreed, is left out. `outcome` says when one UMKM suffices or nobody can bring anything.
 * Throws InvalidInput for options out of range.
 */
export async function planForNeed(
  need: Need,
  proposals: readonly Proposal[],
  choices: PlanChoices,
  now: Date,
): Promise<NeedPlan> {
  const required = remainingQuantity(need, proposals);
  const wanted = { ...need, quantity: required };
  const options = engineOptions(choices, required, unitBySlug(need.unit)?.factor ?? 1);
  const input = await candidatesFor(wanted, options, now);
  const asked = askedAlready(proposals);
  const bundle = input.components[0]?.id !== WHOLE;
  const plan = planConsortium({ ...input, candidates: input.candidates.filter(({ umkmId }) => !asked.has(umkmId)) });
  const alone = bundle && plan.outcome === 'planned' && someoneAssembles(wanted, now);
  return {
    plan: alone ? { ...plan, outcome: 'one-suffices' } : plan,
    required,
    usualPriceIdr: usualPrice(plan.members, bundle ? null : need.maxPriceIdr),
    bundle,
  };
}

import { unitBySlug } from '../../catalogue/units.ts';
import { bundleFromOne, consortiumInput } from '../../matching/consortiumInput.ts';
import type { ConsortiumInput, ConsortiumOptions, ConsortiumPlan } from '../../matching/consortium/consortium.rules.ts';
import { planConsortium } from '../../matching/consortium/planConsortium.ts';
import { capabilityIndex } from '../../profiles/capabilityIndex.ts';
import type { Proposal } from '../../proposals/proposals.rules.ts';
import { dayOf } from '../../shared/dates.ts';
import type { Idr } from '../../shared/money.ts';
import { remainingQuantity, settledParts } from '../choice.rules.ts';
import { ledgerFree } from '../matchNeed.ts';
import { needProfile, type Need } from '../needs.rules.ts';
import { askedAlready } from '../sendProposals.ts';
import { goodsOf, type BundleGoods } from './bundle.ts';
import type { ConsortiumPart } from './consortium.rules.ts';
import { engineOptions, inWholeUnits, partPrices, usualPrice, WHOLE, type PlanChoices } from './planning.rules.ts';

export interface NeedPlan {
  readonly plan: ConsortiumPlan;
  /** What is looked for in one delivery period, base amount: what agreed deals leave of the need. */
  readonly required: number;
  /** The price for all, for one of the need's unit (of a bundle: one set); null without members. */
  readonly usualPriceIdr: Idr | null;
  /** What a bundle is made of, as far as deals do not bring it already; empty where the need is for one kind of goods. */
  readonly parts: readonly ConsortiumPart[];
}

/** What is looked for of each of the goods of a bundle, base amount by part; empty where the need is for one kind of goods. */
function neededParts(need: Need, proposals: readonly Proposal[], now: Date): (BundleGoods & { readonly required: number })[] {
  const done = settledParts(need, proposals);
  return goodsOf(capabilityIndex(), needProfile(need, dayOf(now)))
    .map((goods) => ({ ...goods, required: need.quantity - (done.get(goods.id) ?? 0) }))
    .filter(({ required }) => required > 0);
}

/** The input with as much of each part as is looked for, without those that are not. */
function withParts(
  input: ConsortiumInput,
  parts: readonly { readonly id: string; readonly required: number }[],
): ConsortiumInput {
  const wanted = new Map(parts.map(({ id, required }) => [id, required]));
  return {
    ...input,
    components: input.components.flatMap((component) => {
      const required = wanted.get(component.id);
      return required === undefined ? [] : [{ ...component, required }];
    }),
    candidates: input.candidates.filter(({ component }) => wanted.has(component)),
  };
}

/** Everyone who could take part in a need now: all gates passed but the amount, with what the ledger leaves free. Whole units. */
export async function candidatesFor(need: Need, options: ConsortiumOptions, now: Date): Promise<ConsortiumInput> {
  const profile = needProfile(need, dayOf(now));
  const declared = consortiumInput(capabilityIndex(), profile, options);
  const free = await ledgerFree(need, declared.candidates, now);
  const input = free.size === 0 ? declared : consortiumInput(capabilityIndex(), profile, options, { free });
  return inWholeUnits(input, need.unit);
}

function oneSupplies(need: Need, now: Date): boolean {
  return bundleFromOne(capabilityIndex(), needProfile(need, dayOf(now)));
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
  const goods = neededParts(need, proposals, now);
  const all = await candidatesFor(wanted, options, now);
  const bundle = all.components[0]?.id !== WHOLE;
  const input = bundle ? withParts(all, goods) : all;
  const asked = askedAlready(proposals);
  const plan = planConsortium({ ...input, candidates: input.candidates.filter(({ umkmId }) => !asked.has(umkmId)) });
  const alone = bundle && plan.outcome === 'planned' && goods.length === all.components.length && oneSupplies(wanted, now);
  const usual = goods.map(
    ({ id }) =>
      usualPrice(
        plan.members.filter(({ component }) => component === id),
        null,
      ) ?? 0,
  );
  const set = usual.reduce((sum, price) => sum + price, 0);
  const setPrice = plan.members.length === 0 ? null : Math.min(set, need.maxPriceIdr ?? set);
  const prices = partPrices(setPrice ?? 0, usual);
  return {
    plan: alone ? { ...plan, outcome: 'one-suffices' } : plan,
    required,
    usualPriceIdr: bundle ? setPrice : usualPrice(plan.members, need.maxPriceIdr),
    parts: bundle ? goods.map((each, at) => ({ ...each, priceIdr: prices[at]! })) : [],
  };
}

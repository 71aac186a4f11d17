import { createHash } from 'node:crypto';
import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import type { ConsortiumPlan } from '../../matching/consortium/consortium.rules.ts';
import { tell } from '../../notifications/tell.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findUmkm } from '../../profiles/profiles.store.ts';
import { deadlineFor } from '../../proposals/clock.rules.ts';
import { proposalsOfNeed } from '../../proposals/proposals.store.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, InvalidInput } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import { pushNeedChanged, visibleNeed } from '../needAccess.ts';
import type { Need } from '../needs.rules.ts';
import { markMatched } from '../needs.store.ts';
import { checkAskable } from '../sendProposals.ts';
import { askShares, nextInLine } from './askShares.ts';
import { fillOf, type Consortium } from './consortium.rules.ts';
import {
  addConsortium,
  findConsortiumByForm,
  newConsortiumId,
  nextConsortiumNumber,
  type StoredConsortium,
} from './consortium.store.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import { candidatesFor, planForNeed } from './planForNeed.ts';
import { partPrices, planSeal, type PlanChoices } from './planning.rules.ts';
import { REPLAN_JOB } from './replanConsortium.ts';

const { say } = consortiumPagesTexts;

export interface ConsortiumOrder {
  readonly choices: PlanChoices;
  /** One price for all, for one of the need's unit. */
  readonly priceIdr: number;
  /** Of the form, so that it counts once. */
  readonly formKey: string;
  /** The plan that the person saw. */
  readonly seal: string;
}

/** A short mark of a plan, for the form: what is sent is what was seen. */
export function sealOf(plan: Pick<ConsortiumPlan, 'members'>): string {
  return createHash('sha256').update(planSeal(plan)).digest('base64url').slice(0, 22);
}

function checkPrice(need: Need, priceIdr: number): void {
  if (need.maxPriceIdr === null || priceIdr <= need.maxPriceIdr) return;
  throw new InvalidInput({ price: say('priceAbove', { price: idrText(need.maxPriceIdr) }) });
}

async function checkedPlan(ctx: ActionContext, need: Need, order: ConsortiumOrder) {
  const proposals = await proposalsOfNeed(need.id);
  checkAskable(need, proposals, ctx.now);
  checkPrice(need, order.priceIdr);
  const planned = await planForNeed(need, proposals, order.choices, ctx.now);
  if (planned.plan.outcome !== 'planned') throw new Conflict(planned.plan.summary);
  if (sealOf(planned.plan) !== order.seal) throw new InvalidInput({ plan: say('planMoved') });
  return planned;
}

async function tellFormed(ctx: ActionContext, need: Need, consortium: Consortium): Promise<void> {
  const { id, number, title, unit, required, members, leadUmkmId } = consortium;
  const words = { number, title, buyer: need.buyerName, count: members.length, whole: quantityText(required, unit) };
  const url = paths.consortium(id);
  const topics = ['needs', `need:${need.id}`, `consortium:${id}`];
  const notice = { kind: 'consortium-formed', title: say('formedTitle', words), body: say('formedBody', words), url, topics };
  if (ctx.actor.role === 'coordinator') await tell(ctx, { buyerId: need.buyerId }, notice);
  await tell(ctx, { role: 'coordinator' }, notice);
  if (leadUmkmId === null || members.some(({ umkmId }) => umkmId === leadUmkmId)) return;
  const body = say('leadBody', words);
  await tell(
    ctx,
    { umkmId: leadUmkmId },
    { ...notice, kind: 'consortium-lead', title: say('leadTitle', words), body, url: paths.deals },
  );
}

/**
 * Asks the members of a plan for their shares: in one transaction the consortium is kept and every member has an offer for its share, its
 * capacity held. The buyer or a coordinator may. The same form sent twice forms one.
 * Throws NotFound, Conflict (nothing to plan, one UMKM suffices, another consortium is being gathered), InvalidInput on `price` above
 * the ceiling and on `plan` when the plan is not the one that was seen.
 */
export async function formConsortium(ctx: ActionContext, needId: string, order: ConsortiumOrder): Promise<StoredConsortium> {
  return inTransaction(async () => {
    const need = await visibleNeed(ctx, needId);
    const sent = await findConsortiumByForm(needId, order.formKey);
    if (sent) return sent;
    await markMatched(needId);
    const { plan, required, parts } = await checkedPlan(ctx, need, order);
    const lead = plan.leadUmkmId === null ? null : await findUmkm(plan.leadUmkmId);
    const prices = partPrices(
      order.priceIdr,
      parts.map(({ priceIdr }) => priceIdr),
    );
    const whole = {
      ...{ id: newConsortiumId(), number: await nextConsortiumNumber(ctx.now), required, priceIdr: order.priceIdr },
      ...{ parts: parts.map((part, at) => ({ ...part, priceIdr: prices[at]! })), unit: need.unit },
      leadName: lead?.name ?? null,
    };
    const { candidates } = await candidatesFor({ ...need, quantity: required }, plan.options, ctx.now);
    const answerBy = deadlineFor(ctx.now, need.answerHours, need.answerBy);
    const when = { answerBy, deliveryFrom: need.deliveryFrom };
    const members = await askShares(ctx, need, whole, plan.members, candidates, when);
    if (members.length === 0) throw new Conflict(say('cannotForm'));
    const consortium = await addConsortium(
      {
        ...whole,
        ...{ needId, buyerId: need.buyerId, status: 'gathering', title: need.title },
        ...{ answerBy, options: plan.options, homeClusterId: plan.homeClusterId, leadUmkmId: plan.leadUmkmId },
        ...{ members, waiting: await nextInLine({ members, options: plan.options }, candidates), dealId: null },
        ...{ toldMissing: plan.complete ? 0 : fillOf({ ...whole, members }).missing, createdAt: ctx.now, updatedAt: ctx.now },
      },
      order.formKey,
    );
    if (members.length < plan.members.length) await enqueueJob(REPLAN_JOB, { consortiumId: whole.id }, { key: whole.id });
    await tellFormed(ctx, need, consortium);
    await pushNeedChanged(ctx, need);
    return consortium;
  });
}

import { freeByProduct } from '../../capacity/capacity.store.ts';
import { unitBySlug } from '../../catalogue/units.ts';
import { planAllocation } from '../../matching/allocation/planAllocation.ts';
import { periodShare } from '../../matching/part.ts';
import { openingPrice } from '../../needs/choice.rules.ts';
import { eligibleNow, monthsMade } from '../../needs/matchNeed.ts';
import { isLive, needProfile, type Need } from '../../needs/needs.rules.ts';
import { findNeed, listOpenNeeds } from '../../needs/needs.store.ts';
import { enqueueJob, type JobHandlers } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Product, Umkm } from '../../profiles/profiles.rules.ts';
import { listUmkm } from '../../profiles/profiles.store.ts';
import type { ActionContext, Push } from '../../shared/context.ts';
import { dayOf } from '../../shared/dates.ts';
import { Forbidden } from '../../shared/errors.ts';
import { totalIdr } from '../../shared/money.ts';
import type { AllocationPlanDoc, FoundEdge, PlannedNeed, PlannedUmkm, PlanResult, PlanRow } from './allocation.rules.ts';
import { addEdges, addPlan, edgesOfPlan, finishPlan, lastPlan, planToGoOn } from './allocation.store.ts';
import { commonUnits, firstComeAssignments, type CommonGroup } from './commonUnit.rules.ts';

/** Durable job: the next needs of a plan are looked at, or the plan is drawn up. Payload `{ planId }`. */
const PLAN_ALLOCATION = 'plan-allocation';
const MOST_NEEDS = 2_000;
/** Needs in one step: its end is what people see as progress. */
const STEP = 20;
/** Monthly amounts are counted in hundredths of a base amount, so that a period's amount comes back whole. */
const FINE = 100;
/** So many of the best for each need may be drawn on. */
const CANDIDATES = 60;

/**
 * Begins a plan over everything that is open now, in steps that survive a restart; while one is being drawn up, that one is returned.
 * Throws Forbidden for others than coordinators.
 */
export async function startPlan(ctx: ActionContext): Promise<AllocationPlanDoc> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  return inTransaction(async () => {
    const last = await lastPlan();
    if (last && last.doneAt === null) return last;
    const needs = await listOpenNeeds(ctx.now, MOST_NEEDS);
    const order = needs.toSorted((a, b) => (a.publishedAt?.getTime() ?? 0) - (b.publishedAt?.getTime() ?? 0));
    const plan = await addPlan(
      ctx.actor.name,
      ctx.now,
      order.map(({ id }) => id),
    );
    await enqueueJob(PLAN_ALLOCATION, { planId: plan.id });
    ctx.push.changed({ role: 'coordinator' }, ['allocation']);
    return plan;
  });
}

async function edgesOf(needId: string, now: Date): Promise<FoundEdge[]> {
  const need = await findNeed(needId);
  if (!need || !isLive(need.status)) return [];
  return (await eligibleNow(need, now, CANDIDATES)).flatMap((match) => {
    const { umkmId, productId, score, conversion } = match;
    const priceIdr = openingPrice(need, match) ?? 0;
    return conversion ? [{ needId, umkmId, productId, score, num: conversion.num, den: conversion.den, priceIdr }] : [];
  });
}

interface Situation {
  readonly needs: ReadonlyMap<string, Need>;
  readonly shares: ReadonlyMap<string, number>;
  readonly umkm: ReadonlyMap<string, Umkm>;
  readonly products: ReadonlyMap<string, Product>;
  readonly edges: ReadonlyMap<string, FoundEdge>;
}

const edgeKey = (needId: string, capacityId: string): string => `${needId} ${capacityId}`;

/** What a taken amount in common units is for one delivery period of its need, and what it is worth. */
function periodOf({ needs, shares, edges }: Situation, group: CommonGroup, needId: string, capacityId: string, amount: number) {
  const need = needs.get(needId)!;
  const base = Math.min(need.quantity, Math.round((amount / FINE / group.scaleOfNeed.get(needId)!) * shares.get(needId)!));
  const edge = edges.get(edgeKey(needId, capacityId))!;
  return { amount: base, edge, valueIdr: totalIdr(edge.priceIdr, base, unitBySlug(need.unit)?.factor ?? 1) };
}

function add(into: Map<string, number>, key: string, amount: number): void {
  into.set(key, (into.get(key) ?? 0) + amount);
}

function draw(situation: Situation, groups: readonly CommonGroup[], dropped: number): PlanResult {
  const rows: PlanRow[] = [];
  const amounts = { planned: new Map<string, number>(), first: new Map<string, number>() };
  const values = { planned: new Map<string, number>(), first: new Map<string, number>() };
  for (const group of groups) {
    for (const { needId, capacityId, umkmId, amount, score } of planAllocation(group.needs, group.capacities, group.edges)
      .assignments) {
      const part = periodOf(situation, group, needId, capacityId, amount);
      if (part.amount === 0) continue;
      const [umkm, product] = [situation.umkm.get(umkmId), situation.products.get(capacityId)];
      const names = { umkmName: umkm?.name ?? '', productName: product?.name ?? '' };
      rows.push({ needId, umkmId, productId: capacityId, score, amount: part.amount, valueIdr: part.valueIdr, ...names });
      add(amounts.planned, needId, part.amount);
      add(values.planned, umkmId, part.valueIdr);
    }
    for (const { needId, capacityId, amount } of firstComeAssignments(group)) {
      const part = periodOf(situation, group, needId, capacityId, amount);
      add(amounts.first, needId, part.amount);
      add(values.first, part.edge.umkmId, part.valueIdr);
    }
  }
  const needs = [...situation.needs.values()].map(({ id, number, title, buyerName, unit, quantity }): PlannedNeed => ({
    ...{ id, number, title, buyerName, unit, wanted: quantity },
    planned: amounts.planned.get(id) ?? 0,
    firstCome: amounts.first.get(id) ?? 0,
  }));
  const umkm = [...new Set([...values.planned.keys(), ...values.first.keys()])].map((id): PlannedUmkm => ({
    ...{ id, name: situation.umkm.get(id)?.name ?? '' },
    plannedIdr: values.planned.get(id) ?? 0,
    firstComeIdr: values.first.get(id) ?? 0,
  }));
  const mean = (of: 'planned' | 'firstCome') =>
    needs.length === 0
      ? 0
      : needs.reduce((sum, need) => sum + Math.min(1, need[of] / Math.max(1, need.wanted)), 0) / needs.length;
  const sum = (of: 'plannedIdr' | 'firstComeIdr') => umkm.reduce((total, one) => total + one[of], 0);
  return {
    ...{ rows, needs, umkm, met: mean('planned'), firstComeMet: mean('firstCome') },
    ...{ valueIdr: sum('plannedIdr'), firstComeIdr: sum('firstComeIdr'), dropped },
  };
}

async function readSituation(needIds: readonly string[], found: readonly FoundEdge[], now: Date): Promise<Situation> {
  const needs = new Map<string, Need>();
  for (const id of needIds) {
    const need = await findNeed(id);
    if (need && isLive(need.status) && need.quantity > 0) needs.set(id, need);
  }
  const umkm = await listUmkm([...new Set(found.map(({ umkmId }) => umkmId))]);
  return {
    needs,
    shares: new Map([...needs].map(([id, need]) => [id, periodShare(needProfile(need, dayOf(now)))])),
    umkm: new Map(umkm.map((one) => [one.id, one])),
    products: new Map(umkm.flatMap(({ products }) => products.map((one) => [one.id, one]))),
    edges: new Map(found.map((edge) => [edgeKey(edge.needId, edge.productId), edge])),
  };
}

async function drawUp(planId: string, needIds: readonly string[], now: Date): Promise<void> {
  const found = await edgesOfPlan(planId);
  const situation = await readSituation(needIds, found, now);
  const usable = found.filter(({ needId, productId }) => situation.needs.has(needId) && situation.products.has(productId));
  const products = [...new Map(usable.map(({ productId, umkmId }) => [productId, umkmId]))];
  const months = [...new Set([...situation.needs.values()].flatMap((need) => monthsMade(need, dayOf(now))))].sort();
  const declared = products.map(([productId]) => ({
    productId,
    declared: situation.products.get(productId)!.capacityPerMonth,
  }));
  const free = await freeByProduct(declared, months);
  const { groups, dropped } = commonUnits(
    [...situation.needs.values()].map(({ id, quantity }) => ({
      id,
      amount: Math.round((FINE * quantity) / situation.shares.get(id)!),
    })),
    products.map(([id, umkmId]) => ({ id, umkmId, amount: FINE * Math.max(0, free.get(id) ?? 0) })),
    usable.map(({ needId, productId, num, den, score }) => ({ needId, capacityId: productId, num, den, score })),
  );
  await finishPlan(planId, draw(situation, groups, dropped), now);
}

/** The steps of allocation plans. */
export function allocationJobs(push: Push): JobHandlers {
  return {
    [PLAN_ALLOCATION]: async ({ planId }: { planId: string }, now: Date) => {
      const plan = await planToGoOn(planId);
      if (!plan) return;
      if (plan.done >= plan.needIds.length) {
        await drawUp(planId, plan.needIds, now);
      } else {
        const next = plan.needIds.slice(plan.done, plan.done + STEP);
        const edges: FoundEdge[] = [];
        for (const needId of next) edges.push(...(await edgesOf(needId, now)));
        await addEdges(planId, edges, plan.done + next.length);
        await enqueueJob(PLAN_ALLOCATION, { planId });
      }
      push.changed({ role: 'coordinator' }, ['allocation']);
    },
  };
}

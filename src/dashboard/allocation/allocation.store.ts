import { PlanModel, type PlanDocRow } from './allocation.model.ts';
import type { AllocationPlanDoc, FoundEdge, PlanResult } from './allocation.rules.ts';

function toPlan({ _id, needIds, byName, startedAt, doneAt, done, result }: Omit<PlanDocRow, 'edges'>): AllocationPlanDoc {
  return { id: _id.toString(), byName, startedAt, doneAt, total: needIds.length, done, result };
}

export async function addPlan(byName: string, startedAt: Date, needIds: readonly string[]): Promise<AllocationPlanDoc> {
  const [row] = await PlanModel.create([
    { byName, startedAt, needIds: [...needIds], done: 0, edges: [], doneAt: null, result: null },
  ]);
  return toPlan(row!.toObject());
}

/** The plan that was begun last; null when there never was one. */
export async function lastPlan(): Promise<AllocationPlanDoc | null> {
  const row = await PlanModel.findOne({ startedAt: { $gt: new Date(0) } })
    .sort({ startedAt: -1 })
    .select('-edges')
    .lean<PlanDocRow>();
  return row && toPlan(row);
}

/** The last plan that is finished. */
export async function lastFinishedPlan(): Promise<AllocationPlanDoc | null> {
  const row = await PlanModel.findOne({ doneAt: { $gt: new Date(0) } })
    .sort({ doneAt: -1 })
    .select('-edges')
    .lean<PlanDocRow>();
  return row && toPlan(row);
}

/** The needs that a plan has still to look at, from `done` on; null when it is gone or finished. */
export async function planToGoOn(id: string): Promise<{ needIds: readonly string[]; done: number } | null> {
  const row = await PlanModel.findOne({ _id: id, doneAt: null }).select('needIds done').lean<PlanDocRow>();
  return row && { needIds: row.needIds, done: row.done };
}

export async function addEdges(id: string, edges: readonly FoundEdge[], done: number): Promise<void> {
  await PlanModel.updateOne({ _id: id }, { $push: { edges: { $each: [...edges] } }, $set: { done } });
}

export async function edgesOfPlan(id: string): Promise<readonly FoundEdge[]> {
  return (await PlanModel.findById(id).select('edges').lean<PlanDocRow>())?.edges ?? [];
}

/** Keeps what came out; the edges have served. */
export async function finishPlan(id: string, result: PlanResult, doneAt: Date): Promise<void> {
  await PlanModel.updateOne({ _id: id }, { $set: { result, doneAt, edges: [] } });
}

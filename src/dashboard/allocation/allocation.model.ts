import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import type { AllocationPlanDoc, FoundEdge } from './allocation.rules.ts';

export type PlanDocRow = Omit<AllocationPlanDoc, 'id' | 'total'> & {
  _id: Types.ObjectId;
  needIds: string[];
  edges: FoundEdge[];
};

export const PlanModel = defineModel<PlanDocRow>(
  'AllocationPlan',
  'allocationPlans',
  new Schema<PlanDocRow>({
    byName: { type: String, required: true },
    startedAt: { type: Date, required: true },
    doneAt: { type: Date, default: null },
    needIds: [String],
    done: { type: Number, required: true },
    edges: { type: Schema.Types.Mixed, default: [] } as unknown as PlanDocRow['edges'],
    result: { type: Schema.Types.Mixed, default: null } as unknown as NonNullable<PlanDocRow['result']>,
  })
    .index({ startedAt: -1 })
    .index({ doneAt: 1, startedAt: -1 }),
);

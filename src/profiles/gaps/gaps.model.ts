import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import type { Gap } from './gaps.rules.ts';

export type GapRow = Omit<Gap, 'needId'> & {
  _id: Types.ObjectId;
  needId: Types.ObjectId;
  /** There is a way through the gate, and nothing else is closed. */
  canOpen: boolean;
  alone: boolean;
};

export const GapModel = defineModel<GapRow>(
  'Gap',
  'unmetGates',
  new Schema<GapRow>({
    needId: { type: Schema.Types.ObjectId, required: true },
    umkmId: { type: String, required: true },
    productId: { type: String, required: true },
    gate: { type: String, required: true },
    key: { type: String, required: true },
    alsoClosed: [String],
    certificates: [String],
    quantity: { type: Number, required: true },
    unit: { type: String, required: true },
    valueIdr: { type: Number, default: null },
    score: { type: Number, required: true },
    reason: { type: Schema.Types.Mixed, required: true } as unknown as GapRow['reason'],
    remedy: { type: Schema.Types.Mixed, default: null } as unknown as NonNullable<GapRow['remedy']>,
    umkmName: { type: String, required: true },
    kecamatan: { type: String, required: true },
    category: { type: String, default: null },
    productName: { type: String, default: '' },
    people: { type: Number, required: true },
    needTitle: { type: String, required: true },
    needNumber: { type: String, required: true },
    until: { type: String, required: true },
    canOpen: { type: Boolean, required: true },
    alone: { type: Boolean, required: true },
  })
    .index({ needId: 1 })
    .index({ umkmId: 1, key: 1 })
    .index({ canOpen: 1, kecamatan: 1, until: 1 })
    .index({ canOpen: 1, certificates: 1, until: 1 })
    .index({ canOpen: 1, until: 1 }),
);

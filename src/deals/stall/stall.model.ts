import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { stallKinds, type StallAlarm } from './stall.rules.ts';

export interface StallRow extends Omit<StallAlarm, 'dealId'> {
  _id: Types.ObjectId;
  dealId: Types.ObjectId;
}

const text = { type: String, required: true } as const;

export const StallModel = defineModel<StallRow>(
  'StallAlarm',
  'stallAlarms',
  new Schema<StallRow>({
    dealId: { type: Schema.Types.ObjectId, required: true },
    ...{ dealNumber: text, title: text, supplierName: text, buyerName: text, key: text, lastDay: text },
    kind: { type: String, enum: stallKinds, required: true },
    raisedAt: { type: Date, required: true },
    clearedAt: { type: Date, default: null },
    remindedAt: { type: Date, default: null },
  })
    .index({ dealId: 1, key: 1 }, { unique: true })
    .index({ clearedAt: 1, raisedAt: 1 }),
);

import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import type { FairnessSettings, NeedExposure } from './exposure.rules.ts';

export type ExposureRow = Omit<NeedExposure, 'needId'> & { _id: Types.ObjectId; needId: Types.ObjectId };

const seen = new Schema({ umkmId: { type: String, required: true }, shown: { type: Number, required: true } }, { _id: false });

/** One document for each need and month: a list that is drawn again takes the place of the month's last one. */
export const ExposureModel = defineModel<ExposureRow>(
  'Exposure',
  'exposures',
  new Schema<ExposureRow>({
    needId: { type: Schema.Types.ObjectId, required: true },
    month: { type: String, required: true },
    seen: [seen],
    unseen: [String],
    turns: { type: Number, default: 0 },
  })
    .index({ needId: 1, month: 1 }, { unique: true })
    .index({ month: 1, 'seen.umkmId': 1 }),
);

export type FairnessRow = FairnessSettings & { _id: string };

/** A single document: how lists are shared out. */
export const FairnessModel = defineModel<FairnessRow>(
  'FairnessSettings',
  'fairnessSettings',
  new Schema<FairnessRow>({
    _id: { type: String, required: true },
    epsilon: { type: Number, required: true },
    newcomerPlaces: { type: Number, required: true },
    changedByName: { type: String, default: null },
    changedAt: { type: Date, default: null },
  }),
);

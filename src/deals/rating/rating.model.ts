import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import type { Rating } from './rating.rules.ts';

export interface RatingRow extends Omit<Rating, 'id' | 'dealId' | 'umkmId' | 'buyerId'> {
  _id: Types.ObjectId;
  dealId: Types.ObjectId;
  umkmId: Types.ObjectId | null;
  buyerId: Types.ObjectId;
}

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;

export const RatingModel = defineModel<RatingRow>(
  'Rating',
  'ratings',
  new Schema<RatingRow>({
    dealId: objectId,
    by: { type: String, enum: ['buyer', 'owner'], required: true },
    umkmId: { type: Schema.Types.ObjectId, default: null },
    buyerId: objectId,
    fromName: text,
    workAgain: { type: Boolean, required: true },
    words: { type: String, default: '' },
    at: { type: Date, required: true },
  })
    .index({ dealId: 1, by: 1, umkmId: 1 }, { unique: true })
    .index({ buyerId: 1, by: 1 }),
);

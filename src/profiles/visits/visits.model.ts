import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';

export interface AnsweringRow {
  /** The UMKM's id. */
  _id: Types.ObjectId;
  silences: number;
  lastSilentAt: Date | null;
  lastAnswerAt: Date | null;
  restsSince: Date | null;
  visits: { at: Date; byName: string; note: string }[];
}

const instant = { type: Date, default: null };
const visit = {
  at: { type: Date, required: true },
  byName: { type: String, required: true },
  note: { type: String, required: true },
};

export const AnsweringModel = defineModel<AnsweringRow>(
  'Answering',
  'answering',
  new Schema<AnsweringRow>({
    silences: { type: Number, required: true },
    lastSilentAt: instant,
    lastAnswerAt: instant,
    restsSince: instant,
    visits: [new Schema(visit, { _id: false })],
  }).index({ restsSince: 1 }),
);

import { Schema, type Types } from 'mongoose';
import { defineModel } from '../platform/database.ts';
import { caseStatuses, type CoachingCase } from './coaching.rules.ts';

export type CaseRow = Omit<CoachingCase, 'id'> & {
  _id: Types.ObjectId;
  /** `umkmId key` while it is open: one case at a time for one thing. */
  openKey: string | null;
};

const event = new Schema(
  {
    status: { type: String, enum: caseStatuses, required: true },
    byName: { type: String, required: true },
    at: { type: Date, required: true },
    words: { type: String, default: '' },
  },
  { _id: false },
);
const note = new Schema(
  { byName: { type: String, required: true }, at: { type: Date, required: true }, words: { type: String, required: true } },
  { _id: false },
);

export const CaseModel = defineModel<CaseRow>(
  'CoachingCase',
  'coachingCases',
  new Schema<CaseRow>({
    number: { type: String, required: true },
    umkmId: { type: String, required: true },
    umkmName: { type: String, required: true },
    kecamatan: { type: String, default: '' },
    productName: { type: String, default: '' },
    key: { type: String, required: true },
    gate: { type: String, required: true },
    certificates: [String],
    status: { type: String, enum: caseStatuses, required: true },
    assigneeId: { type: String, required: true },
    assigneeName: { type: String, required: true },
    needs: { type: Number, required: true },
    valueIdr: { type: Number, required: true },
    events: [event],
    notes: [note],
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    openKey: { type: String, default: null },
  })
    .index({ number: 1 }, { unique: true })
    .index({ openKey: 1 }, { unique: true, partialFilterExpression: { openKey: { $type: 'string' } } })
    .index({ umkmId: 1, status: 1 })
    .index({ status: 1, updatedAt: -1 }),
);

import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { claimKinds, claimStatuses, type Claim } from './claim.rules.ts';

export interface ClaimRow extends Omit<Claim, 'id' | 'dealId'> {
  _id: Types.ObjectId;
  dealId: Types.ObjectId;
  /** The form that made it: the same form makes one claim. */
  formKey: string;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const maybe = { type: Date, default: null } as const;
const inside = { _id: false, id: false } as const;

const acceptance = new Schema({ side: text, name: text, at: instant, recorded: { type: String, default: null } }, inside);
const settlement = new Schema(
  {
    ...{ id: text, by: text, byName: text, words: text, paymentDays: { type: Number, default: null }, at: instant },
    ...{ answerBy: instant, overdueAt: maybe },
    acceptances: [acceptance],
  },
  inside,
);

export const ClaimModel = defineModel<ClaimRow>(
  'Claim',
  'claims',
  new Schema<ClaimRow>({
    number: text,
    dealId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: claimKinds, required: true },
    status: { type: String, enum: claimStatuses, required: true },
    by: text,
    byUserId: text,
    byName: text,
    words: text,
    evidence: [new Schema({ id: text, name: text, by: text }, inside)] as unknown as ClaimRow['evidence'],
    answer: { type: new Schema({ side: text, name: text, words: text, at: instant }, inside), default: null } as never,
    answerBy: maybe,
    overdueAt: maybe,
    settlements: [settlement] as unknown as ClaimRow['settlements'],
    notes: [new Schema({ byName: text, words: text, at: instant }, inside)] as unknown as ClaimRow['notes'],
    outcome: { type: new Schema({ id: text, en: text }, inside), default: null } as never,
    createdAt: instant,
    raisedAt: maybe,
    updatedAt: instant,
    formKey: text,
  })
    .index({ dealId: 1, createdAt: -1 })
    .index({ dealId: 1, formKey: 1 }, { unique: true })
    .index({ number: 1 }, { unique: true }),
);

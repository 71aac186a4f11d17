import { Schema, type Types } from 'mongoose';
import { defineModel } from '../platform/database.ts';
import { entryKinds, holdStates, type EntryKind, type HoldState } from './capacity.rules.ts';

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const amount = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

export interface EntryRow {
  _id: Types.ObjectId;
  umkmId: Types.ObjectId;
  productId: string;
  month: string;
  proposalId: Types.ObjectId | null;
  kind: EntryKind;
  heldChange: number;
  bookedChange: number;
  percentChange: number;
  extraChange: number;
  words: string | null;
  actorId: string;
  actorName: string;
  at: Date;
}

/** The ledger itself: rows are added, never changed. */
export const EntryModel = defineModel<EntryRow>(
  'CapacityEntry',
  'capacity',
  new Schema<EntryRow>({
    umkmId: objectId,
    productId: text,
    month: text,
    proposalId: { type: Schema.Types.ObjectId, default: null },
    kind: { type: String, enum: entryKinds, required: true },
    heldChange: amount,
    bookedChange: amount,
    percentChange: { type: Number, default: 0 },
    extraChange: { type: Number, default: 0 },
    words: { type: String, default: null },
    actorId: text,
    actorName: { type: String, default: '' },
    at: instant,
  })
    .index({ umkmId: 1, at: 1 })
    .index({ umkmId: 1, kind: 1, at: -1 })
    .index({ proposalId: 1 }),
);

const monthAmount = new Schema({ month: text, amount }, { _id: false });

export interface HoldRow {
  _id: Types.ObjectId;
  umkmId: Types.ObjectId;
  productId: string;
  proposalId: Types.ObjectId;
  forWhom: string;
  months: { month: string; amount: number }[];
  extra: { month: string; amount: number }[];
  state: HoldState;
  expiresAt: Date;
  placedAt: Date;
}

export const HoldModel = defineModel<HoldRow>(
  'CapacityHold',
  'capacityHolds',
  new Schema<HoldRow>({
    umkmId: objectId,
    productId: text,
    proposalId: objectId,
    forWhom: { type: String, default: '' },
    months: [monthAmount],
    extra: [monthAmount],
    state: { type: String, enum: holdStates, required: true },
    expiresAt: instant,
    placedAt: instant,
  })
    .index({ proposalId: 1 }, { unique: true })
    .index({ umkmId: 1, state: 1 }),
);

export interface MonthRow {
  _id: Types.ObjectId;
  umkmId: Types.ObjectId;
  productId: string;
  month: string;
  held: number;
  booked: number;
  /** held + booked: what the guard compares with the declared capacity. */
  taken: number;
  percent: number;
  extra: number;
}

/** What the entries of one product and month sum to. Everyone who takes capacity writes here, so two at once collide. */
export const MonthModel = defineModel<MonthRow>(
  'CapacityMonth',
  'capacityMonths',
  new Schema<MonthRow>({
    ...{ umkmId: objectId, productId: text, month: text, held: amount, booked: amount, taken: amount },
    percent: { type: Number, default: 100 },
    extra: { type: Number, default: 0 },
  })
    .index({ umkmId: 1, productId: 1, month: 1 }, { unique: true })
    .index({ productId: 1, month: 1 }),
);

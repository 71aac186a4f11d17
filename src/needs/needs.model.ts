import { Schema, type Types } from 'mongoose';
import type { Frequency } from '../matching/matching.rules.ts';
import { defineModel } from '../platform/database.ts';
import { needStatuses, type NeedStatus } from './needs.rules.ts';

export interface NeedRow {
  _id: Types.ObjectId;
  number: string;
  buyerId: Types.ObjectId;
  buyerName: string;
  buyerKind: string;
  /** Of the form it was sent with: the same form sent twice makes one need. */
  formKey: string;
  title: string;
  description: string;
  category: string | null;
  quantity: number;
  unit: string;
  frequency: Frequency;
  maxPriceIdr: number | null;
  priceFirm: boolean;
  deliverTo: { name: string; lat: number; lon: number };
  deliveryFrom: string;
  deliveryUntil: string;
  mustCertificates: string[];
  niceCertificates: string[];
  pattern: string;
  paymentDays: number;
  answerBy: Date;
  answerHours: number | null;
  autoInvite: { atOnce: number; until: Date | null } | null;
  status: NeedStatus;
  closeReason: string | null;
  createdAt: Date;
  publishedAt: Date | null;
  version: number;
}

const place = {
  name: { type: String, required: true },
  lat: { type: Number, required: true },
  lon: { type: Number, required: true },
};

const autoInvite = { atOnce: { type: Number, required: true }, until: { type: Date, default: null } };

export const NeedModel = defineModel<NeedRow>(
  'Need',
  'needs',
  new Schema<NeedRow>({
    number: { type: String, required: true },
    buyerId: { type: Schema.Types.ObjectId, required: true },
    buyerName: { type: String, required: true },
    buyerKind: { type: String, required: true },
    formKey: { type: String, required: true },
    title: { type: String, required: true },
    description: { type: String, default: '' },
    category: { type: String, default: null },
    quantity: { type: Number, required: true },
    unit: { type: String, required: true },
    frequency: { type: String, enum: ['once', 'weekly', 'monthly'], required: true },
    maxPriceIdr: { type: Number, default: null },
    priceFirm: { type: Boolean, default: false },
    deliverTo: { type: new Schema(place, { _id: false, id: false }), required: true },
    deliveryFrom: { type: String, required: true },
    deliveryUntil: { type: String, required: true },
    mustCertificates: [String],
    niceCertificates: [String],
    pattern: { type: String, required: true },
    paymentDays: { type: Number, required: true },
    answerBy: { type: Date, required: true },
    answerHours: { type: Number, default: null },
    autoInvite: { type: new Schema(autoInvite, { _id: false, id: false }), default: null },
    status: { type: String, enum: needStatuses, required: true },
    closeReason: { type: String, default: null },
    createdAt: { type: Date, required: true },
    publishedAt: { type: Date, default: null },
    version: { type: Number, required: true },
  })
    .index({ number: 1 }, { unique: true })
    .index({ buyerId: 1, formKey: 1 }, { unique: true })
    .index({ buyerId: 1, status: 1, createdAt: -1 })
    .index({ status: 1, createdAt: -1 })
    .index({ status: 1, answerBy: 1 }),
);

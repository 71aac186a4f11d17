import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { deliveryStatuses, type Acceptance, type Delivery, type Lot, type LotTest, type Share } from './delivery.rules.ts';

export interface DeliveryRow extends Omit<
  Delivery,
  'id' | 'dealId' | 'needId' | 'buyerId' | 'umkmIds' | 'replaces' | 'shares' | 'lots'
> {
  _id: Types.ObjectId;
  dealId: Types.ObjectId;
  needId: Types.ObjectId;
  buyerId: Types.ObjectId;
  umkmIds: Types.ObjectId[];
  replaces: Types.ObjectId | null;
  shares: Share[];
  lots: Lot[];
}

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const words = { type: String, default: '' } as const;
const amount = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const plain = { _id: false, id: false } as const;

const share = new Schema<Share>(
  { umkmId: text, umkmName: text, umkmKecamatan: words, productId: text, productName: text, quantity: amount },
  plain,
);

const test = new Schema<LotTest>(
  {
    kind: text,
    value: words,
    limit: words,
    passed: { type: Boolean, required: true },
    at: instant,
    fileId: { type: String, default: null },
  },
  plain,
);

const lot = new Schema<Lot>(
  {
    ...{ code: text, umkmId: text, umkmName: text, productId: text, productName: text, quantity: amount, producedOn: text },
    ...{ tests: { type: [test], default: [] }, state: text, sentOn: { type: String, default: null } },
    ...{ recordedBy: text, recordedAt: instant, formKey: text },
  },
  plain,
);

const acceptance = new Schema<Acceptance>(
  {
    ...{ number: text, at: instant, byName: text, acceptedQuantity: amount, followUp: { type: String, default: null } },
    lots: [
      new Schema(
        {
          ...{ code: text, umkmId: text, accepted: amount, refused: amount, reason: { type: String, default: null }, words },
          fileIds: { type: [String], default: [] },
        },
        plain,
      ),
    ],
  },
  plain,
);

export const DeliveryModel = defineModel<DeliveryRow>(
  'Delivery',
  'deliveries',
  new Schema<DeliveryRow>({
    number: text,
    dealId: objectId,
    dealNumber: text,
    needId: objectId,
    buyerId: objectId,
    buyerName: text,
    title: text,
    unit: text,
    goods: { type: Schema.Types.Mixed, default: null },
    umkmIds: { type: [Schema.Types.ObjectId], required: true },
    orderNumber: words,
    period: amount,
    replaces: { type: Schema.Types.ObjectId, default: null },
    dueOn: text,
    quantity: amount,
    shares: { type: [share], required: true },
    status: { type: String, enum: deliveryStatuses, required: true },
    lots: { type: [lot], default: [] },
    acceptance: { type: acceptance, default: null },
    createdAt: instant,
    updatedAt: instant,
    version: { type: Number, default: 0 },
  })
    .index({ number: 1 }, { unique: true })
    .index({ dealId: 1, period: 1, createdAt: 1 })
    .index({ 'lots.code': 1 }, { unique: true, partialFilterExpression: { 'lots.code': { $type: 'string' } } })
    .index({ 'lots.umkmId': 1, updatedAt: -1 })
    .index({ buyerId: 1, updatedAt: -1 })
    .index({ umkmIds: 1, updatedAt: -1 })
    .index({ updatedAt: -1 }),
);

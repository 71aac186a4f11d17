import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { billStatuses, type Bill } from './payment.rules.ts';

export interface BillRow extends Omit<Bill, 'id' | 'dealId' | 'deliveryId' | 'needId' | 'buyerId' | 'umkmId'> {
  _id: Types.ObjectId;
  dealId: Types.ObjectId;
  deliveryId: Types.ObjectId;
  needId: Types.ObjectId;
  buyerId: Types.ObjectId;
  umkmId: Types.ObjectId;
}

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const words = { type: String, default: '' } as const;
const amount = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

const said = { amountIdr: amount, paidOn: text, way: text, reference: words, recordedBy: text, at: instant, formKey: text };
const announcement = new Schema(said, { _id: false, id: false });
const payment = new Schema({ ...said, recordedRole: text }, { _id: false, id: false });

export const BillModel = defineModel<BillRow>(
  'Bill',
  'payments',
  new Schema<BillRow>({
    ...{ number: text, dealId: objectId, dealNumber: text, deliveryId: objectId, deliveryNumber: text, period: amount },
    ...{ needId: objectId, title: text, buyerId: objectId, buyerName: text, buyerKind: text },
    ...{ umkmId: objectId, umkmName: text, umkmKecamatan: words, productName: text, quantity: amount, unit: text },
    ...{ priceIdr: amount, amountIdr: amount, acceptedOn: text, issuedOn: text, dueOn: text },
    payments: { type: [payment], default: [] },
    announced: { type: [announcement], default: [] },
    paidIdr: amount,
    paidOn: { type: String, default: null },
    status: { type: String, enum: billStatuses, required: true },
    ...{ createdAt: instant, updatedAt: instant, version: { type: Number, default: 0 } },
  })
    .index({ number: 1 }, { unique: true })
    .index({ deliveryId: 1, umkmId: 1 }, { unique: true })
    .index({ dealId: 1, period: 1 })
    .index({ buyerId: 1, status: 1, dueOn: 1 })
    .index({ umkmId: 1, status: 1, dueOn: 1 })
    .index({ status: 1, dueOn: 1 })
    .index({ issuedOn: 1 }),
);

import { Schema, type Types } from 'mongoose';
import { defineModel } from '../platform/database.ts';
import { dealStatuses, dealSteps, type Deal, type DealEvent, type DealMember, type Message } from './deals.rules.ts';

export interface MemberRow extends Omit<DealMember, 'proposalId' | 'umkmId'> {
  proposalId: Types.ObjectId;
  umkmId: Types.ObjectId;
}

type OtherInRow = 'id' | 'needId' | 'buyerId' | 'consortiumId' | 'leadUmkmId' | 'members' | 'events';

export interface DealRow extends Omit<Deal, OtherInRow> {
  _id: Types.ObjectId;
  needId: Types.ObjectId;
  buyerId: Types.ObjectId;
  consortiumId: Types.ObjectId | null;
  leadUmkmId: Types.ObjectId;
  members: MemberRow[];
  events: DealEvent[];
  /** A coordinator has marked the goods as going abroad. */
  exported?: boolean;
}

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const bilingual = new Schema({ id: text, en: text }, { _id: false, id: false });

const event = new Schema<DealEvent>(
  {
    at: instant,
    actorName: text,
    actorRole: text,
    kind: text,
    text: { type: bilingual, required: true },
    visibleTo: { type: [String], enum: ['buyer', 'owner'], required: true },
    formKey: { type: String, default: null },
  },
  { _id: false },
);

const member = new Schema<MemberRow>(
  {
    proposalId: objectId,
    umkmId: objectId,
    umkmName: text,
    umkmKecamatan: { type: String, default: '' },
    productId: text,
    productName: text,
    goods: String,
    quantity: { type: Number, required: true },
    totalIdr: { type: Number, required: true },
    conversion: { type: Schema.Types.Mixed, required: true } as unknown as DealMember['conversion'],
  },
  { _id: false },
);

export const DealModel = defineModel<DealRow>(
  'Deal',
  'deals',
  new Schema<DealRow>({
    number: text,
    needId: objectId,
    buyerId: objectId,
    consortiumId: { type: Schema.Types.ObjectId, default: null },
    leadUmkmId: objectId,
    supplierName: text,
    members: { type: [member], required: true },
    goods: { type: Schema.Types.Mixed },
    terms: { type: Schema.Types.Mixed, required: true },
    agreed: { type: Schema.Types.Mixed, required: true },
    totalIdr: { type: Number, required: true },
    status: { type: String, enum: dealStatuses, required: true },
    step: { type: String, enum: dealSteps, required: true },
    events: [event],
    exported: { type: Boolean, default: false },
    createdAt: instant,
    updatedAt: instant,
  })
    .index({ 'members.proposalId': 1 }, { unique: true })
    .index({ consortiumId: 1 }, { partialFilterExpression: { consortiumId: { $type: 'objectId' } } })
    .index({ number: 1 }, { unique: true })
    .index({ needId: 1 })
    .index({ 'members.umkmId': 1, status: 1, updatedAt: -1 })
    .index({ 'members.umkmId': 1, updatedAt: -1 })
    .index({ leadUmkmId: 1, updatedAt: -1 })
    .index({ buyerId: 1, status: 1, updatedAt: -1 })
    .index({ buyerId: 1, updatedAt: -1 })
    .index({ status: 1, updatedAt: -1 })
    .index({ updatedAt: -1, _id: -1 })
    .index({ createdAt: 1 }),
);

export interface MessageRow extends Omit<Message, 'id' | 'dealId' | 'fromUserId'> {
  _id: Types.ObjectId;
  dealId: Types.ObjectId;
  fromUserId: Types.ObjectId;
  /** The form that sent it: the same form sends the same words once. */
  formKey: string;
}

export const MessageModel = defineModel<MessageRow>(
  'Message',
  'messages',
  new Schema<MessageRow>({
    dealId: objectId,
    fromUserId: objectId,
    fromName: text,
    fromRole: text,
    words: text,
    at: instant,
    formKey: text,
  })
    .index({ dealId: 1, at: 1 })
    .index({ dealId: 1, formKey: 1 }, { unique: true }),
);

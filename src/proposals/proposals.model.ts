import { Schema, type Types } from 'mongoose';
import { defineModel } from '../platform/database.ts';
import {
  declineChoices,
  proposalStatuses,
  type Conversion,
  type Offer,
  type Proposal,
  type ProposalTerms,
  type Side,
} from './proposals.rules.ts';

export interface ProposalRow extends Omit<
  Proposal,
  'id' | 'needId' | 'buyerId' | 'umkmId' | 'dealId' | 'consortiumId' | 'offers'
> {
  _id: Types.ObjectId;
  needId: Types.ObjectId;
  buyerId: Types.ObjectId;
  umkmId: Types.ObjectId;
  dealId: Types.ObjectId | null;
  consortiumId: Types.ObjectId | null;
  offers: Offer[];
  /** Need and product while it is open: the same product is proposed to only once at a time. Null once it is final. */
  openKey: string | null;
}

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const side = { type: String, enum: ['buyer', 'owner'] satisfies Side[] } as const;

const offer = new Schema<Offer>(
  {
    round: { type: Number, required: true },
    by: { ...side, required: true },
    priceIdr: { type: Number, required: true },
    quantity: { type: Number, required: true },
    deliveryFrom: text,
    note: { type: String, default: '' },
    at: instant,
  },
  { _id: false },
);

export const ProposalModel = defineModel<ProposalRow>(
  'Proposal',
  'proposals',
  new Schema<ProposalRow>({
    number: text,
    needId: objectId,
    buyerId: objectId,
    umkmId: objectId,
    umkmName: text,
    umkmKecamatan: { type: String, default: '' },
    productId: text,
    productName: text,
    status: { type: String, enum: proposalStatuses, required: true },
    turn: { ...side, required: true },
    terms: { type: Schema.Types.Mixed, required: true } as unknown as ProposalTerms,
    match: { type: Schema.Types.Mixed, default: null },
    offers: [offer],
    answerBy: instant,
    declineChoice: { type: String, enum: [...declineChoices, null], default: null },
    declineReason: { type: String, default: null },
    declinedBy: { type: String, enum: ['buyer', 'owner', null], default: null },
    reassigned: { type: Boolean, default: false },
    conversion: { type: Schema.Types.Mixed, required: true } as unknown as Conversion,
    dealId: { type: Schema.Types.ObjectId, default: null },
    consortiumId: { type: Schema.Types.ObjectId, default: null },
    share: { type: Schema.Types.Mixed, default: null } as unknown as ProposalRow['share'],
    openKey: { type: String, default: null },
    createdAt: instant,
    updatedAt: instant,
  })
    .index({ number: 1 }, { unique: true })
    .index({ openKey: 1 }, { unique: true, partialFilterExpression: { openKey: { $type: 'string' } } })
    .index({ needId: 1, createdAt: 1 })
    .index({ consortiumId: 1, createdAt: 1 }, { partialFilterExpression: { consortiumId: { $type: 'objectId' } } })
    .index({ umkmId: 1, status: 1, turn: 1, answerBy: 1 })
    .index({ umkmId: 1, updatedAt: -1 })
    .index({ buyerId: 1, status: 1, turn: 1, answerBy: 1 })
    .index({ buyerId: 1, updatedAt: -1 })
    .index({ status: 1, turn: 1, answerBy: 1 })
    .index({ updatedAt: -1, _id: -1 })
    .index({ createdAt: 1 }),
);

import { Schema, type Types } from 'mongoose';
import type { ConsortiumOptions } from '../../matching/consortium/consortium.rules.ts';
import { defineModel } from '../../platform/database.ts';
import {
  consortiumStatuses,
  shareStates,
  type Consortium,
  type ConsortiumPart,
  type ConsortiumShare,
  type NextInLine,
} from './consortium.rules.ts';

export interface ShareRow extends Omit<ConsortiumShare, 'proposalId' | 'umkmId'> {
  proposalId: Types.ObjectId;
  umkmId: Types.ObjectId;
}

export interface ConsortiumRow extends Omit<
  Consortium,
  'id' | 'needId' | 'buyerId' | 'members' | 'parts' | 'waiting' | 'dealId'
> {
  _id: Types.ObjectId;
  needId: Types.ObjectId;
  buyerId: Types.ObjectId;
  members: ShareRow[];
  parts?: ConsortiumPart[];
  waiting: NextInLine[];
  dealId: Types.ObjectId | null;
  /** Of the form it was sent with: the same form sent twice makes one consortium. */
  formKey: string;
  /** The need while owners may be asked: a need has one such consortium at a time. Null afterwards. */
  openKey: string | null;
  /** Counts changes; each is written against the version it was read with. */
  version: number;
}

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const amount = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

const share = new Schema<ShareRow>(
  {
    ...{ proposalId: objectId, umkmId: objectId, umkmName: text, kecamatan: { type: String, default: '' } },
    ...{ productId: text, productName: text, quantity: amount, asked: amount, unitPriceIdr: amount, score: amount },
    ...{ part: { type: String, default: null }, clusterId: { type: String, default: null } },
    state: { type: String, enum: shareStates, required: true },
    changedAt: instant,
  },
  { _id: false },
);

const part = new Schema<ConsortiumPart>(
  { id: text, name: text, unit: text, required: amount, priceIdr: amount },
  { _id: false, id: false },
);

const next = new Schema<NextInLine>(
  {
    umkmId: text,
    umkmName: text,
    kecamatan: { type: String, default: '' },
    part: { type: String, default: null },
    supply: amount,
  },
  { _id: false },
);

export const ConsortiumModel = defineModel<ConsortiumRow>(
  'Consortium',
  'consortia',
  new Schema<ConsortiumRow>({
    number: text,
    needId: objectId,
    buyerId: objectId,
    status: { type: String, enum: consortiumStatuses, required: true },
    title: text,
    unit: text,
    required: amount,
    priceIdr: amount,
    parts: [part],
    answerBy: instant,
    options: { type: Schema.Types.Mixed, required: true } as unknown as ConsortiumOptions,
    homeClusterId: { type: String, default: null },
    leadUmkmId: { type: String, default: null },
    leadName: { type: String, default: null },
    members: [share],
    waiting: [next],
    dealId: { type: Schema.Types.ObjectId, default: null },
    toldMissing: { type: Number, default: 0 },
    formKey: text,
    openKey: { type: String, default: null },
    version: amount,
    createdAt: instant,
    updatedAt: instant,
  })
    .index({ number: 1 }, { unique: true })
    .index({ openKey: 1 }, { unique: true, partialFilterExpression: { openKey: { $type: 'string' } } })
    .index({ needId: 1, createdAt: -1 }),
);

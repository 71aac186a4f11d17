import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { assistEvents, consentWays, type Assist, type Consent } from './assisted.rules.ts';

export interface AssistRow extends Omit<Assist, 'id' | 'proposalId' | 'umkmId' | 'history'> {
  _id: Types.ObjectId;
  proposalId: Types.ObjectId;
  umkmId: Types.ObjectId;
  history: Assist['history'][number][];
}

const objectId = { type: Schema.Types.ObjectId, required: true } as const;
const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

const consent = new Schema<Consent>(
  {
    ...{ givenBy: text, givenAt: instant, fileId: text },
    way: { type: String, enum: consentWays, required: true },
    through: { type: String, default: null },
    note: { type: String, default: '' },
  },
  { _id: false },
);
const event = { at: instant, kind: { type: String, enum: assistEvents, required: true }, byName: text };

export const AssistModel = defineModel<AssistRow>(
  'AssistedAcceptance',
  'assistedAcceptances',
  new Schema<AssistRow>({
    ...{ proposalId: objectId, umkmId: objectId, officerId: text, officerName: text, acceptedAt: instant },
    consent: { type: consent, required: true } as unknown as Consent,
    phone: { type: String, default: null },
    ...{ handle: text, codeHash: text },
    wrongTries: { type: Number, default: 0 },
    revocableUntil: instant,
    revokedAt: { type: Date, default: null },
    revokeWords: { type: String, default: null },
    history: [new Schema(event, { _id: false })],
  })
    .index({ proposalId: 1 }, { unique: true })
    .index({ handle: 1 }, { unique: true }),
);

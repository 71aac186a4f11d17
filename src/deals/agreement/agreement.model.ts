import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { agreementStates, type Agreement, type Signature } from './agreement.rules.ts';

export interface SignatureRow extends Omit<Signature, 'paper'> {
  paper: { fileId: Types.ObjectId; fileName: string; recordedBy: string } | null;
}

export interface AgreementRow extends Omit<Agreement, 'id' | 'dealId' | 'signatures'> {
  _id: Types.ObjectId;
  dealId: Types.ObjectId;
  signatures: SignatureRow[];
  /** SHA-256 of every PDF of this version that was given out, so that a file can be recognised later. */
  prints: string[];
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
/** Content is written once and hashed as it is: its shape is that of the rules. */
const content = { type: Schema.Types.Mixed, required: true } as const;

const signature = new Schema<SignatureRow>(
  {
    part: text,
    userId: text,
    name: text,
    at: instant,
    sha256: text,
    paper: {
      type: new Schema(
        { fileId: { type: Schema.Types.ObjectId, required: true }, fileName: text, recordedBy: text },
        { _id: false },
      ),
      default: null,
    },
  },
  { _id: false },
);

export const AgreementModel = defineModel<AgreementRow>(
  'Agreement',
  'agreements',
  new Schema<AgreementRow>({
    dealId: { type: Schema.Types.ObjectId, required: true },
    number: text,
    version: { type: Number, required: true },
    pattern: text,
    title: text,
    unit: text,
    frequency: text,
    priceIdr: { type: Number, required: true },
    terms: content,
    buyer: content,
    supplier: content,
    consortium: { type: Boolean, required: true },
    clauses: { type: Schema.Types.Mixed, required: true } as unknown as AgreementRow['clauses'],
    schedule: { type: Schema.Types.Mixed, required: true } as unknown as AgreementRow['schedule'],
    members: { type: Schema.Types.Mixed, required: true } as unknown as AgreementRow['members'],
    sha256: text,
    state: { type: String, enum: agreementStates, required: true },
    signatures: [signature],
    madeBy: content,
    note: { type: String, default: '' },
    createdAt: instant,
    finalAt: { type: Date, default: null },
    prints: { type: [String], default: [] },
  })
    .index({ dealId: 1, version: -1 }, { unique: true })
    .index({ number: 1, sha256: 1 })
    .index({ prints: 1 }),
);

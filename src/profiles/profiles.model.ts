import { Schema, type Types } from 'mongoose';
import { buyerKinds } from '../catalogue/buyerKinds.ts';
import type { Scale } from '../catalogue/scale.ts';
import type { GeoPoint, TrackRecord } from '../matching/matching.rules.ts';
import { defineModel } from '../platform/database.ts';
import {
  buyerStatuses,
  umkmStatuses,
  type Buyer,
  type BuyerRecord,
  type Certificate,
  type Product,
  type UmkmStatus,
} from './profiles.rules.ts';

type WithObjectId<Kind extends { id: string }> = Omit<Kind, 'id'> & { _id: Types.ObjectId };

export interface UmkmRow {
  _id: Types.ObjectId;
  name: string;
  ownerName: string;
  nib: string | null;
  scale: Scale | null;
  annualSalesIdr: number | null;
  capitalIdr: number | null;
  workersMen: number | null;
  workersWomen: number | null;
  kecamatan: string | null;
  desa: string | null;
  location: GeoPoint | null;
  deliveryRadiusKm: number | null;
  clusterId: string | null;
  status: UmkmStatus;
  refusalReason: string | null;
  products: WithObjectId<Product>[];
  certificates: (Omit<WithObjectId<Certificate>, 'fileId'> & { fileId: Types.ObjectId | null })[];
  track: TrackRecord | null;
  createdAt: Date;
  submittedAt: Date | null;
  version: number;
  /** Derived: the words by which it is found. */
  searchWords: string[];
  /** Derived: how many certificates wait for a coordinator, and since when the first does. */
  certificatesWaiting: number;
  certificatesWaitingSince: Date | null;
}

const orNull = <Kind>(type: Kind) => ({ type, default: null });
const point = new Schema({ lat: { type: Number, required: true }, lon: { type: Number, required: true } }, { _id: false });
const track = new Schema(
  {
    dealsCompleted: { type: Number, required: true },
    onTimeRate: { type: Number, required: true },
    rating: { type: Number, required: true },
  },
  { _id: false },
);

const product = new Schema({
  name: { type: String, required: true },
  description: { type: String, default: '' },
  category: orNull(String),
  unit: { type: String, required: true },
  capacityPerMonth: { type: Number, required: true },
  minOrder: { type: Number, required: true },
  priceIdr: { type: Number, required: true },
  leadTimeDays: { type: Number, required: true },
  active: { type: Boolean, required: true },
});

const certificate = new Schema({
  type: { type: String, required: true },
  number: { type: String, required: true },
  validUntil: { type: String, required: true },
  verification: { type: String, enum: ['claimed', 'verified', 'refused'], required: true },
  refusalReason: orNull(String),
  fileId: orNull(Schema.Types.ObjectId),
  renewalRecorded: { type: Boolean, default: false },
  claimedAt: { type: Date, required: true },
  verifiedAt: orNull(Date),
});

export const UmkmModel = defineModel<UmkmRow>(
  'Umkm',
  'umkm',
  new Schema<UmkmRow>({
    name: { type: String, required: true },
    ownerName: { type: String, required: true },
    nib: orNull(String),
    scale: orNull(String),
    annualSalesIdr: orNull(Number),
    capitalIdr: orNull(Number),
    workersMen: orNull(Number),
    workersWomen: orNull(Number),
    kecamatan: orNull(String),
    desa: orNull(String),
    location: orNull(point),
    deliveryRadiusKm: orNull(Number),
    clusterId: orNull(String),
    status: { type: String, enum: umkmStatuses, required: true },
    refusalReason: orNull(String),
    products: [product],
    certificates: [certificate],
    track: orNull(track),
    createdAt: { type: Date, required: true },
    submittedAt: orNull(Date),
    version: { type: Number, required: true },
    searchWords: [String],
    certificatesWaiting: { type: Number, default: 0 },
    certificatesWaitingSince: orNull(Date),
  })
    .index({ nib: 1 }, { unique: true, partialFilterExpression: { nib: { $type: 'string' } } })
    .index({ name: 1, _id: 1 })
    .index({ status: 1, name: 1, _id: 1 })
    .index({ status: 1, submittedAt: 1 })
    .index({ kecamatan: 1, name: 1, _id: 1 })
    .index({ status: 1, kecamatan: 1, name: 1, _id: 1 })
    .index({ 'products.category': 1, name: 1, _id: 1 })
    .index({ searchWords: 1 })
    .index({ clusterId: 1, name: 1 }, { partialFilterExpression: { clusterId: { $type: 'string' } } })
    .index({ 'certificates.fileId': 1 })
    .index({ certificatesWaitingSince: 1 }),
);

export type BuyerRow = Omit<Buyer, 'id'> & { _id: Types.ObjectId; searchWords: string[]; record?: BuyerRecord | null };

const buyerRecord = new Schema<BuyerRecord>(
  {
    bills: { type: Number, required: true },
    averageLateDays: { type: Number, required: true },
    overdue: { type: Number, required: true },
    ratings: { type: Number, required: true },
    workAgain: { type: Number, required: true },
  },
  { _id: false },
);

export const BuyerModel = defineModel<BuyerRow>(
  'Buyer',
  'buyers',
  new Schema<BuyerRow>({
    name: { type: String, required: true },
    kind: { type: String, enum: buyerKinds.map(({ slug }) => slug), required: true },
    nib: orNull(String),
    address: { type: String, required: true },
    place: { type: String, required: true },
    location: { type: point, required: true },
    deciderName: { type: String, required: true },
    deciderPosition: { type: String, required: true },
    status: { type: String, enum: buyerStatuses, required: true },
    refusalReason: orNull(String),
    createdAt: { type: Date, required: true },
    submittedAt: { type: Date, required: true },
    searchWords: [String],
    record: orNull(buyerRecord),
  })
    .index({ name: 1, _id: 1 })
    .index({ status: 1, name: 1, _id: 1 })
    .index({ status: 1, submittedAt: 1 })
    .index({ kind: 1, name: 1, _id: 1 })
    .index({ searchWords: 1 }),
);

import { Schema, type Types } from 'mongoose';
import { defineModel } from '../../platform/database.ts';
import { clusterKinds, type Cluster } from './clusters.rules.ts';

export type ClusterRow = Omit<Cluster, 'id'> & { _id: Types.ObjectId };

export const ClusterModel = defineModel<ClusterRow>(
  'Cluster',
  'clusters',
  new Schema<ClusterRow>({
    name: { type: String, required: true },
    kind: { type: String, enum: clusterKinds, required: true },
    kecamatan: { type: String, default: null },
    leadUmkmId: { type: String, default: null },
    createdAt: { type: Date, required: true },
  }).index({ name: 1 }, { unique: true }),
);

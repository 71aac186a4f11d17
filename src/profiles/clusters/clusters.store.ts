import { isDuplicateKey } from '../../platform/database.ts';
import { Conflict, InvalidInput } from '../../shared/errors.ts';
import { UmkmModel, type UmkmRow } from '../profiles.model.ts';
import type { Umkm } from '../profiles.rules.ts';
import { toUmkm } from '../profiles.store.ts';
import { ClusterModel, type ClusterRow } from './clusters.model.ts';
import type { Cluster } from './clusters.rules.ts';
import { clustersTexts } from './clusters.texts.ts';

function toCluster({ _id, ...rest }: ClusterRow): Cluster {
  return { ...rest, id: _id.toString() };
}

/** Runs a write. Throws InvalidInput when another cluster has the name. */
async function withOwnName<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw isDuplicateKey(error) ? new InvalidInput({ name: clustersTexts.say('nameTaken') }) : error;
  }
}

export async function addCluster(cluster: Omit<Cluster, 'id'>): Promise<Cluster> {
  const [row] = await withOwnName(() => ClusterModel.create([cluster]));
  return toCluster(row!.toObject());
}

export async function changeCluster(id: string, change: Partial<Omit<Cluster, 'id' | 'createdAt'>>): Promise<void> {
  const changed = await withOwnName(() => ClusterModel.updateOne({ _id: id }, { $set: change }));
  if (changed.matchedCount === 0) throw new Conflict(clustersTexts.say('gone'));
}

export async function findCluster(id: string): Promise<Cluster | null> {
  const row = await ClusterModel.findById(id).lean<ClusterRow>();
  return row && toCluster(row);
}

/** The most clusters a district is thought to have. */
const MOST = 500;

/** Every cluster, by name. */
export async function listClusters(): Promise<Cluster[]> {
  return (await ClusterModel.find().sort({ name: 1 }).limit(MOST).lean<ClusterRow[]>()).map(toCluster);
}

/** How many UMKM belong to each cluster; those without any are left out. */
export async function countMembers(): Promise<Map<string, number>> {
  const groups = await UmkmModel.aggregate<{ _id: string; count: number }>([
    { $match: { clusterId: { $type: 'string' } } },
    { $group: { _id: '$clusterId', count: { $sum: 1 } } },
  ]);
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}

/** The UMKM of a cluster, by name. */
export async function membersOfCluster(clusterId: string): Promise<Umkm[]> {
  const rows = await UmkmModel.find({ clusterId }).sort({ name: 1 }).limit(1_000).lean<UmkmRow[]>();
  return rows.map(toUmkm);
}

import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Forbidden, InvalidInput, NotFound } from '../../shared/errors.ts';
import { keepUmkm } from '../keepUmkm.ts';
import type { Umkm } from '../profiles.rules.ts';
import { findUmkm } from '../profiles.store.ts';
import type { Cluster } from './clusters.rules.ts';
import { addCluster, changeCluster, findCluster } from './clusters.store.ts';
import { clustersTexts } from './clusters.texts.ts';

export type ClusterTerms = Pick<Cluster, 'name' | 'kind' | 'kecamatan' | 'leadUmkmId'>;

function demandCoordinator(ctx: ActionContext): void {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
}

/** The cluster. Throws NotFound. */
export async function seeCluster(clusterId: string): Promise<Cluster> {
  const cluster = await findCluster(clusterId);
  if (!cluster) throw new NotFound();
  return cluster;
}

/** Adds a cluster, or writes what is said of one. Throws Forbidden, NotFound, InvalidInput on `name` or `leadUmkmId`. */
export async function saveCluster(ctx: ActionContext, clusterId: string | null, terms: ClusterTerms): Promise<string> {
  demandCoordinator(ctx);
  return inTransaction(async () => {
    if (clusterId === null) return (await addCluster({ ...terms, leadUmkmId: null, createdAt: ctx.now })).id;
    await seeCluster(clusterId);
    const lead = terms.leadUmkmId === null ? null : await findUmkm(terms.leadUmkmId);
    if (terms.leadUmkmId !== null && lead?.clusterId !== clusterId) {
      throw new InvalidInput({ leadUmkmId: clustersTexts.say('leadOutside') });
    }
    await changeCluster(clusterId, terms);
    ctx.push.changed({ role: 'coordinator' }, ['clusters']);
    return clusterId;
  });
}

async function umkmOf(umkmId: string): Promise<Umkm> {
  const umkm = await findUmkm(umkmId);
  if (!umkm) throw new NotFound();
  return umkm;
}

/** Makes an UMKM a member of a cluster, leaving its former one. Done twice it counts once. Throws Forbidden and NotFound. */
export async function joinCluster(ctx: ActionContext, clusterId: string, umkmId: string): Promise<Umkm> {
  demandCoordinator(ctx);
  return inTransaction(async () => {
    await seeCluster(clusterId);
    const umkm = await umkmOf(umkmId);
    if (umkm.clusterId === clusterId) return umkm;
    if (umkm.clusterId !== null) await leaveLead(umkm.clusterId, umkmId);
    const kept = await keepUmkm(ctx, umkm, { ...umkm, clusterId });
    ctx.push.changed({ role: 'coordinator' }, ['clusters']);
    return kept;
  });
}

async function leaveLead(clusterId: string, umkmId: string): Promise<void> {
  const cluster = await findCluster(clusterId);
  if (cluster?.leadUmkmId === umkmId) await changeCluster(clusterId, { leadUmkmId: null });
}

/** Takes a member out of a cluster. Done twice it counts once. Throws Forbidden and NotFound. */
export async function leaveCluster(ctx: ActionContext, clusterId: string, umkmId: string): Promise<Umkm> {
  demandCoordinator(ctx);
  return inTransaction(async () => {
    await seeCluster(clusterId);
    const umkm = await umkmOf(umkmId);
    if (umkm.clusterId !== clusterId) return umkm;
    await leaveLead(clusterId, umkmId);
    const kept = await keepUmkm(ctx, umkm, { ...umkm, clusterId: null });
    ctx.push.changed({ role: 'coordinator' }, ['clusters']);
    return kept;
  });
}

import type { TrackRecord } from '../matching/matching.rules.ts';
import { enqueueJob } from '../platform/jobs.ts';
import { afterCommit } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import { refreshInIndex } from './capabilityIndex.ts';
import type { Umkm } from './profiles.rules.ts';
import { findUmkm, replaceUmkm, setTrack } from './profiles.store.ts';

/** Durable job: an UMKM that is or was active has changed; open needs are matched against it again. Payload `{ umkmId }`. */
const REMATCH_UMKM = 'rematch-umkm';

/** Has open needs matched against this UMKM again once the running transaction has committed; asked twice it is done once. */
export async function rematchLater(umkmId: string): Promise<void> {
  await enqueueJob(REMATCH_UMKM, { umkmId }, { key: umkmId });
}

/** The UMKM that the actor runs. Throws Forbidden for others than owners, NotFound when there is no profile. */
export async function ownUmkm(ctx: ActionContext): Promise<Umkm> {
  if (ctx.actor.role !== 'owner') throw new Forbidden();
  const umkm = ctx.actor.umkmId === null ? null : await findUmkm(ctx.actor.umkmId);
  if (!umkm) throw new NotFound();
  return umkm;
}

/**
 * Keeps a changed UMKM, within the caller's transaction: when it is or was active, open needs are matched again and the index
 * follows after the commit. Throws Conflict when it has changed since `before` was read, or when its NIB is taken.
 */
export async function keepUmkm(ctx: ActionContext, before: Umkm, after: Umkm): Promise<Umkm> {
  const kept = await replaceUmkm(after);
  if (before.status === 'active' || kept.status === 'active') {
    await rematchLater(kept.id);
    afterCommit(() => refreshInIndex(kept.id));
  }
  ctx.push.changed({ userId: ctx.actor.userId }, ['profile']);
  ctx.push.changed({ role: 'coordinator' }, ['verification', 'profile']);
  return kept;
}

/** Keeps what an UMKM's completed deals show, within the caller's transaction; open needs are matched again and the index follows. */
export async function keepTrack(ctx: ActionContext, umkmId: string, track: TrackRecord): Promise<void> {
  await setTrack(umkmId, track);
  await rematchLater(umkmId);
  afterCommit(() => refreshInIndex(umkmId));
  ctx.push.changed({ role: 'coordinator' }, ['profile']);
}

import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict } from '../../shared/errors.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import type { Umkm } from '../profiles.rules.ts';
import { endRest } from '../visits/visits.store.ts';
import { profileTexts } from './profile.texts.ts';

async function move(ctx: ActionContext, from: 'active' | 'paused', to: 'active' | 'paused'): Promise<Umkm> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    if (before.status === to) return before;
    if (before.status !== from) throw new Conflict(profileTexts.say('cannotNow'));
    return keepUmkm(ctx, before, { ...before, status: to });
  });
}

/** Takes the actor's UMKM out of matching for a while; paused already, it does nothing. Throws Conflict unless it is active. */
export function pauseProfile(ctx: ActionContext): Promise<Umkm> {
  return move(ctx, 'active', 'paused');
}

/**
 * Brings the actor's UMKM back into matching; whatever let it rest is forgotten. Throws Conflict unless it is paused or active: only
 * a coordinator makes others active.
 */
export async function resumeProfile(ctx: ActionContext): Promise<Umkm> {
  return inTransaction(async () => {
    const umkm = await move(ctx, 'paused', 'active');
    await endRest(umkm.id, null);
    ctx.push.changed({ role: 'coordinator' }, ['visits']);
    return umkm;
  });
}

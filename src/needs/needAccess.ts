import { listUsersOf } from '../accounts/accounts.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Need } from './needs.rules.ts';
import { findNeed } from './needs.store.ts';

/**
 * The need, for those who may see it inside: the buyer whose it is, and coordinators once it is published.
 * Throws NotFound for everyone else.
 */
export async function visibleNeed(ctx: ActionContext, needId: string): Promise<Need> {
  const need = await findNeed(needId);
  const own = need !== null && ctx.actor.role === 'buyer' && need.buyerId === ctx.actor.buyerId;
  const mediated = need !== null && ctx.actor.role === 'coordinator' && need.status !== 'draft';
  if (!own && !mediated) throw new NotFound();
  return need;
}

/** The need, for the buyer whose it is. Throws NotFound for another buyer, Forbidden for a coordinator. */
export async function ownNeed(ctx: ActionContext, needId: string): Promise<Need> {
  const need = await visibleNeed(ctx, needId);
  if (ctx.actor.role !== 'buyer') {
    throw new Forbidden({ id: 'Hanya pembeli yang dapat melakukan ini.', en: 'Only the buyer can do this.' });
  }
  return need;
}

/** Tells the open pages of the buyer's people and of coordinators that this need is not what they show any more. */
export async function pushNeedChanged(ctx: ActionContext, need: Pick<Need, 'id' | 'buyerId' | 'status'>): Promise<void> {
  const topics = ['needs', `need:${need.id}`];
  for (const { id } of await listUsersOf({ buyerId: need.buyerId })) ctx.push.changed({ userId: id }, topics);
  if (need.status !== 'draft') ctx.push.changed({ role: 'coordinator' }, topics);
}

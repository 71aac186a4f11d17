import { listUsersOf } from '../accounts/accounts.store.ts';
import { paths } from '../http/paths.ts';
import { tell } from '../notifications/tell.ts';
import { partOf, type Part, type Side } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { NotFound } from '../shared/errors.ts';
import type { Text } from '../shared/text.ts';
import type { Deal } from './deals.rules.ts';
import { findDeal } from './deals.store.ts';

export const bothSides: readonly Side[] = ['buyer', 'owner'];

/** A deal with what the actor is in it. Throws NotFound where it is not theirs to see. */
export async function seeDeal(ctx: ActionContext, dealId: string): Promise<{ deal: Deal; part: Part }> {
  const deal = await findDeal(dealId);
  const part = deal && partOf(ctx.actor, deal);
  if (!deal || !part) throw new NotFound();
  return { deal, part };
}

/** What a party is told. */
export interface DealNotice {
  readonly kind: string;
  readonly title: Text;
  readonly body: Text;
}

function topicsOf({ id, needId, proposalId }: Deal): string[] {
  return ['deals', `deal:${id}`, `messages:${id}`, 'proposals', `proposal:${proposalId}`, 'needs', `need:${needId}`, 'capacity'];
}

/**
 * Tells the parties that have a notice and lets the open pages of everyone concerned show the change: both sides, all coordinators
 * and the actor's own other windows.
 */
export async function announceDeal(
  ctx: ActionContext,
  deal: Deal,
  notices: Readonly<Partial<Record<Part, DealNotice>>>,
  topics: readonly string[] = topicsOf(deal),
): Promise<void> {
  const parties = { owner: { umkmId: deal.umkmId }, buyer: { buyerId: deal.buyerId } };
  const url = paths.deal(deal.id);
  for (const side of bothSides) {
    const notice = notices[side];
    if (notice) await tell(ctx, parties[side], { ...notice, url, topics });
    else for (const user of await listUsersOf(parties[side])) ctx.push.changed({ userId: user.id }, topics);
  }
  if (notices.coordinator) await tell(ctx, { role: 'coordinator' }, { ...notices.coordinator, url, topics });
  ctx.push.changed({ role: 'coordinator' }, topics);
  if (ctx.actor.role !== 'system') ctx.push.changed({ userId: ctx.actor.userId }, topics);
}

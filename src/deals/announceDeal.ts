import { listOwners, listUsersOf } from '../accounts/accounts.store.ts';
import { paths } from '../http/paths.ts';
import { tell, tellOwners } from '../notifications/tell.ts';
import { partOf, type Part, type Side } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { NotFound } from '../shared/errors.ts';
import type { Text } from '../shared/text.ts';
import { partiesOf, type Deal } from './deals.rules.ts';
import { findDeal } from './deals.store.ts';
import { watchDeal } from './stall/watchDeal.ts';

export const bothSides: readonly Side[] = ['buyer', 'owner'];

/** A deal with what the actor is in it. Throws NotFound where it is not theirs to see. */
export async function seeDeal(ctx: ActionContext, dealId: string): Promise<{ deal: Deal; part: Part }> {
  const deal = await findDeal(dealId);
  const part = deal && partOf(ctx.actor, partiesOf(deal));
  if (!deal || !part) throw new NotFound();
  return { deal, part };
}

/** What a party is told. */
export interface DealNotice {
  readonly kind: string;
  readonly title: Text;
  readonly body: Text;
}

/** Parts of open pages that a change of this deal touches; the proposals are those of `umkmIds`. */
function topicsOf({ id, needId, members }: Deal, umkmIds: readonly string[]): string[] {
  const own = members.filter(({ umkmId }) => umkmIds.includes(umkmId)).map(({ proposalId }) => `proposal:${proposalId}`);
  return ['deals', `deal:${id}`, `messages:${id}`, 'proposals', ...own, 'needs', `need:${needId}`, 'capacity'];
}

/**
 * Tells the parties that have a notice and lets the open pages of everyone concerned show the change: both sides, all coordinators
 * and the actor's own other windows. Unless only some topics are named, the deal has moved: its clock is set anew.
 */
export async function announceDeal(
  ctx: ActionContext,
  deal: Deal,
  notices: Readonly<Partial<Record<Part, DealNotice>>>,
  onlyTopics?: readonly string[],
): Promise<void> {
  const url = paths.deal(deal.id);
  const { buyerId, umkmIds } = partiesOf(deal);
  const topics = onlyTopics ?? topicsOf(deal, umkmIds);
  const toldTopics = onlyTopics ?? (umkmIds.length === 1 ? topics : topicsOf(deal, []));
  if (!onlyTopics) await watchDeal(ctx, deal.id);
  if (notices.buyer) await tell(ctx, { buyerId }, { ...notices.buyer, url, topics: toldTopics });
  else for (const user of await listUsersOf({ buyerId })) ctx.push.changed({ userId: user.id }, topics);
  const { owner } = notices;
  if (owner) {
    const told = umkmIds.map((umkmId) => ({ umkmId, notice: { ...owner, url, topics: onlyTopics ?? topicsOf(deal, [umkmId]) } }));
    await tellOwners(ctx, told);
  } else for (const user of await listOwners(umkmIds)) ctx.push.changed({ userId: user.id }, topics);
  if (notices.coordinator) await tell(ctx, { role: 'coordinator' }, { ...notices.coordinator, url, topics: toldTopics });
  ctx.push.changed({ role: 'coordinator' }, topics);
  if (ctx.actor.role !== 'system') ctx.push.changed({ userId: ctx.actor.userId }, topics);
}

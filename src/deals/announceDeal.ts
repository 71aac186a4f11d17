import { listUsersOf } from '../accounts/accounts.store.ts';
import { paths } from '../http/paths.ts';
import { tell } from '../notifications/tell.ts';
import { partOf, type Part, type Side } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { NotFound } from '../shared/errors.ts';
import type { Text } from '../shared/text.ts';
import { partiesOf, type Deal } from './deals.rules.ts';
import { findDeal } from './deals.store.ts';

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

function topicsOf({ id, needId, members }: Deal): string[] {
  const proposals = members.map(({ proposalId }) => `proposal:${proposalId}`);
  return ['deals', `deal:${id}`, `messages:${id}`, 'proposals', ...proposals, 'needs', `need:${needId}`, 'capacity'];
}

type ToldParty = { readonly side: Side; readonly party: { umkmId: string } | { buyerId: string } };

function partiesToTell({ buyerId, members }: Deal): ToldParty[] {
  return [{ side: 'buyer', party: { buyerId } }, ...members.map(({ umkmId }) => ({ side: 'owner' as const, party: { umkmId } }))];
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
  const url = paths.deal(deal.id);
  for (const { side, party } of partiesToTell(deal)) {
    const notice = notices[side];
    if (notice) await tell(ctx, party, { ...notice, url, topics });
    else for (const user of await listUsersOf(party)) ctx.push.changed({ userId: user.id }, topics);
  }
  if (notices.coordinator) await tell(ctx, { role: 'coordinator' }, { ...notices.coordinator, url, topics });
  ctx.push.changed({ role: 'coordinator' }, topics);
  if (ctx.actor.role !== 'system') ctx.push.changed({ userId: ctx.actor.userId }, topics);
}

import { paths } from '../http/paths.ts';
import { tellEach } from '../notifications/tell.ts';
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

/** Who is told what of a deal, and where it leads them. */
export interface Announcement {
  readonly url: string;
  readonly buyer?: DealNotice | undefined;
  readonly coordinator?: DealNotice | undefined;
  readonly owners?: { readonly notice: DealNotice; readonly umkmIds: readonly string[] } | undefined;
  /** The parts of open pages that change, where it is not all that show the deal. */
  readonly onlyTopics?: readonly string[] | undefined;
}

/**
 * Tells those that have a notice and lets the open pages of everyone concerned show the change: both sides, all coordinators and the
 * actor's own other windows. Everyone is read once. The clock of the deal stays as it is.
 */
export async function announceTo(ctx: ActionContext, deal: Deal, announcement: Announcement): Promise<void> {
  const { url, buyer, coordinator, owners, onlyTopics } = announcement;
  const { buyerId, umkmIds } = partiesOf(deal);
  const topics = onlyTopics ?? topicsOf(deal, umkmIds);
  const shared = onlyTopics ?? (umkmIds.length === 1 ? topics : topicsOf(deal, []));
  const told = new Set(owners?.umkmIds);
  const noticeOf = (notice: DealNotice | undefined, about: readonly string[]) =>
    notice ? { ...notice, url, topics: about } : null;
  const suppliers = [...new Set([...umkmIds, ...told])].map((umkmId) => ({
    ...{ to: { umkmId }, topics },
    notice: told.has(umkmId) ? noticeOf(owners?.notice, onlyTopics ?? topicsOf(deal, [umkmId])) : null,
  }));
  await tellEach(ctx, [
    { to: { buyerId }, notice: noticeOf(buyer, shared), topics },
    ...suppliers,
    { to: { role: 'coordinator' }, notice: noticeOf(coordinator, shared), topics },
  ]);
  if (coordinator) ctx.push.changed({ role: 'coordinator' }, topics);
  if (ctx.actor.role !== 'system') ctx.push.changed({ userId: ctx.actor.userId }, topics);
}

/** The same for a deal that has moved, with a link to it: unless only some topics are named, its clock is set anew. */
export async function announceDeal(
  ctx: ActionContext,
  deal: Deal,
  { buyer, owner, coordinator }: Readonly<Partial<Record<Part, DealNotice>>>,
  onlyTopics?: readonly string[],
): Promise<void> {
  if (!onlyTopics) await watchDeal(ctx, deal.id);
  const owners = owner && { notice: owner, umkmIds: partiesOf(deal).umkmIds };
  await announceTo(ctx, deal, { url: paths.deal(deal.id), buyer, coordinator, owners, onlyTopics });
}

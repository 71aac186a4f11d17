import { listUsersOf } from '../accounts/accounts.store.ts';
import { quantityText } from '../catalogue/units.ts';
import { paths } from '../http/paths.ts';
import { tell, tellOwners } from '../notifications/tell.ts';
import type { ActionContext } from '../shared/context.ts';
import { dayText, instantText } from '../shared/dates.ts';
import { idrText } from '../shared/money.ts';
import type { Text } from '../shared/text.ts';
import { currentOffer, proposalTotal, type Proposal, type Side } from './proposals.rules.ts';

/** What one side is told. */
export interface ProposalNotice {
  readonly kind: string;
  readonly title: Text;
  readonly body: Text;
}

/** The parts of open pages that a change of this proposal touches. */
function topicsOf({ id, needId, consortiumId }: Proposal): string[] {
  const together = consortiumId ? [`consortium:${consortiumId}`] : [];
  return ['proposals', `proposal:${id}`, 'needs', `need:${needId}`, 'capacity', ...together];
}

/** What notices say of the offer on the table. */
export function offerWords(proposal: Proposal) {
  const offer = currentOffer(proposal);
  return {
    title: proposal.terms.title,
    buyer: proposal.terms.buyerName,
    umkm: proposal.umkmName,
    quantity: quantityText(offer.quantity, proposal.terms.unit),
    price: idrText(offer.priceIdr),
    total: idrText(proposalTotal(proposal)),
    day: dayText(offer.deliveryFrom),
    when: instantText(proposal.answerBy),
    whole: quantityText(proposal.share?.whole ?? offer.quantity, proposal.terms.unit),
  };
}

/** Tells the owners of proposals that were opened together, and lets the open pages of the buyer's side and coordinators show them. */
export async function announceOpened(
  ctx: ActionContext,
  proposals: readonly Proposal[],
  noticeOf: (proposal: Proposal) => ProposalNotice,
): Promise<void> {
  const told = proposals.map((proposal) => ({
    umkmId: proposal.umkmId,
    notice: { ...noticeOf(proposal), url: paths.proposal(proposal.id), topics: topicsOf(proposal) },
  }));
  await tellOwners(ctx, told);
  const topics = [...new Set(proposals.flatMap(topicsOf))];
  for (const buyerId of new Set(proposals.map((proposal) => proposal.buyerId))) {
    for (const user of await listUsersOf({ buyerId })) ctx.push.changed({ userId: user.id }, topics);
  }
  if (ctx.actor.role !== 'system') ctx.push.changed({ userId: ctx.actor.userId }, topics);
  ctx.push.changed({ role: 'coordinator' }, topics);
}

/**
 * Tells the sides that have a notice, and lets the open pages of everyone concerned show the change: both sides, all coordinators
 * and the actor's own other windows.
 */
export async function announce(
  ctx: ActionContext,
  proposal: Proposal,
  notices: Readonly<Partial<Record<Side, ProposalNotice>>>,
): Promise<void> {
  const topics = topicsOf(proposal);
  const parties = { owner: { umkmId: proposal.umkmId }, buyer: { buyerId: proposal.buyerId } };
  for (const side of ['owner', 'buyer'] as const) {
    const notice = notices[side];
    if (notice) await tell(ctx, parties[side], { ...notice, url: paths.proposal(proposal.id), topics });
    else for (const user of await listUsersOf(parties[side])) ctx.push.changed({ userId: user.id }, topics);
  }
  if (ctx.actor.role !== 'system') ctx.push.changed({ userId: ctx.actor.userId }, topics);
  ctx.push.changed({ role: 'coordinator' }, topics);
}

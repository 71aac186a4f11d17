import { quantityText } from '../catalogue/units.ts';
import { paths } from '../http/paths.ts';
import { tellEach, type Concerned, type Recipients } from '../notifications/tell.ts';
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
  const topics = [...new Set(proposals.flatMap(topicsOf))];
  const owners = proposals.map((proposal) => ({
    ...{ to: { umkmId: proposal.umkmId }, topics },
    notice: { ...noticeOf(proposal), url: paths.proposal(proposal.id), topics: topicsOf(proposal) },
  }));
  const buyers = [...new Set(proposals.map(({ buyerId }) => buyerId))].map((buyerId) => ({
    to: { buyerId },
    notice: null,
    topics,
  }));
  await tellEach(ctx, [...owners, ...buyers]);
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
  const concerned = (to: Recipients, notice: ProposalNotice | undefined): Concerned => ({
    ...{ to, topics },
    notice: notice ? { ...notice, url: paths.proposal(proposal.id), topics } : null,
  });
  await tellEach(ctx, [
    concerned({ umkmId: proposal.umkmId }, notices.owner),
    concerned({ buyerId: proposal.buyerId }, notices.buyer),
  ]);
  if (ctx.actor.role !== 'system') ctx.push.changed({ userId: ctx.actor.userId }, topics);
  ctx.push.changed({ role: 'coordinator' }, topics);
}

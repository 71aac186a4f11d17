import { quantityText } from '../../catalogue/units.ts';
import { fillOf, statusBy, withState } from '../../needs/consortium/consortium.rules.ts';
import { changeConsortium, findConsortium } from '../../needs/consortium/consortium.store.ts';
import { pushConsortium, REPLAN_JOB } from '../../needs/consortium/replanConsortium.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { acceptedProposal } from '../../proposals/acceptedProposal.ts';
import { announce } from '../../proposals/announceProposal.ts';
import { seeProposal } from '../../proposals/actOnProposal.ts';
import { currentOffer, type Proposal } from '../../proposals/proposals.rules.ts';
import { linkToDeal } from '../../proposals/proposals.store.ts';
import { takeLess } from '../../proposals/takeLess.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict } from '../../shared/errors.ts';
import { agreementTexts } from '../agreement/agreement.texts.ts';
import { followMembers } from '../agreement/followMembers.ts';
import { announceDeal } from '../announceDeal.ts';
import { goodsIn, isClosed, type Deal } from '../deals.rules.ts';
import { changeMembers, findDeal } from '../deals.store.ts';
import { eventOf } from '../dealMoves.ts';
import { makeConsortiumDeal } from './concludeConsortium.ts';
import { dealMember, inDealOrder, together } from './consortiumDeal.rules.ts';
import { consortiumDealTexts } from './consortiumDeal.texts.ts';
import { joinSchedule } from './memberSchedule.ts';

const { say } = consortiumDealTexts;

export interface ShareAnswer {
  /** The round that the person saw. */
  readonly round?: number | undefined;
  /** Base amount of one delivery period, where the owner takes less than was asked. */
  readonly quantity?: number | undefined;
}

/** A share that is accepted after the deal was made joins it. */
async function joinDeal(ctx: ActionContext, dealId: string, share: Proposal): Promise<Deal> {
  const deal = await findDeal(dealId);
  if (!deal || isClosed(deal.status)) throw new Conflict({ id: 'Kesepakatan ini sudah selesai.', en: 'This deal is closed.' });
  const member = dealMember(share);
  const members = inDealOrder([...deal.members, member]);
  const { quantity, totalIdr } = together(members, deal.goods);
  const words = { umkm: member.umkmName, quantity: quantityText(member.quantity, goodsIn(deal, member.goods).unit) };
  const change = { members, agreed: { ...deal.agreed, quantity }, totalIdr };
  const next = await changeMembers(deal, change, eventOf(ctx, 'made', say('eventJoined', words)));
  await linkToDeal([share.id], dealId, ctx.now);
  await joinSchedule(ctx, dealId, member, currentOffer(share).deliveryFrom);
  await followMembers(ctx, deal, next, agreementTexts.say('memberJoined', words));
  const notice = { kind: 'deal-made', title: say('joinedTitle', words), body: say('eventJoined', words) };
  await announceDeal(ctx, next, { buyer: notice, coordinator: notice });
  return next;
}

async function keepShare(ctx: ActionContext, share: Proposal): Promise<Deal | null> {
  const before = share.consortiumId === null ? null : await findConsortium(share.consortiumId);
  if (!before || before.status === 'dissolved')
    throw new Conflict({ id: 'Konsorsium ini sudah dibatalkan.', en: 'This consortium was dissolved.' });
  const { quantity } = currentOffer(share);
  const members = withState(before.members, share.id, 'accepted', ctx.now, quantity);
  const status = statusBy({ ...before, members });
  const kept = await changeConsortium(before, { members, status, updatedAt: ctx.now });
  const { accepted, required, missing } = fillOf(kept);
  await announce(ctx, share, {});
  await pushConsortium(ctx, kept);
  if (kept.dealId !== null) return joinDeal(ctx, kept.dealId, share);
  if (missing > 0) await enqueueJob(REPLAN_JOB, { consortiumId: kept.id }, { key: kept.id });
  return accepted === required ? makeConsortiumDeal(ctx, kept) : null;
}

/**
 * The owner accepts a share, all of it or less: what was held becomes a booking. With the last share the deal of all members is made in
 * the same transaction; until then null is returned. What is not taken goes to the next in line. Accepted twice it counts once.
 * Throws NotFound, Conflict (closed, late, a newer round, dissolved), InvalidInput on `quantity`.
 */
export async function acceptShare(ctx: ActionContext, proposalId: string, answer: ShareAnswer = {}): Promise<Deal | null> {
  return inTransaction(async () => {
    const { proposal } = await seeProposal(ctx, proposalId);
    if (proposal.status === 'accepted') return proposal.dealId === null ? null : findDeal(proposal.dealId);
    const { quantity, round } = answer;
    const last = currentOffer(proposal);
    const less = quantity !== undefined && quantity !== last.quantity;
    const offered = less ? await takeLess(ctx, proposalId, quantity, round) : proposal;
    const share = await acceptedProposal(ctx, proposalId, less ? currentOffer(offered).round : round);
    return keepShare(ctx, share);
  });
}

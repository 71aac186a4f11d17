import { quantityText } from '../../catalogue/units.ts';
import { consortiumName, withState, type ConsortiumShare } from '../../needs/consortium/consortium.rules.ts';
import { changeConsortium, findConsortium, type StoredConsortium } from '../../needs/consortium/consortium.store.ts';
import { consortiumPagesTexts } from '../../needs/consortium/consortium.texts.ts';
import { pushConsortium, REPLAN_JOB } from '../../needs/consortium/replanConsortium.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findProposal } from '../../proposals/proposals.store.ts';
import { takeBackAccepted } from '../../proposals/takeBackAccepted.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, Forbidden, NotFound } from '../../shared/errors.ts';
import { sameText } from '../../shared/text.ts';
import { agreementTexts } from '../agreement/agreement.texts.ts';
import { followMembers } from '../agreement/followMembers.ts';
import { announceDeal } from '../announceDeal.ts';
import { goodsIn, isClosed, type Deal } from '../deals.rules.ts';
import { changeMembers, findDeal } from '../deals.store.ts';
import { dealsTexts, dealStatusText } from '../deals.texts.ts';
import { eventOf } from '../dealMoves.ts';
import { inDealOrder, together } from './consortiumDeal.rules.ts';
import { consortiumDealTexts } from './consortiumDeal.texts.ts';
import { leaveSchedule } from './memberSchedule.ts';

const { say } = consortiumDealTexts;
const pages = consortiumPagesTexts;

async function leaveDeal(ctx: ActionContext, deal: Deal, share: ConsortiumShare, whole: number, words: string): Promise<Deal> {
  if (isClosed(deal.status)) throw new Conflict(dealsTexts.say('closed', { status: dealStatusText(deal.status) }));
  const members = inDealOrder(deal.members.filter(({ proposalId }) => proposalId !== share.proposalId));
  if (members.length === 0) throw new Conflict(pages.say('lastMember'));
  const { quantity, totalIdr } = together(members, deal.goods);
  const { unit } = deal.terms;
  const params = {
    ...{ umkm: share.umkmName, number: deal.number, quantity: quantityText(share.quantity, goodsIn(deal, share.part).unit) },
    ...{ rest: quantityText(quantity, unit), whole: quantityText(whole, unit), words: sameText(words) },
  };
  const stays = deal.leadUmkmId !== share.umkmId || members.some(({ umkmId }) => umkmId === share.umkmId);
  const [largest] = members;
  const lead = stays ? {} : { leadUmkmId: largest!.umkmId, supplierName: consortiumName(largest!.umkmName) };
  const change = { members, agreed: { ...deal.agreed, quantity }, totalIdr, ...lead };
  const next = await changeMembers(deal, change, eventOf(ctx, 'moved', say('eventLeft', params)));
  await leaveSchedule(ctx, deal.id, share.umkmId, share.part);
  await followMembers(ctx, deal, next, agreementTexts.say('memberLeft', params));
  const notice = { kind: 'deal-member-left', title: say('leftTitle', params), body: say('eventLeft', params) };
  await announceDeal(ctx, next, { buyer: notice, coordinator: notice });
  return next;
}

/** Who leads from now on; unchanged unless the one who led has left. */
function leadAfter({ leadUmkmId }: StoredConsortium, gone: string, deal: Deal | null) {
  if (leadUmkmId !== gone) return {};
  const lead = deal?.members.find(({ umkmId }) => umkmId === deal.leadUmkmId);
  return { leadUmkmId: lead?.umkmId ?? null, leadName: lead?.umkmName ?? null };
}

function acceptedShares({ members }: StoredConsortium, umkmId: string): ConsortiumShare[] {
  return members.filter((member) => member.umkmId === umkmId && member.state === 'accepted');
}

/**
 * A coordinator records that a member who had accepted leaves, before the deal or after: its capacity is free again, a deal goes on with
 * the others, and the gap is offered to the next in line. Nobody else's share changes. Done twice it counts once.
 * Throws NotFound, Forbidden for others than coordinators, Conflict when the UMKM has not accepted a share, is the last member of a deal,
 * or the deal is closed.
 */
export async function recordLeaving(ctx: ActionContext, consortiumId: string, umkmId: string, words: string): Promise<void> {
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  await inTransaction(async () => {
    const consortium = await findConsortium(consortiumId);
    if (!consortium) throw new NotFound();
    const shares = acceptedShares(consortium, umkmId);
    if (shares.length === 0) {
      if (consortium.members.some((member) => member.umkmId === umkmId && member.state === 'left')) return;
      throw new Conflict(pages.say('noMember'));
    }
    let deal = consortium.dealId === null ? null : await findDeal(consortium.dealId);
    let members = consortium.members;
    for (const share of shares) {
      if (deal) deal = await leaveDeal(ctx, deal, share, consortium.required, words);
      const proposal = await findProposal(share.proposalId);
      if (!proposal) throw new Error(`Share ${share.proposalId} has no proposal`);
      await takeBackAccepted(ctx, proposal, pages.say('leftWhy', { words: sameText(words) }));
      members = withState(members, share.proposalId, 'left', ctx.now);
    }
    const change = { members, ...leadAfter(consortium, umkmId, deal), updatedAt: ctx.now };
    const kept = await changeConsortium(consortium, change);
    await enqueueJob(REPLAN_JOB, { consortiumId }, { key: consortiumId });
    await pushConsortium(ctx, kept);
  });
}

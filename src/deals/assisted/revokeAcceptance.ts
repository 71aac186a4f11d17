import { findConsortium } from '../../needs/consortium/consortium.store.ts';
import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findUmkm } from '../../profiles/profiles.store.ts';
import type { Assist } from '../../proposals/assisted/assisted.rules.ts';
import { findAssistById, markRevoked } from '../../proposals/assisted/assisted.store.ts';
import { assistedTexts } from '../../proposals/assisted/assisted.texts.ts';
import { closeClock } from '../../proposals/proposalClock.ts';
import type { Proposal } from '../../proposals/proposals.rules.ts';
import { findProposal } from '../../proposals/proposals.store.ts';
import { takeBackAccepted } from '../../proposals/takeBackAccepted.ts';
import { systemActor, type ActionContext, type Actor } from '../../shared/context.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { sameText, type Text } from '../../shared/text.ts';
import { recordLeaving } from '../consortium/recordLeaving.ts';
import { dealSteps, nextStatuses, type Deal } from '../deals.rules.ts';
import { findDeal } from '../deals.store.ts';
import { endDeal } from '../terminateDeal.ts';

const { say } = assistedTexts;

/** Whoever holds the code acts for the owner, without an account. */
async function ownerByCode({ umkmId }: Assist): Promise<Actor> {
  const name = (await findUmkm(umkmId))?.ownerName ?? '';
  return { ...systemActor, role: 'owner', umkmId, name: `${name} (${say('codeHolder').id})` };
}

/** Throws Conflict once goods are under way or the deal is closed. */
function demandEarly(deal: Deal): void {
  const sent = dealSteps.indexOf(deal.step) >= dealSteps.indexOf('delivering');
  if (sent || !nextStatuses(deal).includes('terminated')) throw new Conflict(say('underWay'));
}

async function leaveDeal(ctx: ActionContext, proposal: Proposal, why: Text): Promise<void> {
  const deal = proposal.dealId === null ? null : await findDeal(proposal.dealId);
  if (deal && deal.status !== 'terminated') demandEarly(deal);
  const consortium = proposal.consortiumId === null ? null : await findConsortium(proposal.consortiumId);
  if (consortium && (deal === null || deal.members.length > 1)) {
    const asOfficer = { ...ctx, actor: { ...ctx.actor, role: 'coordinator' } as const };
    return recordLeaving(asOfficer, consortium.id, proposal.umkmId, why.id);
  }
  if (deal && deal.status !== 'terminated') await endDeal(ctx, deal, why.id);
  await takeBackAccepted(ctx, proposal, why);
  await closeClock(proposal.id);
}

async function tellOthers(ctx: ActionContext, proposal: Proposal): Promise<void> {
  const words = { umkm: proposal.umkmName, title: proposal.terms.title };
  const notice = {
    ...{ kind: 'proposal-consent-revoked', title: say('revokedTitle', words), body: say('revokedBody', words) },
    ...{ url: paths.proposal(proposal.id), topics: ['proposals', `proposal:${proposal.id}`, 'capacity'] },
  };
  await tell(ctx, { buyerId: proposal.buyerId }, notice);
  await tell(ctx, { role: 'coordinator' }, notice);
}

/**
 * The owner takes back, with their code, what an officer has accepted for them: the deal ends, or goes on without them, the capacity is
 * free again, buyer and coordinators are told, and the next in line is asked where the buyer allows it. Done twice it counts once.
 * Throws NotFound, Conflict when the time for it has passed or goods are under way. The caller has checked the code.
 */
export async function revokeAcceptance(ctx: Omit<ActionContext, 'actor'>, assistId: string, words: string): Promise<void> {
  await inTransaction(async () => {
    const assist = await findAssistById(assistId);
    const proposal = assist && (await findProposal(assist.proposalId));
    if (!assist || !proposal) throw new NotFound();
    if (assist.revokedAt !== null) return;
    const asOwner = { ...ctx, actor: await ownerByCode(assist) };
    if (!(await markRevoked(assistId, ctx.now, words, asOwner.actor.name))) throw new Conflict(say('tooLate'));
    const why = words ? say('revokedWhyWords', { words: sameText(words) }) : say('revokedWhy');
    if (proposal.status === 'accepted') await leaveDeal(asOwner, proposal, why);
    await tellOthers(asOwner, proposal);
  });
}

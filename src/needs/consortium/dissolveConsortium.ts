import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { isOpen } from '../../proposals/proposals.rules.ts';
import { findProposal } from '../../proposals/proposals.store.ts';
import { takeBackAccepted } from '../../proposals/takeBackAccepted.ts';
import { withdrawCovered } from '../../proposals/withdrawProposal.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { sameText, type Text } from '../../shared/text.ts';
import { visibleNeed } from '../needAccess.ts';
import { asAccepted, fillOf, gathers, isStanding, type ConsortiumShare } from './consortium.rules.ts';
import { changeConsortium, consortiaOfNeed, findConsortium, type StoredConsortium } from './consortium.store.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import { pushConsortium } from './replanConsortium.ts';

const { say } = consortiumPagesTexts;

/** The consortium, for the buyer whose need it is and for coordinators. Throws NotFound for everyone else. */
export async function seeConsortium(ctx: ActionContext, consortiumId: string): Promise<StoredConsortium> {
  const consortium = await findConsortium(consortiumId);
  if (!consortium) throw new NotFound();
  await visibleNeed(ctx, consortium.needId);
  return consortium;
}

/** Ends every standing share: open ones are withdrawn, accepted ones taken back; the owners are told why. */
async function endShares(ctx: ActionContext, members: readonly ConsortiumShare[], why: Text): Promise<ConsortiumShare[]> {
  const ended: ConsortiumShare[] = [];
  for (const member of members) {
    const proposal = isStanding(member.state) ? await findProposal(member.proposalId) : null;
    if (!proposal) {
      ended.push(member);
      continue;
    }
    if (isOpen(proposal.status)) await withdrawCovered(ctx, proposal, why);
    else if (proposal.status === 'accepted') await takeBackAccepted(ctx, proposal, why);
    ended.push({ ...member, state: 'withdrawn', changedAt: ctx.now });
  }
  return ended;
}

/** The members after those who have not answered yet are asked no more, and are told why. */
async function endOpenShares(ctx: ActionContext, { members }: StoredConsortium, why: Text): Promise<ConsortiumShare[]> {
  const open = members.filter(({ state }) => state === 'invited');
  const ended = new Map((await endShares(ctx, open, why)).map((member) => [member.proposalId, member]));
  return members.map((member) => ended.get(member.proposalId) ?? member);
}

/** The deal of a consortium was ended early: whoever is still asked is not asked any more. In the caller's transaction. */
export async function endWithDeal(ctx: ActionContext, consortiumId: string): Promise<void> {
  const consortium = await findConsortium(consortiumId);
  if (!consortium || consortium.status === 'dissolved') return;
  const members = await endOpenShares(ctx, consortium, say('dealEnded'));
  await pushConsortium(
    ctx,
    await changeConsortium(consortium, { status: 'dissolved', members, waiting: [], updatedAt: ctx.now }),
  );
}

/** Every share ends, also the accepted ones; owners, buyer and coordinators are told why. */
async function giveUp(ctx: ActionContext, consortium: StoredConsortium, why: Text, reason: Text): Promise<void> {
  const members = await endShares(ctx, consortium.members, why);
  const kept = await changeConsortium(consortium, { status: 'dissolved', members, waiting: [], updatedAt: ctx.now });
  const notice = {
    kind: 'consortium-dissolved',
    title: say('dissolvedTitle', { number: kept.number }),
    body: reason,
    url: paths.consortium(kept.id),
    topics: [`consortium:${kept.id}`, `need:${kept.needId}`, 'needs'],
  };
  await tell(ctx, { buyerId: kept.buyerId }, notice);
  await tell(ctx, { role: 'coordinator' }, notice);
  await pushConsortium(ctx, kept);
}

/**
 * The need looks for nothing more: a consortium that still gathers is given up with all its shares, and one that has its deal keeps to
 * those who supply and asks nobody further. In the caller's transaction; done twice it counts once.
 */
export async function endConsortia(ctx: ActionContext, needId: string, why: Text): Promise<void> {
  for (const consortium of await consortiaOfNeed(needId)) {
    if (gathers(consortium.status)) await giveUp(ctx, consortium, why, why);
    else if (consortium.status === 'agreed' && fillOf(consortium).accepted < consortium.required) {
      const members = await endOpenShares(ctx, consortium, why);
      const change = { members, ...asAccepted({ ...consortium, members }), waiting: [], updatedAt: ctx.now };
      await pushConsortium(ctx, await changeConsortium(consortium, change));
    }
  }
}

/**
 * Gives a consortium up before its deal: every share ends, also the accepted ones, all capacity is free again, everyone is told why.
 * Done twice it counts once. Throws NotFound, and Conflict once there is a deal.
 */
export async function dissolveConsortium(ctx: ActionContext, consortiumId: string, words: string): Promise<void> {
  await inTransaction(async () => {
    const consortium = await seeConsortium(ctx, consortiumId);
    if (consortium.status === 'dissolved') return;
    if (!gathers(consortium.status)) throw new Conflict(say('notGathering'));
    await giveUp(ctx, consortium, say('dissolvedWhy', { words: sameText(words) }), sameText(words));
  });
}

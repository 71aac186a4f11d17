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
import { gathers, isStanding, type ConsortiumShare } from './consortium.rules.ts';
import { changeConsortium, findConsortium, type StoredConsortium } from './consortium.store.ts';
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

/** The deal of a consortium was ended early: whoever is still asked is not asked any more. In the caller's transaction. */
export async function endWithDeal(ctx: ActionContext, consortiumId: string): Promise<void> {
  const consortium = await findConsortium(consortiumId);
  if (!consortium || consortium.status === 'dissolved') return;
  const open = consortium.members.filter(({ state }) => state === 'invited');
  const ended = new Map((await endShares(ctx, open, say('dealEnded'))).map((member) => [member.proposalId, member]));
  const members = consortium.members.map((member) => ended.get(member.proposalId) ?? member);
  await pushConsortium(
    ctx,
    await changeConsortium(consortium, { status: 'dissolved', members, waiting: [], updatedAt: ctx.now }),
  );
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
    const members = await endShares(ctx, consortium.members, say('dissolvedWhy', { words: sameText(words) }));
    const kept = await changeConsortium(consortium, { status: 'dissolved', members, waiting: [], updatedAt: ctx.now });
    const notice = {
      kind: 'consortium-dissolved',
      title: say('dissolvedTitle', { number: kept.number }),
      body: sameText(words),
      url: paths.consortium(kept.id),
      topics: [`consortium:${kept.id}`, `need:${kept.needId}`, 'needs'],
    };
    await tell(ctx, { buyerId: kept.buyerId }, notice);
    await tell(ctx, { role: 'coordinator' }, notice);
    await pushConsortium(ctx, kept);
  });
}

import { findBuyer, listUmkm } from '../profiles/profiles.store.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import type { Proposal } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import type { Text } from '../shared/text.ts';
import { looksFurther, reachTogether, remainingQuantity, type Reach } from './choice.rules.ts';
import { consortiaOfNeed } from './consortium/consortium.store.ts';
import { planForNeed } from './consortium/planForNeed.ts';
import { usualChoices } from './consortium/planning.rules.ts';
import { findMatches, listHandPicks } from './matches.store.ts';
import { visibleNeed } from './needAccess.ts';
import { mayPublish, type Need, type StoredMatches } from './needs.rules.ts';
import { needsTexts } from './needs.texts.ts';
import { askedAlready } from './sendProposals.ts';
import type { NeedStory } from './showNeed.view.ts';

/** Why this buyer cannot publish now; null when they can. */
export async function publishNotice(buyerId: string): Promise<Text | null> {
  const buyer = await findBuyer(buyerId);
  if (!buyer || mayPublish(buyer.status)) return null;
  return needsTexts.say(buyer.status === 'refused' ? 'refusedBuyer' : 'pendingBuyer');
}

async function noticeFor(need: Need): Promise<Text | null> {
  return need.status === 'draft' ? publishNotice(need.buyerId) : null;
}

/** How far those who could be asked come together: by a plan over everyone while nobody has been asked, else by the kept ranking. */
async function togetherFor(need: Need, matches: StoredMatches, proposals: readonly Proposal[], now: Date): Promise<Reach | null> {
  const quantity = remainingQuantity(need, proposals);
  const reach = quantity < 1 ? null : reachTogether({ ...need, quantity }, matches);
  if (!reach || !looksFurther(need, proposals) || askedAlready(proposals).size > 0) return reach;
  const { plan } = await planForNeed(need, proposals, usualChoices, now);
  if (plan.outcome !== 'planned') return reach;
  const reached = quantity - Math.max(...plan.fills.map(({ remainder }) => remainder));
  return { members: new Set(plan.members.map(({ umkmId }) => umkmId)).size, reached, enough: plan.complete };
}

/** A need with its ranking, its proposals and the UMKM in both, for those who may see it. Throws NotFound for everyone else. */
export async function readNeedStory(ctx: ActionContext, needId: string): Promise<NeedStory> {
  const need = await visibleNeed(ctx, needId);
  const matches = await findMatches(needId);
  const proposals = await proposalsOfNeed(needId);
  const handPicks = await listHandPicks(needId);
  const shown = [...(matches?.eligible ?? []), ...(matches?.nearMisses ?? []), ...handPicks];
  const umkm = await listUmkm([...new Set(shown.map(({ umkmId }) => umkmId))]);
  return {
    need,
    matches,
    proposals,
    handPicks,
    umkm: new Map(umkm.map((one) => [one.id, one])),
    publishNotice: await noticeFor(need),
    consortia: await consortiaOfNeed(needId),
    together: matches ? await togetherFor(need, matches, proposals, ctx.now) : null,
  };
}

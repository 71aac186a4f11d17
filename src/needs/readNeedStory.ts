import { findBuyer, listUmkm } from '../profiles/profiles.store.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import type { ActionContext } from '../shared/context.ts';
import type { Text } from '../shared/text.ts';
import { findMatches, listHandPicks } from './matches.store.ts';
import { visibleNeed } from './needAccess.ts';
import { mayPublish, type Need } from './needs.rules.ts';
import { needsTexts } from './needs.texts.ts';
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
  };
}

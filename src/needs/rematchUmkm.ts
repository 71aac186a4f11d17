import { paths } from '../http/paths.ts';
import { tell } from '../notifications/tell.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { findStanding, needsListing, type Standing } from './matches.store.ts';
import { KEPT, matchNeed } from './matchNeed.ts';
import { pushNeedChanged } from './needAccess.ts';
import { isLive, type Need } from './needs.rules.ts';
import { findNeed } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';
import { openNeedsFor } from './openNeedsBook.ts';

async function tellBuyer(ctx: ActionContext, need: Need, umkm: Umkm): Promise<void> {
  await tell(
    ctx,
    { buyerId: need.buyerId },
    {
      kind: 'need-new-match',
      title: needsTexts.say('toldNewMatchTitle', { umkm: umkm.name }),
      body: needsTexts.say('toldNewMatchBody', { title: need.title }),
      url: paths.need(need.id),
      topics: ['needs', `need:${need.id}`],
    },
  );
}

/** False when the list is full of better ones: then the UMKM enters neither it nor what is seen of it. */
function mayEnter(before: Standing | null, score: number): boolean {
  return before === null || before.eligible.length < KEPT || score > before.last;
}

/**
 * Takes a changed profile into every open need whose list it stands in or now enters, and tells only the buyers whose list of fitting
 * UMKM it newly enters. Runs in the caller's transaction.
 */
export async function rematchUmkm(ctx: ActionContext, umkmId: string): Promise<void> {
  const umkm = await findUmkm(umkmId);
  const fits = new Map(openNeedsFor(umkmId, ctx.now).map(({ needId, score }) => [needId, score]));
  const standing = await needsListing(umkmId);
  for (const needId of new Set([...standing, ...fits.keys()])) {
    const need = await findNeed(needId);
    if (!need || !isLive(need.status) || need.answerBy <= ctx.now) continue;
    const before = await findStanding(needId);
    const listed = before?.eligible.includes(umkmId) ?? false;
    const near = before?.near.includes(umkmId) ?? false;
    if (!listed && !near && !mayEnter(before, fits.get(needId) ?? 0)) continue;
    const after = await matchNeed(ctx, need);
    await pushNeedChanged(ctx, need);
    if (umkm && !listed && after.eligible.some((match) => match.umkmId === umkmId)) await tellBuyer(ctx, need, umkm);
  }
}

import { paths } from '../http/paths.ts';
import { tell } from '../notifications/tell.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { findMatches } from './matches.store.ts';
import { explainNow, matchNeed } from './matchNeed.ts';
import { pushNeedChanged } from './needAccess.ts';
import type { Need, StoredMatches } from './needs.rules.ts';
import { listOpenNeeds } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';

/** The most urgent needs come first; a district has some hundred open at a time. */
const MOST_NEEDS = 2_000;

const lists = (matches: StoredMatches | null, umkmId: string) => ({
  eligible: matches?.eligible.some((match) => match.umkmId === umkmId) ?? false,
  near: matches?.nearMisses.some((match) => match.umkmId === umkmId) ?? false,
});

async function fitsNow(need: Need, umkm: Umkm | null, now: Date): Promise<boolean> {
  for (const { id, active } of umkm?.status === 'active' ? umkm.products : []) {
    if (active && (await explainNow(need, umkm!.id, id, now))?.eligible) return true;
  }
  return false;
}

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

/**
 * Takes a changed profile into every open need whose list it stands in or may enter, and tells only the buyers whose list of
 * fitting UMKM it newly enters. Runs in the caller's transaction.
 */
export async function rematchUmkm(ctx: ActionContext, umkmId: string): Promise<void> {
  const umkm = await findUmkm(umkmId);
  for (const need of await listOpenNeeds(ctx.now, MOST_NEEDS)) {
    const before = lists(await findMatches(need.id), umkmId);
    if (!before.eligible && !before.near && !(await fitsNow(need, umkm, ctx.now))) continue;
    const after = lists(await matchNeed(ctx, need), umkmId);
    await pushNeedChanged(ctx, need);
    if (umkm && after.eligible && !before.eligible) await tellBuyer(ctx, need, umkm);
  }
}

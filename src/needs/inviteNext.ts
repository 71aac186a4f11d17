import { paths } from '../http/paths.ts';
import { tell } from '../notifications/tell.ts';
import { inTransaction } from '../platform/transaction.ts';
import { isOpen, type Proposal } from '../proposals/proposals.rules.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import { statusText } from '../proposals/proposals.texts.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { joinTexts, sameText } from '../shared/text.ts';
import { inLine, looksFurther, remainingQuantity } from './choice.rules.ts';
import { inviteTexts } from './invite.texts.ts';
import { matchNeed } from './matchNeed.ts';
import { pushNeedChanged } from './needAccess.ts';
import { invitesUntil, type Need } from './needs.rules.ts';
import { findNeed, markMatched } from './needs.store.ts';
import { openChosen, withProducts, type Chosen } from './sendProposals.ts';

async function openOne(ctx: ActionContext, need: Need, chosen: Chosen): Promise<Proposal[]> {
  try {
    return await openChosen(ctx, need, [chosen]);
  } catch (error) {
    // Their capacity has gone meanwhile; that is found before anything is written.
    if (error instanceof Conflict) return [];
    throw error;
  }
}

async function announce(ctx: ActionContext, need: Need, closed: Proposal, opened: readonly Proposal[]): Promise<void> {
  const names = joinTexts(opened.map(({ umkmName }) => sameText(umkmName)));
  const words = { umkm: closed.umkmName, status: statusText(closed.status), names, title: need.title };
  const notice =
    opened.length > 0
      ? { kind: 'need-next-invited', title: inviteTexts.say('invitedTitle', words), body: inviteTexts.say('invitedBody', words) }
      : { kind: 'need-nobody-next', title: inviteTexts.say('nobodyTitle', words), body: inviteTexts.say('nobodyBody', words) };
  const about = { ...notice, url: paths.need(need.id), topics: ['needs', 'proposals', `need:${need.id}`] };
  await tell(ctx, { buyerId: need.buyerId }, about);
  await tell(ctx, { role: 'coordinator' }, about);
  await pushNeedChanged(ctx, need);
}

/**
 * After a proposal ended without a deal, asks the next best that were never asked, for what remains, where the buyer allows it: as many
 * as may consider it at once. Owner, buyer and coordinators are told, also when nobody is left. Resolves to the new proposals.
 * Does nothing when the need is over or covered, its time has passed, or a coordinator is passing the request on by hand.
 */
export async function inviteNext(ctx: ActionContext, closed: Proposal): Promise<Proposal[]> {
  return inTransaction(async () => {
    const need = await findNeed(closed.needId);
    const until = need && invitesUntil(need);
    if (!need?.autoInvite || !until || until <= ctx.now || closed.reassigned) return [];
    const proposals = await proposalsOfNeed(need.id);
    const considering = proposals.filter(({ status }) => isOpen(status)).length;
    const places = need.autoInvite.atOnce - considering;
    if (places <= 0 || !looksFurther(need, proposals)) return [];
    const rest = { ...need, quantity: remainingQuantity(need, proposals) };
    const line = await withProducts(rest, inLine(await matchNeed(ctx, need), proposals));
    const opened: Proposal[] = [];
    for (const chosen of line) {
      if (opened.length < places) opened.push(...(await openOne(ctx, need, chosen)));
    }
    if (opened.length > 0) await markMatched(need.id);
    if (opened.length > 0 || considering === 0) await announce(ctx, need, closed, opened);
    return opened;
  });
}

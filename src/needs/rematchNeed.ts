import { inTransaction } from '../platform/transaction.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { looksFurther } from './choice.rules.ts';
import { matchNeed } from './matchNeed.ts';
import { pushNeedChanged, visibleNeed } from './needAccess.ts';
import type { StoredMatches } from './needs.rules.ts';
import { needsTexts } from './needs.texts.ts';

/** Ranks a published need again as things stand now, for its buyer or a coordinator. Throws Conflict when it is not open. */
export async function rematchNeed(ctx: ActionContext, needId: string): Promise<StoredMatches> {
  return inTransaction(async () => {
    const need = await visibleNeed(ctx, needId);
    if (!looksFurther(need, await proposalsOfNeed(needId)))
      throw new Conflict(needsTexts.say(need.status === 'draft' ? 'notPublished' : 'over'));
    const matches = await matchNeed(ctx, need);
    await pushNeedChanged(ctx, need);
    return matches;
  });
}

import { paths } from '../http/paths.ts';
import { tell } from '../notifications/tell.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, InvalidInput } from '../shared/errors.ts';
import { sameText } from '../shared/text.ts';
import { matchNeed } from './matchNeed.ts';
import { ownNeed, pushNeedChanged } from './needAccess.ts';
import { isLive, mayBecome, mayPublish, publishProblems, type Need } from './needs.rules.ts';
import { moveNeed } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';
import { buyerOf } from './saveNeedDraft.ts';

/**
 * Publishes a draft and matches it at once. Does nothing to a need that is published already.
 * Throws Conflict while the organisation is not verified or when the need is over, InvalidInput when something is missing.
 */
export async function publishNeed(ctx: ActionContext, needId: string): Promise<Need> {
  return inTransaction(async () => {
    const need = await ownNeed(ctx, needId);
    if (isLive(need.status)) return need;
    const buyer = await buyerOf(ctx);
    if (!mayPublish(buyer.status)) {
      throw new Conflict(needsTexts.say(buyer.status === 'refused' ? 'refusedBuyer' : 'pendingBuyer'));
    }
    if (!mayBecome(need.status, 'open')) throw new Conflict(needsTexts.say('over'));
    const problems = publishProblems(need, ctx.now);
    if (Object.keys(problems).length > 0) throw new InvalidInput(problems);

    const published: Need = { ...need, status: 'open', publishedAt: ctx.now };
    if (!(await moveNeed(needId, ['draft'], 'open', { publishedAt: ctx.now }))) throw new Conflict(needsTexts.say('over'));
    await matchNeed(ctx, published);
    await tell(
      ctx,
      { role: 'coordinator' },
      {
        kind: 'need-published',
        title: needsTexts.say('toldPublished', { buyer: need.buyerName }),
        body: sameText(need.title),
        url: paths.need(needId),
        topics: ['needs', `need:${needId}`],
      },
    );
    await pushNeedChanged(ctx, published);
    return published;
  });
}

import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { NotFound } from '../../shared/errors.ts';
import type { Buyer } from '../profiles.rules.ts';
import { findBuyer, replaceBuyer } from '../profiles.store.ts';
import { isStillOpen, requireCoordinator, type Decision } from './verification.rules.ts';
import { verificationTexts } from './verification.texts.ts';

const { say } = verificationTexts;

const states = { pending: 'open', active: 'approved', refused: 'refused' } as const;

/**
 * A coordinator approves a buying organisation or sends it back with a reason; the buyer is told.
 * Throws Forbidden, NotFound, and Conflict when it was decided otherwise.
 */
export async function verifyBuyer(ctx: ActionContext, buyerId: string, decision: Decision): Promise<Buyer> {
  requireCoordinator(ctx.actor);
  return inTransaction(async () => {
    const before = await findBuyer(buyerId);
    if (!before) throw new NotFound();
    if (!isStillOpen(states[before.status], decision)) return before;
    const after: Buyer = {
      ...before,
      status: decision.approve ? 'active' : 'refused',
      refusalReason: decision.approve ? null : decision.reason,
    };
    await replaceBuyer(after);
    ctx.push.changed({ role: 'coordinator' }, ['verification']);
    await tell(
      ctx,
      { buyerId },
      {
        kind: decision.approve ? 'organisation-approved' : 'organisation-refused',
        title: say(decision.approve ? 'buyerApprovedTitle' : 'buyerRefusedTitle'),
        body: decision.approve ? say('buyerApprovedBody') : say('reasonBody', { reason: decision.reason }),
        url: paths.organisation,
        topics: ['profile'],
      },
    );
    return after;
  });
}

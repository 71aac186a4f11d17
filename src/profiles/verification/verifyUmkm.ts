import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { keepUmkm } from '../keepUmkm.ts';
import type { Umkm, UmkmStatus } from '../profiles.rules.ts';
import { findUmkm } from '../profiles.store.ts';
import { isStillOpen, requireCoordinator, type Decision } from './verification.rules.ts';
import { verificationTexts } from './verification.texts.ts';

const { say } = verificationTexts;

const states: Readonly<Record<UmkmStatus, 'open' | 'approved' | 'refused' | null>> = {
  draft: null,
  pending: 'open',
  active: 'approved',
  paused: 'approved',
  refused: 'refused',
};

/**
 * A coordinator approves a new UMKM (it becomes active and is matched) or sends it back with a reason; the owner is told.
 * Throws Forbidden, NotFound, and Conflict when it was not sent or was decided otherwise.
 */
export async function verifyUmkm(ctx: ActionContext, umkmId: string, decision: Decision): Promise<Umkm> {
  requireCoordinator(ctx.actor);
  return inTransaction(async () => {
    const before = await findUmkm(umkmId);
    if (!before) throw new NotFound();
    const state = states[before.status];
    if (state === null) throw new Conflict(say('notSent'));
    if (!isStillOpen(state, decision)) return before;
    const after = await keepUmkm(ctx, before, {
      ...before,
      status: decision.approve ? 'active' : 'refused',
      refusalReason: decision.approve ? null : decision.reason,
    });
    await tell(
      ctx,
      { umkmId },
      {
        kind: decision.approve ? 'profile-approved' : 'profile-refused',
        title: say(decision.approve ? 'umkmApprovedTitle' : 'umkmRefusedTitle'),
        body: decision.approve ? say('umkmApprovedBody') : say('reasonBody', { reason: decision.reason }),
        url: paths.profile,
        topics: ['profile'],
      },
    );
    return after;
  });
}

import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { NotFound } from '../../shared/errors.ts';
import { keepUmkm } from '../keepUmkm.ts';
import { findUmkm } from '../profiles.store.ts';
import { requireCoordinator } from '../verification/verification.rules.ts';
import { addVisit, endRest, findAnswering } from './visits.store.ts';
import { visitsTexts } from './visits.texts.ts';

const { say } = visitsTexts;

export interface VisitReport {
  readonly note: string;
  /** The owner is back; otherwise the UMKM goes on resting and stays on the list. */
  readonly active: boolean;
}

/**
 * A coordinator has visited or called an UMKM that rests because of its silence, and says whether it is active again; the owner is
 * told. Sent again after it is back, or with the same words twice in a row, it changes nothing. Throws Forbidden for others, NotFound for one that was never on the list.
 */
export async function markVisited(ctx: ActionContext, umkmId: string, { note, active }: VisitReport): Promise<void> {
  requireCoordinator(ctx.actor);
  await inTransaction(async () => {
    const umkm = await findUmkm(umkmId);
    const answering = umkm && (await findAnswering(umkmId));
    if (!umkm || !answering) throw new NotFound();
    if (answering.restsSince === null) return;
    const visit = { at: ctx.now, byName: ctx.actor.name, note };
    const last = answering.visits.at(-1);
    if (!active && last?.note === note && last.byName === visit.byName) return;
    if (active) {
      if (umkm.status === 'paused') await keepUmkm(ctx, umkm, { ...umkm, status: 'active' });
      await endRest(umkmId, visit);
      const notice = { kind: 'profile-active-again', title: say('backTitle'), body: say('backBody', { name: ctx.actor.name }) };
      await tell(ctx, { umkmId }, { ...notice, url: paths.profile, topics: ['profile'] });
    } else await addVisit(umkmId, visit);
    ctx.push.changed({ role: 'coordinator' }, ['visits']);
  });
}

import { listUsersOf } from '../../accounts/accounts.store.ts';
import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { keepUmkm } from '../keepUmkm.ts';
import type { Umkm } from '../profiles.rules.ts';
import { findUmkm } from '../profiles.store.ts';
import { SILENCES_UNTIL_REST } from './visits.rules.ts';
import { addAnswer, addSilence, setResting } from './visits.store.ts';
import { visitsTexts } from './visits.texts.ts';

const { say } = visitsTexts;

async function letRest(ctx: ActionContext, umkm: Umkm): Promise<void> {
  await keepUmkm(ctx, umkm, { ...umkm, status: 'paused' });
  await setResting(umkm.id, ctx.now);
  const words = { umkm: umkm.name, kecamatan: umkm.kecamatan ?? say('noPlace'), count: SILENCES_UNTIL_REST };
  await tell(
    ctx,
    { umkmId: umkm.id },
    { kind: 'profile-rests', title: say('restTitle'), body: say('restBody', words), url: paths.profile, topics: ['profile'] },
  );
  await tell(
    ctx,
    { role: 'coordinator' },
    {
      kind: 'visit-needed',
      title: say('visitTitle', words),
      body: say('visitBody', words),
      url: paths.visits,
      topics: ['visits'],
    },
  );
  for (const { id } of await listUsersOf({ umkmId: umkm.id })) ctx.push.changed({ userId: id }, ['profile']);
  ctx.push.changed({ role: 'coordinator' }, ['visits']);
}

/**
 * An offer ended without an answer of the owner. The third in a row lets an active UMKM rest, never more than that: it is told why,
 * leaves the matching until it says that it is active again, and stands on the coordinators' list of visits.
 */
export async function countSilence(ctx: ActionContext, umkmId: string): Promise<void> {
  await inTransaction(async () => {
    const silences = await addSilence(umkmId, ctx.now);
    if (silences < SILENCES_UNTIL_REST) return;
    const umkm = await findUmkm(umkmId);
    if (umkm?.status === 'active') await letRest(ctx, umkm);
  });
}

/** The owner answered an offer, whatever the answer: the count of silences starts anew. */
export async function countAnswer(ctx: ActionContext, umkmId: string): Promise<void> {
  await addAnswer(umkmId, ctx.now);
}

import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict } from '../../shared/errors.ts';
import { joinTexts } from '../../shared/text.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import { mayMoveUmkm, type Umkm } from '../profiles.rules.ts';
import { missingWords } from './profile.rules.ts';
import { profileTexts } from './profile.texts.ts';

const { say } = profileTexts;

/** Sends a complete profile for verification and tells the coordinators; sent already, it does nothing. Throws Conflict when parts are missing. */
export async function submitProfile(ctx: ActionContext): Promise<Umkm> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    if (!mayMoveUmkm(before.status, 'pending')) return before;
    const missing = missingWords(before);
    if (missing.length > 0) throw new Conflict(say('notComplete', { parts: joinTexts(missing) }));
    const sent = await keepUmkm(ctx, before, { ...before, status: 'pending', refusalReason: null, submittedAt: ctx.now });
    await tell(
      ctx,
      { role: 'coordinator' },
      {
        kind: 'verification-umkm',
        title: say('submittedTitle'),
        body: say('submittedBody', { name: sent.name, place: sent.kecamatan ?? '' }),
        url: paths.umkm(sent.id),
        topics: ['verification'],
      },
    );
    return sent;
  });
}

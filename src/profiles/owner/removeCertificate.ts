import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict } from '../../shared/errors.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import type { Umkm } from '../profiles.rules.ts';
import { certificateTexts } from './certificates.texts.ts';

/** Takes a certificate out of the profile; one that is gone already changes nothing. Throws Conflict for the NIB, which is business data. */
export async function removeCertificate(ctx: ActionContext, certificateId: string): Promise<Umkm> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    const certificate = before.certificates.find(({ id }) => id === certificateId);
    if (!certificate) return before;
    if (certificate.type === 'nib') throw new Conflict(certificateTexts.say('nibStays'));
    return keepUmkm(ctx, before, { ...before, certificates: before.certificates.filter(({ id }) => id !== certificateId) });
  });
}

import { renameParty } from '../../accounts/accounts.store.ts';
import { scaleOf, type Scale } from '../../catalogue/scale.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { NO_END } from '../../shared/dates.ts';
import { Conflict, InvalidInput } from '../../shared/errors.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import { businessPoint } from '../places.rules.ts';
import type { Certificate, Umkm } from '../profiles.rules.ts';
import { newId } from '../profiles.store.ts';
import { businessTexts } from './business.texts.ts';
import { requireStillComplete } from './profile.rules.ts';

export type BusinessData = Pick<
  Umkm,
  'name' | 'nib' | 'annualSalesIdr' | 'capitalIdr' | 'kecamatan' | 'desa' | 'workersMen' | 'workersWomen'
>;

/** The scale by law. Throws InvalidInput when the business is too large to be an UMKM. */
function umkmScale(data: BusinessData): Scale | null {
  const scale = scaleOf(data);
  if (scale !== 'besar') return scale;
  throw new InvalidInput({ [data.annualSalesIdr === null ? 'capitalIdr' : 'annualSalesIdr']: businessTexts.say('tooLarge') });
}

/** The NIB counts as a certificate of its own: another number must be checked again. */
function withNib(certificates: readonly Certificate[], nib: string | null, now: Date): Certificate[] {
  const others = certificates.filter(({ type }) => type !== 'nib');
  const held = certificates.find(({ type }) => type === 'nib');
  if (nib === null) return others;
  if (held?.number === nib) return [...certificates];
  const claimed: Certificate = {
    id: held?.id ?? newId(),
    type: 'nib',
    number: nib,
    validUntil: NO_END,
    verification: 'claimed',
    refusalReason: null,
    fileId: null,
    renewalRecorded: false,
    claimedAt: now,
    verifiedAt: null,
  };
  return [claimed, ...others];
}

/** Keeps what the owner states of the business; parts may be left out until it is sent. Throws InvalidInput. */
export async function saveBusiness(ctx: ActionContext, data: BusinessData): Promise<Umkm> {
  const scale = umkmScale(data);
  try {
    return await inTransaction(async () => {
      const before = await ownUmkm(ctx);
      const moved = data.kecamatan !== before.kecamatan || before.location === null;
      const after: Umkm = {
        ...before,
        ...data,
        scale,
        location: data.kecamatan === null ? null : moved ? businessPoint(data.kecamatan) : before.location,
        certificates: withNib(before.certificates, data.nib, ctx.now),
      };
      requireStillComplete(after);
      if (after.name !== before.name) await renameParty({ umkmId: after.id }, after.name);
      return keepUmkm(ctx, before, after);
    });
  } catch (error) {
    if (error instanceof Conflict && error.cause) throw new InvalidInput({ nib: error.text });
    throw error;
  }
}

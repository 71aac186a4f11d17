import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, InvalidInput } from '../../shared/errors.ts';
import { certificateName } from '../certificateName.rules.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import { waitingCertificates, type Certificate, type Umkm } from '../profiles.rules.ts';
import { certificateTexts } from './certificates.texts.ts';

const { say } = certificateTexts;

/** Two of each kind (one running out, one renewed) and some more. */
const MOST_CERTIFICATES = 40;

/** `fileId` null keeps the file that is there. */
export type StatedCertificate = Pick<Certificate, 'id' | 'type' | 'number' | 'validUntil' | 'fileId'>;

function claimed(stated: StatedCertificate, known: Certificate | undefined, now: Date): Certificate {
  return {
    ...stated,
    fileId: stated.fileId ?? known?.fileId ?? null,
    verification: 'claimed',
    refusalReason: null,
    renewalRecorded: false,
    claimedAt: now,
    verifiedAt: null,
  };
}

function isUnchanged(stated: StatedCertificate, known: Certificate | undefined): boolean {
  const { type, number, validUntil } = known ?? {};
  return stated.fileId === null && stated.type === type && stated.number === number && stated.validUntil === validUntil;
}

function requireRoom(umkm: Umkm, stated: StatedCertificate): void {
  const others = umkm.certificates.filter(({ id }) => id !== stated.id);
  if (others.some(({ type, number }) => type === stated.type && number.toLowerCase() === stated.number.toLowerCase())) {
    throw new InvalidInput({ number: say('numberTaken') });
  }
  if (others.length >= MOST_CERTIFICATES) throw new Conflict(say('tooMany', { most: MOST_CERTIFICATES }));
}

async function tellCoordinators(ctx: ActionContext, umkm: Umkm, { type, id }: Certificate): Promise<void> {
  await tell(
    ctx,
    { role: 'coordinator' },
    {
      kind: 'verification-certificate',
      title: say('queueTitle'),
      body: say('queueBody', { type: certificateName(type), name: umkm.name }),
      url: paths.verifyCertificate(umkm.id, id),
      topics: ['verification'],
    },
  );
}

/**
 * Keeps a certificate of the actor's UMKM: a new one, or a change of the one with this id, which makes it claimed again; the same
 * words once more change nothing. Coordinators are told when it waits for them. Throws InvalidInput when type and number are there already.
 */
export async function saveCertificate(ctx: ActionContext, stated: StatedCertificate): Promise<{ changed: boolean }> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    const known = before.certificates.find(({ id }) => id === stated.id);
    if (isUnchanged(stated, known)) return { changed: false };
    requireRoom(before, stated);
    const certificate = claimed(stated, known, ctx.now);
    const others = before.certificates.filter(({ id }) => id !== stated.id);
    const after = await keepUmkm(ctx, before, { ...before, certificates: [...others, certificate] });
    if (waitingCertificates(after).some(({ id }) => id === certificate.id)) await tellCoordinators(ctx, after, certificate);
    return { changed: true };
  });
}

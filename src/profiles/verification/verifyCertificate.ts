import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, NotFound } from '../../shared/errors.ts';
import { certificateName } from '../certificateName.rules.ts';
import { keepUmkm } from '../keepUmkm.ts';
import { waitingCertificates, type Certificate, type Umkm } from '../profiles.rules.ts';
import { findUmkm } from '../profiles.store.ts';
import { isStillOpen, requireCoordinator, type Decision } from './verification.rules.ts';
import { verificationTexts } from './verification.texts.ts';

/** Durable job: a certificate has been seen and counts now. Payload `{ umkmId }`. */
const CERTIFICATE_VERIFIED = 'certificate-verified';

const { say } = verificationTexts;

/** The UMKM with one of its certificates. Throws NotFound. */
export async function findCertificate(umkmId: string, certificateId: string): Promise<{ umkm: Umkm; certificate: Certificate }> {
  const umkm = await findUmkm(umkmId);
  const certificate = umkm?.certificates.find(({ id }) => id === certificateId);
  if (!umkm || !certificate) throw new NotFound();
  return { umkm, certificate };
}

function withCertificate(umkm: Umkm, changed: Certificate): Umkm {
  return { ...umkm, certificates: umkm.certificates.map((kept) => (kept.id === changed.id ? changed : kept)) };
}

const states = { claimed: 'open', verified: 'approved', refused: 'refused' } as const;

/**
 * A coordinator who has seen the paper approves a certificate or sends it back with a reason; the owner is told and matching takes it
 * over. `seen` is the claim the coordinator looked at. Throws Forbidden, NotFound, and Conflict when the owner has changed it since,
 * when the profile was not sent yet, or when it was decided otherwise.
 */
export async function verifyCertificate(
  ctx: ActionContext,
  umkmId: string,
  certificateId: string,
  decision: Decision,
  seen: Date,
): Promise<void> {
  requireCoordinator(ctx.actor);
  await inTransaction(async () => {
    const { umkm, certificate } = await findCertificate(umkmId, certificateId);
    if (certificate.claimedAt.getTime() !== seen.getTime()) throw new Conflict(say('changed'));
    if (!isStillOpen(states[certificate.verification], decision)) return;
    if (!waitingCertificates(umkm).some(({ id }) => id === certificateId)) throw new Conflict(say('notSent'));
    const decided: Certificate = {
      ...certificate,
      verification: decision.approve ? 'verified' : 'refused',
      refusalReason: decision.approve ? null : decision.reason,
      verifiedAt: decision.approve ? ctx.now : null,
    };
    await keepUmkm(ctx, umkm, withCertificate(umkm, decided));
    if (decision.approve) await enqueueJob(CERTIFICATE_VERIFIED, { umkmId }, { key: umkmId });
    const type = certificateName(certificate.type);
    await tell(
      ctx,
      { umkmId },
      {
        kind: decision.approve ? 'certificate-verified' : 'certificate-refused',
        title: say(decision.approve ? 'certificateApprovedTitle' : 'certificateRefusedTitle', { type }),
        body: decision.approve ? say('certificateApprovedBody') : say('reasonBody', { reason: decision.reason }),
        url: paths.profileCertificates,
        topics: ['profile'],
      },
    );
  });
}

/**
 * A coordinator records that a certificate's renewal is under way, or takes the record back; as it stands already, nothing happens.
 * Throws Forbidden, NotFound, and Conflict for a certificate that is not verified.
 */
export async function recordRenewal(ctx: ActionContext, umkmId: string, certificateId: string, underWay: boolean): Promise<void> {
  requireCoordinator(ctx.actor);
  await inTransaction(async () => {
    const { umkm, certificate } = await findCertificate(umkmId, certificateId);
    if (certificate.renewalRecorded === underWay) return;
    if (certificate.verification !== 'verified') throw new Conflict(say('notVerified'));
    await keepUmkm(ctx, umkm, withCertificate(umkm, { ...certificate, renewalRecorded: underWay }));
    if (!underWay) return;
    await tell(
      ctx,
      { umkmId },
      {
        kind: 'certificate-renewal',
        title: say('renewalTitle', { type: certificateName(certificate.type) }),
        body: say('renewalBody'),
        url: paths.profileCertificates,
        topics: ['profile'],
      },
    );
  });
}

import { z } from 'zod';
import { asList, formMessage } from '../../http/parse.ts';
import type { PickedCertificate } from './approveCertificates.ts';
import { verificationTexts } from './verification.texts.ts';

const reason = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .pipe(z.string().max(500));

const reasonNeeded = formMessage(verificationTexts.say('reasonNeeded'));

/** Approve, or refuse with a reason of at least five letters. */
export const decisionForm = z
  .object({ decision: z.enum(['approve', 'refuse']), reason })
  .refine(({ decision, reason: given }) => decision === 'approve' || given.length >= 5, { ...reasonNeeded, path: ['reason'] })
  .transform(({ decision, reason: given }) =>
    decision === 'approve' ? { approve: true as const } : { approve: false as const, reason: given },
  );

/** Beside a decision on a certificate: which claim the coordinator looked at, as milliseconds since 1970. */
export const seenForm = z.object({ seen: z.coerce.number().int().min(0) }).transform(({ seen }) => new Date(seen));

const picked = z
  .string()
  .regex(/^[0-9a-f]{24}\.[0-9a-f]{24}\.\d{1,15}$/)
  .transform((value): PickedCertificate => {
    const [umkmId = '', certificateId = '', seen = ''] = value.split('.');
    return { umkmId, certificateId, seen: new Date(Number(seen)) };
  });

/** The certificates ticked in the queue, each with the claim that was looked at. */
export const approvalForm = z.object({ certificates: z.preprocess(asList, z.array(picked).max(200)) });

export const renewalForm = z.object({ underWay: z.enum(['yes', 'no']) }).transform(({ underWay }) => underWay === 'yes');

export const queueQuery = z.object({
  tab: z.enum(['umkm', 'certificates', 'buyers']).default('umkm'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

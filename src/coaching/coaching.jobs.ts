import type { JobHandlers } from '../platform/jobs.ts';
import { certificateState } from '../profiles/profiles.rules.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import { systemActor, type Push } from '../shared/context.ts';
import { dayOf } from '../shared/dates.ts';
import { moved } from './coachCase.ts';
import { openCasesOf } from './coaching.store.ts';

/** `certificate-verified` { umkmId }: cases whose certificates the UMKM now holds are issued. */
export function coachingJobs(push: Push): JobHandlers {
  return {
    'certificate-verified': async ({ umkmId }: { umkmId: string }, now: Date) => {
      const umkm = await findUmkm(umkmId);
      const held = new Set(
        (umkm?.certificates ?? [])
          .filter((one) => ['verified', 'expiring'].includes(certificateState(one, dayOf(now))))
          .map(({ type }) => type),
      );
      for (const one of await openCasesOf([umkmId])) {
        if (one.certificates.length === 0 || !one.certificates.every((type) => held.has(type))) continue;
        await moved({ actor: systemActor, now, locale: 'id', push }, one, 'issued', '');
      }
    },
  };
}

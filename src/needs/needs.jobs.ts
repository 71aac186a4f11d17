import type { JobHandlers } from '../platform/jobs.ts';
import { refreshInIndex } from '../profiles/capabilityIndex.ts';
import { systemActor, type Push } from '../shared/context.ts';
import { rematchUmkm } from './rematchUmkm.ts';

/** Work that other rooms leave to this one: `rematch-umkm` { umkmId } after a profile, product or certificate has changed. */
export function needsJobs(push: Push): JobHandlers {
  return {
    'rematch-umkm': async ({ umkmId }: { umkmId: string }, now: Date) => {
      await refreshInIndex(umkmId);
      await rematchUmkm({ actor: systemActor, now, locale: 'id', push }, umkmId);
    },
  };
}

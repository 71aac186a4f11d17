import type { ChangeHandlers } from '../platform/changes.ts';
import { enqueueJob } from '../platform/jobs.ts';
import { followLexicon, loadCapabilityIndex, refreshInIndex } from '../profiles/capabilityIndex.ts';
import { findNeed, listOpenNeeds } from './needs.store.ts';
import { dropOpenNeed, entersLists, keepOpenNeed, replaceOpenNeeds } from './openNeedsBook.ts';

/** More than a district has open at a time. */
const MOST_NEEDS = 20_000;

/** Reads every open need into this process's book, at its start and when changes may have been missed. */
export async function loadOpenNeeds(now: Date): Promise<void> {
  replaceOpenNeeds(await listOpenNeeds(now, MOST_NEEDS), now);
}

/**
 * Keeps what this process holds in memory at what the database says, whoever changed it: the index of UMKM, the book of open needs, the
 * lexicon. Where a change of an UMKM that another process made meets a need that process may not have known yet, the need is matched
 * again by the durable job; lists that hold the UMKM already stay as they are.
 */
export function memoryHandlers(clock: () => Date): ChangeHandlers {
  return {
    changed: {
      umkm: async (umkmId) => {
        await refreshInIndex(umkmId);
        if (entersLists(umkmId, clock())) await enqueueJob('rematch-umkm', { umkmId }, { key: umkmId });
      },
      needs: async (id) => {
        const need = await findNeed(id);
        if (need) keepOpenNeed(need, clock());
        else dropOpenNeed(id);
      },
      lexiconVersions: () => followLexicon(),
    },
    missed: async () => {
      await loadCapabilityIndex();
      await loadOpenNeeds(clock());
    },
  };
}

import { createIndex, type CapabilityIndex } from '../matching/rank.ts';
import { toUmkmProfile } from './profileForMatching.ts';
import { eachActiveUmkm, findUmkm } from './profiles.store.ts';

/** Made on first use: reading the lexicon takes a moment that scripts without matching need not spend. */
let index: CapabilityIndex | null = null;

/** The one in-memory index of this process; empty until it has been loaded. */
export function capabilityIndex(): CapabilityIndex {
  return (index ??= createIndex([]));
}

/** Builds the index anew from every active UMKM, at the start of the process. Resolves to how many there are. */
export async function loadCapabilityIndex(): Promise<number> {
  const loaded = createIndex([]);
  let count = 0;
  for await (const umkm of eachActiveUmkm()) {
    loaded.upsert(toUmkmProfile(umkm));
    count += 1;
  }
  index = loaded;
  return count;
}

/** Takes over what the database now says of one UMKM. To be called after the change has been committed. */
export async function refreshInIndex(umkmId: string): Promise<void> {
  const umkm = await findUmkm(umkmId);
  if (umkm?.status === 'active') capabilityIndex().upsert(toUmkmProfile(umkm));
  else capabilityIndex().remove(umkmId);
}

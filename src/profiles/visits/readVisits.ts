import type { User } from '../../accounts/accounts.rules.ts';
import { listOwners } from '../../accounts/accounts.store.ts';
import type { Umkm } from '../profiles.rules.ts';
import { listUmkm } from '../profiles.store.ts';
import type { Answering } from './visits.rules.ts';
import { listResting } from './visits.store.ts';

/** More than anybody can visit. */
const MOST = 500;

export interface ToVisit {
  readonly umkm: Umkm;
  readonly answering: Answering;
  /** The person who runs it, as far as known. */
  readonly owner: User | null;
}

/** Every UMKM that rests because of its silence, the longest first. */
export async function readVisits(): Promise<ToVisit[]> {
  const resting = await listResting(MOST);
  const ids = resting.map(({ umkmId }) => umkmId);
  const umkm = new Map((await listUmkm(ids)).map((each) => [each.id, each]));
  const owners = new Map((await listOwners(ids)).map((user) => [user.umkmId, user]));
  return resting.flatMap((answering) => {
    const found = umkm.get(answering.umkmId);
    return found ? [{ umkm: found, answering, owner: owners.get(found.id) ?? null }] : [];
  });
}

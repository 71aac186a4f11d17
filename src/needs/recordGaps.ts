import { unmetGates } from '../matching/gaps.ts';
import type { NeedProfile, RankedMatch } from '../matching/matching.rules.ts';
import { gapKey, type Gap } from '../profiles/gaps/gaps.rules.ts';
import { replaceGaps } from '../profiles/gaps/gaps.store.ts';
import { toUmkmProfile } from '../profiles/profileForMatching.ts';
import type { Umkm } from '../profiles/profiles.rules.ts';
import { listUmkm } from '../profiles/profiles.store.ts';
import type { Need } from './needs.rules.ts';

function gapOf(need: Need, umkm: Umkm, gap: Omit<Gap, 'key' | keyof ReturnType<typeof known>>): Gap {
  return { ...gap, ...known(need, umkm, gap.productId), key: gapKey(gap) };
}

function known(need: Need, umkm: Umkm, productId: string) {
  const product = umkm.products.find(({ id }) => id === productId);
  return {
    umkmName: umkm.name,
    kecamatan: umkm.kecamatan ?? '',
    category: product?.category ?? null,
    productName: product?.name ?? '',
    people: (umkm.workersMen ?? 0) + (umkm.workersWomen ?? 0),
    needTitle: need.title,
    needNumber: need.number,
    until: need.deliveryUntil,
  };
}

/**
 * Keeps every gate that kept an otherwise good product out of this need, in place of those of its last ranking, with the demand
 * that is lost by it. Runs in the caller's transaction.
 */
export async function recordGaps(need: Need, profile: NeedProfile, nearMisses: readonly RankedMatch[]): Promise<void> {
  const umkm = new Map((await listUmkm(nearMisses.map(({ umkmId }) => umkmId))).map((one) => [one.id, one]));
  const profiles = new Map(
    [...umkm].filter(([, { location }]) => location !== null).map(([id, one]) => [id, toUmkmProfile(one)]),
  );
  const gaps = unmetGates(profile, { nearMisses }, profiles).flatMap((gap) => {
    const one = umkm.get(gap.umkmId);
    return one ? [gapOf(need, one, gap)] : [];
  });
  await replaceGaps(need.id, gaps);
}

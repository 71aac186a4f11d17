import type { CertificateProfile, ProductProfile, UmkmProfile } from '../matching/matching.rules.ts';
import type { Certificate, Product, Umkm } from './profiles.rules.ts';

function toProductProfile(product: Product, free: number | undefined): ProductProfile {
  const { active, ...profile } = product;
  void active;
  return { ...profile, freePerMonth: free ?? product.capacityPerMonth };
}

function toCertificateProfile({ type, validUntil, verification, renewalRecorded }: Certificate): CertificateProfile {
  return { type, validUntil, verified: verification === 'verified', renewalRecorded };
}

/**
 * An UMKM as the matching engine sees it: active products, and every certificate that was not refused (expired ones too, so that
 * the engine can say when they ended). `freeByProduct` is what the capacity ledger leaves; without it all declared capacity is free.
 * Nothing of the owner as a person goes in. Throws when the profile has no place yet: such a profile is never active.
 */
export function toUmkmProfile(umkm: Umkm, freeByProduct: ReadonlyMap<string, number> = new Map()): UmkmProfile {
  if (umkm.location === null || umkm.kecamatan === null || umkm.deliveryRadiusKm === null) {
    throw new Error(`UMKM ${umkm.id} cannot be matched without a place and a delivery radius`);
  }
  return {
    id: umkm.id,
    location: umkm.location,
    kecamatan: umkm.kecamatan,
    clusterId: umkm.clusterId,
    deliveryRadiusKm: umkm.deliveryRadiusKm,
    active: umkm.status === 'active',
    certificates: umkm.certificates.filter(({ verification }) => verification !== 'refused').map(toCertificateProfile),
    track: umkm.track,
    products: umkm.products
      .filter(({ active }) => active)
      .map((product) => toProductProfile(product, freeByProduct.get(product.id))),
  };
}

import type { NeedProfile, ProductProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';

/** A product of the tests: what a test does not name is the same for all. */
export function product(over: Partial<ProductProfile> & { readonly id: string; readonly name: string }): ProductProfile {
  const capacity = over.capacityPerMonth ?? 1_000_000;
  return {
    description: '',
    category: null,
    unit: 'kg',
    capacityPerMonth: capacity,
    freePerMonth: capacity,
    minOrder: 5_000,
    priceIdr: 35_000,
    leadTimeDays: 10,
    ...over,
  };
}

/** An UMKM of the tests in Rangkasbitung. */
export function umkm(over: Partial<UmkmProfile> & { readonly id: string }): UmkmProfile {
  return {
    location: { lat: -6.3565, lon: 106.284 },
    kecamatan: '36.02.14',
    clusterId: null,
    deliveryRadiusKm: 120,
    active: true,
    certificates: [],
    track: null,
    products: [],
    ...over,
  };
}

/** An UMKM with one product, named after it. */
export function maker(
  id: string,
  name: string,
  over: Partial<ProductProfile> = {},
  self: Partial<UmkmProfile> = {},
): UmkmProfile {
  return umkm({ id, products: [product({ id: `${id}-1`, name, ...over })], ...self });
}

export const held = (type: string, validUntil = '2099-12-31', more: { verified?: boolean; renewalRecorded?: boolean } = {}) => ({
  type,
  validUntil,
  verified: more.verified ?? true,
  renewalRecorded: more.renewalRecorded ?? false,
});

/** A need of the tests: 500 kg a month to Serang. */
export function need(over: Partial<NeedProfile> & { readonly title: string }): NeedProfile {
  return {
    id: 'need',
    description: '',
    category: null,
    quantity: 500_000,
    unit: 'kg',
    frequency: 'monthly',
    maxPriceIdr: 40_000,
    priceFirm: false,
    deliverTo: { lat: -6.12, lon: 106.1503 },
    deliveryFrom: '2026-12-01',
    deliveryUntil: '2027-03-01',
    neededWithinDays: 21,
    mustCertificates: [],
    niceCertificates: [],
    asOf: '2026-11-23',
    ...over,
  };
}

import { kecamatan } from '../../src/catalogue/places.ts';
import { categories } from '../../src/catalogue/categories.ts';
import { certificateTypes } from '../../src/catalogue/certificates.ts';
import { standardLexicon } from '../../src/matching/lexicon/lexicon.ts';
import type { NeedProfile, ProductProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';

/** Repeatable numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const remarks = [
  'asli Lebak',
  'produksi rumahan',
  'bisa kirim rutin',
  'kualitas dijaga',
  'terima pesanan',
  'binaan dinas',
  'stok tergantung musim',
];
const kinds = [
  'super',
  'pilihan',
  'khas',
  'rumahan',
  'premium',
  'tradisional',
  'segar',
  'kemasan 250 g',
  'isi 500 g',
  'pedas',
  'manis',
  'hitam',
  'putih',
];

const goods = standardLexicon().familyList.filter((family) => !family.category.startsWith('*'));

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const between = (random: Random, low: number, high: number): number => Math.round(low + random() * (high - low));

function product(random: Random, id: string): ProductProfile {
  const family = pick(random, goods);
  const words = pick(random, family.phrases).join(' ').replace('?', '');
  const unit = categories.find(({ slug }) => slug === family.category)?.units[0] ?? 'pcs';
  const factor = unit === 'kg' || unit === 'liter' ? 1000 : 1;
  const capacity = between(random, 20, 4000) * factor;
  return {
    id,
    name: `${words} ${pick(random, kinds)}`.trim(),
    description: `${words} ${pick(random, kinds)}, ${pick(random, remarks)}.`,
    category: random() < 0.85 ? family.category : null,
    unit,
    capacityPerMonth: capacity,
    freePerMonth: Math.round(capacity * random()),
    minOrder: between(random, 1, 40) * factor,
    priceIdr: between(random, 20, 900) * 100,
    leadTimeDays: between(random, 1, 30),
  };
}

/** `count` UMKM with one to three products, the same for the same seed. */
export function population(count: number, seed = 1): UmkmProfile[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at): UmkmProfile => {
    const home = pick(random, kecamatan);
    const deals = random() < 0.4 ? 0 : between(random, 1, 80);
    return {
      id: `umkm-${at}`,
      location: { lat: home.lat + (random() - 0.5) / 10, lon: home.lon + (random() - 0.5) / 10 },
      kecamatan: home.code,
      clusterId: random() < 0.3 ? `cluster-${between(random, 1, 200)}` : null,
      deliveryRadiusKm: between(random, 20, 250),
      active: random() < 0.97,
      certificates: certificateTypes
        .filter(() => random() < 0.35)
        .map(({ slug }) => ({
          type: slug,
          validUntil: `20${between(random, 26, 31)}-0${between(random, 1, 9)}-15`,
          verified: random() < 0.9,
          renewalRecorded: random() < 0.1,
        })),
      track:
        deals === 0
          ? null
          : {
              dealsCompleted: deals,
              onTimeRate: Math.round((0.6 + random() * 0.4) * 100) / 100,
              rating: Math.round((3 + random() * 2) * 10) / 10,
            },
      products: Array.from({ length: between(random, 1, 3) }, (_item, number) => product(random, `umkm-${at}-${number}`)),
    };
  });
}

/** Needs for the same goods, the same for the same seed. */
export function needsFor(count: number, seed = 2): NeedProfile[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at): NeedProfile => {
    const family = pick(random, goods);
    const words = pick(random, family.phrases).join(' ').replace('?', '');
    const unit = categories.find(({ slug }) => slug === family.category)?.units[0] ?? 'pcs';
    const factor = unit === 'kg' || unit === 'liter' ? 1000 : 1;
    return {
      id: `need-${at}`,
      title: words,
      description: `Butuh ${words} ${pick(random, kinds)} untuk hotel.`,
      category: random() < 0.6 ? family.category : null,
      quantity: between(random, 20, 1500) * factor,
      unit,
      frequency: pick(random, ['once', 'weekly', 'monthly'] as const),
      maxPriceIdr: random() < 0.8 ? between(random, 100, 900) * 100 : null,
      priceFirm: random() < 0.2,
      deliverTo: { lat: -6.36 + (random() - 0.5) / 2, lon: 106.25 + (random() - 0.5) / 2 },
      deliveryFrom: '2026-12-01',
      deliveryUntil: '2027-02-01',
      neededWithinDays: between(random, 5, 45),
      mustCertificates: random() < 0.5 ? ['nib'] : [],
      niceCertificates: random() < 0.5 ? ['halal', 'pirt'] : [],
      asOf: '2026-11-23',
    };
  });
}

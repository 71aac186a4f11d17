import { categoryBySlug } from '../../catalogue/categories.ts';
import { kecamatan } from '../../catalogue/places.ts';
import { scaleOf } from '../../catalogue/scale.ts';
import { unitBySlug } from '../../catalogue/units.ts';
import { standardLexicon } from '../../matching/lexicon/lexicon.ts';
import type { Certificate, Product, Umkm } from '../../profiles/profiles.rules.ts';
import { addDays, dayOf, NO_END } from '../../shared/dates.ts';
import { idOf, randomOf, type Random } from './random.ts';

const DAY_MS = 86_400_000;
const goods = standardLexicon().familyList.filter(({ category }) => categoryBySlug(category) !== null);
const kinds = ['asli Lebak', 'super', 'pilihan', 'rumahan', 'khas', 'original', 'premium', 'tradisional', 'kualitas ekspor'];
const remarks = ['Bisa kirim rutin.', 'Produksi rumahan.', 'Terima pesanan.', 'Stok tergantung musim.', 'Binaan dinas.', ''];
const firstNames = ['Aan', 'Ucu', 'Entin', 'Jaja', 'Mamah', 'Oman', 'Rukmini', 'Sapri', 'Tarsih', 'Udin', 'Wawan', 'Yayah'];
const lastNames = ['Suhendi', 'Kartini', 'Marwan', 'Nurjanah', 'Saepudin', 'Komariah', 'Hidayat', 'Rohman', 'Sukaesih'];
const business = ['UD', 'KUB', 'Dapur', 'Rumah Produksi', 'Saung', 'Bengkel', 'Kebun', 'Sentra'];
const places = ['Barokah', 'Mekar', 'Sari', 'Jaya', 'Rahayu', 'Mandiri', 'Sugih', 'Makmur', 'Sinar', 'Berkah'];
/** Shares of makers that hold what their goods need: in Lebak few do. */
const HELD = { must: 0.45, wished: 0.12, verified: 0.8 };
/** Spread of businesses around the middle of their kecamatan, in degrees: about 5 km. */
const SPREAD = 0.045;

function productOf(random: Random, seed: number, name: string): Product {
  const family = random.pick(goods);
  const words = random.pick(family.phrases).join(' ').replaceAll('?', '');
  const category = categoryBySlug(family.category)!;
  const unit = category.units[0] ?? 'pcs';
  const factor = unitBySlug(unit)?.factor ?? 1;
  const capacity = random.size(20, 4_000);
  return {
    id: idOf(seed, name),
    name: `${words} ${random.pick(kinds)}`.slice(0, 120),
    description: `${words}. ${random.pick(remarks)}`.trim(),
    category: random.chance(0.85) ? category.slug : null,
    unit,
    capacityPerMonth: capacity * factor,
    minOrder: Math.max(1, Math.round(capacity / random.whole(10, 60))) * factor,
    priceIdr: random.size(2_000, 160_000),
    leadTimeDays: random.whole(1, 21),
    active: true,
  };
}

function certificateOf(random: Random, seed: number, name: string, type: string, now: Date): Certificate {
  const verified = random.chance(HELD.verified);
  const endless = type === 'nib' || type === 'halal';
  const at = new Date(now.getTime() - random.whole(30, 700) * DAY_MS);
  return {
    id: idOf(seed, name),
    type,
    number: `UJI-${idOf(seed, `${name}-number`).slice(0, 10).toUpperCase()}`,
    validUntil: endless ? NO_END : addDays(dayOf(now), random.whole(-60, 1_500)),
    verification: verified ? 'verified' : 'claimed',
    refusalReason: null,
    fileId: null,
    renewalRecorded: false,
    claimedAt: at,
    verifiedAt: verified ? at : null,
  };
}

function certificatesOf(random: Random, seed: number, name: string, products: readonly Product[], now: Date): Certificate[] {
  const asked = new Map<string, number>();
  for (const { category } of products) {
    const known = category === null ? null : categoryBySlug(category);
    for (const type of known?.typicalCertificates.nice ?? []) asked.set(type, HELD.wished);
    for (const type of known?.typicalCertificates.must ?? []) asked.set(type, HELD.must);
  }
  asked.set('nib', 0.7);
  return [...asked]
    .filter(([, share]) => random.chance(share))
    .map(([type]) => certificateOf(random, seed, `${name}-${type}`, type, now));
}

/** The `index`-th invented UMKM of a population: the same for the same seed. No real person or business. */
export function inventedUmkm(seed: number, index: number, now: Date): Umkm {
  const name = `umkm-${index}`;
  const random = randomOf(seed, name);
  const home = random.pick(kecamatan);
  const products = Array.from({ length: random.whole(1, 3) }, (_, at) => productOf(random, seed, `${name}-product-${at}`));
  const annualSalesIdr = random.size(12_000_000, 4_000_000_000);
  const workers = random.size(1, 30);
  const men = random.whole(0, workers);
  const createdAt = new Date(now.getTime() - random.whole(10, 900) * DAY_MS);
  const track = {
    dealsCompleted: random.whole(1, 40),
    onTimeRate: random.whole(60, 100) / 100,
    rating: random.whole(30, 50) / 10,
  };
  return {
    id: idOf(seed, name),
    name: `${random.pick(business)} ${random.pick(places)} ${random.pick(lastNames)} ${index}`,
    ownerName: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
    nib: String(1_000_000_000_000 + index),
    scale: scaleOf({ annualSalesIdr, capitalIdr: null }),
    annualSalesIdr,
    capitalIdr: null,
    workersMen: men,
    workersWomen: workers - men,
    kecamatan: home.name,
    desa: null,
    location: { lat: home.lat + (random.next() - 0.5) * 2 * SPREAD, lon: home.lon + (random.next() - 0.5) * 2 * SPREAD },
    deliveryRadiusKm: random.size(10, 300),
    clusterId: null,
    status: random.chance(0.95) ? 'active' : 'paused',
    refusalReason: null,
    products,
    certificates: certificatesOf(random, seed, name, products, now),
    track: random.chance(0.3) ? track : null,
    createdAt,
    submittedAt: createdAt,
    version: 0,
  };
}

import { buyerKinds } from '../../catalogue/buyerKinds.ts';
import { categories } from '../../catalogue/categories.ts';
import { findPlace } from '../../catalogue/places.ts';
import { unitBySlug } from '../../catalogue/units.ts';
import type { NeedTerms } from '../../needs/needs.rules.ts';
import { USUAL_PAYMENT_DAYS } from '../../needs/needs.rules.ts';
import type { Buyer } from '../../profiles/profiles.rules.ts';
import { addDays, dayOf, instantOf } from '../../shared/dates.ts';
import { idOf, randomOf } from './random.ts';

const DAY_MS = 86_400_000;
const towns = ['Rangkasbitung', 'Serang', 'Cilegon', 'Labuan', 'Tangerang', 'Jakarta'].map((name) => findPlace(name)!);
const houses = ['Graha', 'Wisma', 'Griya', 'Pondok', 'Balai', 'Taman'];
const signs = ['Kencana', 'Samudra', 'Rimba', 'Cahaya', 'Pelangi', 'Purnama', 'Anggrek'];
/** Length of the delivery window in days. */
const WINDOW = { once: 14, weekly: 84, monthly: 180 } as const;

/** The `index`-th invented buyer: the same for the same seed. */
export function inventedBuyer(seed: number, index: number, now: Date): Buyer {
  const random = randomOf(seed, `buyer-${index}`);
  const town = random.pick(towns);
  const createdAt = new Date(now.getTime() - random.whole(20, 400) * DAY_MS);
  return {
    id: idOf(seed, `buyer-${index}`),
    name: `${random.pick(houses)} ${random.pick(signs)} ${index + 1}`,
    kind: random.pick(buyerKinds).slug,
    nib: null,
    address: town.name,
    place: town.name,
    location: { lat: town.lat, lon: town.lon },
    deciderName: 'Manajer pembelian',
    deciderPosition: 'Manajer pembelian',
    status: 'active',
    refusalReason: null,
    createdAt,
    submittedAt: createdAt,
  };
}

/** What the `index`-th invented need asks for: the same for the same seed. */
export function inventedNeed(seed: number, index: number, now: Date): NeedTerms {
  const random = randomOf(seed, `need-${index}`);
  const category = random.pick(categories);
  const unit = category.units[0] ?? 'pcs';
  const town = random.pick(towns);
  const frequency = random.pick(['once', 'weekly', 'monthly'] as const);
  const deliveryFrom = addDays(dayOf(now), random.whole(10, 60));
  const words = random.pick([category.name.id, ...category.synonyms]);
  return {
    title: `${words.charAt(0).toUpperCase()}${words.slice(1)} untuk usaha kami`,
    description: `Mencari ${words} yang bisa dikirim rutin.`,
    category: random.chance(0.8) ? category.slug : null,
    quantity: random.size(10, 6_000) * (unitBySlug(unit)?.factor ?? 1),
    unit,
    frequency,
    maxPriceIdr: random.chance(0.6) ? random.size(5_000, 180_000) : null,
    priceFirm: random.chance(0.1),
    deliverTo: { name: town.name, lat: town.lat, lon: town.lon },
    deliveryFrom,
    deliveryUntil: addDays(deliveryFrom, WINDOW[frequency]),
    mustCertificates: category.typicalCertificates.must.filter(() => random.chance(0.5)),
    niceCertificates: category.typicalCertificates.nice.filter(() => random.chance(0.3)),
    pattern: 'perdagangan-umum',
    paymentDays: USUAL_PAYMENT_DAYS,
    answerBy: instantOf(addDays(dayOf(now), random.whole(2, 9)), 17),
  };
}

import { measureAt, meaningsAt, productIdAt, type CapabilityIndex } from '../../src/matching/capabilityIndex.ts';
import { PRODUCT_BYTES, REPACKS, TRAITS } from '../../src/matching/index/records.ts';
import type { NeedProfile, ProductProfile, UmkmProfile } from '../../src/matching/matching.rules.ts';
import { createIndex } from '../../src/matching/rank.ts';
import type { RowSource } from '../../src/matching/scale/buildNational.ts';
import type { Region } from '../../src/matching/scale/nationalIndex.ts';
import type { PlainRow } from '../../src/matching/scale/rowRecord.ts';
import { LONG_DAYS } from '../../src/matching/scale/scoreTables.ts';
import { certificateTypes } from '../../src/catalogue/certificates.ts';
import { between as share } from '../../src/matching/curves.ts';
import { addDays, type Day } from '../../src/shared/dates.ts';
import { needsFor, population, randomFrom } from './population.ts';

export const nationalDay: Day = '2026-11-23';
const REGIONS = 514;

/** Regencies of a country: three tenths of them close together, as on Java. */
function regionsOf(): Region[] {
  const random = randomFrom(0x55);
  return Array.from({ length: REGIONS }, (_, at) =>
    at % 10 < 3
      ? { lat: -8.2 + random() * 2.2, lon: 105.5 + random() * 9 }
      : { lat: -10.5 + random() * 16, lon: 95 + random() * 46 },
  );
}

/** A table from which places are drawn by one random number, the first ones most often (Zipf's law). */
function zipf(count: number, exponent: number): Uint16Array {
  const weights = Array.from({ length: count }, (_, at) => 1 / (at + 1) ** exponent);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint16Array(65_536);
  let reached = (weights[0] as number) / whole;
  let place = 0;
  for (let at = 0; at < table.length; at++) {
    while ((at + 0.5) / table.length > reached && place < count - 1) reached += (weights[++place] as number) / whole;
    table[at] = place;
  }
  return table;
}

interface Sample {
  readonly product: ProductProfile;
  readonly meaning: number;
  readonly measure: number;
  readonly repacks: boolean;
}

/** Products whose words are read once; every product of the population has the words of one of them. */
function samplesOf(dictionary: CapabilityIndex, profiles: readonly UmkmProfile[]): Sample[][] {
  const byId = new Map(profiles.flatMap(({ products }) => products).map((product) => [product.id, product]));
  const byCategory = new Map<string, Sample[]>();
  for (let row = 0; row < dictionary.rows; row++) {
    const product = byId.get(productIdAt(dictionary, row));
    const [meaning, ...further] = meaningsAt(dictionary, row);
    if (!product || meaning === undefined || further.length > 0) continue;
    const list = byCategory.get(product.category ?? '') ?? [];
    const repacks = ((dictionary.product.u8[row * PRODUCT_BYTES + TRAITS] as number) & REPACKS) !== 0;
    list.push({ product, meaning, measure: measureAt(dictionary, row), repacks });
    byCategory.set(product.category ?? '', list);
  }
  return [...byCategory]
    .filter(([category]) => category !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => list);
}

/** Random numbers of one profile: a hash of its number goes on as a sequence. */
let state = 0;
function seed(profile: number, stream: number): void {
  state = Math.imul(profile + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);
}
function next(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const HELD = [0.3, 0.3, 0.25, 0.08, 0.05, 0.05, 0.06, 0.05, 0.06, 0.05, 0.05, 0.05, 0.07, 0.05];

export interface NationalPopulation extends RowSource {
  readonly dictionary: CapabilityIndex;
  readonly regions: readonly Region[];
  profile(number: number): UmkmProfile;
  needs(count: number): NeedProfile[];
}

/** `profiles` UMKM of a country with one to three products, each worked out from its number whenever it is asked for. */
export function nationalPopulation(profiles: number): NationalPopulation {
  const examples = population(2000, 11);
  const dictionary = createIndex(examples);
  const samples = samplesOf(dictionary, examples);
  const regions = regionsOf();
  const [byCategory, byRegion] = [zipf(samples.length, 1), zipf(REGIONS, 0.7)];
  const drawn: Sample[] = [];
  const pick = (): Sample => {
    const list = samples[byCategory[Math.floor(next() * 65_536)] as number] as Sample[];
    return list[Math.floor(next() * list.length)] as Sample;
  };
  /** Region and words: what decides where the rows lie. */
  const head = (profile: number): number => {
    seed(profile, 0);
    const region = byRegion[Math.floor(next() * 65_536)] as number;
    drawn.length = 0;
    const active = next() < 0.85;
    drawn.push(pick());
    if (next() < 0.35) drawn.push(pick());
    if (next() < 0.12) drawn.push(pick());
    if (!active) drawn.length = 0;
    return region;
  };
  const plain: Plain = { now: 0, long: 0, lat: 0, lon: 0, radiusKm: 0, deals: 0, onTime: 0, rating: 0 };
  const body = (profile: number, region: number): void => {
    seed(profile, 1);
    plain.now = 0;
    plain.long = 0;
    for (let place = 0; place < HELD.length; place++) {
      const value = next() / (HELD[place] as number);
      if (value < 1) plain.now |= 1 << place;
      if (value < 0.7) plain.long |= 1 << place;
    }
    const { lat, lon } = regions[region] as Region;
    plain.lat = lat + (next() + next() - 1) * 0.3;
    plain.lon = lon + (next() + next() - 1) * 0.3;
    const reach = next();
    plain.radiusKm = reach < 0.3 ? 50 : reach < 0.6 ? 200 : reach < 0.85 ? 1000 : 5000;
    plain.deals = next() < 0.4 ? 0 : 1 + Math.floor(next() * 80);
    plain.onTime = 0.5 + next() * 0.5;
    plain.rating = 3 + next() * 2;
  };
  const terms = { free: 0, minOrder: 0, price: 0, leadDays: 0 };
  const tail = (profile: number, place: number, unit: string): void => {
    seed(profile, 2 + place);
    const factor = unit === 'kg' || unit === 'liter' ? 1000 : 1;
    terms.free = Math.round(Math.exp(3 + (next() + next() + next()) * 2.4) * factor * next());
    terms.minOrder = Math.round((1 + next() * 40) * factor);
    terms.price = Math.round(20 + next() * 880) * 100;
    terms.leadDays = 1 + Math.floor(next() * next() * 60);
  };
  return {
    dictionary,
    regions,
    profiles,
    regionOf: (profile) => head(profile),
    meaningsOf(profile, into) {
      head(profile);
      for (let at = 0; at < drawn.length; at++) into[at] = (drawn[at] as Sample).meaning;
      return drawn.length;
    },
    write(profile, at, into: PlainRow) {
      const region = head(profile);
      const { product, measure, repacks } = drawn[at] as Sample;
      body(profile, region);
      tail(profile, at, product.unit);
      into.heldNow = plain.now;
      into.heldLong = plain.long;
      into.lat = plain.lat;
      into.lon = plain.lon;
      into.radiusKm = plain.radiusKm;
      into.track = plain.deals < 5 ? Number.NaN : Math.min(share(plain.rating, 2.8, 3.8), share(plain.onTime, 0.5, 0.82));
      into.measure = measure;
      into.repacks = repacks;
      into.free = terms.free;
      into.minOrder = terms.minOrder;
      into.price = terms.price;
      into.leadDays = terms.leadDays;
    },
    profile(number) {
      const region = head(number);
      const own = [...drawn];
      body(number, region);
      const { now, long, lat, lon, radiusKm, deals, onTime, rating } = plain;
      return {
        id: `umkm-${number}`,
        location: { lat, lon },
        kecamatan: String(region),
        clusterId: null,
        deliveryRadiusKm: radiusKm,
        active: own.length > 0,
        certificates: certificateTypes
          .map(({ slug }, place) => ({ slug, place }))
          .filter(({ place }) => (now & (1 << place)) !== 0)
          .map(({ slug, place }) => ({
            type: slug,
            validUntil: addDays(nationalDay, (long & (1 << place)) !== 0 ? LONG_DAYS + 400 : 120),
            verified: true,
            renewalRecorded: false,
          })),
        track: deals === 0 ? null : { dealsCompleted: deals, onTimeRate: onTime, rating },
        products: own.map(({ product }, at) => {
          tail(number, at, product.unit);
          return {
            ...product,
            id: `umkm-${number}-${at}`,
            capacityPerMonth: terms.free,
            freePerMonth: terms.free,
            minOrder: terms.minOrder,
            priceIdr: terms.price,
            leadTimeDays: terms.leadDays,
          };
        }),
      };
    },
    needs(count) {
      const asked = needsFor(count, 5);
      seed(count, 99);
      return asked.map((need): NeedProfile => {
        const { product } = pick();
        const { lat, lon } = regions[byRegion[Math.floor(next() * 65_536)] as number] as Region;
        const words = product.name;
        const must = next();
        return {
          ...need,
          title: words,
          description: `Butuh ${words} untuk hotel.`,
          category: product.category,
          unit: product.unit,
          quantity:
            Math.round(Math.exp(3 + (next() + next() + next()) * 1.6)) *
            (product.unit === 'kg' || product.unit === 'liter' ? 1000 : 1),
          deliverTo: { lat, lon },
          mustCertificates:
            must < 0.35
              ? ['halal']
              : must < 0.5
                ? ['halal', 'pirt']
                : must < 0.6
                  ? ['halal', 'bpom-md']
                  : must < 0.7
                    ? ['pirt']
                    : [],
          niceCertificates: next() < 0.5 ? ['nib', 'haccp'] : [],
        };
      });
    },
  };
}

interface Plain {
  now: number;
  long: number;
  lat: number;
  lon: number;
  radiusKm: number;
  deals: number;
  onTime: number;
  rating: number;
}

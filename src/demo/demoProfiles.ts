import { findPlace } from '../catalogue/places.ts';
import { scaleOf } from '../catalogue/scale.ts';
import { parseUnit, toBase } from '../catalogue/units.ts';
import type { TrackRecord } from '../matching/matching.rules.ts';
import { emptyUmkm } from '../profiles/registration/registerUmkm.ts';
import type { Buyer, Certificate, Product, Umkm } from '../profiles/profiles.rules.ts';
import { newId } from '../profiles/profiles.store.ts';
import { addDays, dayOf, daysBetween, NO_END, type Day } from '../shared/dates.ts';
import { demoNeeds, demoUmkm, type DemoUmkm } from './demoData.ts';

/** The day for which the demo files were written: dates in them move with the day the demo is loaded. */
const WRITTEN_ON: Day = '2026-11-23';
const MONTH_MS = 30 * 86_400_000;
/** Every so many-th certificate still waits for a coordinator, so that the verification queue is not empty. */
const CLAIMED_EVERY = 60;

function moved(day: Day, today: Day): Day {
  return day === NO_END ? day : addDays(day, daysBetween(WRITTEN_ON, today));
}

function unitSlug(words: string): string {
  const unit = parseUnit(words);
  if (!unit) throw new Error(`The demo names an unknown unit: ${words}`);
  return unit.slug;
}

function productOf(product: DemoUmkm['products'][number]): Product {
  const unit = unitSlug(product.unit);
  const { name, description, category, priceIdr, leadTimeDays } = product;
  const capacityPerMonth = toBase(product.capacityPerMonth, unit);
  return {
    id: newId(),
    name,
    description,
    category,
    unit,
    capacityPerMonth,
    minOrder: toBase(product.minOrder, unit),
    priceIdr,
    leadTimeDays,
    active: true,
  };
}

function certificateOf(given: DemoUmkm['certificates'][number], waits: boolean, now: Date): Certificate {
  const at = new Date(now.getTime() - 6 * MONTH_MS);
  return {
    id: newId(),
    type: given.type,
    number: given.number,
    validUntil: moved(given.validUntil, dayOf(now)),
    verification: waits ? 'claimed' : 'verified',
    refusalReason: null,
    fileId: null,
    renewalRecorded: false,
    claimedAt: waits ? new Date(now.getTime() - 2 * 86_400_000) : at,
    verifiedAt: waits ? null : at,
  };
}

/** New UMKM have no track record: null, not zeros. */
function trackOf({ track }: DemoUmkm): TrackRecord | null {
  if (!track || track.onTimeRate === null || track.rating === null) return null;
  return { dealsCompleted: track.dealsCompleted, onTimeRate: track.onTimeRate, rating: track.rating };
}

/** The invented UMKM, by their name in the demo files. Two of them wait for verification. */
export function demoUmkmProfiles(now: Date): Map<string, Umkm> {
  let certificates = 0;
  const profiles = demoUmkm.map((given, index): [string, Umkm] => {
    const createdAt = new Date(now.getTime() - ((index % 11) + 7) * MONTH_MS);
    const nib = given.certificates.find(({ type, number }) => type === 'nib' && /^\d{13}$/.test(number))?.number ?? null;
    const waits = index === 40 || index === 90;
    return [
      given.id,
      {
        ...emptyUmkm({ name: given.name, ownerName: given.owner }, createdAt),
        nib,
        scale: scaleOf({ annualSalesIdr: given.annualSalesIdr, capitalIdr: null }),
        annualSalesIdr: given.annualSalesIdr,
        workersMen: Math.floor(given.workers / 2),
        workersWomen: Math.ceil(given.workers / 2),
        kecamatan: findPlace(given.kecamatan)?.name ?? given.kecamatan,
        desa: given.desa,
        location: given.location,
        deliveryRadiusKm: given.deliveryRadiusKm,
        status: given.status === 'active' ? (waits ? 'pending' : 'active') : 'paused',
        products: given.products.map(productOf),
        certificates: given.certificates.map((certificate) =>
          certificateOf(certificate, (certificates += 1) % CLAIMED_EVERY === 0, now),
        ),
        track: trackOf(given),
        submittedAt: waits ? new Date(now.getTime() - 3 * 86_400_000) : createdAt,
      },
    ];
  });
  return new Map(profiles);
}

/** The invented buyers of the demo needs, by name, and one that waits for verification. */
export function demoBuyers(now: Date, deciders: ReadonlyMap<string, string>): Map<string, Buyer> {
  const buyers = new Map<string, Buyer>();
  const add = (name: string, kind: string, place: string, location: { lat: number; lon: number }, waits: boolean) => {
    const createdAt = new Date(now.getTime() - (waits ? 2 * 86_400_000 : 8 * MONTH_MS));
    buyers.set(name, {
      id: newId(),
      name,
      kind,
      nib: null,
      address: place,
      place,
      location,
      deciderName: deciders.get(name) ?? 'Manajer pembelian',
      deciderPosition: 'Manajer pembelian',
      status: waits ? 'pending' : 'active',
      refusalReason: null,
      createdAt,
      submittedAt: createdAt,
    });
  };
  for (const { buyer, deliverTo } of demoNeeds) {
    const { name: place, lat, lon } = deliverTo;
    if (!buyers.has(buyer.name)) add(buyer.name, buyer.kind, place, { lat, lon }, false);
  }
  const rangkasbitung = findPlace('Rangkasbitung')!;
  add('Penginapan Kebon Awi', 'hotel', rangkasbitung.name, { lat: rangkasbitung.lat, lon: rangkasbitung.lon }, true);
  return buyers;
}

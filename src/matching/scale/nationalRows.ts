import type { CapabilityIndex } from '../capabilityIndex.ts';
import { trackValue } from '../criteria/track.ts';
import { dayNumber } from '../index/values.ts';
import { wordsOf } from '../index/writeRecords.ts';
import type { ProductProfile, UmkmProfile } from '../matching.rules.ts';
import type { Day } from '../../shared/dates.ts';
import type { ProfileRows } from './nationalIndex.ts';
import { newRow, PLACES, type PlainRow } from './rowRecord.ts';
import { LONG_DAYS } from './scoreTables.ts';

/** Bits of the certificates that a coordinator has seen and that hold, or are being renewed, on a day. */
function heldOn(dictionary: CapabilityIndex, { certificates }: UmkmProfile, day: number): number {
  let bits = 0;
  for (const { type, validUntil, verified, renewalRecorded } of certificates) {
    const place = dictionary.certificateSlots.get(type) ?? PLACES;
    if (place < PLACES && verified && (renewalRecorded || dayNumber(validUntil) >= day)) bits |= 1 << place;
  }
  return bits;
}

function rowOf(profile: UmkmProfile, product: ProductProfile, common: Partial<PlainRow>): PlainRow {
  return {
    ...newRow(),
    ...common,
    lat: profile.location.lat,
    lon: profile.location.lon,
    radiusKm: profile.deliveryRadiusKm,
    free: product.freePerMonth,
    minOrder: product.minOrder,
    price: product.priceIdr,
    leadDays: product.leadTimeDays,
  };
}

/** The rows of a profile for the national index, as of a day: one for every meaning of every product; none while it is inactive. */
export function nationalRows(dictionary: CapabilityIndex, profile: UmkmProfile, region: number, asOf: Day): ProfileRows {
  if (!profile.active) return { region, rows: [] };
  const today = dayNumber(asOf);
  const { dealsCompleted: deals = 0, onTimeRate: onTime = 0, rating = 0 } = profile.track ?? {};
  const common = {
    heldNow: heldOn(dictionary, profile, today),
    heldLong: heldOn(dictionary, profile, today + LONG_DAYS),
    track: trackValue(deals, rating, onTime),
  };
  const rows = profile.products.flatMap((product) => {
    const { meanings, measure, repacks } = wordsOf(dictionary, product);
    const row = rowOf(profile, product, { ...common, measure, repacks });
    return meanings.map((meaning) => ({ meaning, row }));
  });
  return { region, rows };
}

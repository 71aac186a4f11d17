import { productIdAt, type CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed, KnownMeasure } from './compileNeed.ts';
import { capacityValue } from './criteria/capacity.ts';
import { distanceValue } from './criteria/distance.ts';
import { leadTimeValue } from './criteria/leadTime.ts';
import { minimumOrderValue } from './criteria/minimumOrder.ts';
import { packagingValue } from './criteria/packaging.ts';
import { priceValue } from './criteria/price.ts';
import { readinessValue } from './criteria/readiness.ts';
import { trackValue } from './criteria/track.ts';
import { wishesHeld, wishesValue } from './criteria/wishes.ts';
import { kmTo, loadCertificates, newFacts } from './facts.ts';
import * as at from './index/records.ts';
import { pointsOf } from './judge.ts';
import { criterionNames, limits, weights } from './weights.ts';

/** Of criteria that always have data, and of those that are the UMKM's own. */
const ALWAYS = weights.relevance + weights.capacity + weights.leadTime;
const OWN = weights.track + weights.distance + weights.readiness;
/** Points are rounded one by one. */
const ROUNDING = criterionNames.length / 2;

const held = newFacts();

/**
 * The score of one row in hundredths, the same as `judge` gives; -1 where a gate is closed or the score lies below `least` anyway. Straight
 * from the records, with nothing carried in between: rankings of the best alone spend half their time here. A product's own terms come first,
 * with what is the UMKM's counted as full, so that an UMKM that cannot reach `least` is not even read.
 */
export function scoreRow(
  index: CapabilityIndex,
  need: CompiledNeed,
  measure: KnownMeasure,
  row: number,
  slot: number,
  relevance: number,
  least: number,
): number {
  const { f64, u16, u8 } = index.product;
  const eights = row * at.PRODUCT_F64;
  const declared = f64[eights + at.FREE] as number;
  const free = need.free === null ? declared : (need.free.get(productIdAt(index, row)) ?? declared);
  const supply = measure.perFree === Number.POSITIVE_INFINITY ? 1 : free * measure.perFree;
  const days = (u16[row * at.PRODUCT_U16 + at.LEAD_DAYS] as number) / need.leadDays;
  const lot = (f64[eights + at.MIN_ORDER] as number) * measure.perMinimum;
  const asked = f64[eights + at.PRICE] as number;
  const cost = asked <= 0 ? Number.NaN : asked * measure.perRupiah;
  if (measure.conversion === null || supply < limits.capacityShare || days > limits.leadTimes) return -1;
  if (lot > limits.minimumOrderTimes || (need.need.priceFirm && cost > 1 + 1e-9)) return -1;

  const capacity = capacityValue(supply);
  const leadTime = leadTimeValue(days);
  const minimum = minimumOrderValue(lot);
  const price = priceValue(cost);
  const packaging = packagingValue(measure.packRatio, u8[row * at.PRODUCT_BYTES + at.REPACKS] === 1);
  let sum = ALWAYS;
  let terms = weights.relevance * relevance + weights.capacity * capacity + weights.leadTime * leadTime;
  if (!Number.isNaN(minimum)) {
    sum += weights.minimumOrder;
    terms += weights.minimumOrder * minimum;
  }
  if (!Number.isNaN(price)) {
    sum += weights.price;
    terms += weights.price * price;
  }
  if (!Number.isNaN(packaging)) {
    sum += weights.packaging;
    terms += weights.packaging * packaging;
  }
  const own = need.niceCount > 0 ? OWN + weights.wishes : OWN;
  if ((10_000 * (terms + own)) / (sum + own) + ROUNDING < least) return -1;

  const { f32, u16: pairs } = index.umkm;
  const fours = slot * at.UMKM_I32;
  const own16 = slot * at.UMKM_U16;
  if (pairs[own16 + at.ACTIVE] !== 1) return -1;
  const km = kmTo(index, need, slot);
  if (km > (f32[fours + at.RADIUS_KM] as number)) return -1;
  loadCertificates(pairs, need, own16, held);
  if ((held.valid & need.must) !== need.must) return -1;
  const wishes = wishesValue(wishesHeld(held.valid, need), need.niceCount);
  const track = trackValue(
    pairs[own16 + at.DEALS] as number,
    f32[fours + at.RATING] as number,
    f32[fours + at.ON_TIME] as number,
  );
  sum += weights.distance + weights.readiness;
  if (!Number.isNaN(wishes)) sum += weights.wishes;
  if (!Number.isNaN(track)) sum += weights.track;
  let score =
    pointsOf(weights.relevance, relevance, sum) +
    pointsOf(weights.capacity, capacity, sum) +
    pointsOf(weights.leadTime, leadTime, sum) +
    pointsOf(weights.distance, distanceValue(km), sum) +
    pointsOf(weights.readiness, readinessValue(held.ready), sum);
  if (!Number.isNaN(minimum)) score += pointsOf(weights.minimumOrder, minimum, sum);
  if (!Number.isNaN(price)) score += pointsOf(weights.price, price, sum);
  if (!Number.isNaN(packaging)) score += pointsOf(weights.packaging, packaging, sum);
  if (!Number.isNaN(wishes)) score += pointsOf(weights.wishes, wishes, sum);
  if (!Number.isNaN(track)) score += pointsOf(weights.track, track, sum);
  return score;
}

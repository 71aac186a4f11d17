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
import { kmTo, loadCertificates, newFacts, type Facts } from './facts.ts';
import * as at from './index/records.ts';
import { pointsOf } from './judge.ts';
import { criterionNames, limits, weights } from './weights.ts';

/** Of criteria that always have data, and of those that are the UMKM's own. */
const ALWAYS = weights.relevance + weights.capacity + weights.leadTime;
const OWN = weights.track + weights.distance + weights.readiness;
/** Points are rounded one by one. */
const ROUNDING = criterionNames.length / 2;

/**
 * What a row's own terms are worth for a need, and the weight of those with data: values in [0, 1], NaN without data. They are read once,
 * for the bound, and kept for the score.
 */
const CAPACITY = 0, LEAD_TIME = 1, MINIMUM = 2, PRICE = 3, PACKAGING = 4, WEIGHT = 5; // prettier-ignore
/** Numbers that the terms of one row take. */
export const TERMS = 6;
const held = newFacts();

/** Reads a product's own terms straight from its record to `out`, from `to` on; false where one of them closes a gate. */
function readTerms(
  index: CapabilityIndex,
  need: CompiledNeed,
  measure: KnownMeasure,
  row: number,
  out: Float64Array,
  to: number,
): boolean {
  const { f64, u16, u8 } = index.product;
  const eights = row * at.PRODUCT_F64;
  const declared = f64[eights + at.FREE] as number;
  const free = need.free === null ? declared : (need.free.get(productIdAt(index, row)) ?? declared);
  const supply = measure.perFree === Number.POSITIVE_INFINITY ? 1 : free * measure.perFree;
  const days = (u16[row * at.PRODUCT_U16 + at.LEAD_DAYS] as number) / need.leadDays;
  const lot = (f64[eights + at.MIN_ORDER] as number) * measure.perMinimum;
  const asked = f64[eights + at.PRICE] as number;
  const cost = asked <= 0 ? Number.NaN : asked * measure.perRupiah;
  if (measure.conversion === null || supply < limits.capacityShare || days > limits.leadTimes) return false;
  if (lot > limits.minimumOrderTimes || (need.need.priceFirm && cost > 1 + 1e-9)) return false;
  const minimum = minimumOrderValue(lot);
  const price = priceValue(cost);
  const packaging = packagingValue(measure.packRatio, ((u8[row * at.PRODUCT_BYTES + at.TRAITS] as number) & at.REPACKS) !== 0);
  let weight = ALWAYS;
  if (!Number.isNaN(minimum)) weight += weights.minimumOrder;
  if (!Number.isNaN(price)) weight += weights.price;
  if (!Number.isNaN(packaging)) weight += weights.packaging;
  out[to + CAPACITY] = capacityValue(supply);
  out[to + LEAD_TIME] = leadTimeValue(days);
  out[to + MINIMUM] = minimum;
  out[to + PRICE] = price;
  out[to + PACKAGING] = packaging;
  out[to + WEIGHT] = weight;
  return true;
}

/**
 * The most hundredths that a row can come to, whoever makes it: what is the UMKM's counts as full. Negative where a gate is closed.
 * Leaves the row's terms in `out`, from `to` on.
 */
export function boundOf(
  index: CapabilityIndex,
  need: CompiledNeed,
  measure: KnownMeasure,
  row: number,
  relevance: number,
  out: Float64Array,
  to: number,
): number {
  if (!readTerms(index, need, measure, row, out, to)) return -1;
  const [minimum, price, packaging] = [out[to + MINIMUM] as number, out[to + PRICE] as number, out[to + PACKAGING] as number];
  let sum =
    weights.relevance * relevance +
    weights.capacity * (out[to + CAPACITY] as number) +
    weights.leadTime * (out[to + LEAD_TIME] as number);
  if (!Number.isNaN(minimum)) sum += weights.minimumOrder * minimum;
  if (!Number.isNaN(price)) sum += weights.price * price;
  if (!Number.isNaN(packaging)) sum += weights.packaging * packaging;
  const own = need.niceCount > 0 ? OWN + weights.wishes : OWN;
  return Math.ceil((10_000 * (sum + own)) / ((out[to + WEIGHT] as number) + own) + ROUNDING);
}

/**
 * The score of one row in hundredths, the same as `judge` gives, and in `facts` its distance; -1 where a gate of its UMKM is closed
 * that the row's own record has left open.
 * `terms`, from `from` on, are what `boundOf` left of it. Straight from the records, with nothing carried in between: rankings of the best
 * alone spend half their time here.
 */
export function scoreRow(
  index: CapabilityIndex,
  need: CompiledNeed,
  terms: Float64Array,
  from: number,
  slot: number,
  facts: Facts,
): number {
  const { f32, u16: pairs } = index.umkm;
  const fours = slot * at.UMKM_I32;
  const own16 = slot * at.UMKM_U16;
  loadCertificates(pairs, need, own16, held);
  if ((held.valid & need.must) !== need.must) return -1;
  const km = kmTo(index, need, slot);
  if (km > (f32[fours + at.RADIUS_KM] as number)) return -1;
  facts.distanceKm = km;
  const wishes = wishesValue(wishesHeld(held.valid, need), need.niceCount);
  const track = trackValue(
    pairs[own16 + at.DEALS] as number,
    f32[fours + at.RATING] as number,
    f32[fours + at.ON_TIME] as number,
  );
  const [minimum, price, packaging] = [
    terms[from + MINIMUM] as number,
    terms[from + PRICE] as number,
    terms[from + PACKAGING] as number,
  ];
  let sum = (terms[from + WEIGHT] as number) + weights.distance + weights.readiness;
  if (!Number.isNaN(wishes)) sum += weights.wishes;
  if (!Number.isNaN(track)) sum += weights.track;
  let score =
    pointsOf(weights.relevance, facts.relevance, sum) +
    pointsOf(weights.capacity, terms[from + CAPACITY] as number, sum) +
    pointsOf(weights.leadTime, terms[from + LEAD_TIME] as number, sum) +
    pointsOf(weights.distance, distanceValue(km), sum) +
    pointsOf(weights.readiness, readinessValue(held.ready), sum);
  if (!Number.isNaN(minimum)) score += pointsOf(weights.minimumOrder, minimum, sum);
  if (!Number.isNaN(price)) score += pointsOf(weights.price, price, sum);
  if (!Number.isNaN(packaging)) score += pointsOf(weights.packaging, packaging, sum);
  if (!Number.isNaN(wishes)) score += pointsOf(weights.wishes, wishes, sum);
  if (!Number.isNaN(track)) score += pointsOf(weights.track, track, sum);
  return score;
}

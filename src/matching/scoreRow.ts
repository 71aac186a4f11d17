import { productIdAt, type CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import type { KnownMeasure } from './part.ts';
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
import {
  DEALS,
  FREE,
  LEAD_DAYS,
  MIN_ORDER,
  ON_TIME,
  PRICE,
  PRODUCT_BYTES,
  PRODUCT_F64,
  PRODUCT_U16,
  RADIUS_KM,
  RATING,
  REPACKS,
  TRAITS,
  UMKM_I32,
  UMKM_U16,
} from './index/records.ts';
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
const CAPACITY_TERM = 0, LEAD_TIME_TERM = 1, MINIMUM_TERM = 2, PRICE_TERM = 3, PACKAGING_TERM = 4, WEIGHT_TERM = 5; // prettier-ignore
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
  const eights = row * PRODUCT_F64;
  const declared = f64[eights + FREE] as number;
  const free = need.free === null ? declared : (need.free.get(productIdAt(index, row)) ?? declared);
  const supply = measure.perFree === Number.POSITIVE_INFINITY ? 1 : free * measure.perFree;
  const days = (u16[row * PRODUCT_U16 + LEAD_DAYS] as number) / need.leadDays;
  const lot = (f64[eights + MIN_ORDER] as number) * measure.perMinimum;
  const asked = f64[eights + PRICE] as number;
  const cost = asked <= 0 ? Number.NaN : asked * measure.perRupiah;
  if (measure.conversion === null || supply < limits.capacityShare || days > limits.leadTimes) return false;
  if (lot > limits.minimumOrderTimes || (need.need.priceFirm && cost > 1 + 1e-9)) return false;
  const minimum = minimumOrderValue(lot);
  const price = priceValue(cost);
  const packaging = packagingValue(measure.packRatio, ((u8[row * PRODUCT_BYTES + TRAITS] as number) & REPACKS) !== 0);
  let weight = ALWAYS;
  if (!Number.isNaN(minimum)) weight += weights.minimumOrder;
  if (!Number.isNaN(price)) weight += weights.price;
  if (!Number.isNaN(packaging)) weight += weights.packaging;
  out[to + CAPACITY_TERM] = capacityValue(supply);
  out[to + LEAD_TIME_TERM] = leadTimeValue(days);
  out[to + MINIMUM_TERM] = minimum;
  out[to + PRICE_TERM] = price;
  out[to + PACKAGING_TERM] = packaging;
  out[to + WEIGHT_TERM] = weight;
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
  const minimum = out[to + MINIMUM_TERM] as number;
  const price = out[to + PRICE_TERM] as number;
  const packaging = out[to + PACKAGING_TERM] as number;
  let sum =
    weights.relevance * relevance +
    weights.capacity * (out[to + CAPACITY_TERM] as number) +
    weights.leadTime * (out[to + LEAD_TIME_TERM] as number);
  if (!Number.isNaN(minimum)) sum += weights.minimumOrder * minimum;
  if (!Number.isNaN(price)) sum += weights.price * price;
  if (!Number.isNaN(packaging)) sum += weights.packaging * packaging;
  const own = need.niceCount > 0 ? OWN + weights.wishes : OWN;
  return Math.ceil((10_000 * (sum + own)) / ((out[to + WEIGHT_TERM] as number) + own) + ROUNDING);
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
  const fours = slot * UMKM_I32;
  const own16 = slot * UMKM_U16;
  loadCertificates(pairs, need, own16, held);
  if ((held.valid & need.must) !== need.must) return -1;
  const km = kmTo(index, need, slot);
  if (km > (f32[fours + RADIUS_KM] as number)) return -1;
  facts.distanceKm = km;
  const wishes = wishesValue(wishesHeld(held.valid, need), need.niceCount);
  const track = trackValue(pairs[own16 + DEALS] as number, f32[fours + RATING] as number, f32[fours + ON_TIME] as number);
  const minimum = terms[from + MINIMUM_TERM] as number;
  const price = terms[from + PRICE_TERM] as number;
  const packaging = terms[from + PACKAGING_TERM] as number;
  let sum = (terms[from + WEIGHT_TERM] as number) + weights.distance + weights.readiness;
  if (!Number.isNaN(wishes)) sum += weights.wishes;
  if (!Number.isNaN(track)) sum += weights.track;
  let score =
    pointsOf(weights.relevance, facts.relevance, sum) +
    pointsOf(weights.capacity, terms[from + CAPACITY_TERM] as number, sum) +
    pointsOf(weights.leadTime, terms[from + LEAD_TIME_TERM] as number, sum) +
    pointsOf(weights.distance, distanceValue(km), sum) +
    pointsOf(weights.readiness, readinessValue(held.ready), sum);
  if (!Number.isNaN(minimum)) score += pointsOf(weights.minimumOrder, minimum, sum);
  if (!Number.isNaN(price)) score += pointsOf(weights.price, price, sum);
  if (!Number.isNaN(packaging)) score += pointsOf(weights.packaging, packaging, sum);
  if (!Number.isNaN(wishes)) score += pointsOf(weights.wishes, wishes, sum);
  if (!Number.isNaN(track)) score += pointsOf(weights.track, track, sum);
  return score;
}

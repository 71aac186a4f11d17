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

/** What a product's own terms are worth for a need: values in [0, 1], NaN without data, and the weight of those with data. Reused. */
const terms = { capacity: 0, leadTime: 0, minimum: 0, price: 0, packaging: 0, weight: 0 };
const held = newFacts();

/** Reads a product's own terms straight from its record; false where one of them closes a gate. */
function readTerms(index: CapabilityIndex, need: CompiledNeed, measure: KnownMeasure, row: number): boolean {
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
  terms.capacity = capacityValue(supply);
  terms.leadTime = leadTimeValue(days);
  terms.minimum = minimumOrderValue(lot);
  terms.price = priceValue(cost);
  terms.packaging = packagingValue(measure.packRatio, u8[row * at.PRODUCT_BYTES + at.REPACKS] === 1);
  terms.weight = ALWAYS;
  if (!Number.isNaN(terms.minimum)) terms.weight += weights.minimumOrder;
  if (!Number.isNaN(terms.price)) terms.weight += weights.price;
  if (!Number.isNaN(terms.packaging)) terms.weight += weights.packaging;
  return true;
}

/** The most hundredths that a row can come to, whoever makes it: what is the UMKM's counts as full. Negative where a gate is closed. */
export function boundOf(
  index: CapabilityIndex,
  need: CompiledNeed,
  measure: KnownMeasure,
  row: number,
  relevance: number,
): number {
  if (!readTerms(index, need, measure, row)) return -1;
  let sum = weights.relevance * relevance + weights.capacity * terms.capacity + weights.leadTime * terms.leadTime;
  if (!Number.isNaN(terms.minimum)) sum += weights.minimumOrder * terms.minimum;
  if (!Number.isNaN(terms.price)) sum += weights.price * terms.price;
  if (!Number.isNaN(terms.packaging)) sum += weights.packaging * terms.packaging;
  const own = need.niceCount > 0 ? OWN + weights.wishes : OWN;
  return (10_000 * (sum + own)) / (terms.weight + own) + ROUNDING;
}

/**
 * The score of one row in hundredths, the same as `judge` gives, and in `facts` its distance; -1 where a gate is closed. Straight from the
 * records, with nothing carried in between: rankings of the best alone spend half their time here.
 */
export function scoreRow(
  index: CapabilityIndex,
  need: CompiledNeed,
  measure: KnownMeasure,
  row: number,
  slot: number,
  facts: Facts,
): number {
  const { f32, u16: pairs } = index.umkm;
  const fours = slot * at.UMKM_I32;
  const own16 = slot * at.UMKM_U16;
  if (pairs[own16 + at.ACTIVE] !== 1 || !readTerms(index, need, measure, row)) return -1;
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
  const { capacity, leadTime, minimum, price, packaging } = terms;
  let sum = terms.weight + weights.distance + weights.readiness;
  if (!Number.isNaN(wishes)) sum += weights.wishes;
  if (!Number.isNaN(track)) sum += weights.track;
  let score =
    pointsOf(weights.relevance, facts.relevance, sum) +
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

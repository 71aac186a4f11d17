import type { CompiledNeed } from './compileNeed.ts';
import { capacityRatio, capacityValue } from './criteria/capacity.ts';
import { distanceValue } from './criteria/distance.ts';
import { leadTimeValue } from './criteria/leadTime.ts';
import { minimumOrderValue } from './criteria/minimumOrder.ts';
import { packagingValue } from './criteria/packaging.ts';
import { priceValue } from './criteria/price.ts';
import { readinessValue } from './criteria/readiness.ts';
import { relevanceValue } from './criteria/relevance.ts';
import { trackValue } from './criteria/track.ts';
import { wishesValue } from './criteria/wishes.ts';
import type { Facts } from './facts.ts';
import { failedGates, gateBit } from './gates/gates.ts';
import { criterionNames, weights } from './weights.ts';

const COUNT = criterionNames.length;
const weightOf = Float64Array.from(criterionNames.map((name) => weights[name]));

/** The judgement of one product for one need. Reused while scanning. */
export interface Judgement {
  /** Values of the criteria in the order of `criterionNames`; NaN where there is no data. */
  readonly values: Float64Array;
  /** Points in hundredths; they sum to the score. */
  readonly points: Int32Array;
  weightSum: number;
  /** Hundredths of a point, 0 to 10,000. */
  score: number;
  /** Bits of the gates that are closed. */
  failed: number;
}

export function newJudgement(): Judgement {
  return { values: new Float64Array(COUNT), points: new Int32Array(COUNT), weightSum: 0, score: 0, failed: 0 };
}

/** Judges by gates only. */
export function judgeGates(facts: Facts, need: CompiledNeed, out: Judgement): void {
  out.failed = failedGates(facts, need, capacityRatio(facts));
}

const TERMS = gateBit.product | gateBit.unit | gateBit.price | gateBit.leadTime | gateBit.capacity | gateBit.minimumOrder;

/** Whether the product's own terms close a gate, whoever makes it. */
export function closedByTerms(facts: Facts, need: CompiledNeed): boolean {
  return (failedGates(facts, need, capacityRatio(facts)) & TERMS) !== 0;
}

const OWN = weights.track + weights.distance + weights.readiness;
/** Points are rounded one by one. */
const ROUNDING = COUNT / 2;

/** The highest score in hundredths that these terms of a product can come to: what is the UMKM's own counts as full. */
export function mostFor(facts: Facts, need: CompiledNeed): number {
  const price = priceValue(facts);
  const minimum = minimumOrderValue(facts);
  const packs = packagingValue(facts);
  const full = OWN + (need.niceCount > 0 ? weights.wishes : 0);
  let sum = full + weights.relevance + weights.capacity + weights.leadTime;
  let points =
    full +
    weights.relevance * relevanceValue(facts) +
    weights.capacity * capacityValue(capacityRatio(facts)) +
    weights.leadTime * leadTimeValue(facts, need);
  if (!Number.isNaN(price)) {
    sum += weights.price;
    points += weights.price * price;
  }
  if (!Number.isNaN(minimum)) {
    sum += weights.minimumOrder;
    points += weights.minimumOrder * minimum;
  }
  if (!Number.isNaN(packs)) {
    sum += weights.packaging;
    points += weights.packaging * packs;
  }
  return (10_000 * points) / sum + ROUNDING;
}

/** Judges by gates and criteria; the same facts give the same points, whoever asks. */
export function judge(facts: Facts, need: CompiledNeed, out: Judgement): void {
  const ratio = capacityRatio(facts);
  out.failed = failedGates(facts, need, ratio);
  const { values } = out;
  values[0] = relevanceValue(facts);
  values[1] = capacityValue(ratio);
  values[2] = priceValue(facts);
  values[3] = leadTimeValue(facts, need);
  values[4] = minimumOrderValue(facts);
  values[5] = wishesValue(facts, need);
  values[6] = trackValue(facts);
  values[7] = packagingValue(facts);
  values[8] = distanceValue(facts);
  values[9] = readinessValue(facts);
  let sum = 0;
  for (let at = 0; at < COUNT; at++) if (!Number.isNaN(values[at])) sum += weightOf[at] as number;
  out.weightSum = sum;
  let score = 0;
  for (let at = 0; at < COUNT; at++) {
    const value = values[at] as number;
    const points = Number.isNaN(value) ? 0 : Math.round((10_000 * (weightOf[at] as number) * value) / sum);
    out.points[at] = points;
    score += points;
  }
  out.score = score;
}

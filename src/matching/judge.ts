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
import { failedByMaker, failedByTerms, failedGates } from './gates/gates.ts';
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

const OWN = weights.track + weights.distance + weights.readiness;
/** Points are rounded one by one. */
const ROUNDING = COUNT / 2;

/**
 * The highest score in hundredths that these terms of a product can come to, -1 where they close a gate. What is the UMKM's own counts as
 * full, so that one that cannot be among the best need not be looked up.
 */
export function mostFor(facts: Facts, need: CompiledNeed): number {
  const ratio = capacityRatio(facts);
  if (failedByTerms(facts, need, ratio) !== 0) return -1;
  const price = priceValue(facts);
  const minimum = minimumOrderValue(facts);
  const packs = packagingValue(facts);
  const full = OWN + (need.niceCount > 0 ? weights.wishes : 0);
  let sum = full + weights.relevance + weights.capacity + weights.leadTime;
  let points =
    full +
    weights.relevance * relevanceValue(facts) +
    weights.capacity * capacityValue(ratio) +
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
  giveScore(facts, need, ratio, out);
}

/** Judges what no gate keeps out; false, without points, where one does. */
export function judgeEligible(facts: Facts, need: CompiledNeed, out: Judgement): boolean {
  const ratio = capacityRatio(facts);
  out.failed = failedGates(facts, need, ratio);
  if (out.failed === 0) giveScore(facts, need, ratio, out);
  return out.failed === 0;
}

/** As `judgeEligible`, of a product whose terms are known to close no gate. */
export function judgeMaker(facts: Facts, need: CompiledNeed, out: Judgement): boolean {
  out.failed = failedByMaker(facts, need);
  if (out.failed === 0) giveScore(facts, need, capacityRatio(facts), out);
  return out.failed === 0;
}

function giveScore(facts: Facts, need: CompiledNeed, ratio: number, out: Judgement): void {
  const { values, points } = out;
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
    const rounded = Number.isNaN(value) ? 0 : Math.floor((10_000 * (weightOf[at] as number) * value) / sum + 0.5);
    points[at] = rounded;
    score += rounded;
  }
  out.score = score;
}

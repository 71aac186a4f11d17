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
import { failedByMaker, failedByTerms } from './gates/gates.ts';
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

function weighTerms(facts: Facts, need: CompiledNeed, ratio: number, values: Float64Array): void {
  values[0] = relevanceValue(facts);
  values[1] = capacityValue(ratio);
  values[2] = priceValue(facts);
  values[3] = leadTimeValue(facts, need);
  values[4] = minimumOrderValue(facts);
  values[7] = packagingValue(facts);
}

function weighMaker(facts: Facts, need: CompiledNeed, values: Float64Array): void {
  values[5] = wishesValue(facts, need);
  values[6] = trackValue(facts);
  values[8] = distanceValue(facts);
  values[9] = readinessValue(facts);
}

/** What the values come to in points; those without data leave the mean. */
function score(out: Judgement): void {
  const { values, points } = out;
  let sum = 0;
  for (let at = 0; at < COUNT; at++) if (!Number.isNaN(values[at])) sum += weightOf[at] as number;
  out.weightSum = sum;
  let whole = 0;
  for (let at = 0; at < COUNT; at++) {
    const value = values[at] as number;
    const rounded = Number.isNaN(value) ? 0 : Math.floor((10_000 * (weightOf[at] as number) * value) / sum + 0.5);
    points[at] = rounded;
    whole += rounded;
  }
  out.score = whole;
}

/** Judges by gates and criteria; the same facts give the same points, whoever asks. */
export function judge(facts: Facts, need: CompiledNeed, out: Judgement): void {
  const ratio = capacityRatio(facts);
  out.failed = failedByTerms(facts, need, ratio) | failedByMaker(facts, need);
  weighTerms(facts, need, ratio, out.values);
  weighMaker(facts, need, out.values);
  score(out);
}

/** As `judge`, where no gate is closed; false, without points, where one is. */
export function judgeEligible(facts: Facts, need: CompiledNeed, out: Judgement): boolean {
  const ratio = capacityRatio(facts);
  out.failed = failedByTerms(facts, need, ratio) | failedByMaker(facts, need);
  if (out.failed !== 0) return false;
  weighTerms(facts, need, ratio, out.values);
  weighMaker(facts, need, out.values);
  score(out);
  return true;
}

/**
 * First half of `judgeEligible`: the product's terms. The highest score in hundredths that they can come to, -1 where they close a gate.
 * What is the UMKM's own counts as full, so that one that cannot be among the best need not be looked up.
 */
export function judgeTerms(facts: Facts, need: CompiledNeed, { values }: Judgement): number {
  const ratio = capacityRatio(facts);
  if (failedByTerms(facts, need, ratio) !== 0) return -1;
  weighTerms(facts, need, ratio, values);
  const own = need.niceCount > 0 ? OWN + weights.wishes : OWN;
  const [relevance, capacity, price, leadTime, minimum, packs] = [
    values[0]!,
    values[1]!,
    values[2]!,
    values[3]!,
    values[4]!,
    values[7]!,
  ];
  let sum = own + weights.relevance + weights.capacity + weights.leadTime;
  let points = own + weights.relevance * relevance + weights.capacity * capacity + weights.leadTime * leadTime;
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

/** Second half of `judgeEligible`, after `judgeTerms` with the same facts and judgement: who makes it. */
export function judgeMaker(facts: Facts, need: CompiledNeed, out: Judgement): boolean {
  out.failed = failedByMaker(facts, need);
  if (out.failed !== 0) return false;
  weighMaker(facts, need, out.values);
  score(out);
  return true;
}

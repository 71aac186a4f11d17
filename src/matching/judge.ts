import type { CompiledNeed } from './compileNeed.ts';
import { capacityRatio, capacityValue } from './criteria/capacity.ts';
import { distanceValue } from './criteria/distance.ts';
import { leadRatio, leadTimeValue } from './criteria/leadTime.ts';
import { minimumOrderRatio, minimumOrderValue } from './criteria/minimumOrder.ts';
import { packagingValue } from './criteria/packaging.ts';
import { priceRatio, priceValue } from './criteria/price.ts';
import { readinessValue } from './criteria/readiness.ts';
import { relevanceValue } from './criteria/relevance.ts';
import { trackValue } from './criteria/track.ts';
import { wishesHeld, wishesValue } from './criteria/wishes.ts';
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

function weigh(facts: Facts, need: CompiledNeed, ratio: number, values: Float64Array): void {
  values[0] = relevanceValue(facts.relevance, facts.coverage);
  values[1] = capacityValue(ratio);
  values[2] = priceValue(priceRatio(facts));
  values[3] = leadTimeValue(leadRatio(facts, need));
  values[4] = minimumOrderValue(minimumOrderRatio(facts));
  values[5] = wishesValue(wishesHeld(facts.valid, need), need.niceCount);
  values[6] = trackValue(facts.deals, facts.rating, facts.onTime);
  values[7] = packagingValue(facts.packRatio, facts.repacks);
  values[8] = distanceValue(facts.distanceKm);
  values[9] = readinessValue(facts.ready);
}

/** Points in hundredths of one criterion, `sum` being the weight of all that have data. */
export function pointsOf(weight: number, value: number, sum: number): number {
  return Math.floor((10_000 * weight * value) / sum + 0.5);
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
    const rounded = Number.isNaN(value) ? 0 : pointsOf(weightOf[at] as number, value, sum);
    points[at] = rounded;
    whole += rounded;
  }
  out.score = whole;
}

/** Judges by gates and criteria; the same facts give the same points, whoever asks. */
export function judge(facts: Facts, need: CompiledNeed, out: Judgement): void {
  const ratio = capacityRatio(facts);
  out.failed = failedByTerms(facts, need, ratio) | failedByMaker(facts, need);
  weigh(facts, need, ratio, out.values);
  score(out);
}

/** As `judge`, where no gate is closed; false, without points, where one is. */
export function judgeEligible(facts: Facts, need: CompiledNeed, out: Judgement): boolean {
  const ratio = capacityRatio(facts);
  out.failed = failedByTerms(facts, need, ratio) | failedByMaker(facts, need);
  if (out.failed !== 0) return false;
  weigh(facts, need, ratio, out.values);
  score(out);
  return true;
}

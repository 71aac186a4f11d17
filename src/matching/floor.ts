import { weights } from './weights.ts';

/** Hundredths of a point in one step: a floor rises by steps, so that it is never far to the next. */
const STEP_BITS = 4;
/** A few more than a score can have: bounds are rounded up. */
export const STEPS = (10_100 >> STEP_BITS) + 1;

export const stepOf = (score: number): number => score >> STEP_BITS;
/** Above every score of a step. */
export const endOfStep = (step: number): number => (step + 1) << STEP_BITS;

/** Tells from which score on a product still matters: more than `least` is what the `count` best UMKM have so far. */
export interface Floor {
  /** How many UMKM have a score in each step above `least`. */
  readonly seen: Uint32Array;
  readonly count: number;
  kept: number;
  least: number;
}

const seen = new Uint32Array(STEPS);

/** A floor for the best `count`. One at a time: its steps are shared. */
export function floorOf(count: number): Floor {
  seen.fill(0);
  return { seen, count, kept: 0, least: -1 };
}

/** Takes in an UMKM's score; `before` is the lower one that it had until now, -1 without one. */
export function take(floor: Floor, score: number, before: number): void {
  if (score <= floor.least) return;
  const { seen: steps } = floor;
  if (before > floor.least) {
    steps[stepOf(before)] = (steps[stepOf(before)] as number) - 1;
    floor.kept--;
  }
  steps[stepOf(score)] = (steps[stepOf(score)] as number) + 1;
  floor.kept++;
  if (floor.kept >= floor.count) raise(floor);
}

/** Leaves out the lowest steps for as long as enough remain above them: the floor then depends on the scores alone, not on their order. */
function raise(floor: Floor): void {
  let step = stepOf(floor.least + 1);
  while (floor.kept - (floor.seen[step] as number) >= floor.count) {
    floor.kept -= floor.seen[step] as number;
    step++;
  }
  floor.least = endOfStep(step - 1) - 1;
}

const ALL_WEIGHTS = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** No product of this relevance can score more, in hundredths. */
export function scoreBound(relevance: number): number {
  return Math.ceil(10_000 * (1 - (weights.relevance * (1 - relevance)) / ALL_WEIGHTS)) + 10;
}

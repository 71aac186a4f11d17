import type { CapabilityIndex } from '../capabilityIndex.ts';
import type { CompiledNeed } from '../compileNeed.ts';
import { measureFor, type Part } from '../part.ts';
import { capacityValue } from '../criteria/capacity.ts';
import { packagingValue } from '../criteria/packaging.ts';
import { wishesValue } from '../criteria/wishes.ts';
import { between, notAbove } from '../curves.ts';
import { curves, limits, weights } from '../weights.ts';
import { COARSE, FINE, MEASURES, PLACE_BITS, trackOf, UNKNOWN_MEASURE } from './rowRecord.ts';

/** Points of one unit of weight: sums of tables are whole numbers, the same in whatever order. */
const UNIT = 65_536;
const points = (weight: number, value: number): number => Math.round(weight * value * UNIT);
/** Of a closed gate: no sum with it comes to anything. */
const CLOSED = -(2 ** 26);

/** Logarithms of ratios: a table reaches from e⁻⁸ to e⁸, beyond it nothing changes. */
const REACH = 8;
export const FINE_MIDDLE = REACH * FINE;
export const FINE_LAST = 2 * FINE_MIDDLE;
export const COARSE_MIDDLE = REACH * COARSE;
export const COARSE_LAST = 2 * COARSE_MIDDLE;

function table(steps: number, of: (ratio: number) => number): Int32Array {
  return Int32Array.from({ length: 2 * REACH * steps + 1 }, (_, at) => of(Math.exp((at - REACH * steps) / steps)));
}

const capacityTable = table(FINE, (ratio) =>
  ratio < limits.capacityShare * 0.999 ? CLOSED : points(weights.capacity, capacityValue(ratio)),
);
const price = (ratio: number): number => points(weights.price, notAbove(ratio, curves.price));
const priceTable = table(FINE, price);
/** A hair above the ceiling may be the logarithm's rounding. */
const firmTable = table(FINE, (ratio) => (ratio > 1.012 ? CLOSED : price(ratio)));
const noPrice = new Int32Array(FINE_LAST + 1);
const minimumTable = table(COARSE, (ratio) =>
  ratio > limits.minimumOrderTimes * 1.001 ? CLOSED : points(weights.minimumOrder, notAbove(ratio, curves.minimumOrder)),
);
const trackTable = Int32Array.from({ length: 16 }, (_, code) => (code === 0 ? 0 : points(weights.track, trackOf(code))));
const readyTable = Int32Array.from({ length: 16 }, (_, count) => points(weights.readiness, between(count, 0, 3)));

/** Lanes of a measure with its packing: steps to add to the codes of capacity, price and minimum order, and points of the packaging. */
export const LANES = 4;
export const UNSET = 0x7fffffff;
/** Packaging of which nothing is known. */
export const NO_PACK = -1;

/** One need as sums of tables over the codes of a row. */
export interface ScoreTables {
  readonly dictionary: CapabilityIndex;
  readonly part: Part;
  readonly capacity: Int32Array;
  readonly price: Int32Array;
  readonly minimum: Int32Array;
  readonly lead: Int32Array;
  readonly wishes: Int32Array;
  readonly track: Int32Array;
  readonly ready: Int32Array;
  /** By measure × 2 + packs to order, in LANES. */
  readonly measures: Int32Array;
  readonly filled: number[];
  /** Bits of the first word: what must be there, what is wished for, and by how much to shift it for the horizon. */
  must: number;
  nice: number;
  shift: number;
  readyBits: number;
  /** Hundredths of a score for one point, by what of track record (1) and packaging (2) is known. */
  readonly scale: Float64Array;
  /** Points when everything but relevance and distance is full. */
  most: number;
  lat: number;
  lon: number;
}

/** Days beyond which certificates must be among those held for long. */
export const LONG_DAYS = 180;

const measures = new Int32Array(MEASURES * 2 * LANES).fill(UNSET);
const lead = new Int32Array(128);
const wishes = new Int32Array(16);
let filled: number[] = [];

/** The tables of one part of a need. One at a time: their memory is shared. */
export function tablesFor(dictionary: CapabilityIndex, compiled: CompiledNeed, part: Part, readyBits: number): ScoreTables {
  for (const at of filled) measures[at] = UNSET;
  filled = [];
  const { need } = compiled;
  const days = Math.max(1, need.neededWithinDays);
  for (let at = 0; at < lead.length; at++)
    lead[at] = at / days > limits.leadTimes ? CLOSED : points(weights.leadTime, notAbove(at / days, curves.leadTime));
  const wished = compiled.niceCount > 0;
  for (let held = 0; held < wishes.length; held++)
    wishes[held] = wished ? points(weights.wishes, wishesValue(Math.min(held, compiled.niceCount), compiled.niceCount)) : 0;
  const priced = need.maxPriceIdr !== null;
  const base =
    weights.relevance + weights.capacity + weights.leadTime + weights.minimumOrder + weights.distance + weights.readiness;
  const sum = base + (priced ? weights.price : 0) + (wished ? weights.wishes : 0);
  const scale = Float64Array.from([0, 1, 2, 3], (known) => {
    const whole = sum + ((known & 1) !== 0 ? weights.track : 0) + ((known & 2) !== 0 ? weights.packaging : 0);
    return 10_000 / (whole * UNIT);
  });
  const full = sum - weights.relevance - weights.distance + weights.track + weights.packaging;
  return {
    dictionary,
    part,
    capacity: capacityTable,
    price: !priced ? noPrice : need.priceFirm ? firmTable : priceTable,
    minimum: minimumTable,
    lead,
    wishes,
    track: trackTable,
    ready: readyTable,
    measures,
    filled,
    must: compiled.must & PLACE_BITS,
    nice: compiled.nice & PLACE_BITS,
    shift: compiled.windowEnd - compiled.today > LONG_DAYS ? 16 : 0,
    readyBits,
    scale,
    most: points(full, 1),
    lat: need.deliverTo.lat,
    lon: need.deliverTo.lon,
  };
}

export const relevancePoints = (relevance: number): number => points(weights.relevance, relevance);
export const distancePoints = (km: number): number => Math.round(weights.distance * UNIT * Math.max(0, 1 - km / 150));
/** Points that a merit below the highest costs. */
export const meritPoints = (lacking: number): number => (lacking * UNIT) / 42;

/** Fills the lanes of a measure that this need has not met yet. */
export function fillMeasure({ dictionary, part, measures: lanes, filled: met }: ScoreTables, code: number): void {
  const at = code * LANES;
  for (let lane = 0; lane < LANES; lane++) met.push(at + lane);
  const measure = code >> 1;
  const [far, repacks] = [FINE_LAST * 2, (code & 1) === 1];
  if (measure === UNKNOWN_MEASURE) {
    lanes.set([far, -far, -far, points(weights.packaging, 1)], at);
    return;
  }
  const known = part.measures[measure] ?? measureFor(part, dictionary, measure);
  if (known.conversion === null) {
    lanes.set([-far, 0, 0, NO_PACK], at);
    return;
  }
  const pack = packagingValue(known.packRatio, repacks);
  const steps = (per: number, width: number, middle: number, round: (value: number) => number): number =>
    Number.isFinite(per) && per > 0 ? middle - 1 + round(Math.log(per) * width) : per > 0 ? far : -far;
  lanes.set(
    [
      steps(known.perFree, FINE, FINE_MIDDLE, Math.ceil),
      steps(known.perRupiah, FINE, FINE_MIDDLE, Math.floor),
      steps(known.perMinimum, COARSE, COARSE_MIDDLE, Math.floor),
      Number.isNaN(pack) ? NO_PACK : points(weights.packaging, pack),
    ],
    at,
  );
}

import type { NationalIndex, Region } from './nationalIndex.ts';
import { kmBetween } from './greatCircle.ts';
import { newOwners, offerOwner, type BestOwners } from './bestOwners.ts';
import {
  bitCounts,
  classKm,
  latOf,
  lonOf,
  meritOf,
  MOST_MERIT,
  ON_SALE,
  PLACE_BITS,
  RADIUS_CLASSES,
  radiusKmOf,
  WORDS,
} from './rowRecord.ts';
import {
  COARSE_LAST,
  FINE_LAST,
  UNSET,
  distancePoints,
  fillMeasure,
  meritPoints,
  relevancePoints,
  type ScoreTables,
} from './scoreTables.ts';
import { NOBODY, ZONE, type Segment } from './segments.ts';
import { fetchRows, MOST_WAITING, newWaiting, queueCell, type Waiting } from './waitingCells.ts';

/** Rows between two looks at whether the rest of a cell can still matter. */
const BLOCK = 8;
/** Beyond this distance nearness brings nothing. */
const NEAR_KM = 150;
/** Meanings this near to the best one are looked at together with it while it is about the neighbourhood. */
const ALIKE = 0.9;
/** Rounding of codes of place: a reach that is missed by less may be met. */
export const SLACK_KM = 0.1;
/** Bounds and scores are rounded differently in the last place. */
const HAIR = 1e-6;

const waiting = newWaiting();

interface Search {
  readonly national: NationalIndex;
  readonly tables: ScoreTables;
  readonly best: BestOwners;
  /** By region: least and most kilometres to any of its UMKM, and the most points that nearness can bring there. */
  readonly leastKm: Float64Array;
  readonly mostKm: Float64Array;
  readonly nearPoints: Float64Array;
  readonly waiting: Waiting;
  rows: number;
}

/**
 * Looks through rows `from` to `to`, none of them farther than `mostKm` or with more points for nearness than `near`; with `bounded` (rows
 * in falling order of merit) it stops where the rest cannot matter. Distances are worked out only where they can change something.
 */
function scanRange(
  search: Search,
  words: Uint32Array,
  owners: Uint32Array,
  from: number,
  to: number,
  relevance: number,
  near: number,
  mostKm: number,
  bounded: boolean,
): void {
  const { tables: score, best } = search;
  const { capacity, price, minimum, lead, wishes, ready, track, measures, scale, shift, nice, readyBits, lat, lon } = score;
  const must = score.must === 0 ? ON_SALE : (score.must << shift) | ON_SALE;
  const own = relevancePoints(relevance);
  const full = scale[3] as number;
  const [fineLast, coarseLast, unset] = [FINE_LAST, COARSE_LAST, UNSET];
  const ceiling = own + score.most + near;
  let least = best.least;
  for (let start = from; start < to; start += BLOCK) {
    const end = start + BLOCK < to ? start + BLOCK : to;
    if (bounded) {
      const first = start * WORDS;
      const merit = meritOf(words[first] as number, words[first + 3] as number, search.national.readyBits);
      if ((ceiling - meritPoints(MOST_MERIT - merit)) * full < least - HAIR) break;
    }
    search.rows += end - start;
    for (let at = start * WORDS, last = end * WORDS; at < last; at += WORDS) {
      const word0 = words[at] as number;
      if ((word0 & must) !== must) continue;
      const word2 = words[at + 2] as number;
      const word3 = words[at + 3] as number;
      const lanes = (word3 >>> 19) << 2;
      if (measures[lanes] === unset) fillMeasure(score, word3 >>> 19);
      let place = (word2 & 2047) + (measures[lanes] as number);
      let sum = own + (capacity[place < 0 ? 0 : place > fineLast ? fineLast : place] as number);
      place = ((word2 >>> 11) & 2047) + (measures[lanes + 1] as number);
      sum += price[place < 0 ? 0 : place > fineLast ? fineLast : place] as number;
      place = (word2 >>> 22) + (measures[lanes + 2] as number);
      sum += minimum[place < 0 ? 0 : place > coarseLast ? coarseLast : place] as number;
      const held = (word0 >>> shift) & PLACE_BITS;
      const code = (word3 >>> 7) & 15;
      const pack = measures[lanes + 3] as number;
      sum +=
        (lead[word3 & 127] as number) +
        (wishes[bitCounts[held & nice] as number] as number) +
        (ready[bitCounts[held & readyBits] as number] as number) +
        (track[code] as number);
      const known = (code === 0 ? 0 : 1) | (pack < 0 ? 0 : 2);
      if (pack > 0) sum += pack;
      const factor = scale[known] as number;
      if (sum < 0 || (sum + near) * factor < least) continue;
      const reachKm = radiusKmOf((word3 >>> 11) & 255) + SLACK_KM;
      if (near > 0 || reachKm < mostKm) {
        const word1 = words[at + 1] as number;
        const km = kmBetween(lat, lon, latOf(word1 & 65_535), lonOf(word1 >>> 16));
        if (km > reachKm) continue;
        sum += distancePoints(km);
      }
      const points = sum * factor;
      if (points < least) continue;
      const owner = owners[at >>> 2] as number;
      if (owner === NOBODY) continue;
      offerOwner(best, owner, points);
      least = best.least;
    }
  }
}

/** The least entry of `tops` that a cell must have to matter, where the best of all rows would come to `ceiling` points; above 211 none does. */
function leastTopFor({ tables: score, best }: Search, ceiling: number): number {
  const spare = ceiling - (best.least - HAIR) / (score.scale[3] as number);
  return Math.max(1, Math.ceil(1 + (MOST_MERIT - spare / meritPoints(1)) / 2 - HAIR));
}

/** Looks through the cells that wait, but for those that cannot matter any more. */
function scanWaiting(search: Search): void {
  const { national, tables: score, best, mostKm, nearPoints, waiting } = search;
  const { segments, regions, tops, firsts, ends, relevances } = waiting;
  fetchRows(national, waiting);
  for (let at = 0; at < waiting.count; at++) {
    const [region, relevance] = [regions[at] as number, relevances[at] as number];
    const near = nearPoints[region] as number;
    if (best.least >= 0 && (tops[at] as number) < leastTopFor(search, relevancePoints(relevance) + score.most + near)) continue;
    const { words, owners } = national.segments[segments[at] as number] as Segment;
    const [first, end] = [firsts[at] as number, ends[at] as number];
    scanRange(search, words, owners, first, end, relevance, near, mostKm[region] as number, true);
  }
  waiting.count = 0;
}

/** One meaning's rows in these regions: cells that are empty, too far or too poor are passed over without a look at their rows. */
function scanRegions(search: Search, meaning: number, relevance: number, order: Uint16Array, from: number, to: number): void {
  const { national, tables: score, best, leastKm, nearPoints, waiting } = search;
  const tops = national.tops[meaning];
  if (!tops) return;
  const most = relevancePoints(relevance) + score.most;
  let [near, least, leastTop] = [Number.NaN, Number.NaN, 0];
  for (let at = from; at < to; at++) {
    const region = order[at] as number;
    for (let radiusClass = 0; radiusClass < RADIUS_CLASSES; radiusClass++) {
      if (near !== nearPoints[region] || least !== best.least) {
        [near, least] = [nearPoints[region] as number, best.least];
        leastTop = leastTopFor(search, most + near);
      }
      const top = tops[region * RADIUS_CLASSES + radiusClass] as number;
      if (top < leastTop) continue;
      if (classKm(radiusClass) + SLACK_KM < (leastKm[region] as number)) break;
      const segment = meaning * national.zones + zoneOf(region);
      queueCell(waiting, segment, (region % ZONE) * RADIUS_CLASSES + radiusClass, region, top, relevance);
      if (waiting.count === MOST_WAITING) scanWaiting(search);
    }
  }
}

const zoneOf = (region: number): number => Math.floor(region / ZONE);

/** The points in hundredths that a meaning can come to where nearness brings so many. */
const bound = ({ tables: score }: Search, relevance: number, near: number): number =>
  (relevancePoints(relevance) + score.most + near) * (score.scale[3] as number);

/** How near a need each region is at least, and which has its middle nearest. */
function distancesTo(
  national: NationalIndex,
  { lat, lon }: ScoreTables,
): Pick<Search, 'leastKm' | 'mostKm' | 'nearPoints'> & { readonly nearest: number } {
  const { regions, spreadKm } = national;
  const leastKm = new Float64Array(regions.length);
  const mostKm = new Float64Array(regions.length);
  const nearPoints = new Float64Array(regions.length);
  let nearest = 0;
  let nearestKm = Number.POSITIVE_INFINITY;
  for (let region = 0; region < regions.length; region++) {
    const middle = regions[region] as Region;
    const km = kmBetween(lat, lon, middle.lat, middle.lon);
    if (km < nearestKm) [nearest, nearestKm] = [region, km];
    const least = Math.max(0, km - (spreadKm[region] as number) - SLACK_KM);
    leastKm[region] = least;
    mostKm[region] = km + (spreadKm[region] as number) + SLACK_KM;
    nearPoints[region] = distancePoints(least);
  }
  return { leastKm, mostKm, nearPoints, nearest };
}

/** All regions, those around one first; worked out once for each. */
function neighboursOf({ regions, neighbours }: NationalIndex, nearest: number): Uint16Array {
  const known = neighbours[nearest];
  if (known) return known;
  const from = regions[nearest] as Region;
  const km = regions.map(({ lat, lon }) => kmBetween(from.lat, from.lon, lat, lon));
  const order = Uint16Array.from(regions.keys()).sort((a, b) => (km[a] as number) - (km[b] as number));
  neighbours[nearest] = order;
  return order;
}

/** Loose rows lie in no order: they are looked through wherever their segment is. */
function scanFresh(search: Search, meaning: number, relevance: number): void {
  const { national } = search;
  for (let zone = 0; zone < national.zones; zone++) {
    const fresh = national.segments[meaning * national.zones + zone]?.fresh;
    const [near, mostKm] = [distancePoints(0), Number.POSITIVE_INFINITY];
    if (fresh) scanRange(search, fresh.words, fresh.owners, 0, fresh.count, relevance, near, mostKm, false);
  }
}

/**
 * The `count` UMKM with the highest quantised scores for one part of a need, best first; equal ones by number. Exact: cells and blocks are
 * passed over only where their highest possible score lies below what is already held. Near regencies come first, so that this is soon high.
 */
export function bestRows(
  national: NationalIndex,
  score: ScoreTables,
  count: number,
): { readonly owners: number[]; readonly points: number[]; readonly rows: number } {
  const { nearest, ...distances } = distancesTo(national, score);
  const order = neighboursOf(national, nearest);
  const search: Search = { national, tables: score, best: newOwners(count), ...distances, waiting, rows: 0 };
  const { meanings } = score.part;
  const top = meanings[0]?.relevance ?? 0;
  const alike = meanings.filter(({ relevance }) => relevance >= top * ALIKE);
  let near = 0;
  for (; near < order.length && (distances.leastKm[order[near] as number] as number) < NEAR_KM; near++)
    for (const { id, relevance } of alike) scanRegions(search, id, relevance, order, near, near + 1);
  scanWaiting(search);
  for (const { id, relevance } of meanings) {
    if (bound(search, relevance, distancePoints(0)) < search.best.least - HAIR) break;
    scanFresh(search, id, relevance);
    scanRegions(search, id, relevance, order, relevance >= top * ALIKE ? near : 0, order.length);
    scanWaiting(search);
  }
  return { ...sorted(search.best), rows: search.rows };
}

function sorted({ owners, points, size }: BestOwners): { readonly owners: number[]; readonly points: number[] } {
  const places = Array.from({ length: size }, (_, at) => at).sort(
    (a, b) => (points[b] as number) - (points[a] as number) || (owners[a] as number) - (owners[b] as number),
  );
  return { owners: places.map((at) => owners[at] as number), points: places.map((at) => points[at] as number) };
}

import { SLACK_KM } from './bestRows.ts';
import { kmBetween } from './greatCircle.ts';
import type { NationalIndex } from './nationalIndex.ts';
import { bitCounts, latOf, lonOf, ON_SALE, PLACE_BITS, radiusKmOf, WORDS } from './rowRecord.ts';
import {
  COARSE_LAST,
  FINE_LAST,
  LANES,
  NO_PACK,
  UNSET,
  distancePoints,
  fillMeasure,
  relevancePoints,
  type ScoreTables,
} from './scoreTables.ts';
import { CELLS, NOBODY } from './segments.ts';

/**
 * Points in hundredths of one row, negative where a gate is closed; -1 where the UMKM does not come so far. What the scan does with
 * bounds and without calls, written plainly: the reference that it is checked against.
 */
function scoreRow(score: ScoreTables, relevance: number, words: Uint32Array, at: number): number {
  const [word0, word1, word2, word3] = [words[at], words[at + 1], words[at + 2], words[at + 3]] as [
    number,
    number,
    number,
    number,
  ];
  if ((word0 & ON_SALE) === 0) return -1;
  const held = (word0 >>> score.shift) & PLACE_BITS;
  if ((held & score.must) !== score.must) return -1;
  const measure = (word3 >>> 19) * LANES;
  if (score.measures[measure] === UNSET) fillMeasure(score, word3 >>> 19);
  const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));
  const lane = (place: number): number => score.measures[measure + place] as number;
  const capacity = score.capacity[clamp((word2 & 2047) + lane(0), FINE_LAST)] as number;
  const price = score.price[clamp(((word2 >>> 11) & 2047) + lane(1), FINE_LAST)] as number;
  const minimum = score.minimum[clamp((word2 >>> 22) + lane(2), COARSE_LAST)] as number;
  const track = (word3 >>> 7) & 15;
  const pack = lane(3);
  const known = (track === 0 ? 0 : 1) | (pack === NO_PACK ? 0 : 2);
  const sum =
    relevancePoints(relevance) +
    capacity +
    price +
    minimum +
    (score.lead[word3 & 127] as number) +
    (score.wishes[bitCounts[held & score.nice] as number] as number) +
    (score.ready[bitCounts[held & score.readyBits] as number] as number) +
    (score.track[track] as number) +
    Math.max(0, pack);
  if (sum < 0) return -1;
  const km = kmBetween(score.lat, score.lon, latOf(word1 & 65_535), lonOf(word1 >>> 16));
  if (km > radiusKmOf((word3 >>> 11) & 255) + SLACK_KM) return -1;
  return (sum + distancePoints(km)) * (score.scale[known] as number);
}

/** The same by looking at every row of every regency, without bounds: what `bestRows` is checked against. */
export function bestRowsPlainly(
  national: NationalIndex,
  score: ScoreTables,
  count: number,
): { readonly owners: number[]; readonly points: number[] } {
  const found = new Map<number, number>();
  for (const { id, relevance } of score.part.meanings) {
    for (let zone = 0; zone < national.zones; zone++) {
      const segment = national.segments[id * national.zones + zone];
      if (!segment) continue;
      const rows = { words: segment.words, owners: segment.owners, count: segment.starts[CELLS] as number };
      for (const { words, owners, count: length } of segment.fresh ? [rows, segment.fresh] : [rows])
        for (let at = 0; at < length; at++) {
          const owner = owners[at] as number;
          if (owner === NOBODY) continue;
          const points = scoreRow(score, relevance, words, at * WORDS);
          if (points >= 0 && points > (found.get(owner) ?? -1)) found.set(owner, points);
        }
    }
  }
  const best = [...found].sort(([a, p], [b, q]) => q - p || a - b).slice(0, count);
  return { owners: best.map(([owner]) => owner), points: best.map(([, points]) => points) };
}

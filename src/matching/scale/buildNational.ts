import type { CapabilityIndex } from '../capabilityIndex.ts';
import {
  HOME,
  meaningsAt,
  MOST_ROWS,
  newNational,
  segmentOf,
  setHome,
  setSegment,
  widen,
  type NationalIndex,
  type Region,
} from './nationalIndex.ts';
import { newRow, packRow, WORDS, type PlainRow } from './rowRecord.ts';
import { arrange, cellOf, type Segment } from './segments.ts';

/** Where the rows of a population come from. Profiles are numbered from 0; each has at most 250 rows. */
export interface RowSource {
  readonly profiles: number;
  regionOf(profile: number): number;
  /** Writes the meaning of each of the profile's rows; returns how many there are. Inactive profiles have none. */
  meaningsOf(profile: number, into: Uint16Array): number;
  write(profile: number, row: number, into: PlainRow): void;
}

/** Builds the index of a whole population: rows are counted, dealt out to their segments, and each segment is put in order. */
export function buildNational(dictionary: CapabilityIndex, regions: readonly Region[], source: RowSource): NationalIndex {
  const national = newNational(dictionary, regions, source.profiles);
  const counts: number[] = [];
  const meanings = new Uint16Array(MOST_ROWS);
  let rows = 0;
  for (let profile = 0; profile < source.profiles; profile++) {
    const region = source.regionOf(profile);
    const count = source.meaningsOf(profile, meanings);
    setHome(national, profile, region, meanings, count);
    for (let at = 0; at < count; at++) {
      const segment = segmentOf(national, meanings[at] as number, region);
      counts[segment] = (counts[segment] ?? 0) + 1;
    }
    rows += count;
  }
  const starts = new Float64Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] ?? 0);
  const next = starts.slice();
  const [profiles, places] = [new Uint32Array(rows), new Uint8Array(rows)];
  for (let profile = 0; profile < source.profiles; profile++) {
    const region = national.homes[profile * HOME] as number;
    const own = meaningsAt(national, profile);
    for (let at = 0; at < own.length; at++) {
      const segment = segmentOf(national, own[at] as number, region);
      const place = next[segment] as number;
      next[segment] = place + 1;
      profiles[place] = profile;
      places[place] = at;
    }
  }
  for (let at = 0; at < counts.length; at++) {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    if (from < to) setSegment(national, at, fill(national, source, profiles.subarray(from, to), places.subarray(from, to)));
  }
  return national;
}

function fill(national: NationalIndex, source: RowSource, profiles: Uint32Array, places: Uint8Array): Segment {
  const row = newRow();
  const words = new Uint32Array(profiles.length * WORDS);
  const cells = new Uint8Array(profiles.length);
  for (let at = 0; at < profiles.length; at++) {
    const profile = profiles[at] as number;
    const region = national.homes[profile * HOME] as number;
    source.write(profile, places[at] as number, row);
    widen(national, row, region);
    packRow(row, words, at * WORDS);
    cells[at] = cellOf(region, words[at * WORDS + 3] as number);
  }
  return arrange(words, profiles, cells, profiles.length, national.readyBits);
}

import { readinessCertificates } from '../criteria/readiness.ts';
import type { CapabilityIndex } from '../capabilityIndex.ts';
import { kmBetween } from './greatCircle.ts';
import { meritOf, ON_SALE, packRow, PLACE_BITS, RADIUS_CLASSES, WORDS, type PlainRow } from './rowRecord.ts';
import { addFresh, arrange, CELLS, cellOf, merged, NOBODY, segmentBytes, ZONE, type Segment } from './segments.ts';

/** A regency: its middle, and how far its farthest UMKM is from it. */
export interface Region {
  readonly lat: number;
  readonly lon: number;
}

/** Rows of one profile, for a change. */
export interface ProfileRows {
  readonly region: number;
  readonly rows: readonly { readonly meaning: number; readonly row: PlainRow }[];
}

/** All UMKM of a country: rows of 16 bytes by meaning and zone. `dictionary` knows the meanings and measures, not the UMKM. */
export interface NationalIndex {
  readonly dictionary: CapabilityIndex;
  readonly regions: readonly Region[];
  readonly spreadKm: Float64Array;
  /** By region: all regions, the nearest first; filled as needs come from there. */
  readonly neighbours: (Uint16Array | undefined)[];
  readonly readyBits: number;
  /** By meaning × zones + zone. */
  readonly segments: (Segment | undefined)[];
  readonly zones: number;
  /** By meaning, then region and radius class: 1 + half the highest merit of its rows in order, 0 where there are none. */
  readonly tops: (Uint8Array | undefined)[];
  /** Region and first three meanings of every profile; NONE where there are fewer. Further ones stand in `more`. */
  homes: Uint16Array;
  readonly more: Map<number, readonly number[]>;
  profiles: number;
}

export const NONE = 0xffff;
export const HOME = 4;
const KEPT = HOME - 1;
export const MOST_ROWS = 250;

export function newNational(dictionary: CapabilityIndex, regions: readonly Region[], profiles: number): NationalIndex {
  const ready = readinessCertificates.map((type) => dictionary.certificateSlots.get(type) ?? -1);
  return {
    dictionary,
    regions,
    spreadKm: new Float64Array(regions.length),
    neighbours: [],
    readyBits: ready.reduce((bits, place) => (place < 0 ? bits : bits | (1 << place)), 0) & PLACE_BITS,
    segments: [],
    tops: [],
    zones: Math.ceil(regions.length / ZONE),
    homes: new Uint16Array(profiles * HOME).fill(NONE),
    more: new Map(),
    profiles,
  };
}

export const segmentOf = (national: NationalIndex, meaning: number, region: number): number =>
  meaning * national.zones + Math.floor(region / ZONE);

/** Puts a segment in its place and notes what the best row of each of its cells brings. */
export function setSegment(national: NationalIndex, at: number, segment: Segment): void {
  const { segments, tops, zones, regions, readyBits } = national;
  segments[at] = segment;
  const own = (tops[Math.floor(at / zones)] ??= new Uint8Array(regions.length * RADIUS_CLASSES));
  const first = (at % zones) * CELLS;
  for (let cell = 0; cell < CELLS && first + cell < own.length; cell++) {
    const row = (segment.starts[cell] as number) * WORDS;
    const some = (segment.starts[cell] as number) < (segment.starts[cell + 1] as number);
    const merit = some ? meritOf(segment.words[row] as number, segment.words[row + 3] as number, readyBits) : 0;
    own[first + cell] = some ? 1 + Math.ceil(merit / 2) : 0;
  }
}

export function setHome(
  national: NationalIndex,
  profile: number,
  region: number,
  meanings: ArrayLike<number>,
  count: number,
): void {
  const { homes, more } = national;
  homes[profile * HOME] = region;
  for (let at = 0; at < KEPT; at++) homes[profile * HOME + 1 + at] = at < count ? (meanings[at] as number) : NONE;
  if (count > KEPT)
    more.set(
      profile,
      Array.from({ length: count - KEPT }, (_, at) => meanings[KEPT + at] as number),
    );
  else more.delete(profile);
}

export function widen(national: NationalIndex, { lat, lon }: PlainRow, region: number): void {
  const middle = national.regions[region] as Region;
  const km = kmBetween(lat, lon, middle.lat, middle.lon) + 0.1;
  if (km > (national.spreadKm[region] as number)) national.spreadKm[region] = km;
}

export function meaningsAt(national: NationalIndex, profile: number): number[] {
  const found: number[] = [];
  for (let at = 1; at < HOME; at++) {
    const meaning = national.homes[profile * HOME + at] as number;
    if (meaning === NONE) return found;
    found.push(meaning);
  }
  return [...found, ...(national.more.get(profile) ?? [])];
}

interface Place {
  readonly segment: number;
  readonly words: Uint32Array;
  readonly owners: Uint32Array;
  readonly at: number;
  readonly cell: number;
}

/** Where the rows of a profile lie. */
function placesOf(national: NationalIndex, profile: number): Place[] {
  const region = national.homes[profile * HOME] as number;
  const found: Place[] = [];
  for (const meaning of new Set(meaningsAt(national, profile))) {
    const segment = segmentOf(national, meaning, region);
    const { words, owners, starts, fresh } = national.segments[segment] as Segment;
    const first = (region % ZONE) * RADIUS_CLASSES;
    for (let cell = first; cell < first + RADIUS_CLASSES; cell++)
      for (let at = starts[cell] as number; at < (starts[cell + 1] as number); at++)
        if (owners[at] === profile) found.push({ segment, words, owners, at, cell });
    for (let at = 0; at < (fresh?.count ?? 0); at++)
      if (fresh?.owners[at] === profile)
        found.push({ segment, words: fresh.words, owners: fresh.owners, at, cell: fresh.cells[at] as number });
  }
  return found;
}

/** Rows beyond this share of a segment make it worth putting in order. */
const LOOSE_SHARE = 1 / 16;
const LEAST_LOOSE = 64;

function append(national: NationalIndex, segment: number, row: Uint32Array, profile: number, cell: number): void {
  const known = (national.segments[segment] ??= arrange(new Uint32Array(0), new Uint32Array(0), new Uint8Array(0), 0, 0));
  addFresh(known, row, profile, cell);
  if ((known.fresh?.count ?? 0) > Math.max(LEAST_LOOSE, known.owners.length * LOOSE_SHARE))
    setSegment(national, segment, merged(known, national.readyBits));
}

const packed = new Uint32Array(WORDS);

/**
 * Puts the rows of a profile in the place of those it had; a number beyond the last adds a profile. Numbers that change nothing of the
 * order are written in place, everything else is appended and taken in at the next merge of its segment.
 */
export function upsertRows(national: NationalIndex, profile: number, { region, rows }: ProfileRows): void {
  if (rows.length > MOST_ROWS) throw new RangeError(`A profile can have ${MOST_ROWS} rows, not ${rows.length}`);
  if (profile >= national.profiles) grow(national, profile + 1);
  const old = national.homes[profile * HOME] === NONE ? [] : placesOf(national, profile);
  const loose = rows.filter(
    ({ meaning, row }) => !writeInPlace(national, old, segmentOf(national, meaning, region), region, row),
  );
  for (const place of old) drop(place);
  for (const { meaning, row } of loose) {
    packRow(row, packed, 0);
    append(national, segmentOf(national, meaning, region), packed, profile, cellOf(region, packed[3] as number));
  }
  setHome(
    national,
    profile,
    region,
    rows.map(({ meaning }) => meaning),
    rows.length,
  );
}

/** Writes a row over one of the profile's own that has the same cell and merit, and takes that out of `old`; false where there is none. */
function writeInPlace(national: NationalIndex, old: Place[], segment: number, region: number, row: PlainRow): boolean {
  const { readyBits } = national;
  widen(national, row, region);
  packRow(row, packed, 0);
  const [word0, word3] = [packed[0] as number, packed[3] as number];
  const [cell, merit] = [cellOf(region, word3), meritOf(word0, word3, readyBits)];
  const meritAt = ({ words, at }: Place): number =>
    meritOf(words[at * WORDS] as number, words[at * WORDS + 3] as number, readyBits);
  const at = old.findIndex((place) => place.segment === segment && place.cell === cell && meritAt(place) === merit);
  const [same] = at < 0 ? [] : old.splice(at, 1);
  same?.words.set(packed, same.at * WORDS);
  return same !== undefined;
}

/** The row stays as a gap until the next merge: its merit still bounds its block. */
function drop({ words, owners, at }: Place): void {
  words[at * WORDS] = (words[at * WORDS] as number) & ~ON_SALE;
  owners[at] = NOBODY;
}

/** Takes a profile out; unknown numbers are ignored. */
export function removeRows(national: NationalIndex, profile: number): void {
  if (profile >= national.profiles || national.homes[profile * HOME] === NONE) return;
  for (const place of placesOf(national, profile)) drop(place);
  national.homes.fill(NONE, profile * HOME, (profile + 1) * HOME);
  national.more.delete(profile);
}

function grow(national: NationalIndex, profiles: number): void {
  if (profiles * HOME > national.homes.length) {
    const homes = new Uint16Array(Math.ceil(profiles * 1.1) * HOME).fill(NONE);
    homes.set(national.homes);
    national.homes = homes;
  }
  national.profiles = profiles;
}

/** Bytes of all rows and homes. */
export function nationalBytes(national: NationalIndex): number {
  const rows = national.segments.reduce((sum, segment) => sum + (segment ? segmentBytes(segment) : 0), 0);
  return rows + national.homes.byteLength + national.tops.reduce((sum, top) => sum + (top?.byteLength ?? 0), 0);
}

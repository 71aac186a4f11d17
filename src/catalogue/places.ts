import type { Text } from '../shared/text.ts';
import { kecamatanTable, placeTable } from './places.data.ts';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface Kecamatan extends Point {
  readonly code: string;
  readonly name: string;
  /** Number of villages (desa and kelurahan). */
  readonly villages: number;
}

export interface Place extends Point {
  /** A kecamatan's code (36.02.14) or a slug (serang). */
  readonly code: string;
  readonly name: string;
  readonly kind: 'kecamatan' | 'regency' | 'city' | 'province' | 'place';
}

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const lines = (table: string): string[] => table.trim().split('\n');

/** The 28 kecamatan of Kabupaten Lebak. */
export const kecamatan: readonly Kecamatan[] = lines(kecamatanTable).map((line) => {
  const [code = '', name = '', lat, lon, villages] = cells(line);
  return { code, name, lat: Number(lat), lon: Number(lon), villages: Number(villages) };
});

const placeRows = lines(placeTable).map((line) => {
  const [code = '', name = '', kind, lat, lon, spellings = ''] = cells(line);
  const place: Place = { code, name, kind: kind as Place['kind'], lat: Number(lat), lon: Number(lon) };
  return { place, spellings: spellings.split(', ').filter((word) => word !== '') };
});

/** Kabupaten and kota of Banten, and places outside Lebak that goods are delivered to. */
export const places: readonly Place[] = placeRows.map((row) => row.place);

/** The same name however it is spaced: "Curug bitung" is Curugbitung. */
const key = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(kecamatan|kec\.?|kabupaten|kab\.?|kota)\s+(?=\S)/, '')
    .replace(/[^a-z]/g, '');

/** Names of older lists. */
const older: Readonly<Record<string, string>> = { cigemlong: '36.02.28', cigemblong: '36.02.28', gunungkancana: '36.02.08' };

const byKey = new Map<string, Place>();
const add = (words: string, place: Place): void => {
  const name = key(words);
  if (!byKey.has(name)) byKey.set(name, place);
};
const kecamatanPlaces = new Map(kecamatan.map((row) => [row.code, { ...row, kind: 'kecamatan' as const } satisfies Place]));
for (const { place } of placeRows) if (place.kind === 'place') add(place.name, place);
for (const place of kecamatanPlaces.values()) add(place.name, place);
for (const [word, code] of Object.entries(older)) {
  const place = kecamatanPlaces.get(code);
  if (place) add(word, place);
}
const townsFirst = placeRows.toSorted((a, b) => Number(a.place.kind === 'regency') - Number(b.place.kind === 'regency'));
for (const { place, spellings } of townsFirst) {
  for (const word of [place.name, ...spellings]) {
    add(word, place);
    if (/^kab/i.test(word)) byKey.set(word.toLowerCase().replace(/[^a-z]/g, ''), place);
  }
}

/** The kecamatan with this code ("36.02.14"), null when there is none. */
export function kecamatanByCode(code: string): Kecamatan | null {
  return kecamatan.find((row) => row.code === code) ?? null;
}

/** The place that a person's words mean, older spellings included ("Curug bitung", "Cigemlong"); null when it is not known. */
export function findPlace(words: string): Place | null {
  const whole = byKey.get(words.toLowerCase().replace(/[^a-z]/g, '')) ?? byKey.get(key(words));
  if (whole) return whole;
  for (const part of words.split(',')) {
    const found = byKey.get(key(part));
    if (found) return found;
  }
  return null;
}

/** Mean radius of the earth (IUGG). */
const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

const wholeKm = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }),
};

/** "1.021" in Indonesian. Rounded up everywhere, so that what lies beyond a reach of whole kilometres also reads so. */
export function kmText(km: number): Text {
  const whole = Math.ceil(km);
  return { id: wholeKm.id.format(whole), en: wholeKm.en.format(whole) };
}

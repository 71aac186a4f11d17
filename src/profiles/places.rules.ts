import { findPlace, kecamatan, places } from '../catalogue/places.ts';
import type { GeoPoint } from '../matching/matching.rules.ts';
import type { Text } from '../shared/text.ts';

const inLebak = new Map(kecamatan.map(({ name, lat, lon }) => [name, { lat, lon }]));
const outside = new Map(
  places
    .filter(({ code, name }) => code !== 'lebak' && !inLebak.has(name))
    .map(({ name, lat, lon }): [string, GeoPoint] => [name, { lat, lon }]),
);

/** A part of the list of places that people choose from. */
export interface PlaceGroup {
  readonly label: Text;
  readonly names: readonly string[];
}

const byName = (names: Iterable<string>) => [...names].sort((a, b) => a.localeCompare(b, 'id'));

/** The 28 kecamatan of Lebak first, then towns outside. */
export const placeGroups: readonly PlaceGroup[] = [
  { label: { id: 'Kecamatan di Kabupaten Lebak', en: 'Kecamatan of Lebak' }, names: byName(inLebak.keys()) },
  { label: { id: 'Di luar Kabupaten Lebak', en: 'Outside Lebak' }, names: byName(outside.keys()) },
];

/** Where an UMKM of this place is taken to be: the middle of its kecamatan or town. Null for a name that is not in the list. */
export function businessPoint(name: string): GeoPoint | null {
  return inLebak.get(name) ?? outside.get(name) ?? null;
}

/** Where a buyer of this place is taken to be: the town of that name before the kecamatan around it. Null for an unknown name. */
export function buyerPoint(name: string): GeoPoint | null {
  if (businessPoint(name) === null) return null;
  const place = findPlace(name);
  return place && { lat: place.lat, lon: place.lon };
}

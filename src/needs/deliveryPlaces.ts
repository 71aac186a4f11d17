import { kecamatan, places, type Point } from '../catalogue/places.ts';

interface DeliveryPlace extends Point {
  readonly code: string;
  readonly name: string;
  /** In Lebak, so that it is read as a kecamatan. */
  readonly local: boolean;
}

const names = new Set(kecamatan.map(({ name }) => name));

/** Where goods can be delivered to, each name once: the kecamatan of Lebak by name, then towns in the order of the places book. */
export const deliveryPlaces: readonly DeliveryPlace[] = [
  ...kecamatan.toSorted((one, other) => one.name.localeCompare(other.name)).map((place) => ({ ...place, local: true })),
  ...places.filter(({ name, code }) => !names.has(name) && code !== 'lebak').map((place) => ({ ...place, local: false })),
].map(({ code, name, lat, lon, local }) => ({ code, name, lat, lon, local }));

/** The place with this code; null when there is none. */
export function deliveryPlaceByCode(code: string): DeliveryPlace | null {
  return deliveryPlaces.find((place) => place.code === code) ?? null;
}

/** The place of this name, as needs and buyers keep it; null when there is none. */
export function deliveryPlaceByName(name: string): DeliveryPlace | null {
  return deliveryPlaces.find((place) => place.name === name) ?? null;
}

import { daysBetween, type Day } from '../../shared/dates.ts';
import type { GeoPoint, ProductProfile } from '../matching.rules.ts';

const FIRST_DAY: Day = '2000-01-01';
const LAST_DAY_NUMBER = 65_535;
const dayNumbers = new Map<Day, number>();

/** Days since 2000-01-01, for certificates and windows. */
export function dayNumber(day: Day): number {
  let number = dayNumbers.get(day);
  if (number === undefined) {
    if (dayNumbers.size > 50_000) dayNumbers.clear();
    number = Math.min(LAST_DAY_NUMBER, Math.max(1, daysBetween(FIRST_DAY, day)));
    dayNumbers.set(day, number);
  }
  return number;
}

export const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** A place as a point on the unit sphere: distances are chords. */
export function onSphere({ lat, lon }: GeoPoint): { readonly x: number; readonly y: number; readonly z: number } {
  const level = Math.cos(lat * RADIANS);
  return { x: level * Math.cos(lon * RADIANS), y: level * Math.sin(lon * RADIANS), z: Math.sin(lat * RADIANS) };
}

/** A number of 32 bits for a text. */
export function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}

/** The next state of a hash that takes in a number. */
export function mix(value: number, part: number): number {
  if (part === (part | 0)) {
    const small = Math.imul(value ^ part, 0x85ebca6b);
    return small ^ (small >>> 15);
  }
  const high = Math.floor(part / 4294967296) | 0;
  const low = (part | 0) ^ Math.round((part % 1) * 1e9);
  let mixed = Math.imul(value ^ low, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ high, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Hash of everything that the reading of a product depends on. Compared only between two states of one product. */
export function wordsHash({ name, description, category, unit }: ProductProfile): number {
  return hash(unit, hash(category ?? '', hash(description, hash(name, 0x2545f491)))) >>> 0;
}

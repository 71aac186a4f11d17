import type { Point } from '../../catalogue/places.ts';

/** So many offers in a row without an answer, and an UMKM rests until somebody has looked in. */
export const SILENCES_UNTIL_REST = 3;

/** One visit, or call, of a coordinator. */
export interface Visit {
  readonly at: Date;
  readonly byName: string;
  readonly note: string;
}

/** How an UMKM answers. One for each that was ever asked. */
export interface Answering {
  readonly umkmId: string;
  /** Offers in a row that ended without an answer. */
  readonly silences: number;
  readonly lastSilentAt: Date | null;
  readonly lastAnswerAt: Date | null;
  /** Since when it rests because of its silence; null when it does not. */
  readonly restsSince: Date | null;
  readonly visits: readonly Visit[];
}

/** A stop on the way. */
export interface Stop extends Point {
  readonly name: string;
}

const KM_PER_DEGREE = 111.2;

function distanceKm(one: Point, other: Point): number {
  const x = (one.lon - other.lon) * Math.cos((((one.lat + other.lat) / 2) * Math.PI) / 180);
  return Math.hypot(x, one.lat - other.lat) * KM_PER_DEGREE;
}

/** The stops in the order of a short way from a start: always on to the nearest that is left; ties by name. */
export function routeOrder<Place extends Stop>(start: Point, stops: readonly Place[]): Place[] {
  const left = [...stops].sort((one, other) => one.name.localeCompare(other.name));
  const route: Place[] = [];
  let here: Point = start;
  while (left.length > 0) {
    let nearest = 0;
    for (let at = 1; at < left.length; at += 1) {
      if (distanceKm(here, left[at]!) < distanceKm(here, left[nearest]!) - 1e-9) nearest = at;
    }
    const [next] = left.splice(nearest, 1);
    route.push(next!);
    here = next!;
  }
  return route;
}

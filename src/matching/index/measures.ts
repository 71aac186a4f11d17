import type { Unit } from '../../catalogue/units.ts';
import type { Measured } from '../conversion.ts';
import type { Contents } from '../reading/packs.ts';

/** Every pair of unit and contents that occurs, numbered: conversions are worked out once for each. */
export interface Measures {
  readonly list: Measured[];
  readonly byKey: Map<string, number>;
}

export function newMeasures(): Measures {
  return { list: [], byKey: new Map() };
}

/** The number of a unit with these contents, new ones being added. */
export function measureOf(measures: Measures, unit: Unit, contents: Contents): number {
  const key = `${unit.slug} ${contents.grams} ${contents.ml} ${contents.pieces} ${contents.pieceGrams} ${contents.area}`;
  let id = measures.byKey.get(key);
  if (id === undefined) {
    id = measures.list.length;
    measures.list.push({ unit, contents });
    measures.byKey.set(key, id);
  }
  return id;
}

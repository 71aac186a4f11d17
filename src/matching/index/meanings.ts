import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { Reading } from '../reading/readProduct.ts';

/** One meaning: a family with the stated values of its facets. Products of one meaning are equally near to a need. */
export interface Meaning {
  readonly id: number;
  readonly reading: Reading;
}

export interface Meanings {
  readonly list: Meaning[];
  readonly byKey: Map<string, number>;
}

export function newMeanings(): Meanings {
  return { list: [], byKey: new Map() };
}

function keyOf({ family, facets, marks, names, trust }: Reading): string {
  const stated = [...facets].map(([facet, values]) => `${facet}=${[...values].toSorted().join('+')}`).toSorted();
  const named = names.map(({ head, others }) => `${head}:${others.join('+')}`);
  return [family.slug, trust, marks.join('+'), named.join('/'), ...stated].join('|');
}

/** The number of a meaning, new ones being added. */
export function meaningOf(meanings: Meanings, reading: Reading): number {
  const key = keyOf(reading);
  const known = meanings.byKey.get(key);
  if (known !== undefined) return known;
  const id = meanings.list.length;
  meanings.list.push({ id, reading });
  meanings.byKey.set(key, id);
  return id;
}

/** By meaning: its place when those of one family stand side by side. */
export function placesByFamily({ list }: Meanings): Int32Array {
  const families = new Map<Family, number[]>();
  for (const { id, reading } of list) {
    const own = families.get(reading.family);
    if (own) own.push(id);
    else families.set(reading.family, [id]);
  }
  const places = new Int32Array(list.length);
  let place = 0;
  for (const own of families.values()) for (const id of own) places[id] = place++;
  return places;
}

/** These families and the kin that can stand in for them. */
export function nearFamilies(families: readonly Family[], lexicon: Lexicon): Set<Family> {
  const near = new Set<Family>(families);
  for (const family of families) for (const { slug } of family.kin) near.add(lexicon.families.get(slug) ?? family);
  return near;
}

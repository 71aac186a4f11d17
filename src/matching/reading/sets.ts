import { parseUnit } from '../../catalogue/units.ts';
import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { ProductProfile } from '../matching.rules.ts';
import { isCarrier } from './carriers.ts';

/** Families whose goods are put together from others. */
export const assemblerSlugs: ReadonlySet<string> = new Set(['snack-box', 'amenities-set', 'hampers', 'nasi-box']);

const setUnits = new Set(['set', 'kotak', 'box', 'paket', 'hampers', 'dus', 'besek', 'pack', 'porsi']);

export const isSetUnit = (unit: string): boolean => setUnits.has(parseUnit(unit)?.slug ?? '');

/** Words that say that one unit is put together from several goods. */
export const composes =
  /\bisi\b|berisi|terdiri|gabung|bagian|lengkap|campur|tiap set|per set|setiap set|each set|unggal set|contain|consist|includ|combin|\bwith\b|\beusi|:|\+/i;

const enumerates = /[,+&]|\bdan\b|\band\b|\bjeung\b/i;
const wholeUnits = new Set(['set', 'paket', 'hampers']);
const LEAST_PARTS = 2;

/** What a parcel is wrapped in is none of its parts. */
const wraps = /^(kemasan|besek)-/;

/** Of some families those that can be a part of a set. */
export const goodsOf = (families: readonly Family[]): Family[] =>
  families.filter((family) => !isCarrier(family) && !assemblerSlugs.has(family.slug) && !wraps.test(family.category));

/** What a product is put together from that is sold as one set: "tas kain isi kopi dan kacang", by the set. Empty for other goods. */
export function partsOfSet(product: ProductProfile, named: Family | undefined, described: readonly Family[]): readonly Family[] {
  if (!wholeUnits.has(parseUnit(product.unit)?.slug ?? '') || !enumerates.test(product.description)) return [];
  if (named && (isCarrier(named) || assemblerSlugs.has(named.slug))) return [];
  const goods = goodsOf(described);
  return new Set(goods.map(({ category }) => category)).size < LEAST_PARTS ? [] : goods;
}

/** Sets go by this family. */
export const setFamily = (lexicon: Lexicon): Family | undefined => lexicon.families.get('hampers');

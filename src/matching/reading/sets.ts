import { categoryBySlug } from '../../catalogue/categories.ts';
import { parseUnit } from '../../catalogue/units.ts';
import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { ProductProfile } from '../matching.rules.ts';
import { isCarrier } from './carriers.ts';

/** Families whose goods are put together from others. */
export const assemblerSlugs: ReadonlySet<string> = new Set(['snack-box', 'amenities-set', 'hampers', 'nasi-box']);

const setUnits = new Set(['set', 'kotak', 'box', 'paket', 'hampers', 'dus', 'besek', 'pack', 'porsi']);

export const isSetUnit = (unit: string): boolean => setUnits.has(parseUnit(unit)?.slug ?? '');

/** Words that say that one unit is put together from several goods. */
const composes =
  /\bisi(?:nya)?\b|berisi|terdiri|gabung|bagian|lengkap|campur|tiap set|per set|setiap set|each set|unggal set|contain|consist|includ|combin|\bwith\b|\beusi|:|\+/i;

/** "Satu celemek, satu topi koki": goods that are counted one by one. */
const countsOneByOne = /\b(?:satu|sebuah|selembar|hiji|one)\b.*[,&].*\b(?:satu|sebuah|selembar|hiji|one)\b/i;

const enumerates = /[,+&]|\bdan\b|\band\b|\bjeung\b/i;
const chooses = /\b(?:atau|or|atawa|boleh|bisa)\b/i;
const wholeUnits = new Set(['set', 'paket', 'hampers']);
export const isWholeUnit = (unit: string): boolean => wholeUnits.has(parseUnit(unit)?.slug ?? '');

/**
 * How a description tells what one unit is put together from: it says so or counts the parts one by one, or it only lists goods as what a
 * whole set is; null where it does not.
 */
export function compositionIn(description: string, unit: string): 'told' | 'listed' | null {
  if (composes.test(description) || countsOneByOne.test(description)) return 'told';
  const [list = ''] = description.split(/[.;]\s/);
  const several = list.split(',').length > 2;
  return isWholeUnit(unit) && enumerates.test(list) && (several || !chooses.test(list)) ? 'listed' : null;
}
/** Sold by these, a product is a set where its name says so. */
const servedUnits = new Set(['porsi', 'kotak', 'box', 'dus', 'besek', 'pack']);
const LEAST_PARTS = 2;

/** What a parcel is wrapped in is none of its parts. */
export const wraps = ({ category }: Family): boolean => /^(kemasan|besek)-/.test(category);

/** Of some families those that can be a part of a set. */
export const goodsOf = (families: readonly Family[]): Family[] =>
  families.filter((family) => !isCarrier(family) && !assemblerSlugs.has(family.slug) && !wraps(family));

/** Chairs and their table are one thing. */
const comesInSets = /^furnitur-/;
const crafts = new Set(['anyaman-furnitur', 'tekstil-busana', 'logam-mineral']);
const isCraft = ({ category }: Family): boolean => crafts.has(categoryBySlug(category)?.group ?? '');

const namedAsSet = (name: string): boolean => /^\s*(?:set|paket|kit)\b/i.test(name);

/** "Set dapur: celemek, topi koki, lap": the name itself lists what the set holds. */
export const namesItsParts = (name: string): boolean => namedAsSet(name) && enumerates.test(name);

/** What a product is put together from that is sold as one set: "tas kain isi kopi dan kacang", by the set. Empty for other goods. */
export function partsOfSet(product: ProductProfile, named: Family | undefined, told: readonly Family[]): readonly Family[] {
  const lists = namesItsParts(product.name);
  const unit = parseUnit(product.unit)?.slug ?? '';
  const whole = wholeUnits.has(unit) || (servedUnits.has(unit) && namedAsSet(product.name));
  if (!whole || !(lists || enumerates.test(product.description))) return [];
  const goods = goodsOf(told);
  if (named && comesInSets.test(named.category)) return [];
  if (named && !lists && isCarrier(named) && !namedAsSet(product.name)) return [];
  if (named && !lists && assemblerSlugs.has(named.slug) && !goods.every(isCraft)) return [];
  return new Set(goods.map(({ category }) => category)).size < LEAST_PARTS ? [] : goods;
}

/** Sets go by this family. */
export const setFamily = (lexicon: Lexicon): Family | undefined => lexicon.families.get('hampers');

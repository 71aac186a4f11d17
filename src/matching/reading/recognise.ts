import { categoryBySlug } from '../../catalogue/categories.ts';
import type { Family, Lexicon, Phrase } from '../lexicon/lexicon.ts';
import type { Token, Zone } from './tokens.ts';

/** A family's name found in a text. */
export interface Hit {
  readonly family: Family;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly words: readonly string[];
  readonly zone: Zone;
  readonly item: number;
  /** List items between its first and last word; 0 when it stands in one item. */
  readonly crossed: number;
  readonly clause: number;
  readonly score: number;
  /** Its head stands in the item before: "keripik singkong atau pisang". */
  readonly shared?: true;
  /** A name that other goods have, too. */
  readonly vague?: true;
}

/** Positions within one clause of every word of the phrase, as near to each other as they get; null when one is missing. */
function span(tokens: readonly Token[], phrase: Phrase, from: number, zone: Zone): readonly [number, number] | null {
  let start = from;
  let end = from;
  const clause = tokens[from]?.clause;
  for (const word of phrase.words) {
    if (word === tokens[from]?.word) continue;
    let best = -1;
    for (let at = Math.max(0, from - 5); at <= Math.min(tokens.length - 1, from + 5); at++) {
      const token = tokens[at];
      if (token?.word !== word || token.clause !== clause || token.zone !== zone) continue;
      if (best < 0 || Math.abs(at - from) < Math.abs(best - from)) best = at;
    }
    if (best < 0) return null;
    start = Math.min(start, best);
    end = Math.max(end, best);
  }
  return [start, end];
}

const itemsCrossed = (tokens: readonly Token[], start: number, end: number): number =>
  (tokens[end]?.item ?? 0) - (tokens[start]?.item ?? 0);

/** "Kopi sachet gula aren" (ground coffee, palm sugar): a name does not take the end of another to stand before its own words. */
const tearsApart = (tokens: readonly Token[], start: number, phrase: Phrase): boolean =>
  tokens[start]?.written.length === 0 && tokens[start].word !== phrase.words[0];

/** Every family name in the text with its weight: longer names and names that stand close together weigh more. */
export function recognise(tokens: readonly Token[], lexicon: Lexicon, zones: ReadonlySet<Zone>): Hit[] {
  const hits = new Map<string, Hit>();
  const present = new Set<string>();
  for (const token of tokens) if (zones.has(token.zone)) present.add(token.word);
  tokens.forEach((token, at) => {
    if (!zones.has(token.zone)) return;
    for (const phrase of lexicon.phrasesByRarest.get(token.word) ?? []) {
      if (phrase.words.length > 1 && !phrase.words.every((word) => present.has(word))) continue;
      const found = span(tokens, phrase, at, token.zone);
      if (!found) continue;
      const [start, end] = found;
      if (tearsApart(tokens, start, phrase)) continue;
      const size = phrase.words.length;
      const crossed = itemsCrossed(tokens, start, end);
      const width = end - start + 1 + 1.5 * crossed;
      const score = (phrase.vague ? 0.85 : 1) * size ** 1.5 * (size / Math.max(size, width)) ** 0.75;
      const key = `${phrase.family.slug} ${start} ${end} ${size}`;
      const known = hits.get(key);
      if (known && known.score >= score) continue;
      hits.set(key, {
        family: phrase.family,
        start,
        end,
        size,
        words: phrase.words,
        zone: token.zone,
        item: token.item,
        crossed,
        clause: token.clause,
        score,
        ...(phrase.vague && { vague: true }),
      });
    }
  });
  return [...hits.values()];
}

const foods = new Set(
  'gula-pemanis camilan-kering kue-roti olahan-protein bumbu-bahan-dapur minuman hasil-tani ternak-perikanan'.split(' '),
);
/** Food is wrapped in these, and not made of them. */
const wrappings = new Set('plastik kertas kaca aluminium goni fiber'.split(' '));
const isFood = ({ category }: Family): boolean => foods.has(categoryBySlug(category)?.group ?? '');

/** Facets of a family that the words state: facet → values. */
export function statedFacets(
  tokens: readonly Token[],
  family: Family,
  lexicon: Lexicon,
  zones: ReadonlySet<Zone>,
): Map<string, Set<string>> {
  const stated = new Map<string, Set<string>>();
  for (const use of family.facets) {
    const words = lexicon.facets.get(use.facet);
    if (!words) continue;
    const values = new Set<string>();
    for (const token of tokens) {
      const value = zones.has(token.zone) ? words.get(token.word) : undefined;
      if (value && !(wrappings.has(value.value) && isFood(family))) values.add(value.value);
    }
    if (values.size > 0) stated.set(use.facet, values);
  }
  return stated;
}

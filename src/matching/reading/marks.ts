import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { Hit } from './recognise.ts';
import { rootOf, tellingTokens } from './telling.ts';
import type { Token, Zone } from './tokens.ts';

const markZones: ReadonlySet<Zone> = new Set(['main', 'flavour']);
const MOST_MARKS = 4;

/** Words of a family's shortest sure name inside a hit: "lada" in "lada putih", so that "putih" tells the kind. */
function namingWords(family: Family, hit: Hit): readonly string[] {
  const inside = family.phrases
    .filter((phrase) => phrase.at(-1) !== '?' && phrase.every((word) => hit.words.includes(word)))
    .toSorted((a, b) => a.length - b.length);
  return inside[0] ?? hit.words;
}

/** Words of a name that tell the kind of a family's goods and that its facets do not know. */
export function marksOf(tokens: readonly Token[], hits: readonly Hit[], family: Family, lexicon: Lexicon): string[] {
  const naming = new Set(hits.filter((hit) => hit.family === family).flatMap((hit) => namingWords(family, hit)));
  const facets = family.facets.map(({ facet }) => lexicon.facets.get(facet));
  const marks = tellingTokens(tokens, markZones)
    .filter(({ token: { word } }) => !naming.has(word) && !facets.some((words) => words?.has(word)))
    .map(({ token: { word } }) => rootOf(word, lexicon));
  return [...new Set(marks)].slice(0, MOST_MARKS).sort();
}

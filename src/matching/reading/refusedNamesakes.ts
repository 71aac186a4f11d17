import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { Hit } from './recognise.ts';
import type { Token } from './tokens.ts';

/** Whether the lexicon tells a family by a word that is refused and not asked for: "padat" of sugar in blocks. */
export const isToldByRefused = (
  { slug }: Family,
  refused: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean => (lexicon.glosses.get(slug) ?? []).some((word) => refused.has(word) && !asked.has(word));

/**
 * "Palm sugar … no blocks": of families that one name stands for, those that the lexicon tells by a word that is refused and not said of what
 * is wanted. Their slugs; none where all of them are told so.
 */
export function refusedNamesakes(
  title: readonly Hit[],
  tokens: readonly Token[],
  refused: ReadonlySet<string>,
  lexicon: Lexicon,
): string[] {
  const said = new Set(tokens.flatMap(({ zone, word, raw }) => (zone === 'negated' ? [] : [word, raw])));
  const ruled = title.filter(({ family }) => isToldByRefused(family, refused, said, lexicon));
  const sharesName = (hit: Hit): boolean =>
    title.some((other) => other.start === hit.start && other.end === hit.end && !ruled.includes(other));
  return ruled.filter(sharesName).map(({ family }) => family.slug);
}

import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Hit } from './recognise.ts';
import type { Token } from './tokens.ts';

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
  const isRuled = ({ family }: Hit): boolean =>
    (lexicon.glosses.get(family.slug) ?? []).some((word) => refused.has(word) && !said.has(word));
  const ruled = title.filter(isRuled);
  const sharesName = (hit: Hit): boolean =>
    title.some((other) => other.start === hit.start && other.end === hit.end && !ruled.includes(other));
  return ruled.filter(sharesName).map(({ family }) => family.slug);
}

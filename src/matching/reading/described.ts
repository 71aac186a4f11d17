import type { Family } from '../lexicon/lexicon.ts';
import { isCarrier } from './carriers.ts';
import type { Wanted } from './needReading.ts';
import type { Hit } from './recognise.ts';
import type { Token } from './tokens.ts';

/** "Peralatan potong", described as "pisau dapur …": the description begins with a name of several words. */
export const opensWith = (text: readonly Token[], hits: readonly Hit[], family: Family): boolean =>
  hits.some(({ family: named, size, start, end, zone, item }) => {
    const written = text.slice(start, end + 1).flatMap((token) => token.written);
    return named === family && written.length > 1 && end - start < size && zone === 'main' && item === text[0]?.item;
  });

/** Goods that the first sentence of the description names by themselves: they would do where the title leaves doubt of what is meant. */
export function described(
  text: readonly Token[],
  hits: readonly Hit[],
  known: readonly Wanted[],
  refused: ReadonlySet<string>,
): Family[] {
  const named = hits.filter(
    ({ family, zone, clause, score }) =>
      zone === 'main' && clause === text[0]?.clause && score >= 1 && !isCarrier(family) && !refused.has(family.slug),
  );
  return [...new Set(named.map(({ family }) => family))].filter((family) => known.every((own) => own.family !== family));
}

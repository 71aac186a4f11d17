import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import { isCarrier } from './carriers.ts';
import { openNamesOf, type OpenName } from './openNames.ts';
import type { Hit } from './recognise.ts';
import { isEnglish, isWordOfLanguage, tellingTokens } from './telling.ts';
import type { Token, Zone } from './tokens.ts';

const mainZone: ReadonlySet<Zone> = new Set(['main']);

/** Whether the lexicon has nothing for a word that stands where the head of a name stands. */
export type Head = 'none' | 'unknown' | 'word';

/**
 * What stands before the first name of goods in an item, where Indonesian puts the head: "kaldu jamur" is no mushroom. A word that the
 * language has is surely the head, one that it does not have may be a brand as well. In English the head stands behind.
 */
export function headBefore(tokens: readonly Token[], hit: Hit, lexicon: Lexicon): Head {
  const item = tokens.filter((token) => token.item === hit.item && token.clause === hit.clause);
  const first = tokens.indexOf(item[0] as Token);
  const [from, to] = isEnglish(item) ? [hit.end + 1, first + item.length] : [first, hit.start];
  const strangers = tellingTokens(tokens, mainZone).filter(
    ({ token, at }) => at >= from && at < to && !lexicon.vocabulary.has(token.word),
  );
  if (strangers.length === 0) return 'none';
  return strangers.some(({ token }) => isWordOfLanguage(token.word, lexicon)) ? 'word' : 'unknown';
}

export interface Sure {
  readonly family: Family;
  readonly trust: number;
}

export interface Headed {
  readonly families: readonly Sure[];
  /** The name in its own words, where a head stands that the lexicon does not know; `leads` when it is likelier than the families. */
  readonly own: { readonly names: readonly OpenName[]; readonly leads: boolean } | null;
}

interface Named {
  readonly known: readonly Family[];
  readonly name: readonly Token[];
  readonly text: readonly Token[];
  readonly nameHits: readonly Hit[];
  readonly textHits: readonly Hit[];
  readonly category: string | null;
}

/** How sure a family is that the name only mentions, or that only the description names. */
const nameTrusts = { mentioned: 0.9, doubtful: 0.6, aside: 0.5, described: 0.97 } as const;

export const isFacetWord = (word: string, lexicon: Lexicon): boolean =>
  [...lexicon.facets.values()].some((words) => words.has(word));

/** The product's own words as names: those of its name, and the first of its description where that names something. */
function ownNames({ name, text, textHits }: Named, lexicon: Lexicon): OpenName[] {
  const start = text.filter(({ item }) => item === text[0]?.item);
  const described = textHits.some(({ item }) => item === text[0]?.item) ? [] : openNamesOf(start, lexicon);
  const names = [...openNamesOf(name, lexicon), ...described];
  return names.filter(({ head }, at) => at === 0 || !isFacetWord(head, lexicon));
}

/** Whether a description begins with what it names. */
export const beginsWith = (text: readonly Token[], hits: readonly Hit[], family: Family): boolean => {
  const first = tellingTokens(text, mainZone)[0]?.at ?? -1;
  return hits.some((hit) => hit.family === family && hit.start <= first && hit.end >= first);
};

/** Weighs the families that were read against a head that the lexicon does not know; the owner's category speaks for a family. */
export function headed(named: Named, lexicon: Lexicon): Headed {
  const { known, name, text, nameHits, textHits, category } = named;
  const names = ownNames(named, lexicon);
  const [first] = known;
  if (!first) return { families: [], own: names.length > 0 ? { names, leads: true } : null };
  const all = (trust: number): Sure[] => known.map((family) => ({ family, trust }));
  const sure: Headed = { families: all(1), own: null };
  if (names.length === 0) return sure;
  const agrees = first.category === category;
  const hit = nameHits.filter(({ family }) => family === first).toSorted((a, b) => a.start - b.start || b.size - a.size)[0];
  if (!hit) {
    const likely = agrees || beginsWith(text, textHits, first);
    return { families: all(likely ? nameTrusts.described : nameTrusts.aside), own: { names, leads: !likely } };
  }
  if (isCarrier(first)) return sure;
  const head = headBefore(name, hit, lexicon);
  if (head === 'none') return sure;
  if (head === 'word')
    return agrees
      ? { families: all(nameTrusts.mentioned), own: { names, leads: false } }
      : { families: [], own: { names, leads: true } };
  const doubted = !agrees && category !== null;
  return { families: all(doubted ? nameTrusts.doubtful : 1), own: { names, leads: doubted } };
}

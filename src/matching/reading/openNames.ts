import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import { headOf, rootOf, sameWord, tellingTokens } from './telling.ts';
import type { Token, Zone } from './tokens.ts';

/** Goods that no family of the lexicon names go by their own words. */
export const openFamily: Family = { slug: 'open', category: '', phrases: [], facets: [], kin: [] };

/** A name in its own words, as they stand. `head` says what it is; the others tell what kind. */
export interface OpenName {
  readonly head: string;
  readonly others: readonly string[];
}

const mainZone: ReadonlySet<Zone> = new Set(['main']);
const MOST_WORDS = 5;

/** The name that one item of a text gives its goods; null where it has no telling word. */
function nameOf(item: readonly Token[], lexicon: Lexicon): OpenName | null {
  const telling = tellingTokens(item, mainZone);
  const head = headOf(item)?.token;
  if (!head) return null;
  const others = telling.flatMap(({ token }) => (token === head ? [] : [rootOf(token.word, lexicon)]));
  return { head: rootOf(head.word, lexicon), others: [...new Set(others)].slice(0, MOST_WORDS - 1) };
}

/** A text's items, each with its tokens. */
export function itemsOf(tokens: readonly Token[]): Token[][] {
  const items = new Map<number, Token[]>();
  for (const token of tokens) items.set(token.item, [...(items.get(token.item) ?? []), token]);
  return [...items.values()];
}

/** The names that the items of a text give their goods. */
export function openNamesOf(tokens: readonly Token[], lexicon: Lexicon): OpenName[] {
  return itemsOf(tokens).flatMap((item) => nameOf(item, lexicon) ?? []);
}

/** How near names in their own words can be. */
const nearness = {
  /** One of them says less: "tumbler" and "tumbler bambu". */
  unstated: 0.92,
  /** Of several words that tell the kind, none is shared. */
  otherKind: 0.45,
  /** The head is a word that stands for many things ("rumput", "minyak"): another kind of it is another product. */
  otherThing: 0,
} as const;

const has = (words: readonly string[], word: string, lexicon: Lexicon): boolean =>
  words.some((other) => sameWord(word, other, lexicon));

/** Written as one word or as several: "rumputlaut". */
const joined = ({ head, others }: OpenName): string => head + others.join('');

function sameHead(asked: OpenName, offered: OpenName, lexicon: Lexicon): boolean {
  if (sameWord(asked.head, offered.head, lexicon)) return true;
  const all = (one: OpenName): string[] => [one.head, ...one.others];
  const [a, b] = [all(asked), all(offered)];
  if (a.length === b.length && a.length > 1 && a.every((word) => has(b, word, lexicon))) return true;
  const first = (one: OpenName): string => one.head + (one.others[0] ?? '');
  const runs = (one: OpenName, other: OpenName): boolean =>
    one.others.length > 0 && [joined(one), first(one)].some((word) => sameWord(word, other.head, lexicon));
  return runs(asked, offered) || runs(offered, asked);
}

/** How near one name is to another that was asked for: the heads must be one word, the others tell how near. */
export function nameNearness(asked: OpenName, offered: OpenName, known: (word: string) => boolean, lexicon: Lexicon): number {
  if (!sameHead(asked, offered, lexicon)) return 0;
  const runTogether = !sameWord(asked.head, offered.head, lexicon);
  if (asked.others.length === 0 && offered.others.length === 0) return 1;
  if (runTogether) return nearness.unstated;
  const shared = asked.others.filter((word) => has(offered.others, word, lexicon)).length;
  if (shared > 0) return nearness.unstated + (1 - nearness.unstated) * (shared / asked.others.length);
  if (asked.others.length === 0 || offered.others.length === 0) return nearness.unstated;
  return known(asked.head) ? nearness.otherThing : nearness.otherKind;
}

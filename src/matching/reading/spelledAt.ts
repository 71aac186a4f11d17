import { canonicalAt, type Lexicon } from '../lexicon/lexicon.ts';

/** The lexicon's word for one that another single word stands for: "kuéh" is "kue". */
export function inOneWord(part: string, lexicon: Lexicon): string {
  const words = lexicon.spellings.get(part);
  return words?.length === 1 ? (words[0] ?? part) : part;
}

/** Words of a spelling, at most. */
const LONGEST_SPELLING = 5;

/** "Cuci 36 AC": how many there are may stand within a name. */
function acrossNumber(
  parts: readonly string[],
  at: number,
  lexicon: Lexicon,
): { readonly words: readonly string[]; readonly took: number } | null {
  const found = canonicalAt(lexicon.spellingsByWord, [parts[at] ?? '', ...parts.slice(at + 2, at + 1 + LONGEST_SPELLING)], 0);
  return found && found.took > 1 ? { words: found.words, took: found.took + 1 } : null;
}

/** The longest spelling that starts here, as written or with its words in the language of the lexicon: "kuéh katapang" is "kue ketapang". */
export function spelledAt(
  parts: readonly string[],
  plainParts: readonly string[],
  at: number,
  lexicon: Lexicon,
): { readonly words: readonly string[]; readonly took: number } {
  const written = canonicalAt(lexicon.spellingsByWord, parts, at) ?? { words: [parts[at] ?? ''], took: 1 };
  const alike = plainParts.slice(at, at + LONGEST_SPELLING).every((part, place) => part === parts[at + place]);
  const plainly = alike ? null : canonicalAt(lexicon.spellingsByWord, plainParts, at);
  const best = plainly && plainly.took > written.took ? plainly : written;
  return best.took > 1 || !/^\d/.test(parts[at + 1] ?? '') ? best : (acrossNumber(parts, at, lexicon) ?? best);
}

import { canonicalAt, extendLexicon, standardLexicon, standardTables, type Lexicon } from '../../matching/lexicon/lexicon.ts';

export const wordKinds = ['synonym', 'sundanese', 'english', 'regional', 'misspelling', 'protected'] as const;
export type WordKind = (typeof wordKinds)[number];

/** What a coordinator taught the engine: other spellings of one thing, or a name that is left as it is written. */
export interface LexiconWord {
  readonly id: string;
  /** Canonical words ("gula aren"); for protected names the name itself. */
  readonly means: string;
  readonly spellings: readonly string[];
  readonly kind: WordKind;
  readonly changedByName: string;
  readonly changedAt: Date;
}

export type WordContent = Pick<LexiconWord, 'means' | 'spellings' | 'kind'>;

/** One change of one row: null before it was there, null after it has gone. */
export interface WordChange {
  readonly before: WordContent | null;
  readonly after: WordContent | null;
}

/** One saved change of the lexicon, kept for ever. */
export interface LexiconVersion {
  readonly number: number;
  readonly at: Date;
  readonly byName: string;
  readonly changes: readonly WordChange[];
}

export const MOST_WORDS = 5_000;
export const MOST_SPELLINGS = 40;

/** Lower-case letters and single spaces: the engine reads nothing else as words. */
export function plainWords(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** Typed words as the engine's own words: "gula kawung" means "gula aren". */
export function canonicalMeaning(typed: string): string {
  const words = plainWords(typed).split(' ');
  const { spellingsByWord } = standardLexicon();
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const step = canonicalAt(spellingsByWord, words, at) ?? { words: [words[at] ?? ''], took: 1 };
    out.push(...step.words);
    at += step.took;
  }
  return [...new Set(out)].join(' ');
}

/** True when the engine knows goods or variants of that name: a synonym of anything else would change nothing. */
export function isKnownMeaning(means: string): boolean {
  const { phrasesByWord, facets } = standardLexicon();
  return means.split(' ').some((word) => phrasesByWord.has(word) || [...facets.values()].some((values) => values.has(word)));
}

/** What the engine's own table already takes this spelling for; null when it does not know it. */
export function standardMeaning(spelling: string): string | null {
  const known = standardLexicon().spellings.get(spelling)?.join(' ') ?? null;
  return known === spelling ? null : known;
}

/** A coordinator's words in the form in which the engine keeps its own, in an order that does not depend on when they were added. */
export function lexiconRows(words: readonly WordContent[]): string {
  return words
    .map(({ means, spellings }) => `${means} = ${[...spellings].sort().join(', ')}`)
    .sort()
    .join('\n');
}

/** The name of the lexicon with so many saved changes. */
export function lexiconVersionName(number: number): string {
  return number === 0 ? standardTables.version : `${standardTables.version}+${number}`;
}

/** The engine's lexicon with these words. */
export function lexiconOf(words: readonly WordContent[], number: number): Lexicon {
  return number === 0 && words.length === 0 ? standardLexicon() : extendLexicon(lexiconRows(words), String(number));
}

/** A spelling that two rows take for different things; null when there is none. */
export function contradiction(words: readonly WordContent[]): { spelling: string; first: string; second: string } | null {
  const meaning = new Map<string, string>();
  for (const { means, spellings } of words) {
    for (const spelling of [...spellings, means]) {
      const first = meaning.get(spelling);
      if (first !== undefined && first !== means) return { spelling, first, second: means };
      meaning.set(spelling, means);
    }
  }
  return null;
}

/** Lines as they are pasted: "gula aren = gula kawung, brown sugar aren"; a line without "=" is a protected name. */
export function readLines(pasted: string, kind: WordKind): { readonly words: WordContent[]; readonly wrong: string[] } {
  const words: WordContent[] = [];
  const wrong: string[] = [];
  for (const line of pasted.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const [left = '', right] = line.split(/[=;\t]/, 2);
    const isName = right === undefined || kind === 'protected';
    const means = isName ? plainWords(left) : canonicalMeaning(left);
    const spellings = readSpellings(right ?? '', means);
    if (means === '' || (!isName && spellings.length === 0)) wrong.push(line.trim());
    else words.push({ means, spellings, kind: isName ? 'protected' : kind });
  }
  return { words, wrong };
}

/** Spellings parted by commas, each once, without the meaning itself. */
export function readSpellings(typed: string, means: string): string[] {
  const all = typed.split(/[,\n]/).map(plainWords);
  return [...new Set(all)].filter((spelling) => spelling !== '' && spelling !== means).slice(0, MOST_SPELLINGS);
}

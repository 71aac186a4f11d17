import { facetTable } from './facets.data.ts';
import { familyTable, glossTable, wordTable } from './wordTables.ts';

export type Severity = 'variant' | 'substitute' | 'other';

export interface FacetUse {
  readonly facet: string;
  readonly severity: Severity;
  /** What is meant when nothing is said. */
  readonly unstated: string | null;
}

/** One thing that is sold, under all its names. */
export interface Family {
  readonly slug: string;
  /** Category slug; a leading `*` marks things around products (machines, courses) that have no category. */
  readonly category: string;
  readonly phrases: readonly (readonly string[])[];
  readonly facets: readonly FacetUse[];
  readonly kin: readonly { readonly slug: string; readonly close: boolean }[];
}

export interface FacetValue {
  readonly value: string;
  readonly parent: string | null;
  /** Its conflict always means another product. */
  readonly strict: boolean;
}

export interface Phrase {
  readonly family: Family;
  readonly words: readonly string[];
  /** Other families share this name: it weighs less. */
  readonly vague: boolean;
}

export interface Lexicon {
  readonly version: string;
  /** Spelling → canonical words. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly spellingsByWord: SpellingsByWord;
  /** Every word that the lexicon knows. */
  readonly vocabulary: ReadonlySet<string>;
  readonly families: ReadonlyMap<string, Family>;
  readonly familyList: readonly Family[];
  /** Canonical word → phrases that contain it. */
  readonly phrasesByWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Each phrase once, under the rarest of its words: where that word is missing the phrase need not be looked for. */
  readonly phrasesByRarest: ReadonlyMap<string, readonly Phrase[]>;
  /** Facet → canonical word → value. */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, FacetValue>>;
  /** Family → words that say what its goods are, for names in other words. */
  readonly glosses: ReadonlyMap<string, readonly string[]>;
  /** All words of the glosses: ordinary words, which are no misspellings of others. */
  readonly plainWords: ReadonlySet<string>;
}

/** Tables in the formats described in `wordTables.ts` and `facets.data.ts`. */
export interface LexiconTables {
  readonly version: string;
  readonly words: string;
  readonly families: string;
  readonly facets: string;
  readonly glosses: string;
}

const rows = (table: string): string[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const split = (cell: string | undefined, separator: string | RegExp): string[] =>
  (cell ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "door mat(s)" → "door mat", "door mats". */
function withPlural(spelling: string): string[] {
  return spelling.includes('(') ? [spelling.replace(/\(.*?\)/, ''), spelling.replace(/[()]/g, '')] : [spelling];
}

function readSpellings(table: string): Map<string, readonly string[]> {
  const spellings = new Map<string, readonly string[]>();
  for (const row of rows(table)) {
    const [left, right] = row.split('=');
    const own = split(left, /\s+/).join(' ');
    const canonical = spellings.get(own) ?? own.split(' ');
    for (const words of [own, ...split(right, ',').flatMap(withPlural)])
      if (!spellings.has(words)) spellings.set(words, canonical);
  }
  return spellings;
}

function listUnder<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Spellings by their first word, the longest first. */
export type SpellingsByWord = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly canonical: readonly string[] }[]
>;

function byFirstWord(spellings: ReadonlyMap<string, readonly string[]>): SpellingsByWord {
  const byWord = new Map<string, { words: readonly string[]; canonical: readonly string[] }[]>();
  for (const [spelling, canonical] of spellings) {
    const words = spelling.split(' ');
    listUnder(byWord, words[0] ?? '', { words, canonical });
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

const isPluralOf = (written: string | undefined, word: string | undefined): boolean => written === `${word ?? ''}s`;

/** The longest spelling that starts at `at`, as canonical words and the number of words it took; its last word may be an English plural. Null when none does. */
export function canonicalAt(
  byWord: SpellingsByWord,
  words: readonly string[],
  at: number,
): { readonly words: readonly string[]; readonly took: number } | null {
  for (const spelling of byWord.get(words[at] ?? '') ?? []) {
    const { length } = spelling.words;
    let same = 1;
    while (same < length && spelling.words[same] === words[at + same]) same++;
    if (same > 1 && same === length - 1 && isPluralOf(words[at + same], spelling.words[same])) same++;
    if (same === length) return { words: spelling.canonical, took: length };
  }
  return null;
}

function canonicalPhrase(byWord: SpellingsByWord, phrase: string): string[] {
  const words = split(phrase.replace('?', ' ?'), /\s+/);
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const step = canonicalAt(byWord, words, at) ?? { words: [words[at] ?? ''], took: 1 };
    out.push(...step.words);
    at += step.took;
  }
  return [...new Set(out)];
}

function readFacetUse(cell: string): FacetUse {
  const [head = '', unstated] = cell.split('=');
  const [facet = '', severity] = head.split(':');
  return { facet, severity: (severity as Severity | undefined) ?? 'substitute', unstated: unstated ?? null };
}

function readFacets(table: string): Map<string, Map<string, FacetValue>> {
  const facets = new Map<string, Map<string, FacetValue>>();
  for (const row of rows(table)) {
    const [name = '', values] = row.split('|').map((cell) => cell.trim());
    const words = new Map<string, FacetValue>();
    for (const item of split(values, /\s+/)) {
      const [head = '', ...aliases] = item.split('/');
      const [named = '', list] = head.split(':');
      const [value = '', parent] = named.replace('!', '').split('<');
      const entry: FacetValue = { value, parent: parent ?? null, strict: named.includes('!') };
      const base = value.includes('-') ? [] : [value];
      for (const word of [...base, ...split(list, ','), ...aliases])
        if (!words.has(word) || value === word) words.set(word, entry);
    }
    facets.set(name, words);
  }
  return facets;
}

function readGlosses(table: string): Map<string, readonly string[]> {
  return new Map(rows(table).map((row) => [split(row, '|')[0] ?? '', split(row.split('|')[1], /\s+/)]));
}

function underRarest(phrasesByWord: ReadonlyMap<string, readonly Phrase[]>): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  const common = (word: string): number => phrasesByWord.get(word)?.length ?? 0;
  for (const phrase of new Set([...phrasesByWord.values()].flat())) {
    const rarest = phrase.words.toSorted((a, b) => common(a) - common(b))[0] ?? '';
    listUnder(found, rarest, phrase);
  }
  return found;
}

/** Builds a lexicon from its tables. Later rows never overwrite a spelling that an earlier row has. */
export function buildLexicon(tables: LexiconTables): Lexicon {
  const spellings = readSpellings(tables.words);
  const byWord = byFirstWord(spellings);
  const families = new Map<string, Family>();
  for (const row of rows(tables.families)) {
    const [slug = '', category = '', phrases, facets, kin] = row.split('|').map((cell) => cell.trim());
    families.set(slug, {
      slug,
      category,
      phrases: split(phrases, ',').map((phrase) => canonicalPhrase(byWord, phrase)),
      facets: split(facets, /\s+/).map(readFacetUse),
      kin: split(kin, /\s+/).map((name) => ({ slug: name.replace('~', ''), close: name.endsWith('~') })),
    });
  }
  const phrasesByWord = new Map<string, Phrase[]>();
  for (const family of families.values()) {
    const seen = new Set<string>();
    family.phrases.forEach((marked) => {
      const vague = marked.at(-1) === '?';
      const words = vague ? marked.slice(0, -1) : marked;
      const key = words.toSorted().join(' ');
      if (seen.has(key)) return;
      seen.add(key);
      const phrase: Phrase = { family, words, vague };
      for (const word of words) listUnder(phrasesByWord, word, phrase);
    });
  }
  const phrasesByRarest = underRarest(phrasesByWord);
  const facets = readFacets(tables.facets);
  const glosses = readGlosses(tables.glosses);
  const vocabulary = new Set<string>();
  for (const [words, canonical] of spellings) for (const word of [...words.split(' '), ...canonical]) vocabulary.add(word);
  for (const word of phrasesByWord.keys()) vocabulary.add(word);
  for (const values of facets.values()) for (const word of values.keys()) vocabulary.add(word);
  return {
    version: tables.version,
    spellings,
    spellingsByWord: byWord,
    vocabulary,
    families,
    familyList: [...families.values()],
    phrasesByWord,
    phrasesByRarest,
    facets,
    glosses,
    plainWords: new Set([...glosses.values()].flat()),
  };
}

/** The lexicon's own tables; coordinators' additions are appended to them. */
export const standardTables: LexiconTables = {
  version: '2026.11-7',
  words: wordTable,
  families: familyTable,
  facets: facetTable,
  glosses: glossTable,
};

let standard: Lexicon | null = null;
/** The lexicon of the product, built on first use. */
export function standardLexicon(): Lexicon {
  standard ??= buildLexicon(standardTables);
  return standard;
}

/** The standard lexicon with a coordinator's rows (`word = spelling, spelling`) added; `version` names the addition. */
export function extendLexicon(additionalWords: string, version: string): Lexicon {
  return buildLexicon({
    ...standardTables,
    words: `${additionalWords}\n${standardTables.words}`,
    version: `${standardTables.version}+${version}`,
  });
}

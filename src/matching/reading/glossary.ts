import { Stemmer } from 'sastrawijs';
import type { Family, Lexicon } from '../lexicon/lexicon.ts';

const stemmer = new Stemmer();
const stems = new Map<string, string>();
const MOST_REMEMBERED = 100_000;

/** The stem of a word by the dictionary, whether the lexicon knows the word or not: "penutup" and "tutup" tell the same. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size > MOST_REMEMBERED) stems.clear();
    stems.set(word, (stem = word.length > 3 ? stemmer.stem(word) : word));
  }
  return stem;
}

/** What a word may stand for: its own stem and that of the lexicon's word for it. */
export function sensesOf(word: string, lexicon: Lexicon): string[] {
  return [...new Set([word, ...(lexicon.spellings.get(word) ?? [])].map(stemOf))];
}

/** How surely a word belongs to a family: words of its names and of its gloss, words that spell one of its names, words of its facets. */
const weights = { told: 1, spelt: 0.8, facet: 0.6 } as const;

interface Use {
  readonly family: Family;
  readonly weight: number;
}

/** Which families' names and glosses use a word, and how much it tells. */
export interface Glossary {
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly rarity: ReadonlyMap<string, number>;
  /** Of a word that no family uses. */
  readonly mostRare: number;
}

/** Words of the spellings of several words that stand for a name, or a part of one: "cau galek" for "pisang tanduk". */
function spellingsOf(lexicon: Lexicon): Map<Family, string[]> {
  const spelt = new Map<Family, string[]>();
  for (const [spelling, canonical] of lexicon.spellings) {
    const words = spelling.split(' ');
    if (words.length < 2) continue;
    for (const phrase of lexicon.phrasesByWord.get(canonical[0] ?? '') ?? [])
      if (canonical.every((word) => phrase.words.includes(word)))
        spelt.set(phrase.family, [...(spelt.get(phrase.family) ?? []), ...words]);
  }
  return spelt;
}

function wordsOf(family: Family, spelt: readonly string[], lexicon: Lexicon): Map<string, number> {
  const words = new Map<string, number>();
  const add = (list: Iterable<string>, weight: number): void => {
    for (const word of list) for (const sense of sensesOf(word, lexicon)) if (!words.has(sense)) words.set(sense, weight);
  };
  add([...family.phrases.flat(), ...(lexicon.glosses.get(family.slug) ?? [])], weights.told);
  add(spelt, weights.spelt);
  for (const { facet } of family.facets) add(lexicon.facets.get(facet)?.keys() ?? [], weights.facet);
  return words;
}

function glossaryFrom(lexicon: Lexicon): Glossary {
  const uses = new Map<string, Use[]>();
  const spelt = spellingsOf(lexicon);
  for (const family of lexicon.familyList)
    for (const [word, weight] of wordsOf(family, spelt.get(family) ?? [], lexicon))
      uses.set(word, [...(uses.get(word) ?? []), { family, weight }]);
  const all = lexicon.familyList.length;
  const rarity = new Map([...uses].map(([word, list]) => [word, Math.log(1 + all / list.length)] as const));
  return { uses, rarity, mostRare: Math.log(1 + all) };
}

const glossaries = new WeakMap<Lexicon, Glossary>();

export function glossaryOf(lexicon: Lexicon): Glossary {
  let glossary = glossaries.get(lexicon);
  if (!glossary) glossaries.set(lexicon, (glossary = glossaryFrom(lexicon)));
  return glossary;
}

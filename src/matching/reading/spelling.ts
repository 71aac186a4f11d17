import { Stemmer } from 'sastrawijs';
import { kecamatan, places } from '../../catalogue/places.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { editDistance } from './editDistance.ts';
import { functionWords } from './functionWords.ts';

const stemmer = new Stemmer();
const placeWords = new Set([...kecamatan, ...places].flatMap(({ name }) => name.toLowerCase().split(/\s+/)));

/** Whether a word is (part of) the name of a place. */
export const isPlace = (word: string): boolean => placeWords.has(word);

/** Words with a life of their own outside the lexicon: no misspelling of a product unless the context says so. */
const isCommon = (word: string): boolean => functionWords.has(word) || stemmer.find(word);

/** The lexicon's word that an inflected form is made of: "dikeringkan" → "kering". */
function rootOf(word: string, lexicon: Lexicon): string | null {
  const own = word.replace(/(nya|ana|na|lah|kah)$/, '');
  if (own.length >= 4 && lexicon.vocabulary.has(own)) return own;
  const one = word.replace(/(?<=[a-z]{3})(es|s)$/, '');
  if (one !== word && lexicon.vocabulary.has(one)) return one;
  const root = stemmer.stem(word);
  return lexicon.vocabulary.has(root) ? root : null;
}

interface Guess {
  readonly word: string;
  readonly cost: number;
}

const allowedEdits = (word: string): number => (word.length >= 9 ? 2 : 1);

/** The lexicon's words that a misspelt one may mean, likeliest first. Of three letters one is missing. */
function guessesFor(word: string, lexicon: Lexicon): Guess[] {
  const limit = allowedEdits(word);
  const guesses: Guess[] = [];
  for (const candidate of lexicon.vocabulary) {
    if (candidate.length < 4 || Math.abs(candidate.length - word.length) > limit) continue;
    if (candidate[0] !== word[0] && candidate[1] !== word[0] && candidate[0] !== word[1]) continue;
    const distance = editDistance(word, candidate, limit);
    if (distance > limit) continue;
    const unlike = (candidate[0] === word[0] ? 0 : 0.4) + (candidate.at(-1) === word.at(-1) ? 0 : 0.1);
    guesses.push({ word: candidate, cost: distance + unlike - (lexicon.phrasesByWord.has(candidate) ? 0.25 : 0) });
  }
  return guesses.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, 12);
}

/** Vowels that one writes for another. */
const alikeVowels = ['ou', 'ie', 'iy', 'ae'];
const vowels = new Set('aiueoy');
/** Consonants that one writes for another: by sound, or by the way the lexicon's words came into the language. */
const alike = ['ckqgx', 'bpfvw', 'dt', 'szcxj', 'jy', 'lr', 'mn'];
const SHORT = 5;

/** Of a short word with one letter exchanged nothing is left but chance, unless the letters are of one kind: "ripe" is no "rice". */
function isFarFetched(word: string, guess: string): boolean {
  if (word.length > SHORT || word.length !== guess.length) return false;
  const places = [...word].flatMap((letter, at) => (letter === guess[at] ? [] : [at]));
  const [place] = places;
  if (place === undefined || places.length > 1) return false;
  const [a, b] = [word[place] ?? '', guess[place] ?? ''];
  if (vowels.has(a) && vowels.has(b)) return !alikeVowels.some((kind) => kind.includes(a) && kind.includes(b));
  return !alike.some((kind) => kind.includes(a) && kind.includes(b));
}

/** Whether a name in the lexicon has this word beside one of the others. */
function keepsCompany(word: string, others: ReadonlySet<string>, lexicon: Lexicon): boolean {
  return (lexicon.phrasesByWord.get(word) ?? []).some((phrase) =>
    phrase.words.some((other) => other !== word && others.has(other)),
  );
}

function likeliest(written: string, guesses: readonly Guess[], context: Context, lexicon: Lexicon): string | null {
  const weighed = guesses.flatMap((guess) => {
    const company = keepsCompany(guess.word, context.company, lexicon);
    if (!company && isFarFetched(written, guess.word)) return [];
    return [{ ...guess, cost: guess.cost - (company ? 0.4 : 0) }];
  });
  return weighed.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))[0]?.word ?? null;
}

/** Two words written as one: "bungahonje" → "bunga honje". */
function parted(word: string, lexicon: Lexicon): readonly string[] | null {
  let best: readonly [string, string] | null = null;
  let bestRank = 0;
  for (let at = 3; at <= word.length - 3; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const known = [left, right].map((part) =>
      lexicon.vocabulary.has(part) && part.length >= 3 ? 2 : part.length >= 4 && isCommon(part) ? 1 : 0,
    );
    const rank = (known[0] ?? 0) * (known[1] ?? 0) + Math.min(left.length, right.length) / 100;
    const short = left.length < 4 || right.length < 4;
    if (rank >= (short && left !== 'dan' ? 4 : 2) && rank > bestRank) [best, bestRank] = [[left, right], rank];
    else if (left === 'dan' && known[1] === 2 && bestRank < 2) [best, bestRank] = [[left, right], 2];
  }
  return best;
}

/** What surrounds a word: it tells which of several corrections is meant. */
export interface Context {
  /** Known words of the rest of the text and of the owner's category. */
  readonly near: ReadonlySet<string>;
  /** Canonical words that stand beside it. */
  readonly company: ReadonlySet<string>;
}

export const noContext: Context = { near: new Set(), company: new Set() };

/** A known word of the surroundings that differs by one letter: "samba oncom", described as "sambal oncom". */
function fromContext(word: string, near: ReadonlySet<string>): string | null {
  if (word.length < 3) return null;
  for (const other of near) {
    if (other.length < 4 || Math.abs(other.length - word.length) > 1) continue;
    if (editDistance(word, other, 1) === 1 && (other[0] === word[0] || word.length >= 5)) return other;
  }
  return null;
}

interface Memory {
  readonly words: Map<string, readonly string[]>;
  readonly guesses: Map<string, Guess[]>;
}

const memories = new WeakMap<Lexicon, Memory>();
const MOST_REMEMBERED = 200_000;

function memoryOf(lexicon: Lexicon): Memory {
  let memory = memories.get(lexicon);
  if (!memory) memories.set(lexicon, (memory = { words: new Map(), guesses: new Map() }));
  if (memory.words.size > MOST_REMEMBERED) memory.words.clear();
  if (memory.guesses.size > MOST_REMEMBERED) memory.guesses.clear();
  return memory;
}

/** Known words, roots of inflected forms, and common words as they are; null for words that need guessing. */
function plainly(word: string, lexicon: Lexicon, memory: Memory): readonly string[] | null {
  const known = memory.words.get(word);
  if (known) return known.length > 0 ? known : null;
  const root = rootOf(word, lexicon);
  const found = root !== null ? [root] : isCommon(word) || lexicon.plainWords.has(word) || word.length < 3 ? [word] : [];
  memory.words.set(word, found);
  return found.length > 0 ? found : null;
}

/** Whether a word stands for itself: of the lexicon, of no weight, or a place. */
export function isKnown(word: string, lexicon: Lexicon): boolean {
  return lexicon.vocabulary.has(word) || functionWords.has(word) || placeWords.has(word);
}

/** The words that a person meant by one written word: roots, corrected spelling, run-together words parted. */
export function correct(word: string, lexicon: Lexicon, surrounding: () => Context): readonly string[] {
  if (isKnown(word, lexicon)) return [word];
  const context = surrounding();
  const meant = fromContext(word, context.near);
  if (meant !== null) return [meant];
  const memory = memoryOf(lexicon);
  const plain = plainly(word, lexicon, memory);
  if (plain) return plain;
  const two = word.length >= 7 ? parted(word, lexicon) : null;
  if (two) return two;
  let guesses = memory.guesses.get(word);
  if (!guesses) memory.guesses.set(word, (guesses = guessesFor(word, lexicon)));
  return [likeliest(word, guesses, context, lexicon) ?? word];
}

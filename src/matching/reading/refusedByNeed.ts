import type { Lexicon } from '../lexicon/lexicon.ts';
import { uncovered } from './candidates.ts';
import { stemOf } from './glossary.ts';
import type { NeedReading } from './needReading.ts';
import { recognise } from './recognise.ts';
import { tells } from './telling.ts';
import type { Token, Zone } from './tokens.ts';

/** A refused word as it may stand elsewhere: in the lexicon's words, as written, and what the lexicon has no other word for without its affixes or the English plural. */
const formsOf = ({ word, raw }: Token): string[] =>
  word === raw ? [word, stemOf(word), word.replace(/(?<=[a-z]{3})s$/, '')] : [word, stemOf(word), raw];

const buying = new Set(['membeli', 'beli', 'meuli', 'mesen', 'buy', 'buying', 'menjual', 'jual']);

/** "Kami tidak membeli kopi", where coffee is to be roasted: what is not bought is still what the work is for. */
export function withoutBought(refused: ReadonlySet<string>, tokens: readonly Token[]): ReadonlySet<string> {
  const bought = tokens.filter(({ zone }, at) => zone === 'negated' && buying.has(tokens[at - 1]?.raw ?? ''));
  if (bought.length === 0) return refused;
  const forms = new Set(bought.flatMap(formsOf));
  return new Set([...refused].filter((word) => !forms.has(word)));
}

const saying: ReadonlySet<Zone> = new Set(['main', 'contents', 'place']);

/** "Palm sugar in syrup form … no fruit syrup": of several refused words those are not meant that are said of the goods as well. */
function isRefusedItself({ zone, word, raw, item }: Token, tokens: readonly Token[]): boolean {
  if (zone !== 'negated') return false;
  const said = (own: string): boolean =>
    tokens.some((other) => saying.has(other.zone) && (other.word === own || other.raw === own));
  const others = tokens.filter((other) => other.zone === 'negated' && other.item === item && other.word !== word);
  return !(said(word) || said(raw)) || others.every((other) => said(other.word) || !tells(other.word));
}

/** What a need rules out: families, and words that tell a kind. */
export function refusals(tokens: readonly Token[], lexicon: Lexicon): Pick<NeedReading, 'refusedFamilies' | 'refusedWords'> {
  const negated: ReadonlySet<Zone> = new Set(['negated']);
  const hits = uncovered(recognise(tokens, lexicon, negated));
  return {
    refusedFamilies: new Set(hits.map((hit) => hit.family.slug)),
    refusedWords: new Set(tokens.flatMap((token) => (isRefusedItself(token, tokens) ? formsOf(token) : []))),
  };
}

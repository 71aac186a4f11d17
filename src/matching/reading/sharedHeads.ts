import type { Lexicon } from '../lexicon/lexicon.ts';
import { recognise, type Hit } from './recognise.ts';
import type { Token, Zone } from './tokens.ts';

const LEAST_WORDS = 2;

/** A name that takes its head from the item before: "teh hijau atau kelor", "keripik singkong atau pisang". */
function borrowed(head: Token, item: readonly Token[], zones: ReadonlySet<Zone>, lexicon: Lexicon): Hit[] {
  const [first] = item;
  if (!first) return [];
  const joined = [{ ...head, item: first.item, clause: first.clause, zone: first.zone }, ...item];
  return recognise(joined, lexicon, zones).filter(
    ({ start, size, words }) => start === 0 && size >= LEAST_WORDS && words.includes(first.word),
  );
}

/** "Papan nama akrilik/kayu": the word tells only another kind of what the item before names as a whole. */
function isVariant(word: string, before: readonly Token[], lexicon: Lexicon): boolean {
  const words = new Set([...before.map((token) => token.word), word]);
  const whole = (lexicon.phrasesByWord.get(word) ?? []).filter((phrase) => phrase.words.every((other) => words.has(other)));
  return whole.some(({ words: name }) => name.length > LEAST_WORDS);
}

/** Names in items behind an "or" whose head stands in the item before, placed where the rest of them stands. */
export function sharedHeads(tokens: readonly Token[], zones: ReadonlySet<Zone>, lexicon: Lexicon): Hit[] {
  const found: Hit[] = [];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (!token.alternative || !before || before.item === token.item || before.clause !== token.clause) return;
    const head = tokens.find(({ item, zone }) => item === before.item && zones.has(zone));
    if (!head || head.word === token.word) return;
    const item = tokens.filter((other) => other.item === token.item);
    if (
      isVariant(
        token.word,
        tokens.filter((other) => other.item === before.item),
        lexicon,
      )
    )
      return;
    for (const hit of borrowed(head, item, zones, lexicon))
      found.push({ ...hit, start: at, end: at + Math.max(0, hit.end - 1), shared: true });
  });
  return found;
}

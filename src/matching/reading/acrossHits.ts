import type { Lexicon } from '../lexicon/lexicon.ts';
import { recognise, type Hit } from './recognise.ts';
import type { Token, Zone } from './tokens.ts';

/** A name that is spread over title and description is half as sure. */
const ACROSS = 0.5;

/** Names that begin in the title and end in the description: "palm sugar", described as granulated. */
export function acrossHits(title: readonly Token[], text: readonly Token[], lexicon: Lexicon): Hit[] {
  const main = (tokens: readonly Token[]): Token[] =>
    tokens.filter(({ zone }) => zone === 'main').map((token) => ({ ...token, clause: 0 }));
  const heads = main(title);
  const rest = main(text).slice(0, 12);
  return recognise([...heads, ...rest], lexicon, new Set<Zone>(['main']))
    .filter(({ size, start, end }) => size > 1 && start < heads.length && end >= heads.length)
    .map((hit) => ({ ...hit, clause: -1, score: ACROSS * hit.size ** 1.5 }));
}

import type { Lexicon } from '../lexicon/lexicon.ts';
import { pieces, tokenize } from './tokens.ts';

const only = new Set(['hanya', 'cuma', 'only', 'ngan', 'mung']);
const reach = 1;

/** "Hanya sidat", "only robusta": the lexicon's words of what alone will do. */
export function onlyWords(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const parts = pieces(text);
  const said = parts.flatMap((part, at) => (only.has(part) ? parts.slice(at + 1, at + 1 + reach) : []));
  return new Set(said.length === 0 ? [] : tokenize(said.join(' '), lexicon).map(({ word }) => word));
}

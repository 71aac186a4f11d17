/** What a buyer takes only where the goods themselves run out: "prawns only if squid runs out", "nu digoréng ngan keur cadangan". */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const sentenceEnds = set('. ; ! ? ( )');
const partings = set(', tapi tetapi namun but sedangkan kalau lamun');
const only = set('hanya cuma cuman ngan mung sekadar sakadar only just');
const condition = set('bila kalau jika apabila lamun mun upami if when should where');
const as = set('untuk utk buat keur pikeun kanggo sebagai as jadi for');
const reserves = set(
  'cadangan jaga darurat selingan seselan sesela serep fallback backup reserve last stopgap emergency terpaksa kapaksa',
);
const articles = set('a an the');

/** Whether what stands before is said to be a last resort: "only if …", "ngan keur cadangan", "as a fallback". */
function makesSpare(parts: readonly string[], at: number): boolean {
  const [word = '', next = ''] = [parts[at], parts[at + 1]];
  const behind = (from: number): string => parts[articles.has(parts[from] ?? '') ? from + 1 : from] ?? '';
  if (only.has(word)) return condition.has(next) || (as.has(next) && reserves.has(behind(at + 2)));
  return as.has(word) && !only.has(parts[at - 1] ?? '') && reserves.has(behind(at + 1));
}

/** For every piece of a text whether it tells what would do only in need. */
export function spareBefore(parts: readonly string[]): boolean[] {
  const spare = parts.map(() => false);
  let start = 0;
  for (let at = 0; at < parts.length; at++) {
    if (sentenceEnds.has(parts[at] ?? '') || partings.has(parts[at] ?? '')) start = at + 1;
    else if (at > start && makesSpare(parts, at)) spare.fill(true, start, at);
  }
  return spare;
}

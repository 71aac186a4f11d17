/** What a buyer takes only where the goods themselves run out: "prawns only if squid runs out", "nu digoréng ngan keur cadangan". */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const sentenceEnds = set('. ; ! ? ( )');
const partings = set(', tapi tetapi namun but sedangkan kalau lamun');
const only = set('hanya cuma cuman ngan mung sekadar sakadar only just');
/** "Briket boleh jika terpaksa", "nila boleh kalau kosong". */
const lacking = set('kosong habis beak terpaksa kapaksa langka kurang');
const condition = set('bila kalau jika apabila lamun mun upami if when should where');
const as = set('untuk utk buat keur pikeun kanggo sebagai as jadi for');
const reserves = set(
  'cadangan jaga darurat selingan seselan sesela serep fallback backup reserve last stopgap emergency terpaksa kapaksa',
);
const determiners = set('a an the our my');
/** "Only as second choice", "pilihan terakhir". */
const places = set('second third last');
const choices = set('choice choices option options resort');
const lastOnes = set('terakhir kedua ketiga pamungkas panungtung');
/** What is "only a replacement" is one; "as a replacement of sugar" it may be just the thing. */
const replacements = set('pengganti gaganti gantina gantinya alternatif substitute substitutes replacement');
/** These say it by themselves where nothing follows: "yang polos cadangan", "broiler terpaksa". */
const forced = set('terpaksa kapaksa cadangan gaganti pengganti');
const likening = set('sebagai jadi untuk keur pikeun suku ban');

const isReserve = (word: string, next: string): boolean => reserves.has(word) || (places.has(word) && choices.has(next));

/** Whether what stands before is said to be a last resort: "only if …", "ngan keur cadangan", "as a fallback", "pilihan terakhir". */
function makesSpare(parts: readonly string[], at: number): boolean {
  const part = (place: number): string => parts[place] ?? '';
  const word = part(at);
  if (word === 'pilihan' && lastOnes.has(part(at + 1))) return true;
  if (forced.has(word) && !likening.has(part(at - 1)) && !only.has(part(at - 1)))
    return !part(at + 1) || sentenceEnds.has(part(at + 1)) || partings.has(part(at + 1));
  if (condition.has(word) && lacking.has(part(at + 1))) return true;
  const limits = only.has(word);
  if (limits && condition.has(part(at + 1))) return true;
  let behind = limits ? at + 1 : at;
  const likens = as.has(part(behind)) && !(behind === at && only.has(part(at - 1)));
  if (likens) behind++;
  if (determiners.has(part(behind))) behind++;
  if (limits && replacements.has(part(behind))) return true;
  return (limits || likens) && isReserve(part(behind), part(behind + 1));
}

/** For every piece of a text whether it tells what would do only in need. */
export function spareBefore(parts: readonly string[]): boolean[] {
  const spare = parts.map(() => false);
  let start = 0;
  let before = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (sentenceEnds.has(part)) before = start = at + 1;
    // "Kalau hanya atasan, sekadar cadangan": said of what stands before the comma.
    else if ((at > start || parts[at - 1] === ',') && makesSpare(parts, at)) spare.fill(true, at > start ? start : before, at);
    else if (partings.has(part)) [before, start] = [start, at + 1];
  }
  return spare;
}

/** A refusal that goes on over commas: "never syrup, essence or biscuits". */

/** Refusals of goods, which may be several. */
export const refusingLists = new Set(
  'bukan bkn kecuali selain jangan jgn ulah sanes lain no not never without except'.split(' '),
);
const lastOfList = new Set(['or', 'atau', 'atawa', 'maupun', 'ataupun', 'utawa', 'nor']);
const MOST_WORDS_OF_ITEM = 3;
const isWord = (piece: string | undefined): boolean => /^[a-z]/.test(piece ?? '');

/**
 * Whether a comma behind a refused thing parts it from others of one list, which ends in "or": short items without numbers. `ends` says of a
 * word that something else begins with it.
 */
export function goesOn(parts: readonly string[], comma: number, ends: (part: string) => boolean): boolean {
  let [words, items] = [0, 0];
  for (let at = comma + 1; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (lastOfList.has(part)) return items + words > 0 && isWord(parts[at + 1]);
    if (part === ',') [words, items] = [0, items + 1];
    else if (!isWord(part) || ends(part) || ++words > MOST_WORDS_OF_ITEM) return false;
  }
  return false;
}

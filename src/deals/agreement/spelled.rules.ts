const small = [
  ...['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'],
] as const;

const scales: readonly (readonly [size: bigint, one: string, many: string])[] = [
  [1_000_000_000_000n, 'satu triliun', 'triliun'],
  [1_000_000_000n, 'satu miliar', 'miliar'],
  [1_000_000n, 'satu juta', 'juta'],
  [1_000n, 'seribu', 'ribu'],
  [100n, 'seratus', 'ratus'],
];

function spell(value: bigint): string {
  if (value < 12n) return small[Number(value)] ?? '';
  if (value < 20n) return `${spell(value - 10n)} belas`;
  if (value < 100n) return `${spell(value / 10n)} puluh${value % 10n ? ` ${spell(value % 10n)}` : ''}`;
  const [size, one, many] = scales.find(([least]) => value >= least)!;
  const head = value / size === 1n ? one : `${spell(value / size)} ${many}`;
  return value % size ? `${head} ${spell(value % size)}` : head;
}

/** A whole number in Indonesian words, exact at any size: 14 is "empat belas". Throws RangeError for anything but 0, 1, 2, … */
export function spellNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} cannot be spelled`);
  return spell(BigInt(value));
}

/** "14 (empat belas)", as agreements write numbers. */
export function withWords(value: number): string {
  return `${value} (${spellNumber(value)})`;
}

const tens = new Map(small.slice(1, 10).map((word, index): [string, number] => [word, index + 1]));

/** The number below 1,000 that Indonesian words name: "empat puluh lima" is 45. Null when they name none. */
export function readSpelled(words: string): number | null {
  let total = 0;
  let last = 0;
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    const digit = tens.get(word);
    if (digit !== undefined) last = digit;
    else if (word === 'sepuluh' || word === 'sebelas') total += word === 'sepuluh' ? 10 : 11;
    else if (word === 'belas') [total, last] = [total + 10 + last, 0];
    else if (word === 'puluh') [total, last] = [total + 10 * last, 0];
    else if (word === 'ratus') [total, last] = [total + 100 * last, 0];
    else if (word === 'seratus') total += 100;
    else return null;
  }
  return total + last || null;
}

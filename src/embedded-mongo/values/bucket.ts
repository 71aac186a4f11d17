/**
 * Groups texts for indexes under a collation. Intl.Collator compares but has no sort keys, so a text is placed by comparisons with
 * texts of our own alone: texts that are equal compare equally with all of these and so always fall into the same bucket, whatever the
 * collation's rules are. Different texts may share one: who looks into a bucket compares again.
 */
export type Bucket = (text: string) => string;

/** Longest bucket in steps; texts that begin alike for longer share one. */
const mostSteps = 30;
/** Sorts after every other character. */
const last = '\uffff';

const ligatures = /[ÆæßŒœĲĳŉſẞ]/;

function range(from: number, to: number, step = 1): string[] {
  const out: string[] = [];
  for (let code = from; code <= to; code += step) out.push(String.fromCharCode(code));
  return out.filter((one) => !/[\p{Cn}\p{M}]/u.test(one) && [...one.normalize('NFKD')].length <= 2 && !ligatures.test(one));
}

/** Latin with its accents, which are letters of their own in some languages. */
const near = (): string[] => range(0x20, 0x17f);
/** Greek to Thai, kana, every few Chinese characters and Korean syllables. */
const far = (): string[] => [
  ...range(0x370, 0xe7f),
  ...range(0x3041, 0x30ff),
  ...range(0x4e00, 0x9fff, 7),
  ...range(0xac00, 0xd7a3, 7),
];
/** Whole numbers with two digits that count, for collations that order digits by their value. */
const numbers = (): string[] =>
  Array.from({ length: 15 }, (_, zeros) => Array.from({ length: 100 }, (_, n) => `${n}${'0'.repeat(zeros)}`)).flat();

type Compare = (a: string, b: string) => number;

function pivots(texts: readonly string[], compare: Compare): string[] {
  const sorted = texts.filter((text) => compare(text, '') > 0).sort(compare);
  return sorted.filter((text, i) => i === 0 || compare(sorted[i - 1]!, text) !== 0);
}

/** The last pivot that, put behind the beginning, is not after the text; the search's every step depends on comparisons with the text alone. */
function lastBefore(list: readonly string[], beginning: string, text: string, compare: Compare): string | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(beginning + list[middle]!, text) <= 0) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}

/** The buckets of a collator, which must tell base letters apart and nothing else; made when the first text comes. */
export function bucketsOf(collator: Intl.Collator, numeric: boolean): Bucket {
  const compare: Compare = (a, b) => collator.compare(a, b);
  let close: readonly string[] | undefined;
  let distant: readonly string[] = [];
  return (text) => {
    if (close === undefined) {
      const sorted = pivots([...near(), ...(numeric ? numbers() : [])], compare);
      distant = pivots(far(), compare).filter((one) => compare(one, sorted.at(-1)!) > 0);
      close = sorted;
    }
    let bucket = '';
    for (let step = 0; step < mostSteps; step++) {
      const beyond = compare(bucket + close.at(-1)!, text) <= 0;
      const pivot = (beyond ? lastBefore(distant, bucket, text, compare) : undefined) ?? lastBefore(close, bucket, text, compare);
      if (pivot === undefined) break;
      bucket += pivot;
      if (compare(bucket + last, text) <= 0) break;
    }
    return bucket;
  };
}

import type { CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import { FREE, PRODUCT_BYTES, PRODUCT_F64, PRODUCT_I32, UMKM_BYTES, UMKM_I32, type Views, viewsOf } from './index/records.ts';
import { furtherMeaningsAt, productIdAt } from './index/rows.ts';
import type { Candidate } from './scan.ts';

/** What judging one row and telling of it reads of the index. */
export type Judged = Pick<CapabilityIndex, 'meanings' | 'measures' | 'productIds'> & {
  readonly umkm: Views;
  readonly product: Views;
  readonly furtherMeanings: ReadonlyMap<number, readonly number[]>;
};

/** Copies of some candidates' records as they are now, the products' first. Views of them are made when somebody asks: few do. */
export interface Excerpt {
  readonly index: Pick<CapabilityIndex, 'meanings' | 'measures'>;
  readonly count: number;
  readonly words: Int32Array;
  /** Where they begin among the words. */
  readonly from: number;
  /** Place → meanings beyond the first. */
  readonly further: ReadonlyMap<number, readonly number[]>;
  opened: Judged | null;
}

const nothingFurther: ReadonlyMap<number, readonly number[]> = new Map();

function furtherOf(index: CapabilityIndex, candidates: readonly Candidate[]): ReadonlyMap<number, readonly number[]> {
  let found: Map<number, readonly number[]> | null = null;
  for (let place = 0; place < candidates.length; place++) {
    const further = furtherMeaningsAt(index, (candidates[place] as Candidate).row);
    if (further.length > 0) (found ??= new Map()).set(place, further);
  }
  return found ?? nothingFurther;
}

/** Free capacity where the ledger knows better than the index. */
function writeFree(
  index: CapabilityIndex,
  { free }: CompiledNeed,
  candidates: readonly Candidate[],
  words: Int32Array,
  from: number,
): void {
  if (free === null) return;
  const { f64 } = viewsOf(words.buffer, from * 4);
  for (const [place, { row }] of candidates.entries()) {
    const known = free.get(productIdAt(index, row));
    if (known !== undefined) f64[place * PRODUCT_F64 + FREE] = known;
  }
}

/** Words of memory that are asked for at once, for several excerpts: asking costs as much as writing. */
const PAGE = 2 ** 14;
let page = new Int32Array(0);
let used = 0;

/** The place of so many free words on the page, which is a new one where they do not fit on the last. */
function reserve(words: number): number {
  if (used + words > page.length) {
    page = new Int32Array(Math.max(PAGE, words));
    used = 0;
  }
  used += words;
  return used - words;
}

/** Copies a record of so many words; returns the place behind it. */
function copyRecord(records: Int32Array, from: number, length: number, words: Int32Array, to: number): number {
  for (let word = 0; word < length; word++) words[to + word] = records[from + word] as number;
  return to + length;
}

export function excerptOf(index: CapabilityIndex, need: CompiledNeed, candidates: readonly Candidate[]): Excerpt {
  const count = candidates.length;
  const from = reserve(count * (PRODUCT_I32 + UMKM_I32));
  const words = page;
  const { i32: product } = index.product;
  const { i32: umkm } = index.umkm;
  const [productWords, umkmWords] = [PRODUCT_I32, UMKM_I32];
  let to = from;
  for (let place = 0; place < count; place++)
    to = copyRecord(product, (candidates[place] as Candidate).row * productWords, productWords, words, to);
  for (let place = 0; place < count; place++)
    to = copyRecord(umkm, (candidates[place] as Candidate).slot * umkmWords, umkmWords, words, to);
  writeFree(index, need, candidates, words, from);
  const { meanings, measures } = index;
  return { index: { meanings, measures }, count, words, from, further: furtherOf(index, candidates), opened: null };
}

/** The excerpt as an index in which every candidate's place is its slot and its row. */
export function opened(excerpt: Excerpt): Judged {
  const { index, count, words, from, further } = excerpt;
  const start = from * 4;
  const makers = start + count * PRODUCT_BYTES;
  return (excerpt.opened ??= {
    ...index,
    product: viewsOf(words.buffer, start, count * PRODUCT_BYTES),
    umkm: viewsOf(words.buffer, makers, count * UMKM_BYTES),
    furtherMeanings: further,
    productIds: [],
  });
}

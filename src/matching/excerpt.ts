import type { CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import * as at from './index/records.ts';
import { viewsOf, type Views } from './index/records.ts';
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
function writeFree(index: CapabilityIndex, { free }: CompiledNeed, candidates: readonly Candidate[], words: Int32Array): void {
  if (free === null) return;
  const { f64 } = viewsOf(words.buffer);
  for (const [place, { row }] of candidates.entries()) {
    const known = free.get(productIdAt(index, row));
    if (known !== undefined) f64[place * at.PRODUCT_F64 + at.FREE] = known;
  }
}

export function excerptOf(index: CapabilityIndex, need: CompiledNeed, candidates: readonly Candidate[]): Excerpt {
  const count = candidates.length;
  const words = new Int32Array(count * (at.PRODUCT_I32 + at.UMKM_I32));
  const { i32: product } = index.product;
  const { i32: umkm } = index.umkm;
  let to = 0;
  for (let place = 0; place < count; place++) {
    const from = (candidates[place] as Candidate).row * at.PRODUCT_I32;
    for (let word = 0; word < at.PRODUCT_I32; word++) words[to++] = product[from + word] as number;
  }
  for (let place = 0; place < count; place++) {
    const from = (candidates[place] as Candidate).slot * at.UMKM_I32;
    for (let word = 0; word < at.UMKM_I32; word++) words[to++] = umkm[from + word] as number;
  }
  writeFree(index, need, candidates, words);
  const { meanings, measures } = index;
  return { index: { meanings, measures }, count, words, further: furtherOf(index, candidates), opened: null };
}

/** The excerpt as an index in which every candidate's place is its slot and its row. */
export function opened(excerpt: Excerpt): Judged {
  const { index, count, words, further } = excerpt;
  return (excerpt.opened ??= {
    ...index,
    product: viewsOf(words.buffer, 0, count * at.PRODUCT_BYTES),
    umkm: viewsOf(words.buffer, count * at.PRODUCT_BYTES, count * at.UMKM_BYTES),
    furtherMeanings: further,
    productIds: [],
  });
}

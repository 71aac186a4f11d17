import type { Product, Umkm } from '../profiles/profiles.rules.ts';
import { findActiveByWords } from '../profiles/profiles.store.ts';
import { productFits, searchedWords } from '../profiles/searchWords.rules.ts';

const MOST = 20;

/** Products of active UMKM whose name, category or business begins with each of the words, at most 20. */
export async function suggestUmkm(typed: string): Promise<{ umkm: Umkm; product: Product }[]> {
  const words = searchedWords(typed);
  if (words.length === 0) return [];
  const found: { umkm: Umkm; product: Product }[] = [];
  for (const umkm of await findActiveByWords(words, 3 * MOST)) {
    for (const product of umkm.products) {
      if (product.active && productFits(umkm, product, words)) found.push({ umkm, product });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

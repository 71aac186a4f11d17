import { categoryBySlug } from '../catalogue/categories.ts';
import type { Product, Umkm } from './profiles.rules.ts';

/** Words of a text as they are searched: lower case, without accents and signs, at least two letters or digits. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => word.length >= 2);
}

type SearchedProduct = Pick<Product, 'name' | 'description' | 'category'>;

/** The words by which one product is found: its own, and those of its category in every language. */
function productWords({ name, description, category }: SearchedProduct): Set<string> {
  const known = category === null ? null : categoryBySlug(category);
  const ofCategory = known ? [known.name.id, known.name.en, ...known.synonyms] : [];
  return new Set([name, description, ...ofCategory].flatMap(wordsOf));
}

type SearchedUmkm = Pick<Umkm, 'name' | 'kecamatan' | 'desa'> & { readonly products: readonly SearchedProduct[] };

/** The words of the business itself, without its products. */
function businessWords({ name, kecamatan, desa }: Pick<SearchedUmkm, 'name' | 'kecamatan' | 'desa'>): string[] {
  return [name, kecamatan ?? '', desa ?? ''].flatMap(wordsOf);
}

/** Every word by which an UMKM is found, sorted, each once; stored with it and indexed. Nothing of the owner as a person. */
export function umkmWords(umkm: SearchedUmkm): string[] {
  const words = new Set(businessWords(umkm));
  for (const product of umkm.products) for (const word of productWords(product)) words.add(word);
  return [...words].sort();
}

/** The words of what someone typed into a search box; at most eight count. */
export function searchedWords(typed: string): string[] {
  return [...new Set(wordsOf(typed))].slice(0, 8);
}

/** True when each searched word begins a word of the product or of its business. */
export function productFits(umkm: SearchedUmkm, product: SearchedProduct, searched: readonly string[]): boolean {
  const words = [...productWords(product), ...businessWords(umkm)];
  return searched.every((sought) => words.some((word) => word.startsWith(sought)));
}

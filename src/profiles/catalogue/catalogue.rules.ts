import type { Day } from '../../shared/dates.ts';
import { certificateState, type Certificate, type Product, type Umkm } from '../profiles.rules.ts';
import { productFits, searchedWords } from '../searchWords.rules.ts';

/** What the public may know of a business: nothing of the owner, no number of any paper. */
export interface PublicBusiness {
  readonly id: string;
  readonly name: string;
  readonly kecamatan: string;
  readonly deliveryRadiusKm: number;
  readonly products: readonly Product[];
  readonly certificates: readonly Pick<Certificate, 'type' | 'validUntil'>[];
}

/** The public side of an active UMKM: products on sale, and certificates that a coordinator has seen and that still run. Null otherwise. */
export function publicBusiness(umkm: Umkm, today: Day): PublicBusiness | null {
  if (umkm.status !== 'active' || umkm.kecamatan === null || umkm.deliveryRadiusKm === null) return null;
  const checked = umkm.certificates.filter((certificate) =>
    ['verified', 'expiring'].includes(certificateState(certificate, today)),
  );
  return {
    id: umkm.id,
    name: umkm.name,
    kecamatan: umkm.kecamatan,
    deliveryRadiusKm: umkm.deliveryRadiusKm,
    products: umkm.products.filter(({ active }) => active),
    certificates: checked.map(({ type, validUntil }) => ({ type, validUntil })),
  };
}

/** The products of a business to show for a search: those that fit it whole, or all when the words are spread over several. */
export function fittingProducts(business: PublicBusiness, category: string | null, search: string): readonly Product[] {
  const ofCategory = business.products.filter((product) => category === null || product.category === category);
  const searched = searchedWords(search);
  const fitting = ofCategory.filter((product) => productFits({ ...business, desa: null }, product, searched));
  return fitting.length > 0 ? fitting : ofCategory;
}

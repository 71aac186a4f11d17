import type { Text } from '../shared/text.ts';

export interface BuyerKind {
  readonly slug: string;
  readonly name: Text;
  /** KBLI 2020 codes that such businesses carry. */
  readonly kbli: readonly string[];
}

export const buyerKinds: readonly BuyerKind[] = [
  { slug: 'hotel', name: { id: 'Hotel dan penginapan', en: 'Hotel' }, kbli: ['55101', '55102', '55103', '55110', '55120'] },
  { slug: 'restaurant', name: { id: 'Restoran dan rumah makan', en: 'Restaurant' }, kbli: ['56101'] },
  { slug: 'cafe', name: { id: 'Kafe dan kedai', en: 'Café' }, kbli: ['56303'] },
  { slug: 'caterer', name: { id: 'Katering', en: 'Caterer' }, kbli: ['56210', '56290'] },
  { slug: 'cinema', name: { id: 'Bioskop', en: 'Cinema' }, kbli: ['59140'] },
  { slug: 'retailer', name: { id: 'Toko dan ritel', en: 'Retailer' }, kbli: [] },
  { slug: 'exporter', name: { id: 'Eksportir', en: 'Exporter' }, kbli: [] },
  { slug: 'other', name: { id: 'Lainnya', en: 'Other' }, kbli: [] },
];

/** The kind of buyer with this slug, null when there is none. */
export function buyerKindBySlug(slug: string): BuyerKind | null {
  return buyerKinds.find((kind) => kind.slug === slug) ?? null;
}

import type { Text } from '../shared/text.ts';
import { categoryTable } from './categories.data.ts';

export interface KbliCode {
  readonly code: string;
  readonly edition: 2020 | 2025;
}

/** One kind of goods or service that buyers choose from a list. */
export interface Category {
  readonly slug: string;
  readonly group: string;
  readonly name: Text;
  readonly kbli: readonly KbliCode[];
  /** Unit slugs in which it is usually sold, the most usual first. */
  readonly units: readonly string[];
  /** Words by which people look for it: Indonesian, Sundanese, English, common misspellings. */
  readonly synonyms: readonly string[];
  readonly typicalCertificates: { readonly must: readonly string[]; readonly nice: readonly string[] };
}

export interface CategoryGroup {
  readonly slug: string;
  readonly name: Text;
  readonly categories: readonly Category[];
}

/** Codes whose number changed between the editions of 2020 and 2025. */
const renumbered: Readonly<Record<string, string>> = { '13134': '13133', '25933': '25932' };

const words = (cell: string | undefined, separator: RegExp): string[] =>
  (cell ?? '').split(separator).filter((word) => word !== '');

function kbliOf(codes: readonly string[]): KbliCode[] {
  return codes.flatMap((code) => {
    const later = renumbered[code];
    const first: KbliCode = { code, edition: 2020 };
    return later === undefined ? [first] : [first, { code: later, edition: 2025 }];
  });
}

function parse(line: string): Category {
  const cell = line.split('|').map((part) => part.trim());
  const [slug = '', group = '', id = '', en = ''] = cell;
  return {
    slug,
    group,
    name: { id, en },
    kbli: kbliOf(words(cell[4], / /)),
    units: words(cell[5], / /),
    synonyms: words(cell[6], /, /),
    typicalCertificates: { must: words(cell[7], / /), nice: words(cell[8], / /) },
  };
}

export const categories: readonly Category[] = categoryTable.trim().split('\n').map(parse);

const bySlug = new Map(categories.map((category) => [category.slug, category]));

/** The category with this slug, null when there is none. */
export function categoryBySlug(slug: string): Category | null {
  return bySlug.get(slug) ?? null;
}

const groupNames: readonly (readonly [slug: string, id: string, en: string])[] = [
  ['gula-pemanis', 'Gula dan pemanis', 'Sugar and sweeteners'],
  ['camilan-kering', 'Camilan kering', 'Dry snacks'],
  ['kue-roti', 'Kue dan roti', 'Cakes and bread'],
  ['olahan-protein', 'Olahan ikan, daging, dan kedelai', 'Fish, meat and soy products'],
  ['bumbu-bahan-dapur', 'Bumbu dan bahan dapur', 'Seasonings and pantry'],
  ['minuman', 'Minuman', 'Drinks'],
  ['hasil-tani', 'Hasil tani', 'Farm produce'],
  ['ternak-perikanan', 'Ternak dan perikanan', 'Livestock and fish'],
  ['anyaman-furnitur', 'Anyaman, kerajinan, dan furnitur', 'Weaving, craft and furniture'],
  ['tekstil-busana', 'Tekstil dan busana', 'Textiles and clothing'],
  ['logam-mineral', 'Logam, batu, dan mineral', 'Metal, stone and minerals'],
  ['amenities-kebersihan', 'Perlengkapan tamu dan kebersihan', 'Amenities and cleaning'],
  ['kemasan-percetakan', 'Kemasan dan percetakan', 'Packaging and printing'],
  ['jasa', 'Jasa', 'Services'],
];

/** The groups of the category menu, in menu order. */
export const categoryGroups: readonly CategoryGroup[] = groupNames.map(([slug, id, en]) => ({
  slug,
  name: { id, en },
  categories: categories.filter((category) => category.group === slug),
}));

import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { ProductProfile } from '../matching.rules.ts';

const makes = /^\s*(?:jahit|jahitan|penjahit|konveksi|pembuatan|bikin|buat|produksi|cetak|anyam|tempa|ukir|sulam|rajut)\b/i;
const ofCustomers =
  /\b(?:bahan|kain|biji|barang|batu|kayu|material) (?:dari|milik|punya|ti) (?:\w+ )?(?:pemilik|pelanggan|pemesan|konsumen|sendiri|buyer|customer)\b|\bupah\b|\bongkos\b|\bvermak\b|\bpermak\b/i;

/** "Jahit seragam", described as "terima pesanan …": who makes goods to order sells them, unless the stuff is the customer's. */
export const makesGoods = ({ name, description }: ProductProfile): boolean =>
  makes.test(name) && !ofCustomers.test(`${name}. ${description}`);

/** Work on goods: who makes them does it, too. */
export const works: ReadonlySet<string> = new Set(['jasa-lain']);

const describedBy = [
  [/^\s*(?:jasa|melayani|terima)\b/i, 'jasa-lain'],
  [/^\s*(?:peragaan|demo|instalasi|pelatihan)\b/i, 'jasa-lain'],
  [
    /^\s*(?:mesin\b|perkakas\b|alat\b(?! (?:makan|minum|tulis|musik|tani|dapur|masak|mandi|bersih|kebersihan|kebun|babat|potong|pijat|salat|shalat)))/i,
    'mesin',
  ],
] as const;

/** "Meja sablon kaos", described as a tool: the goods that its name ends with are what it is for. */
export function describedAround(description: string, lexicon: Lexicon): Family | null {
  const slug = describedBy.find(([begins]) => begins.test(description))?.[1];
  return (slug && lexicon.families.get(slug)) ?? null;
}

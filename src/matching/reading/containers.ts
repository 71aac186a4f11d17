import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { ProductProfile } from '../matching.rules.ts';

/** "Box jajan pasar", "kotak popcorn kertas ivory": a box with food in it, or the box itself. */
const box = '(?:dus|box|boks|kotak|doos|kardus|bucket|ember kertas|bento|wadah)';
const namedBox = new RegExp(`^\\s*(?:cetak |paket )?${box}\\b|\\b(?:box|boxes|bucket|buckets)\\b(?!\\s+[a-z])`, 'i');
const stuff =
  /\b(?:kraft|karton|duplex|dupleks|ivory|laminasi|grease ?proof|food ?grade|cetak|sablon|lipat|polos|full colou?r|mika|sekat plastik)\b/i;
const plastic = /\b(?:plastik|plastic|mika|thinwall)\b/i;
const holding = /\b(?:isi|berisi|eusi|dalam|porsi|siap saji)\b/i;
const served = new Set(['snack-box', 'catering-nasi-box']);
const snack = /\b(?:snack|kudapan|kue|jajan|jajanan)\b/i;
const meal = /\b(?:nasi|sangu|makan|lunch|meal|bento|lauk)\b/i;

const soldEmpty = /(?<!stok )\bkosong\b|\bempty\b|\btanpa isi\b/i;

/** Packaging that is sold without what its name mentions. */
export const isHollow = ({ name, description }: Pick<ProductProfile, 'name' | 'description'>): boolean =>
  soldEmpty.test(`${name}. ${description}`);

/** What is sold under the name of a box, by the owner's category or by what the box is made of; null where neither tells. */
export function boxOf({ name, description, category }: ProductProfile, lexicon: Lexicon): Family | null {
  if (!namedBox.test(name)) return null;
  const words = `${name}. ${description}`;
  const made = stuff.test(words) && !holding.test(description);
  const packaging = category?.startsWith('kemasan-') === true;
  const empty = packaging || isHollow({ name, description }) || (made && !served.has(category ?? ''));
  if (empty) return lexicon.families.get(plastic.test(words) ? 'kemasan-plastik' : 'dus') ?? null;
  if (made) return null;
  if (category === 'snack-box' && !meal.test(name)) return lexicon.families.get('snack-box') ?? null;
  return category === 'catering-nasi-box' && !snack.test(name) ? (lexicon.families.get('nasi-box') ?? null) : null;
}

import { parseUnit } from '../../catalogue/units.ts';

/** "Kiloan", "setengah kilo ke atas": goods by weight that the buyer wants in large packs or none. */
const loose = /(?<!\b(?:bukan|lain|tidak|teu|ulah|jangan|not|no|tanpa) )\b(?:kiloan|literan|curah|bulk)\b/i;
const large =
  /\b(?:setengah|satengah|half a|satu|sa|1|0[.,]5|500|se)\s?(?:kilo|kg|kilogram|g|gram)\b,? (?:ke atas|ka luhur|kaluhur|atau lebih|or more|and up|minimal)/i;

export function wantsBulk(words: string, unit: string): boolean {
  const measure = parseUnit(unit)?.measure;
  return (measure === 'g' || measure === 'ml') && (loose.test(words) || large.test(words));
}

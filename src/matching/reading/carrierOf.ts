import { isCarrier } from './carriers.ts';
import type { Hit } from './recognise.ts';
import type { Token } from './tokens.ts';

/** English puts the head last: "shoe rack", "roasting class". */
const englishHeads = new Set(
  'rack slicer cutter peeler dryer mill juicer steamer cooler chiller sprayer dipper hanger sack sacks wrapper opener filter tool tools class classes course courses workshop machine machinery label labels sticker stickers mold mould holder dispenser grinder roaster topping toppings packaging tour training seed seeds seedling seedlings recipe locker shelf maker press jar jars starter cover stand'.split(
    ' ',
  ),
);

/** "Pita & label topi": the first of two things around goods may be one that the carriers do not hold. */
const leadsItem = (hit: Hit, name: readonly Token[], hits: readonly Hit[]): boolean =>
  name[hit.start - 1]?.item !== hit.item &&
  hits.every(({ start, family }) => start >= hit.start || isCarrier(family) || family.category.startsWith('kemasan'));

/** The name's first noun decides, unless a longer name covers it. */
export function carrierOf(name: readonly Token[], hits: readonly Hit[]): Hit | null {
  for (const hit of hits.toSorted((a, b) => b.size - a.size || a.start - b.start)) {
    if (!isCarrier(hit.family)) continue;
    const covered = hits.some(
      (other) =>
        !isCarrier(other.family) &&
        other.size > hit.size &&
        other.start <= hit.start &&
        other.end >= hit.start &&
        other.end - other.start < other.size + 1 &&
        (other.start < hit.start || other.words[0] === name[hit.start]?.word),
    );
    if (covered) continue;
    if (hit.start === 0 || leadsItem(hit, name, hits)) return hit;
    const raw = name[hit.end]?.raw ?? '';
    if (englishHeads.has(raw) && name.slice(hit.end + 1).every((token) => token.zone !== 'main' || token.clause !== hit.clause))
      return hit;
  }
  return null;
}

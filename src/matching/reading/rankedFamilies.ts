import type { Family } from '../lexicon/lexicon.ts';
import type { ProductProfile } from '../matching.rules.ts';
import { isCarrier } from './carriers.ts';
import type { Hit } from './recognise.ts';
import { soldBy, unitSpeaks } from './soldBy.ts';
import { headOf, isEnglish } from './telling.ts';
import type { Token } from './tokens.ts';

/** What the owner's category adds to a family of its own. */
const CATEGORY_TRUST = 1.3;
const DESCRIPTION_WEIGHT = 0.55;
/** Indonesian names put the head first: "dodol gula aren" is dodol; in English it may as well stand last. */
const LEAD_WEIGHT = 3;

/** A family that a product's words name, with how much speaks for it and the longest hit in the name. */
export interface Ranked {
  readonly family: Family;
  readonly score: number;
  readonly hit: Hit | null;
}

/** The families that a product's words name, the likeliest first. */
export function ranked(
  name: readonly Token[],
  nameHits: readonly Hit[],
  textHits: readonly Hit[],
  { category, unit }: ProductProfile,
  refused: ReadonlySet<string>,
): Ranked[] {
  const best = new Map<string, { family: Family; name: number; text: number; hit: Hit | null }>();
  const head = headOf(name);
  const english = isEnglish(name.filter(({ item }) => item === head?.token.item));
  const first = Math.min(...nameHits.map((hit) => hit.start));
  const ends = ({ start, end }: Hit): boolean => english && head !== null && start <= head.at && head.at <= end;
  /** "Vanilla syrup" is syrup: where an English name ends in known goods, a single word in front only tells their kind. */
  const tellsKind = ({ size, start, end }: Hit): boolean =>
    size === 1 &&
    name[start]?.written.length === 1 &&
    nameHits.some((other) => ends(other) && other.start > end && !isCarrier(other.family));
  const leads = (hit: Hit): boolean => ends(hit) || (hit.start === first && !tellsKind(hit));
  const lead = (hit: Hit): number => (leads(hit) ? LEAD_WEIGHT : 1);
  for (const hit of nameHits) {
    const entry = best.get(hit.family.slug) ?? { family: hit.family, name: 0, text: 0, hit: null };
    if (hit.score * lead(hit) > entry.name) Object.assign(entry, { name: hit.score * lead(hit), hit });
    best.set(hit.family.slug, entry);
  }
  for (const hit of textHits) {
    const entry = best.get(hit.family.slug) ?? { family: hit.family, name: 0, text: 0, hit: null };
    entry.text = Math.max(entry.text, hit.score * (hit.zone === 'main' ? 1 : 0.35));
    best.set(hit.family.slug, entry);
  }
  return [...best.values()]
    .filter((entry) => entry.name > 0 || !(refused.has(entry.family.slug) || (isCarrier(entry.family) && head !== null)))
    .map((entry) => {
      const told = entry.name + DESCRIPTION_WEIGHT * entry.text;
      const unsure = nameHits.length > 0 && entry.name === 0 ? 0.6 : 1;
      const sold = soldBy(unit, entry.family.category) === unitSpeaks.hardly ? unitSpeaks.hardly : 1;
      const carried = isCarrier(entry.family) && entry.hit?.start !== 0 ? 0.5 : 1;
      return {
        family: entry.family,
        hit: entry.hit,
        score: told * unsure * carried * sold * (entry.family.category === category ? CATEGORY_TRUST : 1),
      };
    })
    .sort((a, b) => b.score - a.score || (a.hit?.start ?? 99) - (b.hit?.start ?? 99) || (a.family.slug < b.family.slug ? -1 : 1));
}

/** "Dodol & wajit", "nila dan gurame": what else the name lists. */
export function listed(first: Ranked, rest: readonly Ranked[], nameHits: readonly Hit[], refused: ReadonlySet<string>): Family[] {
  const own = nameHits.filter((hit) => hit.family === first.family);
  /** "Centong jeung tutup boboko": of an item that something around goods leads, the goods are not sold. */
  const carried = (hit: Hit): boolean =>
    nameHits.some((other) => isCarrier(other.family) && other.item === hit.item && other.start < hit.start);
  return rest
    .filter(
      ({ hit, family }) =>
        hit !== null &&
        !isCarrier(family) &&
        !refused.has(family.slug) &&
        !carried(hit) &&
        own.every((other) => other.item !== hit.item && (hit.end < other.start || hit.start > other.end)),
    )
    .filter(
      ({ hit }) => !nameHits.some((other) => hit && other.size > hit.size && other.start <= hit.start && other.end >= hit.end),
    )
    .map(({ family }) => family);
}

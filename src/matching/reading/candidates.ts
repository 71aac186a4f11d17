import type { Family } from '../lexicon/lexicon.ts';
import { isCarrier } from './carriers.ts';
import type { Hit } from './recognise.ts';

const TITLE_WEIGHT = 1.6;
const OWN_CATEGORY = 3;
const OTHER_CATEGORY = 0.45;

export interface Candidate {
  readonly family: Family;
  readonly score: number;
  readonly hits: readonly Hit[];
}

export const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || (a.family.slug < b.family.slug ? -1 : 1);

/** A hit inside a longer one is no name of its own: "telur" in "telur asin". */
export function uncovered(hits: readonly Hit[]): Hit[] {
  const closed = hits.filter(({ size, start, end }) => size > 1 && end - start < size);
  /** "Cuci kain meja dan sarung kursi": what ends in the middle of another name is no name. */
  const torn = ({ size, start, end, words }: Hit): boolean =>
    end - start >= size &&
    closed.some((other) => other.start > start && other.end === end && !words.includes(other.words[0] ?? ''));
  return hits.filter(
    (hit) =>
      !torn(hit) &&
      !hits.some(
        (other) =>
          other.size > hit.size &&
          other.start <= hit.start &&
          other.end >= hit.end &&
          other.end - other.start <= other.size &&
          other.crossed === 0,
      ),
  );
}

/** How much less a family is meant of which the need refuses some: "peanut crackers … roasted nuts alone are not what we want". */
const REFUSED = 0.5;

interface Told {
  readonly title: readonly Hit[];
  readonly text: readonly Hit[];
  /** The title is written in English, where the head stands last. */
  readonly english: boolean;
  /** What around goods leads the title; null where goods do. */
  readonly carrier: Family | null;
  readonly refused: ReadonlySet<string>;
}

/** The names with which the title begins; in English its first item may have the head at its end. */
function leadsOf(hits: readonly Hit[], english: boolean): Hit[] {
  const first = Math.min(...hits.map(({ start }) => start));
  const item = hits.find(({ start }) => start === first)?.item;
  const last = Math.max(...hits.filter((hit) => hit.item === item).map(({ end }) => end));
  return hits.filter((hit) => hit.start === first || (english && hit.item === item && hit.end === last));
}

/** "Stiker botol sambal": something around goods that leads the title is meant, and not the goods. */
const LEADS = 2;

/** Least score of a hit that takes the head of a title: a word that many goods share ("snack") leaves it to the next. */
const FIRM = 1;

export function candidates({ title, text, english, carrier, refused }: Told, category: string | null): Candidate[] {
  const families = new Map<string, { family: Family; title: number; text: number; hits: Hit[] }>();
  const firm = title.filter((hit) => hit.score >= FIRM);
  const leading = leadsOf(firm.length > 0 ? firm : title, english);
  const opening = Math.min(...text.map(({ item }) => item));
  /** "Kerupuk …", described as "kerupuk kulit": the longer name says what the title means. */
  const longer = (lead: Hit, hit: Hit): boolean => lead.size < hit.size && lead.words.every((word) => hit.words.includes(word));
  /** "Frozen fish parcels", described as "otak-otak ikan": the description begins with the name that the title only hints at. */
  const opens = (lead: Hit, hit: Hit): boolean =>
    lead.vague === true && !hit.vague && hit.item === opening && lead.family.kin.some(({ slug }) => slug === hit.family.slug);
  const completes = (hit: Hit): boolean =>
    hit.zone === 'main' &&
    leading.some((lead) => lead.family !== hit.family && (longer(lead, hit) || (text.includes(hit) && opens(lead, hit))));
  const add = (hit: Hit, part: 'title' | 'text'): void => {
    const entry = families.get(hit.family.slug) ?? { family: hit.family, title: 0, text: 0, hits: [] };
    const aside = hit.zone === 'main' || (part === 'title' && hit.zone !== 'flavour') ? 1 : 0.5;
    const weight = aside * (part === 'title' ? TITLE_WEIGHT * (leading.includes(hit) || completes(hit) ? 1.8 : 1) : 1);
    entry[part] = Math.max(entry[part], hit.score * weight);
    entry.hits.push(hit);
    families.set(hit.family.slug, entry);
  };
  for (const hit of title) add(hit, 'title');
  for (const hit of text) for (const part of completes(hit) ? (['title', 'text'] as const) : (['text'] as const)) add(hit, part);
  const first0 = (hits: readonly Hit[]): boolean => hits.some((hit) => title.includes(hit) && hit.start === 0);
  const prior = (family: Family): number =>
    category === null
      ? family.category.startsWith('*')
        ? 0.2
        : 1
      : family.category === category
        ? OWN_CATEGORY
        : OTHER_CATEGORY;
  return [...families.values()]
    .map(({ family, title: inTitle, text: inText, hits }) => {
      const around = family === carrier ? LEADS : isCarrier(family) && category === null && !first0(hits) ? 0.4 : 1;
      const ruled = refused.has(family.slug) ? REFUSED : 1;
      return { family, hits, score: (inTitle + 0.7 * inText) * prior(family) * around * ruled };
    })
    .sort(byScore);
}

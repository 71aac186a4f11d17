import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import { isCarrier } from './carriers.ts';
import { glossaryOf, sensesOf, stemOf, type Glossary } from './glossary.ts';
import type { Hit } from './recognise.ts';
import { soldBy } from './soldBy.ts';
import { headOf, tells } from './telling.ts';
import type { Token, Zone } from './tokens.ts';

/** A word of a text with everything that it may stand for. */
interface Clue {
  readonly senses: readonly string[];
  readonly weight: number;
}

/** How much a word says of what is meant, by the place where it stands. */
const zoneWeights: Readonly<Record<Zone, number>> = {
  main: 1,
  contents: 0.6,
  flavour: 0.6,
  purpose: 0.6,
  place: 0.2,
  negated: 0,
  counted: 0,
  spare: 0,
};

function cluesOf(tokens: readonly Token[], lexicon: Lexicon): Clue[] {
  const clues = new Map<string, Clue>();
  for (const token of tokens) {
    const weight = zoneWeights[token.zone];
    if (weight === 0) continue;
    for (const word of token.written)
      if (!clues.has(word) && tells(word))
        clues.set(word, { senses: [...new Set([...sensesOf(word, lexicon), stemOf(token.word)])], weight });
  }
  return [...clues.values()];
}

/** A word that no family uses tells something else, which counts for more than half of the rarest. */
const STRANGE = 0.6;

/** How much of some clues every family explains, and how much there is to explain. */
function explained(clues: readonly Clue[], { uses, rarity, mostRare }: Glossary): { by: Map<Family, number>; whole: number } {
  const by = new Map<Family, number>();
  let whole = 0;
  for (const { senses, weight } of clues) {
    const best = new Map<Family, number>();
    const told = Math.max(0, ...senses.map((sense) => rarity.get(sense) ?? 0));
    for (const sense of senses)
      for (const use of uses.get(sense) ?? [])
        best.set(use.family, Math.max(best.get(use.family) ?? 0, (rarity.get(sense) ?? 0) * use.weight * weight));
    for (const [family, told] of best) by.set(family, (by.get(family) ?? 0) + told);
    whole += (told || mostRare * STRANGE) * weight;
  }
  return { by, whole };
}

/** A text in plain words. */
export interface Told {
  readonly name: readonly Token[];
  readonly text: readonly Token[];
  readonly category: string | null;
  readonly unit: string;
  /** How much a category speaks for its own families and against others. */
  readonly trustsCategory: readonly [number, number];
}

/** How well the names and the gloss of a family explain a text. */
export interface Explanation {
  readonly family: Family;
  readonly evidence: number;
  /** Share of the name that it explains. */
  readonly named: number;
  /** Whether it explains the head of the name. */
  readonly head: boolean;
}

const TEXT_WEIGHT = 0.4;
const MOST_OF_TEXT = 14;

/** Families by how much of a text they explain, the best first. */
export function explanations({ name, text, category, unit, trustsCategory }: Told, lexicon: Lexicon): Explanation[] {
  const glossary = glossaryOf(lexicon);
  const nameClues = cluesOf(name, lexicon);
  const named = explained(nameClues, glossary);
  const described = explained(cluesOf(text, lexicon).slice(0, MOST_OF_TEXT), glossary);
  const head = headOf(name)?.token.written ?? [];
  const heads = new Set(
    head
      .flatMap((word) => sensesOf(word, lexicon))
      .flatMap((sense) => glossary.uses.get(sense)?.map(({ family }) => family) ?? []),
  );
  return [...new Set([...named.by.keys(), ...described.by.keys()])]
    .filter((family) => !isCarrier(family) || heads.has(family))
    .map((family): Explanation => {
      const own = named.by.get(family) ?? 0;
      const told = own + TEXT_WEIGHT * (described.by.get(family) ?? 0);
      const agrees = category === null ? 1 : trustsCategory[family.category === category ? 0 : 1];
      return {
        family,
        evidence: told * agrees * soldBy(unit, family.category),
        named: named.whole === 0 ? 0 : own / named.whole,
        head: heads.has(family),
      };
    })
    .sort((a, b) => b.evidence - a.evidence || (a.family.slug < b.family.slug ? -1 : 1));
}

/** How a family was read by its names: as the head of the text by several words or by one, beside a head of other words, or not at all. */
export type ReadingBy = 'named' | 'head' | 'beside' | 'none';

/** "Wadah", "alas", "penutup": words that lead many names and say little. */
export const accessories = '*aksesori';

/** How a family's own names stand in a name. */
export function readingOf(name: readonly Token[], hits: readonly Hit[], family: Family): ReadingBy {
  const own = hits.filter((hit) => hit.family === family);
  if (own.length === 0) return 'none';
  const head = headOf(name)?.at ?? 0;
  const leading = own.filter(({ start, end }) => start <= head && head <= end);
  if (leading.length === 0) return 'beside';
  const several = leading.some(({ size }) => size > 1);
  if (several) return 'named';
  return family.category === accessories ? 'beside' : 'head';
}

interface Enough {
  readonly evidence: number;
  readonly named: number;
  /** Times what the family explains that was read by name. */
  readonly times: number;
}

/** The least that a family must explain to be meant. Set so that none of the needs in the tests that are read by name is read otherwise. */
const least: Readonly<Record<ReadingBy, Enough>> = {
  named: { evidence: 12, named: 0.6, times: 1.9 },
  head: { evidence: 10.5, named: 0.6, times: 1.45 },
  beside: { evidence: 6.2, named: 0.4, times: 1.8 },
  none: { evidence: 5.5, named: 0.4, times: 1.4 },
};
/** Times what the next family explains. */
const CLEAR = 1.05;

/**
 * What a text means that tells a thing in other words than its name: the family that explains most of it, when that is enough and clearly more
 * than the family explains that was read by name. Null where the names stand.
 */
export function paraphrased(
  explained: readonly Explanation[],
  read: Family | null,
  as: ReadingBy,
  refused: ReadonlySet<string>,
): Family | null {
  const [first, ...rest] = explained.filter(({ family }) => family === read || !refused.has(family.slug));
  if (!first || first.family === read) return null;
  const leads = as === 'named' || as === 'head';
  if (leads && !first.head) return null;
  const { evidence, named, times } = least[as];
  const own = rest.find(({ family }) => family === read)?.evidence ?? 0;
  const clear = first.evidence >= Math.max(times * own, CLEAR * (rest[0]?.evidence ?? 0));
  return clear && first.evidence >= evidence && first.named >= named ? first.family : null;
}

const LIKELIER = { evidence: 12, times: 1.1 } as const;

/** A stand-in for what was read by name that explains more of the text: it would do as well ("makan siang, tamu mengambil sendiri"). */
export function likelierKin(explained: readonly Explanation[], read: Family, refused: ReadonlySet<string>): Family | null {
  const own = explained.find(({ family }) => family === read)?.evidence ?? 0;
  const kin = (one: Family, other: Family): boolean => one.kin.some(({ slug }) => slug === other.slug);
  const first = explained.find(({ family }) => !refused.has(family.slug));
  const likelier = first && first.evidence >= Math.max(LIKELIER.evidence, LIKELIER.times * own);
  return likelier && (kin(first.family, read) || kin(read, first.family)) ? first.family : null;
}

/** Times what the family explains that was read, the category's own weight included. */
const BY_CATEGORY = 1.55;

/**
 * A name of one word that several goods share ("sabun …") goes by its owner's category: the family there that has the word too, where it explains
 * clearly more than the one that was read.
 */
export function ofCategory(explained: readonly Explanation[], read: Family, category: string | null): Family | null {
  if (category === null || read.category === category) return null;
  const own = explained.find(({ family }) => family === read);
  const other = explained.find(({ family, head }) => head && family.category === category);
  return own && other && other.evidence >= BY_CATEGORY * own.evidence ? other.family : null;
}

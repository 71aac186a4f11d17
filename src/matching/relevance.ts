import type { FacetUse, FacetValue, Lexicon, Severity } from './lexicon/lexicon.ts';
import type { NeedReading, Wanted } from './reading/needReading.ts';
import { isCarrier } from './reading/carriers.ts';
import { nameNearness, openFamily } from './reading/openNames.ts';
import { isWordOfLanguage, sameWord } from './reading/telling.ts';
import type { Reading } from './reading/readProduct.ts';
import { isToldByRefused } from './reading/refusedNamesakes.ts';
import { closeness } from './weights.ts';

const unstatedPenalty: Readonly<Record<Severity, number>> = { variant: 0.98, substitute: 0.96, other: 0.94 };
const conflictFactor: Readonly<Record<Severity, number>> = {
  variant: closeness.variant,
  substitute: closeness.substitute,
  other: 0,
};

/** A word of the kind that is not said, said otherwise, or that says for which other goods a machine, a package or a course is. */
const kinds = { unstated: 0.95, other: 0.9, aroundOthers: 0.4 } as const;

type Values = ReadonlySet<string> | undefined;

/** A value together with everything it is a kind of: tuna, sea fish, fish. */
function lineage(value: string, words: ReadonlyMap<string, FacetValue>): string[] {
  const line = [value];
  for (let parent = words.get(value)?.parent ?? null; parent !== null && line.length < 5;) {
    line.push(parent);
    parent = [...words.values()].find((entry) => entry.value === parent)?.parent ?? null;
  }
  return line;
}

function agree(asked: string, offered: string, words: ReadonlyMap<string, FacetValue>): boolean {
  return lineage(offered, words).includes(asked) || lineage(asked, words).includes(offered);
}

/** Most specific values only: where tuna is named, "fish" adds nothing. */
function specific(values: ReadonlySet<string>, words: ReadonlyMap<string, FacetValue>): string[] {
  const general = new Set([...values].flatMap((value) => lineage(value, words).slice(1)));
  return [...values].filter((value) => !general.has(value));
}

function isStrict(values: ReadonlySet<string>, words: ReadonlyMap<string, FacetValue>): boolean {
  return [...values].some((value) => [...words.values()].some((entry) => entry.value === value && entry.strict));
}

function facetFactor(use: FacetUse, asked: Values, offered: Values, only: ReadonlySet<string>, lexicon: Lexicon): number {
  const words = lexicon.facets.get(use.facet) ?? new Map<string, FacetValue>();
  const unstated = use.unstated === null ? undefined : new Set([use.unstated]);
  const want = asked ?? unstated;
  const have = offered ?? unstated;
  if (!want) return 1;
  if (!have) return unstatedPenalty[use.severity];
  const wants = specific(want, words);
  const haves = specific(have, words);
  const agreed = haves.filter((value) => wants.some((one) => agree(one, value, words))).length;
  if (agreed > 0) return agreed === haves.length ? 1 : 0.99;
  const alone = wants.length === 1 && [...only].some((word) => words.get(word)?.value === wants[0]);
  return alone || isStrict(want, words) || isStrict(have, words) ? 0 : conflictFactor[use.severity];
}

/** What goods are made of altogether: palm and cane sugar are no pure palm sugar, while ambon and raja are sold side by side. */
const ORIGIN = 'asal';

/** Whether a product carries the mark of a variant that the buyer ruled out ("bukan yang cetak"). */
function refused(reading: Reading, wanted: Wanted, need: NeedReading, lexicon: Lexicon): boolean {
  if (reading.family !== wanted.family && need.refusedFamilies.has(reading.family.slug)) return true;
  if (need.refusedWords.size === 0) return false;
  if (reading.family !== wanted.family) {
    const own = new Set(wanted.family.phrases.flat());
    const ruledOut = (phrase: readonly string[]): boolean =>
      phrase.some((word) => need.refusedWords.has(word)) && phrase.every((word) => need.refusedWords.has(word) || own.has(word));
    if (reading.family.phrases.some(ruledOut) || toldAsRefused(reading, wanted, need, lexicon)) return true;
  }
  for (const { facet, unstated } of reading.family.facets) {
    const values = reading.facets.get(facet) ?? new Set(unstated === null ? [] : [unstated]);
    const words = lexicon.facets.get(facet);
    const asked = wanted.facets.get(facet);
    const meant = new Set([...(asked ?? [])].flatMap((value) => lineage(value, words ?? new Map())));
    const ruled = (value: string): boolean =>
      !meant.has(value) && [...need.refusedWords].some((word) => words?.get(word)?.value === value);
    const stands = (value: string): boolean =>
      !ruled(value) && (!asked || lineage(value, words ?? new Map()).some((one) => asked.has(one)));
    if ([...values].some(ruled) && (facet === ORIGIN || ![...values].some(stands))) return true;
  }
  return markedAsRefused(reading, wanted, need, lexicon);
}

/** "Bukan yang padat": of other goods those that the lexicon describes by a word that the need refuses, and not those that it asks for. */
function toldAsRefused(reading: Reading, wanted: Wanted, need: NeedReading, lexicon: Lexicon): boolean {
  const asked = new Set([...(lexicon.glosses.get(wanted.family.slug) ?? []), ...wanted.family.phrases.flat()]);
  return isToldByRefused(reading.family, need.refusedWords, asked, lexicon);
}

/** Whether a word belongs to a family's own names and gloss, or names goods by itself: "tepung" tells no kind of mocaf, "rebon" none that is refused. */
function saysNoKind(word: string, { family }: Reading, lexicon: Lexicon): boolean {
  const names = (lexicon.phrasesByWord.get(word) ?? []).some(
    ({ words, family: named }) => words.length === 1 && !isCarrier(named),
  );
  return (
    names || family.phrases.some((phrase) => phrase.includes(word)) || (lexicon.glosses.get(family.slug) ?? []).includes(word)
  );
}

/** "Bukan sintetis": of the same goods the kind whose name has a word that the need refuses and does not ask for itself. */
function markedAsRefused(reading: Reading, wanted: Wanted, need: NeedReading, lexicon: Lexicon): boolean {
  const asked = new Set([...wanted.marks, ...[...wanted.facets.values()].flatMap((values) => [...values])]);
  return reading.marks.some((mark) => need.refusedWords.has(mark) && !asked.has(mark) && !saysNoKind(mark, reading, lexicon));
}

function kinship(wanted: Wanted, reading: Reading): number {
  if (wanted.family === reading.family) return closeness.exact;
  const kin = wanted.family.kin.find(({ slug }) => slug === reading.family.slug);
  if (!kin) return 0;
  return kin.close ? closeness.variant : closeness.substitute;
}

/** Of a set that is asked for by its parts alone, the share that a parcel must hold to stand for the whole. */
const MOST_OF_SET = 0.5;

const holds = (words: Iterable<string>, word: string, lexicon: Lexicon): boolean =>
  [...words].some((other) => sameWord(word, other, lexicon));

/** Words that tell the kind: what is asked and said, asked and not said, or said otherwise. Sets that share no part are different things. */
function markFactor(wanted: Wanted, reading: Reading, lexicon: Lexicon): number {
  const { marks: asked } = wanted;
  if (asked.length === 0) return 1;
  const shared = asked.filter((word) => holds(reading.marks, word, lexicon)).length;
  const areParts = (marks: readonly string[]): boolean => marks.length > 0 && marks.every((mark) => lexicon.families.has(mark));
  if (areParts(asked) && (wanted.byParts ? shared < MOST_OF_SET * asked.length : shared === 0 && areParts(reading.marks)))
    return 0;
  if (shared > 0) return 1 - (1 - kinds.unstated) * (1 - shared / asked.length);
  if (reading.marks.length === 0) return kinds.unstated;
  const ofGoods = (marks: readonly string[]): boolean => marks.some((mark) => lexicon.phrasesByWord.has(mark));
  return isCarrier(wanted.family) && ofGoods(asked) && ofGoods(reading.marks) ? kinds.aroundOthers : kinds.other;
}

/** "Asalan only as a fallback": the kind whose name has a word of what would do only in need. */
function spareFactor({ marks: asked }: Wanted, { marks }: Reading, { spareWords }: NeedReading): number {
  const isSpare = spareWords.size > 0 && marks.some((mark) => spareWords.has(mark) && !asked.includes(mark));
  return isSpare ? closeness.substitute : 1;
}

/** Goods that no family names: the nearest of their names. */
function openNearness(wanted: Wanted, reading: Reading, need: NeedReading, lexicon: Lexicon): number {
  const known = (word: string): boolean => isWordOfLanguage(word, lexicon);
  let best = 0;
  for (const asked of wanted.names)
    for (const offered of reading.names) {
      const ruledOut = (word: string): boolean =>
        need.refusedWords.has(word) && word !== asked.head && !asked.others.includes(word);
      if (need.refusedWords.size > 0 && [offered.head, ...offered.others].some(ruledOut)) continue;
      best = Math.max(best, nameNearness(asked, offered, known, lexicon));
    }
  return best * reading.trust * wanted.trust ** 0.2;
}

/** How near one meaning is to one thing that was asked for, in [0, 1]; 0 is another product. */
export function nearness(wanted: Wanted, reading: Reading, need: NeedReading, lexicon: Lexicon): number {
  if (wanted.family === openFamily) return reading.family === openFamily ? openNearness(wanted, reading, need, lexicon) : 0;
  let near = kinship(wanted, reading);
  if (near === 0 || refused(reading, wanted, need, lexicon)) return 0;
  const uses =
    wanted.family === reading.family
      ? wanted.family.facets
      : wanted.family.facets.filter((use) => reading.family.facets.some((other) => other.facet === use.facet));
  for (const use of uses)
    near *= facetFactor(use, wanted.facets.get(use.facet), reading.facets.get(use.facet), need.onlyWords, lexicon);
  return near * markFactor(wanted, reading, lexicon) * spareFactor(wanted, reading, need) * reading.trust * wanted.trust ** 0.2;
}

/** The nearest of all things that would do. */
export function relevanceOf(wanted: readonly Wanted[], reading: Reading, need: NeedReading, lexicon: Lexicon): number {
  let best = 0;
  for (const one of wanted) best = Math.max(best, nearness(one, reading, need, lexicon));
  return best < closeness.least ? 0 : best;
}

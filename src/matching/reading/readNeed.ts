import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { NeedProfile } from '../matching.rules.ts';
import type { NeedReading, Wanted } from './needReading.ts';
import { marksOf } from './marks.ts';
import { beginsWith, headBefore, isFacetWord } from './headedName.ts';
import { openFamily, openNamesOf, type OpenName } from './openNames.ts';
import { readContents, type Contents } from './packs.ts';
import { wantsBulk } from './bulk.ts';
import { described, opensWith } from './described.ts';
import { onlyWords } from './onlyWords.ts';
import { bundleOf, serviceCategories, wantedOf } from './readBundle.ts';
import { acrossHits } from './acrossHits.ts';
import { asWork } from './workAsked.ts';
import { byScore, candidates, uncovered, type Candidate } from './candidates.ts';
import { carrierOf } from './carrierOf.ts';
import { isCarrier } from './carriers.ts';
import { recognise, type Hit } from './recognise.ts';
import { refusals, withoutBought } from './refusedByNeed.ts';
import { refusedNamesakes } from './refusedNamesakes.ts';
import { withSize } from './sizes.ts';
import { sharedHeads } from './sharedHeads.ts';
import { explanations, likelierKin, paraphrased, readingOf, type Explanation } from './paraphrase.ts';
import { isEnglish, tells } from './telling.ts';
import { knownWords, tokenize, type Token, type Zone } from './tokens.ts';

const looseZones: ReadonlySet<Zone> = new Set(['main', 'contents', 'flavour']);
const everyZone: ReadonlySet<Zone> = new Set(['main', 'contents', 'flavour', 'purpose', 'place']);

/** How sure families are that only the category speaks for, with and without a name of the title's own, and families told only in passing. */
const needTrusts = { category: 0.6, paraphrase: 0.5, standIn: 0.2, aside: 0.02, spare: 0.03, described: 0.03 } as const;
/** What the buyer's category weighs where a thing is told in other words. */
const trustsCategory = [1.4, 0.7] as const;

/** Of what a category's families explain of the words, how much of the most one must come to. */
const NEARLY = 0.75;

/** What to expect of a category when the words name none of its goods: the families that explain most of them, none of them surely. */
function categoryCandidates(category: string | null, explained: readonly Explanation[], lexicon: Lexicon): Candidate[] {
  if (category === null) return [];
  const own = explained.filter(({ family }) => family.category === category);
  const likely = own.filter(({ evidence }) => evidence >= NEARLY * (own[0]?.evidence ?? 0)).map(({ family }) => family);
  const families = likely.length > 0 ? likely : lexicon.familyList.filter((family) => family.category === category);
  return families.map((family) => ({ family, score: 1, hits: [] }));
}

/** How much of the best goods' score others must have; of a title's own, one word beside two is enough: "fish ball dan otak-otak". */
const leastAlternative = { anywhere: 0.3, title: 0.15 } as const;

/** "Bandrek atau jahe instan", "wajit, dodol, angleng": further goods of the same category that would do as well. */
function alternatives(best: Candidate, rest: readonly Candidate[], title: readonly Hit[]): Candidate[] {
  const inTitle = ({ hits }: Candidate): boolean => hits.some((hit) => title.includes(hit) && hit.zone === 'main');
  const least = (other: Candidate): number => leastAlternative[inTitle(best) && inTitle(other) ? 'title' : 'anywhere'];
  /** "Lampu anyaman bambu" names no "anyaman bambu" beside it. */
  const within = (hit: Hit): boolean =>
    best.hits.some((own) => own.zone === hit.zone && own.size > hit.size && own.start <= hit.start && own.end >= hit.end);
  return rest.filter(
    (other) =>
      (other.family.category === best.family.category || other.hits.some(({ shared }) => shared)) &&
      other.score >= least(other) * best.score &&
      other.hits.some(
        (hit) =>
          !within(hit) &&
          best.hits.some((own) => own.clause === hit.clause && own.item !== hit.item && Math.abs(own.item - hit.item) <= 4),
      ),
  );
}

/** The description's tokens in clauses and items of their own, so that nothing joins them to the title. */
function after(title: readonly Token[], text: readonly Token[]): Token[] {
  const last = title.at(-1);
  const [clauses, items] = [(last?.clause ?? 0) + 1, (last?.item ?? 0) + 1];
  return text.map((token) => ({ ...token, clause: token.clause + clauses, item: token.item + items }));
}

/** Words that tell the kind, from the items in which the goods are named: of the title before those of the description. */
function askedMarks(
  title: readonly Token[],
  text: readonly Token[],
  hits: readonly Hit[],
  family: Family,
  lexicon: Lexicon,
): string[] {
  const named = (tokens: readonly Token[]): Token[] =>
    tokens.filter(({ item }) => hits.some((hit) => hit.family === family && hit.item === item));
  const tokens = named(title);
  return marksOf(tokens.length > 0 ? tokens : named(text), hits, family, lexicon);
}

/** Needs that were read, by their words: one is ranked many times, for pages, for changed profiles and for plans. */
const readNeeds = new WeakMap<Lexicon, Map<string, NeedReading>>();
const MOST_KNOWN = 5_000;

/** Reads what a buyer means: the goods, their variants, the parts of a bundle, and what is ruled out. The same words are read once. */
export function readNeed(need: NeedProfile, lexicon: Lexicon): NeedReading {
  const { title, description, category, unit, quantity } = need;
  const words = JSON.stringify([title, description, category, unit, quantity]);
  let readings = readNeeds.get(lexicon);
  if (!readings || readings.size >= MOST_KNOWN) {
    readings = new Map<string, NeedReading>();
    readNeeds.set(lexicon, readings);
  }
  let reading = readings.get(words);
  if (!reading) readings.set(words, (reading = readAnew(asWork(need, lexicon), lexicon)));
  return reading;
}

function readAnew(need: NeedProfile, lexicon: Lexicon): NeedReading {
  const title = tokenize(need.title, lexicon, () => knownWords(need.description, lexicon));
  const text = after(
    title,
    tokenize(need.description, lexicon, () => knownWords(need.title, lexicon)),
  );
  const both = [...title, ...text];
  const named = (tokens: readonly Token[]): Hit[] =>
    uncovered([...recognise(tokens, lexicon, looseZones), ...sharedHeads(tokens, looseZones, lexicon)]);
  const titleHits = named(title);
  const textHits = named(text);
  const across = acrossHits(title, text, lexicon);
  const words = `${need.title}. ${need.description}`;
  const shared = {
    ...refusals(both, lexicon),
    contents: readContents(words, need.unit, need.quantity),
    bulk: wantsBulk(words, need.unit),
    onlyWords: onlyWords(words, lexicon),
    spareWords: new Set(both.flatMap(({ zone, word, raw }) => (zone === 'spare' && tells(word) ? [word, raw] : []))),
  };
  const bundle = bundleOf(need, titleHits, text, lexicon);
  if (bundle) return { ...shared, ...bundle };
  const isAsked = (slug: string): boolean =>
    [...titleHits, ...textHits.filter(({ zone }) => zone === 'main')].some(
      ({ family, words: own }) => family.slug === slug && own.some((word) => !shared.refusedWords.has(word)),
    );
  // "Tusuk sate … bukan tusuk gigi": the goods that are named are meant, whatever else of their family is refused.
  const spoken = {
    english: isEnglish(title),
    carrier: carrierOf(title, titleHits)?.family ?? null,
    refused: new Set([
      ...[...shared.refusedFamilies].filter((slug) => !isAsked(slug)),
      ...refusedNamesakes(titleHits, both, shared.refusedWords, lexicon),
    ]),
  };
  const explained = explanations({ name: title, text, category: need.category, unit: need.unit, trustsCategory }, lexicon);
  let found = candidates({ title: titleHits, text: [...textHits, ...across], ...spoken }, need.category);
  const ownCategory = found.some(({ family }) => family.category === need.category);
  if (need.category !== null && !ownCategory)
    found = [
      ...categoryCandidates(need.category, explained, lexicon),
      ...found.map((entry) => ({ ...entry, score: entry.score * 0.5 })),
    ].sort(byScore);
  if (found.length === 0)
    found = candidates(
      {
        title: uncovered(recognise(title, lexicon, everyZone)),
        text: uncovered(recognise(text, lexicon, everyZone)),
        ...spoken,
      },
      need.category,
    );
  const best = found[0];
  const equals = best ? found.filter((entry) => entry !== best && entry.hits.length === 0 && best.hits.length === 0) : [];
  const meant = best ? [best, ...alternatives(best, found.slice(1), titleHits), ...equals] : [];
  const own = weighed({ title, text, titleHits, textHits, best: best ?? null, category: need.category }, lexicon);
  const sure = best && best.hits.length > 0 && own.trust > needTrusts.aside ? best.family : null;
  const inTitleBy = sure ? readingOf(title, titleHits, sure) : 'none';
  const meantBy = sure && inTitleBy === 'none' && opensWith(text, textHits, sure) ? 'head' : inTitleBy;
  const guess = paraphrased(explained, sure, meantBy, spoken.refused);
  const known = meant.map(({ family, hits }) =>
    sized(wantedOf(family, own.trust, both, lexicon, askedMarks(title, text, hits, family, lexicon)), shared.contents),
  );
  const spare = spares(both, known, lexicon);
  const open: Wanted = { family: openFamily, facets: new Map(), marks: [], names: own.names, trust: 1 };
  const inOtherWords = (family: Family): Wanted => ({
    ...wantedOf(family, needTrusts.paraphrase, both, lexicon),
    inOtherWords: true,
  });
  const kin = sure && !guess ? likelierKin(explained, sure, shared.refusedFamilies) : null;
  const byName = own.trust > 0 ? [...known, ...(kin ? [inOtherWords(kin)] : []), ...spare] : [];
  const read = [...(guess ? [inOtherWords(guess)] : byName), ...(own.names.length > 0 ? [open] : [])];
  const unsure = guess !== null || own.trust < 1;
  const ruled = new Set([...spoken.refused, ...refusedNamesakes(textHits, both, shared.refusedWords, lexicon)]);
  const further = unsure ? described(text, textHits, read, ruled) : [];
  const wanted = [...read, ...further.map((family) => wantedOf(family, needTrusts.described, both, lexicon))];
  const work = wanted.every(({ family }) => family === openFamily || serviceCategories.has(family.category));
  const refusedWords = work ? withoutBought(shared.refusedWords, both) : shared.refusedWords;
  const label = wanted[0] && wanted[0] !== open ? wanted[0].family.slug : need.title;
  return { ...shared, refusedWords, components: [{ label, wanted, pack: null, contents: shared.contents }], assemblers: [] };
}

/** What is wanted with the size that its amount states. */
const sized = (wanted: Wanted, contents: Contents): Wanted => ({
  ...wanted,
  facets: withSize(new Map([...wanted.facets].map(([facet, values]) => [facet, new Set(values)])), wanted.family, contents),
});

/** What would do where the goods run out, as far as it is of a family of its own or of another kind. */
function spares(tokens: readonly Token[], known: readonly Wanted[], lexicon: Lexicon): Wanted[] {
  const spare = tokens.filter(({ zone }) => zone === 'spare').map((token): Token => ({ ...token, zone: 'main' }));
  if (spare.length === 0) return [];
  const named = uncovered(recognise(spare, lexicon, new Set<Zone>(['main']))).map(({ family }) => family);
  const near = (family: Family): boolean =>
    known.some((own) => own.family.category === family.category || own.family.kin.some(({ slug }) => slug === family.slug));
  const families = new Set([...known.map(({ family }) => family), ...named.filter(near)]);
  return [...families]
    .map((family) => wantedOf(family, needTrusts.spare, spare, lexicon))
    .filter(({ family, facets }) => facets.size > 0 || known.every((own) => own.family !== family));
}

interface Weighed {
  /** How sure the families are; 0 when the title only mentions them. */
  readonly trust: number;
  /** The title in its own words, where they are likelier than a family or as likely. */
  readonly names: readonly OpenName[];
}

/** Weighs the best family against words of the title that the lexicon does not know. */
function weighed(asked: Asked, lexicon: Lexicon): Weighed {
  const { title, text, titleHits, textHits, best, category } = asked;
  const names = askedNames(asked, lexicon);
  if (!best) return { trust: 0, names };
  if (names.length === 0) return { trust: best.hits.length > 0 ? 1 : needTrusts.category, names };
  if (best.hits.length === 0) return { trust: needTrusts.standIn, names };
  if (best.hits.every(({ zone }) => zone === 'contents')) return { trust: 0, names };
  const agrees = best.family.category === category;
  const hit = titleHits
    .filter(({ family }) => family === best.family)
    .toSorted((a, b) => a.start - b.start || b.size - a.size)[0];
  if (!hit) {
    if (title.every((token) => lexicon.vocabulary.has(token.word))) return { trust: 1, names: [] };
    return { trust: agrees || beginsWith(text, textHits, best.family) ? 1 : needTrusts.aside, names };
  }
  if (isCarrier(best.family))
    return { trust: readingOf(title, titleHits, best.family) === 'beside' ? needTrusts.aside : 1, names: [] };
  if (headBefore(title, hit, lexicon) === 'none') return { trust: 1, names: [] };
  const described = textHits.some(({ family, zone }) => family === best.family && zone === 'main');
  return { trust: agrees || described ? 1 : needTrusts.aside, names };
}

interface Asked {
  readonly title: readonly Token[];
  readonly text: readonly Token[];
  readonly titleHits: readonly Hit[];
  readonly textHits: readonly Hit[];
  readonly best: Candidate | null;
  readonly category: string | null;
}

/** The goods in the buyer's own words: what the title's items are called, and what the description begins with. */
function askedNames({ title, text, titleHits, textHits }: Asked, lexicon: Lexicon): OpenName[] {
  const start = text.filter(({ item }) => item === text[0]?.item);
  const described = textHits.some(({ item }) => item === text[0]?.item) ? [] : openNamesOf(start, lexicon);
  const unread = title.filter(({ item }) => !titleHits.some((hit) => hit.item === item && hit.start === 0));
  const names = [...openNamesOf(unread, lexicon), ...described];
  const read = (head: string): boolean => titleHits.some(({ words }) => words.includes(head));
  return names.filter(({ head }, at) => !read(head) && (at === 0 || !isFacetWord(head, lexicon)));
}

import { parseUnit } from '../../catalogue/units.ts';
import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { NeedProfile } from '../matching.rules.ts';
import type { NeedReading, Wanted } from './needReading.ts';
import { isCarrier } from './carriers.ts';
import { numberWords, readContents, type Contents } from './packs.ts';
import { explanations, paraphrased } from './paraphrase.ts';
import { uncovered } from './candidates.ts';
import { recognise, statedFacets, type Hit } from './recognise.ts';
import { sharedHeads } from './sharedHeads.ts';
import { assemblerSlugs, compositionIn, isSetUnit, isWholeUnit, wraps } from './sets.ts';
import type { Token, Zone } from './tokens.ts';

const partZones: ReadonlySet<Zone> = new Set(['main', 'contents', 'flavour']);
export const serviceCategories = new Set(
  'laundry jasa-sangrai-kopi sewa-tenda-dekorasi jasa-kebersihan-taman pertunjukan-seni catering-nasi-box'.split(' '),
);
/** Work on goods, in the category of the goods. */
const services = new Set(['jasa-sablon', 'jasa-lain']);

/** What is wanted of a family, with the variant that the words state. */
export function wantedOf(
  family: Family,
  trust: number,
  tokens: readonly Token[],
  lexicon: Lexicon,
  marks: readonly string[] = [],
): Wanted {
  return { family, trust, facets: statedFacets(tokens, family, lexicon, partZones), marks, names: [] };
}

interface Item {
  readonly hits: readonly Hit[];
  readonly tokens: readonly Token[];
  readonly words: string;
}

/** The list items of a description with the goods that each names by itself: "sirup dan gula aren" are two, no palm syrup. */
function itemsOf(description: string, tokens: readonly Token[], lexicon: Lexicon): Item[] {
  const parts = description.split(/[,;:+]|\.(?!\d)|\bdan\b|\band\b/i);
  const byItem = new Map<number, Token[]>();
  for (const token of tokens) byItem.set(token.item, [...(byItem.get(token.item) ?? []), token]);
  const shared = new Map<number, Hit[]>();
  for (const hit of sharedHeads(tokens, partZones, lexicon)) {
    const start = tokens.findIndex(({ item }) => item === hit.item);
    const own = { ...hit, start: hit.start - start, end: hit.end - start };
    shared.set(hit.item, [...(shared.get(hit.item) ?? []), own]);
  }
  return [...byItem.values()].map((own) => {
    const first = own[0]?.raw ?? '';
    const last = own.at(-1)?.raw ?? '';
    const holds = (part: string): boolean => own.every(({ raw }) => part.toLowerCase().includes(raw));
    const words =
      parts.find(holds) ?? parts.find((part) => part.toLowerCase().includes(first) && part.toLowerCase().includes(last)) ?? '';
    return {
      hits: uncovered([...recognise(own, lexicon, partZones), ...(shared.get(own[0]?.item ?? -1) ?? [])]),
      tokens: own,
      words,
    };
  });
}

/** Whether two entries of a list are one thing said twice: of one family, and no facet that both state parts them ("lemper" and "risol"). */
function sameThing(one: Wanted, other: Wanted): boolean {
  if (one.family !== other.family) return false;
  return one.family.facets.every(({ facet, severity }) => {
    const [a, b] = [one.facets.get(facet), other.facets.get(facet)];
    return severity === 'variant' || !a || !b || [...a].some((value) => b.has(value));
  });
}

/** What an item of the list tells in other words, where it states an amount: "odeng leuweung 250 ml". */
function toldBy({ tokens, words }: Item, lexicon: Lexicon): Family | null {
  const { grams, ml } = readContents(words, packOf(words));
  if (grams === null && ml === null) return null;
  const told = { name: tokens, text: [], category: null, unit: packOf(words), trustsCategory: [1, 1] as const };
  return paraphrased(explanations(told, lexicon), null, 'none', new Set());
}

/** Name tags and books are goods; a bare "cetak" says only how others are made. */
const isPrinted = ({ family, size }: Hit): boolean => family.slug === 'percetakan' && size > 1;

const counts = /\b(?:\d+|satu|dua|tiga|empat|hiji|one|two|three|four)\b/i;
/** "Satu setel berisi jaket koki dan celemek": what every single one holds. */
const saysWhatOneHolds =
  /\b(?:satu|tiap|setiap|per|unggal|masing-masing|each|every)\s+(?:set|setel|paket|kotak|box|dus|hampers|porsi|pack)\b[^.;]{0,20}?(?:berisi|isi|terdiri|:|contains)|\bterdiri (?:dari|atas)\b/i;

/** "Prasmanan: nasi, tiga lauk, sayur": a meal is served as a whole, whatever dishes it lists. */
const isCatered = (items: readonly Item[], title: readonly Hit[]): boolean =>
  [...title, ...items.flatMap(({ hits }) => hits)].some(
    ({ family, score, zone }) => family.category === 'catering-nasi-box' && score >= SURE_PART && zone === 'main',
  );

/** "Ditata dalam besek". */
const wrapped = /\b(?:dalam|dikemas|wadah|packed|dibungkus)\b/i;

/** Least score of a part's name: "tiga kue" are no part that one could name. */
const SURE_PART = 0.9;

const isPart = (hit: Hit): boolean =>
  hit.score >= SURE_PART &&
  !assemblerSlugs.has(hit.family.slug) &&
  (!isCarrier(hit.family) || isPrinted(hit)) &&
  !serviceCategories.has(hit.family.category) &&
  !services.has(hit.family.slug);

const surest = (hits: readonly Hit[]): Hit | undefined => hits.toSorted((a, b) => b.score - a.score || a.start - b.start)[0];

/** "isi tiap kotak: A 40 g, B 50 g, C 60 g": several goods of different families in one unit of the need. */
export function bundleOf(
  need: NeedProfile,
  title: readonly Hit[],
  text: readonly Token[],
  lexicon: Lexicon,
): Pick<NeedReading, 'components' | 'assemblers'> | null {
  const composition = isSetUnit(need.unit) ? compositionIn(need.description, need.unit) : null;
  if (composition === null) return null;
  const groups: { readonly wanted: Wanted[]; readonly words: string }[] = [];
  const items = itemsOf(need.description, text, lexicon);
  // "Set meja kursi bambu: 1 meja, 4 kursi": words of the title's goods are no goods of their own.
  const titled = surest(title.filter(isPart));
  const seen: Wanted[] = [];
  let last: { readonly wanted: Wanted[]; readonly words: string } | null = null;
  for (const item of items) {
    const hit = surest(item.hits.filter((one) => isPart(one) && !(wraps(one.family) && wrapped.test(item.words))));
    const family = hit
      ? (titled && hit.words.every((word) => titled.words.includes(word)) ? titled : hit).family
      : toldBy(item, lexicon);
    if (!family) {
      last = null;
      continue;
    }
    const entry = wantedOf(family, 1, item.tokens, lexicon);
    const joined = item.tokens[0]?.alternative === true ? last : null;
    const isNew = !seen.some((other) => sameThing(other, entry));
    if (joined) joined.wanted.push(entry);
    else if (isNew) groups.push((last = { wanted: [entry], words: item.words }));
    seen.push(entry);
  }
  const different = new Set(groups.flatMap(({ wanted }) => wanted.slice(0, 1).map(({ family }) => family.category)));
  // Of one category they are parts where each says how many ("surabi 2, ulen 1"), else kinds that would do as well.
  const counted = groups.length > 2 && groups.every(({ words }) => counts.test(words));
  const families = new Set(groups.flatMap(({ wanted }) => wanted.slice(0, 1).map(({ family }) => family)));
  const whole = saysWhatOneHolds.test(need.description) || (isWholeUnit(need.unit) && groups.length > 2);
  const told = whole && families.size === groups.length;
  if (composition === 'listed' && !told) return null;
  if (groups.length < 2 || (different.size < 2 && !counted && !told)) return null;
  if (need.category !== null && serviceCategories.has(need.category)) return null;
  if (isCatered(items, title)) return null;
  const components = groups.map(({ wanted, words }) => ({
    label: [...new Set(wanted.map((entry) => entry.family.slug))].join(' / '),
    wanted,
    contents: partContents(words),
    pack: packOf(words),
  }));
  const parts = [...new Set(components.flatMap((part) => part.wanted.map(({ family }) => family)))];
  const marks = parts.map(({ slug }) => slug);
  const named = title.find(({ family }) => finished.has(family.slug))?.family;
  const usual = assemblersFor(need, parts, lexicon).map((entry) => ({ ...entry, marks }));
  return { components, assemblers: named ? [wantedOf(named, 1, [], lexicon), ...usual] : usual };
}

/** "pouch 40 g" names a pack; without such a word pieces are meant. */
function packOf(words: string): string {
  return (
    /\b(pouch|sachet|saset|botol|toples|bungkus|kantong|kaleng|jar|bottle|sachets)\b/i.exec(words)?.[0]?.toLowerCase() ?? 'pcs'
  );
}

const countedBy = '(?:pcs|buah|biji|siki|butir|potong|lembar|batang|papan|ekor|pieces?)';

/** What one set holds of a part: its weight or volume, and of pieces how many ("comro 2 biji", "15 butir"). */
function partContents(words: string): Contents {
  const contents = readContents(words, packOf(words));
  const told = new RegExp(`\\b(\\d+|[a-z]+)\\s+${countedBy}\\b`, 'i').exec(words)?.[1]?.toLowerCase() ?? '';
  const count = numberWords.get(told) ?? Number(told);
  const alone = contents.grams === null && contents.ml === null && packOf(words) === 'pcs';
  return alone && Number.isInteger(count) && count > 1 ? { ...contents, pieces: count } : contents;
}

/** Sets that go by a name of their own, whatever they hold. */
const finished = new Set(['sembako', 'seserahan', 'paket-spa']);

const toiletries = new Set(['amenities-set', 'sampo-sabun-cair', 'sabun-batang']);

function assemblersFor(need: NeedProfile, parts: readonly Family[], lexicon: Lexicon): Wanted[] {
  const wanted = (slug: string): Wanted[] => {
    const family = lexicon.families.get(slug);
    return family ? [{ family, facets: new Map(), marks: [], names: [], trust: 1 }] : [];
  };
  const group = need.category;
  const ofToiletries = parts.some(({ category }) => toiletries.has(category));
  if (group === 'amenities-set') return wanted('amenities-set');
  const words = `${need.title} ${need.description}`.toLowerCase();
  if (group === 'lulur-minyak-spa' || /\bspa\b|relaksasi/.test(words))
    return [...wanted('paket-spa'), ...wanted('hampers').map((entry) => ({ ...entry, byParts: true as const }))];
  if (ofToiletries && /mandi|amenit|toiletr/.test(words)) return wanted('amenities-set');
  if (/hampers|parsel|bingkisan|lebaran|gift/.test(words) || group === 'hampers-parsel') return wanted('hampers');
  const kinds = ['kotak', 'box', 'dus', 'besek', 'porsi'].includes(parseUnit(need.unit)?.slug ?? '') ? wanted('snack-box') : [];
  const hampers = wanted('hampers').map((entry) => ({ ...entry, byParts: true as const }));
  return kinds.length > 0 ? [...kinds, ...hampers.map((entry) => ({ ...entry, trust: 0.5 }))] : hampers;
}

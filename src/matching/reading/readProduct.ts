import { categoryBySlug } from '../../catalogue/categories.ts';
import { parseUnit } from '../../catalogue/units.ts';
import type { Family, Lexicon } from '../lexicon/lexicon.ts';
import type { ProductProfile } from '../matching.rules.ts';
import { acrossHits } from './acrossHits.ts';
import { boxOf, isHollow } from './containers.ts';
import { carrierOf } from './carrierOf.ts';
import { isCarrier } from './carriers.ts';
import { headed } from './headedName.ts';
import { inOtherWords } from './inOtherWords.ts';
import { marksOf } from './marks.ts';
import { openFamily, type OpenName } from './openNames.ts';
import { readContents, type Contents } from './packs.ts';
import { listed, ranked } from './rankedFamilies.ts';
import { recognise, statedFacets, type Hit } from './recognise.ts';
import { goodsOf, partsOfSet, setFamily, namesItsParts } from './sets.ts';
import { withSize } from './sizes.ts';
import { describedAround, makesGoods, works } from './soldAround.ts';
import { isService } from './soldBy.ts';
import { headOf, isEnglish } from './telling.ts';
import { knownWords, tokenize, type Token, type Zone } from './tokens.ts';

/** One meaning of a product's words. */
export interface Reading {
  readonly family: Family;
  readonly facets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words of the name that neither the family nor its facets know: they tell the kind. */
  readonly marks: readonly string[];
  /** Of the open family: the names that the goods go by. */
  readonly names: readonly OpenName[];
  /** How sure the reading is, in (0, 1]: a family that the name only mentions is less sure. */
  readonly trust: number;
  /** Not by a name of the family, but by what the words say of the goods. */
  readonly inOtherWords?: true;
}

export interface ProductReading {
  /** What is sold; several where the name lists several goods. Empty when the words name nothing known. */
  readonly readings: readonly Reading[];
  /** Families that the goods are put together from, for boxes and sets. */
  readonly parts: readonly Family[];
  readonly contents: Contents;
  /** The owner packs to order: any pack size will do. */
  readonly repacks: boolean;
}

const nameZones: ReadonlySet<Zone> = new Set(['main']);
const allZones: ReadonlySet<Zone> = new Set(['main', 'contents', 'place']);
const facetZones: ReadonlySet<Zone> = new Set(['main', 'contents', 'flavour', 'counted']);

const packsToOrder =
  /maklon|curah|bisa (di)?kemas|siap kemas|sesuai (pesanan|merek|permintaan)|bulk|repack|ukuran pesanan|custom/i;

/** Who sells tents does not let them. */
const sellsGoods =
  /\b(bukan|lain|tanpa|not|no) (sewa|jasa|disewakan|rental|service)\b|\b(jual|dijual|menjual|selling)\b[^.;]*\b(baru|new)\b/i;
/** Baskets, bags and pots are sold empty. */
const vessels = /^(besek|anyaman|kerajinan|kemasan|gerabah|tas)-/;

/** How sure a family is whose goods are told in other words. */
const PARAPHRASE_TRUST = 0.8;
/** Of a parcel that says what it holds; each combination is a meaning of its own. */
const [LEAST_PARTS, MOST_PARTS] = [2, 4];
/** Words of the description within which it completes a name. */
const NEAR_NAME = 3;

/** "Karung 25 kg" of what is sold by the sack says how much, not what. */
function withoutUnit(tokens: readonly Token[], unit: string): Token[] {
  const own = parseUnit(unit)?.slug;
  const isUnit = ({ raw, written }: Token): boolean => own !== undefined && written.length === 1 && parseUnit(raw)?.slug === own;
  return tokens.map((token) => (isUnit(token) && token.zone !== 'negated' ? { ...token, zone: 'counted' } : token));
}

/** "Kopi …", described as ground: the name begins with the head of what is sold, the description goes on with it. */
function headAcross(name: readonly Token[], text: readonly Token[], lexicon: Lexicon): Hit[] {
  const head = headOf(name);
  const leads = ({ words, start }: Hit): boolean =>
    head !== null && (words[0] === head.token.word || (start === 0 && words.includes(head.token.word) && isEnglish(name)));
  return acrossHits(name, text, lexicon).filter(leads);
}

/** "Palm sugar", described as granulated: the longer name that the description begins with says what the shorter one of the name means. */
function completed(name: readonly Hit[], across: readonly Hit[], nameLength: number): readonly Hit[] {
  const near = across.filter(({ end }) => end < nameLength + NEAR_NAME);
  const longer = (hit: Hit): boolean =>
    near.some((other) => other.size > hit.size && hit.words.every((word) => other.words.includes(word)));
  return near.length === 0 ? name : name.filter((hit) => !longer(hit));
}

/** Reads what a product is from its owner's words; the owner's category only tips the scales. */
export function readProduct(product: ProductProfile, lexicon: Lexicon): ProductReading {
  const name = tokenize(product.name, lexicon, () => surroundings(product, lexicon));
  const text = withoutUnit(
    tokenize(product.description, lexicon, () => knownWords(product.name, lexicon)),
    product.unit,
  );
  const across = headAcross(name, text, lexicon);
  const mainWords = name.filter(({ zone }) => zone === 'main').length;
  const nameHits = [...completed(recognise(name, lexicon, nameZones), across, mainWords), ...across];
  const textHits = recognise(text, lexicon, allZones);
  const refused = new Set(recognise(text, lexicon, new Set<Zone>(['negated'])).map((hit) => hit.family.slug));
  const contents = readContents(`${product.name}. ${product.description}`, product.unit);
  const known = familiesOf(lexicon, product, name, nameHits, textHits, refused);
  const both = [...name, ...text];
  const { families, own } = headed({ known, name, text, nameHits, textHits, category: product.category }, lexicon);
  const sure = own?.leads ? null : (families[0]?.family ?? null);
  const told = { name, text, nameHits, product, refused };
  const around = isHollow(product) || describedAround(product.description, lexicon)?.slug === 'mesin';
  const guess = around ? null : inOtherWords(told, known, sure, lexicon);
  const readings = (guess ? [{ family: guess, trust: PARAPHRASE_TRUST }] : families).map(({ family, trust }): Reading => ({
    family,
    facets: withSize(productFacets(name, both, family, lexicon), family, contents),
    marks: family === guess ? [] : marksOf(name, nameHits, family, lexicon),
    names: [],
    trust,
    ...(family === guess && { inOtherWords: true }),
  }));
  if (own) {
    const open: Reading = { family: openFamily, facets: new Map(), marks: [], names: own.names, trust: 1 };
    readings.splice(own.leads ? 0 : readings.length, 0, open);
  }
  const listing = namesItsParts(product.name) ? [...nameHits, ...textHits] : textHits;
  const parts = [...new Set(listing.map((hit) => hit.family))];
  return {
    readings: asSet(product, readings, parts, lexicon),
    parts,
    contents,
    repacks: packsToOrder.test(`${product.name} ${product.description}`),
  };
}

/** A set of several goods is sold as a set; its name may be that of one part ("tas isi kopi"), which it is no more when the owner's category says otherwise. */
function asSet(
  product: ProductProfile,
  readings: readonly Reading[],
  described: readonly Family[],
  lexicon: Lexicon,
): readonly Reading[] {
  const family = setFamily(lexicon);
  const parts = partsOfSet(product, readings[0]?.family, described);
  if (parts.length === 0 || !family) return readings.map((own) => (own.family === family ? withParts(own, described) : own));
  const marks = parts.map(({ slug }) => slug).toSorted();
  const set: Reading = { family, facets: new Map(), marks, names: [], trust: 1 };
  const own = readings.filter(
    ({ family: one }) => !parts.includes(one) || product.category === null || one.category === product.category,
  );
  return [...own, set];
}

/** A parcel that says what it holds: goods, and not the words of its name, tell it from others. */
function withParts(parcel: Reading, described: readonly Family[]): Reading {
  const marks = goodsOf(described)
    .map(({ slug }) => slug)
    .toSorted()
    .slice(0, MOST_PARTS);
  return marks.length < LEAST_PARTS ? parcel : { ...parcel, marks };
}

function productFacets(
  name: readonly Token[],
  both: readonly Token[],
  family: Family,
  lexicon: Lexicon,
): Map<string, Set<string>> {
  const stated = statedFacets(both, family, lexicon, facetZones);
  for (const [facet, values] of statedFacets(name, family, lexicon, facetZones)) stated.set(facet, values);
  return stated;
}

function familiesOf(
  lexicon: Lexicon,
  product: ProductProfile,
  name: readonly Token[],
  nameHits: readonly Hit[],
  textHits: readonly Hit[],
  refused: ReadonlySet<string>,
): Family[] {
  const sells = sellsGoods.test(`${product.name}. ${product.description}`);
  const isOffered = (family: Family): boolean => !(sells && isService(family.category));
  const boxed = boxOf(product, lexicon);
  if (boxed) return [boxed];
  const makesThem = makesGoods(product);
  const carrier = carrierOf(name, makesThem ? nameHits.filter(({ family }) => !works.has(family.slug)) : nameHits);
  if (carrier && isOffered(carrier.family)) return [carrier.family];
  const order = ranked(name, nameHits, textHits, product, refused).filter(
    ({ family }) => isOffered(family) && !(makesThem && works.has(family.slug)),
  );
  const first = order[0];
  if (!first) return [];
  const behind = (first.hit?.start ?? 0) > 0;
  const around = makesThem ? null : describedAround(product.description, lexicon);
  if (around && !isCarrier(first.family) && behind) return [around];
  // "Blok kayu pisau koki", described as "tanpa pisau".
  const accessory = lexicon.families.get('aksesori');
  if (behind && refused.has(first.family.slug) && accessory) return [accessory];
  if (isHollow(product) && !vessels.test(first.family.category))
    return [order.find(({ family }) => isCarrier(family))?.family ?? accessory ?? first.family];
  return [first.family, ...listed(first, order.slice(1), nameHits, refused)];
}

/** Known words of the description and of the owner's category. */
function surroundings(product: ProductProfile, lexicon: Lexicon): Set<string> {
  const category = product.category === null ? null : categoryBySlug(product.category);
  return knownWords(
    `${product.description} ${category === null ? '' : `${category.name.id} ${category.synonyms.join(' ')}`}`,
    lexicon,
  );
}

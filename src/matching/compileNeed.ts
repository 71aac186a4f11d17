import type { CapabilityIndex } from './capabilityIndex.ts';
import { conversionBetween, densityOf, unitOf, type Conversion, type Measured } from './conversion.ts';
import { readinessCertificates } from './criteria/readiness.ts';
import { nearFamilies } from './index/meanings.ts';
import { dayNumber, onSphere } from './index/values.ts';
import type { Family, Lexicon } from './lexicon/lexicon.ts';
import { levelsOf, type Level, type NearMeaning } from './levels.ts';
import type { NeedProfile } from './matching.rules.ts';
import type { NeedReading, Wanted } from './reading/needReading.ts';
import { nothingKnown } from './reading/packs.ts';
import { readNeed } from './reading/readNeed.ts';
import { relevanceOf } from './relevance.ts';
import { closeness } from './weights.ts';

export interface KnownMeasure {
  readonly conversion: Conversion | null;
  readonly unitFactor: number;
  readonly packRatio: number;
  /** Share of the asked amount in one base amount of free capacity and of minimum order; share of the asked price in one rupiah; NaN where unknown. */
  readonly perFree: number;
  readonly perMinimum: number;
  readonly perRupiah: number;
}

/** One part of a need: the goods that will do, each meaning with its relevance. Kept between rankings of one need. */
export interface Part {
  readonly label: string;
  readonly wanted: readonly Wanted[];
  readonly families: ReadonlySet<Family>;
  readonly measured: Measured;
  readonly density: number;
  readonly need: NeedProfile;
  /** Less near goods will not do. */
  readonly least: number;
  /** Small packs suit less than large ones, and than none. */
  readonly bulk: boolean;
  /** Nearest first. */
  meanings: readonly NearMeaning[];
  /** The same meanings by their nearness. */
  levels: readonly Level[];
  /** Meaning → relevance. */
  readonly near: Map<number, number>;
  /** How many of the index's meanings have been looked at. */
  seen: number;
  readonly measures: (KnownMeasure | undefined)[];
}

/** A need made ready for scanning. */
export interface CompiledNeed {
  readonly need: NeedProfile;
  /** The need as it goes into the snapshot's hash. */
  readonly json: string;
  readonly reading: NeedReading;
  readonly parts: readonly Part[];
  /** Goods that hold the whole of a bundle; null for ordinary needs. */
  readonly assembled: Part | null;
  /** The place of delivery on the unit sphere. */
  readonly place: { readonly x: number; readonly y: number; readonly z: number };
  /** Certificate types by their place in the columns. */
  readonly certificateTypes: readonly string[];
  readonly today: number;
  readonly windowEnd: number;
  readonly acceptClaimed: boolean;
  readonly free: ReadonlyMap<string, number> | null;
  /** Certificate places to look at: of those that must be held or are wished for, and with those of readiness. */
  readonly places: readonly number[];
  readonly looked: readonly number[];
  readonly readyPlaces: readonly number[];
  readonly readyBits: number;
  readonly lookBits: number;
  readonly must: number;
  readonly nice: number;
  readonly niceCount: number;
  /** Share of a month's capacity that one delivery period gets. */
  readonly periodShare: number;
  /** Wanted base amount in one delivery period. */
  readonly quantity: number;
  readonly unitFactor: number;
  /** Days that are given; at least one. */
  readonly leadDays: number;
}

const WEEKS_A_MONTH = 52 / 12;
const DAYS_A_MONTH = 30;

/** A month's capacity as what one delivery period can get of it: all of a month's, a week's part, or what is made until it is needed. */
export function periodShare(need: NeedProfile): number {
  if (need.frequency === 'weekly') return 1 / WEEKS_A_MONTH;
  return need.frequency === 'monthly' ? 1 : Math.max(1, need.neededWithinDays) / DAYS_A_MONTH;
}

function newPart(
  need: NeedProfile,
  label: string,
  wanted: readonly Wanted[],
  measured: Measured,
  least: number,
  bulk: boolean,
  lexicon: Lexicon,
): Part {
  const families = wanted.map(({ family }) => family);
  const density = densityOf(families[0]?.slug ?? '');
  return {
    label,
    wanted,
    families: nearFamilies(families, lexicon),
    measured,
    density,
    need,
    least,
    bulk,
    meanings: [],
    levels: [],
    near: new Map(),
    seen: 0,
    measures: [],
  };
}

/** Takes up meanings that the index has learnt since the part was last looked at. */
function refresh(part: Part, index: CapabilityIndex, reading: NeedReading): void {
  const { list } = index.meanings;
  if (part.seen === list.length) return;
  const fresh = list
    .slice(part.seen)
    .filter(({ reading: meaning }) => part.families.has(meaning.family))
    .map(({ id, reading: meaning }) => ({ id, relevance: relevanceOf(part.wanted, meaning, reading, index.lexicon) }))
    .filter(({ relevance }) => relevance > part.least);
  for (const { id, relevance } of fresh) part.near.set(id, relevance);
  part.meanings = [...part.meanings, ...fresh].sort((a, b) => b.relevance - a.relevance || a.id - b.id);
  part.levels = levelsOf(part.meanings);
  part.seen = list.length;
}

/** Grams or millilitres from which on a pack is a large one. */
const LARGE_PACK = 500;

/** How one of the index's measures converts to what a part asks for; worked out once. */
export function measureFor(part: Part, index: Pick<CapabilityIndex, 'measures'>, measure: number): KnownMeasure {
  const product = index.measures.list[measure] as Measured;
  const whole = product.contents.grams ?? product.contents.ml;
  // A case of 500 sachets holds sachets: they are what is handed on.
  const held = whole === null ? null : whole / (product.contents.pieces ?? 1);
  const asked = part.measured.contents.grams ?? part.measured.contents.ml;
  // A part of a set is handed on as it is packed, too.
  const packed = product.unit.container && (part.measured.unit.container || part.least > 0);
  const packs = packed && held !== null && asked !== null;
  const small = part.bulk && product.unit.container && held !== null && held < LARGE_PACK;
  const conversion = conversionBetween(product, part.measured, part.density);
  const made = conversion === null ? Number.NaN : conversion.den / conversion.num;
  const { need } = part;
  const known: KnownMeasure = {
    conversion,
    perFree: need.quantity <= 0 ? Number.POSITIVE_INFINITY : (made * periodShare(need)) / need.quantity,
    perMinimum: need.quantity <= 0 ? Number.NaN : made / need.quantity,
    perRupiah:
      need.maxPriceIdr === null
        ? Number.NaN
        : unitOf(need.unit).factor / (made * product.unit.factor * Math.max(1, need.maxPriceIdr)),
    unitFactor: product.unit.factor,
    packRatio: packs ? held / asked : small ? held / LARGE_PACK : 0,
  };
  part.measures[measure] = known;
  return known;
}

interface Prepared {
  readonly reading: NeedReading;
  readonly parts: readonly Part[];
  readonly assembled: Part | null;
  /** The need compiled without options; null until it is, and after another type of certificate came. */
  compiled: CompiledNeed | null;
}

function prepare(need: NeedProfile, lexicon: Lexicon): Prepared {
  const reading = readNeed(need, lexicon);
  const unit = unitOf(need.unit);
  const least = reading.components.length > 1 ? closeness.substitute : 0;
  const parts = reading.components.map(({ label, wanted, pack, contents }) =>
    newPart(need, label, wanted, { unit: pack === null ? unit : unitOf(pack), contents }, least, reading.bulk, lexicon),
  );
  const whole = parts.length > 1 && reading.assemblers.length > 0;
  return {
    reading,
    parts,
    assembled: whole ? newPart(need, 'assembled', reading.assemblers, { unit, contents: nothingKnown }, 0, false, lexicon) : null,
    compiled: null,
  };
}

const preparations = new WeakMap<CapabilityIndex, WeakMap<NeedProfile, Prepared>>();

/** The reading of a need against this index; the words of one need object are read once. */
function preparationOf(index: CapabilityIndex, need: NeedProfile): Prepared {
  let known = preparations.get(index);
  if (!known) preparations.set(index, (known = new WeakMap()));
  let prepared = known.get(need);
  if (!prepared) known.set(need, (prepared = prepare(need, index.lexicon)));
  for (const part of prepared.parts) refresh(part, index, prepared.reading);
  if (prepared.assembled) refresh(prepared.assembled, index, prepared.reading);
  return prepared;
}

export interface CompileOptions {
  readonly acceptClaimed: boolean;
  readonly free: ReadonlyMap<string, number> | null;
}

/** A must that no place is kept for: nobody can hold it. */
const UNKNOWN_BIT = 1 << 30;

function compiledOf(index: CapabilityIndex, need: NeedProfile, { reading, parts, assembled }: Prepared): CompiledNeed {
  const placesOf = (types: readonly string[]): number[] => types.map((type) => index.certificateSlots.get(type) ?? -1);
  const bits = (places: readonly number[]): number =>
    places.reduce((sum, place) => sum | (place < 0 ? UNKNOWN_BIT : 1 << place), 0);
  const must = placesOf(need.mustCertificates);
  const nice = placesOf(need.niceCertificates).filter((place) => place >= 0);
  const ready = placesOf(readinessCertificates).filter((place) => place >= 0);
  const asked = [...new Set([...must, ...nice])].filter((place) => place >= 0);
  const today = Math.max(1, dayNumber(need.asOf));
  return {
    need,
    json: JSON.stringify(need),
    reading,
    parts,
    assembled,
    acceptClaimed: false,
    free: null,
    place: onSphere(need.deliverTo),
    certificateTypes: [...index.certificateSlots.keys()],
    today,
    windowEnd: Math.max(dayNumber(need.deliveryUntil), today),
    places: asked,
    looked: [...new Set([...asked, ...ready])],
    readyPlaces: ready,
    readyBits: bits(ready),
    lookBits: (bits(must) & ~UNKNOWN_BIT) | bits(nice),
    must: bits(must),
    nice: bits(nice),
    niceCount: need.niceCertificates.length,
    periodShare: periodShare(need),
    quantity: need.quantity,
    unitFactor: unitOf(need.unit).factor,
    leadDays: Math.max(1, need.neededWithinDays),
  };
}

/** Makes a need ready for scanning an index. */
export function compileNeed(index: CapabilityIndex, need: NeedProfile, { acceptClaimed, free }: CompileOptions): CompiledNeed {
  const prepared = preparationOf(index, need);
  if (prepared.compiled?.certificateTypes.length !== index.certificateSlots.size)
    prepared.compiled = compiledOf(index, need, prepared);
  const { compiled } = prepared;
  return acceptClaimed || free !== null ? { ...compiled, acceptClaimed, free } : compiled;
}

import type { CapabilityIndex } from './capabilityIndex.ts';
import { conversionBetween, densityOf, unitOf, type Conversion, type Measured } from './conversion.ts';
import { nearFamilies } from './index/meanings.ts';
import type { Family, Lexicon } from './lexicon/lexicon.ts';
import { levelsOf, type Level, type NearMeaning } from './levels.ts';
import type { NeedProfile } from './matching.rules.ts';
import type { NeedReading, Wanted } from './reading/needReading.ts';
import { relevanceOf } from './relevance.ts';

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

const WEEKS_A_MONTH = 52 / 12;
const DAYS_A_MONTH = 30;

/** A month's capacity as what one delivery period can get of it: all of a month's, a week's part, or what is made until it is needed. */
export function periodShare(need: NeedProfile): number {
  if (need.frequency === 'weekly') return 1 / WEEKS_A_MONTH;
  return need.frequency === 'monthly' ? 1 : Math.max(1, need.neededWithinDays) / DAYS_A_MONTH;
}

export function newPart(
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
export function refresh(part: Part, index: CapabilityIndex, reading: NeedReading): void {
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

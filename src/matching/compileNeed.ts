import type { CapabilityIndex } from './capabilityIndex.ts';
import { unitOf } from './conversion.ts';
import { readinessCertificates } from './criteria/readiness.ts';
import { dayNumber, onSphere } from './index/values.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { NeedProfile } from './matching.rules.ts';
import { newPart, periodShare, refresh, type Part } from './part.ts';
import type { NeedReading } from './reading/needReading.ts';
import { nothingKnown } from './reading/packs.ts';
import { readNeed } from './reading/readNeed.ts';
import { closeness } from './weights.ts';

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

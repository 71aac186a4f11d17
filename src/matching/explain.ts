import { measureAt, meaningsAt, productIdAt, type CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed, Part } from './compileNeed.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { supplyOf } from './criteria/capacity.ts';
import { priceInNeedUnit } from './criteria/price.ts';
import { explainCriteria } from './explainCriteria.ts';
import { explainGates } from './explainGates.ts';
import { loadProduct, loadUmkm, newFacts, type Facts } from './facts.ts';
import { judge, newJudgement, type Judgement } from './judge.ts';
import type { Match, MatchPart } from './matching.rules.ts';
import { openFamily } from './reading/openNames.ts';
import type { Reading } from './reading/readProduct.ts';
import type { Candidate } from './scan.ts';

/** Everything a sentence about one match may need. */
export interface Subject {
  readonly facts: Facts;
  readonly need: CompiledNeed;
  /** Unit slug of the product. */
  readonly ownUnit: string;
  /** Place → certificate type. */
  readonly certificateTypes: readonly string[];
  /** The product's own name where no family of the lexicon has it; null where one has. */
  readonly ownName: string | null;
  /** Whether buyer or owner told the goods in other words than their name. */
  readonly inOtherWords: boolean;
}

function factsOf(index: CapabilityIndex, need: CompiledNeed, candidate: Candidate): Facts {
  const facts = newFacts();
  facts.relevance = candidate.relevance;
  facts.coverage = candidate.coverage;
  loadUmkm(index, need, candidate.slot, facts);
  loadProduct(index, need, candidate.part, candidate.row, facts);
  return facts;
}

function partsOf(index: CapabilityIndex, need: CompiledNeed, candidate: Candidate): MatchPart[] {
  const whole = candidate.rows.length === 0;
  const facts = newFacts();
  return need.parts.map((part, at) => {
    const row = whole ? candidate.row : (candidate.rows[at] ?? -1);
    if (row < 0) return { label: part.label, productId: null, supply: null };
    loadProduct(index, need, whole ? candidate.part : part, row, facts);
    const supply = supplyOf(facts, need);
    return {
      label: part.label,
      productId: productIdAt(index, row),
      supply: supply === null ? null : supply / need.unitFactor,
    };
  });
}

type Reasons = Pick<Match, 'gates' | 'criteria' | 'counterfactuals'>;

/** What the reasons of one match are made of, and those that have been made. */
interface Told {
  readonly subject: Subject;
  readonly failed: number;
  judgement: Judgement | null;
  gates: Reasons['gates'] | null;
  criteria: Reasons['criteria'] | null;
  counterfactuals: Reasons['counterfactuals'] | null;
}

function judgementOf(told: Told): Judgement {
  if (told.judgement === null) {
    told.judgement = newJudgement();
    judge(told.subject.facts, told.subject.need, told.judgement);
  }
  return told.judgement;
}

const tellers: { readonly [Name in keyof Reasons]: (told: Told) => Reasons[Name] } = {
  gates: (told) => (told.gates ??= explainGates(told.subject, told.failed)),
  criteria: (told) => (told.criteria ??= explainCriteria(told.subject, judgementOf(told))),
  counterfactuals: (told) => (told.counterfactuals ??= counterfactualsOf(told.subject, judgementOf(told))),
};

/**
 * A match whose reasons are put into words when they are read. They are own properties, as in any plain object; the getters are shared
 * by all matches, because making them anew for each costs more than ranking it.
 */
class TellingMatch implements Match {
  readonly #told: Told;
  readonly umkmId: string;
  readonly productId: string;
  readonly eligible: boolean;
  readonly score: number;
  readonly distanceKm: number;
  readonly priceInNeedUnitIdr: number | null;
  readonly supplyInNeedBase: number | null;
  readonly conversion: Match['conversion'];
  declare readonly gates: Match['gates'];
  declare readonly criteria: Match['criteria'];
  declare readonly counterfactuals: Match['counterfactuals'];
  declare parts?: readonly MatchPart[];

  constructor(plain: Omit<Match, keyof Reasons>, told: Told) {
    this.#told = told;
    this.umkmId = plain.umkmId;
    this.productId = plain.productId;
    this.eligible = plain.eligible;
    this.score = plain.score;
    this.distanceKm = plain.distanceKm;
    this.priceInNeedUnitIdr = plain.priceInNeedUnitIdr;
    this.supplyInNeedBase = plain.supplyInNeedBase;
    this.conversion = plain.conversion;
    Object.defineProperty(this, 'gates', TellingMatch.#getters.gates);
    Object.defineProperty(this, 'criteria', TellingMatch.#getters.criteria);
    Object.defineProperty(this, 'counterfactuals', TellingMatch.#getters.counterfactuals);
  }

  static readonly #getter = <Name extends keyof Reasons>(name: Name): PropertyDescriptor & ThisType<TellingMatch> => ({
    enumerable: true,
    configurable: true,
    get() {
      return tellers[name](this.#told);
    },
  });
  static readonly #getters = {
    gates: TellingMatch.#getter('gates'),
    criteria: TellingMatch.#getter('criteria'),
    counterfactuals: TellingMatch.#getter('counterfactuals'),
  };
}

const nothing: readonly never[] = [];

/** What the row was read as where it meets what was asked for. */
function readingsMet(index: CapabilityIndex, { part, row, relevance }: Candidate): readonly Reading[] {
  if (relevance <= 0) return [];
  const met = meaningsAt(index, row).filter((meaning) => part.near.get(meaning) === relevance);
  return met.flatMap((meaning) => index.meanings.list[meaning]?.reading ?? []);
}

const toldInOtherWords = (readings: readonly Reading[], { wanted }: Part): boolean =>
  readings.some(
    ({ family, inOtherWords }) => inOtherWords ?? wanted.some((one) => one.inOtherWords === true && one.family === family),
  );

/** What a match is called in its own words, where it is meant by those and not by a family. */
function ownNameOf(readings: readonly Reading[]): string | null {
  const [name] = readings.every(({ family }) => family === openFamily) ? (readings[0]?.names ?? []) : [];
  return name ? [name.head, ...name.others].join(' ') : null;
}

/** One candidate as a match. Its reasons are put into words when they are read; `inFull` false leaves them out. */
export function explain(index: CapabilityIndex, need: CompiledNeed, candidate: Candidate, inFull: boolean): Match {
  const facts = factsOf(index, need, candidate);
  const readings = readingsMet(index, candidate);
  const price = priceInNeedUnit(facts, need);
  const match = {
    umkmId: index.umkmIds[candidate.slot] as string,
    productId: productIdAt(index, candidate.row),
    eligible: candidate.failed === 0,
    score: candidate.score / 100,
    distanceKm: Math.round(facts.distanceKm * 10) / 10,
    priceInNeedUnitIdr: Number.isNaN(price) ? null : Math.round(price),
    supplyInNeedBase: supplyOf(facts, need),
    conversion: facts.conversion,
    gates: nothing,
    criteria: nothing,
    counterfactuals: nothing,
  };
  const parts = need.parts.length > 1 ? { parts: partsOf(index, need, candidate) } : null;
  if (!inFull) return parts ? { ...match, ...parts } : match;
  const ownUnit = index.measures.list[measureAt(index, candidate.row)]?.unit.slug ?? 'pcs';
  const subject: Subject = {
    facts,
    need,
    ownUnit,
    certificateTypes: need.certificateTypes,
    ownName: ownNameOf(readings),
    inOtherWords: toldInOtherWords(readings, candidate.part),
  };
  const told: Told = { subject, failed: candidate.failed, judgement: null, gates: null, criteria: null, counterfactuals: null };
  const telling = new TellingMatch(match, told);
  return parts ? Object.assign(telling, parts) : telling;
}

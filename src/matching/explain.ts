import { measureAt, meaningsAt, productIdAt, type CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed, Part } from './compileNeed.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { supplyOf } from './criteria/capacity.ts';
import { priceInNeedUnit } from './criteria/price.ts';
import { explainCriteria } from './explainCriteria.ts';
import { explainGates } from './explainGates.ts';
import { loadProduct, loadUmkm, newFacts, type Facts } from './facts.ts';
import { judge, newJudgement, type Judgement } from './judge.ts';
import type { Match, MatchPart, RankedMatch, Reasons } from './matching.rules.ts';
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

/** What the reasons of one match are made of, as it was when it was ranked, and those that have been made. */
interface Told {
  readonly facts: Facts;
  readonly need: CompiledNeed;
  readonly part: Part;
  readonly ownUnit: string;
  readonly readings: readonly Reading[];
  readonly failed: number;
  subject: Subject | null;
  judgement: Judgement | null;
  gates: Reasons['gates'] | null;
  criteria: Reasons['criteria'] | null;
  counterfactuals: Reasons['counterfactuals'] | null;
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

function subjectOf(told: Told): Subject {
  const { facts, need, part, ownUnit, readings } = told;
  return (told.subject ??= {
    facts,
    need,
    ownUnit,
    certificateTypes: need.certificateTypes,
    ownName: ownNameOf(readings),
    inOtherWords: toldInOtherWords(readings, part),
  });
}

function judgementOf(told: Told): Judgement {
  if (told.judgement === null) {
    told.judgement = newJudgement();
    judge(told.facts, told.need, told.judgement);
  }
  return told.judgement;
}

/** Reasons that are put into words when they are first read: most lists are read by their first few. */
class ToldReasons implements Reasons {
  readonly #told: Told;

  constructor(told: Told) {
    this.#told = told;
  }

  get gates(): Reasons['gates'] {
    return (this.#told.gates ??= explainGates(subjectOf(this.#told), this.#told.failed));
  }

  get criteria(): Reasons['criteria'] {
    return (this.#told.criteria ??= explainCriteria(subjectOf(this.#told), judgementOf(this.#told)));
  }

  get counterfactuals(): Reasons['counterfactuals'] {
    return (this.#told.counterfactuals ??= counterfactualsOf(subjectOf(this.#told), judgementOf(this.#told)));
  }

  toJSON(): Reasons {
    return { gates: this.gates, criteria: this.criteria, counterfactuals: this.counterfactuals };
  }
}

const untold: Reasons = { gates: [], criteria: [], counterfactuals: [] };
const noReadings: readonly Reading[] = [];

/** What the row was read as where it meets what was asked for. */
function readingsMet(index: CapabilityIndex, { part, row, relevance }: Candidate): readonly Reading[] {
  if (relevance <= 0) return noReadings;
  const met: Reading[] = [];
  for (const meaning of meaningsAt(index, row)) {
    const known = part.near.get(meaning) === relevance ? index.meanings.list[meaning] : undefined;
    if (known) met.push(known.reading);
  }
  return met;
}

function reasonsOf(index: CapabilityIndex, need: CompiledNeed, candidate: Candidate, facts: Facts): Reasons {
  const { part, failed } = candidate;
  const ownUnit = index.measures.list[measureAt(index, candidate.row)]?.unit.slug ?? 'pcs';
  return new ToldReasons({
    facts,
    need,
    part,
    ownUnit,
    readings: readingsMet(index, candidate),
    failed,
    subject: null,
    judgement: null,
    gates: null,
    criteria: null,
    counterfactuals: null,
  });
}

/** One candidate as a match. Its reasons are put into words when they are read, of what is known now; `inFull` false leaves them out. */
export function explain(index: CapabilityIndex, need: CompiledNeed, candidate: Candidate, inFull: boolean): RankedMatch {
  const facts = factsOf(index, need, candidate);
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
    reasons: inFull ? reasonsOf(index, need, candidate, facts) : untold,
  };
  return need.parts.length > 1 ? { ...match, parts: partsOf(index, need, candidate) } : match;
}

/** A ranked match with its reasons in words, as plain data that can be kept. */
export function explained({ reasons, ...facts }: RankedMatch): Match {
  const { gates, criteria, counterfactuals } = reasons;
  return { ...facts, gates, criteria, counterfactuals };
}

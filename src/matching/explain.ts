import { measureAt, meaningsAt, productIdAt, type CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import type { Part } from './part.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { supplyOf } from './criteria/capacity.ts';
import { priceInNeedUnit } from './criteria/price.ts';
import { excerptOf, opened, type Excerpt, type Judged } from './excerpt.ts';
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

function factsOf(index: Judged, need: CompiledNeed, { relevance, coverage, part }: Candidate, place: number): Facts {
  const facts = newFacts();
  facts.relevance = relevance;
  facts.coverage = coverage;
  loadUmkm(index, need, place, facts);
  loadProduct(index, need, part, place, facts);
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

/** What the reasons of the matches of one list are made of, as all was when they were ranked. */
interface Listed {
  readonly need: CompiledNeed;
  readonly candidates: readonly Candidate[];
  readonly excerpt: Excerpt;
}

/** What is known of one match once somebody asks, and the reasons that have been made. */
interface Told {
  readonly subject: Subject;
  readonly judgement: Judgement;
  readonly failed: number;
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

const noReadings: readonly Reading[] = [];

/** What the row was read as where it meets what was asked for. */
function readingsMet(index: Judged, { part, relevance }: Candidate, place: number): readonly Reading[] {
  if (relevance <= 0) return noReadings;
  return meaningsAt(index, place).flatMap((meaning) => {
    const known = part.near.get(meaning) === relevance ? index.meanings.list[meaning] : undefined;
    return known ? [known.reading] : [];
  });
}

function toldOf({ need, candidates, excerpt }: Listed, place: number): Told {
  const index = opened(excerpt);
  const candidate = candidates[place] as Candidate;
  const facts = factsOf(index, need, candidate, place);
  const readings = readingsMet(index, candidate, place);
  const judgement = newJudgement();
  judge(facts, need, judgement);
  const subject: Subject = {
    facts,
    need,
    ownUnit: index.measures.list[measureAt(index, place)]?.unit.slug ?? 'pcs',
    certificateTypes: need.certificateTypes,
    ownName: ownNameOf(readings),
    inOtherWords: toldInOtherWords(readings, candidate.part),
  };
  return { subject, judgement, failed: candidate.failed, gates: null, criteria: null, counterfactuals: null };
}

/** Reasons that are put into words when they are first read: most lists are read by their first few. */
class ToldReasons implements Reasons {
  readonly #listed: Listed;
  readonly #place: number;
  #made: Told | null = null;

  constructor(listed: Listed, place: number) {
    this.#listed = listed;
    this.#place = place;
  }

  get #told(): Told {
    return (this.#made ??= toldOf(this.#listed, this.#place));
  }

  get gates(): Reasons['gates'] {
    const told = this.#told;
    return (told.gates ??= explainGates(told.subject, told.failed));
  }

  get criteria(): Reasons['criteria'] {
    const told = this.#told;
    return (told.criteria ??= explainCriteria(told.subject, told.judgement));
  }

  get counterfactuals(): Reasons['counterfactuals'] {
    const told = this.#told;
    return (told.counterfactuals ??= counterfactualsOf(told.subject, told.judgement));
  }

  toJSON(): Reasons {
    return { gates: this.gates, criteria: this.criteria, counterfactuals: this.counterfactuals };
  }
}

const untold: Reasons = { gates: [], criteria: [], counterfactuals: [] };
const scratch = newFacts();

function matchOf(index: CapabilityIndex, need: CompiledNeed, candidate: Candidate, reasons: Reasons): RankedMatch {
  loadProduct(index, need, candidate.part, candidate.row, scratch);
  const price = priceInNeedUnit(scratch, need);
  const match = {
    umkmId: index.umkmIds[candidate.slot] as string,
    productId: productIdAt(index, candidate.row),
    eligible: candidate.failed === 0,
    score: candidate.score / 100,
    distanceKm: Math.round(candidate.distanceKm * 10) / 10,
    priceInNeedUnitIdr: Number.isNaN(price) ? null : Math.round(price),
    supplyInNeedBase: supplyOf(scratch, need),
    conversion: scratch.conversion,
    reasons,
  };
  return need.parts.length > 1 ? { ...match, parts: partsOf(index, need, candidate) } : match;
}

/** Candidates as matches. Their reasons are put into words when they are read, of what is known now; `inFull` false leaves them out. */
export function explain(
  index: CapabilityIndex,
  need: CompiledNeed,
  candidates: readonly Candidate[],
  inFull: boolean,
): RankedMatch[] {
  if (!inFull) return candidates.map((candidate) => matchOf(index, need, candidate, untold));
  const excerpt = excerptOf(index, need, candidates);
  const listed: Listed = { need: need.free === null ? need : { ...need, free: null }, candidates, excerpt };
  return candidates.map((candidate, place) => matchOf(index, need, candidate, new ToldReasons(listed, place)));
}

/** A ranked match with its reasons in words, as plain data that can be kept. */
export function explained({ reasons, ...facts }: RankedMatch): Match {
  const { gates, criteria, counterfactuals } = reasons;
  return { ...facts, gates, criteria, counterfactuals };
}

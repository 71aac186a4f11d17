import type { CapabilityIndex } from './capabilityIndex.ts';
import type { CompiledNeed } from './compileNeed.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { supplyOf } from './criteria/capacity.ts';
import { priceInNeedUnit } from './criteria/price.ts';
import { explainCriteria } from './explainCriteria.ts';
import { explainGates } from './explainGates.ts';
import { loadProduct, loadUmkm, newFacts, type Facts } from './facts.ts';
import { judge, newJudgement } from './judge.ts';
import type { Match, MatchPart } from './matching.rules.ts';
import type { Candidate } from './scan.ts';

/** Everything a sentence about one match may need. */
export interface Subject {
  readonly facts: Facts;
  readonly need: CompiledNeed;
  /** Unit slug of the product. */
  readonly ownUnit: string;
  /** Place → certificate type. */
  readonly certificateTypes: readonly string[];
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
      productId: index.productIds[row] as string,
      supply: supply === null ? null : supply / need.unitFactor,
    };
  });
}

/** A value that is worked out when it is first read. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** One candidate as a match. Its reasons are put into words when they are read; `inFull` false leaves them out. */
export function explain(index: CapabilityIndex, need: CompiledNeed, candidate: Candidate, inFull: boolean): Match {
  const facts = factsOf(index, need, candidate);
  const judgement = later(() => {
    const made = newJudgement();
    judge(facts, need, made);
    return made;
  });
  const price = priceInNeedUnit(facts, need);
  const measure = index.measures.list[index.product.measure[candidate.row] as number];
  const subject: Subject = {
    facts,
    need,
    ownUnit: measure?.unit.slug ?? 'pcs',
    certificateTypes: need.certificateTypes,
  };
  const gates = later(() => (inFull ? explainGates(subject, candidate.failed) : []));
  const criteria = later(() => (inFull ? explainCriteria(subject, judgement()) : []));
  const counterfactuals = later(() => (inFull ? counterfactualsOf(subject, judgement()) : []));
  return {
    umkmId: index.umkmIds[candidate.slot] as string,
    productId: index.productIds[candidate.row] as string,
    eligible: candidate.failed === 0,
    score: candidate.score / 100,
    distanceKm: Math.round(facts.distanceKm * 10) / 10,
    priceInNeedUnitIdr: Number.isNaN(price) ? null : Math.round(price),
    supplyInNeedBase: supplyOf(facts, need),
    conversion: facts.conversion,
    get gates() {
      return gates();
    },
    get criteria() {
      return criteria();
    },
    get counterfactuals() {
      return counterfactuals();
    },
    ...(need.parts.length > 1 ? { parts: partsOf(index, need, candidate) } : {}),
  };
}

import { type FieldProblems, InvalidInput } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import type { ConsortiumCandidate, ConsortiumComponent, ConsortiumInput, ConsortiumOptions } from './consortium.rules.ts';
import { consortiumTexts } from './consortium.texts.ts';

const MOST_MEMBERS = 500;
const MOST_COMPONENTS = 8;
const GREATEST_AMOUNT = 1e10;
const ceilings = { minimumShare: 1, priceWeight: 1, clusterBonus: 1, memberCost: 0.1 } as const;

function optionProblems(options: ConsortiumOptions): Record<string, Text> {
  const problems: Record<string, Text> = {};
  if (!Number.isInteger(options.maxMembers) || options.maxMembers < 1 || options.maxMembers > MOST_MEMBERS) {
    problems['maxMembers'] = consortiumTexts.say('maxMembers');
  }
  for (const [name, most] of Object.entries(ceilings)) {
    const value = options[name as keyof typeof ceilings];
    if (!(value >= 0 && value <= most)) problems[name] = consortiumTexts.say('share', { most });
  }
  return problems;
}

function componentProblems(components: readonly ConsortiumComponent[]): Record<string, Text> {
  const problems: Record<string, Text> = {};
  const different = new Set(components.map((component) => component.id)).size === components.length;
  if (!different || components.length < 1 || components.length > MOST_COMPONENTS) {
    problems['components'] = consortiumTexts.say('components');
  }
  for (const { id, required } of components) {
    if (!Number.isInteger(required) || required < 1 || required > GREATEST_AMOUNT) {
      problems[`components.${id}`] = consortiumTexts.say('required');
    }
  }
  return problems;
}

function checkCandidate(candidate: ConsortiumCandidate, components: ReadonlySet<string>): void {
  const { umkmId, productId, component, score, unitPriceIdr, supply, minimumLot } = candidate;
  const name = `Candidate ${umkmId}/${productId}`;
  if (!components.has(component)) throw new RangeError(`${name} supplies "${component}", which the need does not ask for`);
  if (!(score >= 0 && score <= 100)) throw new RangeError(`${name} has the score ${score}, outside 0 to 100`);
  if (!Number.isSafeInteger(unitPriceIdr) || unitPriceIdr < 0) throw new RangeError(`${name} has the price ${unitPriceIdr}`);
  if (!Number.isSafeInteger(supply)) throw new RangeError(`${name} has the supply ${supply}, which is no whole amount`);
  if (!Number.isSafeInteger(minimumLot) || minimumLot < 0) throw new RangeError(`${name} has the minimum lot ${minimumLot}`);
}

/** Throws InvalidInput for what a person chose (options, amounts) and RangeError for candidates that are no candidates. */
export function checkConsortium({ components, candidates, options }: ConsortiumInput): void {
  const problems: FieldProblems = { ...optionProblems(options), ...componentProblems(components) };
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  const ids = new Set(components.map((component) => component.id));
  const seen = new Set<string>();
  for (const candidate of candidates) {
    checkCandidate(candidate, ids);
    const key = JSON.stringify([candidate.umkmId, candidate.productId, candidate.component]);
    if (seen.has(key)) throw new RangeError(`Candidate ${key} stands in the list twice`);
    seen.add(key);
  }
}

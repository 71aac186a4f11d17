import type { Family } from '../lexicon/lexicon.ts';
import type { Contents } from './packs.ts';

/** Facet by which goods for guests are told from those for a household. */
const SIZE = 'ukuran-mini';
/** Grams or millilitres of one piece: up to the first a guest's, from the second a household's. */
const [MOST_OF_MINI, LEAST_OF_LARGE] = [40, 65];

/** The size that an amount states where the words do not: soap of 20 g is a guest's. */
export function withSize(
  facets: Map<string, Set<string>>,
  family: Family,
  { grams, ml, pieceGrams, pieces }: Contents,
): Map<string, Set<string>> {
  if (facets.has(SIZE) || family.facets.every(({ facet }) => facet !== SIZE)) return facets;
  const whole = ml ?? grams;
  const amount = pieceGrams ?? (whole !== null && pieces !== null && pieces > 1 ? whole / pieces : whole);
  if (amount === null) return facets;
  if (amount <= MOST_OF_MINI) facets.set(SIZE, new Set(['mini']));
  else if (amount >= LEAST_OF_LARGE && amount < 1_000) facets.set(SIZE, new Set(['besar']));
  return facets;
}

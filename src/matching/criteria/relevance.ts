import { closeness } from '../weights.ts';

/** How near the product is to what was meant; a maker of part of a bundle is below a maker of all of it. */
export function relevanceValue(relevance: number, coverage: number): number {
  return coverage >= 1 ? relevance : relevance * (closeness.part + (1 - closeness.part) * 0.5 * coverage);
}

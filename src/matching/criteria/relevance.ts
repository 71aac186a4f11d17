import { closeness } from '../weights.ts';

/** Share of a bundle from which on all of its parts come from here. */
const ALL_PARTS = 0.99;

/** How near the product is to what was meant; of a bundle the finished set stands above all parts, and those above some. */
export function relevanceValue(relevance: number, coverage: number): number {
  if (coverage >= 1) return relevance;
  if (coverage > ALL_PARTS) return relevance * closeness.allParts;
  return relevance * (closeness.part + (1 - closeness.part) * 0.5 * coverage);
}

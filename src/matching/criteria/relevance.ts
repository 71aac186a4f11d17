import type { Facts } from '../facts.ts';
import { closeness } from '../weights.ts';

/** How near the product is to what was meant; a maker of part of a bundle is below a maker of all of it. */
export function relevanceValue(facts: Facts): number {
  return facts.coverage >= 1 ? facts.relevance : facts.relevance * (closeness.part + (1 - closeness.part) * 0.5 * facts.coverage);
}

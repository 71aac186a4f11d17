import type { Product } from '../profiles/profiles.rules.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import { Conflict } from '../shared/errors.ts';
import type { Proposal } from './proposals.rules.ts';
import { proposalsTexts } from './proposals.texts.ts';

/** The product that is proposed, as it stands now. Throws Conflict when it is gone. */
export async function productOf({ umkmId, productId }: Pick<Proposal, 'umkmId' | 'productId'>): Promise<Product> {
  const product = (await findUmkm(umkmId))?.products.find(({ id }) => id === productId);
  if (!product) throw new Conflict(proposalsTexts.say('productGone'));
  return product;
}

/** What the owner makes of the proposed product in a usual month now, base amount. Throws Conflict when the product is gone. */
export async function usualCapacity(proposal: Pick<Proposal, 'umkmId' | 'productId'>): Promise<number> {
  return (await productOf(proposal)).capacityPerMonth;
}

import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict, InvalidInput } from '../../shared/errors.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import type { Umkm } from '../profiles.rules.ts';
import { productTexts } from './products.texts.ts';
import { requireStillComplete } from './profile.rules.ts';

/**
 * Takes a product out of the profile; one that is gone already changes nothing. Proposals and deals keep their own words for it.
 * Throws Conflict when a profile in use would be left without a product.
 */
export async function removeProduct(ctx: ActionContext, productId: string): Promise<Umkm> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    if (!before.products.some(({ id }) => id === productId)) return before;
    const after: Umkm = { ...before, products: before.products.filter(({ id }) => id !== productId) };
    try {
      requireStillComplete(after);
    } catch (error) {
      throw error instanceof InvalidInput ? new Conflict(productTexts.say('lastProduct'), { cause: error }) : error;
    }
    return keepUmkm(ctx, before, after);
  });
}

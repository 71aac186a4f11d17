import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { Conflict } from '../../shared/errors.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import type { Product, Umkm } from '../profiles.rules.ts';
import { productTexts } from './products.texts.ts';
import { requireStillComplete } from './profile.rules.ts';

/** More products than any small business here sells; keeps one profile small. */
const MOST_PRODUCTS = 100;

/**
 * Keeps a product of the actor's UMKM: a new one, or new words for the one with this id, so that a form sent twice adds one product.
 * Throws InvalidInput when a profile in use would be left without a product on sale, Conflict when there are too many.
 */
export async function saveProduct(ctx: ActionContext, product: Product): Promise<Umkm> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    const known = before.products.some(({ id }) => id === product.id);
    if (!known && before.products.length >= MOST_PRODUCTS)
      throw new Conflict(productTexts.say('tooMany', { most: MOST_PRODUCTS }));
    const products = known
      ? before.products.map((kept) => (kept.id === product.id ? product : kept))
      : [...before.products, product];
    const after: Umkm = { ...before, products };
    requireStillComplete(after);
    return keepUmkm(ctx, before, after);
  });
}

import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { unitBySlug } from '../../catalogue/units.ts';
import { Conflict, InvalidInput } from '../../shared/errors.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import { sameText } from '../../shared/text.ts';
import type { Product, Umkm } from '../profiles.rules.ts';
import { productTexts } from './products.texts.ts';
import { requireStillComplete } from './profile.rules.ts';

/** More products than any small business here sells; keeps one profile small. */
const MOST_PRODUCTS = 100;

/** What has been offered and booked of a product counts in what its unit measures: grams never become pieces. */
function demandSameMeasure({ status, products }: Umkm, product: Product): void {
  const before = products.find(({ id }) => id === product.id);
  if (!before || status === 'draft') return;
  const [from, to] = [unitBySlug(before.unit), unitBySlug(product.unit)];
  if (from?.measure === to?.measure) return;
  const names = { from: from?.name ?? sameText(before.unit), to: to?.name ?? sameText(product.unit) };
  throw new InvalidInput({ unit: productTexts.say('otherMeasure', names) });
}

/**
 * Keeps a product of the actor's UMKM: a new one, or new words for the one with this id, so that a form sent twice adds one product.
 * Throws InvalidInput when a profile in use would be left without a product on sale or with one in a unit of another kind, Conflict when there are too many.
 */
export async function saveProduct(ctx: ActionContext, product: Product): Promise<Umkm> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    demandSameMeasure(before, product);
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

import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { keepUmkm, ownUmkm } from '../keepUmkm.ts';
import type { Umkm } from '../profiles.rules.ts';

/** Keeps how far the owner delivers, in kilometres. */
export async function saveDelivery(ctx: ActionContext, deliveryRadiusKm: number): Promise<Umkm> {
  return inTransaction(async () => {
    const before = await ownUmkm(ctx);
    return keepUmkm(ctx, before, { ...before, deliveryRadiusKm });
  });
}

import { findBuyer } from '../profiles/profiles.store.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import { pushNeedChanged } from './needAccess.ts';
import type { Need, NeedTerms } from './needs.rules.ts';
import { addNeed, findNeedByForm } from './needs.store.ts';

/** The organisation this person decides for. Throws Forbidden for everyone without one. */
export async function buyerOf(ctx: ActionContext) {
  const buyer = ctx.actor.role === 'buyer' && ctx.actor.buyerId !== null ? await findBuyer(ctx.actor.buyerId) : null;
  if (!buyer) throw new Forbidden();
  return buyer;
}

/** Keeps a need that nobody else sees yet. The same form (`formKey`) sent again gives the need that it made the first time. */
export async function saveNeedDraft(ctx: ActionContext, formKey: string, terms: NeedTerms): Promise<Need> {
  const buyer = await buyerOf(ctx);
  const before = await findNeedByForm(buyer.id, formKey);
  if (before) return before;
  const need = { buyerId: buyer.id, buyerName: buyer.name, buyerKind: buyer.kind, formKey, terms, createdAt: ctx.now };
  try {
    return await inTransaction(async () => {
      const saved = await addNeed(need);
      await pushNeedChanged(ctx, saved);
      return saved;
    });
  } catch (error) {
    const meanwhile = error instanceof Conflict ? await findNeedByForm(buyer.id, formKey) : null;
    if (!meanwhile) throw error;
    return meanwhile;
  }
}

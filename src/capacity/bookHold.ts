import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { changeHoldState, findHold, writeEntry } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';

/** Turns the active hold of a proposal into a booking: what was held is now promised. Throws Conflict when it is not active. */
export async function bookHold(ctx: ActionContext, proposalId: string): Promise<void> {
  await inTransaction(async () => {
    const hold = await findHold(proposalId);
    if (!hold || !(await changeHoldState(proposalId, 'active', 'booked'))) throw new Conflict(capacityTexts.say('holdGone'));
    const { umkmId, productId } = hold;
    for (const { month, amount } of hold.months) {
      const line = { umkmId, productId, proposalId, month, kind: 'booked', heldChange: -amount, bookedChange: amount } as const;
      const written = await writeEntry({ ...line, actorId: ctx.actor.userId, at: ctx.now }, 0);
      if (!written) throw new Error(`The ledger of product ${productId} holds less in ${month} than proposal ${proposalId} says`);
    }
  });
}

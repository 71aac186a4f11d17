import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import type { Hold } from './capacity.rules.ts';
import { changeHoldState, findHold, writeEntry } from './capacity.store.ts';

async function giveBack(ctx: ActionContext, hold: Hold, kind: 'released' | 'expired'): Promise<void> {
  const { umkmId, productId, proposalId } = hold;
  for (const { month, amount } of hold.months) {
    const [heldChange, bookedChange] = hold.state === 'booked' ? [0, -amount] : [-amount, 0];
    const line = { umkmId, productId, proposalId, month, kind, heldChange, bookedChange };
    const written = await writeEntry({ ...line, actorId: ctx.actor.userId, at: ctx.now }, 0);
    if (!written)
      throw new Error(`The ledger of product ${productId} has less in ${month} than proposal ${proposalId} gives back`);
  }
}

/** Gives back what was held for a proposal. Does nothing when it has no active hold: giving back twice gives back once. */
export async function releaseHold(ctx: ActionContext, proposalId: string, why: 'released' | 'expired'): Promise<void> {
  await inTransaction(async () => {
    const hold = await findHold(proposalId);
    if (hold?.state === 'active' && (await changeHoldState(proposalId, 'active', why))) await giveBack(ctx, hold, why);
  });
}

/** Gives back what was booked for a deal that is ended early. Does nothing when there is no booking any more. */
export async function releaseBooking(ctx: ActionContext, proposalId: string): Promise<void> {
  await inTransaction(async () => {
    const hold = await findHold(proposalId);
    if (hold?.state === 'booked' && (await changeHoldState(proposalId, 'booked', 'released')))
      await giveBack(ctx, hold, 'released');
  });
}

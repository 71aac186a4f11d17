import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { addMonths, type Hold } from './capacity.rules.ts';
import { changeHoldState, findHold, writeEntry } from './capacity.store.ts';
import { entryOf } from './ledgerEntry.ts';

async function giveBack(ctx: ActionContext, hold: Hold, kind: 'released' | 'expired'): Promise<void> {
  for (const { month } of addMonths(hold.months, hold.extra)) {
    const amount = hold.months.find((each) => each.month === month)?.amount ?? 0;
    const extra = hold.extra.find((each) => each.month === month)?.amount ?? 0;
    const taken = hold.state === 'booked' ? { bookedChange: -amount } : { heldChange: -amount };
    // What the owner added was added for this proposal alone.
    const written = await writeEntry(entryOf(ctx, hold, kind, month, { ...taken, extraChange: -extra }), 0);
    if (!written)
      throw new Error(`The ledger of product ${hold.productId} has less in ${month} than proposal ${hold.proposalId} gives back`);
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

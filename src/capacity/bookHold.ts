import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { byMonth, lackingToBook } from './capacity.rules.ts';
import { changeHoldState, findHold, listMonthStates, writeEntry } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';
import { entryOf } from './ledgerEntry.ts';

/**
 * Turns the active hold of a proposal into a booking: what was held is now promised. `usual` is the product's capacity of a usual month.
 * Throws Conflict when the hold is not active, or when more would be promised than can be made: since it was held the owner
 * has declared less.
 */
export async function bookHold(ctx: ActionContext, proposalId: string, usual: number): Promise<void> {
  await inTransaction(async () => {
    const hold = await findHold(proposalId);
    if (hold?.state !== 'active') throw new Conflict(capacityTexts.say('holdGone'));
    const states = byMonth(
      await listMonthStates(
        [hold.productId],
        hold.months.map(({ month }) => month),
      ),
    );
    if (lackingToBook(usual, hold.months, states).length > 0) throw new Conflict(capacityTexts.say('tooMuchToBook'));
    if (!(await changeHoldState(proposalId, 'active', 'booked'))) throw new Conflict(capacityTexts.say('holdGone'));
    for (const { month, amount } of hold.months) {
      const written = await writeEntry(entryOf(ctx, hold, 'booked', month, { heldChange: -amount, bookedChange: amount }), usual);
      if (!written)
        throw new Error(`The ledger of product ${hold.productId} holds less in ${month} than proposal ${proposalId} says`);
    }
  });
}

import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import { addMonths } from './capacity.rules.ts';
import type { MonthAmount } from './months.rules.ts';
import { changeHoldMonths, findHold, writeEntry } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';
import { entryOf } from './ledgerEntry.ts';

/**
 * The owner decides to make more than their capacity for one proposal: base amounts by month, and how they will do it. Kept in the
 * ledger with who and when; it goes with the hold. Throws Forbidden for anyone but that owner, Conflict when the hold is not active.
 */
export async function overbook(
  ctx: ActionContext,
  proposalId: string,
  extra: readonly MonthAmount[],
  words: string,
): Promise<void> {
  await inTransaction(async () => {
    const hold = await findHold(proposalId);
    if (ctx.actor.role !== 'owner' || (hold && ctx.actor.umkmId !== hold.umkmId)) throw new Forbidden();
    if (hold?.state !== 'active') throw new Conflict(capacityTexts.say('holdGone'));
    for (const { month, amount } of extra) {
      if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`${amount} is no amount`);
      await writeEntry(entryOf(ctx, hold, 'overbooked', month, { extraChange: amount, words }), 0);
    }
    await changeHoldMonths(proposalId, { months: hold.months, extra: addMonths(hold.extra, extra) });
  });
}

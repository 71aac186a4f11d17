import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { addMonths, extraGivenBack, monthChanges } from './capacity.rules.ts';
import type { MonthAmount } from './months.rules.ts';
import { changeHoldMonths, findHold } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';
import { checkRoom, takeMonths } from './placeHold.ts';

/**
 * Lets an active hold take other amounts or months; what the owner added for it shrinks with it. `usual` is the product's capacity
 * of a usual month. Throws Conflict when a month has not enough free or the hold is not active; then it stays as it was.
 */
export async function resizeHold(
  ctx: ActionContext,
  proposalId: string,
  months: readonly MonthAmount[],
  usual: number,
): Promise<void> {
  await inTransaction(async () => {
    const hold = await findHold(proposalId);
    if (hold?.state !== 'active') throw new Conflict(capacityTexts.say('holdGone'));
    const changes = monthChanges(hold.months, months).map(({ month, amount }) => ({
      ...{ month, amount },
      extraChange: 0 - extraGivenBack(hold.extra, month, amount, months),
    }));
    await checkRoom(hold, changes, usual);
    await takeMonths(ctx, hold, 'resized', changes, usual);
    const gone = changes.map(({ month, extraChange }) => ({ month, amount: extraChange }));
    await changeHoldMonths(proposalId, { months, extra: addMonths(hold.extra, gone) });
  });
}

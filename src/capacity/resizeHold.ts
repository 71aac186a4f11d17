import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict } from '../shared/errors.ts';
import { monthChanges, type MonthAmount } from './capacity.rules.ts';
import { changeHoldMonths, findHold } from './capacity.store.ts';
import { capacityTexts } from './capacity.texts.ts';
import { checkRoom, takeMonths } from './placeHold.ts';

/**
 * Lets an active hold take other amounts or months. Throws Conflict when a month has not enough free or the hold is not active;
 * then it stays as it was.
 */
export async function resizeHold(
  ctx: ActionContext,
  proposalId: string,
  months: readonly MonthAmount[],
  declared: number,
): Promise<void> {
  await inTransaction(async () => {
    const hold = await findHold(proposalId);
    if (hold?.state !== 'active') throw new Conflict(capacityTexts.say('holdGone'));
    const changes = monthChanges(hold.months, months);
    await checkRoom(hold, changes, declared);
    await takeMonths(ctx, hold, 'resized', changes, declared);
    await changeHoldMonths(proposalId, months);
  });
}

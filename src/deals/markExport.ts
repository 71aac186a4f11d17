import { inTransaction } from '../platform/transaction.ts';
import type { ActionContext } from '../shared/context.ts';
import { Forbidden } from '../shared/errors.ts';
import { announceDeal, seeDeal } from './announceDeal.ts';
import { addDealEvent, setExported } from './deals.store.ts';
import { dealsTexts } from './deals.texts.ts';
import { eventOf } from './dealMoves.ts';

/**
 * A coordinator marks that the goods of a deal go abroad, or that they do not after all; outcomes count it. Said twice it counts once.
 * Throws NotFound, and Forbidden for everyone who is not a coordinator.
 */
export async function markExport(ctx: ActionContext, dealId: string, exported: boolean): Promise<void> {
  await inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (part !== 'coordinator') throw new Forbidden();
    if (!(await setExported(dealId, exported))) return;
    const text = dealsTexts.say(exported ? 'eventExported' : 'eventNotExported');
    await addDealEvent(dealId, eventOf(ctx, 'moved', text));
    await announceDeal(ctx, deal, {});
  });
}

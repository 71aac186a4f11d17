import { inTransaction } from '../platform/transaction.ts';
import type { Side } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { Forbidden } from '../shared/errors.ts';
import { sameText } from '../shared/text.ts';
import { announceDeal, seeDeal, type DealNotice } from './announceDeal.ts';
import { addDealEvent } from './deals.store.ts';
import { dealsTexts } from './deals.texts.ts';
import { eventOf } from './dealMoves.ts';

export interface Note {
  readonly words: string;
  /** The sides that read it; none keeps it among coordinators. */
  readonly visibleTo: readonly Side[];
  readonly formKey: string;
}

/**
 * A coordinator writes a note into the deal's history, for one side, both or coordinators alone; those it is for are told.
 * The same form counts once. Throws NotFound, and Forbidden for everyone who is not a coordinator.
 */
export async function addDealNote(ctx: ActionContext, dealId: string, { words, visibleTo, formKey }: Note): Promise<void> {
  await inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (part !== 'coordinator') throw new Forbidden();
    const added = await addDealEvent(dealId, { ...eventOf(ctx, 'note', sameText(words)), visibleTo, formKey });
    if (!added) return;
    const title = dealsTexts.say('noteTitle', { number: deal.number });
    const notice: DealNotice = { kind: 'deal-note', title, body: sameText(words) };
    await announceDeal(ctx, deal, Object.fromEntries(visibleTo.map((side) => [side, notice])));
  });
}

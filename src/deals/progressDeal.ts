import { markFulfilled } from '../needs/needs.store.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Part } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import { sameText, type Text } from '../shared/text.ts';
import { announceDeal, bothSides, seeDeal } from './announceDeal.ts';
import {
  dealSteps,
  isClosed,
  movesFor,
  nextStatuses,
  type Deal,
  type DealEvent,
  type DealStatus,
  type DealStep,
} from './deals.rules.ts';
import { dealsOfNeed, moveDeal } from './deals.store.ts';
import { dealsTexts, dealStatusText } from './deals.texts.ts';

const { say } = dealsTexts;

/** Throws unless this part may move the deal there now: Conflict when nobody may, Forbidden when somebody else may. */
export function demandMove(deal: Deal, part: Part, to: DealStatus): void {
  const status = dealStatusText(deal.status);
  if (isClosed(deal.status)) throw new Conflict(say('closed', { status }));
  if (!nextStatuses(deal).includes(to)) throw new Conflict(say('cannotMove', { status }));
  if (!movesFor(part, deal).includes(to)) throw new Forbidden(say('notYourMove'));
}

/** A line of the history for everyone, by this actor, now. */
export function eventOf(ctx: ActionContext, kind: DealEvent['kind'], text: Text): DealEvent {
  const { name, role } = ctx.actor;
  return { at: ctx.now, actorName: name, actorRole: role, kind, text, visibleTo: bothSides, formKey: null };
}

/** When the last running deal of a need is paid, the need is fulfilled. */
async function closeFulfilledNeed(deal: Deal): Promise<void> {
  const deals = await dealsOfNeed(deal.needId);
  if (deals.every(({ status }) => isClosed(status))) await markFulfilled(deal.needId);
}

/**
 * Takes the deal one step further (signed, ordered, …, paid), with a note for the history where there is something to say.
 * A step that was taken before is not taken again. Throws NotFound, Conflict when the step does not follow, Forbidden when it is another side's.
 */
export async function progressDeal(ctx: ActionContext, dealId: string, to: DealStep, note = ''): Promise<Deal> {
  return inTransaction(async () => {
    const { deal, part } = await seeDeal(ctx, dealId);
    if (dealSteps.indexOf(to) <= dealSteps.indexOf(deal.step)) return deal;
    demandMove(deal, part, to);
    const status = dealStatusText(to);
    const text = note ? say('eventMovedNote', { status, note: sameText(note) }) : say('eventMoved', { status });
    const next = await moveDeal(deal, { status: to, step: to }, eventOf(ctx, 'moved', text));
    if (to === 'paid') await closeFulfilledNeed(next);
    const notice = {
      kind: 'deal-moved',
      title: say('movedTitle', { number: next.number, status }),
      body: sameText(next.terms.title),
    };
    await announceDeal(ctx, next, { owner: notice, buyer: notice });
    return next;
  });
}

import type { Part } from '../proposals/proposals.rules.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, Forbidden } from '../shared/errors.ts';
import type { Text } from '../shared/text.ts';
import { bothSides } from './announceDeal.ts';
import { isClosed, movesFor, nextStatuses, type Deal, type DealEvent, type DealStatus } from './deals.rules.ts';
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

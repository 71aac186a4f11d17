import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { nextNumber } from '../../platform/counters.ts';
import { enqueueJob } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf, dayText, type Day } from '../../shared/dates.ts';
import { Conflict, Forbidden, InvalidInput } from '../../shared/errors.ts';
import { joinTexts, type Text } from '../../shared/text.ts';
import type { Deal } from '../deals.rules.ts';
import { addDealEvent } from '../deals.store.ts';
import { followFacts } from '../followFacts.ts';
import { eventOf } from '../dealMoves.ts';
import { TRACK_JOB } from '../rating/rating.rules.ts';
import {
  balanceOf,
  sentLots,
  type Acceptance,
  type AcceptedLot,
  type Delivery,
  type FollowUp,
  type RefusalReason,
} from './delivery.rules.ts';
import { addDelivery, changeDelivery } from './delivery.store.ts';
import { deliveryTexts } from './delivery.texts.ts';
import { announceAt, demandRunning, seeDelivery } from './seeDelivery.ts';

const { say } = deliveryTexts;

/** What the buyer says of one lot; what is not accepted is refused. */
export interface LotAnswer {
  readonly code: string;
  readonly accepted: number;
  readonly reason: RefusalReason | null;
  readonly words: string;
  readonly fileIds: readonly string[];
}

export interface AcceptanceTerms {
  readonly lots: readonly LotAnswer[];
  readonly followUp: FollowUp | null;
  /** When the replacement is due; only with `replace`. */
  readonly dueOn: Day | null;
}

type Problems = Record<string, Text>;

/** The buyer's answer for every lot that was sent; what is wrong with it goes to `problems`, on `accepted-<code>` and `reason-<code>`. */
function answersOf(delivery: Delivery, answers: readonly LotAnswer[], problems: Problems): AcceptedLot[] {
  return sentLots(delivery.lots).map((lot): AcceptedLot => {
    const answer = answers.find(({ code }) => code === lot.code);
    const accepted = answer?.accepted ?? lot.quantity;
    const refused = lot.quantity - accepted;
    if (refused < 0) problems[`accepted-${lot.code}`] = say('moreThanSent', { sent: quantityText(lot.quantity, delivery.unit) });
    if (refused > 0 && !answer?.reason) problems[`reason-${lot.code}`] = say('reasonNeeded');
    const why = refused > 0 ? { reason: answer?.reason ?? null, words: answer?.words ?? '' } : { reason: null, words: '' };
    return { code: lot.code, umkmId: lot.umkmId, accepted, refused, ...why, fileIds: answer?.fileIds ?? [] };
  });
}

function checkFollowUp(missing: number, { followUp, dueOn }: AcceptanceTerms, now: Date, problems: Problems): void {
  if (missing === 0) return;
  if (followUp === null) problems['followUp'] = say('followNeeded');
  if (followUp === 'replace' && dueOn === null) problems['dueOn'] = say('dueNeeded');
  if (followUp === 'replace' && dueOn !== null && dueOn < dayOf(now)) problems['dueOn'] = say('tooEarly');
}

/** Plans the delivery that brings what is missing, each member their own part. */
async function addReplacement(ctx: ActionContext, delivery: Delivery, dueOn: Day): Promise<void> {
  const shares = balanceOf(delivery)
    .filter(({ missing }) => missing > 0)
    .map(({ umkmId, umkmName, umkmKecamatan, productId, productName, missing }) => ({
      ...{ umkmId, umkmName, umkmKecamatan, productId, productName, quantity: missing },
    }));
  const { dealId, dealNumber, needId, buyerId, buyerName, title, unit, goods = null, orderNumber, period } = delivery;
  await addDelivery({
    ...{ dealId, dealNumber, needId, buyerId, buyerName, title, unit, goods, orderNumber, period, dueOn, shares },
    ...{ umkmIds: shares.map(({ umkmId }) => umkmId), replaces: delivery.id, createdAt: ctx.now },
    quantity: shares.reduce((total, { quantity }) => total + quantity, 0),
  });
}

async function recordOf(ctx: ActionContext, lots: AcceptedLot[]): Promise<Acceptance> {
  const year = dayOf(ctx.now).slice(0, 4);
  return {
    number: `BAST-${year}-${String(await nextNumber(`bast:${year}`)).padStart(4, '0')}`,
    ...{ at: ctx.now, byName: ctx.actor.name, lots, followUp: null },
    acceptedQuantity: lots.reduce((total, { accepted }) => total + accepted, 0),
  };
}

/** Writes the answer into the deal's history, and what follows from it; both are what the members are told. */
async function writeHistory(ctx: ActionContext, deal: Deal, delivery: Delivery, missing: number, dueOn: Day | null) {
  const { number, acceptedQuantity, followUp, lots } = delivery.acceptance!;
  const refused = lots.reduce((total, lot) => total + lot.refused, 0);
  const words = {
    ...{ number, accepted: quantityText(acceptedQuantity, delivery.unit), refused: quantityText(refused, delivery.unit) },
    sent: quantityText(acceptedQuantity + refused, delivery.unit),
  };
  await addDealEvent(deal.id, eventOf(ctx, 'moved', say('eventAccepted', words)));
  const lacking = { missing: quantityText(missing, delivery.unit) };
  const follows = {
    replace: () => say('eventReplace', { ...lacking, day: dayText(dueOn!) }),
    reduce: () => say('eventReduce', lacking),
  };
  const next = followUp && follows[followUp]();
  if (next) await addDealEvent(deal.id, eventOf(ctx, 'moved', next));
  const body = joinTexts([say('acceptedBody', words), ...(next ? [next] : [])], ' ');
  return { kind: 'delivery-accepted', title: say('acceptedTitle', words), body };
}

/**
 * The buyer accepts what was sent for a delivery, lot by lot, fully or in part with reasons and pictures, and says what happens with what
 * is missing; the record gets its number, what is missing is planned anew or given up, and every member is told. Said twice it counts
 * once. Throws NotFound, Forbidden for others than the buyer, Conflict when nothing was sent, a lot is still held back or the deal
 * pauses, InvalidInput on `accepted-<code>`, `reason-<code>`, `followUp` and `dueOn`.
 */
export async function acceptDelivery(ctx: ActionContext, deliveryId: string, terms: AcceptanceTerms): Promise<Delivery> {
  return inTransaction(async () => {
    const { delivery, deal, part } = await seeDelivery(ctx, deliveryId);
    if (part !== 'buyer') throw new Forbidden();
    if (delivery.acceptance) return delivery;
    demandRunning(deal);
    if (delivery.lots.some(({ state }) => state === 'held')) throw new Conflict(say('lotHeldFirst'));
    if (sentLots(delivery.lots).length === 0) throw new Conflict(say('nothingSent'));
    const problems: Problems = {};
    const record = await recordOf(ctx, answersOf(delivery, terms.lots, problems));
    const missing = balanceOf({ ...delivery, acceptance: record }).reduce((total, share) => total + share.missing, 0);
    const sound = !Object.keys(problems).some((field) => field.startsWith('accepted-'));
    if (sound) checkFollowUp(missing, terms, ctx.now, problems);
    if (Object.keys(problems).length > 0) throw new InvalidInput(problems);

    const acceptance = { ...record, followUp: missing > 0 ? terms.followUp : null };
    const next = await changeDelivery(delivery, { acceptance }, ctx.now);
    if (acceptance.followUp === 'replace') await addReplacement(ctx, next, terms.dueOn!);
    const notice = await writeHistory(ctx, deal, next, missing, terms.dueOn);
    const moved = await followFacts(ctx, deal);
    for (const umkmId of next.umkmIds) await enqueueJob(TRACK_JOB, { umkmId }, { key: umkmId });
    await announceAt(ctx, moved, paths.delivery(deliveryId), {
      owners: { notice, umkmIds: next.umkmIds },
      ...(acceptance.lots.some(({ refused }) => refused > 0) ? { coordinator: notice } : {}),
    });
    return next;
  });
}

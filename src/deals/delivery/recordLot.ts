import { quantityText } from '../../catalogue/units.ts';
import { paths } from '../../http/paths.ts';
import { nextNumber } from '../../platform/counters.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf, type Day } from '../../shared/dates.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../shared/errors.ts';
import type { DealNotice } from '../announceDeal.ts';
import { addDealEvent } from '../deals.store.ts';
import { followFacts } from '../followFacts.ts';
import { eventOf } from '../dealMoves.ts';
import { balanceOf, hasFailed, type Delivery, type Lot, type LotTest, type Share } from './delivery.rules.ts';
import { changeDelivery } from './delivery.store.ts';
import { deliveryTexts, differenceText, testText } from './delivery.texts.ts';
import { announceAt, demandRunning, seeDelivery, type SeenDelivery } from './seeDelivery.ts';

const { say } = deliveryTexts;

/** More than this times the share is taken for a slip of the unit. */
const MOST_TIMES = 2;

/** What was sent, as it is recorded. */
export interface LotTerms {
  readonly umkmId: string;
  readonly quantity: number;
  readonly producedOn: Day;
  readonly test: Omit<LotTest, 'at'> | null;
  readonly formKey: string;
}

/** The members for whom the actor may record: an owner for themselves, the lead and a coordinator for everyone. */
export function recordableShares({ delivery, deal, part }: SeenDelivery, ctx: ActionContext): readonly Share[] {
  if (part === 'buyer') return [];
  if (part === 'coordinator' || ctx.actor.umkmId === deal.leadUmkmId) return delivery.shares;
  return delivery.shares.filter(({ umkmId }) => umkmId === ctx.actor.umkmId);
}

async function nextCode(day: Day): Promise<string> {
  const month = `${day.slice(2, 4)}${day.slice(5, 7)}`;
  return `LBK-${month}-${String(await nextNumber(`lots:${month}`)).padStart(4, '0')}`;
}

function demandTerms(ctx: ActionContext, delivery: Delivery, share: Share, { quantity, producedOn }: LotTerms): void {
  if (producedOn > dayOf(ctx.now)) throw new InvalidInput({ producedOn: say('producedLater') });
  const sent = balanceOf(delivery).find(({ umkmId }) => umkmId === share.umkmId)?.sent ?? 0;
  if (sent + quantity > MOST_TIMES * share.quantity) {
    throw new InvalidInput({ quantity: say('farTooMuch', { share: quantityText(share.quantity, delivery.unit) }) });
  }
}

async function lotOf(ctx: ActionContext, share: Share, terms: LotTerms): Promise<Lot> {
  const { quantity, producedOn, test, formKey } = terms;
  const today = dayOf(ctx.now);
  const tests = test ? [{ ...test, at: ctx.now }] : [];
  const held = hasFailed({ tests });
  const { umkmId, umkmName, productId, productName } = share;
  return {
    ...{ code: await nextCode(today), umkmId, umkmName, productId, productName, quantity, producedOn, tests },
    ...{ state: held ? 'held' : 'sent', sentOn: held ? null : today },
    ...{ recordedBy: ctx.actor.name, recordedAt: ctx.now, formKey },
  };
}

/** A consortium sends many lots: its buyer is told of a delivery once it is complete, a single supplier's of each lot. */
function tellsBuyer(delivery: Delivery): boolean {
  return delivery.shares.length === 1 || balanceOf(delivery).every(({ difference }) => difference >= 0);
}

/**
 * Records a lot that a member sends for a delivery, with its code and what its test said. A lot whose test failed is held back and the
 * buyer is asked. The same form records once. Throws NotFound, Forbidden for whom this is not to record, Conflict when the delivery was
 * answered already or the deal is in mediation or closed, InvalidInput on `quantity` and `producedOn`.
 */
export async function recordLot(ctx: ActionContext, deliveryId: string, terms: LotTerms): Promise<Lot> {
  return inTransaction(async () => {
    const seen = await seeDelivery(ctx, deliveryId);
    const { delivery, deal } = seen;
    const again = delivery.lots.find(({ formKey }) => formKey === terms.formKey);
    if (again) return again;
    const mayRecord = recordableShares(seen, ctx);
    if (mayRecord.length === 0) throw new Forbidden();
    const share = mayRecord.find(({ umkmId }) => umkmId === terms.umkmId);
    if (!share) throw new InvalidInput({ umkmId: say('notYourShare') });
    demandRunning(deal);
    if (delivery.acceptance) throw new Conflict(say('alreadyAnswered'));
    demandTerms(ctx, delivery, share, terms);

    const lot = await lotOf(ctx, share, terms);
    const next = await changeDelivery(delivery, { lots: [...delivery.lots, lot] }, ctx.now);
    await tellOfLot(ctx, seen, next, lot);
    return lot;
  });
}

async function tellOfLot(ctx: ActionContext, { deal }: SeenDelivery, delivery: Delivery, lot: Lot): Promise<void> {
  const url = paths.delivery(delivery.id);
  const words = {
    code: lot.code,
    umkm: lot.umkmName,
    product: lot.productName,
    quantity: quantityText(lot.quantity, delivery.unit),
  };
  if (lot.state === 'held') {
    const test = testText(lot.tests.find(({ passed }) => !passed)!);
    await addDealEvent(deal.id, eventOf(ctx, 'moved', say('eventHeld', { ...words, test })));
    const notice = { kind: 'lot-failed', title: say('heldTitle', words), body: say('heldBody', { ...words, test }) };
    return announceAt(ctx, deal, url, { buyer: notice, coordinator: notice, owners: { notice, umkmIds: [lot.umkmId] } });
  }
  const next = await followFacts(ctx, deal);
  const balance = balanceOf(delivery).find(({ umkmId }) => umkmId === lot.umkmId);
  const difference = differenceText(balance?.difference ?? 0, delivery.unit);
  const notice: DealNotice = { kind: 'lot-sent', title: say('lotTitle', words), body: say('lotBody', { ...words, difference }) };
  await announceAt(ctx, next, url, {
    ...(tellsBuyer(delivery) ? { buyer: notice } : {}),
    owners: { notice, umkmIds: [lot.umkmId] },
  });
}

/**
 * The buyer answers for a lot that failed its test: it may be sent all the same, and says so everywhere, or it is not sent. Answered
 * twice it counts once. Throws NotFound, Forbidden for others than the buyer, Conflict when the delivery was answered already.
 */
export async function answerLot(ctx: ActionContext, deliveryId: string, code: string, allow: boolean): Promise<void> {
  await inTransaction(async () => {
    const { delivery, deal, part } = await seeDelivery(ctx, deliveryId);
    const lot = delivery.lots.find((each) => each.code === code);
    if (!lot) throw new NotFound();
    if (part !== 'buyer') throw new Forbidden();
    const state = allow ? 'sent' : 'stopped';
    if (lot.state === state) return;
    demandRunning(deal);
    if (delivery.acceptance || lot.state !== 'held') throw new Conflict(say('alreadyAnswered'));

    const answered: Lot = { ...lot, state, sentOn: allow ? dayOf(ctx.now) : null };
    const lots = delivery.lots.map((each) => (each.code === code ? answered : each));
    const next = await changeDelivery(delivery, { lots }, ctx.now);
    const words = { code, quantity: quantityText(lot.quantity, next.unit), product: lot.productName };
    await addDealEvent(deal.id, eventOf(ctx, 'moved', say(allow ? 'eventAllowed' : 'eventStopped', words)));
    const moved = await followFacts(ctx, deal);
    const title = say(allow ? 'allowedTitle' : 'stoppedTitle', words);
    const notice = { kind: 'lot-answered', title, body: say('answeredBody', words) };
    await announceAt(ctx, moved, paths.delivery(deliveryId), { owners: { notice, umkmIds: [lot.umkmId] } });
  });
}

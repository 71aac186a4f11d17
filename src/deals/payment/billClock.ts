import { paths } from '../../http/paths.ts';
import { tell } from '../../notifications/tell.ts';
import { cancelJob, enqueueJob } from '../../platform/jobs.ts';
import type { ActionContext } from '../../shared/context.ts';
import { addDays, dayOf, dayText, instantOf, type Day } from '../../shared/dates.ts';
import { idrText } from '../../shared/money.ts';
import { keepBuyerRecord } from './buyerRecord.ts';
import { isOverdue, owedIdr, type Bill } from './payment.rules.ts';
import { findBill } from './payment.store.ts';
import { paymentTexts } from './payment.texts.ts';

const { say } = paymentTexts;

export const REMIND_BILL = 'bill-reminder';
export const OVERDUE_BILL = 'bill-overdue';
export interface BillPayload {
  readonly billId: string;
}

/** A buyer is reminded so many days before a bill is due. */
const REMIND_DAYS = 3;
/** Notices about money go out at nine in the morning (WIB), never at night. */
const MORNING_HOUR = 9;

/** Nine in the morning of this day, or the next one that lies ahead. */
export function morningOf(day: Day, now: Date): Date {
  const planned = instantOf(day, MORNING_HOUR);
  if (planned > now) return planned;
  const today = instantOf(dayOf(now), MORNING_HOUR);
  return today > now ? today : instantOf(addDays(dayOf(now), 1), MORNING_HOUR);
}

/** Sets the reminder before the due day and the notice after it, within the caller's transaction. */
export async function startBillClock(bill: Bill, now: Date): Promise<void> {
  if (bill.dueOn > dayOf(now)) {
    const runAt = morningOf(addDays(bill.dueOn, -REMIND_DAYS), now);
    await enqueueJob(REMIND_BILL, { billId: bill.id }, { key: bill.id, runAt });
  }
  await enqueueJob(OVERDUE_BILL, { billId: bill.id }, { key: bill.id, runAt: morningOf(addDays(bill.dueOn, 1), now) });
}

/** Nobody is reminded of a bill that is paid. */
export async function stopBillClock(billId: string): Promise<void> {
  await cancelJob(REMIND_BILL, billId);
  await cancelJob(OVERDUE_BILL, billId);
}

function wordsOf(bill: Bill) {
  const { number, umkmName, title, dueOn } = bill;
  return { number, umkm: umkmName, title, owed: idrText(owedIdr(bill)), day: dayText(dueOn) };
}

/** Reminds the buyer of a bill that is due soon. Does nothing when it has been paid. */
export async function remindOfBill(ctx: ActionContext, billId: string): Promise<void> {
  const bill = await findBill(billId);
  if (!bill || bill.status === 'paid') return;
  const words = wordsOf(bill);
  const notice = { kind: 'bill-reminder', title: say('remindTitle', words), body: say('remindBody', words) };
  await tell(ctx, { buyerId: bill.buyerId }, { ...notice, url: paths.bill(billId), topics: [`deal:${bill.dealId}`, 'deals'] });
}

/** Tells both sides that a bill is overdue and counts it for the buyer. Does nothing when it has been paid. */
export async function tellOverdue(ctx: ActionContext, billId: string): Promise<void> {
  const bill = await findBill(billId);
  if (!bill || !isOverdue(bill, dayOf(ctx.now))) return;
  await keepBuyerRecord(bill.buyerId, ctx.now);
  const words = wordsOf(bill);
  const notice = {
    ...{ kind: 'bill-overdue', title: say('overdueTitle', words), body: say('overdueBody', words) },
    ...{ url: paths.bill(billId), topics: [`deal:${bill.dealId}`, 'deals'] },
  };
  await tell(ctx, { buyerId: bill.buyerId }, notice);
  await tell(ctx, { umkmId: bill.umkmId }, notice);
}

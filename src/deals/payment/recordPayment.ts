import { paths } from '../../http/paths.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf, dayText, type Day } from '../../shared/dates.ts';
import { Conflict, Forbidden, InvalidInput } from '../../shared/errors.ts';
import { idrText, type Idr } from '../../shared/money.ts';
import type { Deal } from '../deals.rules.ts';
import { announceAt } from '../delivery/seeDelivery.ts';
import { followFacts } from '../followFacts.ts';
import { stopBillClock } from './billClock.ts';
import { keepBuyerRecord } from './buyerRecord.ts';
import { afterPayment, owedIdr, type Bill, type PaymentWay } from './payment.rules.ts';
import { changeBill } from './payment.store.ts';
import { paymentTexts } from './payment.texts.ts';
import { seeBill } from './seeBill.ts';

const { say } = paymentTexts;

export interface PaymentTerms {
  readonly amountIdr: Idr;
  readonly paidOn: Day;
  readonly way: PaymentWay;
  readonly reference: string;
  readonly formKey: string;
}

function demandTerms(ctx: ActionContext, bill: Bill, deal: Deal, { amountIdr, paidOn }: PaymentTerms): void {
  const agreedOn = dayOf(deal.createdAt);
  if (bill.status === 'paid') throw new Conflict(say('alreadyPaid'));
  if (amountIdr > owedIdr(bill)) throw new InvalidInput({ amountIdr: say('moreThanOwed', { owed: idrText(owedIdr(bill)) }) });
  if (paidOn > dayOf(ctx.now)) throw new InvalidInput({ paidOn: say('paidLater') });
  if (paidOn < agreedOn) throw new InvalidInput({ paidOn: say('paidEarlier', { day: dayText(agreedOn) }) });
}

/**
 * The receiving side, or a coordinator for them, records money that has arrived, all or a part of a bill. The buyer is told, the deal and
 * the buyer's record follow. The same form records once. Throws NotFound, Forbidden for the buyer, Conflict when the bill is paid,
 * InvalidInput on `amountIdr` and `paidOn`.
 */
export async function recordPayment(ctx: ActionContext, billId: string, terms: PaymentTerms): Promise<Bill> {
  return inTransaction(async () => {
    const { bill, deal, part } = await seeBill(ctx, billId);
    if (part === 'buyer') throw new Forbidden();
    if (bill.payments.some(({ formKey }) => formKey === terms.formKey)) return bill;
    demandTerms(ctx, bill, deal, terms);
    const { name, role } = ctx.actor;
    const payment = { ...terms, recordedBy: name, recordedRole: role, at: ctx.now };
    const next = await changeBill(bill, afterPayment(bill, payment), ctx.now);
    if (next.status === 'paid') await stopBillClock(billId);
    await keepBuyerRecord(bill.buyerId, ctx.now);
    const words = {
      ...{ number: bill.number, title: bill.title, amount: idrText(terms.amountIdr), owed: idrText(owedIdr(next)) },
    };
    const moved = await followFacts(ctx, deal);
    const notice = { kind: 'payment-recorded', title: say('paidTitle', words), body: say('paidBody', words) };
    const owners = { notice, umkmIds: [bill.umkmId] };
    await announceAt(ctx, moved, paths.bill(billId), { buyer: notice, owners });
    return next;
  });
}

/**
 * The buyer says that they have paid; it counts once the other side has recorded it. The same form says it once. Throws NotFound,
 * Forbidden for others than the buyer, Conflict when the bill is paid, InvalidInput on `amountIdr` and `paidOn`.
 */
export async function announcePayment(ctx: ActionContext, billId: string, terms: PaymentTerms): Promise<Bill> {
  return inTransaction(async () => {
    const { bill, deal, part } = await seeBill(ctx, billId);
    if (part !== 'buyer') throw new Forbidden();
    if (bill.announced.some(({ formKey }) => formKey === terms.formKey)) return bill;
    demandTerms(ctx, bill, deal, terms);
    const said = { ...terms, recordedBy: ctx.actor.name, at: ctx.now };
    const next = await changeBill(bill, { announced: [...bill.announced, said] }, ctx.now);
    const words = { number: bill.number, amount: idrText(terms.amountIdr) };
    const notice = { kind: 'payment-announced', title: say('announcedTitle', words), body: say('announcedBody', words) };
    await announceAt(ctx, deal, paths.bill(billId), { owners: { notice, umkmIds: [bill.umkmId] } });
    return next;
  });
}

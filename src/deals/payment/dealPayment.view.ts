import { paths } from '../../http/paths.ts';
import { dayOf, dayText } from '../../shared/dates.ts';
import { idrText } from '../../shared/money.ts';
import type { Locale } from '../../shared/text.ts';
import { umkmCount, type Deal } from '../deals.rules.ts';
import { daysLate, isOverdue, type Bill } from './payment.rules.ts';
import { billStatusText, paymentTexts } from './payment.texts.ts';
import { paymentPagesTexts } from './paymentPages.texts.ts';

const { say } = paymentPagesTexts;

/** How a bill stands: paid, late, or waiting. */
export function billBadge(bill: Bill, now: Date, locale: Locale) {
  const days = daysLate(bill, dayOf(now));
  if (bill.status === 'paid') {
    const label = days > 0 ? paymentTexts.say('paidLate', { days }) : billStatusText('paid');
    return { tone: days > 0 ? 'gold' : 'ok', icon: null, label: label[locale] };
  }
  if (isOverdue(bill, dayOf(now))) return { tone: 'bad', icon: 'clock', label: paymentTexts.say('overdue', { days })[locale] };
  return { tone: bill.status === 'partly' ? 'info' : 'wait', icon: null, label: billStatusText(bill.status)[locale] };
}

export function billRow(bill: Bill, now: Date, locale: Locale) {
  return {
    href: paths.bill(bill.id),
    number: bill.number,
    under: say('forDelivery', { period: bill.period })[locale],
    title: bill.title,
    umkm: bill.umkmName,
    buyer: bill.buyerName,
    amount: idrText(bill.amountIdr)[locale],
    due: dayText(bill.dueOn)[locale],
    status: billBadge(bill, now, locale),
  };
}
export type BillRowView = ReturnType<typeof billRow>;

/** The bills of a deal that this person may see, for the deal's page. */
export function paymentSection(deal: Deal, bills: readonly Bill[], now: Date, locale: Locale) {
  const sum = (pick: (bill: Bill) => number) => bills.reduce((total, bill) => total + pick(bill), 0);
  const words = { billed: idrText(sum(({ amountIdr }) => amountIdr)), paid: idrText(sum(({ paidIdr }) => paidIdr)) };
  return {
    title: say('section')[locale],
    lead: bills.length > 0 ? say('sectionLead', words)[locale] : null,
    none: bills.length === 0 ? say('sectionNone')[locale] : null,
    topics: `deal:${deal.id}`,
    /** Who bills is told in a consortium alone: elsewhere it is the same one in every row. */
    parties: umkmCount(deal) > 1,
    rows: bills.map((bill) => billRow(bill, now, locale)),
  };
}

import { quantityText } from '../../catalogue/units.ts';
import { writeNumber } from '../../http/fields.ts';
import { formFields } from '../../http/form.view.ts';
import { addressWith, pagerOf } from '../../http/listing.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { priceText } from '../../proposals/proposalPages.texts.ts';
import { dayOf, dayText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import type { Page } from '../../shared/page.ts';
import type { Locale } from '../../shared/text.ts';
import { billBadge, billRow } from './dealPayment.view.ts';
import { dealSections } from '../dealSections.view.ts';
import { billTabs, type BillTab } from './payment.input.ts';
import { owedIdr, paymentWays, type Announcement, type Bill, type Payment } from './payment.rules.ts';
import { paymentWayText } from './payment.texts.ts';
import { paymentPagesTexts } from './paymentPages.texts.ts';

const { say } = paymentPagesTexts;

function factsOf(bill: Bill, locale: Locale) {
  const fact = (label: string, value: string, href: string | null = null) => ({ label, value, href, badge: null });
  const counted = say('countedFrom', {
    quantity: quantityText(bill.quantity, bill.unit),
    price: priceText(bill.priceIdr, bill.unit),
  });
  return [
    fact(say('amount')[locale], idrText(bill.amountIdr)[locale]),
    fact(say('counted')[locale], counted[locale]),
    fact(say('accepted')[locale], dayText(bill.acceptedOn)[locale]),
    fact(say('issuedOn')[locale], dayText(bill.issuedOn)[locale]),
    fact(say('due')[locale], dayText(bill.dueOn)[locale]),
    fact(say('paid')[locale], idrText(bill.paidIdr)[locale]),
    fact(say('owed')[locale], idrText(owedIdr(bill))[locale]),
    fact(say('delivery')[locale], bill.deliveryNumber, paths.delivery(bill.deliveryId)),
    fact(say('deal')[locale], bill.dealNumber, paths.deal(bill.dealId)),
  ];
}

function paymentItem(payment: Payment | Announcement, arrived: boolean, locale: Locale) {
  const { amountIdr, way, paidOn, recordedBy, reference } = payment;
  return {
    icon: arrived ? 'check' : 'clock',
    state: arrived ? 'done' : 'now',
    title: say('paymentLine', { amount: idrText(amountIdr), way: paymentWayText(way) })[locale],
    badge: null,
    meta: say(arrived ? 'recordedBy' : 'announcedBy', { day: dayText(paidOn), name: recordedBy })[locale],
    text: reference || null,
    link: null,
  };
}

/** What the buyer has said since the last payment was recorded. */
function waiting({ announced, payments }: Bill): readonly Announcement[] {
  const last = payments.at(-1)?.at;
  return announced.filter(({ at }) => !last || at > last);
}

function payFormOf(
  bill: Bill,
  part: Part,
  today: string,
  formKey: string,
  locale: Locale,
  typed: Typed,
  problems: FieldProblems,
) {
  const said = waiting(bill).at(-1);
  const start = {
    amountIdr: writeNumber(said?.amountIdr ?? owedIdr(bill)),
    paidOn: said?.paidOn ?? today,
    way: said?.way ?? 'transfer',
  };
  const form = formFields(locale, { ...start, reference: said?.reference ?? '', ...typed }, problems);
  const key = part === 'buyer' ? 'announce' : 'record';
  return {
    action: part === 'buyer' ? paths.announcePayment(bill.id) : paths.recordPayment(bill.id),
    title: say(key)[locale],
    lead: say(`${key}Lead`)[locale],
    formKey,
    amount: form.text('amountIdr', say('payAmount'), { prefix: 'Rp', inputmode: 'numeric' }),
    day: form.text('paidOn', say('payDay'), { type: 'date', max: today }),
    way: form.select(
      'way',
      say('payWay'),
      paymentWays.map((value) => ({ value, label: paymentWayText(value) })),
    ),
    reference: form.text('reference', say('payReference'), { required: false, maxlength: 60, hint: say('payReferenceHint') }),
  };
}

export interface BillView {
  readonly bill: Bill;
  readonly part: Part;
  readonly formKey: string;
}

/** One bill with its payments, and the form in which this part records or announces one. */
export function billPage(locale: Locale, now: Date, { bill, part, formKey }: BillView, typed: Typed, problems: FieldProblems) {
  const history = [
    ...bill.payments.map((payment) => paymentItem(payment, true, locale)),
    ...waiting(bill).map((said) => paymentItem(said, false, locale)),
  ];
  return {
    page: { title: bill.number, description: null, section: 'bills' },
    title: bill.number,
    lead: say('lead', { umkm: bill.umkmName, buyer: bill.buyerName, title: bill.title })[locale],
    back: { href: paths.bills, label: say('backToList')[locale] },
    topics: `deal:${bill.dealId}`,
    errors: formFields(locale, typed, problems).errors,
    status: billBadge(bill, now, locale),
    facts: factsOf(bill, locale),
    history,
    none: history.length === 0 ? say('noPayments')[locale] : null,
    form: bill.status === 'paid' ? null : payFormOf(bill, part, dayOf(now), formKey, locale, typed, problems),
  };
}

const tabWords = { open: 'tabOpen', overdue: 'tabOverdue', paid: 'tabPaid', all: 'tabAll' } as const;
const leads = { owner: 'ownerLead', buyer: 'buyerLead', coordinator: 'coordinatorLead' } as const;

export interface BillList {
  readonly part: Part;
  readonly tab: BillTab;
  readonly list: Page<Bill>;
  readonly counts: Readonly<Record<BillTab, number>>;
}

/** The bills a person may see, those due first at the top. */
export function billListPage(locale: Locale, now: Date, { part, tab, list, counts }: BillList) {
  const hrefOf = (to: BillTab, page = 1) => addressWith(paths.bills, { tab: to === 'open' ? '' : to, page });
  return {
    page: { title: say('title')[locale], description: null, section: 'bills' },
    title: say('title')[locale],
    lead: say(leads[part])[locale],
    sections: dealSections('bills', locale),
    tabs: {
      label: say('tabs')[locale],
      items: billTabs.map((each) => ({
        href: hrefOf(each),
        label: say(tabWords[each])[locale],
        count: counts[each],
        active: each === tab,
      })),
    },
    rows: list.items.map((bill) => ({ ...billRow(bill, now, locale), under: bill.title })),
    pager: pagerOf(list, (page) => hrefOf(tab, page), locale),
    empty: { icon: 'wallet', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

import { quantityText } from '../../catalogue/units.ts';
import { formFields, type FormFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { dayOf, dayText, momentText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Locale } from '../../shared/text.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import type { BillRowView } from '../payment/dealPayment.view.ts';
import { deliveryBadge, deliveryName } from './dealDelivery.view.ts';
import { acceptedLot, balanceOf, sentLots, sentQuantity, type Delivery, type Lot, type Share } from './delivery.rules.ts';
import { differenceText, followUpText, refusalReasonText, testText } from './delivery.texts.ts';
import { acceptFormOf, lotFormOf, planFormOf } from './deliveryForms.view.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';
import { lotBadge } from './lotBadge.view.ts';

const { say } = deliveryPagesTexts;

function answerButtons(delivery: Delivery, lot: Lot, locale: Locale) {
  const button = (answer: 'allow' | 'stop', kind: string) => ({
    ...{ action: paths.answerLot(delivery.id), label: say(answer)[locale], kind, icon: null },
    ...{ question: say('allowAsk')[locale], confirm: say(answer)[locale] },
    fields: [
      { name: 'code', value: lot.code },
      { name: 'answer', value: answer },
    ],
  });
  return [button('allow', ''), button('stop', 'danger')];
}

function lotItem(delivery: Delivery, lot: Lot, part: Part, open: boolean, locale: Locale) {
  const { code, umkmName, quantity, productName, producedOn, tests, recordedBy, recordedAt } = lot;
  const answered = acceptedLot(delivery, code);
  const what = say('lotLine', {
    quantity: quantityText(quantity, delivery.unit),
    product: productName,
    day: dayText(producedOn),
  });
  const file = (fileId: string, label: string) => ({ href: paths.deliveryFile(delivery.id, fileId), label });
  const proofs = tests.flatMap(({ fileId }) => (fileId ? [file(fileId, say('proof')[locale])] : []));
  const photos = answered?.fileIds.map((fileId, index) => file(fileId, say('photo', { number: index + 1 })[locale])) ?? [];
  const refused = answered?.reason
    ? `${quantityText(answered.refused, delivery.unit)[locale]}: ${refusalReasonText(answered.reason)[locale]}${answered.words ? `. ${answered.words}` : ''}`
    : null;
  return {
    ...{ code, href: paths.lot(code), maker: umkmName, what: what[locale], badge: lotBadge(lot, answered, locale) },
    tests: tests.map((test) => ({
      text: testText(test)[locale],
      tone: test.passed ? 'ok' : 'bad',
      icon: test.passed ? 'check' : 'warning',
    })),
    by: say('lotBy', { name: recordedBy, when: momentText(recordedAt) })[locale],
    accepted: answered ? quantityText(answered.accepted, delivery.unit)[locale] : null,
    refused,
    files: [...proofs, ...photos],
    label: { href: paths.lotLabel(code), label: say('label')[locale] },
    answers: lot.state === 'held' && part === 'buyer' && open ? answerButtons(delivery, lot, locale) : null,
  };
}

function shareRows(delivery: Delivery, locale: Locale) {
  const { unit } = delivery;
  return balanceOf(delivery).map(({ umkmName, umkmKecamatan, productName, quantity, sent, accepted, difference }) => ({
    umkm: umkmName,
    under: [productName, umkmKecamatan].filter(Boolean).join(', '),
    share: quantityText(quantity, unit)[locale],
    sent: sent === 0 ? '–' : quantityText(sent, unit)[locale],
    difference: sent === 0 ? '–' : differenceText(difference, unit)[locale],
    tone: sent === 0 ? '' : difference < 0 ? 'bad' : difference > 0 ? 'wait' : 'ok',
    accepted: delivery.acceptance ? quantityText(accepted, unit)[locale] : '–',
  }));
}

function factsOf(delivery: Delivery, locale: Locale) {
  const { dueOn, quantity, unit, orderNumber, acceptance, lots } = delivery;
  const fact = (label: string, value: string) => ({ label, value, href: null, badge: null });
  return [
    fact(say('due')[locale], dayText(dueOn)[locale]),
    fact(say('planned')[locale], quantityText(quantity, unit)[locale]),
    ...(sentLots(lots).length > 0 ? [fact(say('sent')[locale], quantityText(sentQuantity(delivery), unit)[locale])] : []),
    ...(acceptance ? [fact(say('accepted')[locale], quantityText(acceptance.acceptedQuantity, unit)[locale])] : []),
    ...(orderNumber ? [fact(say('order2')[locale], orderNumber)] : []),
    ...(acceptance?.followUp ? [fact(say('followUpFact')[locale], followUpText(acceptance.followUp)[locale])] : []),
  ];
}

/** The delivery that brings what was missing here, or the one whose gap this one fills. */
function relatedFacts({ delivery, others }: Pick<DeliveryView, 'delivery' | 'others'>, locale: Locale) {
  return others.map((other) => ({
    label: say(other.id === delivery.replaces ? 'replacesFact' : 'replacedByFact')[locale],
    value: `${other.number}, ${dayText(other.dueOn)[locale]}`,
    href: paths.delivery(other.id),
    badge: null,
  }));
}

export interface DeliveryView {
  readonly delivery: Delivery;
  readonly deal: Deal;
  readonly part: Part;
  /** The members for whom this person may record lots. */
  readonly mine: readonly Share[];
  /** The replacement of this delivery, and the delivery that this one replaces. */
  readonly others: readonly Delivery[];
  readonly bills: {
    readonly rows: readonly BillRowView[];
    readonly issue: { action: string; label: string; text: string } | null;
  };
  readonly formKey: string;
}

/** What is waited for, where this person has nothing to do. */
function waitsOf({ delivery, part }: DeliveryView, locale: Locale): string | null {
  if (delivery.acceptance) return null;
  if (part === 'buyer') return sentLots(delivery.lots).length === 0 ? say('waitLots')[locale] : null;
  return delivery.status === 'sent' ? say('waitAccept')[locale] : null;
}

/** The same fields stand once for every lot: the messages above the form say whose they are. */
function namedByLot(errors: FormFields['errors'], lots: readonly Lot[]): FormFields['errors'] {
  return errors.map((error) => {
    const lot = lots.find(({ code }) => error.field.endsWith(`-${code}`));
    return lot ? { ...error, label: lot.code } : error;
  });
}

/** One delivery: shares, lots with their tests, acceptance and bills, with the forms of the part this person has in it. */
export function deliveryPage(locale: Locale, now: Date, view: DeliveryView, typed: Typed, problems: FieldProblems) {
  const { delivery, deal, part, mine, bills, formKey } = view;
  const today = dayOf(now);
  const form = formFields(locale, { producedOn: today, ...typed }, problems);
  const open = !delivery.acceptance && !isClosed(deal.status) && deal.status !== 'disputed';
  const accepts = open && part === 'buyer' && delivery.status === 'sent' && delivery.lots.every(({ state }) => state !== 'held');
  const name = deliveryName(delivery)[locale];
  const words = { number: delivery.number, deal: deal.number, supplier: deal.supplierName, buyer: deal.terms.buyerName };
  return {
    page: { title: `${name} ${deal.number}`, description: null, section: 'deals' },
    title: `${name}: ${delivery.title}`,
    lead: say('lead', words)[locale],
    back: { href: paths.deal(deal.id), label: say('toDeal', { number: deal.number })[locale] },
    topics: `deal:${deal.id}`,
    errors: namedByLot(form.errors, delivery.lots),
    status: deliveryBadge(delivery.status, locale),
    facts: [...factsOf(delivery, locale), ...relatedFacts(view, locale)],
    shares: shareRows(delivery, locale),
    lots: delivery.lots.map((lot) => lotItem(delivery, lot, part, open, locale)),
    waits: waitsOf(view, locale),
    lotForm: open && mine.length > 0 ? lotFormOf(delivery, mine, today, formKey, locale, form) : null,
    acceptForm: accepts ? acceptFormOf(delivery, today, locale, typed, problems) : null,
    planForm:
      open && part === 'buyer' && delivery.lots.length === 0 ? planFormOf(delivery, today, locale, typed, problems) : null,
    record: delivery.acceptance
      ? { number: delivery.acceptance.number, href: paths.acceptDelivery(delivery.id), pdf: paths.acceptancePdf(delivery.id) }
      : null,
    bills,
  };
}

import { fromBase, quantityText, unitBySlug } from '../../catalogue/units.ts';
import { formFields, type FormFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { dayOf, dayText, instantText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { sameText, type Locale } from '../../shared/text.ts';
import { isClosed, type Deal } from '../deals.rules.ts';
import type { BillRowView } from '../payment/dealPayment.view.ts';
import { deliveryBadge, deliveryName } from './dealDelivery.view.ts';
import {
  balanceOf,
  followUps,
  hasFailed,
  refusalReasons,
  sentLots,
  sentQuantity,
  testKinds,
  type Delivery,
  type Lot,
  type LotState,
  type Share,
} from './delivery.rules.ts';
import {
  deliveryTexts,
  differenceText,
  followUpText,
  lotStateText,
  refusalReasonText,
  testKindText,
  testText,
} from './delivery.texts.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';

const { say } = deliveryPagesTexts;
const lotTones: Readonly<Record<LotState, string>> = { sent: 'info', held: 'bad', stopped: '' };

/** What a lot's badge says; a lot that failed its test says so wherever it is shown. */
export function lotBadge(lot: Lot, locale: Locale) {
  if (lot.state === 'sent' && hasFailed(lot))
    return { tone: 'bad', icon: 'warning', label: deliveryTexts.say('lotDespite')[locale] };
  return { tone: lotTones[lot.state], icon: null, label: lotStateText(lot.state)[locale] };
}

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
  const answered = delivery.acceptance?.lots.find((each) => each.code === code);
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
    ...{ code, href: paths.lot(code), maker: umkmName, what: what[locale], badge: lotBadge(lot, locale) },
    tests: tests.map((test) => ({
      text: testText(test)[locale],
      tone: test.passed ? 'ok' : 'bad',
      icon: test.passed ? 'check' : 'warning',
    })),
    by: say('lotBy', { name: recordedBy, when: instantText(recordedAt) })[locale],
    accepted: answered ? quantityText(answered.accepted, delivery.unit)[locale] : null,
    refused,
    files: [...proofs, ...photos],
    label: { href: paths.lotLabel(code), label: say('label')[locale] },
    answers: lot.state === 'held' && part === 'buyer' && open ? answerButtons(delivery, lot, locale) : null,
  };
}

function lotFormOf(
  delivery: Delivery,
  shares: readonly Share[],
  today: string,
  formKey: string,
  locale: Locale,
  form: FormFields,
) {
  const unit = unitBySlug(delivery.unit)?.name ?? sameText(delivery.unit);
  const optional = { required: false } as const;
  return {
    action: paths.recordLot(delivery.id),
    formKey,
    only: shares.length === 1 ? shares[0]!.umkmId : null,
    umkm: form.select(
      'umkmId',
      say('forUmkm'),
      shares.map(({ umkmId, umkmName }) => ({ value: umkmId, label: sameText(umkmName) })),
    ),
    quantity: form.text('quantity', say('quantity'), { inputmode: 'decimal', suffix: unit[locale] }),
    producedOn: form.text('producedOn', say('producedOn'), { type: 'date', max: today }),
    testKind: form.select(
      'testKind',
      say('testKind'),
      testKinds.map((value) => ({ value, label: testKindText(value) })),
      { ...optional, blank: say('testNone') },
    ),
    testValue: form.text('testValue', say('testValue'), { ...optional, hint: say('testValueHint'), maxlength: 40 }),
    testLimit: form.text('testLimit', say('testLimit'), { ...optional, hint: say('testLimitHint'), maxlength: 40 }),
    testPassed: form.radios(
      'testPassed',
      say('testPassed'),
      [
        { value: 'passed', label: say('passed') },
        { value: 'failed', label: say('failed') },
      ],
      optional,
    ),
    testFile: form.text('testFile', say('testFile'), { ...optional, type: 'file', accept: 'image/*,application/pdf' }),
  };
}

/** An amount as a form shows it, in the named unit. */
function typedAmount(amount: number, unit: string, locale: Locale): string {
  const typed = String(fromBase(amount, unit));
  return locale === 'id' ? typed.replace('.', ',') : typed;
}

function acceptFormOf(delivery: Delivery, today: string, locale: Locale, typed: Typed, problems: FieldProblems) {
  const { unit } = delivery;
  const lots = sentLots(delivery.lots);
  const start = Object.fromEntries(lots.map(({ code, quantity }) => [`accepted-${code}`, typedAmount(quantity, unit, locale)]));
  const form = formFields(locale, { ...start, ...typed }, problems);
  const reasons = refusalReasons.map((value) => ({ value, label: refusalReasonText(value) }));
  const name = unitBySlug(unit)?.name ?? sameText(unit);
  return {
    action: paths.acceptDelivery(delivery.id),
    lots: lots.map((lot) => ({
      ...{ code: lot.code, maker: lot.umkmName, badge: hasFailed(lot) ? lotBadge(lot, locale) : null },
      accepted: form.text(`accepted-${lot.code}`, say('acceptAmount', { sent: quantityText(lot.quantity, unit) }), {
        ...{ inputmode: 'decimal', suffix: name[locale] },
      }),
      reason: form.select(`reason-${lot.code}`, say('reason'), reasons, { required: false, blank: say('reasonNone') }),
      words: form.text(`words-${lot.code}`, say('reasonWords'), { required: false, maxlength: 300 }),
      photo: form.text(`photo-${lot.code}`, say('photos'), { required: false, type: 'file', accept: 'image/*' }),
    })),
    followUp: form.radios(
      'followUp',
      say('followUp'),
      followUps.map((value) => ({ value, label: followUpText(value) })),
      { required: false },
    ),
    dueOn: form.text('dueOn', say('replaceOn'), { required: false, type: 'date', min: today }),
  };
}

function planFormOf(delivery: Delivery, today: string, locale: Locale, typed: Typed, problems: FieldProblems) {
  const { id, dueOn, quantity, unit } = delivery;
  const form = formFields(locale, { dueOn, quantity: typedAmount(quantity, unit, locale), ...typed }, problems);
  return {
    action: paths.replanDelivery(id),
    dueOn: form.text('dueOn', say('due'), { type: 'date', min: today }),
    quantity: form.text('quantity', say('quantity'), {
      inputmode: 'decimal',
      suffix: (unitBySlug(unit)?.name ?? sameText(unit))[locale],
    }),
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
  ];
}

export interface DeliveryView {
  readonly delivery: Delivery;
  readonly deal: Deal;
  readonly part: Part;
  /** The members for whom this person may record lots. */
  readonly mine: readonly Share[];
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
    errors: form.errors,
    status: deliveryBadge(delivery.status, locale),
    facts: factsOf(delivery, locale),
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

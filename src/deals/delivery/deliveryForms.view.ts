import { writeNumber } from '../../http/fields.ts';
import { fromBase, quantityText, unitBySlug } from '../../catalogue/units.ts';
import { formFields, type FormFields } from '../../http/form.view.ts';
import type { Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { sameText, type Locale } from '../../shared/text.ts';
import { followUps, hasFailed, refusalReasons, sentLots, testKinds, type Delivery, type Share } from './delivery.rules.ts';
import { followUpText, refusalReasonText, testKindText } from './delivery.texts.ts';
import { lotBadge } from './lotBadge.view.ts';
import { deliveryPagesTexts } from './deliveryPages.texts.ts';

const { say } = deliveryPagesTexts;

/** The form in which a lot is recorded as sent. */
export function lotFormOf(
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

/** The form in which the buyer accepts what was sent, lot by lot. */
export function acceptFormOf(delivery: Delivery, today: string, locale: Locale, typed: Typed, problems: FieldProblems) {
  const { unit } = delivery;
  const lots = sentLots(delivery.lots);
  const start = Object.fromEntries(lots.map(({ code, quantity }) => [`accepted-${code}`, writeNumber(fromBase(quantity, unit))]));
  const form = formFields(locale, { ...start, ...typed }, problems);
  const reasons = refusalReasons.map((value) => ({ value, label: refusalReasonText(value) }));
  const name = unitBySlug(unit)?.name ?? sameText(unit);
  return {
    action: paths.acceptDelivery(delivery.id),
    lots: lots.map((lot) => ({
      ...{ code: lot.code, maker: lot.umkmName, badge: hasFailed(lot) ? lotBadge(lot, null, locale) : null },
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

/** The form in which the buyer shifts a delivery of which nothing was sent yet. */
export function planFormOf(delivery: Delivery, today: string, locale: Locale, typed: Typed, problems: FieldProblems) {
  const { id, dueOn, quantity, unit } = delivery;
  const form = formFields(locale, { dueOn, quantity: writeNumber(fromBase(quantity, unit)), ...typed }, problems);
  return {
    action: paths.replanDelivery(id),
    dueOn: form.text('dueOn', say('due'), { type: 'date', min: today }),
    quantity: form.text('quantity', say('quantity'), {
      inputmode: 'decimal',
      suffix: (unitBySlug(unit)?.name ?? sameText(unit))[locale],
    }),
  };
}

import { writeNumber } from '../http/fields.ts';
import { categories, categoryGroups } from '../catalogue/categories.ts';
import { certificateTypes } from '../catalogue/certificates.ts';
import { partnershipPatterns } from '../catalogue/patterns.ts';
import { fromBase, units } from '../catalogue/units.ts';
import { formFields, type Option } from '../http/form.view.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import type { Buyer } from '../profiles/profiles.rules.ts';
import { answerHourChoices } from '../proposals/clock.rules.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { sameText, type Locale } from '../shared/text.ts';
import { deliveryPlaceByName, deliveryPlaces } from './deliveryPlaces.ts';
import { needFormTexts } from './needForm.texts.ts';
import { mayPublish, MOST_AT_ONCE, USUAL_PAYMENT_DAYS, type Need } from './needs.rules.ts';

const { say } = needFormTexts;

const groupNames = new Map(categoryGroups.map(({ slug, name }) => [slug, name]));
const categoryOptions: readonly Option[] = categories.map(({ slug, group, name }) => {
  const of = groupNames.get(group) ?? name;
  return { value: slug, label: { id: `${of.id}: ${name.id}`, en: `${of.en}: ${name.en}` } };
});
const unitOptions: readonly Option[] = units.map(({ slug, name }) => ({ value: slug, label: name }));
const placeOptions: readonly Option[] = deliveryPlaces.map(({ code, name, local }) => ({
  value: code,
  label: local ? say('kecamatanOf', { name }) : sameText(name),
}));
const certificateOptions: readonly Option[] = certificateTypes.map(({ slug, name }) => ({ value: slug, label: name }));
const patternOptions: readonly Option[] = partnershipPatterns.map(({ slug, name }) => ({ value: slug, label: name }));
const hourOptions: readonly Option[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: sameText(`${String(hour).padStart(2, '0')}.00`),
}));
const answerHourOptions: readonly Option[] = answerHourChoices.map((hours) => ({
  value: String(hours),
  label: hours < 24 ? say('hoursCount', { count: hours }) : say('daysCount', { count: hours / 24 }),
}));
const frequencyOptions: readonly Option[] = (['once', 'weekly', 'monthly'] as const).map((value) => ({
  value,
  label: say(value),
}));
const priceKindOptions: readonly Option[] = [
  { value: 'target', label: say('target'), note: say('targetNote') },
  { value: 'firm', label: say('firm'), note: say('firmNote') },
];

/** What a new form holds before anything is typed: goods in two weeks, answers in three days. */
export function newNeedTyped(buyer: Pick<Buyer, 'place'>, now: Date, formKey: string): Typed {
  const today = dayOf(now);
  return {
    formKey,
    unit: 'kg',
    frequency: 'monthly',
    priceKind: 'target',
    place: deliveryPlaceByName(buyer.place)?.code ?? '',
    deliveryFrom: addDays(today, 14),
    deliveryUntil: addDays(today, 104),
    pattern: 'perdagangan-umum',
    paymentDays: String(USUAL_PAYMENT_DAYS),
    answerDay: addDays(today, 3),
    answerHour: '17',
    answerHours: '48',
    autoAtOnce: '1',
  };
}

/** A need as its form would have been typed. */
export function typedNeed(need: Need): Typed {
  const wibHour = new Date(need.answerBy.getTime() + 7 * 3_600_000).getUTCHours();
  return {
    title: need.title,
    description: need.description,
    category: need.category ?? '',
    quantity: need.quantity > 0 ? writeNumber(fromBase(need.quantity, need.unit)) : '',
    unit: need.unit,
    frequency: need.frequency,
    maxPrice: need.maxPriceIdr === null ? '' : writeNumber(need.maxPriceIdr),
    priceKind: need.priceFirm ? 'firm' : 'target',
    place: deliveryPlaceByName(need.deliverTo.name)?.code ?? '',
    deliveryFrom: need.deliveryFrom,
    deliveryUntil: need.deliveryUntil,
    must: [...need.mustCertificates],
    nice: [...need.niceCertificates],
    pattern: need.pattern,
    paymentDays: String(need.paymentDays),
    answerDay: dayOf(need.answerBy),
    answerHour: String(wibHour),
    answerHours: need.answerHours === null ? '' : String(need.answerHours),
    ...(need.autoInvite ? { autoInvite: 'on' } : {}),
    autoAtOnce: String(need.autoInvite?.atOnce ?? 1),
    autoUntil: need.autoInvite?.until ? addDays(dayOf(need.autoInvite.until), -1) : '',
  };
}

function needFields(locale: Locale, typed: Typed, problems: FieldProblems, now: Date) {
  const form = formFields(locale, typed, problems);
  const today = dayOf(now);
  return {
    errors: form.errors,
    title: form.text('title', say('title'), { hint: say('titleHint'), maxlength: 120 }),
    description: form.textarea('description', say('description'), {
      hint: say('descriptionHint'),
      required: false,
      maxlength: 2_000,
      rows: 5,
    }),
    category: form.select('category', say('category'), categoryOptions, { blank: say('categoryNone'), required: false }),
    quantity: form.text('quantity', say('quantity'), { hint: say('quantityHint'), inputmode: 'decimal', placeholder: '250' }),
    unit: form.select('unit', say('unit'), unitOptions),
    frequency: form.radios('frequency', say('frequency'), frequencyOptions),
    maxPrice: form.text('maxPrice', say('maxPrice'), {
      hint: say('maxPriceHint'),
      prefix: 'Rp',
      inputmode: 'numeric',
      required: false,
      placeholder: '38.000',
    }),
    priceKind: form.radios('priceKind', say('priceKind'), priceKindOptions),
    place: form.select('place', say('place'), placeOptions, { hint: say('placeHint'), blank: say('choosePlace') }),
    deliveryFrom: form.text('deliveryFrom', say('deliveryFrom'), { type: 'date', min: today }),
    deliveryUntil: form.text('deliveryUntil', say('deliveryUntil'), { type: 'date', min: today }),
    must: form.checks('must', say('must'), certificateOptions, { hint: say('mustHint'), required: false }),
    nice: form.checks('nice', say('nice'), certificateOptions, { hint: say('niceHint'), required: false }),
    pattern: form.select('pattern', say('pattern'), patternOptions),
    paymentDays: form.text('paymentDays', say('paymentDays'), {
      hint: say('paymentHint'),
      inputmode: 'numeric',
      suffix: say('days')[locale],
    }),
    answerDay: form.text('answerDay', say('answerDay'), { type: 'date', min: today }),
    answerHour: form.select('answerHour', say('answerHour'), hourOptions),
    answerHours: form.select('answerHours', say('answerHours'), answerHourOptions, {
      hint: say('answerHoursHint'),
      blank: say('untilDeadline'),
      required: false,
    }),
    autoInvite: form.checkbox('autoInvite', say('autoInvite'), { required: false, note: say('autoInviteNote') }),
    autoAtOnce: form.text('autoAtOnce', say('autoAtOnce'), {
      ...{ type: 'number', inputmode: 'numeric', min: 1, max: MOST_AT_ONCE, required: false },
    }),
    autoUntil: form.text('autoUntil', say('autoUntil'), {
      ...{ type: 'date', min: today, hint: say('autoUntilHint'), required: false },
    }),
  };
}

export interface FormState {
  readonly locale: Locale;
  readonly now: Date;
  readonly typed: Typed;
  readonly problems: FieldProblems;
}

/** The form of a need that does not exist yet. `notice` says why it cannot be published now; null when it can. */
export function newNeedPage({ locale, now, typed, problems }: FormState, buyer: Pick<Buyer, 'status'>, notice: string | null) {
  return {
    page: { title: say('newTitle')[locale], description: null, section: 'needs' },
    back: { href: paths.needs, label: say('back')[locale] },
    title: say('newTitle')[locale],
    lead: say('newLead')[locale],
    action: paths.needs,
    formKey: typed['formKey'] ?? '',
    draftName: 'need-new',
    locked: false,
    canPublish: mayPublish(buyer.status),
    canDraft: true,
    notice,
    form: needFields(locale, typed, problems, now),
  };
}

/** The form of a need that exists; `locked` while owners consider proposals. */
export function editNeedPage({ locale, now, typed, problems }: FormState, need: Need, locked: boolean) {
  return {
    page: { title: say('editTitle')[locale], description: null, section: 'needs' },
    back: { href: paths.need(need.id), label: need.title },
    title: say('editTitle')[locale],
    lead: `${need.number} · ${need.title}`,
    action: paths.editNeed(need.id),
    formKey: '',
    draftName: `need-${need.id}-${need.version}`,
    locked,
    canPublish: false,
    canDraft: false,
    notice: null,
    form: needFields(locale, typed, problems, now),
  };
}

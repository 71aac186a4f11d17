import { writeNumber } from '../../http/fields.ts';
import { unitBySlug } from '../../catalogue/units.ts';
import { formFields, type Option } from '../../http/form.view.ts';
import type { Cluster } from '../../profiles/clusters/clusters.rules.ts';
import type { Umkm } from '../../profiles/profiles.rules.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { idrText } from '../../shared/money.ts';
import { sameText, type Locale } from '../../shared/text.ts';
import type { Need } from '../needs.rules.ts';
import type { PlanQuery } from './consortium.input.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import type { NeedPlan } from './planForNeed.ts';
import { nearnesses, weighings } from './planning.rules.ts';

const { say } = consortiumPagesTexts;

export interface PlanView {
  readonly need: Need;
  readonly planned: NeedPlan;
  readonly query: PlanQuery;
  readonly umkm: ReadonlyMap<string, Umkm>;
  readonly clusters: readonly Cluster[];
  readonly seal: string;
  readonly formKey: string;
  readonly problems: FieldProblems;
  /** Until when those who are asked now may answer. */
  readonly answerBy: Date;
}

/** What one of the need's unit is called. */
export function unitName(need: Need) {
  return unitBySlug(need.unit)?.name ?? sameText(need.unit);
}

function leadChoices({ planned, umkm, clusters, query }: PlanView): Option[] {
  const leads = clusters.flatMap(({ leadUmkmId, name }) => (leadUmkmId ? [{ value: leadUmkmId, label: sameText(name) }] : []));
  const members = planned.plan.members.slice(0, 12).map(({ umkmId }) => umkmId);
  const others = [...new Set([...members, ...(query.lead ? [query.lead] : [])])]
    .filter((id) => !leads.some(({ value }) => value === id))
    .flatMap((id) => {
      const one = umkm.get(id);
      return one ? [{ value: id, label: sameText(one.name) }] : [];
    });
  return [...leads, ...others];
}

/** The form of a plan's options, filled in as they are. */
export function optionFields(view: PlanView, locale: Locale) {
  const { need, query, planned, problems } = view;
  const price = query.price || (planned.usualPriceIdr === null ? '' : writeNumber(planned.usualPriceIdr));
  const { max, min, weighing, nearness, lead } = query;
  const typed = { max: String(max), min: String(min).replace('.', ','), weighing, nearness, lead, price };
  const form = formFields(locale, typed, problems);
  const unit = unitName(need);
  const weighWords = { score: say('weighScore'), even: say('weighEven'), price: say('weighPrice') };
  const nearWords = { no: say('nearNo'), some: say('nearSome'), much: say('nearMuch') };
  const usual = planned.usualPriceIdr === null ? '–' : idrText(planned.usualPriceIdr);
  return {
    errors: form.errors,
    max: form.text('max', say('max'), { type: 'number', min: 1, max: 500, inputmode: 'numeric' }),
    min: form.text('min', say('min'), { suffix: unit[locale], inputmode: 'decimal', hint: say('minHint') }),
    weighing: form.select(
      'weighing',
      say('weighing'),
      weighings.map((value) => ({ value, label: weighWords[value] })),
    ),
    nearness: form.select(
      'nearness',
      say('nearness'),
      nearnesses.map((value) => ({ value, label: nearWords[value] })),
    ),
    lead: form.select('lead', say('lead'), leadChoices(view), { required: false, blank: say('leadNone'), hint: say('leadHint') }),
    price: form.text('price', say('price', { unit }), {
      prefix: 'Rp',
      inputmode: 'numeric',
      hint: say('priceHint', { price: usual }),
    }),
    ceiling: need.maxPriceIdr === null ? null : say('priceCeiling', { price: idrText(need.maxPriceIdr) })[locale],
    hidden: Object.entries({ ...typed, price }).map(([name, value]) => ({ name, value })),
  };
}

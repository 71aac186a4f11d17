import { formatQuantity, quantityText } from '../catalogue/units.ts';
import { formFields, type Option } from '../http/form.view.ts';
import { addressWith } from '../http/listing.ts';
import type { Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import type { Product } from '../profiles/profiles.rules.ts';
import { dayText } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { joinTexts, type Locale, type Text } from '../shared/text.ts';
import { byMonth, declaredIn, USUAL_PERCENT, type MonthState } from './capacity.rules.ts';
import type { Month } from './months.rules.ts';
import { monthName } from './months.texts.ts';
import { hintsOf, seasonPercents } from './season.rules.ts';
import { percentText, seasonTexts } from './season.texts.ts';

const { say } = seasonTexts;

function optionsFor({ unit, capacityPerMonth }: Product, state: MonthState | undefined): Option[] {
  const percents = [...new Set([...seasonPercents, state?.percent ?? USUAL_PERCENT])].sort((one, other) => one - other);
  return percents.map((percent) => {
    const amount = quantityText(declaredIn(capacityPerMonth, { percent, extra: 0 }), unit);
    return { value: String(percent), label: say('option', { words: percentText(percent), percent, amount }) };
  });
}

function hintText(month: Month, { unit }: Product, state: MonthState | undefined): Text | null {
  const taken = (state?.held ?? 0) + (state?.booked ?? 0);
  const hints = hintsOf(month).map(({ kind, from, until }) => say(kind, { from: dayText(from), until: dayText(until) }));
  if (taken > 0) hints.push(say('taken', { amount: quantityText(taken, unit) }));
  return hints.length > 0 ? joinTexts(hints, ' ') : null;
}

export interface SeasonForm {
  readonly product: Product;
  readonly months: readonly Month[];
  readonly year: number;
  readonly years: number;
  readonly states: readonly MonthState[];
  /** What was typed in a refused form; null when it is drawn from what is kept. */
  readonly typed: Typed | null;
  readonly problems: FieldProblems;
}

/** The form in which an owner says how much of the usual each of twelve months brings. */
export function seasonPage(locale: Locale, { product, months, year, years, states, typed, problems }: SeasonForm) {
  const known = byMonth(states);
  const kept: Typed = Object.fromEntries(months.map((month) => [month, String(known.get(month)?.percent ?? USUAL_PERCENT)]));
  const form = formFields(locale, typed ?? kept, problems);
  const yearHref = (which: number) => addressWith(paths.season(product.id), { year: which > 1 ? which : '' });
  return {
    page: { title: say('title', { product: product.name })[locale], description: null, section: 'profile' },
    title: say('title', { product: product.name })[locale],
    lead: say('lead', { amount: formatQuantity(product.capacityPerMonth, product.unit, locale) })[locale],
    back: { href: paths.capacity, label: say('back')[locale] },
    action: yearHref(year),
    errors: form.errors,
    months: months.map((month) => {
      const hint = hintText(month, product, known.get(month));
      return form.select(month, monthName(month), optionsFor(product, known.get(month)), hint ? { hint } : {});
    }),
    save: say('save')[locale],
    earlier: year > 1 ? { href: yearHref(year - 1), label: say('earlier')[locale] } : null,
    later: year < years ? { href: yearHref(year + 1), label: say('later')[locale] } : null,
  };
}

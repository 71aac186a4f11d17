import { formatQuantity, fromBase, toBase } from '../catalogue/units.ts';
import { stackedBars } from '../http/charts/stackedBars.ts';
import { paths } from '../http/paths.ts';
import type { Product, Umkm } from '../profiles/profiles.rules.ts';
import { instantText } from '../shared/dates.ts';
import type { Locale } from '../shared/text.ts';
import { freeOf, monthsFrom, type Hold, type Month, type MonthState } from './capacity.rules.ts';
import { capacityTexts } from './capacity.texts.ts';

const { say } = capacityTexts;
/** How far ahead the page looks, this month included. */
export const MONTHS_SHOWN = 6;

const monthNames = {
  id: new Intl.DateTimeFormat('id-ID', { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }),
};

function monthLabel(month: Month, locale: Locale): string {
  return monthNames[locale].format(new Date(`${month}-01`));
}

/** "20 kg · Des 26, Jan 27": the months of a hold that have not passed, those with the same amount together. */
function amountsOf(hold: Hold, unit: string, from: Month, locale: Locale): string {
  const byAmount = new Map<number, string[]>();
  for (const { month, amount } of hold.months) {
    if (month >= from) byAmount.set(amount, [...(byAmount.get(amount) ?? []), monthLabel(month, locale)]);
  }
  return [...byAmount].map(([amount, months]) => `${formatQuantity(amount, unit, locale)} · ${months.join(', ')}`).join('; ');
}

function holdRow(hold: Hold, unit: string, from: Month, locale: Locale) {
  const booked = hold.state === 'booked';
  return {
    forWhom: hold.forWhom,
    href: paths.proposal(hold.proposalId),
    amounts: amountsOf(hold, unit, from, locale),
    badge: booked
      ? { tone: 'ok', icon: 'check', label: say('booked')[locale] }
      : { tone: 'wait', icon: 'clock', label: say('heldShort')[locale] },
    until: booked ? null : say('until', { when: instantText(hold.expiresAt) })[locale],
  };
}

function productSection(
  product: Product,
  months: readonly Month[],
  states: readonly MonthState[],
  holds: readonly Hold[],
  locale: Locale,
) {
  const { unit, capacityPerMonth } = product;
  const byMonth = new Map(states.filter(({ productId }) => productId === product.id).map((state) => [state.month, state]));
  const inUnit = (base: number) => fromBase(base, unit);
  const first = months[0]!;
  const own = holds.filter((hold) => hold.productId === product.id && hold.months.some(({ month }) => month >= first));
  return {
    id: product.id,
    name: product.name,
    declared: say('perMonth', { amount: formatQuantity(capacityPerMonth, unit, locale) })[locale],
    over: months.some((month) => {
      const state = byMonth.get(month);
      return state !== undefined && state.held + state.booked > capacityPerMonth;
    }),
    chart: stackedBars({
      title: say('chartTitle', { product: product.name })[locale],
      groupHeading: say('month')[locale],
      totalHeading: say('declared')[locale],
      series: [
        { label: say('booked')[locale], tone: 'c1' },
        { label: say('held')[locale], tone: 'c2' },
        { label: say('free')[locale], tone: 'c0' },
      ],
      groups: months.map((month) => {
        const state = byMonth.get(month);
        const amounts = [state?.booked ?? 0, state?.held ?? 0, freeOf(capacityPerMonth, state)];
        return { label: monthLabel(month, locale), values: amounts.map(inUnit) };
      }),
      format: (value) => formatQuantity(toBase(value, unit), unit, locale),
    }),
    holds: own.map((hold) => holdRow(hold, unit, first, locale)),
  };
}

/** An owner's calendar of what is free, held and booked, product by product, and for whom. */
export function capacityPage(locale: Locale, now: Date, umkm: Umkm, states: readonly MonthState[], holds: readonly Hold[]) {
  const months = monthsFrom(now, MONTHS_SHOWN);
  return {
    page: { title: say('title')[locale], description: null, section: 'profile' },
    title: say('title')[locale],
    lead: say('lead')[locale],
    back: { href: paths.profile, label: say('back')[locale] },
    products: umkm.products.map((product) => productSection(product, months, states, holds, locale)),
    empty: {
      icon: 'box',
      title: say('emptyTitle')[locale],
      text: say('emptyText')[locale],
      action: { href: paths.newProduct, label: say('addProduct')[locale], icon: 'plus', kind: 'primary' },
    },
  };
}

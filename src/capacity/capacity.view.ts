import { formatAmount, formatQuantity, fromBase, quantityText, toBase } from '../catalogue/units.ts';
import { stackedBars } from '../http/charts/stackedBars.ts';
import { addressWith } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import type { Product, Umkm } from '../profiles/profiles.rules.ts';
import { instantText, momentText } from '../shared/dates.ts';
import type { Locale } from '../shared/text.ts';
import { byMonth, declaredIn, freeOf, USUAL_PERCENT, type Hold, type LedgerEntry, type MonthState } from './capacity.rules.ts';
import type { Month, MonthAmount } from './months.rules.ts';
import { capacityTexts } from './capacity.texts.ts';
import { monthList, monthName, shortMonth } from './months.texts.ts';

const { say } = capacityTexts;

export interface Calendar {
  readonly umkm: Umkm;
  /** The twelve months that are shown. */
  readonly months: readonly Month[];
  readonly year: number;
  readonly years: number;
  readonly states: readonly MonthState[];
  readonly holds: readonly Hold[];
  readonly decisions: readonly LedgerEntry[];
}

/** "20 kg · Des 26, Jan 27": amounts by month, those with the same amount together. */
function amountsOf(amounts: readonly MonthAmount[], unit: string, shown: readonly Month[], locale: Locale): string {
  const byAmount = new Map<number, Month[]>();
  for (const { month, amount } of amounts) {
    if (shown.includes(month)) byAmount.set(amount, [...(byAmount.get(amount) ?? []), month]);
  }
  return [...byAmount]
    .map(([amount, months]) => `${formatQuantity(amount, unit, locale)} · ${monthList(months)[locale]}`)
    .join('; ');
}

function holdRow(hold: Hold, unit: string, months: readonly Month[], locale: Locale) {
  const booked = hold.state === 'booked';
  const extra = amountsOf(hold.extra, unit, months, locale);
  return {
    forWhom: hold.forWhom,
    href: paths.proposal(hold.proposalId),
    amounts: amountsOf(hold.months, unit, months, locale),
    extra: extra ? say('addedBadge', { amount: extra })[locale] : null,
    badge: booked
      ? { tone: 'ok', icon: 'check', label: say('booked')[locale] }
      : { tone: 'wait', icon: 'clock', label: say('heldShort')[locale] },
    until: booked ? null : say('until', { when: instantText(hold.expiresAt) })[locale],
  };
}

function chartOf(
  { name, unit, capacityPerMonth }: Product,
  { months }: Calendar,
  states: ReadonlyMap<Month, MonthState>,
  locale: Locale,
) {
  return stackedBars({
    title: say('chartTitle', { product: name })[locale],
    groupHeading: say('month')[locale],
    totalHeading: say('declared')[locale],
    series: [
      { label: say('booked')[locale], tone: 'c1' },
      { label: say('held')[locale], tone: 'c2' },
      { label: say('free')[locale], tone: 'c0' },
    ],
    groups: months.map((month) => {
      const state = states.get(month);
      const amounts = [state?.booked ?? 0, state?.held ?? 0, freeOf(capacityPerMonth, state)];
      return { label: shortMonth(month, locale), values: amounts.map((amount) => fromBase(amount, unit)) };
    }),
    format: (value) => formatQuantity(toBase(value, unit), unit, locale),
    formatTotal: (value) => formatAmount(toBase(value, unit), unit, locale),
  });
}

/** Months that differ from usual, and what was added to them, one line each. */
function seasonLines(
  { unit, capacityPerMonth }: Product,
  months: readonly Month[],
  states: ReadonlyMap<Month, MonthState>,
  locale: Locale,
) {
  const line = (icon: string, tone: string, text: string) => ({ icon, tone, text, strong: null, note: null });
  return months.flatMap((month) => {
    const state = states.get(month);
    if (!state) return [];
    const season = {
      percent: `${state.percent} %`,
      amount: quantityText(declaredIn(capacityPerMonth, { ...state, extra: 0 }), unit),
    };
    const name = monthName(month);
    return [
      ...(state.percent === USUAL_PERCENT ? [] : [line('calendar', '', say('seasonLine', { month: name, ...season })[locale])]),
      ...(state.extra === 0
        ? []
        : [line('plus', 'wait', say('extraLine', { month: name, amount: quantityText(state.extra, unit) })[locale])]),
    ];
  });
}

function productSection(product: Product, calendar: Calendar, locale: Locale) {
  const { unit, capacityPerMonth } = product;
  const { months } = calendar;
  const states = byMonth(calendar.states.filter(({ productId }) => productId === product.id));
  const own = calendar.holds.filter(
    (hold) => hold.productId === product.id && hold.months.some(({ month }) => months.includes(month)),
  );
  const over = months.filter((month) => {
    const state = states.get(month);
    return state !== undefined && state.held + state.booked > declaredIn(capacityPerMonth, state);
  });
  return {
    id: product.id,
    name: product.name,
    declared: say('perMonth', { amount: formatQuantity(capacityPerMonth, unit, locale) })[locale],
    season: { href: paths.season(product.id), label: say('seasons')[locale] },
    over: over.length > 0 ? say('overTaken', { months: monthList(over) })[locale] : null,
    chart: chartOf(product, calendar, states, locale),
    seasons: seasonLines(product, months, states, locale),
    holds: own.map((hold) => holdRow(hold, unit, months, locale)),
  };
}

function decisionItem(entry: LedgerEntry, umkm: Umkm, locale: Locale) {
  const product = umkm.products.find(({ id }) => id === entry.productId);
  const words = { product: product?.name ?? say('goneProduct')[locale], month: monthName(entry.month) };
  const sign = entry.percentChange > 0 ? '+' : '−';
  const title =
    entry.kind === 'season'
      ? say('decidedSeason', { ...words, change: `${sign}${Math.abs(entry.percentChange)} %` })
      : say('decidedExtra', { ...words, amount: product ? quantityText(entry.extraChange, product.unit) : entry.extraChange });
  return {
    icon: entry.kind === 'season' ? 'calendar' : 'plus',
    state: 'done',
    title: title[locale],
    badge: null,
    meta: say('decidedBy', { name: entry.actorName, when: momentText(entry.at) })[locale],
    text: entry.words,
    link: entry.proposalId ? { href: paths.proposal(entry.proposalId), label: say('toOffer')[locale] } : null,
  };
}

/** An owner's calendar of what is free, held and booked, product by product, and for whom. */
export function capacityPage(locale: Locale, calendar: Calendar) {
  const { umkm, year, years, months } = calendar;
  const yearHref = (which: number) => addressWith(paths.capacity, { year: which > 1 ? which : '' });
  const first = monthName(months[0]!);
  return {
    page: { title: say('title')[locale], description: null, section: 'profile' },
    title: say('title')[locale],
    lead: say('lead')[locale],
    back: { href: paths.profile, label: say('back')[locale] },
    range: say('yearRange', { from: first, until: monthName(months.at(-1)!) })[locale],
    earlier: year > 1 ? yearHref(year - 1) : null,
    later: year < years ? yearHref(year + 1) : null,
    products: umkm.products.map((product) => productSection(product, calendar, locale)),
    decisions: calendar.decisions.map((entry) => decisionItem(entry, umkm, locale)),
    empty: {
      icon: 'box',
      title: say('emptyTitle')[locale],
      text: say('emptyText')[locale],
      action: { href: paths.newProduct, label: say('addProduct')[locale], icon: 'plus', kind: 'primary' },
    },
  };
}

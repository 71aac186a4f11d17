import { buyerKindBySlug } from '../catalogue/buyerKinds.ts';
import { categoryBySlug } from '../catalogue/categories.ts';
import { kecamatan as lebak } from '../catalogue/places.ts';
import { choropleth } from '../http/charts/choropleth.ts';
import { donut } from '../http/charts/donut.ts';
import { stackedBars } from '../http/charts/stackedBars.ts';
import { addressWith } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import { dayOf, dayText } from '../shared/dates.ts';
import { formatIdr, idrText, type Idr } from '../shared/money.ts';
import { sameText, type Locale, type Text } from '../shared/text.ts';
import {
  NO_CATEGORY,
  byPart,
  dealsBehind,
  dealsOfYear,
  firstPartnerships,
  jobsOf,
  moneyRows,
  rowsOf,
  totals,
  type Figure,
  type MoneyRow,
  type OutcomeFilter,
  type OutcomeSource,
  type Split,
} from './outcomes.rules.ts';
import { outcomesTexts } from './outcomes.texts.ts';

const { say } = outcomesTexts;
const MILLION = 1_000_000;
/** From here on a tile names millions: the full figure would not fit, and stands below. */
const LONG_IDR = 10 * MILLION;
const MONTHS = 12;

/** The year and nothing else. */
export function wholeYear(year: number): OutcomeFilter {
  return { year, figure: 'paid', kecamatan: '', category: '', kind: '', month: '' };
}

function behindHref(year: number, figure: Figure, split?: Split, part?: string): string {
  return addressWith(paths.outcomeDeals, { year, figure, ...(split && part !== undefined ? { [split]: part } : {}) });
}

function millions(locale: Locale, idr: Idr): string {
  const amount = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', { maximumFractionDigits: 1 }).format(idr / MILLION);
  return say('millions', { amount })[locale];
}

function monthName(month: string, locale: Locale, long = false): string {
  const format = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    ...(long ? { year: 'numeric' as const } : {}),
    ...{ month: long ? 'long' : 'short', timeZone: 'UTC' },
  });
  return format.format(new Date(`${month}-15`));
}

/** What a part of a split is called. */
function partName(split: Split, part: string): Text {
  if (split === 'category') return part === NO_CATEGORY ? say('noCategory') : (categoryBySlug(part)?.name ?? sameText(part));
  if (split === 'kind') return buyerKindBySlug(part)?.name ?? sameText(part);
  if (split === 'month') return { id: monthName(part, 'id', true), en: monthName(part, 'en', true) };
  return part === '' ? say('outside') : sameText(part);
}

function tiles(source: OutcomeSource, rows: readonly MoneyRow[], year: number, locale: Locale) {
  const { paidIdr, billedIdr } = totals(rows);
  const jobs = jobsOf(source, year);
  const exported = rows.filter((row) => row.exported);
  const exportDeals = dealsBehind(source, { ...wholeYear(year), figure: 'exports' });
  const short = (idr: Idr) => (idr < LONG_IDR ? formatIdr(idr, locale) : `Rp${millions(locale, idr)}`);
  const tile = (figure: Figure, value: string | number, note: Text) => ({
    ...{ label: say(figure)[locale], value, href: behindHref(year, figure), note: note[locale] },
    ...{ delta: null, trend: null, tone: '', sparkline: null },
  });
  return [
    tile('paid', short(paidIdr), say('paidNote', { year, paid: idrText(paidIdr) })),
    tile('billed', short(billedIdr), say('billedNote', { year, billed: idrText(billedIdr) })),
    tile('deals', dealsOfYear(source.deals, year).length, say('dealsNote', { year })),
    tile('jobs', say('jobsValue', { all: jobs.men + jobs.women })[locale], say('jobsNote', { ...jobs })),
    tile('first', firstPartnerships(source.deals, year).length, say('firstNote')),
    tile('exports', exportDeals.length, say('exportsNote', { paid: idrText(totals(exported).paidIdr) })),
  ];
}

function monthBars(rows: readonly MoneyRow[], year: number, locale: Locale) {
  const months = Array.from({ length: MONTHS }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const sums = new Map(byPart(rows, 'month').map((part) => [part.part, part]));
  return stackedBars({
    title: say('perMonth')[locale],
    groupHeading: say('month')[locale],
    totalHeading: say('total')[locale],
    series: [{ label: say('seriesPaid')[locale] }],
    groups: months.map((month) => ({ label: monthName(month, locale), values: [sums.get(month)?.paidIdr ?? 0] })),
    format: (idr) => formatIdr(idr, locale),
    formatShort: (idr) => millions(locale, idr),
  });
}

function kecamatanMap(rows: readonly MoneyRow[], year: number, locale: Locale) {
  const sums = new Map(byPart(rows, 'kecamatan').map(({ part, paidIdr }) => [part, paidIdr]));
  const short = (idr: Idr) => `Rp${millions(locale, idr)}`;
  return choropleth({
    title: say('perKecamatan')[locale],
    headings: [say('kecamatan')[locale], say('seriesPaid')[locale]],
    places: lebak.map(({ code, name, lat, lon }) => ({
      ...{ code, name, lat, lon, value: sums.get(name) ?? 0, href: behindHref(year, 'paid', 'kecamatan', name) },
    })),
    format: (value) => formatIdr(value, locale),
    formatClass: (from, to) => (from === to ? short(from) : `${short(from)}–${short(to)}`),
    note: null,
  });
}

function kindDonut(rows: readonly MoneyRow[], locale: Locale) {
  return donut({
    title: say('perKind')[locale],
    centre: millions(locale, Math.round(totals(rows).paidIdr / MILLION) * MILLION),
    caption: say('seriesPaid')[locale].toLowerCase(),
    headings: [say('kind')[locale], say('seriesPaid')[locale], say('share')[locale]],
    parts: byPart(rows, 'kind').map(({ part, paidIdr }) => ({ label: partName('kind', part)[locale], value: paidIdr })),
    format: (idr) => formatIdr(idr, locale),
  });
}

/** Rows of a table in which every figure opens its deals. */
function partRows(rows: readonly MoneyRow[], split: Split, year: number, locale: Locale) {
  const parts = byPart(rows, split);
  const inOrder = split === 'month' ? parts.sort((a, b) => (a.part < b.part ? -1 : 1)) : parts;
  return inOrder.map(({ part, paidIdr, billedIdr, deals }) => ({
    name: partName(split, part)[locale],
    deals,
    paid: formatIdr(paidIdr, locale),
    paidHref: behindHref(year, 'paid', split, part),
    billed: formatIdr(billedIdr, locale),
    billedHref: behindHref(year, 'billed', split, part),
  }));
}

/** The outcomes of a year, with every figure leading to the deals behind it. */
export function outcomesPage(locale: Locale, now: Date, source: OutcomeSource, year: number) {
  const rows = rowsOf(moneyRows(source), wholeYear(year));
  const day = dayText(dayOf(now));
  const thisYear = Number(dayOf(now).slice(0, 4));
  const first = Math.min(thisYear, ...source.deals.map(({ createdAt }) => Number(dayOf(createdAt).slice(0, 4))));
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => thisYear - index);
  const { unknown } = jobsOf(source, year);
  const table = (split: Split, title: Text, heading: Text) => ({
    ...{ id: `by-${split}`, title: title[locale], heading: heading[locale], rows: partRows(rows, split, year, locale) },
  });
  return {
    page: { title: say('title', { year })[locale], description: null, section: 'dashboard' },
    title: say('title', { year })[locale],
    lead: say('lead', { day })[locale],
    back: { href: paths.dashboard, label: say('toDashboard')[locale] },
    csv: addressWith(paths.outcomesCsv, { year }),
    years: {
      label: say('years')[locale],
      items: years.map((each) => ({
        ...{ href: addressWith(paths.outcomes, { year: each }), label: String(each), count: null, active: each === year },
      })),
    },
    kpis: tiles(source, rows, year, locale),
    none: rows.length === 0 ? say('none', { year })[locale] : null,
    bars: monthBars(rows, year, locale),
    map: kecamatanMap(rows, year, locale),
    donut: kindDonut(rows, locale),
    tables: [
      table('category', say('perCategory'), say('category')),
      table('kecamatan', say('perKecamatan'), say('kecamatan')),
      table('kind', say('perKind'), say('kind')),
      table('month', say('perMonth'), say('month')),
    ],
    definitions: [say('defMoney')[locale], say('defJobs', { year, day, unknown })[locale], say('defFirst')[locale]],
  };
}

function filterText({ year, kecamatan, category, kind, month }: OutcomeFilter): Text {
  const parts: Text[] = [sameText(String(year))];
  if (month) parts.push(partName('month', month));
  if (kecamatan) parts.push(partName('kecamatan', kecamatan));
  if (category) parts.push(partName('category', category));
  if (kind) parts.push(partName('kind', kind));
  return { id: parts.map(({ id }) => id).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

/** The deals behind one figure; what stands beside them sums to it. */
export function outcomeDealsPage(
  locale: Locale,
  source: OutcomeSource,
  filter: OutcomeFilter,
  statusOf: (status: string) => { tone: string; label: string; icon: null },
) {
  const behind = dealsBehind(source, filter);
  const sum = (pick: (each: (typeof behind)[number]) => Idr) => idrText(behind.reduce((total, each) => total + pick(each), 0));
  const words = {
    ...{ figure: say(filter.figure), filter: filterText(filter), count: behind.length },
    ...{ paid: sum(({ paidIdr }) => paidIdr), billed: sum(({ billedIdr }) => billedIdr) },
  };
  return {
    page: { title: say('behindTitle')[locale], description: null, section: 'dashboard' },
    title: say('behindTitle')[locale],
    lead: say('behindLead', words)[locale],
    back: {
      href: addressWith(paths.outcomes, { year: filter.year }),
      label: say('backToOutcomes', { year: filter.year })[locale],
    },
    rows: behind.map(({ deal, paidIdr, billedIdr }) => ({
      ...{ href: paths.deal(deal.id), number: deal.number, title: deal.title, buyer: deal.buyerName },
      umkm:
        deal.members
          .map(({ umkmName }) => umkmName)
          .slice(0, 3)
          .join(', ') + (deal.members.length > 3 ? ' …' : ''),
      paid: formatIdr(paidIdr, locale),
      billed: formatIdr(billedIdr, locale),
      status: statusOf(deal.status),
    })),
    empty: { icon: 'chart', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

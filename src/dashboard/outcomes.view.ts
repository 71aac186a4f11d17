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
  everything,
  figuresIn,
  type Figure,
  type Jobs,
  type OutcomeFigures,
  type OutcomeSource,
  type Split,
} from './outcomes.rules.ts';
import { outcomesTexts } from './outcomes.texts.ts';

type Part = ReturnType<typeof byPart>[number];

const { say } = outcomesTexts;
const MILLION = 1_000_000;
/** From here on a tile names millions: the full figure would not fit, and stands below. */
const LONG_IDR = 10 * MILLION;
const MONTHS = 12;

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
export function partName(split: Split, part: string): Text {
  if (split === 'category') return part === NO_CATEGORY ? say('noCategory') : (categoryBySlug(part)?.name ?? sameText(part));
  if (split === 'kind') return buyerKindBySlug(part)?.name ?? sameText(part);
  if (split === 'month') return { id: monthName(part, 'id', true), en: monthName(part, 'en', true) };
  return part === '' ? say('outside') : sameText(part);
}

function tiles(all: OutcomeFigures, year: number, locale: Locale) {
  const { paidIdr, billedIdr, jobs } = all;
  const short = (idr: Idr) => (idr < LONG_IDR ? formatIdr(idr, locale) : `Rp${millions(locale, idr)}`);
  const tile = (figure: Figure, value: string | number, note: Text) => ({
    ...{ label: say(figure)[locale], value, href: behindHref(year, figure), note: note[locale] },
    ...{ delta: null, trend: null, tone: '', sparkline: null },
  });
  return [
    tile('paid', short(paidIdr), say('paidNote', { year, paid: idrText(paidIdr) })),
    tile('billed', short(billedIdr), say('billedNote', { year, billed: idrText(billedIdr) })),
    tile('deals', all.deals, say('dealsNote', { year })),
    tile('jobs', say('jobsValue', { all: jobs.men + jobs.women })[locale], say('jobsNote', { ...jobs })),
    tile('first', all.first, say('firstNote')),
    tile('exports', all.exports, say('exportsNote', { paid: idrText(all.exportsPaidIdr) })),
  ];
}

/** Every month of the year with its part, if it has one. */
function monthsOf(parts: readonly Part[], year: number, locale: Locale) {
  const known = new Map(parts.map((part) => [part.part, part]));
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return { label: monthName(month, locale), part: known.get(month) ?? null };
  });
}

function monthBars(parts: readonly Part[], year: number, locale: Locale) {
  return stackedBars({
    title: say('perMonth')[locale],
    groupHeading: say('month')[locale],
    totalHeading: say('total')[locale],
    series: [{ label: say('seriesPaid')[locale] }],
    groups: monthsOf(parts, year, locale).map(({ label, part }) => ({ label, values: [part?.paidIdr ?? 0] })),
    format: (idr) => formatIdr(idr, locale),
    formatShort: (idr) => millions(locale, idr),
  });
}

function kecamatanMap(parts: readonly Part[], year: number, locale: Locale) {
  const sums = new Map(parts.map(({ part, paidIdr }) => [part, paidIdr]));
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

function kindDonut(parts: readonly Part[], locale: Locale) {
  const paidIdr = parts.reduce((sum, part) => sum + part.paidIdr, 0);
  return donut({
    title: say('perKind')[locale],
    centre: millions(locale, Math.round(paidIdr / MILLION) * MILLION),
    caption: say('seriesPaid')[locale].toLowerCase(),
    headings: [say('kind')[locale], say('seriesPaid')[locale], say('share')[locale]],
    parts: parts
      .filter((part) => part.paidIdr > 0)
      .map((part) => ({ label: partName('kind', part.part)[locale], value: part.paidIdr })),
    format: (idr) => formatIdr(idr, locale),
  });
}

function jobsBars(parts: readonly Part[], year: number, locale: Locale) {
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US');
  return stackedBars({
    title: say('jobsPerMonth')[locale],
    groupHeading: say('month')[locale],
    totalHeading: say('total')[locale],
    series: [{ label: say('women')[locale] }, { label: say('men')[locale] }],
    groups: monthsOf(parts, year, locale).map(({ label, part }) => ({
      label,
      values: [part?.jobs.women ?? 0, part?.jobs.men ?? 0],
    })),
    format: (value) => number.format(value),
  });
}

/** "12 (5 L, 7 P)". */
export const jobsText = ({ men, women }: Jobs, locale: Locale): string =>
  men + women === 0 ? '0' : say('jobsCell', { all: men + women, men, women })[locale];

/** The figures that a row of a table names, in the order of its columns. */
const columns = ['paid', 'billed', 'deals', 'jobs', 'first', 'exports'] as const satisfies readonly Figure[];

/** Rows of a table in which every figure opens its deals. */
function tableRows(parts: readonly Part[], split: Split, year: number, locale: Locale) {
  const inOrder = split === 'month' ? [...parts].sort((a, b) => (a.part < b.part ? -1 : 1)) : parts;
  return inOrder.map((part) => {
    const { men, women } = part.jobs;
    const cells: Readonly<Record<Figure, readonly [value: number, words: string]>> = {
      paid: [part.paidIdr, formatIdr(part.paidIdr, locale)],
      billed: [part.billedIdr, formatIdr(part.billedIdr, locale)],
      deals: [part.deals, String(part.deals)],
      jobs: [men + women, jobsText(part.jobs, locale)],
      first: [part.first, String(part.first)],
      exports: [part.exports, String(part.exports)],
    };
    return {
      name: partName(split, part.part)[locale],
      cells: columns.map((figure) => {
        const [value, words] = cells[figure];
        return {
          label: say(`column_${figure}`)[locale],
          value: words,
          href: value > 0 ? behindHref(year, figure, split, part.part) : null,
        };
      }),
    };
  });
}

/** The outcomes of a year, with every figure leading to the deals behind it. */
export function outcomesPage(locale: Locale, now: Date, source: OutcomeSource, year: number) {
  const all = figuresIn(source, { ...everything, year });
  const parts = (split: Split) => byPart(source, year, split);
  const [kinds, places, months] = [parts('kind'), parts('kecamatan'), parts('month')];
  const day = dayText(dayOf(now));
  const thisYear = Number(dayOf(now).slice(0, 4));
  const first = Math.min(thisYear, ...source.deals.map(({ createdAt }) => Number(dayOf(createdAt).slice(0, 4))));
  const years = Array.from({ length: thisYear - first + 1 }, (_, index) => thisYear - index);
  const table = (split: Split, rows: readonly Part[], title: Text, heading: Text) => ({
    ...{ id: `by-${split}`, title: title[locale], heading: heading[locale], rows: tableRows(rows, split, year, locale) },
    columns: columns.map((figure) => say(`column_${figure}`)[locale]),
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
    kpis: tiles(all, year, locale),
    none: kinds.length === 0 ? say('none', { year })[locale] : null,
    bars: monthBars(months, year, locale),
    map: kecamatanMap(places, year, locale),
    donut: kindDonut(kinds, locale),
    jobs: jobsBars(months, year, locale),
    tables: [
      table('category', parts('category'), say('byCategory'), say('category')),
      table('kecamatan', places, say('byKecamatan'), say('kecamatan')),
      table('kind', kinds, say('byKind'), say('kind')),
      table('month', months, say('byMonth'), say('month')),
    ],
    definitions: [
      say('defMoney')[locale],
      say('defJobs', { year, day, unknown: all.jobs.unknown })[locale],
      say('defFirst')[locale],
      say('defParts')[locale],
    ],
  };
}

import type { FigureDeal } from '../deals/deals.rules.ts';
import type { Bill } from '../deals/payment/payment.rules.ts';
import { dayOf } from '../shared/dates.ts';
import type { Idr } from '../shared/money.ts';

/** What can be counted; each has the deals behind it. */
export const figures = ['paid', 'billed', 'deals', 'jobs', 'first', 'exports'] as const;
export type Figure = (typeof figures)[number];

/** By what the money can be split. */
export const splits = ['kecamatan', 'category', 'kind', 'month'] as const;
export type Split = (typeof splits)[number];

/** The year of the figures, and what the list of deals is narrowed to; '' for everything. */
export interface OutcomeFilter {
  readonly year: number;
  readonly figure: Figure;
  readonly kecamatan: string;
  readonly category: string;
  readonly kind: string;
  readonly month: string;
}

/** What every row can be split by, and whose it is. */
interface Placed {
  readonly dealId: string;
  readonly umkmId: string;
  readonly kecamatan: string;
  readonly category: string;
  readonly kind: string;
  /** `YYYY-MM` in Jakarta. */
  readonly month: string;
  readonly exported: boolean;
}

/** Money of one deal and member in one month: what was billed in it, and what arrived in it. */
export interface MoneyRow extends Placed {
  readonly billedIdr: Idr;
  readonly paidIdr: Idr;
}

/** One member's part in a deal, in the month it was agreed. */
export interface PartRow extends Placed {
  /** No earlier deal of this UMKM with this buyer. */
  readonly first: boolean;
}

export interface OutcomeSource {
  readonly deals: readonly FigureDeal[];
  readonly bills: readonly Bill[];
  /** Category slugs by need; null where none was chosen. */
  readonly categories: ReadonlyMap<string, string | null>;
  /** Workers by UMKM, as the profile says today. */
  readonly workers: ReadonlyMap<string, { readonly men: number; readonly women: number }>;
}

/** A filter that lets everything of a year pass. */
export const everything = { kecamatan: '', category: '', kind: '', month: '' } as const;

/** The name under which goods without a category are counted. */
export const NO_CATEGORY = 'none';

const isExport = ({ exported, buyerKind }: FigureDeal) => exported || buyerKind === 'exporter';

/** Every bill and every payment as a row of its month; both sum to what the bills say. */
export function moneyRows({ deals, bills, categories }: OutcomeSource): MoneyRow[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  return bills.flatMap((bill) => {
    const deal = byId.get(bill.dealId);
    const category = categories.get(bill.needId) ?? NO_CATEGORY;
    const about = {
      ...{ dealId: bill.dealId, umkmId: bill.umkmId, kecamatan: bill.umkmKecamatan, category, kind: bill.buyerKind },
      exported: deal ? isExport(deal) : bill.buyerKind === 'exporter',
    };
    const row = (month: string, billedIdr: Idr, paidIdr: Idr): MoneyRow => ({ ...about, month, billedIdr, paidIdr });
    return [
      row(bill.issuedOn.slice(0, 7), bill.amountIdr, 0),
      ...bill.payments.map(({ paidOn, amountIdr }) => row(paidOn.slice(0, 7), 0, amountIdr)),
    ];
  });
}

/** Every member of every deal, in the month of the agreement; by which of them an UMKM and a buyer work together for the first time. */
export function partRows({ deals, categories }: OutcomeSource): PartRow[] {
  const met = new Set<string>();
  return [...deals]
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .flatMap((deal) =>
      deal.members.map(({ umkmId, umkmKecamatan }): PartRow => {
        const pair = `${umkmId}/${deal.buyerId}`;
        const first = !met.has(pair);
        met.add(pair);
        const category = categories.get(deal.needId) ?? NO_CATEGORY;
        const about = { dealId: deal.id, umkmId, kecamatan: umkmKecamatan, category, kind: deal.buyerKind };
        return { ...about, month: dayOf(deal.createdAt).slice(0, 7), exported: isExport(deal), first };
      }),
    );
}

/** The rows of the year that pass the filter. */
export function rowsOf<Row extends Placed>(rows: readonly Row[], filter: Omit<OutcomeFilter, 'figure'>): Row[] {
  const asked = splits.filter((split) => filter[split] !== '');
  return rows.filter((row) => row.month.startsWith(`${filter.year}-`) && asked.every((split) => row[split] === filter[split]));
}

export function totals(rows: readonly MoneyRow[]): { billedIdr: Idr; paidIdr: Idr } {
  return {
    billedIdr: rows.reduce((sum, row) => sum + row.billedIdr, 0),
    paidIdr: rows.reduce((sum, row) => sum + row.paidIdr, 0),
  };
}

/** Everyone who works in the UMKM of these rows, each UMKM counted once; profiles without a number count as unknown. */
export interface Jobs {
  readonly men: number;
  readonly women: number;
  readonly umkm: number;
  readonly unknown: number;
}

export function jobsOf(rows: readonly PartRow[], workers: OutcomeSource['workers']): Jobs {
  const ids = new Set(rows.map(({ umkmId }) => umkmId));
  const known = [...ids].flatMap((id) => workers.get(id) ?? []);
  return {
    men: known.reduce((sum, { men }) => sum + men, 0),
    women: known.reduce((sum, { women }) => sum + women, 0),
    umkm: ids.size,
    unknown: ids.size - known.length,
  };
}

/** Money and parts under one filter. */
interface Counted {
  readonly money: readonly MoneyRow[];
  readonly parts: readonly PartRow[];
}

/** Everything that is counted in one year, or in one part of it. */
export interface OutcomeFigures {
  readonly paidIdr: Idr;
  readonly billedIdr: Idr;
  readonly deals: number;
  readonly jobs: Jobs;
  readonly first: number;
  readonly exports: number;
  readonly exportsPaidIdr: Idr;
}

/** The deals behind each figure: by what was billed or paid in the time, or by what was agreed in it; an export counts by either. */
const idsBehind: Readonly<Record<Figure, (counted: Counted) => readonly string[]>> = {
  paid: ({ money }) => money.filter(({ paidIdr }) => paidIdr > 0).map(({ dealId }) => dealId),
  billed: ({ money }) => money.filter(({ billedIdr }) => billedIdr > 0).map(({ dealId }) => dealId),
  deals: ({ parts }) => parts.map(({ dealId }) => dealId),
  jobs: ({ parts }) => parts.map(({ dealId }) => dealId),
  first: ({ parts }) => parts.filter(({ first }) => first).map(({ dealId }) => dealId),
  exports: ({ money, parts }) => [...money, ...parts].filter(({ exported }) => exported).map(({ dealId }) => dealId),
};

function figuresOf(counted: Counted, workers: OutcomeSource['workers']): OutcomeFigures {
  return {
    ...totals(counted.money),
    deals: new Set(idsBehind.deals(counted)).size,
    jobs: jobsOf(counted.parts, workers),
    first: counted.parts.filter(({ first }) => first).length,
    exports: new Set(idsBehind.exports(counted)).size,
    exportsPaidIdr: totals(counted.money.filter(({ exported }) => exported)).paidIdr,
  };
}

function countedIn(source: OutcomeSource, filter: Omit<OutcomeFilter, 'figure'>): Counted {
  return { money: rowsOf(moneyRows(source), filter), parts: rowsOf(partRows(source), filter) };
}

/** All figures under a filter. */
export function figuresIn(source: OutcomeSource, filter: Omit<OutcomeFilter, 'figure'>): OutcomeFigures {
  return figuresOf(countedIn(source, filter), source.workers);
}

/**
 * All figures by one split, the largest payment first. Money, deals of one UMKM and first partnerships sum to the whole; a deal of several
 * kecamatan and an UMKM with several deals count in each part once.
 */
export function byPart(source: OutcomeSource, year: number, split: Split): (OutcomeFigures & { readonly part: string })[] {
  const { money, parts } = countedIn(source, { ...everything, year });
  const names = new Set([...money, ...parts].map((row) => row[split]));
  return [...names]
    .map((part) => ({
      part,
      ...figuresOf(
        { money: money.filter((row) => row[split] === part), parts: parts.filter((row) => row[split] === part) },
        source.workers,
      ),
    }))
    .sort((a, b) => b.paidIdr - a.paidIdr || b.billedIdr - a.billedIdr || b.deals - a.deals || (a.part < b.part ? -1 : 1));
}

/** One deal behind a figure, with what it brings to it. */
export interface DealBehind {
  readonly deal: FigureDeal;
  readonly billedIdr: Idr;
  readonly paidIdr: Idr;
}

/** The deals behind a figure, so that the money that stands beside each sums to the figure. */
export function dealsBehind(source: OutcomeSource, filter: OutcomeFilter): DealBehind[] {
  const counted = countedIn(source, filter);
  const behind = new Set(idsBehind[filter.figure](counted));
  return source.deals
    .filter(({ id }) => behind.has(id))
    .map((deal) => ({ deal, ...totals(counted.money.filter(({ dealId }) => dealId === deal.id)) }))
    .sort((a, b) => b.paidIdr - a.paidIdr || b.billedIdr - a.billedIdr || (a.deal.number < b.deal.number ? -1 : 1));
}

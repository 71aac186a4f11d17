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

/** Money of one deal and member in one month: what was billed in it, and what arrived in it. */
export interface MoneyRow {
  readonly dealId: string;
  readonly umkmId: string;
  readonly kecamatan: string;
  readonly category: string;
  readonly kind: string;
  /** `YYYY-MM` in Jakarta. */
  readonly month: string;
  readonly exported: boolean;
  readonly billedIdr: Idr;
  readonly paidIdr: Idr;
}

export interface OutcomeSource {
  readonly deals: readonly FigureDeal[];
  readonly bills: readonly Bill[];
  /** Category slugs by need; null where none was chosen. */
  readonly categories: ReadonlyMap<string, string | null>;
  /** Workers by UMKM, as the profile says today. */
  readonly workers: ReadonlyMap<string, { readonly men: number; readonly women: number }>;
}

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

/** The rows of the year that pass the filter. */
export function rowsOf(rows: readonly MoneyRow[], filter: Omit<OutcomeFilter, 'figure'>): MoneyRow[] {
  const asked = splits.filter((split) => filter[split] !== '');
  return rows.filter((row) => row.month.startsWith(`${filter.year}-`) && asked.every((split) => row[split] === filter[split]));
}

export function totals(rows: readonly MoneyRow[]): { billedIdr: Idr; paidIdr: Idr } {
  return {
    billedIdr: rows.reduce((sum, row) => sum + row.billedIdr, 0),
    paidIdr: rows.reduce((sum, row) => sum + row.paidIdr, 0),
  };
}

/** Sums by one split, the largest payment first; they sum to the totals. */
export function byPart(rows: readonly MoneyRow[], split: Split): { part: string; billedIdr: Idr; paidIdr: Idr; deals: number }[] {
  const parts = new Map<string, MoneyRow[]>();
  for (const row of rows) {
    const known = parts.get(row[split]);
    if (known) known.push(row);
    else parts.set(row[split], [row]);
  }
  return [...parts]
    .map(([part, mine]) => ({ part, ...totals(mine), deals: new Set(mine.map(({ dealId }) => dealId)).size }))
    .sort((a, b) => b.paidIdr - a.paidIdr || b.billedIdr - a.billedIdr || (a.part < b.part ? -1 : 1));
}

/** Deals agreed in the year. */
export function dealsOfYear(deals: readonly FigureDeal[], year: number): FigureDeal[] {
  return deals.filter(({ createdAt }) => dayOf(createdAt).startsWith(`${year}-`));
}

/** Pairs of an UMKM and a buyer whose first deal ever is one of the year's, with that deal. */
export function firstPartnerships(
  deals: readonly FigureDeal[],
  year: number,
): { dealId: string; umkmId: string; buyerId: string }[] {
  const seen = new Set<string>();
  const first: { dealId: string; umkmId: string; buyerId: string }[] = [];
  for (const deal of [...deals].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    for (const { umkmId } of deal.members) {
      const pair = `${umkmId}/${deal.buyerId}`;
      if (!seen.has(pair) && dayOf(deal.createdAt).startsWith(`${year}-`))
        first.push({ dealId: deal.id, umkmId, buyerId: deal.buyerId });
      seen.add(pair);
    }
  }
  return first;
}

/** Everyone who works in an UMKM with a deal of the year, each UMKM counted once; profiles without a number count as unknown. */
export function jobsOf(source: OutcomeSource, year: number): { men: number; women: number; umkm: number; unknown: number } {
  const ids = new Set(dealsOfYear(source.deals, year).flatMap(({ members }) => members.map(({ umkmId }) => umkmId)));
  const known = [...ids].flatMap((id) => source.workers.get(id) ?? []);
  return {
    men: known.reduce((sum, { men }) => sum + men, 0),
    women: known.reduce((sum, { women }) => sum + women, 0),
    umkm: ids.size,
    unknown: ids.size - known.length,
  };
}

/** One deal behind a figure, with what it brings to it. */
export interface DealBehind {
  readonly deal: FigureDeal;
  readonly billedIdr: Idr;
  readonly paidIdr: Idr;
}

/** The deals behind a figure, so that what stands beside each sums to the figure. */
export function dealsBehind(source: OutcomeSource, filter: OutcomeFilter): DealBehind[] {
  const rows = rowsOf(moneyRows(source), filter);
  const sums = new Map(byDeal(rows));
  const year = dealsOfYear(source.deals, filter.year);
  const first = new Set(firstPartnerships(source.deals, filter.year).map(({ dealId }) => dealId));
  const isBehind: Readonly<Record<Figure, (deal: FigureDeal) => boolean>> = {
    paid: ({ id }) => (sums.get(id)?.paidIdr ?? 0) > 0,
    billed: ({ id }) => (sums.get(id)?.billedIdr ?? 0) > 0,
    deals: (deal) => year.includes(deal),
    jobs: (deal) => year.includes(deal),
    first: ({ id }) => first.has(id),
    exports: (deal) => isExport(deal) && (sums.has(deal.id) || year.includes(deal)),
  };
  return source.deals
    .filter(isBehind[filter.figure])
    .map((deal) => ({ deal, billedIdr: 0, paidIdr: 0, ...sums.get(deal.id) }))
    .sort((a, b) => b.paidIdr - a.paidIdr || b.billedIdr - a.billedIdr || (a.deal.number < b.deal.number ? -1 : 1));
}

function byDeal(rows: readonly MoneyRow[]): [string, { billedIdr: Idr; paidIdr: Idr }][] {
  const ids = [...new Set(rows.map(({ dealId }) => dealId))];
  const mine = new Map<string, MoneyRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) mine.get(row.dealId)!.push(row);
  return [...mine].map(([id, of]) => [id, totals(of)]);
}

import { dealStatuses, type Deal, type DealStatus } from '../deals/deals.rules.ts';
import { countDealsByStatus, listDeals } from '../deals/deals.store.ts';
import { needStatuses, type Need, type NeedStatus } from '../needs/needs.rules.ts';
import { countNeedsByStatus, listNeeds } from '../needs/needs.store.ts';
import { proposalStatuses, type Proposal, type ProposalStatus } from '../proposals/proposals.rules.ts';
import { countProposalsByStatus, listProposals } from '../proposals/proposals.store.ts';
import type { Page } from '../shared/page.ts';
import type { DashboardQuery, ListName } from './dashboard.input.ts';

export type Listed =
  | { readonly kind: 'need'; readonly need: Need }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'deal'; readonly deal: Deal };

/** One list, asked for by words: how many of each status, and pages of one status or of all. */
interface Source {
  readonly statuses: readonly string[];
  counts(search: string): Promise<Readonly<Record<string, number>>>;
  page(search: string, status: string, page: number, pageSize: number): Promise<Page<Listed>>;
}

const words = (search: string) => (search === '' ? {} : { search });

const sources: Readonly<Record<ListName, Source>> = {
  needs: {
    statuses: needStatuses.filter((status) => status !== 'draft'),
    counts: (search) => countNeedsByStatus(words(search)),
    async page(search, status, page, pageSize) {
      const filter = { ...words(search), ...(status ? { statuses: [status as NeedStatus] } : {}) };
      const found = await listNeeds(filter, page, pageSize);
      return { ...found, items: found.items.map((need) => ({ kind: 'need', need })) };
    },
  },
  proposals: {
    statuses: proposalStatuses.filter((status) => status !== 'held'),
    counts: (search) => countProposalsByStatus(words(search)),
    async page(search, status, page, pageSize) {
      const filter = { ...words(search), ...(status ? { statuses: [status as ProposalStatus] } : {}) };
      const found = await listProposals(filter, page, { pageSize });
      return { ...found, items: found.items.map((proposal) => ({ kind: 'proposal', proposal })) };
    },
  },
  deals: {
    statuses: dealStatuses,
    counts: (search) => countDealsByStatus(words(search)),
    async page(search, status, page, pageSize) {
      const filter = { ...words(search), ...(status ? { statuses: [status as DealStatus] } : {}) };
      const found = await listDeals(filter, page, pageSize);
      return { ...found, items: found.items.map((deal) => ({ kind: 'deal', deal })) };
    },
  },
};

const TABLE_ROWS = 15;
const COLUMN_CARDS = 6;

export interface DashboardList {
  /** Every status in its order, with how many of it the words find. */
  readonly counts: readonly { readonly status: string; readonly count: number }[];
  /** How many things the words find in each of the three lists. */
  readonly totals: Readonly<Record<ListName, number>>;
  /** The chosen status; '' for all, also when the address names one that this list does not have. */
  readonly status: string;
  readonly table: Page<Listed> | null;
  readonly columns: readonly { readonly status: string; readonly total: number; readonly items: readonly Listed[] }[] | null;
}

const sum = (counts: Readonly<Record<string, number>>, statuses: readonly string[]) =>
  statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);

/** The asked-for list: one page as a table, or the first of each status as a board. Both show the same query. */
export async function readList({ list, view, status: asked, q, page }: DashboardQuery): Promise<DashboardList> {
  const source = sources[list];
  const all = {
    needs: await sources.needs.counts(q),
    proposals: await sources.proposals.counts(q),
    deals: await sources.deals.counts(q),
  };
  const status = source.statuses.includes(asked) ? asked : '';
  const columns: { status: string; total: number; items: readonly Listed[] }[] = [];
  if (view === 'board') {
    for (const column of status ? [status] : source.statuses) {
      const { items, total } = await source.page(q, column, 1, COLUMN_CARDS);
      columns.push({ status: column, total, items });
    }
  }
  return {
    counts: source.statuses.map((each) => ({ status: each, count: all[list][each] ?? 0 })),
    totals: {
      needs: sum(all.needs, sources.needs.statuses),
      proposals: sum(all.proposals, sources.proposals.statuses),
      deals: sum(all.deals, sources.deals.statuses),
    },
    status,
    table: view === 'table' ? await source.page(q, status, page, TABLE_ROWS) : null,
    columns: view === 'board' ? columns : null,
  };
}

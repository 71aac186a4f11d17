import { dealStatuses, isClosed, type Deal, type DealStatus, type DealStep } from '../deals/deals.rules.ts';
import { countDealsByStatus, listDeals } from '../deals/deals.store.ts';
import { stillWanted } from '../needs/choice.rules.ts';
import { needStatuses, type Need, type NeedStatus } from '../needs/needs.rules.ts';
import { countNeedsByStatus, listNeeds } from '../needs/needs.store.ts';
import { proposalStatuses, type Proposal, type ProposalStatus } from '../proposals/proposals.rules.ts';
import { acceptedForNeeds, countProposalsByStatus, listProposals } from '../proposals/proposals.store.ts';
import type { Page } from '../shared/page.ts';
import type { DashboardQuery, ListName } from './dashboard.input.ts';

export type Listed =
  /** `left`: what a partly agreed need still looks for, base amount; 0 for all others. */
  | { readonly kind: 'need'; readonly need: Need; readonly left: number }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'deal'; readonly deal: Deal };

/** What a list is narrowed to besides the status; '' for everything. */
type Asked = Pick<DashboardQuery, 'q' | 'reached'>;

/** One list, asked for by words: how many of each status, and pages of some statuses. */
interface Source {
  readonly statuses: readonly string[];
  /** A name for several statuses at once, where the figures above count them together. */
  readonly group: { readonly name: string; readonly statuses: readonly string[] } | null;
  counts(asked: Asked): Promise<Readonly<Record<string, number>>>;
  page(asked: Asked, statuses: readonly string[] | null, page: number, pageSize: number): Promise<Page<Listed>>;
}

const wordsOf = ({ q }: Asked) => (q === '' ? {} : { search: q });
const dealsOf = (asked: Asked) => ({ ...wordsOf(asked), ...(asked.reached ? { reached: asked.reached } : {}) });
const among = <Status extends string>(statuses: readonly string[] | null) =>
  statuses ? { statuses: statuses as readonly Status[] } : {};

const sources: Readonly<Record<ListName, Source>> = {
  needs: {
    statuses: needStatuses.filter((status) => status !== 'draft'),
    group: null,
    counts: (asked) => countNeedsByStatus(wordsOf(asked)),
    async page(asked, statuses, page, pageSize) {
      const found = await listNeeds({ ...wordsOf(asked), ...among<NeedStatus>(statuses) }, page, pageSize);
      const awarded = found.items.filter(({ status }) => status === 'awarded').map(({ id }) => id);
      const accepted = await acceptedForNeeds(awarded);
      return { ...found, items: found.items.map((need) => ({ kind: 'need', need, left: stillWanted(need, accepted) })) };
    },
  },
  proposals: {
    statuses: proposalStatuses.filter((status) => status !== 'held'),
    group: { name: 'waiting', statuses: ['offered', 'countered'] satisfies ProposalStatus[] },
    counts: (asked) => countProposalsByStatus(wordsOf(asked)),
    async page(asked, statuses, page, pageSize) {
      const found = await listProposals({ ...wordsOf(asked), ...among<ProposalStatus>(statuses) }, page, { pageSize });
      return { ...found, items: found.items.map((proposal) => ({ kind: 'proposal', proposal })) };
    },
  },
  deals: {
    statuses: dealStatuses,
    group: { name: 'running', statuses: dealStatuses.filter((status) => !isClosed(status)) },
    counts: (asked) => countDealsByStatus(dealsOf(asked)),
    async page(asked, statuses, page, pageSize) {
      const found = await listDeals({ ...dealsOf(asked), ...among<DealStatus>(statuses) }, page, pageSize);
      return { ...found, items: found.items.map((deal) => ({ kind: 'deal', deal })) };
    },
  },
};

const TABLE_ROWS = 15;
const COLUMN_CARDS = 6;

export interface DashboardList {
  /** Every status in its order, the name for several first, with how many of it are found. */
  readonly counts: readonly { readonly status: string; readonly count: number }[];
  /** How many things are found in each of the three lists. */
  readonly totals: Readonly<Record<ListName, number>>;
  /** The chosen status; '' for all, also when the address names one that this list does not have. */
  readonly status: string;
  /** The chosen step of deals; '' for all, and in the other lists. */
  readonly reached: DealStep | '';
  readonly table: Page<Listed> | null;
  readonly columns: readonly { readonly status: string; readonly total: number; readonly items: readonly Listed[] }[] | null;
}

const sum = (counts: Readonly<Record<string, number>>, statuses: readonly string[]) =>
  statuses.reduce((total, status) => total + (counts[status] ?? 0), 0);

/** The asked-for list: one page as a table, or the first of each status as a board. Both show the same query. */
export async function readList({ list, view, status: named, q, reached: step, page }: DashboardQuery): Promise<DashboardList> {
  const source = sources[list];
  const reached = list === 'deals' ? step : '';
  const asked = { q, reached };
  const all = {
    needs: await sources.needs.counts(asked),
    proposals: await sources.proposals.counts(asked),
    deals: await sources.deals.counts(asked),
  };
  const names = source.group ? [source.group.name, ...source.statuses] : source.statuses;
  const status = names.includes(named) ? named : '';
  const statusesOf = (name: string) => (name === source.group?.name ? source.group.statuses : [name]);
  const columns: { status: string; total: number; items: readonly Listed[] }[] = [];
  if (view === 'board') {
    for (const column of status ? statusesOf(status) : source.statuses) {
      const { items, total } = await source.page(asked, [column], 1, COLUMN_CARDS);
      columns.push({ status: column, total, items });
    }
  }
  return {
    counts: names.map((name) => ({ status: name, count: sum(all[list], statusesOf(name)) })),
    totals: {
      needs: sum(all.needs, sources.needs.statuses),
      proposals: sum(all.proposals, sources.proposals.statuses),
      deals: sum(all.deals, sources.deals.statuses),
    },
    ...{ status, reached },
    table: view === 'table' ? await source.page(asked, status ? statusesOf(status) : null, page, TABLE_ROWS) : null,
    columns: view === 'board' ? columns : null,
  };
}

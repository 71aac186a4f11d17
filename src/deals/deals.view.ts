import { quantityText } from '../catalogue/units.ts';
import { addressWith, pagerOf } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import type { Part } from '../proposals/proposals.rules.ts';
import { priceText } from '../proposals/proposalPages.texts.ts';
import { relativeText } from '../shared/dates.ts';
import { idrText } from '../shared/money.ts';
import type { Page } from '../shared/page.ts';
import type { Locale } from '../shared/text.ts';
import { dealTabs, dealTabStatuses, type DealTab } from './dealLists.rules.ts';
import { dealSections } from './dealSections.view.ts';
import { isClosed, productNameOf, type Deal, type DealStatus, type DealStep } from './deals.rules.ts';
import { dealPagesTexts } from './dealPages.texts.ts';
import { dealsTexts, dealStatusText } from './deals.texts.ts';

const { say } = dealPagesTexts;

const tones: Readonly<Record<DealStatus, string>> = {
  agreed: 'info',
  signed: 'info',
  ordered: 'wait',
  delivering: 'wait',
  accepted: 'wait',
  billed: 'wait',
  paid: 'ok',
  disputed: 'bad',
  mediated: 'info',
  terminated: '',
};

export function dealBadge({ status }: Pick<Deal, 'status'>, locale: Locale) {
  return { tone: tones[status], icon: null, label: dealStatusText(status)[locale] };
}

const nextKeys = {
  agreed: 'toSign',
  signed: 'toOrder',
  ordered: 'toSend',
  delivering: 'toAccept',
  accepted: 'toBill',
  billed: 'toPay',
  paid: 'nothingNext',
} as const satisfies Readonly<Record<DealStep, string>>;

/** What has to happen next and by whom, in few words. */
function nextText(deal: Deal, locale: Locale): string {
  if (isClosed(deal.status)) return say('nothingNext')[locale];
  return say(deal.status === 'disputed' ? 'toSettle' : nextKeys[deal.step])[locale];
}

function row(deal: Deal, part: Part, locale: Locale, now: Date) {
  const { id, number, terms, agreed, supplierName } = deal;
  const parties = { owner: terms.buyerName, buyer: supplierName, coordinator: `${supplierName} · ${terms.buyerName}` };
  return {
    href: paths.deal(id),
    title: terms.title,
    under: `${number} · ${relativeText(deal.updatedAt, now)[locale]}`,
    party: parties[part],
    partyUnder: productNameOf(deal),
    total: idrText(deal.totalIdr)[locale],
    totalUnder: `${quantityText(agreed.quantity, terms.unit)[locale]} × ${priceText(agreed.priceIdr, terms.unit)[locale]}`,
    next: nextText(deal, locale),
    status: dealBadge(deal, locale),
  };
}

function emptyList(filtered: boolean, locale: Locale) {
  if (filtered) {
    const action = { href: paths.deals, label: say('clearFilter')[locale], icon: null, kind: 'quiet' };
    return { icon: 'filter', title: say('filteredTitle')[locale], text: say('filteredText')[locale], action };
  }
  const action = { href: paths.proposals, label: say('emptyAction')[locale], icon: 'inbox', kind: 'primary' };
  return { icon: 'handshake', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action };
}

export interface DealList {
  readonly part: Part;
  readonly filter: { readonly tab: DealTab; readonly q: string };
  readonly list: Page<Deal>;
  readonly counts: Readonly<Record<DealStatus, number>>;
}

const tabWords = {
  all: 'tabAll',
  running: 'tabRunning',
  mediation: 'tabMediation',
  paid: 'tabPaid',
  terminated: 'tabTerminated',
} as const;
const leads = { owner: 'ownerLead', buyer: 'buyerLead', coordinator: 'coordinatorLead' } as const;

/** The deals a person may see, with filters in the address. */
export function dealListPage(locale: Locale, now: Date, { part, filter, list, counts }: DealList) {
  const hrefOf = (change: Partial<DealList['filter']> & { page?: number }) => {
    const { tab, q, page } = { ...filter, page: 1, ...change };
    return addressWith(paths.deals, { tab: tab === 'all' ? '' : tab, q, page });
  };
  return {
    page: { title: dealsTexts.say('title')[locale], description: null, section: 'deals' },
    title: dealsTexts.say('title')[locale],
    lead: dealsTexts.say(leads[part])[locale],
    sections: dealSections('deals', locale),
    action: paths.deals,
    filter,
    tabs: {
      label: say('tabs')[locale],
      line: false,
      items: dealTabs.map((tab) => ({
        href: hrefOf({ tab }),
        label: say(tabWords[tab])[locale],
        count: dealTabStatuses[tab].reduce((sum, status) => sum + counts[status], 0),
        active: tab === filter.tab,
      })),
    },
    rows: list.items.map((deal) => row(deal, part, locale, now)),
    empty: emptyList(filter.tab !== 'all' || filter.q !== '', locale),
    pager: pagerOf(list, (page) => hrefOf({ page }), locale),
  };
}

import type { MonthAmount } from '../capacity/months.rules.ts';
import { quantityText } from '../catalogue/units.ts';
import { addressWith, pagerOf } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import type { Certificate, UmkmStatus } from '../profiles/profiles.rules.ts';
import { relativeText } from '../shared/dates.ts';
import { idrText } from '../shared/money.ts';
import type { Page } from '../shared/page.ts';
import type { Locale, Text } from '../shared/text.ts';
import type { HelpLine } from './helpLine.ts';
import { deadlineOf, offerCard, statusBadge } from './offerCard.view.ts';
import { currentOffer, isOpen, proposalTotal, type Part, type Proposal } from './proposals.rules.ts';
import { listTabs, ownerTabs, type ListTab, type OwnerTab } from './proposalLists.rules.ts';
import { priceText, proposalPagesTexts } from './proposalPages.texts.ts';
import { proposalsTexts } from './proposals.texts.ts';

const { say } = proposalPagesTexts;

/** What an owner's list says while nothing is in it. */
const emptyTabs = {
  new: { title: 'emptyNewTitle', text: 'emptyOwnerText' },
  running: { title: 'emptyRunningTitle', text: 'emptyRunningText' },
  done: { title: 'emptyDoneTitle', text: 'emptyDoneText' },
} as const satisfies Readonly<Record<OwnerTab, object>>;

const ownerTabWords: Readonly<Record<OwnerTab, Text>> = {
  new: say('tabNew'),
  running: say('tabRunning'),
  done: say('tabDone'),
};

function listRow(proposal: Proposal, locale: Locale, now: Date) {
  const { id, terms, answerBy, updatedAt, status } = proposal;
  const offer = currentOffer(proposal);
  return {
    href: paths.proposal(id),
    icon: 'inbox',
    tone: '',
    title: terms.title,
    text: `${terms.buyerName} · ${quantityText(offer.quantity, terms.unit)[locale]} × ${priceText(offer.priceIdr, terms.unit)[locale]}`,
    strong: idrText(proposalTotal(proposal))[locale],
    at: relativeText(isOpen(status) ? answerBy : updatedAt, now)[locale],
    badge: statusBadge(proposal, locale),
    badges: null,
    unread: false,
  };
}

export interface OwnerInbox {
  readonly tab: OwnerTab;
  readonly list: Page<Proposal>;
  readonly counts: Readonly<Record<OwnerTab, number>>;
  readonly certificates: readonly Certificate[];
  /** What is missing to accept, by the proposal's id. */
  readonly lacking: ReadonlyMap<string, readonly MonthAmount[]>;
  /** Offers come to an active UMKM alone. */
  readonly status: UmkmStatus;
  readonly help: HelpLine;
}

/** Why there is no offer yet: the profile was not sent, is being checked, or nobody has asked. */
function nothingOffered(status: UmkmStatus, locale: Locale) {
  const unsent = status === 'draft' || status === 'refused';
  const text = unsent ? 'emptyUnsentText' : status === 'pending' ? 'emptyPendingText' : 'emptyOwnerText';
  const label = say(status === 'pending' ? 'emptyPendingAction' : 'emptyOwnerAction')[locale];
  return {
    ...{ icon: 'inbox', title: say('emptyOwnerTitle')[locale], text: say(text)[locale] },
    action: { href: paths.profile, label, icon: 'shop', kind: 'primary' },
  };
}

/** An owner's inbox: whole cards for what waits for an answer, rows for the rest. */
export function ownerInboxPage(
  locale: Locale,
  now: Date,
  { tab, list, counts, certificates, lacking, status, help }: OwnerInbox,
) {
  const hrefOf = (which: OwnerTab, page = 1) => addressWith(paths.proposals, { tab: which === 'new' ? '' : which, page });
  const nothingYet = ownerTabs.every((each) => counts[each] === 0);
  return {
    page: { title: proposalsTexts.say('title')[locale], description: null, section: 'proposals' },
    title: proposalsTexts.say('title')[locale],
    lead: proposalsTexts.say('ownerLead')[locale],
    tabs: {
      label: say('tabs')[locale],
      line: true,
      items: ownerTabs.map((each) => ({
        href: hrefOf(each),
        label: ownerTabWords[each][locale],
        count: counts[each],
        active: each === tab,
      })),
    },
    cards:
      tab === 'new'
        ? list.items.map((each) => offerCard(each, certificates, 'owner', locale, now, true, lacking.get(each.id)))
        : [],
    rows: tab === 'new' ? [] : list.items.map((proposal) => listRow(proposal, locale, now)),
    empty: nothingYet
      ? nothingOffered(status, locale)
      : { icon: 'inbox', title: say(emptyTabs[tab].title)[locale], text: say(emptyTabs[tab].text)[locale], action: null },
    pager: pagerOf(list, (page) => hrefOf(tab, page), locale),
    help,
  };
}

export interface ProposalList {
  readonly part: Part;
  readonly filter: { readonly tab: ListTab; readonly q: string; readonly need: string };
  readonly list: Page<Proposal>;
  readonly counts: Readonly<Record<ListTab, number>>;
}

function tabText(tab: ListTab, part: Part): Text {
  if (tab === 'all') return say('tabAll');
  if (tab === 'buyer') return say(part === 'buyer' ? 'tabForMe' : 'tabForBuyer');
  if (tab === 'owner') return say('tabForOwner');
  const words = proposalsTexts.words;
  return {
    accepted: words.statusAccepted,
    declined: words.statusDeclined,
    expired: words.statusExpired,
    withdrawn: words.statusWithdrawn,
  }[tab];
}

function tableRow(proposal: Proposal, part: Part, locale: Locale, now: Date) {
  const { id, number, terms, umkmName, umkmKecamatan, productName } = proposal;
  const offer = currentOffer(proposal);
  const deadline = deadlineOf(proposal, part, locale, now);
  return {
    href: paths.proposal(id),
    title: terms.title,
    under: part === 'coordinator' ? `${number} · ${terms.buyerName}` : number,
    umkm: umkmName,
    umkmUnder: umkmKecamatan ? `${productName} · ${umkmKecamatan}` : productName,
    total: idrText(proposalTotal(proposal))[locale],
    totalUnder: `${quantityText(offer.quantity, terms.unit)[locale]} × ${priceText(offer.priceIdr, terms.unit)[locale]}`,
    deadline: deadline ? deadline.strong || deadline.text : relativeText(proposal.updatedAt, now)[locale],
    deadlineTone: deadline?.tone ?? 'muted',
    status: statusBadge(proposal, locale),
  };
}

function emptyList(part: Part, filtered: boolean, locale: Locale) {
  if (filtered) {
    const action = { href: paths.proposals, label: say('clearFilter')[locale], icon: null, kind: 'quiet' };
    return { icon: 'filter', title: say('emptyTabTitle')[locale], text: say('emptyTabText')[locale], action };
  }
  const action = { href: paths.needs, label: say('emptyBuyerAction')[locale], icon: 'box', kind: 'primary' };
  const title = say('emptyBuyerTitle')[locale];
  return { icon: 'inbox', title, text: part === 'buyer' ? say('emptyBuyerText')[locale] : null, action };
}

/** The list of buyers and coordinators, with its filters in the address. */
export function proposalListPage(locale: Locale, now: Date, { part, filter, list, counts }: ProposalList) {
  const hrefOf = (change: Partial<ProposalList['filter']> & { page?: number }) => {
    const { tab, q, need, page } = { ...filter, page: 1, ...change };
    return addressWith(paths.proposals, { tab: tab === 'all' ? '' : tab, q, need, page });
  };
  return {
    page: { title: proposalsTexts.say('title')[locale], description: null, section: 'proposals' },
    title: proposalsTexts.say('title')[locale],
    lead: proposalsTexts.say(part === 'buyer' ? 'buyerLead' : 'coordinatorLead')[locale],
    action: paths.proposals,
    filter,
    ofNeed: filter.need ? { text: say('ofNeed')[locale], href: hrefOf({ need: '' }), label: say('showAll')[locale] } : null,
    tabs: {
      label: say('tabs')[locale],
      line: false,
      items: listTabs.map((tab) => ({
        href: hrefOf({ tab }),
        label: tabText(tab, part)[locale],
        count: counts[tab],
        active: tab === filter.tab,
      })),
    },
    rows: list.items.map((proposal) => tableRow(proposal, part, locale, now)),
    empty: emptyList(part, filter.tab !== 'all' || filter.q !== '' || filter.need !== '', locale),
    pager: pagerOf(list, (page) => hrefOf({ page }), locale),
  };
}

import { phoneText, type User } from '../../accounts/accounts.rules.ts';
import { buyerKinds } from '../../catalogue/buyerKinds.ts';
import { addressWith } from '../../http/listing.ts';
import { paths } from '../../http/paths.ts';
import type { Typed } from '../../http/parse.ts';
import { dayOf, dayText } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import type { Page } from '../../shared/page.ts';
import type { Locale, Text } from '../../shared/text.ts';
import { buyerRecordText, partyTexts } from '../party.texts.ts';
import { buyerBadge, kindName, pager } from '../party.view.ts';
import { buyerStatuses, type Buyer, type BuyerRecord } from '../profiles.rules.ts';
import { decisionForms } from '../verification/decision.view.ts';
import { verificationTexts } from '../verification/verification.texts.ts';
import type { BuyerFilter, StatusCounts } from './directory.store.ts';
import { directoryTexts } from './directory.texts.ts';

const { say } = directoryTexts;

function addressOf({ status, kind, search }: BuyerFilter, page = 1): string {
  return addressWith(paths.buyers, { status, kind, q: search, page });
}

/** The coordinator's list of buyers; the state of the filters is the address. */
export function buyersPage(locale: Locale, filter: BuyerFilter, list: Page<Buyer>, counts: StatusCounts) {
  const tab = (status: BuyerFilter['status'], label: string, count: number) => ({
    href: addressOf({ ...filter, status }),
    label,
    count,
    active: filter.status === status,
  });
  const filtered = list.page > 1 || filter.kind !== null || filter.search !== '' || filter.status !== null;
  return {
    page: { title: say('buyersTitle')[locale], description: null, section: 'buyers' },
    tabsLabel: say('buyersTabs')[locale],
    tabs: [
      tab(null, partyTexts.say('all')[locale], counts.all),
      ...buyerStatuses.map((status) => tab(status, buyerBadge(status, locale).label, counts.of.get(status) ?? 0)),
    ],
    action: paths.buyers,
    status: filter.status,
    q: filter.search,
    kinds: buyerKinds.map(({ slug, name }) => ({ value: slug, label: name[locale], selected: slug === filter.kind })),
    rows: list.items.map((buyer) => ({
      href: paths.buyer(buyer.id),
      name: buyer.name,
      kind: kindName(buyer.kind)[locale],
      place: buyer.place,
      decider: buyer.deciderName,
      position: buyer.deciderPosition,
      status: buyerBadge(buyer.status, locale),
    })),
    pager: pager(list, (page) => addressOf(filter, page), locale),
    empty: filtered
      ? {
          icon: 'search',
          title: say('noResultTitle')[locale],
          text: say('noResultText')[locale],
          action: { href: paths.buyers, label: partyTexts.say('clearFilters')[locale], icon: 'x', kind: 'quiet' },
        }
      : { icon: 'building', title: say('buyersEmptyTitle')[locale], text: say('buyersEmptyText')[locale], action: null },
  };
}

/** What is known of an organisation, as facts. */
export function buyerFacts(buyer: Buyer, locale: Locale) {
  const fact = (label: Text, value: string) => ({ label: label[locale], value, href: null, badge: null });
  return [
    fact(say('kind'), kindName(buyer.kind)[locale]),
    fact(say('place'), buyer.place),
    fact(say('address'), buyer.address),
    fact({ id: 'NIB', en: 'NIB' }, buyer.nib ?? say('none')[locale]),
    fact(say('decider'), `${buyer.deciderName}, ${buyer.deciderPosition}`),
    fact(say('registered'), dayText(dayOf(buyer.createdAt))[locale]),
  ];
}

export interface BuyerDetail {
  readonly buyer: Buyer;
  readonly record: BuyerRecord | null;
  readonly users: readonly User[];
  readonly typed: Typed;
  readonly problems: FieldProblems;
}

/** Everything a coordinator sees of one buyer, with the decision while it waits for one. */
export function buyerDetailPage(locale: Locale, { buyer, record, users, typed, problems }: BuyerDetail) {
  const identities = users
    .map(({ phone, email }) => (phone ? phoneText(phone) : email) ?? '')
    .filter((identity) => identity !== '');
  const refusal = buyer.refusalReason;
  return {
    page: { title: buyer.name, description: null, section: 'buyers' },
    title: buyer.name,
    lead: `${kindName(buyer.kind)[locale]} · ${buyer.place}`,
    back: { href: paths.buyers, label: say('buyersTitle')[locale] },
    status: buyerBadge(buyer.status, locale),
    refusal: refusal === null ? null : verificationTexts.say('reasonBody', { reason: refusal })[locale],
    facts: [
      ...buyerFacts(buyer, locale),
      { label: say('payment')[locale], value: buyerRecordText(record)[locale], href: null, badge: null },
      { label: say('identity')[locale], value: identities.join(', ') || say('none')[locale], href: null, badge: null },
    ],
    decision: buyer.status === 'pending' ? decisionForms(paths.verifyBuyer(buyer.id), [], locale, typed, problems) : null,
  };
}

import { buyerKinds } from '../catalogue/buyerKinds.ts';
import { quantityText } from '../catalogue/units.ts';
import { addressWith } from '../http/listing.ts';
import { paths } from '../http/paths.ts';
import type { Proposal } from '../proposals/proposals.rules.ts';
import { dayText, instantText, relativeText } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import { sameText, type Locale, type Text } from '../shared/text.ts';
import { stillWanted } from './choice.rules.ts';
import { deliveryPlaces } from './deliveryPlaces.ts';
import { isLive, type Need, type NeedStatus } from './needs.rules.ts';
import { needStatusText, needsTexts } from './needs.texts.ts';
import type { ListQuery } from './needs.input.ts';

const { say } = needsTexts;

const statusLooks: Readonly<Record<NeedStatus, readonly [tone: string, icon: string]>> = {
  draft: ['', 'edit'],
  open: ['info', 'search'],
  matched: ['wait', 'send'],
  awarded: ['ok', 'handshake'],
  fulfilled: ['ok', 'check'],
  closed: ['', 'lock'],
  cancelled: ['', 'x'],
};

/** The state of a need as a badge, and what is left where only a part is agreed. */
export function needStatusBadge(
  need: Pick<Need, 'id' | 'status' | 'quantity' | 'unit'>,
  proposals: readonly Proposal[],
  locale: Locale,
) {
  const left = stillWanted(need, proposals);
  const [tone, icon] = left > 0 ? (['wait', 'handshake'] as const) : statusLooks[need.status];
  const label = left > 0 ? say('statusPartAwarded') : needStatusText(need.status);
  return {
    label: label[locale],
    tone,
    icon,
    note: left > 0 ? say('left', { left: quantityText(left, need.unit) })[locale] : null,
  };
}

/** "250 kg per bulan". */
export function needQuantityText(need: Pick<Need, 'quantity' | 'unit' | 'frequency'>): Text {
  if (need.quantity < 1) return say('noQuantity');
  const amount = quantityText(need.quantity, need.unit);
  const often = say(need.frequency);
  return { id: `${amount.id} ${often.id}`, en: `${amount.en} ${often.en}` };
}

/** "7 Des 2026 – 7 Mar 2027". */
export function needWindowText({ deliveryFrom, deliveryUntil }: Pick<Need, 'deliveryFrom' | 'deliveryUntil'>): Text {
  const from = dayText(deliveryFrom);
  const until = dayText(deliveryUntil);
  return deliveryFrom === deliveryUntil ? from : { id: `${from.id} – ${until.id}`, en: `${from.en} – ${until.en}` };
}

/** When answers are due, and how far off that is. */
export function answerWords(need: Pick<Need, 'answerBy' | 'status'>, now: Date, locale: Locale) {
  const passed = need.answerBy <= now;
  const live = isLive(need.status);
  return {
    exactly: instantText(need.answerBy)[locale],
    note: live ? (passed ? say('answerEnded') : relativeText(need.answerBy, now))[locale] : '',
    tone: live && passed ? 'bad' : '',
  };
}

export function buyerKindText(slug: string): Text {
  return buyerKinds.find((kind) => kind.slug === slug)?.name ?? sameText(slug);
}

/** The address of a list with this filter; what is at its default stays out. */
function listHref(base: string, query: ListQuery, change: Partial<ListQuery>): string {
  const { status, q, kind, place, category, page } = { ...query, page: 1, ...change };
  return addressWith(base, { status: status === 'all' ? '' : status, q, kind, place, category, page });
}

/** Previous, next and "Menampilkan 1–20 dari 37". */
export function pagerOf(base: string, query: ListQuery, found: Page<Need>, locale: Locale) {
  const { page, pageSize, total, items } = found;
  const from = (page - 1) * pageSize + 1;
  return {
    summary: say('showing', { from, to: from + items.length - 1, total })[locale],
    previous: page > 1 ? listHref(base, query, { page: page - 1 }) : null,
    next: page * pageSize < total ? listHref(base, query, { page: page + 1 }) : null,
  };
}

/** The entries of a filter's select box, the first one being "all". */
export function filterOptions(any: Text, entries: readonly { value: string; label: Text }[], chosen: string, locale: Locale) {
  return [{ value: '', label: any }, ...entries].map(({ value, label }) => ({
    value,
    label: label[locale],
    selected: value === chosen,
  }));
}

export const kindEntries = buyerKinds.map(({ slug, name }) => ({ value: slug, label: name }));
export const placeEntries = deliveryPlaces.map(({ name }) => ({ value: name, label: sameText(name) }));

const tabStatuses: readonly NeedStatus[] = ['open', 'matched', 'awarded', 'fulfilled', 'closed', 'cancelled'];

function tabsOf(query: ListQuery, counts: Readonly<Record<NeedStatus, number>>, forBuyer: boolean, locale: Locale) {
  const statuses: readonly NeedStatus[] = forBuyer ? ['draft', ...tabStatuses] : tabStatuses;
  const all = statuses.reduce((sum, status) => sum + counts[status], 0);
  return [
    {
      label: say('all')[locale],
      href: listHref(paths.needs, query, { status: 'all' }),
      count: all,
      active: query.status === 'all',
    },
    ...statuses.map((status) => ({
      label: needStatusText(status)[locale],
      href: listHref(paths.needs, query, { status }),
      count: counts[status],
      active: query.status === status,
    })),
  ];
}

function needRow(need: Need, { now, locale, forBuyer, accepted }: ListState) {
  return {
    id: need.id,
    href: paths.need(need.id),
    title: need.title,
    subtitle: forBuyer ? need.number : `${need.number} · ${need.buyerName}`,
    quantity: needQuantityText(need)[locale],
    delivery: needWindowText(need)[locale],
    place: need.deliverTo.name,
    answer: answerWords(need, now, locale),
    status: needStatusBadge(need, accepted, locale),
  };
}

function emptyList(query: ListQuery, forBuyer: boolean, locale: Locale) {
  const filtered = query.status !== 'all' || query.q !== '' || query.kind !== '' || query.place !== '' || query.category !== '';
  if (filtered) {
    const action = { label: say('clearFilter')[locale], href: paths.needs, kind: 'quiet', icon: 'x' };
    return { icon: 'search', title: say('noneFound')[locale], text: say('noneFoundText')[locale], action };
  }
  const text = say(forBuyer ? 'emptyBuyer' : 'emptyCoordinator')[locale];
  const action = forBuyer ? { label: say('new')[locale], href: paths.newNeed, icon: 'plus', kind: 'primary' } : null;
  return { icon: 'box', title: say('emptyTitle')[locale], text, action };
}

interface ListState {
  readonly locale: Locale;
  readonly now: Date;
  readonly query: ListQuery;
  readonly forBuyer: boolean;
  /** What was accepted for the needs of the page. */
  readonly accepted: readonly Proposal[];
}

/** The list of a buyer's own needs, or of everybody's for coordinators. */
export function needsPage(state: ListState, found: Page<Need>, counts: Readonly<Record<NeedStatus, number>>) {
  const { locale, query, forBuyer } = state;
  return {
    page: { title: say('title')[locale], description: null, section: 'needs' },
    title: say('title')[locale],
    lead: say(forBuyer ? 'leadBuyer' : 'leadCoordinator')[locale],
    newHref: forBuyer ? paths.newNeed : null,
    action: paths.needs,
    status: query.status === 'all' ? null : query.status,
    q: query.q,
    placeholder: say(forBuyer ? 'searchOwn' : 'searchNeeds')[locale],
    kinds: forBuyer ? null : filterOptions(say('anyKind'), kindEntries, query.kind, locale),
    places: filterOptions(say('anyPlace'), placeEntries, query.place, locale),
    tabs: tabsOf(query, counts, forBuyer, locale),
    rows: found.items.map((need) => needRow(need, state)),
    pager: pagerOf(paths.needs, query, found, locale),
    empty: emptyList(query, forBuyer, locale),
  };
}

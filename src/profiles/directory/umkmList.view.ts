import { addressWith } from '../../http/listing.ts';
import { paths } from '../../http/paths.ts';
import { dayOf, type Day } from '../../shared/dates.ts';
import type { Page } from '../../shared/page.ts';
import type { Locale } from '../../shared/text.ts';
import { categoryOptionGroups } from '../categories.view.ts';
import { partyTexts } from '../party.texts.ts';
import { pager, umkmBadge } from '../party.view.ts';
import { placeOptionGroups } from '../places.view.ts';
import { certificateState, umkmStatuses, type Umkm } from '../profiles.rules.ts';
import type { StatusCounts, UmkmFilter } from './directory.store.ts';
import { directoryTexts } from './directory.texts.ts';

const { say } = directoryTexts;

function addressOf({ status, kecamatan, category, search }: UmkmFilter, page = 1): string {
  return addressWith(paths.umkmList, { status, kecamatan, category, q: search, page });
}

function row(umkm: Umkm, today: Day, locale: Locale) {
  const verified = umkm.certificates.filter((certificate) =>
    ['verified', 'expiring'].includes(certificateState(certificate, today)),
  );
  const names = umkm.products.map(({ name }) => name);
  return {
    href: paths.umkm(umkm.id),
    name: umkm.name,
    place: umkm.kecamatan ?? say('none')[locale],
    products: names.length === 0 ? say('none')[locale] : names.slice(0, 3).join(', '),
    more: names.length > 3 ? `+${names.length - 3}` : null,
    certificates:
      umkm.certificates.length === 0
        ? say('none')[locale]
        : say('verifiedOf', { verified: verified.length, all: umkm.certificates.length })[locale],
    status: umkmBadge(umkm.status, locale),
  };
}

/** The coordinator's list of UMKM; the state of the filters is the address. */
export function umkmListPage(locale: Locale, filter: UmkmFilter, list: Page<Umkm>, counts: StatusCounts, now: Date) {
  const tab = (status: UmkmFilter['status'], label: string, count: number) => ({
    href: addressOf({ ...filter, status }),
    label,
    count,
    active: filter.status === status,
  });
  const filtered =
    list.page > 1 || filter.kecamatan !== null || filter.category !== null || filter.search !== '' || filter.status !== null;
  return {
    page: { title: say('umkmTitle')[locale], description: null, section: 'umkm' },
    tabsLabel: say('umkmTabs')[locale],
    tabs: [
      tab(null, partyTexts.say('all')[locale], counts.all),
      ...umkmStatuses.map((status) => tab(status, umkmBadge(status, locale).label, counts.of.get(status) ?? 0)),
    ],
    action: paths.umkmList,
    status: filter.status,
    q: filter.search,
    placeGroups: placeOptionGroups(locale, filter.kecamatan ?? ''),
    categoryGroups: categoryOptionGroups(locale, filter.category ?? ''),
    rows: list.items.map((umkm) => row(umkm, dayOf(now), locale)),
    pager: pager(list, (page) => addressOf(filter, page), locale),
    empty: filtered
      ? {
          icon: 'search',
          title: say('noResultTitle')[locale],
          text: say('noResultText')[locale],
          action: { href: paths.umkmList, label: partyTexts.say('clearFilters')[locale], icon: 'x', kind: 'quiet' },
        }
      : { icon: 'shop', title: say('emptyTitle')[locale], text: say('emptyText')[locale], action: null },
  };
}

import type { Role } from '../shared/context.ts';
import type { Text } from '../shared/text.ts';
import { paths } from './paths.ts';

interface Destination {
  readonly section: string;
  readonly href: string;
  readonly icon: string;
  readonly label: Text;
  /** Lists that belong to it and are reached from its pages. */
  readonly also?: readonly string[];
}

const notifications: Destination = {
  section: 'notifications',
  href: paths.notifications,
  icon: 'bell',
  label: { id: 'Kabar', en: 'News' },
};
const needs: Destination = {
  section: 'needs',
  href: paths.needs,
  icon: 'box',
  label: { id: 'Kebutuhan', en: 'Needs' },
  also: [paths.consortium('')],
};
const deals: Destination = {
  section: 'deals',
  href: paths.deals,
  icon: 'handshake',
  label: { id: 'Kesepakatan', en: 'Deals' },
  also: [paths.bills, paths.lots, paths.delivery(''), paths.claim('')],
};

const byRole: Readonly<Record<Role, readonly Destination[]>> = {
  owner: [
    { section: 'proposals', href: paths.proposals, icon: 'inbox', label: { id: 'Tawaran', en: 'Offers' } },
    deals,
    {
      section: 'profile',
      href: paths.profile,
      icon: 'shop',
      label: { id: 'Usaha saya', en: 'My business' },
      also: [paths.capacity],
    },
    notifications,
  ],
  buyer: [
    needs,
    { section: 'proposals', href: paths.proposals, icon: 'inbox', label: { id: 'Tawaran', en: 'Offers' } },
    deals,
    { section: 'catalogue', href: paths.catalogue, icon: 'search', label: { id: 'Katalog', en: 'Catalogue' } },
    { section: 'organisation', href: paths.organisation, icon: 'building', label: { id: 'Organisasi', en: 'Organisation' } },
    notifications,
  ],
  coordinator: [
    { section: 'dashboard', href: paths.dashboard, icon: 'chart', label: { id: 'Dasbor', en: 'Dashboard' } },
    needs,
    { section: 'proposals', href: paths.proposals, icon: 'inbox', label: { id: 'Tawaran', en: 'Offers' } },
    deals,
    { section: 'verification', href: paths.verification, icon: 'shield-check', label: { id: 'Verifikasi', en: 'Verification' } },
    { section: 'visits', href: paths.visits, icon: 'pin', label: { id: 'Kunjungan', en: 'Visits' } },
    {
      section: 'matching',
      href: paths.allocation,
      icon: 'scale',
      label: { id: 'Pencocokan', en: 'Matching' },
      also: [paths.fairness, paths.lexicon],
    },
    { section: 'coaching', href: paths.coaching, icon: 'certificate', label: { id: 'Pembinaan', en: 'Coaching' } },
    { section: 'umkm', href: paths.umkmList, icon: 'shop', label: { id: 'UMKM', en: 'UMKM' }, also: [paths.clusters] },
    { section: 'buyers', href: paths.buyers, icon: 'building', label: { id: 'Pembeli', en: 'Buyers' } },
    notifications,
  ],
};

/** True when the page at this address lies under the destination. */
export function leadsTo({ href, also = [] }: Destination, path: string): boolean {
  return [href, ...also].some((start) => path === start || path.startsWith(start.endsWith('/') ? start : `${start}/`));
}

/** Where a person with this role can go, in the order of the menu. The first is their start page. */
export function destinationsOf(role: Role): readonly Destination[] {
  return byRole[role];
}

import type { Actor } from '../shared/context.ts';
import { dealStatuses, isClosed, type DealStatus } from './deals.rules.ts';

/** Whose deals, goods and bills a list shows. */
export interface PartyFilter {
  readonly umkmId?: string;
  readonly buyerId?: string;
}

/** What a person may list: their own, a coordinator everything; null for one without an UMKM or organisation. */
export function ownParty({ role, umkmId, buyerId }: Pick<Actor, 'role' | 'umkmId' | 'buyerId'>): PartyFilter | null {
  if (role === 'coordinator') return {};
  if (role === 'owner') return umkmId ? { umkmId } : null;
  return buyerId ? { buyerId } : null;
}

/** The tabs of the list of deals. */
export const dealTabs = ['all', 'running', 'mediation', 'paid', 'terminated'] as const;
export type DealTab = (typeof dealTabs)[number];

/** `running` is every deal on its way, one back from mediation too. */
export const dealTabStatuses: Readonly<Record<DealTab, readonly DealStatus[]>> = {
  all: dealStatuses,
  running: dealStatuses.filter((status) => !isClosed(status) && status !== 'disputed'),
  mediation: ['disputed'],
  paid: ['paid'],
  terminated: ['terminated'],
};

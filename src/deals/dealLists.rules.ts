import { dealStatuses, isClosed, type DealStatus } from './deals.rules.ts';

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

import { proposalStatuses, isOpen, type ProposalStatus, type Side } from './proposals.rules.ts';

/** What a list of proposals is narrowed to. */
export interface Narrowing {
  readonly statuses?: readonly ProposalStatus[];
  readonly turn?: Side;
}

const open = proposalStatuses.filter(isOpen);
const closed = proposalStatuses.filter((status) => !isOpen(status));

/** The tabs of an owner's inbox. */
export const ownerTabs = ['new', 'running', 'done'] as const;
export type OwnerTab = (typeof ownerTabs)[number];

/** `new` waits for the owner, `running` for the buyer, `done` is closed. */
export const ownerNarrowing: Readonly<Record<OwnerTab, Narrowing>> = {
  new: { statuses: open, turn: 'owner' },
  running: { statuses: open, turn: 'buyer' },
  done: { statuses: closed },
};

/** The tabs of the list of buyers and coordinators; `buyer` and `owner` wait for that side. */
export const listTabs = ['all', 'buyer', 'owner', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type ListTab = (typeof listTabs)[number];

export const listNarrowing: Readonly<Record<ListTab, Narrowing>> = {
  all: {},
  buyer: { statuses: open, turn: 'buyer' },
  owner: { statuses: open, turn: 'owner' },
  accepted: { statuses: ['accepted'] },
  declined: { statuses: ['declined'] },
  expired: { statuses: ['expired'] },
  withdrawn: { statuses: ['withdrawn'] },
};

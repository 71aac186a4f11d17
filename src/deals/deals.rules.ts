import type { Offer, ProposalTerms, Side } from '../proposals/proposals.rules.ts';
import type { Text } from '../shared/text.ts';

export const dealStatuses = [
  'agreed',
  'signed',
  'ordered',
  'delivering',
  'accepted',
  'paid',
  'disputed',
  'mediated',
  'terminated',
] as const;
export type DealStatus = (typeof dealStatuses)[number];

export const dealTransitions: Readonly<Record<DealStatus, readonly DealStatus[]>> = {
  agreed: ['signed', 'disputed', 'terminated'],
  signed: ['ordered', 'disputed', 'terminated'],
  ordered: ['delivering', 'disputed', 'terminated'],
  delivering: ['accepted', 'disputed', 'terminated'],
  accepted: ['paid', 'disputed', 'terminated'],
  paid: [],
  disputed: ['mediated', 'terminated'],
  mediated: ['signed', 'ordered', 'delivering', 'accepted', 'paid', 'disputed', 'terminated'],
  terminated: [],
};

/** One line of the deal's history; only ever added. `visibleTo` keeps a coordinator's note from the other side. */
export interface DealEvent {
  readonly at: Date;
  readonly actorName: string;
  readonly actorRole: string;
  readonly kind: 'made' | 'moved' | 'note' | 'disputed' | 'settled' | 'deadline';
  readonly text: Text;
  readonly visibleTo: readonly Side[];
}

export interface Deal {
  readonly id: string;
  /** "KS-2026-0001". */
  readonly number: string;
  readonly proposalId: string;
  readonly needId: string;
  readonly buyerId: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly umkmKecamatan: string;
  readonly productId: string;
  readonly productName: string;
  readonly terms: ProposalTerms;
  /** The round that was accepted. */
  readonly agreed: Offer;
  readonly totalIdr: number;
  readonly status: DealStatus;
  readonly events: readonly DealEvent[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A message of the mediation thread. */
export interface Message {
  readonly id: string;
  readonly dealId: string;
  readonly fromUserId: string;
  readonly fromName: string;
  readonly fromRole: string;
  readonly words: string;
  readonly at: Date;
}

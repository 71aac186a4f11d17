import { afterQuiet } from '../../proposals/clock.rules.ts';
import type { Part, Side } from '../../proposals/proposals.rules.ts';
import type { Text } from '../../shared/text.ts';

/**
 * `draft`: only the claimant sees it. `raised`: the other side is to answer. `answered`: it has. `mediated`: a coordinator leads the talks.
 * `escalated`: handed to KPPU; what comes of it may still be recorded. `resolved` and `withdrawn` close it.
 */
export const claimStatuses = ['draft', 'raised', 'answered', 'mediated', 'resolved', 'withdrawn', 'escalated'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const claimTransitions: Readonly<Record<ClaimStatus, readonly ClaimStatus[]>> = {
  draft: ['raised', 'withdrawn'],
  raised: ['answered', 'mediated', 'resolved', 'withdrawn', 'escalated'],
  answered: ['mediated', 'resolved', 'withdrawn', 'escalated'],
  mediated: ['resolved', 'withdrawn', 'escalated'],
  resolved: [],
  withdrawn: [],
  escalated: ['resolved', 'withdrawn'],
};

/** Claimant, the side it is against, or the coordinator: what a part is in a claim. */
export type ClaimRole = 'claimant' | 'respondent' | 'coordinator';

/** Who makes the move to a status. `resolved` follows from a settlement that both sides have accepted. */
const claimMovers: Readonly<Record<ClaimStatus, readonly ClaimRole[]>> = {
  draft: [],
  raised: ['claimant'],
  answered: ['respondent'],
  mediated: ['coordinator'],
  resolved: ['claimant', 'respondent', 'coordinator'],
  withdrawn: ['claimant'],
  escalated: ['coordinator'],
};

export const claimKinds = ['quality', 'quantity', 'late-delivery', 'late-payment', 'price', 'other'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export interface Evidence {
  readonly id: string;
  readonly name: string;
  readonly by: Part;
}

export interface Acceptance {
  readonly side: Side;
  readonly name: string;
  readonly at: Date;
  /** How the consent was given, where a coordinator recorded it for a side; null when the side pressed itself. */
  readonly recorded: string | null;
}

/** A way out that one party names; it holds once both sides have accepted it. */
export interface Settlement {
  readonly id: string;
  readonly by: Part;
  readonly byName: string;
  readonly words: string;
  /** The payment term that the agreement shall have from now on; null when it stays. */
  readonly paymentDays: number | null;
  readonly at: Date;
  /** Until when the other side is to say yes or name another way out. */
  readonly answerBy: Date;
  /** When those who owe an answer and the coordinators were told that none came. */
  readonly overdueAt: Date | null;
  readonly acceptances: readonly Acceptance[];
}

export interface Claim {
  readonly id: string;
  /** "KL-2026-0001". */
  readonly number: string;
  readonly dealId: string;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** Who claims: a side, or a coordinator of their own accord. */
  readonly by: Part;
  readonly byUserId: string;
  readonly byName: string;
  readonly words: string;
  readonly evidence: readonly Evidence[];
  readonly answer: { readonly side: Side; readonly name: string; readonly words: string; readonly at: Date } | null;
  /** Until when the other side is to answer; null while it is a draft. */
  readonly answerBy: Date | null;
  /** When coordinators were told that no answer came. */
  readonly overdueAt: Date | null;
  readonly settlements: readonly Settlement[];
  /** Read by coordinators alone. */
  readonly notes: readonly { readonly byName: string; readonly words: string; readonly at: Date }[];
  /** The last words: why it was withdrawn or escalated, or what was settled. */
  readonly outcome: Text | null;
  readonly createdAt: Date;
  readonly raisedAt: Date | null;
  readonly updatedAt: Date;
}

/** How long a side has to answer a claim or a proposed settlement, in hours: three days. */
const ANSWER_HOURS = 72;

/** When an answer is due to what is said now; what would end at night ends at 07.00 WIB. */
export function answerTime(now: Date): Date {
  return afterQuiet(new Date(now.getTime() + ANSWER_HOURS * 3_600_000));
}

/** The most settlements one claim may carry. */
export const MOST_SETTLEMENTS = 20;
/** The most pieces of evidence one claim may carry. */
export const MOST_EVIDENCE = 20;

/** Still to be settled: the deal waits for it. */
export function isOpenClaim(status: ClaimStatus): boolean {
  return status !== 'draft' && status !== 'resolved' && status !== 'withdrawn';
}

/** What a part is in a claim. A claim that a coordinator raised is against both sides. */
export function roleIn({ by }: Pick<Claim, 'by'>, part: Part): ClaimRole {
  if (part === by) return 'claimant';
  return part === 'coordinator' ? 'coordinator' : 'respondent';
}

/** The moves that a part may make now. */
export function claimMoves(claim: Pick<Claim, 'by' | 'status'>, part: Part): ClaimStatus[] {
  const roles = part === 'coordinator' ? [roleIn(claim, part), 'coordinator' as const] : [roleIn(claim, part)];
  return claimTransitions[claim.status].filter((to) => claimMovers[to].some((role) => roles.includes(role)));
}

/** Whether a part still owes the answer: the side it is against, as long as it is open, also when a coordinator leads the talks already. */
export function mayAnswer(claim: Pick<Claim, 'by' | 'status' | 'answer'>, part: Part): boolean {
  return part !== 'coordinator' && roleIn(claim, part) === 'respondent' && claim.answer === null && isOpenClaim(claim.status);
}

/** A draft is the claimant's alone; afterwards everyone of the deal sees the claim. */
export function seesClaim({ status, by }: Pick<Claim, 'status' | 'by'>, part: Part): boolean {
  return status !== 'draft' || by === part;
}

/** Both sides have said yes. */
export function isSettled(settlement: Pick<Settlement, 'acceptances'>): boolean {
  return sidesMissing(settlement).length === 0;
}

/** The sides that have not said yes. */
export function sidesMissing({ acceptances }: Pick<Settlement, 'acceptances'>): Side[] {
  return (['buyer', 'owner'] as const).filter((side) => !acceptances.some((accepted) => accepted.side === side));
}

/** The newest settlement, the only one that can be accepted; null when none was proposed. */
export function standingSettlement({ settlements }: Pick<Claim, 'settlements'>): Settlement | null {
  return settlements.at(-1) ?? null;
}

import type { ConsortiumOptions } from '../../matching/consortium/consortium.rules.ts';
import type { ProposalStatus } from '../../proposals/proposals.rules.ts';
import type { Idr } from '../../shared/money.ts';

/**
 * `gathering`: shares wait for an answer. `ready`: everyone has answered, nobody is left to ask and a part is missing; buyer or
 * coordinator decides. `agreed`: a deal exists. `dissolved`: given up before a deal, or its deal ended early.
 */
export const consortiumStatuses = ['gathering', 'ready', 'agreed', 'dissolved'] as const;
export type ConsortiumStatus = (typeof consortiumStatuses)[number];

export const consortiumTransitions: Readonly<Record<ConsortiumStatus, readonly ConsortiumStatus[]>> = {
  gathering: ['gathering', 'ready', 'agreed', 'dissolved'],
  ready: ['gathering', 'ready', 'agreed', 'dissolved'],
  agreed: ['agreed', 'dissolved'],
  dissolved: [],
};

/** `silent`: the deadline passed without an answer. `withdrawn`: taken back by the buyer's side. `left`: accepted first, then gone. */
export const shareStates = ['invited', 'accepted', 'declined', 'silent', 'withdrawn', 'left'] as const;
export type ShareState = (typeof shareStates)[number];

/** One UMKM's share. Who is gone stays in the list: they are not asked again for this consortium. */
export interface ConsortiumShare {
  readonly proposalId: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly kecamatan: string;
  readonly productId: string;
  readonly productName: string;
  /** Base amount of the need's unit for one delivery period. */
  readonly quantity: number;
  /** What was asked at first; larger than `quantity` when the UMKM took less. */
  readonly asked: number;
  /** The maker's own price for one of the need's unit. */
  readonly unitPriceIdr: Idr;
  /** 0 to 100. */
  readonly score: number;
  readonly clusterId: string | null;
  readonly state: ShareState;
  readonly changedAt: Date;
}

/** Who would be asked next, the first first. */
export interface NextInLine {
  readonly umkmId: string;
  readonly umkmName: string;
  readonly kecamatan: string;
  /** Base amount of the need's unit for one delivery period. */
  readonly supply: number;
}

export interface Consortium {
  readonly id: string;
  /** "KO-2026-0001". */
  readonly number: string;
  readonly needId: string;
  readonly buyerId: string;
  readonly status: ConsortiumStatus;
  readonly title: string;
  readonly unit: string;
  /** What all shares together are to bring in one delivery period, base amount. */
  readonly required: number;
  /** One price for all members, for one of the need's unit. */
  readonly priceIdr: Idr;
  /** The deadline of the first shares; a share that is asked later has its own. */
  readonly answerBy: Date;
  readonly options: ConsortiumOptions;
  /** The cluster whose members come first; null for none. */
  readonly homeClusterId: string | null;
  /** Who speaks for all: a cooperative, a business group or a member; null until the deal names the largest member. */
  readonly leadUmkmId: string | null;
  readonly leadName: string | null;
  readonly members: readonly ConsortiumShare[];
  readonly waiting: readonly NextInLine[];
  readonly dealId: string | null;
  /** The shortfall that buyer and coordinators were last told of, so that they hear of each once. */
  readonly toldMissing: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function isStanding(state: ShareState): boolean {
  return state === 'invited' || state === 'accepted';
}

/** True while owners may be asked for it. */
export function gathers(status: ConsortiumStatus): boolean {
  return status === 'gathering' || status === 'ready';
}

export interface Fill {
  readonly required: number;
  readonly accepted: number;
  /** Asked, not answered yet. */
  readonly open: number;
  /** Neither accepted nor asked of anyone now. The four always sum: accepted + open + missing = required. */
  readonly missing: number;
}

function sumOf(members: readonly ConsortiumShare[], state: ShareState): number {
  return members.reduce((sum, member) => (member.state === state ? sum + member.quantity : sum), 0);
}

/** How far a consortium has come, base amounts of one delivery period. */
export function fillOf({ required, members }: Pick<Consortium, 'required' | 'members'>): Fill {
  const accepted = sumOf(members, 'accepted');
  const open = sumOf(members, 'invited');
  return { required, accepted, open, missing: required - accepted - open };
}

/** What a proposal that ended without acceptance makes of its share; null while it is open or accepted. */
export function stateAfter(status: ProposalStatus): ShareState | null {
  if (status === 'declined') return 'declined';
  if (status === 'expired') return 'silent';
  return status === 'withdrawn' ? 'withdrawn' : null;
}

/** The members with one share in another state; an invited one may be accepted for less. Others stay untouched. */
export function withState(
  members: readonly ConsortiumShare[],
  proposalId: string,
  state: ShareState,
  now: Date,
  quantity?: number,
): ConsortiumShare[] {
  return members.map((member) =>
    member.proposalId === proposalId ? { ...member, state, quantity: quantity ?? member.quantity, changedAt: now } : member,
  );
}

/**
 * Where a consortium stands by its shares: it gathers while somebody is asked or it is complete, and is ready for a decision once all
 * have answered and a part is missing. One with a deal keeps it.
 */
export function statusBy(consortium: Pick<Consortium, 'status' | 'required' | 'members'>): ConsortiumStatus {
  if (!gathers(consortium.status)) return consortium.status;
  return fillOf(consortium).open > 0 ? 'gathering' : 'ready';
}

/** The member that speaks for all where nobody else leads: the one with the largest accepted share, the first by name among equals. */
export function largestMember(members: readonly ConsortiumShare[]): ConsortiumShare | null {
  const accepted = members.filter(({ state }) => state === 'accepted');
  return accepted.sort((a, b) => b.quantity - a.quantity || a.umkmName.localeCompare(b.umkmName))[0] ?? null;
}

/** "Konsorsium Koperasi Gula Lebak": what the members are called together. */
export function consortiumName(leadName: string): string {
  return `Konsorsium ${leadName}`;
}

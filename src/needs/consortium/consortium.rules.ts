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

/** One of the goods of a bundle, as a consortium is to bring it. One of it goes into each set. */
export interface ConsortiumPart {
  readonly id: string;
  /** "gula semut 250 g". */
  readonly name: string;
  readonly unit: string;
  /** Base amount of its unit for one delivery period: that of all sets, less what earlier deals bring. */
  readonly required: number;
  /** One price for all members that bring it, for one of its unit. */
  readonly priceIdr: Idr;
}

/** One UMKM's share. Who is gone stays in the list: they are not asked again for this consortium. */
export interface ConsortiumShare {
  readonly proposalId: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly kecamatan: string;
  readonly productId: string;
  readonly productName: string;
  /** The part of a bundle that it brings; null where the need is for one kind of goods. */
  readonly part: string | null;
  /** Base amount of the need's unit, or of its part's, for one delivery period. */
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
  /** The part of a bundle that it could bring; null where the need is for one kind of goods. */
  readonly part: string | null;
  /** Base amount of the need's unit, or of its part's, for one delivery period. */
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
  /** What all shares together are to bring in one delivery period, base amount; of a bundle the number of sets. */
  readonly required: number;
  /** One price for all members, for one of the need's unit; of a bundle the price of one set. */
  readonly priceIdr: Idr;
  /** What a bundle is made of; empty where the need is for one kind of goods. */
  readonly parts: readonly ConsortiumPart[];
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

type Filled = Pick<Consortium, 'required' | 'members'> & Partial<Pick<Consortium, 'parts'>>;

function sumOf(members: readonly ConsortiumShare[], state: ShareState): number {
  return members.reduce((sum, member) => (member.state === state ? sum + member.quantity : sum), 0);
}

function fillWith(required: number, members: readonly ConsortiumShare[]): Fill {
  const accepted = sumOf(members, 'accepted');
  const open = sumOf(members, 'invited');
  return { required, accepted, open, missing: required - accepted - open };
}

/** How far each part of a bundle has come, base amounts of its own unit; empty where there is one kind of goods. */
export function partFillsOf({ members, parts = [] }: Filled): (Fill & { readonly part: ConsortiumPart })[] {
  return parts.map((part) => ({
    part,
    ...fillWith(
      part.required,
      members.filter((member) => member.part === part.id),
    ),
  }));
}

/**
 * How far a consortium has come, base amounts of one delivery period. Of a bundle whole sets are counted: what every part suffices for.
 */
export function fillOf(consortium: Filled): Fill {
  const { required, members } = consortium;
  const parts = partFillsOf(consortium);
  if (parts.length === 0) return fillWith(required, members);
  const accepted = Math.min(...parts.map((fill) => required - fill.open - fill.missing));
  const standing = Math.min(...parts.map((fill) => required - fill.missing));
  return { required, accepted, open: standing - accepted, missing: required - standing };
}

/** What a consortium is to bring when it looks for nothing more than what is accepted. */
export function asAccepted(consortium: Filled): Pick<Consortium, 'required' | 'parts'> {
  const parts = partFillsOf(consortium).map(({ part, accepted }) => ({ ...part, required: accepted }));
  return { required: fillOf(consortium).accepted, parts };
}

/** The unit of a share's quantity, its price, and what of it is asked in all. */
export function askedOf(
  { unit, priceIdr, required, parts }: Pick<Consortium, 'unit' | 'priceIdr' | 'required' | 'parts'>,
  partId: string | null,
): { readonly unit: string; readonly priceIdr: Idr; readonly required: number; readonly part: ConsortiumPart | null } {
  const part = parts.find(({ id }) => id === partId) ?? null;
  return part ? { unit: part.unit, priceIdr: part.priceIdr, required: part.required, part } : { unit, priceIdr, required, part };
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
  return consortium.members.some(({ state }) => state === 'invited') ? 'gathering' : 'ready';
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

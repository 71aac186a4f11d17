import type { Conversion, Offer, Part, ProposalTerms, Side } from '../proposals/proposals.rules.ts';
import type { Idr } from '../shared/money.ts';
import type { Text } from '../shared/text.ts';

export const dealStatuses = [
  'agreed',
  'signed',
  'ordered',
  'delivering',
  'accepted',
  'billed',
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
  accepted: ['billed', 'disputed', 'terminated'],
  billed: ['paid', 'disputed', 'terminated'],
  paid: [],
  disputed: ['mediated', 'terminated'],
  mediated: ['signed', 'ordered', 'delivering', 'accepted', 'billed', 'paid', 'disputed', 'terminated'],
  terminated: [],
};

/** The way from agreed to paid, in order. */
export const dealSteps = [
  'agreed',
  'signed',
  'ordered',
  'delivering',
  'accepted',
  'billed',
  'paid',
] as const satisfies readonly DealStatus[];
export type DealStep = (typeof dealSteps)[number];

/**
 * Who may make the move to a status by hand. `signed` follows from the agreement, `ordered` to `paid` from deliveries, bills and payments,
 * `mediated` from a settlement that both sides accept.
 */
export const dealMovers: Readonly<Record<DealStatus, readonly Part[]>> = {
  agreed: [],
  signed: [],
  ordered: [],
  delivering: [],
  accepted: [],
  billed: [],
  paid: [],
  disputed: ['buyer', 'owner', 'coordinator'],
  mediated: [],
  terminated: ['coordinator'],
};

/** One line of the deal's history; only ever added. `visibleTo` keeps a coordinator's note from the other side. */
export interface DealEvent {
  readonly at: Date;
  readonly actorName: string;
  readonly actorRole: string;
  readonly kind: 'made' | 'moved' | 'note' | 'disputed' | 'settled' | 'deadline';
  readonly text: Text;
  readonly visibleTo: readonly Side[];
  /** The form that wrote a note, so that the same form writes it once; null for everything else. */
  readonly formKey: string | null;
}

/** One of the goods of a bundle: one of it goes into each of the need's unit. */
export interface DealGoods {
  readonly id: string;
  /** "gula semut 250 g". */
  readonly name: string;
  readonly unit: string;
  /** For one of its unit. */
  readonly priceIdr: Idr;
}

/** One UMKM's part of a deal. */
export interface DealMember {
  readonly proposalId: string;
  readonly umkmId: string;
  readonly umkmName: string;
  readonly umkmKecamatan: string;
  readonly productId: string;
  readonly productName: string;
  /** Which of the goods of a bundle it brings; left out where there is one kind. */
  readonly goods?: string;
  /** Base amount of the need's unit, or of those goods' unit, for one delivery period. */
  readonly quantity: number;
  /** What one delivery period of this part costs. */
  readonly totalIdr: Idr;
  /** Base amount of the product = base amount of the need × num / den. */
  readonly conversion: Conversion;
}

export interface Deal {
  readonly id: string;
  /** "KS-2026-0001". */
  readonly number: string;
  readonly needId: string;
  readonly buyerId: string;
  /** The consortium that supplies; null when one UMKM does alone. */
  readonly consortiumId: string | null;
  /** Who speaks and signs for the suppliers: the only member, or the consortium's lead. */
  readonly leadUmkmId: string;
  /** What the suppliers are called together: the UMKM's name, or the consortium's. */
  readonly supplierName: string;
  /** Who supplies how much; one entry for an UMKM alone. */
  readonly members: readonly DealMember[];
  /** What a bundle is made of; left out where there is one kind of goods. */
  readonly goods?: readonly DealGoods[];
  readonly terms: ProposalTerms;
  /** The round that was accepted; its quantity is that of all members together, of a bundle the sets for which all goods suffice. */
  readonly agreed: Offer;
  /** What one delivery period costs. */
  readonly totalIdr: Idr;
  readonly status: DealStatus;
  /** The furthest step reached; where a disputed deal goes on from. */
  readonly step: DealStep;
  readonly events: readonly DealEvent[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A deal with just what figures count. */
export interface FigureDeal {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly needId: string;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly status: DealStatus;
  readonly step: DealStep;
  readonly exported: boolean;
  readonly members: readonly { readonly umkmId: string; readonly umkmName: string; readonly umkmKecamatan: string }[];
  readonly createdAt: Date;
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

/** What a person may be part of: the buyer, every UMKM that supplies, and who leads them without supplying. */
export function partiesOf({ buyerId, members, leadUmkmId }: Pick<Deal, 'buyerId' | 'members' | 'leadUmkmId'>): {
  buyerId: string;
  umkmIds: string[];
} {
  return { buyerId, umkmIds: [...new Set([...members.map(({ umkmId }) => umkmId), leadUmkmId])] };
}

/** How many UMKM supply; one of them may bring several of the goods of a bundle. */
export function umkmCount({ members }: Pick<Deal, 'members'>): number {
  return new Set(members.map(({ umkmId }) => umkmId)).size;
}

/** What is supplied, in one name: the product of the first member, who is the largest, or all goods of a bundle. */
export function productNameOf({ members, goods }: Pick<Deal, 'members' | 'goods'>): string {
  return goods ? goods.map(({ name }) => name).join(', ') : (members[0]?.productName ?? '');
}

/** The unit and price of what a member brings or a delivery holds: those of the deal, or of one of the goods of a bundle. */
export function goodsIn(deal: Pick<Deal, 'goods' | 'terms' | 'agreed'>, id: string | null | undefined): Omit<DealGoods, 'id'> {
  const found = deal.goods?.find((each) => each.id === id);
  return found ?? { name: '', unit: deal.terms.unit, priceIdr: deal.agreed.priceIdr };
}

/** The kinds of goods that are delivered by themselves, with who brings them: all members, or those of each of the goods of a bundle. */
export function deliveredGoods(deal: Pick<Deal, 'goods' | 'members'>): {
  readonly goods: DealGoods | null;
  readonly members: readonly DealMember[];
  readonly quantity: number;
}[] {
  const sum = (members: readonly DealMember[]) => members.reduce((total, { quantity }) => total + quantity, 0);
  if (!deal.goods) return [{ goods: null, members: deal.members, quantity: sum(deal.members) }];
  return deal.goods.map((goods) => {
    const members = deal.members.filter((member) => member.goods === goods.id);
    return { goods, members, quantity: sum(members) };
  });
}

/** True once nothing more can happen with the deal. */
export function isClosed(status: DealStatus): boolean {
  return dealTransitions[status].length === 0;
}

/** The step after this one, null after the last. */
export function stepAfter(step: DealStep): DealStep | null {
  return dealSteps[dealSteps.indexOf(step) + 1] ?? null;
}

/** Where a deal may go: what the table allows, a mediated one going on with the step after the last it had reached. */
export function nextStatuses({ status, step }: Pick<Deal, 'status' | 'step'>): DealStatus[] {
  const allowed = dealTransitions[status];
  if (status !== 'mediated') return [...allowed];
  const next = stepAfter(step);
  return allowed.filter((to) => to === next || to === 'disputed' || to === 'terminated');
}

/** The moves that this part may make now. */
export function movesFor(part: Part, deal: Pick<Deal, 'status' | 'step'>): DealStatus[] {
  return nextStatuses(deal).filter((to) => dealMovers[to].includes(part));
}

/** Whether this part sees an event: coordinators see all, a side what is meant for it. */
export function sees(part: Part, event: Pick<DealEvent, 'visibleTo'>): boolean {
  return part === 'coordinator' || event.visibleTo.includes(part);
}

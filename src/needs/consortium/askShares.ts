import { unitBySlug } from '../../catalogue/units.ts';
import type { ConsortiumCandidate, ConsortiumMember } from '../../matching/consortium/consortium.rules.ts';
import { explainOne } from '../../matching/rank.ts';
import { capabilityIndex } from '../../profiles/capabilityIndex.ts';
import type { Umkm } from '../../profiles/profiles.rules.ts';
import { findBuyer, listUmkm } from '../../profiles/profiles.store.ts';
import { openProposals, type ProposalChoice } from '../../proposals/openProposals.ts';
import type { Proposal } from '../../proposals/proposals.rules.ts';
import type { ActionContext } from '../../shared/context.ts';
import { dayOf } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import { inProductBase } from '../choice.rules.ts';
import { needProfile, type Need } from '../needs.rules.ts';
import { proposalTerms } from '../sendProposals.ts';
import type { Consortium, ConsortiumShare, NextInLine } from './consortium.rules.ts';
import { lineOf } from './planning.rules.ts';

/** How many of the line are named on the page. */
const NEXT_SHOWN = 20;

/** What a share says of the whole. */
export type AskedFor = Pick<Consortium, 'id' | 'number' | 'required' | 'priceIdr' | 'leadName'>;

function choiceOf(
  need: Need,
  whole: AskedFor,
  member: ConsortiumMember,
  umkm: Umkm | undefined,
  least: number,
  now: Date,
): ProposalChoice | null {
  const product = umkm?.products.find(({ id, active }) => active && id === member.productId);
  // Explained for the share alone: that it cannot fill the whole is known and no fault of it.
  const profile = needProfile({ ...need, quantity: member.quantity }, dayOf(now));
  const match = explainOne(capabilityIndex(), profile, member.umkmId, member.productId);
  const amountInProductBase = inProductBase(member.quantity, match);
  if (umkm?.status !== 'active' || !product || amountInProductBase === null) return null;
  const share = {
    number: whole.number,
    whole: whole.required,
    least: Math.min(least, member.quantity),
    leadName: whole.leadName,
  };
  return { umkm, product, match, amountInProductBase, share, offer: { quantity: member.quantity } };
}

function shareOf(proposal: Proposal, member: ConsortiumMember, now: Date): ConsortiumShare {
  const { id, umkmId, umkmName, umkmKecamatan, productId, productName } = proposal;
  const { quantity, unitPriceIdr, score, clusterId } = member;
  return {
    ...{ proposalId: id, umkmId, umkmName, kecamatan: umkmKecamatan, productId, productName },
    ...{ quantity, asked: quantity, unitPriceIdr, score, clusterId, state: 'invited', changedAt: now },
  };
}

/**
 * Asks each of these members for its share, within the caller's transaction: its capacity is held and its owners are told. Those whose
 * capacity has just gone, or who are being asked for this need already, are left out. Resolves to the shares that are asked.
 */
export async function askShares(
  ctx: ActionContext,
  need: Need,
  whole: AskedFor,
  members: readonly ConsortiumMember[],
  candidates: readonly ConsortiumCandidate[],
  { answerBy, deliveryFrom }: { readonly answerBy: Date; readonly deliveryFrom: string },
): Promise<ConsortiumShare[]> {
  if (members.length === 0) return [];
  const buyer = await findBuyer(need.buyerId);
  if (!buyer) throw new Error(`Need ${need.id} has no buyer`);
  const umkm = new Map((await listUmkm(members.map(({ umkmId }) => umkmId))).map((one) => [one.id, one]));
  const lots = new Map(candidates.map(({ productId, minimumLot }) => [productId, minimumLot]));
  const unit = unitBySlug(need.unit)?.factor ?? 1;
  const choices = members.flatMap((member) => {
    const least = Math.max(unit, lots.get(member.productId) ?? 1);
    return choiceOf(need, whole, member, umkm.get(member.umkmId), least, ctx.now) ?? [];
  });
  if (choices.length === 0) return [];
  const offer = { priceIdr: whole.priceIdr, quantity: 1, deliveryFrom, note: '' };
  const terms = { needId: need.id, buyerId: need.buyerId, terms: proposalTerms(need, buyer) };
  try {
    const opened = await openProposals(ctx, terms, choices, { answerBy, consortiumId: whole.id, offer });
    const byProduct = new Map(members.map((member) => [member.productId, member]));
    return opened.map((proposal) => shareOf(proposal, byProduct.get(proposal.productId)!, ctx.now));
  } catch (error) {
    // Nobody of them could be asked any more; nothing was written.
    if (error instanceof Conflict) return [];
    throw error;
  }
}

/** The first of those who would be asked next, with their names. */
export async function nextInLine(
  consortium: Pick<Consortium, 'members' | 'options'>,
  candidates: readonly ConsortiumCandidate[],
): Promise<NextInLine[]> {
  const known = new Set(consortium.members.map(({ umkmId }) => umkmId));
  const line = lineOf(
    candidates.filter(({ umkmId }) => !known.has(umkmId)),
    consortium.options,
  );
  const first = [...new Map(line.map((candidate) => [candidate.umkmId, candidate])).values()].slice(0, NEXT_SHOWN);
  const umkm = new Map((await listUmkm(first.map(({ umkmId }) => umkmId))).map((one) => [one.id, one]));
  return first.flatMap(({ umkmId, supply }) => {
    const one = umkm.get(umkmId);
    return one ? [{ umkmId, umkmName: one.name, kecamatan: one.kecamatan ?? '', supply }] : [];
  });
}

import { unitBySlug } from '../../catalogue/units.ts';
import type { ConsortiumCandidate, ConsortiumMember } from '../../matching/consortium/consortium.rules.ts';
import type { Match, NeedProfile } from '../../matching/matching.rules.ts';
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
import { conversionFor, goodsOf } from './bundle.ts';
import { askedOf, type Consortium, type ConsortiumShare, type NextInLine } from './consortium.rules.ts';
import { lineOf, WHOLE } from './planning.rules.ts';

/** How many of the line are named on the page. */
const NEXT_SHOWN = 20;

/** What a share says of the whole. */
export type AskedFor = Pick<Consortium, 'id' | 'number' | 'unit' | 'required' | 'priceIdr' | 'parts' | 'leadName'>;

/** What the engine says of a product, with the amounts of the part of the bundle that it is asked for. */
function matchOfPart(
  match: Match | null,
  profile: NeedProfile,
  { umkmId, productId, component, unitPriceIdr, quantity }: ConsortiumMember,
) {
  const conversion = conversionFor(capabilityIndex(), profile, component, umkmId, productId);
  return match && { ...match, conversion, priceInNeedUnitIdr: unitPriceIdr, supplyInNeedBase: quantity };
}

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
  const { part, ...asked } = askedOf(whole, member.component);
  const kinds = part ? goodsOf(capabilityIndex(), profile).length : 1;
  const explained = explainOne(capabilityIndex(), profile, member.umkmId, member.productId);
  const match = part ? matchOfPart(explained, profile, member) : explained;
  const amountInProductBase = inProductBase(member.quantity, match);
  if (umkm?.status !== 'active' || !product || amountInProductBase === null) return null;
  const share = {
    number: whole.number,
    whole: asked.required,
    least: Math.min(least, member.quantity),
    leadName: whole.leadName,
    ...(part ? { part: { id: part.id, name: part.name, of: kinds } } : {}),
  };
  const offer = { quantity: member.quantity, priceIdr: asked.priceIdr };
  const terms = part ? { title: `${need.title}: ${part.name}`, unit: part.unit, maxPriceIdr: null } : {};
  return { umkm, product, match, amountInProductBase, share, offer, terms };
}

function shareOf(proposal: Proposal, member: ConsortiumMember, now: Date): ConsortiumShare {
  const { id, umkmId, umkmName, umkmKecamatan, productId, productName } = proposal;
  const { component, quantity, unitPriceIdr, score, clusterId } = member;
  return {
    ...{ proposalId: id, umkmId, umkmName, kecamatan: umkmKecamatan, productId, productName },
    ...{ part: component === WHOLE ? null : component, quantity, asked: quantity, unitPriceIdr, score, clusterId },
    ...{ state: 'invited', changedAt: now },
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
  const lots = new Map(candidates.map(({ component, productId, minimumLot }) => [`${component}/${productId}`, minimumLot]));
  const choices = members.flatMap((member) => {
    const unit = unitBySlug(askedOf(whole, member.component).unit)?.factor ?? 1;
    const least = Math.max(unit, lots.get(`${member.component}/${member.productId}`) ?? 1);
    return choiceOf(need, whole, member, umkm.get(member.umkmId), least, ctx.now) ?? [];
  });
  if (choices.length === 0) return [];
  const offer = { priceIdr: whole.priceIdr, quantity: 1, deliveryFrom, note: '' };
  const terms = { needId: need.id, buyerId: need.buyerId, terms: proposalTerms(need, buyer) };
  try {
    const opened = await openProposals(ctx, terms, choices, { answerBy, consortiumId: whole.id, offer });
    const memberOf = ({ productId, share }: Proposal) =>
      members.find((member) => member.productId === productId && member.component === (share?.part?.id ?? WHOLE))!;
    return opened.map((proposal) => shareOf(proposal, memberOf(proposal), ctx.now));
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
  return first.flatMap(({ umkmId, supply, component }) => {
    const one = umkm.get(umkmId);
    const part = component === WHOLE ? null : component;
    return one ? [{ umkmId, umkmName: one.name, kecamatan: one.kecamatan ?? '', part, supply }] : [];
  });
}

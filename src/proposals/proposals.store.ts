import { Types, type QueryFilter } from 'mongoose';
import { isDuplicateKey } from '../platform/database.ts';
import { nextNumbers } from '../platform/counters.ts';
import { dayOf } from '../shared/dates.ts';
import { Conflict } from '../shared/errors.ts';
import type { Page } from '../shared/page.ts';
import { ProposalModel, type ProposalRow } from './proposals.model.ts';
import { isOpen, proposalStatuses, type Offer, type Proposal, type ProposalStatus, type Side } from './proposals.rules.ts';
import { proposalsTexts } from './proposals.texts.ts';

function toProposal(row: ProposalRow): Proposal {
  const { _id, needId, buyerId, umkmId, dealId, consortiumId, openKey, ...rest } = row;
  void openKey;
  return {
    ...rest,
    id: _id.toString(),
    needId: needId.toString(),
    buyerId: buyerId.toString(),
    umkmId: umkmId.toString(),
    dealId: dealId?.toString() ?? null,
    consortiumId: consortiumId?.toString() ?? null,
    share: rest.share ?? null,
  };
}

/** An id that a new proposal may take, so that what points to it can be written first. */
export function newProposalId(): string {
  return new Types.ObjectId().toString();
}

/** The next numbers of the year: "TW-2026-0001", "TW-2026-0002". */
async function numbersFor(count: number, now: Date): Promise<string[]> {
  const year = dayOf(now).slice(0, 4);
  const first = await nextNumbers(`proposals:${year}`, count);
  return Array.from({ length: count }, (_one, index) => `TW-${year}-${String(first + index).padStart(4, '0')}`);
}

const openKeyOf = (needId: string, productId: string) => `${needId}:${productId}`;

/** Adds proposals that are opened together, with their numbers. Throws Conflict when one of them is being asked for the same need already. */
export async function addProposals(drafts: readonly Omit<Proposal, 'number'>[], now: Date): Promise<Proposal[]> {
  if (drafts.length === 0) return [];
  const numbers = await numbersFor(drafts.length, now);
  const proposals = drafts.map((draft, index): Proposal => ({ ...draft, number: numbers[index]! }));
  const rows = proposals.map(({ id, ...proposal }) => ({
    ...{ ...proposal, _id: id, openKey: isOpen(proposal.status) ? openKeyOf(proposal.needId, proposal.productId) : null },
  }));
  try {
    await ProposalModel.insertMany(rows as never);
    return proposals;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(proposalsTexts.say('alreadyProposed', { umkm: drafts[0]!.umkmName }), { cause: error });
  }
}

export async function findProposal(id: string): Promise<Proposal | null> {
  const row = await ProposalModel.findById(id).lean<ProposalRow>();
  return row && toProposal(row);
}

/** The products that are being asked for this need now. */
export async function listOpenProducts(needId: string): Promise<Set<string>> {
  const rows = await ProposalModel.find({ needId, openKey: { $type: 'string' } })
    .select('productId')
    .lean<{ productId: string }[]>();
  return new Set(rows.map(({ productId }) => productId));
}

/** Every share that was proposed for a consortium, in the order they were opened. */
export async function proposalsOfConsortium(consortiumId: string): Promise<Proposal[]> {
  const rows = await ProposalModel.find({ consortiumId }).sort({ createdAt: 1, _id: 1 }).limit(1_000).lean<ProposalRow[]>();
  return rows.map(toProposal);
}

/** Every proposal of a need, in the order they were opened. */
export async function proposalsOfNeed(needId: string): Promise<Proposal[]> {
  return (await ProposalModel.find({ needId }).sort({ createdAt: 1, _id: 1 }).limit(500).lean<ProposalRow[]>()).map(toProposal);
}

/** What was accepted for these needs. */
export async function acceptedForNeeds(needIds: readonly string[]): Promise<Proposal[]> {
  if (needIds.length === 0) return [];
  return (await ProposalModel.find({ needId: { $in: [...needIds] }, status: 'accepted' }).lean<ProposalRow[]>()).map(toProposal);
}

export interface ProposalFilter {
  readonly umkmId?: string;
  readonly buyerId?: string;
  readonly needId?: string;
  readonly statuses?: readonly ProposalStatus[];
  readonly turn?: Side;
  /** Words of the title, number, buyer, UMKM or product. */
  readonly search?: string;
}

function conditions({ umkmId, buyerId, needId, statuses, turn, search }: ProposalFilter): QueryFilter<ProposalRow> {
  const words = search?.trim();
  const like = words ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i') : null;
  const fields = ['terms.title', 'number', 'terms.needNumber', 'terms.buyerName', 'umkmName', 'productName'];
  return {
    ...(umkmId ? { umkmId: new Types.ObjectId(umkmId) } : {}),
    ...(buyerId ? { buyerId: new Types.ObjectId(buyerId) } : {}),
    ...(needId ? { needId: new Types.ObjectId(needId) } : {}),
    ...(statuses ? { status: { $in: [...statuses] } } : {}),
    ...(turn ? { turn } : {}),
    ...(like ? { $or: fields.map((field) => ({ [field]: like })) } : {}),
  };
}

/** Every proposal, said so that the index in the list's order is taken. */
const since = { updatedAt: { $gt: new Date(0) } };

/** One page: `urgent` puts the nearest deadline first, otherwise the last changed. */
export async function listProposals(
  filter: ProposalFilter,
  page: number,
  { pageSize = 20, urgent = false }: { readonly pageSize?: number; readonly urgent?: boolean } = {},
): Promise<Page<Proposal>> {
  const where = { ...since, ...conditions(filter) };
  const total = await ProposalModel.countDocuments(where);
  const rows = await ProposalModel.find(where)
    .sort(urgent ? { answerBy: 1, _id: 1 } : { updatedAt: -1, _id: -1 })
    .skip((page - 1) * pageSize)
    .limit(pageSize)
    .lean<ProposalRow[]>();
  return { items: rows.map(toProposal), total, page, pageSize };
}

export async function countProposals(filter: ProposalFilter): Promise<number> {
  return ProposalModel.countDocuments({ status: { $in: [...proposalStatuses] }, ...conditions(filter) });
}

/** How many proposals of each status pass the filter. */
export async function countProposalsByStatus(filter: ProposalFilter): Promise<Readonly<Record<ProposalStatus, number>>> {
  const groups = await ProposalModel.aggregate<{ _id: ProposalStatus; count: number }>([
    { $match: { status: { $in: [...proposalStatuses] }, ...conditions(filter) } },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const counts = Object.fromEntries(proposalStatuses.map((status) => [status, 0])) as Record<ProposalStatus, number>;
  for (const { _id, count } of groups) counts[_id] = count;
  return counts;
}

/** The shares became one deal. */
export async function linkToDeal(proposalIds: readonly string[], dealId: string, now: Date): Promise<void> {
  await ProposalModel.updateMany({ _id: { $in: [...proposalIds] } }, { $set: { dealId, updatedAt: now } });
}

export interface ProposalChange {
  readonly status?: ProposalStatus;
  readonly turn?: Side;
  readonly answerBy?: Date;
  readonly declineChoice?: Proposal['declineChoice'];
  readonly declineReason?: string | null;
  readonly declinedBy?: Side;
  readonly reassigned?: boolean;
  readonly dealId?: string;
  readonly updatedAt: Date;
}

/** Changes a proposal that is still as it was read, and adds a round when one is given. Throws Conflict when it has moved on. */
export async function changeProposal(before: Proposal, change: ProposalChange, offer?: Offer): Promise<Proposal> {
  const open = isOpen(change.status ?? before.status);
  const row = await ProposalModel.findOneAndUpdate(
    { _id: before.id, status: before.status, turn: before.turn, offers: { $size: before.offers.length } },
    { $set: { ...change, ...(open ? {} : { openKey: null }) }, ...(offer ? { $push: { offers: offer } } : {}) },
    { returnDocument: 'after' },
  ).lean<ProposalRow>();
  if (!row) throw new Conflict(proposalsTexts.say('movedOn'));
  return toProposal(row);
}

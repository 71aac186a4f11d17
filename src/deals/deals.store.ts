import { Types, type QueryFilter } from 'mongoose';
import { isDuplicateKey } from '../platform/database.ts';
import { nextNumber } from '../platform/counters.ts';
import { dayOf } from '../shared/dates.ts';
import { Conflict } from '../shared/errors.ts';
import type { Page } from '../shared/page.ts';
import { DealModel, type DealRow, type MemberRow } from './deals.model.ts';
import {
  dealStatuses,
  dealSteps,
  type Deal,
  type DealEvent,
  type DealMember,
  type DealStatus,
  type DealStep,
} from './deals.rules.ts';
import { dealsTexts } from './deals.texts.ts';

function toMember({ proposalId, umkmId, ...rest }: MemberRow): DealMember {
  return { ...rest, proposalId: proposalId.toString(), umkmId: umkmId.toString() };
}

function toDeal(row: DealRow): Deal {
  const { _id, needId, buyerId, consortiumId, leadUmkmId, members, events, exported, ...rest } = row;
  void exported;
  return {
    ...rest,
    id: _id.toString(),
    needId: needId.toString(),
    buyerId: buyerId.toString(),
    consortiumId: consortiumId?.toString() ?? null,
    leadUmkmId: leadUmkmId.toString(),
    members: members.map(toMember),
    events: events.map((event) => ({ ...event, visibleTo: [...event.visibleTo] })),
  };
}

/** Adds a deal with the next number of the year, "KS-2026-0001". Throws Conflict when its proposal has one already. */
export async function addDeal(deal: Omit<Deal, 'id' | 'number'>): Promise<Deal> {
  const year = dayOf(deal.createdAt).slice(0, 4);
  const number = `KS-${year}-${String(await nextNumber(`deals:${year}`)).padStart(4, '0')}`;
  try {
    const [row] = await DealModel.create([{ ...deal, number } as never]);
    return toDeal(row!.toObject());
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(dealsTexts.say('alreadyMade'), { cause: error });
  }
}

export async function findDeal(id: string): Promise<Deal | null> {
  const row = await DealModel.findById(id).lean<DealRow>();
  return row && toDeal(row);
}

/** These deals, in no order. */
export async function dealsById(ids: readonly string[]): Promise<Deal[]> {
  if (ids.length === 0) return [];
  return (await DealModel.find({ _id: { $in: [...ids] } }).lean<DealRow[]>()).map(toDeal);
}

export async function dealOfProposal(proposalId: string): Promise<Deal | null> {
  const row = await DealModel.findOne({ 'members.proposalId': proposalId }).lean<DealRow>();
  return row && toDeal(row);
}

/** Every deal of a need, the oldest first. */
export async function dealsOfNeed(needId: string): Promise<Deal[]> {
  return (await DealModel.find({ needId }).sort({ createdAt: 1 }).limit(500).lean<DealRow[]>()).map(toDeal);
}

export interface DealFilter {
  readonly umkmId?: string;
  readonly buyerId?: string;
  readonly statuses?: readonly DealStatus[];
  /** The step that they have come to or beyond. */
  readonly reached?: DealStep;
  /** Words of the title, number, buyer, UMKM or product. */
  readonly search?: string;
}

function conditions({ umkmId, buyerId, statuses, reached, search }: DealFilter): QueryFilter<DealRow> {
  const words = search?.trim();
  const like = words ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i') : null;
  const fields = ['terms.title', 'number', 'terms.buyerName', 'supplierName', 'members.umkmName', 'members.productName'];
  return {
    ...(umkmId
      ? { $and: [{ $or: [{ 'members.umkmId': new Types.ObjectId(umkmId) }, { leadUmkmId: new Types.ObjectId(umkmId) }] }] }
      : {}),
    ...(buyerId ? { buyerId: new Types.ObjectId(buyerId) } : {}),
    ...(statuses ? { status: { $in: [...statuses] } } : {}),
    ...(reached ? { step: { $in: dealSteps.slice(dealSteps.indexOf(reached)) } } : {}),
    ...(like ? { $or: fields.map((field) => ({ [field]: like })) } : {}),
  };
}

/** Every deal, said so that the index in the list's order is taken. */
const since = { updatedAt: { $gt: new Date(0) } };

/** One page of the deals that pass the filter, the last changed first. */
export async function listDeals(filter: DealFilter, page: number, pageSize = 20): Promise<Page<Deal>> {
  const where = { ...since, ...conditions(filter) };
  const total = await DealModel.countDocuments(where);
  const rows = await DealModel.find(where)
    .sort({ updatedAt: -1, _id: -1 })
    .skip((page - 1) * pageSize)
    .limit(pageSize)
    .lean<DealRow[]>();
  return { items: rows.map(toDeal), total, page, pageSize };
}

/** How many deals of each status pass the filter, its own statuses left aside, and what one period of them is worth. */
export async function countDealsByStatus(filter: DealFilter): Promise<Readonly<Record<DealStatus, number>>> {
  const { statuses, ...rest } = filter;
  void statuses;
  const groups = await DealModel.aggregate<{ _id: DealStatus; count: number }>([
    { $match: { status: { $in: [...dealStatuses] }, ...conditions(rest) } },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const counts = Object.fromEntries(dealStatuses.map((status) => [status, 0])) as Record<DealStatus, number>;
  for (const { _id, count } of groups) counts[_id] = count;
  return counts;
}

/** Moves a deal that is still as it was read and writes the event. Throws Conflict when it has moved on. */
export async function moveDeal(deal: Deal, to: { status: DealStatus; step: DealStep }, event: DealEvent): Promise<Deal> {
  const row = await DealModel.findOneAndUpdate(
    { _id: deal.id, status: deal.status },
    { $set: { ...to, updatedAt: event.at }, $push: { events: event } },
    { returnDocument: 'after' },
  ).lean<DealRow>();
  if (!row) throw new Conflict(dealsTexts.say('movedOn'));
  return toDeal(row);
}

/**
 * Changes who supplies a deal that is still as it was read, with what that makes of its quantity, and writes the event.
 * Throws Conflict when it has moved on.
 */
export async function changeMembers(
  deal: Deal,
  change: Pick<Deal, 'members' | 'agreed' | 'totalIdr'> & Partial<Pick<Deal, 'leadUmkmId' | 'supplierName'>>,
  event: DealEvent,
): Promise<Deal> {
  const row = await DealModel.findOneAndUpdate(
    { _id: deal.id, status: deal.status, updatedAt: deal.updatedAt },
    { $set: { ...change, members: [...change.members], updatedAt: event.at }, $push: { events: event } },
    { returnDocument: 'after' },
  ).lean<DealRow>();
  if (!row) throw new Conflict(dealsTexts.say('movedOn'));
  return toDeal(row);
}

/** Adds a note to the history. False when the same form has added it before. */
export async function addDealEvent(dealId: string, event: DealEvent): Promise<boolean> {
  const added = await DealModel.updateOne(
    { _id: dealId, ...(event.formKey ? { 'events.formKey': { $ne: event.formKey } } : {}) },
    { $set: { updatedAt: event.at }, $push: { events: event } },
  );
  return added.matchedCount === 1;
}

/** Marks the goods of a deal as going abroad, or not. True when that is new. */
export async function setExported(dealId: string, exported: boolean): Promise<boolean> {
  const set = await DealModel.updateOne({ _id: dealId, exported: { $ne: exported } }, { $set: { exported } });
  return set.matchedCount === 1;
}

/** Whether a coordinator has marked the goods of a deal as going abroad. */
export async function isExported(dealId: string): Promise<boolean> {
  return (await DealModel.exists({ _id: dealId, exported: true })) !== null;
}

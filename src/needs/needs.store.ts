import { Types, type QueryFilter } from 'mongoose';
import { isDuplicateKey } from '../platform/database.ts';
import { nextNumber } from '../platform/counters.ts';
import { dayOf } from '../shared/dates.ts';
import { Conflict } from '../shared/errors.ts';
import { removeGaps } from '../profiles/gaps/gaps.store.ts';
import type { Page } from '../shared/page.ts';
import { NeedModel, type NeedRow } from './needs.model.ts';
import { isLive, liveStatuses, needStatuses, type Need, type NeedStatus, type NeedTerms } from './needs.rules.ts';

function toNeed({ _id, buyerId, formKey, ...rest }: NeedRow): Need {
  void formKey;
  const { answerHours = null, autoInvite = null } = rest;
  return { ...rest, answerHours, autoInvite, id: _id.toString(), buyerId: buyerId.toString() };
}

interface NewNeed {
  readonly buyerId: string;
  readonly buyerName: string;
  readonly buyerKind: string;
  readonly formKey: string;
  readonly terms: NeedTerms;
  readonly createdAt: Date;
}

/** Adds a draft with the next number of its year. Throws Conflict when this form has been sent before. */
export async function addNeed({ terms, createdAt, ...buyer }: NewNeed): Promise<Need> {
  const year = dayOf(createdAt).slice(0, 4);
  const number = `KB-${year}-${String(await nextNumber(`needs:${year}`)).padStart(4, '0')}`;
  try {
    const [row] = await NeedModel.create([{ ...buyer, ...terms, number, status: 'draft', createdAt, version: 1 } as never]);
    return toNeed(row!.toObject());
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict({ id: 'Kebutuhan ini sudah tersimpan.', en: 'This need has been saved already.' }, { cause: error });
  }
}

export async function findNeed(id: string): Promise<Need | null> {
  const row = await NeedModel.findById(id).lean<NeedRow>();
  return row && toNeed(row);
}

/** The category slugs of these needs, by need; null where none was chosen. */
export async function categoriesOfNeeds(ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await NeedModel.find({ _id: { $in: ids } }, { category: 1 }).lean<Pick<NeedRow, '_id' | 'category'>[]>();
  return new Map(rows.map(({ _id, category }) => [_id.toString(), category]));
}

/** The need that a buyer's form has made; null when it was not sent yet. */
export async function findNeedByForm(buyerId: string, formKey: string): Promise<Need | null> {
  const row = await NeedModel.findOne({ buyerId, formKey }).lean<NeedRow>();
  return row && toNeed(row);
}

const searched = ['title', 'description', 'number', 'buyerName'] as const;

export interface NeedFilter {
  /** One buyer's own; drafts are only ever shown to their buyer. */
  readonly buyerId?: string;
  readonly statuses?: readonly NeedStatus[];
  /** Words that stand in one of the fields of `searchIn`. */
  readonly search?: string;
  /** All of them, unless said: the public must not find a buyer by name. */
  readonly searchIn?: readonly (typeof searched)[number][];
  readonly buyerKind?: string;
  readonly place?: string;
  readonly category?: string;
  /** Only those whose deadline for answers lies after this instant. */
  readonly answerableAt?: Date;
}

function searchConditions({ search, searchIn }: NeedFilter) {
  const words = search?.trim();
  if (!words) return {};
  const like = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
  return { $or: (searchIn ?? searched).map((field) => ({ [field]: like })) };
}

function conditions(filter: NeedFilter): QueryFilter<NeedRow> {
  const visible = needStatuses.filter((status) => status !== 'draft' || filter.buyerId !== undefined);
  const statuses = (filter.statuses ?? visible).filter((status) => visible.includes(status));
  return {
    ...(filter.buyerId === undefined ? {} : { buyerId: new Types.ObjectId(filter.buyerId) }),
    status: { $in: statuses },
    ...(filter.buyerKind ? { buyerKind: filter.buyerKind } : {}),
    ...(filter.place ? { 'deliverTo.name': filter.place } : {}),
    ...(filter.category ? { category: filter.category } : {}),
    ...(filter.answerableAt ? { answerBy: { $gt: filter.answerableAt } } : {}),
    ...searchConditions(filter),
  };
}

/** One page of the needs that pass the filter, newest first. */
export async function listNeeds(filter: NeedFilter, page: number, pageSize = 20): Promise<Page<Need>> {
  const where = conditions(filter);
  const total = await NeedModel.countDocuments(where);
  const rows = await NeedModel.find(where)
    .sort({ createdAt: -1, _id: -1 })
    .skip((page - 1) * pageSize)
    .limit(pageSize)
    .lean<NeedRow[]>();
  return { items: rows.map(toNeed), total, page, pageSize };
}

/** How many needs of each status pass the filter, its own statuses left aside. */
export async function countNeedsByStatus(filter: NeedFilter): Promise<Readonly<Record<NeedStatus, number>>> {
  const { statuses, ...rest } = filter;
  void statuses;
  const groups = await NeedModel.aggregate<{ _id: NeedStatus; count: number }>([
    { $match: conditions(rest) },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ]);
  const counts = Object.fromEntries(needStatuses.map((status) => [status, 0])) as Record<NeedStatus, number>;
  for (const { _id, count } of groups) counts[_id] = count;
  return counts;
}

/** Needs that are published and whose deadline for answers lies ahead, the most urgent first. */
export async function listOpenNeeds(now: Date, limit: number): Promise<Need[]> {
  const rows = await NeedModel.find({ status: { $in: [...liveStatuses] }, answerBy: { $gt: now } })
    .sort({ answerBy: 1 })
    .limit(limit)
    .lean<NeedRow[]>();
  return rows.map(toNeed);
}

/** Writes new terms. The version tells two writers apart. */
export async function updateTerms(id: string, terms: Partial<NeedTerms>): Promise<void> {
  await NeedModel.updateOne({ _id: id }, { $set: terms, $inc: { version: 1 } });
}

/**
 * Moves a need that is in one of the states `from`; when it is open no more, nothing waits behind closed gates either.
 * Returns false when it has moved on meanwhile.
 */
export async function moveNeed(
  id: string,
  from: readonly NeedStatus[],
  to: NeedStatus,
  also: { readonly closeReason?: string; readonly publishedAt?: Date } = {},
): Promise<boolean> {
  const moved = await NeedModel.updateOne(
    { _id: id, status: { $in: [...from] } },
    { $set: { status: to, ...also }, $inc: { version: 1 } },
  );
  if (moved.matchedCount === 1 && !isLive(to)) await removeGaps(id);
  return moved.matchedCount === 1;
}

/** Proposals are out. Leaves a need that is further along as it is. */
export async function markMatched(id: string): Promise<void> {
  await moveNeed(id, ['open', 'matched'], 'matched');
}

/** A deal exists. */
export async function markAwarded(id: string): Promise<void> {
  await moveNeed(id, ['matched', 'awarded'], 'awarded');
}

/** Everything that was agreed is delivered and paid. */
export async function markFulfilled(id: string): Promise<void> {
  await moveNeed(id, ['awarded'], 'fulfilled');
}

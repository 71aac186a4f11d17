import { Types } from 'mongoose';
import { nextNumber } from '../../platform/counters.ts';
import { dayOf } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Page } from '../../shared/page.ts';
import { dealsTexts } from '../deals.texts.ts';
import { DeliveryModel, type DeliveryRow } from './delivery.model.ts';
import { statusOf, type Delivery } from './delivery.rules.ts';

function toDelivery(row: DeliveryRow): Delivery {
  const { _id, dealId, needId, buyerId, umkmIds, replaces, ...rest } = row;
  return {
    ...rest,
    id: _id.toString(),
    dealId: dealId.toString(),
    needId: needId.toString(),
    buyerId: buyerId.toString(),
    umkmIds: umkmIds.map(String),
    replaces: replaces?.toString() ?? null,
  };
}

export type NewDelivery = Omit<Delivery, 'id' | 'number' | 'status' | 'lots' | 'acceptance' | 'updatedAt' | 'version'>;

/** Adds a planned delivery with the next number of the year, "KR-2026-0001". */
export async function addDelivery(delivery: NewDelivery): Promise<Delivery> {
  const year = dayOf(delivery.createdAt).slice(0, 4);
  const number = `KR-${year}-${String(await nextNumber(`deliveries:${year}`)).padStart(4, '0')}`;
  const planned = { number, status: 'planned', lots: [], acceptance: null, updatedAt: delivery.createdAt, version: 0 };
  const [row] = await DeliveryModel.create([{ ...delivery, ...planned } as never]);
  return toDelivery(row!.toObject());
}

export async function findDelivery(id: string): Promise<Delivery | null> {
  const row = await DeliveryModel.findById(id).lean<DeliveryRow>();
  return row && toDelivery(row);
}

/** Every delivery of a deal, in the order of the schedule, replacements after what they replace. */
export async function deliveriesOfDeal(dealId: string): Promise<Delivery[]> {
  const rows = await DeliveryModel.find({ dealId }).sort({ period: 1, createdAt: 1, _id: 1 }).limit(500).lean<DeliveryRow[]>();
  return rows.map(toDelivery);
}

/** The same of several deals, by deal. */
export async function deliveriesOfDeals(dealIds: readonly string[]): Promise<Map<string, Delivery[]>> {
  const byDeal = new Map<string, Delivery[]>(dealIds.map((id) => [id, []]));
  const rows = await DeliveryModel.find({ dealId: { $in: dealIds.map((id) => new Types.ObjectId(id)) } })
    .sort({ dealId: 1, period: 1, createdAt: 1 })
    .lean<DeliveryRow[]>();
  for (const row of rows) byDeal.get(row.dealId.toString())?.push(toDelivery(row));
  return byDeal;
}

/** The delivery that a pack with this code belongs to. */
export async function deliveryOfLot(code: string): Promise<Delivery | null> {
  const row = await DeliveryModel.findOne({ 'lots.code': code }).lean<DeliveryRow>();
  return row && toDelivery(row);
}

export interface LotFilter {
  /** Whose goods: where the lots of this maker went. */
  readonly umkmId?: string;
  /** Who received them. */
  readonly buyerId?: string;
}

/** One page of deliveries with lots of this maker or for this buyer, the last changed first. */
export async function listLotDeliveries({ umkmId, buyerId }: LotFilter, page: number, pageSize = 20): Promise<Page<Delivery>> {
  const where = {
    ...(umkmId ? { 'lots.umkmId': umkmId } : { 'lots.code': { $type: 'string' as const } }),
    ...(buyerId ? { buyerId: new Types.ObjectId(buyerId) } : {}),
  };
  const total = await DeliveryModel.countDocuments(where);
  const rows = await DeliveryModel.find(where)
    .sort({ updatedAt: -1 })
    .skip((page - 1) * pageSize)
    .limit(pageSize)
    .lean<DeliveryRow[]>();
  return { items: rows.map(toDelivery), total, page, pageSize };
}

export type DeliveryChange = Partial<Pick<Delivery, 'dueOn' | 'quantity' | 'shares' | 'lots' | 'acceptance'>>;

/** Who takes part once the shares have changed: those who bring something, and those whose lots are there already. */
function takingPart({ lots }: Delivery, { shares }: DeliveryChange): { umkmIds?: Types.ObjectId[] } {
  if (!shares) return {};
  return { umkmIds: [...new Set([...shares, ...lots].map(({ umkmId }) => umkmId))].map((id) => new Types.ObjectId(id)) };
}

/** Changes a delivery that is still as it was read; its status follows. Throws Conflict when it has changed meanwhile. */
export async function changeDelivery(before: Delivery, change: DeliveryChange, now: Date): Promise<Delivery> {
  const status = statusOf({ ...before, ...change });
  const row = await DeliveryModel.findOneAndUpdate(
    { _id: before.id, version: before.version },
    { $set: { ...change, ...takingPart(before, change), status, updatedAt: now }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  ).lean<DeliveryRow>();
  if (!row) throw new Conflict(dealsTexts.say('movedOn'));
  return toDelivery(row);
}

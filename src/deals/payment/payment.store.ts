import { Types } from 'mongoose';
import { nextNumber } from '../../platform/counters.ts';
import { isDuplicateKey } from '../../platform/database.ts';
import type { Day } from '../../shared/dates.ts';
import { Conflict } from '../../shared/errors.ts';
import type { Page } from '../../shared/page.ts';
import { dealsTexts } from '../deals.texts.ts';
import { BillModel, type BillRow } from './payment.model.ts';
import type { Bill, BillStatus } from './payment.rules.ts';

function toBill(row: BillRow): Bill {
  const { _id, dealId, deliveryId, needId, buyerId, umkmId, ...rest } = row;
  return {
    ...rest,
    id: _id.toString(),
    dealId: dealId.toString(),
    deliveryId: deliveryId.toString(),
    needId: needId.toString(),
    buyerId: buyerId.toString(),
    umkmId: umkmId.toString(),
  };
}

export type NewBill = Omit<
  Bill,
  'id' | 'number' | 'payments' | 'announced' | 'paidIdr' | 'paidOn' | 'status' | 'updatedAt' | 'version'
>;

/** Adds an open bill with the next number of the year, "TG-2026-0001". Throws Conflict when this share has been billed already. */
export async function addBill(bill: NewBill): Promise<Bill> {
  const year = bill.issuedOn.slice(0, 4);
  const number = `TG-${year}-${String(await nextNumber(`bills:${year}`)).padStart(4, '0')}`;
  const open = { number, payments: [], announced: [], paidIdr: 0, paidOn: null, status: 'open', updatedAt: bill.createdAt };
  try {
    const [row] = await BillModel.create([{ ...bill, ...open } as never]);
    return toBill(row!.toObject());
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new Conflict(dealsTexts.say('movedOn'), { cause: error });
  }
}

export async function findBill(id: string): Promise<Bill | null> {
  const row = await BillModel.findById(id).lean<BillRow>();
  return row && toBill(row);
}

/** Every bill of a deal, in the order of its deliveries. */
export async function billsOfDeal(dealId: string): Promise<Bill[]> {
  return (await BillModel.find({ dealId }).sort({ period: 1, createdAt: 1 }).lean<BillRow[]>()).map(toBill);
}

export async function billsOfDelivery(deliveryId: string): Promise<Bill[]> {
  return (await BillModel.find({ deliveryId }).sort({ createdAt: 1 }).lean<BillRow[]>()).map(toBill);
}

/** Every bill that a buyer has ever had. */
export async function billsOfBuyer(buyerId: string): Promise<Bill[]> {
  return (await BillModel.find({ buyerId }).sort({ dueOn: 1 }).lean<BillRow[]>()).map(toBill);
}

/** Every bill there is, in the order they were issued. */
export async function allBills(): Promise<Bill[]> {
  return (await BillModel.find({}).sort({ issuedOn: 1 }).lean<BillRow[]>()).map(toBill);
}

export interface BillFilter {
  readonly umkmId?: string;
  readonly buyerId?: string;
  readonly statuses?: readonly BillStatus[];
  /** Only those whose due day lies before this day. */
  readonly dueBefore?: string;
}

function conditions({ umkmId, buyerId, statuses, dueBefore }: BillFilter) {
  return {
    ...(umkmId ? { umkmId: new Types.ObjectId(umkmId) } : {}),
    ...(buyerId ? { buyerId: new Types.ObjectId(buyerId) } : {}),
    ...(statuses ? { status: { $in: [...statuses] } } : {}),
    ...(dueBefore ? { dueOn: { $lt: dueBefore } } : {}),
  };
}

/** One page of bills, those due first at the top. */
export async function listBills(filter: BillFilter, page: number, pageSize = 20): Promise<Page<Bill>> {
  const where = conditions(filter);
  const total = await BillModel.countDocuments(where);
  const rows = await BillModel.find(where)
    .sort({ dueOn: 1, _id: 1 })
    .skip((page - 1) * pageSize)
    .limit(pageSize)
    .lean<BillRow[]>();
  return { items: rows.map(toBill), total, page, pageSize };
}

export async function countBills(filter: BillFilter): Promise<number> {
  return BillModel.countDocuments(conditions(filter));
}

export type BillChange = Partial<Pick<Bill, 'payments' | 'announced' | 'paidIdr' | 'paidOn' | 'status'>>;

/** Changes a bill that is still as it was read. Throws Conflict when it has changed meanwhile. */
export async function changeBill(before: Bill, change: BillChange, now: Date): Promise<Bill> {
  const row = await BillModel.findOneAndUpdate(
    { _id: before.id, version: before.version },
    { $set: { ...change, updatedAt: now }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  ).lean<BillRow>();
  if (!row) throw new Conflict(dealsTexts.say('movedOn'));
  return toBill(row);
}

/** When bills that were paid before a day were due and paid, with the kind of their buyer. */
export async function paidBefore(day: Day): Promise<Pick<Bill, 'buyerKind' | 'dueOn' | 'paidOn'>[]> {
  const fields = { _id: 0, buyerKind: 1, dueOn: 1, paidOn: 1 };
  return BillModel.find({ status: 'paid', paidOn: { $lt: day } }, fields).lean<Pick<Bill, 'buyerKind' | 'dueOn' | 'paidOn'>[]>();
}

import { Types } from 'mongoose';
import type { Page } from '../../shared/page.ts';
import { StallModel, type StallRow } from './stall.model.ts';
import type { StallAlarm } from './stall.rules.ts';

function toAlarm({ _id, dealId, ...rest }: StallRow): StallAlarm {
  void _id;
  return { ...rest, remindedAt: rest.remindedAt ?? null, dealId: dealId.toString() };
}

/** Raises an alarm, or raises it anew when the deal had moved on since. False when it stands already. */
export async function raiseAlarm(alarm: Omit<StallAlarm, 'clearedAt' | 'remindedAt'>): Promise<boolean> {
  const { dealId, key, ...rest } = alarm;
  const which = { dealId: new Types.ObjectId(dealId), key };
  const known = await StallModel.findOne(which).lean<StallRow>();
  if (known && known.clearedAt === null) return false;
  await StallModel.updateOne(which, { $set: { ...rest, clearedAt: null, remindedAt: null } }, { upsert: true });
  return true;
}

/** Takes back the alarms of a deal but for the one that still holds. True when there were any. */
export async function clearAlarms(dealId: string, except: string | null, now: Date): Promise<boolean> {
  const standing = { dealId: new Types.ObjectId(dealId), clearedAt: null, ...(except ? { key: { $ne: except } } : {}) };
  return (await StallModel.updateMany(standing, { $set: { clearedAt: now } })).modifiedCount > 0;
}

export async function setReminded({ dealId, key }: StallAlarm, at: Date): Promise<void> {
  await StallModel.updateOne({ dealId: new Types.ObjectId(dealId), key }, { $set: { remindedAt: at } });
}

/** One page of the deals that stand still, the longest first. */
export async function listAlarms(page: number, pageSize = 20): Promise<Page<StallAlarm>> {
  const where = { clearedAt: null };
  const total = await StallModel.countDocuments(where);
  const rows = await StallModel.find(where)
    .sort({ raisedAt: 1, _id: 1 })
    .skip((page - 1) * pageSize)
    .limit(pageSize)
    .lean<StallRow[]>();
  return { items: rows.map(toAlarm), total, page, pageSize };
}

export async function countAlarms(): Promise<number> {
  return StallModel.countDocuments({ clearedAt: null });
}

/** The alarm that stands for a deal; null when it moves. */
export async function alarmOfDeal(dealId: string): Promise<StallAlarm | null> {
  const row = await StallModel.findOne({ dealId: new Types.ObjectId(dealId), clearedAt: null }).lean<StallRow>();
  return row && toAlarm(row);
}

import { Types } from 'mongoose';
import { lastNumber, nextNumber } from '../platform/counters.ts';
import { NotificationModel, type NotificationRow } from './notifications.model.ts';
import { MISSED_AT_ONCE, type Notice, type Notification } from './notifications.rules.ts';

const sequenceOf = (userId: string) => `notifications:${userId}`;

function toNotification(row: NotificationRow): Notification {
  const { _id, userId, ...rest } = row;
  return { ...rest, id: _id.toString(), userId: userId.toString() };
}

/** Stores what a person is told, as the next of their sequence. */
export async function addNotification(userId: string, notice: Notice, at: Date): Promise<Notification> {
  const seq = await nextNumber(sequenceOf(userId));
  const [row] = await NotificationModel.create([{ ...notice, topics: [...notice.topics], userId, seq, at }]);
  return toNotification(row!.toObject());
}

export async function listNotificationsAfter(userId: string, after: number): Promise<Notification[]> {
  const rows = await NotificationModel.find({ userId, seq: { $gt: after } })
    .sort({ seq: 1 })
    .limit(MISSED_AT_ONCE)
    .lean<NotificationRow[]>();
  return rows.map(toNotification);
}

/** The latest notifications before a position (or all), newest first. */
export async function listLatestNotifications(userId: string, limit: number, before?: number): Promise<Notification[]> {
  const filter = before === undefined ? { userId } : { userId, seq: { $lt: before } };
  return (await NotificationModel.find(filter).sort({ seq: -1 }).limit(limit).lean<NotificationRow[]>()).map(toNotification);
}

export async function countUnread(userId: string): Promise<number> {
  return NotificationModel.countDocuments({ userId, readAt: null });
}

/** The position of the newest notification; 0 when there is none. */
export async function lastSequence(userId: string): Promise<number> {
  return lastNumber(sequenceOf(userId));
}

export async function markRead(userId: string, upTo: number, at: Date): Promise<void> {
  await NotificationModel.updateMany(
    { userId: new Types.ObjectId(userId), readAt: null, seq: { $lte: upTo } },
    { $set: { readAt: at } },
  );
}

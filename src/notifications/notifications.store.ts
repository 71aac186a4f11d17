import { Types } from 'mongoose';
import { lastNumber, nextNumber, nextNumberOfEach } from '../platform/counters.ts';
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

/** Numbers anew what a person was told, by when: for a past that was written in another order. */
export async function orderByTime(userId: string): Promise<void> {
  const rows = await NotificationModel.find({ userId }).sort({ at: 1, seq: 1 }).lean<NotificationRow[]>();
  await NotificationModel.deleteMany({ userId: new Types.ObjectId(userId) });
  await NotificationModel.insertMany(rows.map((row, index) => ({ ...row, seq: index + 1 })));
}

/** Stores what different persons are told at once, each as the next of their own sequence, with how much each has unread then. */
export async function addNotifications(
  rows: readonly { readonly userId: string; readonly notice: Notice }[],
  at: Date,
): Promise<{ notification: Notification; unread: number }[]> {
  if (rows.length === 0) return [];
  const userIds = rows.map(({ userId }) => new Types.ObjectId(userId));
  const numbers = await nextNumberOfEach(rows.map(({ userId }) => sequenceOf(userId)));
  const added = await NotificationModel.insertMany(
    rows.map(({ userId, notice }) => ({
      ...notice,
      topics: [...notice.topics],
      userId,
      seq: numbers.get(sequenceOf(userId)),
      at,
    })) as never,
  );
  const unread = await NotificationModel.aggregate<{ _id: Types.ObjectId; count: number }>([
    { $match: { userId: { $in: userIds }, readAt: null } },
    { $group: { _id: '$userId', count: { $sum: 1 } } },
  ]);
  const counts = new Map(unread.map(({ _id, count }) => [_id.toString(), count]));
  return (added as unknown as { toObject(): NotificationRow }[]).map((row) => {
    const notification = toNotification(row.toObject());
    return { notification, unread: counts.get(notification.userId) ?? 1 };
  });
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

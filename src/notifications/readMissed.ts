import { findUser } from '../accounts/accounts.store.ts';
import type { PushedNotice } from '../shared/context.ts';
import { countUnread, listNotificationsAfter } from './notifications.store.ts';
import { pushedNotice } from './tell.ts';

/** What a person was told after a position of their sequence, oldest first, in their language. */
export async function readMissed(userId: string, after: number): Promise<PushedNotice[]> {
  const user = await findUser(userId);
  if (!user) return [];
  const missed = await listNotificationsAfter(userId, after);
  const unread = await countUnread(userId);
  return missed.map((notification) => pushedNotice(notification, user.locale, unread));
}

import { findUser, listOwners, listUsersByRole, listUsersOf } from '../accounts/accounts.store.ts';
import type { User } from '../accounts/accounts.rules.ts';
import type { ActionContext, PushedNotice } from '../shared/context.ts';
import type { Locale } from '../shared/text.ts';
import type { Notice, Notification } from './notifications.rules.ts';
import { addNotification, addNotifications, countUnread } from './notifications.store.ts';

/** How a stored notification travels, in one language. */
export function pushedNotice(notification: Notification, locale: Locale, unread: number): PushedNotice {
  const { seq, kind, title, body, url, topics, at } = notification;
  return { seq, kind, title: title[locale], body: body[locale], url, topics, unread, at: at.toISOString() };
}

async function tellUser(ctx: ActionContext, user: User, notice: Notice): Promise<void> {
  const notification = await addNotification(user.id, notice, ctx.now);
  ctx.push.notice(user.id, pushedNotice(notification, user.locale, await countUnread(user.id)));
}

interface Told {
  readonly umkmId: string;
  readonly notice: Notice;
}

/** The same in rounds: in each an UMKM is told one thing. */
function inRounds(told: readonly Told[]): Map<string, Notice>[] {
  const rounds: Map<string, Notice>[] = [];
  for (const { umkmId, notice } of told) {
    const free = rounds.find((round) => !round.has(umkmId));
    if (free) free.set(umkmId, notice);
    else rounds.push(new Map([[umkmId, notice]]));
  }
  return rounds;
}

/** Tells the owners of many UMKM at once, each what concerns it. The actor is not told of their own act. */
export async function tellOwners(ctx: ActionContext, told: readonly Told[]): Promise<void> {
  const umkmIds = [...new Set(told.map(({ umkmId }) => umkmId))];
  const users = (await listOwners(umkmIds)).filter(({ id }) => id !== ctx.actor.userId);
  for (const notices of inRounds(told)) {
    const rows = users.flatMap((user) => {
      const notice = notices.get(user.umkmId!);
      return notice ? [{ userId: user.id, notice }] : [];
    });
    for (const { notification, unread } of await addNotifications(rows, ctx.now)) {
      const user = users.find(({ id }) => id === notification.userId)!;
      ctx.push.notice(user.id, pushedNotice(notification, user.locale, unread));
    }
  }
}

/** Whom a notice is for: everyone who runs an UMKM, everyone who decides for a buyer, one person, or all coordinators. */
export type Recipients =
  { readonly umkmId: string } | { readonly buyerId: string } | { readonly userId: string } | { readonly role: 'coordinator' };

async function usersOf(recipients: Recipients): Promise<User[]> {
  if ('userId' in recipients) {
    const user = await findUser(recipients.userId);
    return user ? [user] : [];
  }
  return 'role' in recipients ? listUsersByRole(recipients.role) : listUsersOf(recipients);
}

/**
 * Tells people something: stored in their sequence with the running transaction, pushed to their open pages after its commit.
 * The actor is not told of their own act.
 */
export async function tell(ctx: ActionContext, recipients: Recipients, notice: Notice): Promise<void> {
  for (const user of await usersOf(recipients)) {
    if (user.id !== ctx.actor.userId) await tellUser(ctx, user, notice);
  }
}

import { listNamed } from '../accounts/accounts.store.ts';
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

/** Whom a notice is for: everyone who runs an UMKM, everyone who decides for a buyer, one person, or all coordinators. */
export type Recipients =
  { readonly umkmId: string } | { readonly buyerId: string } | { readonly userId: string } | { readonly role: 'coordinator' };

/** Those whom something concerns, with what they are told; null where only their open pages show it. */
export interface Concerned {
  readonly to: Recipients;
  readonly notice: Notice | null;
  /** What changes on their open pages, where they are told nothing. */
  readonly topics: readonly string[];
}

function meant(user: User, to: Recipients): boolean {
  if ('userId' in to) return user.id === to.userId;
  if ('role' in to) return user.role === to.role;
  return 'umkmId' in to ? user.umkmId === to.umkmId : user.buyerId === to.buyerId;
}

/** Coordinators who are told nothing share a room of their own: their pages follow without reading who they are. */
const needsReading = ({ to, notice }: Concerned) => notice !== null || !('role' in to);

async function peopleOf(concerned: readonly Concerned[]): Promise<User[]> {
  const to = concerned.filter(needsReading).map((each) => each.to);
  return listNamed({
    userIds: to.flatMap((one) => ('userId' in one ? [one.userId] : [])),
    umkmIds: [...new Set(to.flatMap((one) => ('umkmId' in one ? [one.umkmId] : [])))],
    buyerIds: [...new Set(to.flatMap((one) => ('buyerId' in one ? [one.buyerId] : [])))],
    coordinators: to.some((one) => 'role' in one),
  });
}

interface Told {
  readonly user: User;
  readonly notice: Notice;
}

/** The same in rounds: in each a person is told one thing. */
function inRounds(told: readonly Told[]): Told[][] {
  const rounds: Map<string, Told>[] = [];
  for (const one of told) {
    const free = rounds.find((round) => !round.has(one.user.id));
    if (free) free.set(one.user.id, one);
    else rounds.push(new Map([[one.user.id, one]]));
  }
  return rounds.map((round) => [...round.values()]);
}

async function tellAtOnce(ctx: ActionContext, told: readonly Told[]): Promise<void> {
  const [only] = told;
  if (only && told.length === 1) {
    const notification = await addNotification(only.user.id, only.notice, ctx.now);
    ctx.push.notice(only.user.id, pushedNotice(notification, only.user.locale, await countUnread(only.user.id)));
    return;
  }
  const users = new Map(told.map(({ user }) => [user.id, user]));
  const rows = told.map(({ user, notice }) => ({ userId: user.id, notice }));
  for (const { notification, unread } of await addNotifications(rows, ctx.now)) {
    const user = users.get(notification.userId)!;
    ctx.push.notice(user.id, pushedNotice(notification, user.locale, unread));
  }
}

/**
 * Tells everyone whom something concerns, each their own: stored in their sequence with the running transaction, pushed to their open
 * pages after its commit; those who are told nothing see it on their open pages. Whoever they are is read once. The actor is not told
 * of their own act.
 */
export async function tellEach(ctx: ActionContext, concerned: readonly Concerned[]): Promise<void> {
  const people = await peopleOf(concerned);
  const told: Told[] = [];
  for (const { to, notice, topics } of concerned) {
    const users = people.filter((user) => meant(user, to));
    if (notice) told.push(...users.filter(({ id }) => id !== ctx.actor.userId).map((user) => ({ user, notice })));
    else if ('role' in to) ctx.push.changed(to, topics);
    else for (const { id } of users) ctx.push.changed({ userId: id }, topics);
  }
  for (const round of inRounds(told)) await tellAtOnce(ctx, round);
}

/** Tells people one thing, as `tellEach` does. */
export async function tell(ctx: ActionContext, to: Recipients, notice: Notice): Promise<void> {
  await tellEach(ctx, [{ to, notice, topics: notice.topics }]);
}

import { paths } from '../http/paths.ts';
import { momentText, relativeText } from '../shared/dates.ts';
import type { Locale } from '../shared/text.ts';
import type { Notification } from './notifications.rules.ts';
import { notificationsTexts } from './notifications.texts.ts';

const icons: readonly (readonly [prefix: string, icon: string])[] = [
  ['offer', 'inbox'],
  ['proposal', 'inbox'],
  ['deal', 'handshake'],
  ['certificate', 'certificate'],
  ['need', 'box'],
  ['message', 'chat'],
];

function iconOf(kind: string): string {
  return icons.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? 'bell';
}

/** The list of what a person was told, newest first. */
export function notificationsPage(locale: Locale, now: Date, notifications: readonly Notification[], pageSize: number) {
  const last = notifications.at(-1);
  return {
    page: { title: notificationsTexts.say('title')[locale], description: null, section: 'notifications' },
    lastShown: notifications[0]?.seq ?? 0,
    older: last && notifications.length === pageSize && last.seq > 1 ? `${paths.notifications}?before=${last.seq}` : null,
    hasUnread: notifications.some(({ readAt }) => readAt === null),
    notifications: notifications.map(({ kind, title, body, url, at, readAt }) => ({
      icon: iconOf(kind),
      title: title[locale],
      body: body[locale],
      url,
      unread: readAt === null,
      at: at.toISOString(),
      when: relativeText(at, now)[locale],
      exactly: momentText(at)[locale],
    })),
  };
}

import type { Request, RequestHandler, Response } from 'express';
import { dayOf } from '../shared/dates.ts';
import type { Push, Role } from '../shared/context.ts';
import { locales, type Locale, type Text } from '../shared/text.ts';
import { csrfTokenOf } from './csrf.ts';
import { destinationsOf, leadsTo } from './navigation.ts';
import { paths } from './paths.ts';

const LANGUAGE_COOKIE = 'language';
const YEAR_MS = 365 * 24 * 3_600_000;

function cookieOf(req: Request, name: string): string | null {
  const found = (req.headers.cookie ?? '').split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}

/** The language that was chosen by the switch, else the person's own, else Indonesian. */
function chosenLocale(req: Request): Locale {
  const chosen = cookieOf(req, LANGUAGE_COOKIE);
  return locales.find((locale) => locale === chosen) ?? req.user?.locale ?? 'id';
}

/** Remembers the language in this browser. */
export function rememberLocale(res: Response, locale: Locale): void {
  res.cookie(LANGUAGE_COOKIE, locale, { maxAge: YEAR_MS, sameSite: 'lax', httpOnly: true, path: '/' });
}

/** A message for the next page this person sees. */
export function flash(req: Request, kind: 'success' | 'warning' | 'danger', text: Text): void {
  req.session.flash = { kind, text };
}

/**
 * Keeps a message before the browser is sent on: it follows a redirect as soon as it reads the first line of the answer, and would
 * otherwise ask for the next page before the session holds the message.
 */
export const messageBeforeRedirect: RequestHandler = (req, res, next) => {
  const redirect = res.redirect.bind(res) as (status: number, url: string) => void;
  res.redirect = ((status: number, url: string) => {
    if (!req.session?.flash) return redirect(status, url);
    req.session.save((error: unknown) => (error ? next(error) : redirect(status, url)));
  }) as typeof res.redirect;
  next();
};

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return ((parts[0]?.[0] ?? '') + (parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

const roleNames: Readonly<Record<Role, Text>> = {
  owner: { id: 'Pemilik UMKM', en: 'UMKM owner' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  coordinator: { id: 'Koordinator', en: 'Coordinator' },
};

/** What every request knows: its instant, its language and its line to people who are online. */
export function requestLocals(push: Push, clock: () => Date): RequestHandler {
  return (req, res, next) => {
    res.locals.now = clock();
    res.locals.push = push;
    res.locals.locale = chosenLocale(req);
    next();
  };
}

/** As the badge shows it: more than two figures would cover what stands beside it. */
function unreadText(unread: number): string {
  if (unread === 0) return '';
  return unread > 99 ? '99+' : String(unread);
}

/** What every page's frame shows. The token comes to life only when a form prints it: reading leaves no session behind. */
function pageLocals(req: Request, res: Response, unread: number, lastSeq: number) {
  const locale = res.locals.locale;
  const user = req.user;
  // A live refresh of the page being left must not take what the next page is to say.
  const message = req.get('X-Partial') ? undefined : req.session.flash;
  if (message) delete req.session.flash;
  const destinations = user && user.role !== 'system' ? destinationsOf(user.role) : [];
  return {
    otherLocale: locale === 'id' ? 'en' : 'id',
    languageHref: `${paths.language}/${locale === 'id' ? 'en' : 'id'}?back=${encodeURIComponent(req.originalUrl)}`,
    csrfToken: { toString: () => csrfTokenOf(req) },
    currentPath: req.path,
    search: null,
    year: dayOf(res.locals.now).slice(0, 4),
    flash: message ? { kind: message.kind, text: message.text[locale] } : null,
    unread: unreadText(unread),
    lastSeq,
    user: user
      ? {
          id: user.userId,
          name: user.name,
          initials: initialsOf(user.name),
          role: user.role,
          roleName: user.role === 'system' ? '' : roleNames[user.role][locale],
          organisation: user.organisation,
        }
      : null,
    nav: destinations.map((destination) => {
      const { section, href, icon, label } = destination;
      return {
        ...{ section, href, icon, group: null, label: label[locale] },
        active: leadsTo(destination, req.path),
        badge: section === 'notifications' && unread > 0 ? unreadText(unread) : null,
      };
    }),
  };
}

export type UnreadOf = (userId: string) => Promise<{ unread: number; lastSeq: number }>;

/** Prepares the frame of the page. Runs for requests that may render one; `page` is filled by each page itself. */
export function pageFrame(unreadOf: UnreadOf): RequestHandler {
  return async (req, res, next) => {
    // A refused form is a page as well, and its live line starts from the same number.
    const { unread, lastSeq } = req.user ? await unreadOf(req.user.userId) : { unread: 0, lastSeq: 0 };
    Object.assign(res.locals, pageLocals(req, res, unread, lastSeq));
    next();
  };
}

import 'express-session';
import 'passport';
import type { Request } from 'express';
import type { ActionContext, Actor, Push } from '../shared/context.ts';
import { Forbidden, NotFound } from '../shared/errors.ts';
import type { Locale } from '../shared/text.ts';

/** The signed-in person as the session knows them. */
export interface SessionUser extends Actor {
  readonly locale: Locale;
  /** "Hotel Bumi Rangkas" or "Gula Aren Sari Manis"; null for coordinators. */
  readonly organisation: string | null;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface User extends SessionUser {}
    interface Locals {
      locale: Locale;
      now: Date;
      push: Push;
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    flash?: { kind: 'success' | 'warning' | 'danger'; text: { id: string; en: string } };
    locale?: Locale;
    returnTo?: string;
  }
}

/** The first argument of every use case, from a signed-in request. Throws Forbidden for a visitor. */
export function contextOf(req: Request): ActionContext {
  if (!req.user) throw new Forbidden();
  const { userId, role, name, umkmId, buyerId } = req.user;
  return {
    actor: { userId, role, name, umkmId, buyerId },
    now: req.res!.locals.now,
    locale: req.res!.locals.locale,
    push: req.res!.locals.push,
  };
}

/** The language of this request's page. */
export function localeOf(req: Request): Locale {
  return req.res!.locals.locale;
}

/** An id from the address, 24 hexadecimal digits. Throws NotFound for anything else: such a record cannot exist. */
export function idParam(req: Request, name = 'id'): string {
  const value = req.params[name];
  if (typeof value !== 'string' || !/^[0-9a-f]{24}$/.test(value)) throw new NotFound();
  return value;
}

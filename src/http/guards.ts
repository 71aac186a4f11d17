import type { RequestHandler } from 'express';
import type { Role } from '../shared/context.ts';
import { Forbidden } from '../shared/errors.ts';
import { paths } from './paths.ts';
import './request.ts';

/** Lets signed-in people with one of these roles pass; visitors are sent to sign in and brought back, others get 403. */
export function only(...roles: readonly Role[]): RequestHandler {
  return (req, res, next) => {
    if (!req.user) {
      if (req.method !== 'GET') throw new Forbidden({ id: 'Silakan masuk dulu.', en: 'Please sign in first.' });
      req.session.returnTo = req.originalUrl;
      res.redirect(303, paths.signIn);
      return;
    }
    if (roles.length > 0 && !roles.some((role) => role === req.user?.role)) throw new Forbidden();
    next();
  };
}

/** Everyone who is signed in. */
export const signedIn = only();

import { csrfSync } from 'csrf-sync';
import type { RequestHandler } from 'express';
import { Forbidden } from '../shared/errors.ts';

const { csrfSynchronisedProtection, generateToken } = csrfSync({
  getTokenFromRequest: (req) => {
    const sent: unknown = (req.body as Record<string, unknown> | undefined)?.['_csrf'];
    return typeof sent === 'string' ? sent : req.get('x-csrf-token');
  },
});

const refusal = new Forbidden({
  id: 'Halaman ini sudah kedaluwarsa. Muat ulang lalu kirim lagi.',
  en: 'This page is out of date. Reload it and send again.',
});

/** Refuses writes that another site sends: the browser says so itself, and the token of the form must be the session's own. */
export const csrfProtection: RequestHandler = (req, res, next) => {
  const safe = ['GET', 'HEAD', 'OPTIONS'].includes(req.method);
  if (!safe && req.get('sec-fetch-site') === 'cross-site') throw refusal;
  void csrfSynchronisedProtection(req, res, (error?: unknown) => next(error ? refusal : undefined));
};

/** The token for this session's forms; made on first use, so that visitors who only read get no session. */
export const csrfTokenOf = generateToken;

import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../platform/logger.ts';
import { InvalidInput, NotFound, Refusal, TooMany } from '../shared/errors.ts';
import type { Locale } from '../shared/text.ts';
import { httpTexts } from './http.texts.ts';

/** No route answered. */
export const pageNotFound: RequestHandler = () => {
  throw new NotFound();
};

/** Statuses that Express and its parsers attach themselves: a broken body, a bad percent sign, a body too large. */
function clientStatus(error: unknown): number | null {
  const status: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

/** The one place where an error becomes an answer. Refusals speak to the person; anything else is a bug with an id to quote. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const locale: Locale = res.locals.locale ?? 'id';
    const refused = error instanceof Refusal ? error : null;
    const status = refused?.status ?? clientStatus(error) ?? 500;
    const id = status === 500 ? randomUUID() : null;
    if (status === 500) logger.error({ err: error, id, method: req.method, url: req.originalUrl }, 'bug');
    else logger.warn({ status, method: req.method, url: req.originalUrl, reason: refused?.text.en ?? String(error) }, 'refused');

    const message = refused?.text[locale] ?? httpTexts.say(status === 500 ? 'bug' : 'badRequest')[locale];
    if (error instanceof TooMany) res.set('Retry-After', String(error.retryAfterSeconds));
    res.status(status);
    if (req.accepts('html', 'json') === 'json') {
      const fields =
        error instanceof InvalidInput
          ? Object.fromEntries(Object.entries(error.fields).map(([name, text]) => [name, text[locale]]))
          : undefined;
      res
        .type('application/problem+json')
        .send(JSON.stringify({ type: 'about:blank', status, title: message, fields, id: id ?? undefined }));
      return;
    }
    const title = httpTexts.say(status === 404 ? 'notFoundTitle' : status === 500 ? 'bugTitle' : 'refusedTitle')[locale];
    const page = { title, description: null, section: 'error' };
    res.render(
      'http/error',
      { layout: 'layouts/public', page, status, title, message, errorId: id },
      (broken: unknown, html?: string) => {
        if (broken) logger.error({ err: broken }, 'the error page itself failed');
        if (html === undefined) res.type('text/plain').send(message);
        else res.send(html);
      },
    );
  };
}

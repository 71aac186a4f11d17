import { Router } from 'express';
import { z } from 'zod';
import { signedIn } from '../http/guards.ts';
import { parseForm, parseQuery } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { localeOf } from '../http/request.ts';
import { listLatestNotifications, markRead } from './notifications.store.ts';
import { notificationsPage } from './notifications.view.ts';
import { readMissed } from './readMissed.ts';

const PAGE_SIZE = 30;
const position = z.coerce.number().int().min(0);

export function notificationsRouter(): Router {
  const router = Router();
  router.get(paths.notifications, signedIn, async (req, res) => {
    const { before } = parseQuery(z.object({ before: position.optional() }), req.query);
    const notifications = await listLatestNotifications(req.user!.userId, PAGE_SIZE, before);
    res.render('notifications/list', notificationsPage(localeOf(req), res.locals.now, notifications, PAGE_SIZE));
  });
  router.get(paths.missedNotifications, signedIn, async (req, res) => {
    const { after } = parseQuery(z.object({ after: position.default(0) }), req.query);
    res.set('Cache-Control', 'no-store').json(await readMissed(req.user!.userId, after));
  });
  router.post(paths.readNotifications, signedIn, async (req, res) => {
    const { upTo } = parseForm(z.object({ upTo: position }), req.body);
    await markRead(req.user!.userId, upTo, res.locals.now);
    res.redirect(303, paths.notifications);
  });
  return router;
}

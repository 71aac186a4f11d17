import { Router } from 'express';
import { parseQuery } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { idParam, localeOf } from '../http/request.ts';
import { NotFound } from '../shared/errors.ts';
import { listQuery } from './needs.input.ts';
import { isLive, liveStatuses } from './needs.rules.ts';
import { findNeed, listNeeds } from './needs.store.ts';
import { publicNeedPage, publicNeedsPage } from './publicNeeds.view.ts';

const PAGE_SIZE = 18;

/** Open needs for everybody, without signing in. */
export function publicNeedsRouter(): Router {
  const router = Router();
  router.get(paths.catalogueNeeds, async (req, res) => {
    const query = parseQuery(listQuery, req.query);
    const { now } = res.locals;
    const filter = { search: query.q, searchIn: ['title', 'description'] as const, buyerKind: query.kind, place: query.place };
    const open = { ...filter, category: query.category, statuses: liveStatuses, answerableAt: now };
    const found = await listNeeds(open, query.page, PAGE_SIZE);
    res.render('needs/public-list', publicNeedsPage(localeOf(req), now, query, found));
  });
  router.get(paths.catalogueNeed(':id'), async (req, res) => {
    const need = await findNeed(idParam(req));
    if (!need || !isLive(need.status) || need.answerBy <= res.locals.now) throw new NotFound();
    res.render('needs/public-show', publicNeedPage(localeOf(req), res.locals.now, need));
  });
  return router;
}

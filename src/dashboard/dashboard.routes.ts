import { Router } from 'express';
import { remindStalledDeals } from '../deals/stall/remindStalled.ts';
import { only } from '../http/guards.ts';
import { flash } from '../http/locals.ts';
import { parseForm, parseQuery } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { contextOf, localeOf } from '../http/request.ts';
import { dashboardQuery, pageQuery, remindForm } from './dashboard.input.ts';
import { dashboardTexts } from './dashboard.texts.ts';
import { dashboardPage } from './dashboard.view.ts';
import { allocationRoutes } from './allocation/allocation.routes.ts';
import { fairnessRoutes } from './fairness/fairness.routes.ts';
import { lexiconRoutes } from './lexicon/lexicon.routes.ts';
import { readList } from './readList.ts';
import { outcomesRoutes } from './outcomes.routes.ts';
import { readOverview } from './readOverview.ts';
import { readStalled } from './readStalled.ts';
import { stalledPage } from './stalled.view.ts';

export function dashboardRouter(): Router {
  const router = Router();
  router.get(paths.dashboard, only('coordinator'), async (req, res) => {
    const query = parseQuery(dashboardQuery, req.query);
    const { now } = res.locals;
    res.render('dashboard/overview', dashboardPage(localeOf(req), now, query, await readOverview(now), await readList(query)));
  });
  allocationRoutes(router);
  fairnessRoutes(router);
  lexiconRoutes(router);
  router.get(paths.stalled, only('coordinator'), async (req, res) => {
    const { page } = parseQuery(pageQuery, req.query);
    res.render('dashboard/stalled', stalledPage(localeOf(req), res.locals.now, await readStalled(page)));
  });
  router.post(paths.stalled, only('coordinator'), async (req, res) => {
    const { dealIds } = parseForm(remindForm, req.body);
    const count = await remindStalledDeals(contextOf(req), dealIds);
    const left = dealIds.length - count;
    if (dealIds.length === 0) flash(req, 'warning', dashboardTexts.say('remindNobody'));
    else if (left > 0) flash(req, 'warning', dashboardTexts.say('remindedLess', { count, left }));
    else flash(req, 'success', dashboardTexts.say('reminded', { count }));
    res.redirect(303, paths.stalled);
  });
  outcomesRoutes(router);
  return router;
}

import { Router } from 'express';
import { only } from '../http/guards.ts';
import { parseQuery } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { localeOf } from '../http/request.ts';
import { dashboardQuery } from './dashboard.input.ts';
import { dashboardPage } from './dashboard.view.ts';
import { readList } from './readList.ts';
import { readOverview } from './readOverview.ts';

export function dashboardRouter(): Router {
  const router = Router();
  router.get(paths.dashboard, only('coordinator'), async (req, res) => {
    const query = parseQuery(dashboardQuery, req.query);
    const { now } = res.locals;
    res.render('dashboard/overview', dashboardPage(localeOf(req), now, query, await readOverview(now), await readList(query)));
  });
  return router;
}

import { Router } from 'express';
import { paths } from '../http/paths.ts';
import { localeOf } from '../http/request.ts';
import { countDealsByStatus } from '../deals/deals.store.ts';
import { listNeeds } from '../needs/needs.store.ts';
import { liveStatuses } from '../needs/needs.rules.ts';
import { countActiveProducts, countActiveUmkmByPlace } from '../profiles/profileFigures.store.ts';
import { landingPage } from './landing.view.ts';

const SHOWN_NEEDS = 6;

export function landingRouter(): Router {
  const router = Router();
  router.get(paths.landing, async (req, res) => {
    const needs = await listNeeds({ statuses: liveStatuses, answerableAt: res.locals.now }, 1, SHOWN_NEEDS);
    const deals = await countDealsByStatus({});
    res.render(
      'dashboard/landing',
      landingPage(localeOf(req), {
        umkmByPlace: await countActiveUmkmByPlace(),
        products: await countActiveProducts(),
        openNeeds: needs.total,
        deals: Object.values(deals).reduce((sum, count) => sum + count, 0),
        latest: needs.items,
      }),
    );
  });
  return router;
}

import type { Router } from 'express';
import { z } from 'zod';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseQuery } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, localeOf } from '../../http/request.ts';
import { lastFinishedPlan, lastPlan } from './allocation.store.ts';
import { allocationPageTexts } from './allocation.texts.ts';
import { allocationPage } from './allocation.view.ts';
import { startPlan } from './planAllocation.ts';

const coordinator = only('coordinator');
const query = z.object({ page: z.coerce.number().int().min(1).max(1_000).default(1) });

export function allocationRoutes(router: Router): void {
  router.get(paths.allocation, coordinator, async (req, res) => {
    const { page } = parseQuery(query, req.query);
    res.render('dashboard/allocation', allocationPage(localeOf(req), await lastPlan(), await lastFinishedPlan(), page));
  });
  router.post(paths.allocation, coordinator, async (req, res) => {
    await startPlan(contextOf(req));
    flash(req, 'success', allocationPageTexts.say('started'));
    res.redirect(303, paths.allocation);
  });
}

import { Router } from 'express';
import { only } from '../http/guards.ts';
import { paths } from '../http/paths.ts';
import { localeOf } from '../http/request.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import { monthsFrom } from './capacity.rules.ts';
import { listMonthStates, listTakingHolds } from './capacity.store.ts';
import { capacityPage, MONTHS_SHOWN } from './capacity.view.ts';

/** The owner's calendar of free, held and booked capacity. */
export function capacityRouter(): Router {
  const router = Router();
  router.get(paths.capacity, only('owner'), async (req, res) => {
    const umkmId = req.user!.umkmId;
    const umkm = umkmId ? await findUmkm(umkmId) : null;
    if (!umkm) return res.redirect(303, paths.profile);
    const now = res.locals.now;
    const productIds = umkm.products.map(({ id }) => id);
    const states = productIds.length > 0 ? await listMonthStates(productIds, monthsFrom(now, MONTHS_SHOWN)) : [];
    res.render('capacity/calendar', capacityPage(localeOf(req), now, umkm, states, await listTakingHolds(umkm.id)));
  });
  return router;
}

import { Router } from 'express';
import { buyerKinds } from '../catalogue/buyerKinds.ts';
import { countByBuyerKind } from '../deals/dealFigures.store.ts';
import { daysLate } from '../deals/payment/payment.rules.ts';
import { paidBefore } from '../deals/payment/payment.store.ts';
import { paths } from '../http/paths.ts';
import { localeOf } from '../http/request.ts';
import { dayOf, instantOf, type Day } from '../shared/dates.ts';
import { publicFigures, type KindFacts } from './publicFigures.rules.ts';
import { publicFiguresPage } from './publicFigures.view.ts';

/** The facts of every kind of buyer before a day. */
async function readKinds(before: Day): Promise<KindFacts[]> {
  const counts = new Map((await countByBuyerKind(instantOf(before))).map((each) => [each.kind, each]));
  const paid = await paidBefore(before);
  return buyerKinds.map(({ slug }) => ({
    kind: slug,
    deals: counts.get(slug)?.deals ?? 0,
    delivered: counts.get(slug)?.delivered ?? 0,
    lateDays: paid.filter(({ buyerKind }) => buyerKind === slug).map((bill) => daysLate(bill, before)),
  }));
}

/** Figures for everyone, as they stood at the end of last month: who looks twice in a month learns of no single deal. */
export function publicFiguresRouter(): Router {
  const router = Router();
  router.get(paths.publicFigures, async (req, res) => {
    const before = `${dayOf(res.locals.now).slice(0, 7)}-01`;
    res.render('dashboard/figures', publicFiguresPage(localeOf(req), before, publicFigures(await readKinds(before))));
  });
  return router;
}

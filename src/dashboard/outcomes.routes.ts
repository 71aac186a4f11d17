import type { Request, Router } from 'express';
import { only } from '../http/guards.ts';
import { parseQuery } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { localeOf } from '../http/request.ts';
import { dayOf } from '../shared/dates.ts';
import { statusBadge } from './dashboardRows.view.ts';
import { outcomeDealsPage } from './outcomeDeals.view.ts';
import { outcomesQuery } from './outcomes.input.ts';
import type { OutcomeFilter } from './outcomes.rules.ts';
import { outcomesPage } from './outcomes.view.ts';
import { outcomesCsv } from './outcomesCsv.ts';
import { readOutcomes } from './readOutcomes.ts';

const coordinator = only('coordinator');

/** What the address asks for; without a year, the one it is in Jakarta. */
function filterOf(req: Request): OutcomeFilter {
  const asked = parseQuery(outcomesQuery, req.query);
  return { ...asked, year: asked.year ?? Number(dayOf(req.res!.locals.now).slice(0, 4)) };
}

/** What the programme brought, as a page to print, with the deals behind every figure, and as a file for spreadsheets. */
export function outcomesRoutes(router: Router): void {
  router.get(paths.outcomes, coordinator, async (req, res) => {
    res.render('dashboard/outcomes', outcomesPage(localeOf(req), res.locals.now, await readOutcomes(), filterOf(req).year));
  });
  router.get(paths.outcomeDeals, coordinator, async (req, res) => {
    const locale = localeOf(req);
    const badge = (status: string) => statusBadge(locale, 'deal', status);
    res.render('dashboard/outcome-deals', outcomeDealsPage(locale, await readOutcomes(), filterOf(req), badge));
  });
  router.get(paths.outcomesCsv, coordinator, async (req, res) => {
    const { year } = filterOf(req);
    res.type('text/csv; charset=utf-8').attachment(`temumitra-${year}.csv`);
    res.send(outcomesCsv(localeOf(req), await readOutcomes(), year));
  });
}

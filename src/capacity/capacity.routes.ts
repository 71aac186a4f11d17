import { Router, type Request, type Response } from 'express';
import { only } from '../http/guards.ts';
import { flash } from '../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { contextOf, idParam, localeOf } from '../http/request.ts';
import { ownUmkm } from '../profiles/keepUmkm.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import { NotFound, type FieldProblems } from '../shared/errors.ts';
import { calendarQuery, seasonForm } from './capacity.input.ts';
import { monthsFrom, type Month } from './months.rules.ts';
import { listDecisions, listMonthStates, listTakingHolds } from './capacity.store.ts';
import { capacityPage } from './capacity.view.ts';
import { monthList } from './months.texts.ts';
import { MONTHS_AHEAD } from './season.rules.ts';
import { seasonTexts } from './season.texts.ts';
import { seasonPage } from './season.view.ts';
import { setSeason } from './setSeason.ts';

const MONTHS_SHOWN = 12;
const YEARS = MONTHS_AHEAD / MONTHS_SHOWN;
const DECISIONS_SHOWN = 10;

function shownMonths(req: Request): { year: number; months: Month[] } {
  const { year } = parseQuery(calendarQuery, req.query);
  return { year, months: monthsFrom(req.res!.locals.now, year * MONTHS_SHOWN).slice(-MONTHS_SHOWN) };
}

async function showCalendar(req: Request, res: Response): Promise<void> {
  const umkmId = req.user!.umkmId;
  const umkm = umkmId ? await findUmkm(umkmId) : null;
  if (!umkm) return res.redirect(303, paths.profile);
  const { year, months } = shownMonths(req);
  const productIds = umkm.products.map(({ id }) => id);
  const states = productIds.length > 0 ? await listMonthStates(productIds, months) : [];
  const holds = await listTakingHolds(umkm.id);
  const decisions = await listDecisions(umkm.id, DECISIONS_SHOWN);
  res.render('capacity/calendar', capacityPage(localeOf(req), { umkm, months, year, years: YEARS, states, holds, decisions }));
}

async function showSeason(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const productId = idParam(req);
  const product = (await ownUmkm(contextOf(req))).products.find(({ id }) => id === productId);
  if (!product) throw new NotFound();
  const { year, months } = shownMonths(req);
  const states = await listMonthStates([productId], months);
  res.render('capacity/season', seasonPage(localeOf(req), { product, months, year, years: YEARS, states, typed, problems }));
}

async function saveSeason(req: Request, res: Response): Promise<void> {
  const over = await setSeason(contextOf(req), idParam(req), parseForm(seasonForm, req.body));
  const months = monthList(over);
  if (over.length > 0) flash(req, 'warning', seasonTexts.say('savedOver', { months }));
  else flash(req, 'success', seasonTexts.say('saved'));
  res.redirect(303, paths.capacity);
}

/** The owner's calendar of free, held and booked capacity, and the seasons of each product. */
export function capacityRouter(): Router {
  const router = Router();
  const owner = only('owner');
  router.get(paths.capacity, owner, showCalendar);
  router.get(paths.season(':id'), owner, (req, res) => showSeason(req, res, null, {}));
  router.post(paths.season(':id'), owner, (req, res) =>
    submit(
      req,
      res,
      () => saveSeason(req, res),
      (typed, problems) => showSeason(req, res, typed, problems),
    ),
  );
  return router;
}

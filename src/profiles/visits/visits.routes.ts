import { Router, type Request, type Response } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, parseQuery, submit } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { findUmkm } from '../profiles.store.ts';
import { markVisited } from './markVisited.ts';
import { readVisits } from './readVisits.ts';
import { recordTrip } from './recordTrip.ts';
import { tripForm, visitForm, visitsQuery } from './visits.input.ts';
import { visitsTexts } from './visits.texts.ts';
import { visitRoutePage, visitsPage, type VisitList } from './visits.view.ts';

const ROWS_AT_ONCE = 20;

async function showVisits(
  req: Request,
  res: Response,
  refused: VisitList['refused'],
  trip: VisitList['trip'] = null,
): Promise<void> {
  const { kecamatan, page } = parseQuery(visitsQuery, req.query);
  const all = await readVisits();
  const here = kecamatan ? all.filter(({ umkm }) => umkm.kecamatan === kecamatan) : all;
  const items = here.slice((page - 1) * ROWS_AT_ONCE, page * ROWS_AT_ONCE);
  const shown = { items, total: here.length, page, pageSize: ROWS_AT_ONCE };
  res.render('profiles/visits', visitsPage(localeOf(req), res.locals.now, { all, shown, kecamatan, refused, trip }));
}

async function saveVisit(req: Request, res: Response): Promise<void> {
  const umkmId = idParam(req);
  const { note, outcome } = parseForm(visitForm, req.body);
  await markVisited(contextOf(req), umkmId, { note, active: outcome === 'active' });
  const umkm = (await findUmkm(umkmId))?.name ?? '';
  flash(req, 'success', visitsTexts.say(outcome === 'active' ? 'savedActive' : 'savedRests', { umkm }));
  res.redirect(303, paths.visits);
}

async function saveTrip(req: Request, res: Response): Promise<void> {
  const { umkmIds, note, outcome } = parseForm(tripForm, req.body);
  await recordTrip(contextOf(req), umkmIds, { note, active: outcome === 'active' });
  const key = outcome === 'active' ? 'savedTogetherActive' : 'savedTogetherRests';
  flash(req, 'success', visitsTexts.say(key, { count: umkmIds.length }));
  res.redirect(303, paths.visits);
}

/** The coordinators' visits to UMKM that do not answer: list, map, printable route, and what came of a visit. */
export function visitsRouter(): Router {
  const router = Router();
  const coordinator = only('coordinator');
  router.get(paths.visits, coordinator, (req, res) => showVisits(req, res, null));
  router.get(paths.visitRoute, coordinator, async (req, res) => {
    const { kecamatan } = parseQuery(visitsQuery, req.query);
    const all = await readVisits();
    const here = kecamatan ? all.filter(({ umkm }) => umkm.kecamatan === kecamatan) : all;
    res.render('profiles/visit-route', visitRoutePage(localeOf(req), res.locals.now, here));
  });
  router.post(paths.visits, coordinator, (req, res) =>
    submit(
      req,
      res,
      () => saveTrip(req, res),
      (typed, problems) => showVisits(req, res, null, { typed, problems }),
    ),
  );
  router.post(paths.markVisited(':id'), coordinator, (req, res) =>
    submit(
      req,
      res,
      () => saveVisit(req, res),
      (typed, problems) => showVisits(req, res, { umkmId: idParam(req), typed, problems }),
    ),
  );
  return router;
}

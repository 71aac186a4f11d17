import { Router, type Request, type Response } from 'express';
import { listUsersByRole } from '../accounts/accounts.store.ts';
import { only } from '../http/guards.ts';
import { flash } from '../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { contextOf, idParam, localeOf } from '../http/request.ts';
import { gapsBehind, unlockableOf } from '../profiles/gaps/gaps.store.ts';
import { findUmkm } from '../profiles/profiles.store.ts';
import { dayOf } from '../shared/dates.ts';
import { NotFound, type FieldProblems } from '../shared/errors.ts';
import { casePage, casesPage, gapPage } from './case.view.ts';
import { assignCoaching, moveCoaching, noteOnCase, startCase } from './coachCase.ts';
import { assignForm, gapQuery, moveForm, noteForm, queueQuery, startForm } from './coaching.input.ts';
import { caseStatuses, type CaseStatus, type CoachingCase } from './coaching.rules.ts';
import { countCases, findCase, findOpenCase, listCases } from './coaching.store.ts';
import { coachingTexts } from './coaching.texts.ts';
import { queuePage } from './queue.view.ts';
import { readQueue } from './readQueue.ts';

const { say } = coachingTexts;
const coordinator = only('coordinator');
/** Cards in one column of the board. */
const CARDS = 30;

async function showGap(req: Request, res: Response): Promise<void> {
  const umkmId = idParam(req);
  const { key } = parseQuery(gapQuery, req.query);
  const today = dayOf(res.locals.now);
  const gap = (await unlockableOf(umkmId, today)).find((one) => one.key === key);
  const umkm = await findUmkm(umkmId);
  if (!gap || !umkm) throw new NotFound();
  const story = { gap, umkm, behind: await gapsBehind(umkmId, key, today), open: await findOpenCase(umkmId, key) };
  res.render('coaching/gap', gapPage(localeOf(req), res.locals.now, story));
}

async function showCases(req: Request, res: Response): Promise<void> {
  const columns = new Map<CaseStatus, readonly CoachingCase[]>();
  for (const status of caseStatuses) columns.set(status, await listCases(status, CARDS));
  res.render('coaching/cases', casesPage(localeOf(req), res.locals.now, columns, await countCases()));
}

async function showCase(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const one = await findCase(idParam(req));
  if (!one) throw new NotFound();
  const today = dayOf(res.locals.now);
  const story = {
    one,
    now: (await unlockableOf(one.umkmId, today)).find(({ key }) => key === one.key) ?? null,
    behind: await gapsBehind(one.umkmId, one.key, today),
    umkm: await findUmkm(one.umkmId),
    coordinators: (await listUsersByRole('coordinator')).map(({ id, name }) => ({ id, name })),
  };
  res.render('coaching/case', casePage(localeOf(req), res.locals.now, story, typed, problems));
}

/** A form of the case's page: what it does, then the page again. */
function onCase(work: (req: Request) => Promise<void>) {
  return (req: Request, res: Response) =>
    submit(
      req,
      res,
      async () => {
        await work(req);
        res.redirect(303, paths.coachingCase(idParam(req)));
      },
      (typed, problems) => showCase(req, res, typed, problems),
    );
}

/** The coordinator's coaching: what opens most of the market, and who is accompanied to it. */
export function coachingRouter(): Router {
  const router = Router();
  router.get(paths.coaching, coordinator, async (req, res) => {
    const query = parseQuery(queueQuery, req.query);
    res.render('coaching/queue', queuePage(localeOf(req), res.locals.now, query, await readQueue(query, res.locals.now)));
  });
  router.get(paths.coachingGap(':id'), coordinator, showGap);
  router.get(paths.coachingCases, coordinator, showCases);
  router.post(paths.coachingCases, coordinator, async (req, res) => {
    const { umkmId, key, note } = parseForm(startForm, req.body);
    const started = await startCase(contextOf(req), umkmId, key, note);
    flash(req, 'success', say('started', { number: started.number }));
    res.redirect(303, paths.coachingCase(started.id));
  });
  router.get(paths.coachingCase(':id'), coordinator, (req, res) => showCase(req, res, {}, {}));
  router.post(
    paths.moveCoaching(':id'),
    coordinator,
    onCase(async (req) => {
      const { to, words } = parseForm(moveForm, req.body);
      await moveCoaching(contextOf(req), idParam(req), to, words);
      flash(req, 'success', say('movedFlash', { status: say(`status_${to}`) }));
    }),
  );
  router.post(
    paths.assignCoaching(':id'),
    coordinator,
    onCase(async (req) => {
      await assignCoaching(contextOf(req), idParam(req), parseForm(assignForm, req.body).assignee);
      flash(req, 'success', say('assigned'));
    }),
  );
  router.post(
    paths.noteCoaching(':id'),
    coordinator,
    onCase(async (req) => {
      await noteOnCase(contextOf(req), idParam(req), parseForm(noteForm, req.body).note);
      flash(req, 'success', say('noteSaved'));
    }),
  );
  return router;
}

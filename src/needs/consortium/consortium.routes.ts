import { randomUUID } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { listOwners } from '../../accounts/accounts.store.ts';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { listClusters } from '../../profiles/clusters/clusters.store.ts';
import { listUmkm } from '../../profiles/profiles.store.ts';
import { deadlineFor } from '../../proposals/clock.rules.ts';
import { proposalsOfNeed } from '../../proposals/proposals.store.ts';
import { Conflict, type FieldProblems } from '../../shared/errors.ts';
import { looksFurther } from '../choice.rules.ts';
import { visibleNeed } from '../needAccess.ts';
import { findNeed } from '../needs.store.ts';
import { needsTexts } from '../needs.texts.ts';
import { consortiumForm, dissolveForm, planQuery, type PlanQuery } from './consortium.input.ts';
import { consortiumPagesTexts } from './consortium.texts.ts';
import { consortiumPage } from './consortium.view.ts';
import { dissolveConsortium, seeConsortium } from './dissolveConsortium.ts';
import { formConsortium, sealOf } from './formConsortium.ts';
import { planForNeed } from './planForNeed.ts';
import { planPage } from './plan.view.ts';
import type { PlanChoices } from './planning.rules.ts';

const { say } = consortiumPagesTexts;

function choicesOf({ max, min, weighing, nearness, lead }: Omit<PlanQuery, 'price'>): PlanChoices {
  return { max, min, weighing, nearness, leadUmkmId: lead || null };
}

async function showPlan(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const need = await visibleNeed(contextOf(req), idParam(req));
  const query = parseQuery(planQuery, typed ?? req.query);
  const proposals = await proposalsOfNeed(need.id);
  if (!looksFurther(need, proposals)) throw new Conflict(needsTexts.say(need.status === 'draft' ? 'notPublished' : 'over'));
  const planned = await planForNeed(need, proposals, choicesOf(query), res.locals.now);
  const { members, excluded } = planned.plan;
  const clusters = await listClusters();
  const ids = [...members, ...excluded].map(({ umkmId }) => umkmId);
  const umkm = await listUmkm([...new Set([...ids, ...(query.lead ? [query.lead] : [])])]);
  const view = { need, planned, query, clusters, umkm: new Map(umkm.map((one) => [one.id, one])) };
  const answerBy = deadlineFor(res.locals.now, need.answerHours, need.answerBy);
  const form = { seal: sealOf(planned.plan), formKey: randomUUID(), problems, answerBy };
  res.render('needs/consortium-plan', planPage(localeOf(req), { ...view, ...form }));
}

async function postPlan(req: Request, res: Response): Promise<void> {
  const { price, formKey, seal, ...choices } = parseForm(consortiumForm, req.body);
  const order = { choices: choicesOf(choices), priceIdr: price, formKey, seal };
  const consortium = await formConsortium(contextOf(req), idParam(req), order);
  flash(req, 'success', say('sent', { count: consortium.members.length }));
  res.redirect(303, paths.consortium(consortium.id));
}

async function showConsortium(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const consortium = await seeConsortium(contextOf(req), idParam(req));
  const need = await findNeed(consortium.needId);
  if (!need) throw new Error(`Consortium ${consortium.id} has no need`);
  const forBuyer = req.user!.role === 'buyer';
  const invited = consortium.members.filter(({ state }) => state === 'invited').map(({ umkmId }) => umkmId);
  const online = new Set((forBuyer ? [] : await listOwners(invited)).map(({ umkmId }) => umkmId));
  const offline = new Set(forBuyer ? [] : invited.filter((id) => !online.has(id)));
  res.render('needs/consortium', consortiumPage(localeOf(req), { consortium, need, forBuyer, offline }, typed, problems));
}

async function postDissolve(req: Request, res: Response): Promise<void> {
  await dissolveConsortium(contextOf(req), idParam(req), parseForm(dissolveForm, req.body).words);
  flash(req, 'success', say('dissolved'));
  res.redirect(303, paths.consortium(idParam(req)));
}

/** Planning, sending and following a consortium, for the buyer whose need it is and for coordinators. */
export function addConsortiumRoutes(router: Router): void {
  const both = only('buyer', 'coordinator');
  router.get(paths.planConsortium(':id'), both, (req, res) => showPlan(req, res, null, {}));
  router.post(paths.planConsortium(':id'), both, (req, res) =>
    submit(
      req,
      res,
      () => postPlan(req, res),
      (typed, problems) => showPlan(req, res, typed, problems),
    ),
  );
  router.get(paths.consortium(':id'), both, (req, res) => showConsortium(req, res, {}, {}));
  router.post(paths.dissolveConsortium(':id'), both, (req, res) =>
    submit(
      req,
      res,
      () => postDissolve(req, res),
      (typed, problems) => showConsortium(req, res, typed, problems),
    ),
  );
}

import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { only } from '../http/guards.ts';
import { flash } from '../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { contextOf, idParam, localeOf } from '../http/request.ts';
import type { ActionContext } from '../shared/context.ts';
import { Conflict, InvalidInput, type FieldProblems } from '../shared/errors.ts';
import type { Text } from '../shared/text.ts';
import { acceptedForNeeds } from '../proposals/proposals.store.ts';
import { cancelNeed, closeNeed, withdrawRemaining } from './closeNeed.ts';
import { editNeed, hasOpenProposals } from './editNeed.ts';
import { matchesTexts } from './matches.texts.ts';
import { addConsortiumRoutes } from './consortium/consortium.routes.ts';
import { ownNeed } from './needAccess.ts';
import { editNeedPage, newNeedPage, newNeedTyped, typedNeed, type FormState } from './needForm.view.ts';
import { closeForm, listQuery, lockedNeedForm, needForm, newNeedButton, sendForm } from './needs.input.ts';
import { isLive, publishProblems, type NeedTerms } from './needs.rules.ts';
import { countNeedsByStatus, listNeeds } from './needs.store.ts';
import { needsTexts } from './needs.texts.ts';
import { needsPage } from './needs.view.ts';
import { addProposeRoutes } from './propose.routes.ts';
import { publishNeed } from './publishNeed.ts';
import { publishNotice, readNeedStory } from './readNeedStory.ts';
import { rematchNeed } from './rematchNeed.ts';
import { buyerOf, saveNeedDraft } from './saveNeedDraft.ts';
import { sendProposals } from './sendProposals.ts';
import { needPage } from './showNeed.view.ts';

const { say } = needsTexts;

async function showList(req: Request, res: Response): Promise<void> {
  const query = parseQuery(listQuery, req.query);
  const forBuyer = req.user!.role === 'buyer';
  const buyer = forBuyer ? { buyerId: (await buyerOf(contextOf(req))).id } : {};
  const filter = { ...buyer, search: query.q, buyerKind: query.kind, place: query.place, category: query.category };
  const found = await listNeeds(query.status === 'all' ? filter : { ...filter, statuses: [query.status] }, query.page);
  const counts = await countNeedsByStatus(filter);
  const accepted = await acceptedForNeeds(found.items.filter(({ status }) => status === 'awarded').map(({ id }) => id));
  const state = { locale: localeOf(req), now: res.locals.now, query, forBuyer, accepted };
  res.render('needs/list', needsPage(state, found, counts));
}

const formState = (req: Request, typed: Typed, problems: FieldProblems): FormState => ({
  locale: localeOf(req),
  now: req.res!.locals.now,
  typed,
  problems,
});

async function showNewForm(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const buyer = await buyerOf(contextOf(req));
  const formKey = typed?.['formKey'] ?? randomUUID();
  const state = formState(req, typed ? { ...typed, formKey } : newNeedTyped(buyer, res.locals.now, String(formKey)), problems);
  const notice = await publishNotice(buyer.id);
  res.render('needs/form', newNeedPage(state, buyer, notice?.[state.locale] ?? null));
}

async function postNew(req: Request, res: Response): Promise<void> {
  const ctx = contextOf(req);
  const button = parseForm(newNeedButton, req.body);
  const terms = parseForm(needForm, req.body);
  const notice = button.do === 'publish' ? await publishNotice((await buyerOf(ctx)).id) : null;
  const publish = button.do === 'publish' && notice === null;
  if (publish) {
    const problems = publishProblems(terms, ctx.now);
    if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  }
  const need = await saveNeedDraft(ctx, button.formKey, terms);
  if (publish) await publishNeed(ctx, need.id);
  flash(req, notice ? 'warning' : 'success', notice ?? say(publish ? 'published' : 'saved'));
  res.redirect(303, paths.need(need.id));
}

async function showEditForm(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const need = await ownNeed(contextOf(req), idParam(req));
  if (!isLive(need.status) && need.status !== 'draft') throw new Conflict(say('over'));
  const locked = await hasOpenProposals(need.id);
  res.render('needs/form', editNeedPage(formState(req, typed ?? typedNeed(need), problems), need, locked));
}

async function postEdit(req: Request, res: Response): Promise<void> {
  const ctx = contextOf(req);
  const needId = idParam(req);
  await ownNeed(ctx, needId);
  const whole = (req.body as Record<string, unknown> | undefined)?.['title'] !== undefined;
  const terms: Partial<NeedTerms> = parseForm(whole ? needForm : lockedNeedForm, req.body);
  const need = await editNeed(ctx, needId, terms);
  flash(req, 'success', say(isLive(need.status) ? 'editedAndMatched' : 'edited'));
  res.redirect(303, paths.need(needId));
}

type Problem = { field: 'reason' | 'send'; text: Text } | null;

async function showNeed(req: Request, res: Response, problem: Problem): Promise<void> {
  const story = await readNeedStory(contextOf(req), idParam(req));
  const viewer = { locale: localeOf(req), now: res.locals.now, forBuyer: req.user!.role === 'buyer' };
  res.render('needs/show', needPage(story, viewer, problem));
}

async function postSend(req: Request, res: Response): Promise<void> {
  const needId = idParam(req);
  const opened = await sendProposals(contextOf(req), needId, parseForm(sendForm, req.body));
  const key = opened.length === 0 ? 'sentNone' : opened.length === 1 ? 'sentOne' : 'sentMany';
  flash(req, opened.length === 0 ? 'warning' : 'success', say(key, { count: opened.length }));
  res.redirect(303, paths.need(needId));
}

/** Does one thing with the need of the address and goes back to its page. */
const act =
  (work: (ctx: ActionContext, needId: string) => Promise<unknown>, done: Text) => async (req: Request, res: Response) => {
    const needId = idParam(req);
    await work(contextOf(req), needId);
    flash(req, 'success', done);
    res.redirect(303, paths.need(needId));
  };

const firstOf = (problems: FieldProblems, otherwise: Text): Text => Object.values(problems)[0] ?? otherwise;

/** What buyers look for: their own needs, and all of them for coordinators. */
export function needsRouter(): Router {
  const router = Router();
  const buyer = only('buyer');
  const both = only('buyer', 'coordinator');

  router.get(paths.needs, both, showList);
  router.get(paths.newNeed, buyer, (req, res) => showNewForm(req, res, null, {}));
  router.post(paths.needs, buyer, (req, res) =>
    submit(
      req,
      res,
      () => postNew(req, res),
      (typed, problems) => showNewForm(req, res, typed, problems),
    ),
  );
  router.get(paths.need(':id'), both, (req, res) => showNeed(req, res, null));
  router.get(paths.editNeed(':id'), buyer, (req, res) => showEditForm(req, res, null, {}));
  router.post(paths.editNeed(':id'), buyer, (req, res) =>
    submit(
      req,
      res,
      () => postEdit(req, res),
      (typed, problems) => showEditForm(req, res, typed, problems),
    ),
  );
  router.post(paths.publishNeed(':id'), buyer, (req, res) =>
    submit(
      req,
      res,
      () => act(publishNeed, say('published'))(req, res),
      (_typed, problems) => showEditForm(req, res, null, problems),
    ),
  );
  router.post(paths.closeNeed(':id'), buyer, (req, res) =>
    submit(
      req,
      res,
      () => act((ctx, id) => closeNeed(ctx, id, parseForm(closeForm, req.body).reason), say('closed'))(req, res),
      () => showNeed(req, res, { field: 'reason', text: matchesTexts.say('closeReasonMissing') }),
    ),
  );
  router.post(paths.cancelNeed(':id'), buyer, act(cancelNeed, say('cancelled')));
  router.post(paths.withdrawFromNeed(':id'), buyer, act(withdrawRemaining, say('withdrawn')));
  router.post(paths.rematchNeed(':id'), both, act(rematchNeed, say('rematched')));
  router.post(paths.sendProposals(':id'), buyer, (req, res) =>
    submit(
      req,
      res,
      () => postSend(req, res),
      (_typed, problems) => showNeed(req, res, { field: 'send', text: firstOf(problems, say('nobodyChosen')) }),
    ),
  );
  addProposeRoutes(router);
  addConsortiumRoutes(router);
  return router;
}

import type { Request, Response, Router } from 'express';
import { unitBySlug } from '../../catalogue/units.ts';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { consortiumPagesTexts } from '../../needs/consortium/consortium.texts.ts';
import { demand, seeProposal } from '../../proposals/actOnProposal.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { acceptShare } from './acceptShare.ts';
import { concludeConsortium } from './concludeConsortium.ts';
import { leaveForm, lessForm } from './consortiumDeal.input.ts';
import { consortiumDealTexts } from './consortiumDeal.texts.ts';
import { takeLessPage } from './consortiumDeal.view.ts';
import { recordLeaving } from './recordLeaving.ts';

async function showLess(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const { proposal, part } = await seeProposal(contextOf(req), idParam(req));
  demand(contextOf(req), proposal, part, 'less');
  res.render('deals/take-less', takeLessPage(localeOf(req), proposal, typed, problems));
}

async function postLess(req: Request, res: Response): Promise<void> {
  const { quantity, round } = parseForm(lessForm, req.body);
  const { proposal } = await seeProposal(contextOf(req), idParam(req));
  const amount = Number((quantity * (unitBySlug(proposal.terms.unit)?.factor ?? 1)).toFixed(6));
  const deal = await acceptShare(contextOf(req), proposal.id, { quantity: amount, round });
  flash(req, 'success', consortiumDealTexts.say('shareKept'));
  res.redirect(303, deal ? paths.deal(deal.id) : paths.proposal(proposal.id));
}

async function postConclude(req: Request, res: Response): Promise<void> {
  const deal = await concludeConsortium(contextOf(req), idParam(req));
  flash(req, 'success', consortiumPagesTexts.say('concluded', { count: deal.members.length }));
  res.redirect(303, paths.deal(deal.id));
}

async function postLeave(req: Request, res: Response): Promise<void> {
  const { umkmId, words } = parseForm(leaveForm, req.body);
  await recordLeaving(contextOf(req), idParam(req), umkmId, words);
  flash(req, 'success', consortiumPagesTexts.say('left'));
  res.redirect(303, paths.consortium(idParam(req)));
}

/** A share accepted in part, a consortium that becomes a deal, a member who leaves. */
export function consortiumDealRoutes(router: Router): void {
  router.get(paths.takeLess(':id'), only('owner'), (req, res) => showLess(req, res, {}, {}));
  router.post(paths.takeLess(':id'), only('owner'), (req, res) =>
    submit(
      req,
      res,
      () => postLess(req, res),
      (typed, problems) => showLess(req, res, typed, problems),
    ),
  );
  router.post(paths.concludeConsortium(':id'), only('buyer', 'coordinator'), postConclude);
  router.post(paths.leaveConsortium(':id'), only('coordinator'), postLeave);
}

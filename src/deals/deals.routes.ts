import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { only, signedIn } from '../http/guards.ts';
import { flash } from '../http/locals.ts';
import { formsOn, parseForm, parseQuery, type Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { contextOf, idParam, localeOf } from '../http/request.ts';
import { findHelpLine } from '../proposals/helpLine.ts';
import type { Part } from '../proposals/proposals.rules.ts';
import { findProposal } from '../proposals/proposals.store.ts';
import { Forbidden, type FieldProblems } from '../shared/errors.ts';
import { acceptProposal } from './acceptProposal.ts';
import { addDealNote } from './addDealNote.ts';
import { latestAgreement } from './agreement/agreement.store.ts';
import { agreementSection } from './agreement/agreementSection.view.ts';
import { sendClaim } from './claim/claim.routes.ts';
import { claimsOfDeal } from './claim/claim.store.ts';
import { claimSection } from './claim/claimSection.view.ts';
import { seeDeal } from './announceDeal.ts';
import { consortiumDealTexts } from './consortium/consortiumDeal.texts.ts';
import { consortiumDealRoutes } from './consortium/consortiumDeal.routes.ts';
import { membersSection } from './consortium/consortiumDeal.view.ts';
import { dealPage } from './deal.view.ts';
import { dealTabStatuses, ownParty } from './dealLists.rules.ts';
import { dealPagesTexts } from './dealPages.texts.ts';
import { acceptForm, exportForm, listQuery, mediationAct, messageForm, noteForm, terminateForm } from './deals.input.ts';
import { countDealsByStatus, listDeals } from './deals.store.ts';
import { dealListPage } from './deals.view.ts';
import { deliveryRoutes } from './delivery/delivery.routes.ts';
import { lotsRoutes } from './delivery/lots.routes.ts';
import { followThroughSections } from './followThrough.view.ts';
import { markExport } from './markExport.ts';
import { listMessages } from './messages.store.ts';
import { postMessage } from './postMessage.ts';
import { paymentRoutes } from './payment/payment.routes.ts';
import { sendRating } from './rating/rating.routes.ts';
import { readFollowThrough } from './readFollowThrough.ts';
import { terminateDeal } from './terminateDeal.ts';

const { say } = dealPagesTexts;

async function showList(req: Request, res: Response): Promise<void> {
  const own = ownParty(req.user!);
  if (!own) return res.redirect(303, paths.home);
  const { tab, q, page } = parseQuery(listQuery, req.query);
  const base = { ...own, ...(q ? { search: q } : {}) };
  const list = await listDeals(tab === 'all' ? base : { ...base, statuses: dealTabStatuses[tab] }, page);
  const view = { part: req.user!.role as Part, filter: { tab, q }, list, counts: await countDealsByStatus(base) };
  res.render('deals/list', dealListPage(localeOf(req), res.locals.now, view));
}

async function showDeal(req: Request, res: Response, typed: Typed = {}, problems: FieldProblems = {}): Promise<void> {
  const ctx = contextOf(req);
  const { deal, part } = await seeDeal(ctx, idParam(req));
  const proposal = deal.consortiumId ? null : await findProposal(deal.members[0]!.proposalId);
  const messages = await listMessages(deal.id);
  const help = part === 'coordinator' ? null : await findHelpLine(localeOf(req));
  const view = { deal, proposal, part, userId: req.user!.userId, messages, help, formKey: randomUUID() };
  const followed = followThroughSections(localeOf(req), await readFollowThrough(ctx, deal, part), typed, problems);
  const agreement = agreementSection(deal, await latestAgreement(deal.id), part, ctx.actor.umkmId, localeOf(req));
  const members = membersSection(deal, part, ctx.actor.umkmId, localeOf(req));
  const claimed = { deal, claims: await claimsOfDeal(deal.id), part, now: ctx.now, formKey: randomUUID() };
  const claims = claimSection(localeOf(req), claimed, typed, problems);
  res.render('deals/show', { ...dealPage(localeOf(req), view, typed, problems), ...followed, agreement, claims, members });
}

async function sendAcceptance(req: Request, res: Response): Promise<void> {
  const deal = await acceptProposal(contextOf(req), idParam(req), parseForm(acceptForm, req.body).round);
  flash(req, 'success', deal ? say('accepted') : consortiumDealTexts.say('shareKept'));
  res.redirect(303, deal ? paths.deal(deal.id) : paths.proposal(idParam(req)));
}

async function sendNote(req: Request, res: Response): Promise<void> {
  const { note, visibleTo, formKey } = parseForm(noteForm, req.body);
  await addDealNote(contextOf(req), idParam(req), { words: note, visibleTo, formKey });
  flash(req, 'success', say('noteSaved'));
  res.redirect(303, paths.deal(idParam(req)));
}

async function sendMessage(req: Request, res: Response): Promise<void> {
  const { message, formKey, claim } = parseForm(messageForm, req.body);
  await postMessage(contextOf(req), idParam(req), message, formKey);
  res.redirect(303, `${claim ? paths.claim(claim) : paths.deal(idParam(req))}#messages`);
}

async function sendExport(req: Request, res: Response): Promise<void> {
  await markExport(contextOf(req), idParam(req), parseForm(exportForm, req.body).exported);
  flash(req, 'success', say('exportSaved'));
  res.redirect(303, paths.deal(idParam(req)));
}

async function sendMediation(req: Request, res: Response): Promise<void> {
  const id = idParam(req);
  const { act } = parseForm(mediationAct, req.body);
  if (act === 'dispute') return sendClaim(req, res, id);
  const ctx = contextOf(req);
  if (ctx.actor.role !== 'coordinator') throw new Forbidden();
  await terminateDeal(ctx, id, parseForm(terminateForm, req.body).reason);
  flash(req, 'success', say('terminated'));
  res.redirect(303, paths.deal(id));
}

/** Acceptance, the list of deals, and one deal with its steps, notes, conversation and mediation. */
export function dealsRouter(): Router {
  const router = Router();
  const onPage = formsOn(showDeal);

  router.post(paths.acceptProposal(':id'), only('owner', 'buyer'), sendAcceptance);
  router.get(paths.deals, signedIn, showList);
  router.get(paths.deal(':id'), signedIn, (req, res) => showDeal(req, res));
  router.post(paths.dealMessages(':id'), signedIn, onPage(sendMessage));
  router.post(paths.dealMediation(':id'), signedIn, onPage(sendMediation));
  router.post(paths.dealNotes(':id'), only('coordinator'), onPage(sendNote));
  router.post(paths.markExport(':id'), only('coordinator'), onPage(sendExport));
  router.post(paths.rateDeal(':id'), only('owner', 'buyer'), onPage(sendRating));
  consortiumDealRoutes(router);
  deliveryRoutes(router);
  lotsRoutes(router);
  paymentRoutes(router);
  return router;
}

import { Router, type Request, type Response } from 'express';
import { lackingToResize } from '../capacity/lacking.ts';
import { unitBySlug } from '../catalogue/units.ts';
import { only, signedIn } from '../http/guards.ts';
import { flash } from '../http/locals.ts';
import { formsOn, parseForm, parseQuery, submit, type Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { contextOf, idParam, localeOf } from '../http/request.ts';
import { findBuyerRecord, findUmkm } from '../profiles/profiles.store.ts';
import { dayOf } from '../shared/dates.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { demand, seeProposal } from './actOnProposal.ts';
import { counterOffer } from './counterOffer.ts';
import { declineOffer } from './declineOffer.ts';
import { extendDeadline } from './extendDeadline.ts';
import { findHelpLine } from './helpLine.ts';
import { findAssist } from './assisted/assisted.store.ts';
import { addCapacity, lackingToAccept } from './addCapacity.ts';
import { counterPage, declinePage, overbookPage, type Lacking } from './answers.view.ts';
import { overbookTexts } from './overbook.texts.ts';
import { proposalPage } from './proposal.view.ts';
import { listNarrowing, listTabs, ownerNarrowing, ownerTabs, type ListTab, type OwnerTab } from './proposalLists.rules.ts';
import {
  counterForm,
  declineForm,
  extendForm,
  listQuery,
  overbookForm,
  ownerQuery,
  reassignForm,
  withdrawForm,
} from './proposals.input.ts';
import { currentOffer, monthsOfOffer, type Part, type Proposal } from './proposals.rules.ts';
import { countProposals, listProposals, type ProposalFilter } from './proposals.store.ts';
import { proposalPagesTexts } from './proposalPages.texts.ts';
import { productOf } from './usualCapacity.ts';
import { ownerInboxPage, proposalListPage } from './proposals.view.ts';
import { reassignProposal, withdrawProposal } from './withdrawProposal.ts';

const { say } = proposalPagesTexts;
/** Whole cards are long on a phone. */
const CARDS_AT_ONCE = 10;
const ROWS_AT_ONCE = 20;

/** Base amount of what was typed in the need's unit; not whole where the unit cannot carry it, which the use case refuses. */
function baseAmount(typed: number, { terms }: Proposal): number {
  return Number((typed * (unitBySlug(terms.unit)?.factor ?? 1)).toFixed(6));
}

async function showInbox(req: Request, res: Response): Promise<void> {
  const umkmId = req.user!.umkmId;
  if (!umkmId) return res.redirect(303, paths.profile);
  const { tab, page } = parseQuery(ownerQuery, req.query);
  const counts = {} as Record<OwnerTab, number>;
  for (const each of ownerTabs) counts[each] = await countProposals({ umkmId, ...ownerNarrowing[each] });
  const options = tab === 'new' ? { pageSize: CARDS_AT_ONCE, urgent: true } : { pageSize: ROWS_AT_ONCE };
  const list = await listProposals({ umkmId, ...ownerNarrowing[tab] }, page, options);
  const umkm = await findUmkm(umkmId);
  const lacking = await lackingToAccept(tab === 'new' ? list.items : [], umkm?.products ?? []);
  const help = await findHelpLine(localeOf(req));
  const own = { certificates: umkm?.certificates ?? [], status: umkm?.status ?? 'draft' };
  const inbox = { tab, list, counts, ...own, lacking, help };
  res.render('proposals/inbox', ownerInboxPage(localeOf(req), res.locals.now, inbox));
}

async function showList(req: Request, res: Response): Promise<void> {
  const { role, buyerId } = req.user!;
  if (role === 'buyer' && !buyerId) return res.redirect(303, paths.organisation);
  const { tab, q, need, page } = parseQuery(listQuery, req.query);
  const base: ProposalFilter = {
    ...(role === 'buyer' ? { buyerId: buyerId! } : {}),
    ...(need ? { needId: need } : {}),
    ...(q ? { search: q } : {}),
  };
  const counts = {} as Record<ListTab, number>;
  for (const each of listTabs) counts[each] = await countProposals({ ...base, ...listNarrowing[each] });
  const urgent = tab === 'buyer' || tab === 'owner';
  const list = await listProposals({ ...base, ...listNarrowing[tab] }, page, { pageSize: ROWS_AT_ONCE, urgent });
  const part = role === 'buyer' ? 'buyer' : 'coordinator';
  res.render('proposals/list', proposalListPage(localeOf(req), res.locals.now, { part, filter: { tab, q, need }, list, counts }));
}

async function showProposal(req: Request, res: Response, typed: Typed = {}, problems: FieldProblems = {}): Promise<void> {
  const { proposal, part } = await seeProposal(contextOf(req), idParam(req));
  const umkm = await findUmkm(proposal.umkmId);
  const lacking = (await lackingToAccept([proposal], umkm?.products ?? [])).get(proposal.id) ?? [];
  const help = part === 'coordinator' ? null : await findHelpLine(localeOf(req));
  const assist = await findAssist(proposal.id);
  const buyerRecord = await findBuyerRecord(proposal.buyerId);
  const view = { proposal, part, certificates: umkm?.certificates ?? [], buyerRecord, lacking, assist, help };
  res.render('proposals/show', proposalPage(localeOf(req), res.locals.now, view, typed, problems));
}

/** What the terms of a refused form lack of capacity, for the owner to decide about; null when that is not why. */
async function lackingOfTyped(proposal: Proposal, part: Part, typed: Typed | null, now: Date): Promise<Lacking | null> {
  const form = part === 'owner' && typed ? counterForm.safeParse(typed) : null;
  if (!form?.success) return null;
  const offer = { quantity: baseAmount(form.data.quantity, proposal), deliveryFrom: form.data.deliveryFrom };
  if (!Number.isSafeInteger(offer.quantity) || offer.quantity <= 0) return null;
  const product = await productOf(proposal);
  const wanted = monthsOfOffer(offer, proposal.terms, proposal.conversion, dayOf(now));
  const months = await lackingToResize(proposal.id, wanted, product.capacityPerMonth);
  return months.length > 0 ? { months, product } : null;
}

async function showCounter(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const { proposal, part } = await seeProposal(contextOf(req), idParam(req));
  demand(contextOf(req), proposal, part, 'counter');
  const lacking = await lackingOfTyped(proposal, part, typed, res.locals.now);
  res.render('proposals/counter', counterPage(localeOf(req), res.locals.now, proposal, typed, problems, lacking));
}

async function showOverbook(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const { proposal } = await seeProposal(contextOf(req), idParam(req));
  const product = await productOf(proposal);
  const months = (await lackingToAccept([proposal], [product])).get(proposal.id);
  if (!months) {
    flash(req, 'success', overbookTexts.say('enough'));
    return res.redirect(303, paths.proposal(proposal.id));
  }
  res.render('proposals/overbook', overbookPage(localeOf(req), proposal, { months, product }, typed, problems));
}

async function sendOverbook(req: Request, res: Response): Promise<void> {
  const { how, seen } = parseForm(overbookForm, req.body);
  await addCapacity(contextOf(req), idParam(req), { words: how, seen });
  flash(req, 'success', overbookTexts.say('done'));
  res.redirect(303, paths.proposal(idParam(req)));
}

async function showDecline(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const { proposal, part } = await seeProposal(contextOf(req), idParam(req));
  demand(contextOf(req), proposal, part, 'decline');
  res.render('proposals/decline', declinePage(localeOf(req), proposal, typed, problems));
}

async function sendCounter(req: Request, res: Response): Promise<void> {
  const { round, quantity, addCapacity: decided, how, seen, ...form } = parseForm(counterForm, req.body);
  const { proposal } = await seeProposal(contextOf(req), idParam(req));
  const offer = { ...form, quantity: baseAmount(quantity, proposal) };
  const decision = decided ? { words: how, seen } : null;
  await counterOffer(contextOf(req), proposal.id, offer, round ?? currentOffer(proposal).round, decision);
  flash(req, 'success', say('countered'));
  res.redirect(303, paths.proposal(proposal.id));
}

async function sendDecline(req: Request, res: Response): Promise<void> {
  await declineOffer(contextOf(req), idParam(req), parseForm(declineForm, req.body));
  flash(req, 'success', say('declined'));
  res.redirect(303, paths.proposals);
}

async function sendExtension(req: Request, res: Response): Promise<void> {
  const { until } = parseForm(extendForm, req.body);
  await extendDeadline(contextOf(req), idParam(req), new Date(until));
  flash(req, 'success', say('extended'));
  res.redirect(303, paths.proposal(idParam(req)));
}

async function sendWithdrawal(req: Request, res: Response): Promise<void> {
  await withdrawProposal(contextOf(req), idParam(req), parseForm(withdrawForm, req.body).words);
  flash(req, 'success', say('withdrawn'));
  res.redirect(303, paths.proposal(idParam(req)));
}

async function sendReassignment(req: Request, res: Response): Promise<void> {
  const { needId } = await reassignProposal(contextOf(req), idParam(req), parseForm(reassignForm, req.body).reason);
  flash(req, 'success', say('reassigned'));
  res.redirect(303, paths.need(needId));
}

/** Inbox and lists, one proposal with its rounds, and every answer but acceptance, which makes a deal. */
export function proposalsRouter(): Router {
  const router = Router();
  const onPage = formsOn(showProposal);

  router.get(paths.proposals, signedIn, (req, res) => (req.user!.role === 'owner' ? showInbox(req, res) : showList(req, res)));
  router.get(paths.proposal(':id'), signedIn, (req, res) => showProposal(req, res));

  router.get(paths.counterProposal(':id'), only('owner', 'buyer'), (req, res) => showCounter(req, res, null, {}));
  router.post(paths.counterProposal(':id'), only('owner', 'buyer'), (req, res) =>
    submit(
      req,
      res,
      () => sendCounter(req, res),
      (typed, problems) => showCounter(req, res, typed, problems),
    ),
  );
  router.get(paths.declineProposal(':id'), only('owner', 'buyer'), (req, res) => showDecline(req, res, {}, {}));
  router.post(paths.declineProposal(':id'), only('owner', 'buyer'), (req, res) =>
    submit(
      req,
      res,
      () => sendDecline(req, res),
      (typed, problems) => showDecline(req, res, typed, problems),
    ),
  );
  router.get(paths.overbookProposal(':id'), only('owner'), (req, res) => showOverbook(req, res, {}, {}));
  router.post(paths.overbookProposal(':id'), only('owner'), (req, res) =>
    submit(
      req,
      res,
      () => sendOverbook(req, res),
      (typed, problems) => showOverbook(req, res, typed, problems),
    ),
  );
  router.post(paths.extendProposal(':id'), only('buyer', 'coordinator'), onPage(sendExtension));
  router.post(paths.withdrawProposal(':id'), only('buyer', 'coordinator'), onPage(sendWithdrawal));
  router.post(paths.reassignProposal(':id'), only('coordinator'), onPage(sendReassignment));
  return router;
}

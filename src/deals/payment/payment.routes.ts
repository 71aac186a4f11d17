import { randomUUID } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { only, signedIn } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import type { Part } from '../../proposals/proposals.rules.ts';
import { dayOf } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { ownParty } from '../dealLists.rules.ts';
import { issueBills } from './issueBills.ts';
import { billsQuery, paymentForm, type BillTab } from './payment.input.ts';
import { countBills, listBills, type BillFilter } from './payment.store.ts';
import { billListPage, billPage } from './payment.view.ts';
import { paymentPagesTexts } from './paymentPages.texts.ts';
import { announcePayment, recordPayment } from './recordPayment.ts';
import { seeBill } from './seeBill.ts';

const { say } = paymentPagesTexts;

async function showBills(req: Request, res: Response): Promise<void> {
  const own = ownParty(req.user!);
  if (!own) return res.redirect(303, paths.home);
  const { tab, page } = parseQuery(billsQuery, req.query);
  const { now } = res.locals;
  const filters: Readonly<Record<BillTab, BillFilter>> = {
    open: { ...own, statuses: ['open', 'partly'] },
    overdue: { ...own, statuses: ['open', 'partly'], dueBefore: dayOf(now) },
    paid: { ...own, statuses: ['paid'] },
    all: own,
  };
  const counts = {
    open: await countBills(filters.open),
    overdue: await countBills(filters.overdue),
    paid: await countBills(filters.paid),
    all: await countBills(filters.all),
  };
  const view = { part: req.user!.role as Part, tab, list: await listBills(filters[tab], page), counts };
  res.render('deals/bills', billListPage(localeOf(req), now, view));
}

async function showBill(req: Request, res: Response, typed: Typed = {}, problems: FieldProblems = {}): Promise<void> {
  const { bill, part } = await seeBill(contextOf(req), idParam(req));
  const formKey = typeof typed['formKey'] === 'string' ? typed['formKey'] : randomUUID();
  res.render('deals/bill', billPage(localeOf(req), res.locals.now, { bill, part, formKey }, typed, problems));
}

async function sendPayment(req: Request, res: Response): Promise<void> {
  const terms = parseForm(paymentForm, req.body);
  const ctx = contextOf(req);
  const buyer = ctx.actor.role === 'buyer';
  await (buyer ? announcePayment : recordPayment)(ctx, idParam(req), terms);
  flash(req, 'success', say(buyer ? 'announced' : 'recorded'));
  res.redirect(303, paths.bill(idParam(req)));
}

/** Bills, and the payments recorded on them. */
export function paymentRoutes(router: Router): void {
  const pay = (req: Request, res: Response) =>
    submit(
      req,
      res,
      () => sendPayment(req, res),
      (typed, problems) => showBill(req, res, typed, problems),
    );
  router.post(paths.issueBills(':id'), only('owner', 'coordinator'), async (req, res) => {
    await issueBills(contextOf(req), idParam(req));
    flash(req, 'success', say('issued'));
    res.redirect(303, paths.delivery(idParam(req)));
  });
  router.get(paths.bills, signedIn, showBills);
  router.get(paths.bill(':id'), signedIn, (req, res) => showBill(req, res));
  router.post(paths.recordPayment(':id'), only('owner', 'coordinator'), pay);
  router.post(paths.announcePayment(':id'), only('buyer'), pay);
}

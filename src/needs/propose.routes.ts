import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { toBase, unitBySlug } from '../catalogue/units.ts';
import { only } from '../http/guards.ts';
import { flash } from '../http/locals.ts';
import { parseForm, parseQuery, submit, type Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { contextOf, idParam, localeOf } from '../http/request.ts';
import { proposalsOfNeed } from '../proposals/proposals.store.ts';
import type { FieldProblems } from '../shared/errors.ts';
import { explainNow } from './matchNeed.ts';
import { visibleNeed } from './needAccess.ts';
import { handForm } from './needs.input.ts';
import type { Need } from './needs.rules.ts';
import { needsTexts } from './needs.texts.ts';
import { askableProduct, proposeByHand } from './proposeByHand.ts';
import { proposePage, type Verdict } from './propose.view.ts';
import { askedAlready } from './sendProposals.ts';
import { suggestUmkm } from './suggestUmkm.ts';

const query = z.object({
  q: z.string().max(100).default(''),
  product: z
    .string()
    .regex(/^[0-9a-f]{24}:[0-9a-f]{24}$/)
    .or(z.literal(''))
    .default(''),
});

async function verdictOf(need: Need, choice: string, now: Date): Promise<Verdict> {
  const [umkmId = '', productId = ''] = choice.split(':');
  const found = await askableProduct(umkmId, productId);
  const asked = askedAlready(await proposalsOfNeed(need.id)).has(umkmId);
  return { ...found, asked, match: await explainNow(need, umkmId, productId, now) };
}

async function showPropose(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const need = await visibleNeed(contextOf(req), idParam(req));
  const { q, product } = parseQuery(query, { ...req.query, ...(typed['product'] ? { product: typed['product'] } : {}) });
  const verdict = product === '' ? null : await verdictOf(need, product, res.locals.now);
  const found = q === '' ? [] : await suggestUmkm(q);
  res.render(
    'needs/propose',
    proposePage({ locale: localeOf(req), now: res.locals.now, typed, problems }, need, q, found, verdict),
  );
}

async function postPropose(req: Request, res: Response): Promise<void> {
  const ctx = contextOf(req);
  const need = await visibleNeed(ctx, idParam(req));
  const { product: choice, reason, price, quantity, productAmount } = parseForm(handForm, req.body);
  const [umkmId = '', productId = ''] = choice.split(':');
  const { product } = await askableProduct(umkmId, productId);
  const unit = unitBySlug(product.unit);
  const proposal = await proposeByHand(ctx, need.id, umkmId, productId, {
    reason,
    priceIdr: price ?? null,
    quantity: quantity === undefined ? null : toBase(quantity, need.unit),
    productAmount: productAmount === undefined || !unit ? null : toBase(productAmount, unit),
  });
  flash(req, proposal ? 'success' : 'warning', needsTexts.say(proposal ? 'sentOne' : 'sentNone'));
  res.redirect(303, paths.need(need.id));
}

/** A coordinator proposes an UMKM that the buyer has not chosen. */
export function addProposeRoutes(router: Router): void {
  const coordinator = only('coordinator');
  router.get(paths.proposeByHand(':id'), coordinator, (req, res) => showPropose(req, res, {}, {}));
  router.post(paths.proposeByHand(':id'), coordinator, (req, res) =>
    submit(
      req,
      res,
      () => postPropose(req, res),
      (typed, problems) => showPropose(req, res, typed, problems),
    ),
  );
}

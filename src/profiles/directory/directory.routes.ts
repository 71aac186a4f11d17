import { Router, type Request, type Response } from 'express';
import { listUsersOf } from '../../accounts/accounts.store.ts';
import { only } from '../../http/guards.ts';
import { parseQuery, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { idParam, localeOf } from '../../http/request.ts';
import { NotFound, type FieldProblems } from '../../shared/errors.ts';
import { findBuyer, findBuyerRecord, findUmkm } from '../profiles.store.ts';
import { buyerDetailPage, buyersPage } from './buyers.view.ts';
import { buyersQuery, umkmQuery } from './directory.input.ts';
import { countBuyersByStatus, countUmkmByStatus, pageOfBuyers, pageOfUmkm } from './directory.store.ts';
import { umkmDetailPage } from './umkmDetail.view.ts';
import { umkmListPage } from './umkmList.view.ts';

const coordinator = only('coordinator');

/** Draws one UMKM; again with what was typed when a decision was refused. */
export async function showUmkm(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const umkm = await findUmkm(idParam(req));
  if (!umkm) throw new NotFound();
  const users = await listUsersOf({ umkmId: umkm.id });
  res.render('profiles/umkm-detail', umkmDetailPage(localeOf(req), { umkm, users, now: res.locals.now, typed, problems }));
}

/** Draws one buyer; again with what was typed when a decision was refused. */
export async function showBuyer(req: Request, res: Response, typed: Typed, problems: FieldProblems): Promise<void> {
  const buyer = await findBuyer(idParam(req));
  if (!buyer) throw new NotFound();
  const users = await listUsersOf({ buyerId: buyer.id });
  const record = await findBuyerRecord(buyer.id);
  res.render('profiles/buyer-detail', buyerDetailPage(localeOf(req), { buyer, record, users, typed, problems }));
}

/** The coordinator's lists of UMKM and buyers, and the page of each. */
export function directoryRouter(): Router {
  const router = Router();
  router.get(paths.umkmList, coordinator, async (req, res) => {
    const { page, q, ...chosen } = parseQuery(umkmQuery, req.query);
    const filter = { ...chosen, search: q };
    const counts = await countUmkmByStatus(filter);
    const list = await pageOfUmkm(filter, page, counts);
    res.render('profiles/umkm-list', umkmListPage(localeOf(req), filter, list, counts, res.locals.now));
  });
  router.get(paths.umkm(':id'), coordinator, (req, res) => showUmkm(req, res, {}, {}));

  router.get(paths.buyers, coordinator, async (req, res) => {
    const { page, q, ...chosen } = parseQuery(buyersQuery, req.query);
    const filter = { ...chosen, search: q };
    const counts = await countBuyersByStatus(filter);
    const list = await pageOfBuyers(filter, page, counts);
    res.render('profiles/buyers', buyersPage(localeOf(req), filter, list, counts));
  });
  router.get(paths.buyer(':id'), coordinator, (req, res) => showBuyer(req, res, {}, {}));
  return router;
}

import { Router, type Request } from 'express';
import { parseQuery } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { idParam, localeOf } from '../../http/request.ts';
import { dayOf } from '../../shared/dates.ts';
import { NotFound } from '../../shared/errors.ts';
import { findUmkm } from '../profiles.store.ts';
import { catalogueQuery } from './catalogue.input.ts';
import { publicBusiness } from './catalogue.rules.ts';
import { pageOfCatalogue } from './catalogue.store.ts';
import { cataloguePage, productPublicPage, type CatalogueVisitor } from './catalogue.view.ts';

function visitorOf(req: Request): CatalogueVisitor {
  if (!req.user) return 'visitor';
  return req.user.role === 'buyer' ? 'buyer' : 'other';
}

/** The public catalogue of what active UMKM sell; nothing in it is about a person. */
export function catalogueRouter(): Router {
  const router = Router();
  router.get(paths.catalogue, async (req, res) => {
    const { page, q, ...chosen } = parseQuery(catalogueQuery, req.query);
    const filter = { ...chosen, search: q };
    const list = await pageOfCatalogue(filter, page);
    const today = dayOf(res.locals.now);
    const items = list.items.flatMap((umkm) => publicBusiness(umkm, today) ?? []);
    res.render('profiles/catalogue', cataloguePage(localeOf(req), filter, { ...list, items }));
  });
  router.get(paths.catalogueProduct(':umkmId', ':productId'), async (req, res) => {
    const productId = idParam(req, 'productId');
    const umkm = await findUmkm(idParam(req, 'umkmId'));
    const business = umkm && publicBusiness(umkm, dayOf(res.locals.now));
    const product = business?.products.find(({ id }) => id === productId);
    if (!business || !product) throw new NotFound();
    res.render('profiles/catalogue-product', productPublicPage(localeOf(req), business, product, visitorOf(req)));
  });
  return router;
}

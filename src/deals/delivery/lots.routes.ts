import type { Request, Response, Router } from 'express';
import { signedIn } from '../../http/guards.ts';
import { parseQuery } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, localeOf } from '../../http/request.ts';
import { findUmkm } from '../../profiles/profiles.store.ts';
import { partOf } from '../../proposals/proposals.rules.ts';
import { NotFound } from '../../shared/errors.ts';
import { findDeal } from '../deals.store.ts';
import { partiesOf } from '../deals.rules.ts';
import { lotsQuery } from './delivery.input.ts';
import { ownParty } from '../dealLists.rules.ts';
import { deliveryOfLot, listLotDeliveries, type LotFilter } from './delivery.store.ts';
import { lotLabelPage, lotListPage, lotPage, type LotView } from './lot.view.ts';

/** The lot of the address, with what this visitor may know of it. Held and stopped lots are known to the deal's own people alone. */
async function lotView(req: Request): Promise<LotView> {
  const code = String(req.params['code']).toUpperCase();
  const delivery = await deliveryOfLot(code);
  const lot = delivery?.lots.find((each) => each.code === code);
  const deal = delivery && (await findDeal(delivery.dealId));
  if (!delivery || !lot || !deal) throw new NotFound();
  const insider = req.user !== undefined && partOf(contextOf(req).actor, partiesOf(deal)) !== null;
  if (!insider && lot.state !== 'sent') throw new NotFound();
  const address = `${req.protocol}://${req.get('host') ?? ''}${paths.lot(code)}`;
  return { delivery, lot, umkm: await findUmkm(lot.umkmId), insider, address, now: req.res!.locals.now };
}

/** Whose lots this person may list, those of one maker where it is asked; null for one without an UMKM or organisation. */
function lotsOf(req: Request, umkm: string): LotFilter | null {
  const own = ownParty(req.user!);
  return own && (umkm ? { umkmId: umkm, ...own } : own);
}

async function showLots(req: Request, res: Response): Promise<void> {
  const { code, umkm, page } = parseQuery(lotsQuery, req.query);
  const own = lotsOf(req, umkm);
  if (!own) return res.redirect(303, paths.home);
  if (code && (await deliveryOfLot(code))) return res.redirect(303, paths.lot(code));
  const list = await listLotDeliveries(own, page);
  const view = { filter: { code, umkm }, list, umkmId: own.umkmId ?? null, unknown: code !== '' };
  res.render('deals/lots', lotListPage(localeOf(req), view));
}

/** From a pack to its maker, for everyone, and back from a maker to where the lots went, for those concerned. */
export function lotsRoutes(router: Router): void {
  router.get(paths.lots, signedIn, showLots);
  router.get(paths.lot(':code'), async (req, res) => {
    res.render('deals/lot', lotPage(localeOf(req), await lotView(req)));
  });
  router.get(paths.lotLabel(':code'), signedIn, async (req, res) => {
    const view = await lotView(req);
    if (!view.insider) throw new NotFound();
    res.render('deals/lot-label', lotLabelPage(localeOf(req), view));
  });
}

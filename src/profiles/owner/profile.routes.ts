import { Router, type Request, type Response } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, localeOf } from '../../http/request.ts';
import { dayOf } from '../../shared/dates.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { unlockableOf } from '../gaps/gaps.store.ts';
import { ownUmkm } from '../keepUmkm.ts';
import { businessForm, deliveryForm } from './business.input.ts';
import { businessTexts } from './business.texts.ts';
import { businessPage, businessTyped, deliveryPage, scaleText } from './business.view.ts';
import { certificateRoutes } from './certificates.routes.ts';
import { overviewPage } from './overview.view.ts';
import { pauseProfile, resumeProfile } from './pauseProfile.ts';
import { productRoutes } from './products.routes.ts';
import { profileTexts } from './profile.texts.ts';
import { saveBusiness } from './saveBusiness.ts';
import { saveDelivery } from './saveDelivery.ts';
import { afterStep } from './steps.view.ts';
import { findAnswering } from '../visits/visits.store.ts';
import { submitProfile } from './submitProfile.ts';

const owner = only('owner');

async function showBusiness(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const umkm = await ownUmkm(contextOf(req));
  res.render('profiles/business', businessPage(localeOf(req), umkm, typed ?? businessTyped(umkm), problems));
}

async function showDelivery(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const umkm = await ownUmkm(contextOf(req));
  const known = { deliveryRadiusKm: umkm.deliveryRadiusKm === null ? '' : String(umkm.deliveryRadiusKm) };
  res.render('profiles/delivery', deliveryPage(localeOf(req), umkm, typed ?? known, problems));
}

function businessRoutes(router: Router): void {
  router.get(paths.profileBusiness, owner, (req, res) => showBusiness(req, res, null, {}));
  router.post(paths.profileBusiness, owner, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const umkm = await saveBusiness(contextOf(req), parseForm(businessForm, req.body));
        const scale = scaleText(umkm);
        flash(req, 'success', scale ? businessTexts.say('savedScale', { scale }) : businessTexts.say('saved'));
        res.redirect(303, afterStep(umkm, 'business'));
      },
      (typed, problems) => showBusiness(req, res, typed, problems),
    ),
  );
  router.get(paths.profileDelivery, owner, (req, res) => showDelivery(req, res, null, {}));
  router.post(paths.profileDelivery, owner, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const { deliveryRadiusKm } = parseForm(deliveryForm, req.body);
        await saveDelivery(contextOf(req), deliveryRadiusKm);
        flash(req, 'success', businessTexts.say('savedDelivery'));
        res.redirect(303, paths.profile);
      },
      (typed, problems) => showDelivery(req, res, typed, problems),
    ),
  );
}

/** The owner's own profile: overview, its four steps, sending it, and taking a break. */
export function ownerRouter(): Router {
  const router = Router();
  router.get(paths.profile, owner, async (req, res) => {
    const umkm = await ownUmkm(contextOf(req));
    const today = dayOf(res.locals.now);
    const gaps = umkm.status === 'active' ? await unlockableOf(umkm.id, today) : [];
    res.render('profiles/overview', overviewPage(localeOf(req), umkm, today, await findAnswering(umkm.id), gaps));
  });
  businessRoutes(router);
  productRoutes(router);
  certificateRoutes(router);

  router.post(paths.profileSubmit, owner, async (req, res) => {
    await submitProfile(contextOf(req));
    flash(req, 'success', profileTexts.say('sent'));
    res.redirect(303, paths.profile);
  });
  router.post(paths.profilePause, owner, async (req, res) => {
    await pauseProfile(contextOf(req));
    flash(req, 'success', profileTexts.say('paused'));
    res.redirect(303, paths.profile);
  });
  router.post(paths.profileResume, owner, async (req, res) => {
    await resumeProfile(contextOf(req));
    flash(req, 'success', profileTexts.say('resumed'));
    res.redirect(303, paths.profile);
  });
  return router;
}

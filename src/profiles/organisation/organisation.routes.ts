import { Router, type Request, type Response } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, localeOf } from '../../http/request.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { organisationForm } from './organisation.input.ts';
import { organisationTexts } from './organisation.texts.ts';
import { organisationPage } from './organisation.view.ts';
import { ownBuyer, saveOrganisation } from './saveOrganisation.ts';

async function show(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  const buyer = await ownBuyer(contextOf(req));
  res.render('profiles/organisation', organisationPage(localeOf(req), buyer, typed, problems));
}

/** The buyer's own organisation. */
export function organisationRouter(): Router {
  const router = Router();
  router.get(paths.organisation, only('buyer'), (req, res) => show(req, res, null, {}));
  router.post(paths.organisation, only('buyer'), (req, res) =>
    submit(
      req,
      res,
      async () => {
        const { checkedAgain } = await saveOrganisation(contextOf(req), parseForm(organisationForm, req.body));
        flash(req, 'success', organisationTexts.say(checkedAgain ? 'savedAgain' : 'saved'));
        res.redirect(303, paths.organisation);
      },
      (typed, problems) => show(req, res, typed, problems),
    ),
  );
  return router;
}

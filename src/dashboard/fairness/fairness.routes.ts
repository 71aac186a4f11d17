import type { Request, Response, Router } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, localeOf } from '../../http/request.ts';
import { changeFairness } from '../../needs/exposure/changeFairness.ts';
import type { FieldProblems } from '../../shared/errors.ts';
import { fairnessForm } from './fairness.input.ts';
import { fairnessPageTexts } from './fairness.texts.ts';
import { fairnessPage } from './fairness.view.ts';
import { readFairness } from './readFairness.ts';

const coordinator = only('coordinator');

async function show(req: Request, res: Response, typed: Typed | null, problems: FieldProblems): Promise<void> {
  res.render('dashboard/fairness', fairnessPage(localeOf(req), await readFairness(res.locals.now), typed, problems));
}

export function fairnessRoutes(router: Router): void {
  router.get(paths.fairness, coordinator, (req, res) => show(req, res, null, {}));
  router.post(paths.fairness, coordinator, (req, res) =>
    submit(
      req,
      res,
      async () => {
        await changeFairness(contextOf(req), parseForm(fairnessForm, req.body));
        flash(req, 'success', fairnessPageTexts.say('saved'));
        res.redirect(303, paths.fairness);
      },
      (typed, problems) => show(req, res, typed, problems),
    ),
  );
}

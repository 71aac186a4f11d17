import { Router, type Request, type RequestHandler, type Response } from 'express';
import { startSession } from '../../accounts/accounts.routes.ts';
import { identify } from '../../accounts/passport.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { createRateLimit } from '../../http/rateLimits.ts';
import { localeOf } from '../../http/request.ts';
import { systemActor, type ActionContext } from '../../shared/context.ts';
import { Conflict, InvalidInput, type FieldProblems } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import { registerBuyer } from './registerBuyer.ts';
import { registerUmkm } from './registerUmkm.ts';
import { buyerRegistrationForm, umkmRegistrationForm } from './registration.input.ts';
import { registrationTexts } from './registration.texts.ts';
import { buyerRegistrationPage, umkmRegistrationPage } from './registration.view.ts';

/** Who registers is nobody yet: the product itself acts for them. */
function visitorContext(req: Request): ActionContext {
  const { now, locale, push } = req.res!.locals;
  return { actor: systemActor, now, locale, push };
}

const visitorsOnly: RequestHandler = (req, res, next) => {
  if (req.user) res.redirect(303, paths.home);
  else next();
};

/** Registers, and says beside the field when the phone or e-mail is taken. */
async function withFreeIdentity(register: () => Promise<{ userId: string }>): Promise<string> {
  try {
    return (await register()).userId;
  } catch (error) {
    if (error instanceof Conflict) throw new InvalidInput({ identity: error.text });
    throw error;
  }
}

async function welcome(req: Request, res: Response, userId: string, next: string, words: Text): Promise<void> {
  const user = await identify(userId);
  await startSession(req, user!);
  flash(req, 'success', words);
  res.redirect(303, next);
}

export function registrationRouter(): Router {
  const router = Router();
  /** Generous, because a whole training class may register behind one address. */
  const byAddress = createRateLimit('register', 100, 3_600);
  const showUmkm = (req: Request, res: Response, typed: Typed, problems: FieldProblems) =>
    res.render('profiles/register-umkm', umkmRegistrationPage(localeOf(req), typed, problems));
  const showBuyer = (req: Request, res: Response, typed: Typed, problems: FieldProblems) =>
    res.render('profiles/register-buyer', buyerRegistrationPage(localeOf(req), typed, problems));

  router.get(paths.registerUmkm, visitorsOnly, (req, res) => showUmkm(req, res, {}, {}));
  router.post(paths.registerUmkm, visitorsOnly, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const terms = parseForm(umkmRegistrationForm, req.body);
        await byAddress.count(req.ip ?? 'unknown');
        const userId = await withFreeIdentity(() => registerUmkm(visitorContext(req), terms));
        await welcome(req, res, userId, paths.profile, registrationTexts.say('welcomeUmkm'));
      },
      (typed, problems) => showUmkm(req, res, typed, problems),
    ),
  );

  router.get(paths.registerBuyer, visitorsOnly, (req, res) => showBuyer(req, res, {}, {}));
  router.post(paths.registerBuyer, visitorsOnly, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const terms = parseForm(buyerRegistrationForm, req.body);
        await byAddress.count(req.ip ?? 'unknown');
        const userId = await withFreeIdentity(() => registerBuyer(visitorContext(req), terms));
        await welcome(req, res, userId, paths.organisation, registrationTexts.say('welcomeBuyer'));
      },
      (typed, problems) => showBuyer(req, res, typed, problems),
    ),
  );
  return router;
}

import { Router, type Request, type Response } from 'express';
import type passport from 'passport';
import { signedIn } from '../http/guards.ts';
import { flash, rememberLocale } from '../http/locals.ts';
import { destinationsOf } from '../http/navigation.ts';
import { parseForm, submit, type Typed } from '../http/parse.ts';
import { paths } from '../http/paths.ts';
import { createRateLimit } from '../http/rateLimits.ts';
import { contextOf, localeOf, type SessionUser } from '../http/request.ts';
import { InvalidInput, type FieldProblems } from '../shared/errors.ts';
import { locales } from '../shared/text.ts';
import { accountsTexts } from './accounts.texts.ts';
import { passwordChangeForm } from './accounts.input.ts';
import { accountPage, registerPage, signInPage } from './accounts.view.ts';
import { changeLocale, findUser } from './accounts.store.ts';
import { changePassword } from './changePassword.ts';

/** Addresses within this site alone: a sign-in link must not lead elsewhere. */
function ownAddress(address: unknown): string {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) ? address : paths.home;
}

function showSignIn(req: Request, res: Response, typed: Typed, problems: FieldProblems): void {
  res.render('accounts/sign-in', signInPage(localeOf(req), typed, problems));
}

/** Checks phone or e-mail and password. Throws InvalidInput when they do not match, TooMany after too many attempts. */
type Authenticate = (req: Request, res: Response) => Promise<SessionUser>;

/** Attempts are counted by address and by account: one guesser cannot lock everybody out, nor many guessers open one account. */
function createAuthenticate(authenticator: passport.Authenticator): Authenticate {
  const byAddress = createRateLimit('sign-in-address', 30, 900);
  const byAccount = createRateLimit('sign-in-account', 10, 900);
  return async (req, res) => {
    const typed = (req.body as Record<string, unknown> | undefined)?.['identity'];
    const account = (typeof typed === 'string' ? typed : '').trim().toLowerCase().slice(0, 200);
    await byAddress.count(req.ip ?? 'unknown');
    await byAccount.count(account);
    const user = await new Promise<SessionUser | false>((resolve, reject) => {
      const check = authenticator.authenticate('local', (error: Error | null, found: SessionUser | false) =>
        error ? reject(error) : resolve(found),
      ) as (req: Request, res: Response, next: (error?: unknown) => void) => void;
      check(req, res, reject);
    });
    if (!user) throw new InvalidInput({ password: accountsTexts.say('wrongPassword') });
    await byAccount.forget(account);
    return user;
  };
}

/** Starts a session for this person; Passport gives it a new id. Resolves to where they wanted to go. */
export async function startSession(req: Request, user: SessionUser): Promise<string> {
  const returnTo = ownAddress(req.session.returnTo);
  await new Promise<void>((resolve, reject) =>
    req.logIn(user, (error: Error | null | undefined) => (error ? reject(error) : resolve())),
  );
  return returnTo;
}

async function endSession(req: Request): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    req.session.destroy((error: Error | null | undefined) => (error ? reject(error) : resolve())),
  );
}

/** Sign in and out, the person's own account, and the language. `goodbye` ends a person's live lines. */
export function accountsRouter(authenticator: passport.Authenticator, goodbye: (userId: string) => void): Router {
  const router = Router();
  const authenticate = createAuthenticate(authenticator);

  router.get(paths.home, (req, res) => {
    const role = req.user?.role;
    res.redirect(303, role && role !== 'system' ? destinationsOf(role)[0]!.href : paths.landing);
  });

  router.get(paths.signIn, (req, res) => {
    if (req.user) return res.redirect(303, paths.home);
    showSignIn(req, res, {}, {});
  });
  router.post(paths.signIn, (req, res) =>
    submit(
      req,
      res,
      async () => {
        const user = await authenticate(req, res);
        res.redirect(303, await startSession(req, user));
      },
      (typed, problems) => showSignIn(req, res, typed, problems),
    ),
  );
  router.post(paths.signOut, signedIn, async (req, res) => {
    goodbye(req.user!.userId);
    await endSession(req);
    res.set('Clear-Site-Data', '"cache", "storage"');
    res.redirect(303, paths.signIn);
  });

  router.get(paths.register, (req, res) => res.render('accounts/register', registerPage(localeOf(req))));

  router.get(`${paths.language}/:locale`, async (req, res) => {
    const locale = locales.find((known) => known === req.params.locale);
    if (locale) {
      rememberLocale(res, locale);
      if (req.user) await changeLocale(req.user.userId, locale);
    }
    res.redirect(303, ownAddress(req.query['back']));
  });

  const showAccount = async (req: Request, res: Response, problems: FieldProblems) => {
    const user = await findUser(req.user!.userId);
    res.render('accounts/account', accountPage(localeOf(req), user!, problems));
  };
  router.get(paths.account, signedIn, (req, res) => showAccount(req, res, {}));
  router.post(paths.account, signedIn, (req, res) =>
    submit(
      req,
      res,
      async () => {
        await changePassword(contextOf(req), parseForm(passwordChangeForm, req.body));
        flash(req, 'success', accountsTexts.say('passwordChanged'));
        res.redirect(303, paths.account);
      },
      (_typed, problems) => showAccount(req, res, problems),
    ),
  );
  return router;
}

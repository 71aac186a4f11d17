import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { SessionUser } from '../http/request.ts';
import { readIdentity, type User } from './accounts.rules.ts';
import { findCredentials, findUser } from './accounts.store.ts';
import { passwordMatches } from './passwords.ts';

function sessionUser(user: User): SessionUser {
  const { id, role, name, umkmId, buyerId, locale, organisation } = user;
  return { userId: id, role, name, umkmId, buyerId, locale, organisation };
}

/** The person a session belongs to; null when the account is gone. */
export async function identify(userId: string): Promise<SessionUser | null> {
  const user = await findUser(userId);
  return user && sessionUser(user);
}

/** Passport with phone or e-mail and password; sessions keep the user's id alone. */
export function setUpPassport(): passport.Authenticator {
  const authenticator = new passport.Passport();
  authenticator.use(
    new LocalStrategy({ usernameField: 'identity', passwordField: 'password' }, (typed, password, done) => {
      const identity = readIdentity(typed);
      const found = identity ? findCredentials(identity) : Promise.resolve(null);
      found
        .then(async (credentials) => {
          const matches = await passwordMatches(credentials?.passwordHash ?? null, password);
          done(null, credentials && matches ? sessionUser(credentials.user) : false);
        })
        .catch(done);
    }),
  );
  authenticator.serializeUser((user, done) => done(null, user.userId));
  authenticator.deserializeUser<string>((id, done) => {
    identify(id).then((user) => done(null, user ?? false), done);
  });
  return authenticator;
}

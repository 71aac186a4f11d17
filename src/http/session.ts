import MongoStore from 'connect-mongo';
import type { RequestHandler } from 'express';
import session from 'express-session';
import mongoose from 'mongoose';
import type { Config } from '../platform/config.ts';

const WEEK_S = 7 * 24 * 3600;

/** Sessions in the database, renewed at most once an hour, over after a week without a visit. */
export function createSessions(config: Config): RequestHandler {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return session({
    name: secure ? '__Host-temumitra' : 'temumitra',
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: WEEK_S * 1000 },
    store: MongoStore.create({
      // Typed by another copy of the same driver's declarations.
      client: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      collectionName: 'sessions',
      ttl: WEEK_S,
      touchAfter: 3600,
      stringify: false,
    }),
  });
}

import MongoStore from 'connect-mongo';
import type { RequestHandler } from 'express';
import session from 'express-session';
import mongoose, { Schema } from 'mongoose';
import type { Config } from '../platform/config.ts';
import { defineModel } from '../platform/database.ts';

const WEEK_S = 7 * 24 * 3600;

/** The store alone writes and reads it; here it gets its index, since the store would not wait for its own before the line is closed. */
defineModel(
  'Session',
  'sessions',
  new Schema<{ _id: string; expires: Date }>({ _id: String, expires: Date }).index({ expires: 1 }, { expireAfterSeconds: 0 }),
);

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
      autoRemove: 'disabled',
    }),
  });
}

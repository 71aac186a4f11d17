import mongoose, { Schema } from 'mongoose';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { defineModel } from '../platform/database.ts';
import { TooMany } from '../shared/errors.ts';

interface Attempts {
  key: string;
  expire: Date;
  points: number;
}

/** Where attempts are counted, shared by every process; rows go by themselves. */
defineModel<Attempts>(
  'RateLimit',
  'rateLimits',
  new Schema<Attempts>({ key: String, expire: Date, points: Number })
    .index({ expire: -1 }, { expireAfterSeconds: 0 })
    .index({ key: 1 }, { unique: true }),
);

export interface RateLimit {
  /** Counts one attempt. Throws TooMany when there were too many of them. */
  count(key: string): Promise<void>;
  /** Forgets the attempts, after one that succeeded. */
  forget(key: string): Promise<void>;
}

/** At most `points` attempts in `seconds` for each key. Made after the database is connected. */
export function createRateLimit(name: string, points: number, seconds: number): RateLimit {
  let made: RateLimiterMongo | null = null;
  const limiter = () =>
    (made ??= new RateLimiterMongo({
      storeClient: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      tableName: 'rateLimits',
      keyPrefix: name,
      points,
      duration: seconds,
      disableIndexesCreation: true,
    }));
  return {
    async count(key) {
      try {
        await limiter().consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const wait = Math.ceil(refused.msBeforeNext / 1000);
        const minutes = Math.max(1, Math.ceil(wait / 60));
        throw new TooMany(wait, {
          id: `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi.`,
          en: `Too many attempts. Try again in ${minutes} minutes.`,
        });
      }
    },
    async forget(key) {
      await limiter().delete(key);
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Types } from 'mongoose';
import { Schema } from 'mongoose';
import { defineModel, isDuplicateKey } from './database.ts';
import type { Logger } from './logger.ts';
import { afterCommit, inTransaction } from './transaction.ts';

interface JobRow {
  _id: Types.ObjectId;
  kind: string;
  /** At most one waiting job for each key; null for jobs that may repeat. */
  key: string | null;
  payload: unknown;
  runAt: Date;
  leaseUntil: Date;
  attempts: number;
  failedWith: string | null;
  /** How often this work was asked for; written each time, so that asking and running never pass each other unseen. */
  asked: number;
}

const jobs = defineModel<JobRow>(
  'Job',
  'jobs',
  new Schema<JobRow>({
    kind: { type: String, required: true },
    key: { type: String, default: null },
    payload: { type: Schema.Types.Mixed, required: true },
    runAt: { type: Date, required: true },
    leaseUntil: { type: Date, default: new Date(0) },
    attempts: { type: Number, default: 0 },
    failedWith: { type: String, default: null },
    asked: { type: Number, default: 0 },
  })
    .index({ runAt: 1 })
    .index({ kind: 1, key: 1 }, { unique: true, partialFilterExpression: { key: { $type: 'string' } } }),
);

export type JobHandlers = Readonly<Record<string, (payload: never, now: Date) => Promise<void>>>;

const LEASE_MS = 60_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 3_600_000;
const IDLE_MS = 1_000;

let wake: (() => void) | null = null;

/**
 * Puts work off until the running transaction has committed, or until `runAt`. With a `key` the same work waits only once;
 * a second call leaves the first as it is.
 */
export async function enqueueJob(kind: string, payload: unknown, options: { runAt?: Date; key?: string } = {}): Promise<void> {
  const key = options.key ?? null;
  const row = { kind, key, payload, runAt: options.runAt ?? new Date(0) };
  if (key === null) await jobs.create([row]);
  else
    await jobs.updateOne(
      { kind, key },
      { $setOnInsert: { ...row, leaseUntil: new Date(0), attempts: 0, failedWith: null }, $inc: { asked: 1 } },
      { upsert: true },
    );
  afterCommit(() => wake?.());
}

/** Puts work off until `runAt`, in place of the same work that waits under this key; one that is running already runs no more. */
export async function moveJob(kind: string, payload: unknown, { key, runAt }: { key: string; runAt: Date }): Promise<void> {
  const waiting = { payload, runAt, leaseUntil: new Date(0), attempts: 0, failedWith: null };
  await jobs.updateOne({ kind, key }, { $set: waiting, $inc: { asked: 1 } }, { upsert: true });
  afterCommit(() => wake?.());
}

/** Puts off work that nobody can have asked for before: each key is new. */
export async function enqueueNewJobs(
  rows: readonly { readonly kind: string; readonly payload: unknown; readonly runAt: Date; readonly key: string }[],
): Promise<void> {
  if (rows.length > 0) await jobs.insertMany(rows.map((row) => ({ ...row, asked: 1 })) as never);
  afterCommit(() => wake?.());
}

/** Takes back work that is no longer wanted. */
export async function cancelJob(kind: string, key: string): Promise<void> {
  await jobs.deleteOne({ kind, key });
}

async function leaseNext(kinds: string[], now: Date): Promise<JobRow | null> {
  return jobs
    .findOneAndUpdate(
      { kind: { $in: kinds }, runAt: { $lte: now }, leaseUntil: { $lte: now } },
      { $set: { leaseUntil: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } },
      { sort: { runAt: 1 }, returnDocument: 'after' },
    )
    .lean<JobRow>();
}

/**
 * Runs one due job, its effect and its removal in one transaction, so that it takes effect exactly once whatever happens in
 * between. Returns false when none was due.
 */
async function runNext(handlers: JobHandlers, now: Date, logger: Logger): Promise<boolean> {
  const job = await leaseNext(Object.keys(handlers), now);
  if (!job) return false;
  try {
    await inTransaction(async () => {
      const taken = await jobs.deleteOne({ _id: job._id, attempts: job.attempts });
      if (taken.deletedCount === 1) await handlers[job.kind]?.(job.payload as never, now);
    });
  } catch (error) {
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (job.attempts - 1), LAST_RETRY_MS);
    logger.error({ err: error, kind: job.kind, attempts: job.attempts }, 'job failed');
    await jobs.updateOne(
      { _id: job._id },
      { $set: { runAt: new Date(now.getTime() + wait), leaseUntil: new Date(0), failedWith: String(error) } },
    );
  }
  return true;
}

/** Runs every job that is due at `now`, including those that the jobs themselves enqueue. For tests and for a clock by hand. */
export async function runDueJobs(handlers: JobHandlers, now: Date, logger: Logger): Promise<number> {
  let count = 0;
  while (await runNext(handlers, now, logger)) count += 1;
  return count;
}

/** Runs jobs as they fall due until the returned function is called; that waits for the running one. */
export function startJobs(handlers: JobHandlers, logger: Logger, clock: () => Date = () => new Date()): () => Promise<void> {
  let stopped = false;
  const loop = (async () => {
    while (!stopped) {
      const busy = await runNext(handlers, clock(), logger).catch((error: unknown) => {
        if (!isDuplicateKey(error)) logger.error({ err: error }, 'the job queue could not be read');
        return false;
      });
      if (busy || stopped) continue;
      const woken = new Promise<void>((resolve) => (wake = resolve));
      await Promise.race([woken, pause(IDLE_MS, undefined, { ref: false })]);
    }
  })();
  return async () => {
    stopped = true;
    wake?.();
    await loop;
  };
}

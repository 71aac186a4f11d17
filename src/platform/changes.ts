import { setTimeout as pause } from 'node:timers/promises';
import mongoose, { type mongo } from 'mongoose';
import type { Logger } from './logger.ts';

const FIRST_PAUSE_MS = 200;
const LAST_PAUSE_MS = 10_000;

export interface ChangeHandlers {
  /** For each collection: the id of a document that was added, changed or removed, by any process, after its commit. */
  readonly changed: Readonly<Record<string, (id: string) => Promise<void>>>;
  /** Changes may have been missed: everything is to be read again. */
  missed(): Promise<void>;
}

type Stream = mongo.ChangeStream;
type Change = mongo.ChangeStreamDocument;

function openStream(collections: readonly string[], after: unknown): Stream {
  const wanted = {
    'ns.coll': { $in: [...collections] },
    operationType: { $in: ['insert', 'update', 'replace', 'delete'] },
  };
  const stages = [{ $match: wanted }, { $project: { operationType: 1, ns: 1, documentKey: 1 } }];
  return mongoose.connection.db!.watch(stages, after ? { resumeAfter: after } : {});
}

/**
 * Follows what any process writes into some collections, from now on until the returned function is called. A broken line is taken up
 * where it ended; where the database has forgotten that place, `missed` is called and the line begins anew.
 */
export async function followChanges(handlers: ChangeHandlers, logger: Logger): Promise<() => Promise<void>> {
  const collections = Object.keys(handlers.changed);
  let stopped = false;
  let stream = openStream(collections, null);
  await stream.tryNext();

  /** A change that was read but not taken over is lost to the line. */
  let owed = false;

  async function handOver(): Promise<void> {
    const change: Change = await stream.next();
    if (!('documentKey' in change) || !('coll' in change.ns)) return;
    owed = true;
    await handlers.changed[change.ns.coll]?.(String(change.documentKey._id));
    owed = false;
  }

  async function reopen(failures: number): Promise<void> {
    const place = stream.resumeToken;
    await stream.close().catch(() => undefined);
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** failures, LAST_PAUSE_MS), undefined, { ref: false });
    if (stopped) return;
    const lost = failures > 0 || owed;
    stream = openStream(collections, lost ? null : place);
    await stream.tryNext();
    if (lost) await handlers.missed();
    owed = false;
  }

  const loop = (async () => {
    for (let failures = 0; !stopped;) {
      try {
        await handOver();
        failures = 0;
      } catch (error) {
        if (stopped) return;
        logger.warn({ err: error, failures }, 'the line of changes broke');
        await reopen(failures).catch((again: unknown) => logger.warn({ err: again }, 'the line of changes is still down'));
        failures += 1;
      }
    }
  })();

  return async () => {
    stopped = true;
    await stream.close().catch(() => undefined);
    await loop;
  };
}

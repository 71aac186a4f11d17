import { aboutWhat, CommandError, Doc, type Value } from '../semantics.ts';
import type { Oplog } from '../changes/oplog.ts';
import type { TimeLimit } from '../planner/timeLimit.ts';
import type { Session } from '../transactions/sessions.ts';
import { maxDocumentBytes } from '../wire/message.ts';

/** Results that a client takes batch by batch. */
export interface Cursor {
  id: bigint;
  namespace: string;
  session: Session | undefined;
  /** Opened in a transaction: goes when that ends. */
  inTransaction: boolean;
  /** Milliseconds since 1970. */
  lastUsed: number;
  keepForever: boolean;
  /** A `getMore` waits for something to come. */
  awaits: boolean;
  timeLimit: TimeLimit | undefined;
  busy: boolean;
  killed: boolean;
  /** Wakes a `getMore` that waits. */
  wake(): void;
  /** The next batch; `done` when nothing can follow. */
  next(batchSize: number | undefined, waitMs: number | undefined): Batch | Promise<Batch>;
}

export interface Batch {
  docs: Doc[];
  done: boolean;
  /** Where a change stream stands after this batch. */
  resumeToken?: Doc | undefined;
}

export interface Cursors {
  open: Map<bigint, Cursor>;
  last: bigint;
}

export const inGetMore = 'Executor error during getMore';
const defaultBatch = 101;
const idleMs = 10 * 60_000;

export function createCursors(): Cursors {
  return { open: new Map(), last: BigInt(Date.now()) << 12n };
}

/** How many documents a first batch holds when the client does not say. */
export function batchSizeOf(given: number | undefined): number {
  return given ?? defaultBatch;
}

/** The documents; what is refused while they are made says that it came from running the command. */
export function* executing(docs: Iterable<Doc>, about: () => string | undefined): Generator<Doc> {
  try {
    yield* docs;
  } catch (error) {
    const what = about();
    throw what === undefined ? error : aboutWhat(error, what);
  }
}

/** Takes documents lazily; one is fetched ahead so that the last batch is known to be the last. */
export function batchesOf(docs: Iterable<Doc>): (batchSize: number | undefined) => Batch {
  const iterator = docs[Symbol.iterator]();
  let ahead: IteratorResult<Doc> | undefined;
  return (batchSize = Number.POSITIVE_INFINITY) => {
    const taken: Doc[] = [];
    let bytes = 0;
    if (batchSize === 0) return { docs: taken, done: false };
    for (;;) {
      ahead ??= iterator.next();
      if (ahead.done) return { docs: taken, done: true };
      const size = sizeOf(ahead.value);
      if (taken.length >= batchSize || (taken.length && bytes + size > maxDocumentBytes)) return { docs: taken, done: false };
      taken.push(ahead.value);
      bytes += size;
      ahead = undefined;
    }
  };
}

/** Bytes of a document; a rough guess for one that has not been encoded. */
function sizeOf(doc: Doc): number {
  return doc.bytes ? doc.end - doc.start : roughSize(doc);
}

function roughSize(value: Value): number {
  if (value instanceof Doc)
    return value.bytes
      ? value.end - value.start
      : value.keys().reduce((sum, key, i) => sum + key.length + 2 + roughSize(value.values()[i] as Value), 5);
  if (Array.isArray(value)) return (value as Value[]).reduce<number>((sum, one) => sum + 5 + roughSize(one), 5);
  return typeof value === 'string'
    ? value.length * 3 + 5
    : value !== null && typeof value === 'object' && 'buffer' in value
      ? 64 + value.buffer.length
      : 16;
}

interface CursorOptions {
  namespace: string;
  batchSize: number | undefined;
  session?: Session | undefined;
  inTransaction?: boolean;
  keepForever?: boolean;
  awaits?: boolean;
  timeLimit?: TimeLimit | undefined;
  /** What a refusal says it came from that the first batch runs into. */
  about?: string | undefined;
  /** Everything in one reply, no cursor left behind. */
  singleBatch?: boolean;
}

/** The reply that opens a cursor, or just its only batch. */
export function openCursor(cursors: Cursors, docs: Iterable<Doc>, options: CursorOptions): Doc {
  let { about } = options;
  const next = batchesOf(executing(docs, () => about));
  const first = next(batchSizeOf(options.batchSize));
  if (about !== undefined) about = inGetMore;
  if (first.done || options.singleBatch) return cursorReply('firstBatch', first, 0n, options.namespace);
  const cursor = register(cursors, { ...options, next });
  options.timeLimit?.pause();
  return cursorReply('firstBatch', first, cursor.id, options.namespace);
}

export function register(cursors: Cursors, options: Omit<CursorOptions, 'batchSize'> & Pick<Cursor, 'next'>): Cursor {
  const cursor: Cursor = {
    id: ++cursors.last,
    namespace: options.namespace,
    session: options.session,
    inTransaction: options.inTransaction ?? false,
    lastUsed: Date.now(),
    keepForever: options.keepForever ?? false,
    awaits: options.awaits ?? false,
    timeLimit: options.timeLimit,
    busy: false,
    killed: false,
    wake: () => {},
    next: options.next,
  };
  cursors.open.set(cursor.id, cursor);
  return cursor;
}

export function cursorReply(field: 'firstBatch' | 'nextBatch', batch: Batch, id: bigint, namespace: string): Doc {
  const cursor = Doc.of([[field, batch.docs]]);
  if (batch.resumeToken) cursor.append('postBatchResumeToken', batch.resumeToken);
  return Doc.from({ cursor: cursor.append('id', id).append('ns', namespace) });
}

/** The open cursor of that number. Throws 43, and 13 when it belongs to another namespace. */
export function findCursor(cursors: Cursors, id: bigint, namespace: string): Cursor {
  const cursor = cursors.open.get(id);
  if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
  if (cursor.namespace !== namespace) {
    throw new CommandError(
      13,
      `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
    );
  }
  return cursor;
}

export function killCursor(cursors: Cursors, cursor: Cursor): void {
  cursor.killed = true;
  cursors.open.delete(cursor.id);
  cursor.wake();
}

/** How long a `getMore` waits for something to come when the client does not say. */
const defaultWaitMs = 1000;

/** Takes again after each change until something has come, the cursor has ended, or the time is over. */
export async function awaitBatch(oplog: Oplog, cursor: Cursor, waitMs = defaultWaitMs, take: () => Batch): Promise<Batch> {
  const until = Date.now() + waitMs;
  for (;;) {
    const batch = take();
    const left = until - Date.now();
    if (batch.docs.length || batch.done || left <= 0 || cursor.killed) return batch;
    await changeOrTimeout(oplog, left, cursor);
  }
}

function changeOrTimeout(oplog: Oplog, ms: number, cursor: Cursor): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stopListening();
      resolve();
    };
    const timer = setTimeout(done, ms);
    const stopListening = oplog.onChange(done);
    cursor.wake = done;
  });
}

/** Kills what the test holds for. */
export function killCursorsWhere(cursors: Cursors, test: (cursor: Cursor) => boolean): void {
  for (const cursor of [...cursors.open.values()]) if (test(cursor)) killCursor(cursors, cursor);
}

export function killIdleCursors(cursors: Cursors, now: number): void {
  killCursorsWhere(cursors, ({ busy, keepForever, lastUsed }) => !busy && !keepForever && lastUsed < now - idleMs);
}

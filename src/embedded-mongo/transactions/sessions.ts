import { CommandError, decodeDocument, Doc, encodeDocument, type Value } from '../semantics.ts';
import { WaitFor } from '../storage/documents.ts';
import type { Statement, WriteScope } from '../storage/commitQueue.ts';
import type { Store } from '../storage/store.ts';
import { applyTransaction, beginTransaction, endTransaction, type Transaction } from './transaction.ts';

/** A logical session of a client: at most one numbered operation at a time. */
export interface Session {
  id: string;
  lsid: Doc;
  /** Milliseconds since 1970. */
  lastUsed: number;
  /** The newest transaction or retryable write; -1 when there was none. */
  number: bigint;
  transaction: Transaction | undefined;
  state: 'none' | 'open' | 'committed' | 'aborted' | 'written';
  /** What the newest retryable write answered. */
  reply: Doc | undefined;
  expiry: NodeJS.Timeout | undefined;
  /** Numbered operations of one session run one after another. */
  tail: Promise<unknown>;
}

export interface Sessions {
  open: Map<string, Session>;
  store: Store;
}

export const sessionMinutes = 30;
/** The server ends a transaction after this time. */
const transactionMs = 60_000;

export function createSessions(store: Store): Sessions {
  return { open: new Map(), store };
}

/** The session of a command's `lsid`, with what was stored about its last numbered operation. */
export function sessionOf(sessions: Sessions, lsid: Doc): Session {
  const id = sessionId(lsid);
  let session = sessions.open.get(id);
  if (!session) {
    session = {
      id,
      lsid,
      lastUsed: 0,
      number: -1n,
      transaction: undefined,
      state: 'none',
      reply: undefined,
      expiry: undefined,
      tail: Promise.resolve(),
    };
    const stored = sessions.store.environment.sessions.get(Buffer.from(id, 'hex'));
    if (stored) restore(session, decodeDocument(stored));
    sessions.open.set(id, session);
  }
  session.lastUsed = Date.now();
  return session;
}

/** The session's UUID in hex. */
export function sessionId(lsid: Doc): string {
  const id = lsid.get('id');
  const bytes = id !== null && typeof id === 'object' && 'sub_type' in id ? id.buffer : undefined;
  if (bytes?.length !== 16) throw new CommandError(207, 'lsid.id must be a UUID');
  return Buffer.from(bytes).toString('hex');
}

function restore(session: Session, stored: Doc): void {
  session.number = stored.get('n') as bigint;
  session.reply = stored.get('reply') as Doc | undefined;
  session.state = session.reply ? 'written' : 'committed';
}

/** Keeps the outcome of a numbered operation in the same commit as its effect. */
export function rememberOutcome(store: Store, scope: WriteScope, session: Session, number: bigint, reply: Doc | undefined): void {
  const entry = Doc.of([['n', number], ['at', new Date()], ...(reply ? [['reply', reply] as [string, Value]] : [])]);
  scope.put(store.environment.sessions, Buffer.from(session.id, 'hex'), encodeDocument(entry));
  scope.afterwards(() => {
    session.number = number;
    session.reply = reply;
    session.state = reply ? 'written' : 'committed';
  });
}

/** Numbered operations of a session never overlap: a retry waits for the first try. */
export function inTurn<T>(session: Session, action: () => Promise<T>): Promise<T> {
  const done = session.tail.then(action, action);
  session.tail = done.catch(() => {});
  return done;
}

/** Runs the statement until it meets no open transaction's work. A statement that waits keeps what it has done so far. */
export async function writeWhenFree<T>(store: Store, statement: Statement<T | WaitFor>): Promise<T> {
  for (;;) {
    const outcome = await store.queue.write((scope) => {
      try {
        return statement(scope);
      } catch (error) {
        if (error instanceof WaitFor) return error;
        throw error;
      }
    });
    if (!(outcome instanceof WaitFor)) return outcome;
    await outcome.transaction.ended;
  }
}

/** Begins the transaction of that number; an older one that is still open is aborted. Throws 225, 117. */
export function startTransaction(sessions: Sessions, session: Session, number: bigint): Transaction {
  ensureNotOlder(session, number);
  if (number === session.number) {
    const rule = 'Only servers in a sharded cluster can start a new transaction at the active transaction number';
    throw new CommandError(117, rule);
  }
  abort(sessions, session);
  session.number = number;
  session.state = 'open';
  session.reply = undefined;
  const transaction = beginTransaction(sessions.store);
  session.transaction = transaction;
  session.expiry = setTimeout(() => abort(sessions, session), transactionMs);
  session.expiry.unref();
  return transaction;
}

export function ensureNotOlder(session: Session, number: bigint): void {
  if (number >= session.number) return;
  throw new CommandError(
    225,
    `Cannot start transaction ${number} on session because a newer transaction ${session.number} has already started.`,
  );
}

/** The open transaction of that number. Throws 251, 256. */
export function openTransaction(session: Session, number: bigint): Transaction {
  if (session.number === number && session.transaction) return session.transaction;
  if (session.number === number && session.state === 'committed') {
    throw new CommandError(256, `Transaction with { txnNumber: ${number} } has been committed.`);
  }
  throw noSuchTransaction(session, number);
}

function noSuchTransaction(session: Session, number: bigint): CommandError {
  const message =
    session.number === number && session.state === 'aborted'
      ? `Transaction with { txnNumber: ${number} } has been aborted.`
      : `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is ${session.number}`;
  return new CommandError(251, message, { errorLabels: ['TransientTransactionError'] });
}

/** Commits; asked again after a success it answers the same. Throws 251. */
export async function commit(sessions: Sessions, session: Session, number: bigint): Promise<void> {
  if (session.number === number && session.state === 'committed') return;
  const transaction = openTransaction(session, number);
  const { store } = sessions;
  clearTimeout(session.expiry);
  session.transaction = undefined;
  try {
    await store.queue.write((scope) => {
      applyTransaction(store, scope, transaction, { lsid: session.lsid, txnNumber: number });
      rememberOutcome(store, scope, session, number, undefined);
    });
  } catch (error) {
    session.state = 'aborted';
    throw error;
  } finally {
    endTransaction(store, transaction);
  }
}

/** Aborts what is open in the session, if anything. */
export function abort(sessions: Sessions, session: Session): void {
  clearTimeout(session.expiry);
  if (!session.transaction) return;
  endTransaction(sessions.store, session.transaction);
  session.transaction = undefined;
  session.state = 'aborted';
}

/** Ends sessions by id, or those not used for 30 minutes; forgets what was stored for them. Returns the ids. */
export async function endSessions(sessions: Sessions, ids: readonly string[]): Promise<void> {
  const { store } = sessions;
  for (const id of ids) {
    const session = sessions.open.get(id);
    if (session) abort(sessions, session);
    sessions.open.delete(id);
  }
  const stored = ids.map((id) => Buffer.from(id, 'hex')).filter((key) => store.environment.sessions.doesExist(key));
  if (stored.length) await store.queue.write((scope) => stored.forEach((key) => scope.remove(store.environment.sessions, key)));
}

/** Ids of sessions, open or stored, that were last used before the time allowed. */
export function expiredSessions(sessions: Sessions, now: number): string[] {
  const limit = now - sessionMinutes * 60_000;
  const expired = [...sessions.open.values()]
    .filter(({ lastUsed, transaction }) => lastUsed < limit && !transaction)
    .map(({ id }) => id);
  for (const { key, value } of sessions.store.environment.sessions.getRange({})) {
    const at = decodeDocument(value).get('at');
    const id = key.toString('hex');
    if (at instanceof Date && at.getTime() < limit && !sessions.open.has(id)) expired.push(id);
  }
  return expired;
}

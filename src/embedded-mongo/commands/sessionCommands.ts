import { randomUUID } from 'node:crypto';
import { UUID } from 'bson';
import { CommandError, Doc, isNumber, toNumber } from '../semantics.ts';
import {
  abort,
  commit,
  endSessions,
  inTurn,
  openTransaction,
  sessionId,
  sessionMinutes,
  type Session,
} from '../transactions/sessions.ts';
import { arrayField, type Command, type Context } from './context.ts';
import { killCursorsWhere } from './cursors.ts';

function idsOf(context: Context): string[] {
  const list = arrayField(context, context.name) ?? [];
  return list.map((lsid) => {
    if (!(lsid instanceof Doc)) throw new CommandError(14, `BSON field '${context.name}' holds something that is no session`);
    return sessionId(lsid);
  });
}

/** A list of sessions, ended with their cursors and transactions. */
async function end(context: Context, ids: string[]): Promise<Doc> {
  killCursorsWhere(context.server.cursors, ({ session }) => session !== undefined && ids.includes(session.id));
  await endSessions(context.server.sessions, ids);
  return Doc.from({});
}

/** Sessions are there once they are used; this gives a name for one. */
const startSession: Command = {
  lenient: true,
  fields: [],
  run: () => Doc.from({ id: Doc.from({ id: new UUID(randomUUID()) }), timeoutMinutes: sessionMinutes }),
};

const endSessionsCommand: Command = { fields: [], run: (context) => end(context, idsOf(context)) };
const killAll: Command = { fields: ['users'], run: (context) => end(context, [...context.server.sessions.open.keys()]) };

const refreshSessions: Command = {
  fields: [],
  run(context) {
    for (const id of idsOf(context)) {
      const session = context.server.sessions.open.get(id);
      if (session) session.lastUsed = Date.now();
    }
    return Doc.from({});
  },
};

function numbered(context: Context): { session: Session; number: bigint } {
  const number = context.command.get('txnNumber');
  if (!context.session || number === undefined || !isNumber(number))
    throw new CommandError(125, `${context.name} must be run within a transaction`);
  return { session: context.session, number: typeof number === 'bigint' ? number : BigInt(toNumber(number)) };
}

const commitTransaction: Command = {
  fields: ['recoveryToken'],
  admin: true,
  async run(context) {
    const { session, number } = numbered(context);
    killCursorsWhere(context.server.cursors, (cursor) => cursor.inTransaction && cursor.session === session);
    await inTurn(session, () => commit(context.server.sessions, session, number));
    return Doc.from({});
  },
};

const abortTransaction: Command = {
  fields: ['recoveryToken'],
  admin: true,
  run(context) {
    const { session, number } = numbered(context);
    openTransaction(session, number);
    killCursorsWhere(context.server.cursors, (cursor) => cursor.inTransaction && cursor.session === session);
    abort(context.server.sessions, session);
    return Doc.from({});
  },
};

export const sessionCommands: Record<string, Command> = {
  startSession,
  endSessions: endSessionsCommand,
  killSessions: endSessionsCommand,
  killAllSessions: killAll,
  refreshSessions,
  commitTransaction,
  abortTransaction,
};

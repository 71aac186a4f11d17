import { Binary, Double, Timestamp } from 'bson';
import {
  CommandError,
  codeNameOf,
  decodeDocument,
  Doc,
  encodeDocument,
  isNumber,
  toDoc,
  toNumber,
  toValue,
} from '../semantics.ts';
import { DiskFailure } from '../storage/commitQueue.ts';
import {
  abort,
  ensureNotOlder,
  inTurn,
  openTransaction,
  rememberOutcome,
  sessionOf,
  startTransaction,
  type Session,
} from '../transactions/sessions.ts';
import { timeLimit } from '../planner/timeLimit.ts';
import { checkBson } from '../wire/checkBson.ts';
import type { Connection } from '../wire/connection.ts';
import { MalformedMessage, type Request } from '../wire/message.ts';
import { checkApiVersion } from './apiVersion.ts';
import { checkConcerns } from './concerns.ts';
import { titleOf, type Command, type Context, type Server } from './context.ts';
import { killCursorsWhere } from './cursors.ts';
import { labelsOf } from './errorLabels.ts';
import { commandNamed } from './registry.ts';

/** Fields that every command may carry. */
const commonFields = new Set(
  '$db lsid $clusterTime txnNumber autocommit startTransaction writeConcern readConcern maxTimeMS comment $readPreference apiVersion apiStrict apiDeprecationErrors readPreference'.split(
    ' ',
  ),
);

const longestTime = 2147483647;

/** Answers one request with raw BSON. Throws MalformedMessage when the bytes are not BSON. */
export async function answer(server: Server, request: Request, connection: Connection): Promise<Buffer> {
  checkBson(request.body);
  const command = unwrapped(decodeDocument(request.body));
  const name = command.firstKey() ?? '';
  let reply: Doc;
  try {
    reply = (await run(server, request, connection, command, name)).copy();
    if (!reply.has('ok')) reply.append('ok', doubleOne);
  } catch (error) {
    if (error instanceof MalformedMessage) throw error;
    reply = errorReply(error, command, name);
  }
  return withTime(encodeDocument(reply), server.store.oplog.tickHalves());
}

const doubleOne = new Double(1);
/** Stands in the template where the time goes. */
const placeholder = new Timestamp(0x7766554433221100n);
const timeFields = encodeDocument(
  toDoc({
    $clusterTime: { clusterTime: placeholder, signature: { hash: new Binary(new Uint8Array(20)), keyId: 0n } },
    operationTime: placeholder,
  }),
).subarray(4, -1);
const placeholderBytes = Buffer.from('0011223344556677', 'hex');
const timesAt = [timeFields.indexOf(placeholderBytes), timeFields.lastIndexOf(placeholderBytes)];

/** The raw reply with cluster and operation time at its end: written as bytes, as every reply has them. */
function withTime(body: Buffer, { seconds, increment }: { seconds: number; increment: number }): Buffer {
  const whole = Buffer.allocUnsafe(body.length + timeFields.length);
  body.copy(whole);
  const start = body.length - 1;
  timeFields.copy(whole, start);
  whole[whole.length - 1] = 0;
  whole.writeInt32LE(whole.length, 0);
  for (const at of timesAt) {
    whole.writeUInt32LE(increment, start + at);
    whole.writeUInt32LE(seconds, start + at + 4);
  }
  return whole;
}

/** Old clients wrap their first command as `{ $query: … }`. */
function unwrapped(command: Doc): Doc {
  const query = command.get('$query');
  return query instanceof Doc ? query : command;
}

async function run(server: Server, request: Request, connection: Connection, doc: Doc, name: string): Promise<Doc> {
  const command = commandNamed(name);
  if (!command) throw new CommandError(59, `no such command: '${name}'`);
  for (const documents of request.sequences.values()) for (const document of documents) checkBson(document);
  const database = request.database ?? doc.get('$db');
  if (typeof database !== 'string')
    throw new CommandError(40414, `BSON field '${titleOf(name)}.$db' is missing but a required field`);
  if (command.admin && database !== 'admin') throw new CommandError(13, `${name} may only be run against the admin database.`);
  checkFields(command, doc, name, request);
  const lsid = doc.get('lsid');
  const session = lsid instanceof Doc ? sessionOf(server.sessions, lsid) : undefined;
  const context: Context = {
    server,
    store: server.store,
    connection,
    database,
    name,
    command: doc,
    sequences: request.sequences,
    session,
    transaction: undefined,
    timeLimit: name === 'getMore' ? undefined : timeLimit(maxTime(doc)),
    remember: () => {},
  };
  const number = doc.get('txnNumber');
  if (number === undefined || !session || endsTransaction(name)) return command.run(context);
  if (typeof number !== 'bigint' && !isNumber(number)) throw new CommandError(14, `BSON field 'txnNumber' is the wrong type`);
  return inTurn(session, () => runNumbered(command, context, session, BigInt(toNumber(number))));
}

/** `maxTimeMS`; 0 when there is none. Throws 2. */
function maxTime(doc: Doc): number {
  const value = doc.get('maxTimeMS');
  if (value === undefined) return 0;
  if (!isNumber(value)) throw new CommandError(2, 'maxTimeMS must be a number');
  const ms = toNumber(value);
  if (!Number.isInteger(ms)) throw new CommandError(2, 'maxTimeMS has non-integral value');
  if (ms < 0 || ms > longestTime) throw new CommandError(2, `${ms} value for maxTimeMS is out of range [0, ${longestTime}]`);
  return ms;
}

function endsTransaction(name: string): boolean {
  return name === 'commitTransaction' || name === 'abortTransaction';
}

function checkFields(command: Command, doc: Doc, name: string, request: Request): void {
  for (const key of [...doc.keys().slice(1), ...request.sequences.keys()]) {
    if (command.lenient === true || commonFields.has(key) || command.fields.includes(key)) continue;
    throw new CommandError(40415, `BSON field '${command.title ?? titleOf(name)}.${key}' is an unknown field.`);
  }
  checkApiVersion(name, doc);
  checkConcerns(name, doc);
}

async function runNumbered(command: Command, context: Context, session: Session, number: bigint): Promise<Doc> {
  if (context.command.get('autocommit') === false) return runInTransaction(command, context, session, number);
  if (!command.retryable) return command.run(context);
  ensureNotOlder(session, number);
  if (number === session.number) {
    if (session.reply) return session.reply;
    throw new CommandError(217, `Incomplete history detected for transaction ${number} on session`);
  }
  context.remember = (scope, reply) => rememberOutcome(context.store, scope, session, number, reply);
  return command.run(context);
}

async function runInTransaction(command: Command, context: Context, session: Session, number: bigint): Promise<Doc> {
  const { sessions, cursors } = context.server;
  const starts = context.command.get('startTransaction') === true;
  if (!command.inTransaction) {
    const page = 'http://dochub.mongodb.org/core/transaction-count';
    const advice = context.name === 'count' ? ` Please see ${page} for a recommended alternative.` : '';
    throw new CommandError(263, `Cannot run '${context.name}' in a multi-document transaction.${advice}`);
  }
  context.transaction = starts ? startTransaction(sessions, session, number) : openTransaction(session, number);
  try {
    const reply = await command.run(context);
    if (reply.has('writeErrors')) abort(sessions, session);
    if (context.transaction.isOver && !reply.has('writeErrors')) openTransaction(session, number);
    return reply;
  } catch (error) {
    abort(sessions, session);
    killCursorsWhere(cursors, (cursor) => cursor.inTransaction && cursor.session === session);
    throw error;
  }
}

function errorReply(error: unknown, command: Doc, name: string): Doc {
  const known = asCommandError(error);
  const reply = Doc.from({ ok: new Double(0), errmsg: known.message, code: known.code, codeName: codeNameOf(known.code) });
  for (const [field, value] of Object.entries(known.fields)) if (value !== undefined) reply.append(field, toValue(value));
  const labels = labelsOf(known, command, name);
  if (labels.length) reply.append('errorLabels', labels);
  return reply;
}

function asCommandError(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof DiskFailure) return new CommandError(91, 'The server is shutting down: a write could not be put on disk');
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`embedded-mongo: ${text}\n`);
  return new CommandError(1, `internal error: ${error instanceof Error ? error.message : String(error)}`);
}

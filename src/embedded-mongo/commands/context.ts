import {
  CommandError,
  isArray,
  isNumber,
  toNumber,
  typeName,
  collationOf,
  Doc,
  evaluateLet,
  type Collation,
  type Value,
  type Variables,
} from '../semantics.ts';
import { planQuery, type PlannedQuery, type Query } from '../planner/query.ts';
import type { TimeLimit } from '../planner/timeLimit.ts';
import type { Collection } from '../storage/catalogue.ts';
import type { WriteScope } from '../storage/commitQueue.ts';
import type { Store } from '../storage/store.ts';
import type { Session, Sessions } from '../transactions/sessions.ts';
import { ensureInView, type Transaction } from '../transactions/transaction.ts';
import type { Connection } from '../wire/connection.ts';
import type { Cursors } from './cursors.ts';

/** What all commands of one running server share. */
export interface Server {
  store: Store;
  sessions: Sessions;
  cursors: Cursors;
  /** `host:port` or the path of the socket, as clients reach it. */
  address: string;
  started: Date;
  connections: Set<Connection>;
}

/** One command being answered. */
export interface Context {
  server: Server;
  store: Store;
  connection: Connection;
  database: string;
  name: string;
  command: Doc;
  sequences: ReadonlyMap<string, Buffer[]>;
  session: Session | undefined;
  transaction: Transaction | undefined;
  timeLimit: TimeLimit | undefined;
  /** For retryable writes: keeps the reply in the commit that makes it true. */
  remember(scope: WriteScope, reply: Doc): void;
}

export interface Command {
  /** Fields it understands beside those of every command; others are refused. */
  fields: readonly string[];
  /** Other fields do not matter: of clients newer than this server, which tell more about themselves. */
  lenient?: boolean;
  /** Only on the `admin` database. */
  admin?: boolean;
  /** Allowed within a multi-document transaction. */
  inTransaction?: boolean;
  /** May carry a transaction number outside of a transaction. */
  retryable?: boolean;
  /** How the server calls the command's type in messages about unknown fields, where it is not its name. */
  title?: string;
  run(context: Context): Doc | Promise<Doc>;
}

/** Commands that say with another number that a collection's name is none. */
const readers = new Set(['count', 'distinct']);

/** `database.collection` of the command's own argument. Throws 2, 73, 246. */
export function namespaceOf(context: Context): string {
  const name = context.command.get(context.name);
  if (typeof name !== 'string')
    throw new CommandError(readers.has(context.name) ? 73 : 2, `collection name has invalid type ${typeName(name)}`);
  const namespace = checkedNamespace(context.database, name);
  ensureInView(context.transaction, namespace);
  return namespace;
}

/** Throws 73. */
export function checkDatabase(database: string, refusal = `Invalid database name: '${database}'`): void {
  if (database.length > 63) throw new CommandError(73, `db name must be at most 63 characters, found: ${database.length}`);
  if (!database || /[/\\. "$\0]/.test(database)) throw new CommandError(73, refusal);
}

export function checkedNamespace(database: string, name: string): string {
  const namespace = `${database}.${name}`;
  checkDatabase(database, `Invalid namespace specified '${namespace}'`);
  if (name.startsWith('.')) throw new CommandError(73, `Collection names cannot start with '.': ${name}`);
  if (!name || name.includes('\0')) throw new CommandError(73, `Invalid namespace specified '${namespace}'`);
  if (Buffer.byteLength(namespace) > 255)
    throw new CommandError(73, `Fully qualified namespace is too long. Namespace: ${namespace} Max: 255`);
  return namespace;
}

/** Collections with names of the server's own that programs may write. */
const ownButWritable = new Set(['system.js', 'system.users']);
/** Those that only the server writes. */
const readOnly = new Set(['system.views', 'system.profile']);

/** Whether only the server may have a collection of that name. */
export function isReserved(name: string): boolean {
  return name.startsWith('system.') && !ownButWritable.has(name);
}

/** `namespaceOf` of a command that writes. Throws 73 for the server's own collections, too. */
export function writableNamespaceOf(context: Context): string {
  const namespace = namespaceOf(context);
  const name = namespace.slice(context.database.length + 1);
  if (readOnly.has(name)) throw new CommandError(73, `cannot write to ${namespace}`);
  if (isReserved(name)) throw new CommandError(73, `Invalid system namespace: ${namespace}`);
  return namespace;
}

export function collectionOf(context: Context): Collection | undefined {
  return findCollection(context, namespaceOf(context));
}

/** The collection of that name as the command's transaction sees it. */
export function findCollection({ store, transaction }: Context, namespace: string): Collection | undefined {
  return transaction?.created.get(namespace) ?? store.catalogue.collections.get(namespace);
}

/** Finds documents in the view of the command's transaction and within its time. */
export function queryFor({ store, transaction, timeLimit }: Context, collection: Collection, query: Query): PlannedQuery {
  return planQuery(store.environment, collection, { ...query, transaction, timeLimit });
}

/** The collation of a command, or of one statement of it, or else of the collection. Throws 14. */
export function collationFor(context: Context, collection: Collection | undefined, statement?: Doc): Collation | undefined {
  const spec = statement ? (statement.get('collation') ?? undefined) : docField(context, 'collation');
  if (spec instanceof Doc) return collationOf(spec);
  if (spec !== undefined) throw wrongType(context, `${context.name}s.collation`, spec, 'object');
  return collection?.collation;
}

/** The values of a command's `let`. Throws as `evaluateLet`, and 14. */
export function letOf(context: Context, collation: Collation | undefined): Variables {
  const given = docField(context, 'let');
  return given ? evaluateLet(given, { collation, now: new Date() }) : new Map();
}

/** 14 as the server words it. */
export function wrongType(context: Context, field: string, value: Value, expected: string): CommandError {
  return new CommandError(
    14,
    `BSON field '${titleOf(context.name)}.${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
  );
}

/** How the server names a command's own type in messages. */
export function titleOf(name: string): string {
  return name === 'find' ? 'FindCommandRequest' : name;
}

/** Null is as good as missing, but for what makes up a find. */
export function docField(context: Context, field: string): Doc | undefined {
  const value = context.command.get(field);
  if (value === undefined || (value === null && (context.name !== 'find' || field === 'let'))) return undefined;
  if (value instanceof Doc) return value;
  if (context.name === 'find') throw new CommandError(14, `Expected field ${field}to be of type object`);
  throw wrongType(context, field, value, 'object');
}

export function arrayField(context: Context, field: string): readonly Value[] | undefined {
  const value = context.command.get(field);
  if (value === undefined) return undefined;
  if (value === null) throw nullArray(field);
  if (!isArray(value)) throw wrongType(context, field, value, 'array');
  return value;
}

/** Arrays may be missing but not null. */
export function nullArray(field: string): CommandError {
  return new CommandError(10065, `invalid parameter: expected an object (${field})`);
}

export function textField(context: Context, field: string): string | undefined {
  const value = context.command.get(field);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(context, field, value, 'string');
  return value;
}

export function booleanField(context: Context, field: string, usual = false): boolean {
  const value = context.command.get(field);
  if (value === undefined || value === null) return usual;
  if (typeof value === 'boolean') return value;
  if (isNumber(value)) return toNumber(value) !== 0;
  throw wrongType(context, field, value, 'bool');
}

/** `arrayFilters` of an update. Throws 14. */
export function arrayFiltersOf(spec: Doc, title: string): readonly Doc[] | undefined {
  const filters = spec.get('arrayFilters');
  if (filters === undefined) return undefined;
  if (filters === null) throw nullArray('arrayFilters');
  if (isArray(filters) && filters.every((one) => one instanceof Doc)) return filters;
  throw new CommandError(
    14,
    `BSON field '${title}.arrayFilters' is the wrong type '${typeName(filters)}', expected type 'array'`,
  );
}

/** A whole number not below zero; undefined when the field is missing. */
export function countField(context: Context, field: string): number | undefined {
  const value = context.command.get(field);
  if (value === undefined || value === null) return undefined;
  if (!isNumber(value)) throw wrongType(context, field, value, 'long');
  const number = Math.trunc(toNumber(value));
  if (number < 0) throw new CommandError(51024, `BSON field '${field}' value must be >= 0, actual value '${number}'`);
  return number;
}
